/** How the actors stand to each other, as texts say it: a picture, a list to go through it, a table with the sentences. */
import { useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Relation } from '../../../../src/model/index.ts'
import { relationWord } from '../../actors/relation-words.ts'
import type { Network as Whole } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCommands } from '../../keys/use-command.ts'
import { chooseTies } from '../../network/choose-ties.ts'
import { NetworkMap } from '../../network/network-map.tsx'
import styles from '../../network/network.module.css'
import { NodeList } from '../../network/node-list.tsx'
import { TieTable } from '../../network/tie-table.tsx'
import { useLayout } from '../../network/use-layout.ts'
import { Heading } from '../../shell/heading.tsx'
import { Button } from '../../ui/button.tsx'
import { actorPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { withParams } from '../../ui/with-params.ts'

export default function Network() {
  const network = useGet<Whole>('network')
  if (network.data !== undefined && network.data.edges.length > 0) return <Shown whole={network.data} />
  return (
    <>
      <Heading title="Network" />
      <Answered query={network} what="the network">
        {() => (
          <Empty title="No ties yet.">
            <p>
              Ties are made of sentences that say how two actors stand to each other. <Link href="/">Add reports</Link>{' '}
              or look at the <Link href="/actors">actors</Link>.
            </p>
          </Empty>
        )}
      </Answered>
    </>
  )
}

function Shown({ whole }: { readonly whole: Whole }) {
  const [params, setParams] = useSearchParams()
  const [from, to, relation, sel] = ['from', 'to', 'relation', 'sel'].map((name) => params.get(name) || undefined)
  const least = Math.max(1, Number(params.get('least')) || 1)
  const { nodes, edges, untimed } = useMemo(
    () => chooseTies(whole, { from, to, least, relation }),
    [whole, from, to, least, relation],
  )
  const places = useLayout(whole)
  const set = (changed: Readonly<Record<string, string | undefined>>, replace = true): void =>
    setParams((now) => withParams(now, changed), { replace })
  const select = (id: string | undefined): void => set({ sel: id })
  const step = (by: number): void => {
    const at = nodes.findIndex(({ id }) => id === sel)
    select(nodes[Math.max(0, Math.min(nodes.length - 1, at + by))]?.id)
  }
  const isFiltered = from !== undefined || to !== undefined || relation !== undefined || least > 1
  const clear = (): void => set({ from: '', to: '', relation: '', least: '' }, false)
  useCommands({
    next: () => step(1),
    previous: () => step(-1),
    close: sel !== undefined ? () => select(undefined) : isFiltered ? clear : undefined,
  })
  const chosen = nodes.find(({ id }) => id === sel)
  const relations = [...new Set(whole.edges.map((edge) => edge.relation))].sort()
  const most = Math.max(...whole.edges.map(({ documents }) => documents))
  return (
    <>
      <Heading
        title="Network"
        note={
          <span className="muted" data-testid="count">
            {plural(nodes.length, 'actor')}, {edges.length.toLocaleString('en')} of {plural(whole.edges.length, 'tie')}
          </span>
        }
      >
        <Link className="button" href="/actors">
          List of actors
        </Link>
      </Heading>
      <search className={`filters ${styles['filters']}`} aria-label="Filter the ties">
        <label className="field">
          <span>Held on or after</span>
          <input type="date" value={from ?? ''} onChange={({ target }) => set({ from: target.value })} />
        </label>
        <label className="field">
          <span>Held on or before</span>
          <input type="date" value={to ?? ''} onChange={({ target }) => set({ to: target.value })} />
        </label>
        <label className="field">
          <span>Documents, at least</span>
          <input
            type="number"
            min={1}
            value={least}
            onChange={({ target }) => set({ least: Number(target.value) > 1 ? target.value : '' })}
          />
        </label>
        <label className="field">
          <span>Relation</span>
          <select value={relation ?? ''} onChange={({ target }) => set({ relation: target.value })}>
            <option value="">any</option>
            {relations.map((each: Relation) => (
              <option key={each} value={each}>
                {relationWord(each)}
              </option>
            ))}
          </select>
        </label>
        {isFiltered && (
          <Button kind="quiet" onClick={clear}>
            Clear the filter
          </Button>
        )}
      </search>
      {untimed > 0 && (
        <p className="small muted">
          {plural(untimed, 'tie has', 'ties have')} no time and {untimed === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      {edges.length === 0 ? (
        <Empty title="No ties above the threshold.">
          <p>
            {whole.edges.length.toLocaleString('en')} are told in all, by at most {plural(most, 'document')} each.
          </p>
          <Button onClick={clear}>Show all</Button>
        </Empty>
      ) : (
        <>
          <div className={styles['pictures']}>
            {places === undefined ? (
              <div className={`empty ${styles['stage']}`} role="status">
                The network is being laid out …
              </div>
            ) : (
              <NetworkMap
                label={`Network of ${plural(nodes.length, 'actor')}`}
                nodes={nodes}
                edges={edges}
                places={places}
                selection={sel}
                onSelect={select}
              />
            )}
            <NodeList nodes={nodes} selection={sel} onSelect={select} />
          </div>
          <p className={styles['legend']}>
            <span>■ state, ◆ person, ● any other; the larger, the more ties</span>
            <span>a line is stated, a dashed one denied or ended; the thicker, the more documents</span>
          </p>
          {chosen !== undefined && (
            <p role="status">
              <Link href={actorPath(chosen.id)}>
                <bdi>{visible(chosen.name)}</bdi>
              </Link>
              : {plural(chosen.ties, 'tie')} shown, {plural(chosen.incidents, 'incident')}.
            </p>
          )}
          <section className="stack tight" aria-labelledby="ties">
            <h2 id="ties">Ties</h2>
            <TieTable edges={edges} selection={sel} />
          </section>
        </>
      )}
    </>
  )
}
