/** The names of an actor: script, where each is from, and how many documents use it. */
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { scriptWord } from '../../actors/actor-words.ts'
import type { AliasRow } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { readPath } from '../../ui/paths.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './actors.module.css'

interface AliasTableProps {
  /** Whose names they are, for those who hear it. */
  readonly of: string
  readonly aliases: readonly AliasRow[]
  /** What can be done with a name; no column when absent. */
  readonly act?: ((alias: AliasRow) => ReactNode) | undefined
}

const sources: Readonly<Record<AliasRow['source'], string>> = {
  register: 'register',
  text: 'text',
  person: 'a person, in review',
}

/** Names of the register that no text here uses are told as a number when they are more than these. */
const most = 5

export function AliasTable({ of, aliases, act }: AliasTableProps) {
  const [isWhole, setIsWhole] = useState(false)
  if (aliases.length === 0) return <p className="small muted">No name: texts only describe it.</p>
  const idle = aliases.filter(({ source, documents }) => source === 'register' && documents === 0)
  const shown = isWhole || idle.length <= most ? aliases : aliases.filter((each) => !idle.slice(most).includes(each))
  return (
    <ScrollBox label={`Names of ${visible(of)}`}>
      <table className={`table ${styles['aliases']}`} data-testid="names">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Script</th>
            <th scope="col">From</th>
            <th scope="col" className="number">
              Documents
            </th>
            {act !== undefined && (
              <th scope="col">
                <span className="unseen">Take apart</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((alias) => (
            <tr key={alias.text}>
              <td className={styles['alias']}>
                <bdi>{visible(alias.text)}</bdi>
              </td>
              <td>{scriptWord(alias.script)}</td>
              <td>
                <span className={`mark ${{ register: '', text: 'guess', person: 'filled good' }[alias.source]}`}>
                  {sources[alias.source]}
                </span>
              </td>
              <td className="number">
                {alias.at === undefined ? (
                  alias.documents
                ) : (
                  <Link
                    href={readPath(alias.at.document, { at: alias.at.span })}
                    aria-label={`${alias.documents}: read the first that uses ${visible(alias.text)}`}
                  >
                    {alias.documents}
                  </Link>
                )}
              </td>
              {act !== undefined && <td>{act(alias)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < aliases.length && (
        <Button kind="quiet" onClick={() => setIsWhole(true)}>
          Show {aliases.length - shown.length} more names that the register has and no text here uses
        </Button>
      )}
    </ScrollBox>
  )
}
