/** The ties of the network as a table, those of the selected actor first, each with the sentences behind it. */
import { Fragment, useState } from 'react'
import { Link } from 'wouter'
import { relationWord } from '../actors/relation-words.ts'
import { TieMark, tieTime } from '../actors/tie-mark.tsx'
import { ToldSentences } from '../actors/told-sentences.tsx'
import type { ActorPage } from '../api/types.ts'
import { useGet } from '../api/use-get.ts'
import { Button } from '../ui/button.tsx'
import { actorPath } from '../ui/paths.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { Answered } from '../ui/states.tsx'
import { usePages } from '../ui/use-pages.tsx'
import { visible } from '../ui/visible.ts'
import type { Edge } from './choose-ties.ts'
import styles from './network.module.css'

interface TieTableProps {
  readonly edges: readonly Edge[]
  readonly selection: string | undefined
}

export function TieTable({ edges, selection }: TieTableProps) {
  const [open, setOpen] = useState<string>()
  const touches = ({ from, to }: Edge): boolean => from.id === selection || to.id === selection
  const ordered = [...edges.filter(touches), ...edges.filter((edge) => !touches(edge))]
  const { here, more } = usePages(ordered)
  return (
    <div className="stack tight">
      <ScrollBox label="Table of ties">
        <table className="table" data-testid="ties">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Relation</th>
              <th scope="col">To whom</th>
              <th scope="col">Told</th>
              <th scope="col" className="number">
                Documents
              </th>
              <th scope="col">Time</th>
              <th scope="col">
                <span className="unseen">Sentences</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {here.map((edge) => (
              <Fragment key={edge.id}>
                <tr className={touches(edge) ? styles['near'] : ''} data-tie={edge.id}>
                  <td>
                    <Link href={actorPath(edge.from.id)}>
                      <bdi>{visible(edge.from.name)}</bdi>
                    </Link>
                  </td>
                  <td className={edge.stated.length === 0 ? 'rejected' : ''}>{relationWord(edge.relation)}</td>
                  <td>
                    <Link href={actorPath(edge.to.id)}>
                      <bdi>{visible(edge.to.name)}</bdi>
                    </Link>
                  </td>
                  <td>
                    <TieMark tie={edge} />
                  </td>
                  <td className="number">{edge.documents}</td>
                  <td>{tieTime(edge) ?? <span className="muted">not given</span>}</td>
                  <td>
                    <Button
                      aria-expanded={open === edge.id}
                      onClick={() => setOpen(open === edge.id ? undefined : edge.id)}
                    >
                      Sentences
                    </Button>
                  </td>
                </tr>
                {open === edge.id && (
                  <tr>
                    <td colSpan={7}>
                      <Sentences edge={edge} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {more}
    </div>
  )
}

function Sentences({ edge: { id, from } }: { readonly edge: Edge }) {
  const page = useGet<ActorPage>(`actors/${encodeURIComponent(from.id)}`)
  return (
    <Answered query={page} what="the sentences">
      {({ ties }) => {
        const told = ties.find(({ tie }) => tie.id === id)
        return told === undefined ? <p className="muted">The record has changed.</p> : <ToldSentences told={told} />
      }}
    </Answered>
  )
}
