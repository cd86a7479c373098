/** What can be typed, as examples that can be clicked; made of what the casefile holds, so that each finds something. */
import type { ActorList, SiteList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Button } from '../../ui/button.tsx'
import { visible } from '../../ui/visible.ts'
import { filterWords } from './query.ts'
import styles from './search.module.css'

export function Examples({ onTake }: { readonly onTake: (query: string) => void }) {
  const actors = useGet<ActorList>('actors')
  const sites = useGet<SiteList>('sites')
  const examples = examplesOf(actors.data, sites.data)
  return (
    <div className={styles['examples']}>
      {examples.length > 0 && (
        <section className="stack tight" aria-labelledby="examples">
          <h2 id="examples">Try</h2>
          <div className="row">
            {examples.map((example) => (
              <Button key={example} onClick={() => onTake(example)}>
                <bdi className="mono">{visible(example)}</bdi>
              </Button>
            ))}
          </div>
        </section>
      )}
      <section className="stack tight" aria-labelledby="words">
        <h2 id="words">Filters as words</h2>
        <p className="muted">
          Plain words are looked for in the texts, in any script and without accents. These narrow down the incidents:
        </p>
        <dl className={styles['filters']}>
          {filterWords.map(({ example, means }) => (
            <div key={example}>
              <dt className="mono">{example}</dt>
              <dd className="muted">{means}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

function examplesOf(actors: ActorList | undefined, sites: SiteList | undefined): readonly string[] {
  const actor = actors?.actors.find(({ incidents }) => incidents > 0)
  const inOtherLetters = actors?.actors
    .filter(({ incidents }) => incidents > 0)
    .flatMap(({ aliases }) => aliases)
    .find(({ script }) => script === 'Arab')
  const site = sites?.sites.find(({ incidents }) => incidents > 0)
  return [
    ...(site === undefined ? [] : [site.name, quoted('place', site.name)]),
    ...(actor === undefined ? [] : [quoted('actor', actor.name)]),
    ...(inOtherLetters === undefined ? [] : [inOtherLetters.text]),
  ]
}

function quoted(name: string, value: string): string {
  return /\s/.test(value) ? `${name}:"${value.replaceAll('"', '')}"` : `${name}:${value}`
}
