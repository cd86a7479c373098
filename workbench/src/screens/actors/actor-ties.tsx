/** How an actor stands to others, by relation, each tie with the sentences behind it. */
import { Link } from 'wouter'
import { isMutual, relationWord } from '../../actors/relation-words.ts'
import { TieMark, tieTime } from '../../actors/tie-mark.tsx'
import { ToldSentences } from '../../actors/told-sentences.tsx'
import type { ToldTie } from '../../api/types.ts'
import { actorPath } from '../../ui/paths.ts'
import { visible } from '../../ui/visible.ts'
import styles from './actor.module.css'

interface ActorTiesProps {
  readonly id: string
  readonly ties: readonly ToldTie[]
}

export function ActorTies({ id, ties }: ActorTiesProps) {
  const groups = new Map<string, ToldTie[]>()
  for (const told of ties) {
    const { relation, from } = told.tie
    const word = relationWord(relation, !isMutual(relation) && from.id !== id)
    groups.set(word, [...(groups.get(word) ?? []), told])
  }
  return (
    <section className="stack tight" aria-labelledby="ties">
      <h2 id="ties">Ties</h2>
      {ties.length === 0 && <p className="muted">No text says how it stands to others.</p>}
      {[...groups].map(([word, group]) => (
        <div key={word} className={styles['group']} data-relation={group[0]!.tie.relation}>
          <h3>{word}</h3>
          <ul className="stack">
            {group.map((told) => {
              const { tie } = told
              const other = tie.from.id === id ? tie.to : tie.from
              return (
                <li key={tie.id} className="card stack tight">
                  <div className="row">
                    <Link href={actorPath(other.id)} className={tie.stated.length === 0 ? 'rejected' : ''}>
                      <bdi>{visible(other.name)}</bdi>
                    </Link>
                    <TieMark tie={tie} />
                    <span className="small muted">{tieTime(tie) ?? 'no time is given'}</span>
                  </div>
                  <ToldSentences told={told} />
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}
