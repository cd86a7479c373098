/** Who acts in the record, under which names: a list to look through, and to put names of one actor together. */
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { countryWord, sectorWord } from '../../actors/actor-words.ts'
import type { ActorList, ActorRow } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCommands } from '../../keys/use-command.ts'
import { Heading } from '../../shell/heading.tsx'
import { Button } from '../../ui/button.tsx'
import { actorPath } from '../../ui/paths.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { withParams } from '../../ui/with-params.ts'
import { ActorTable } from './actor-table.tsx'
import { actorOrders, chooseActors, countsOf, searchable } from './choose-actors.ts'
import styles from './actors.module.css'
import { MergeNames } from './merge-names.tsx'

export default function Actors() {
  const list = useGet<ActorList>('actors')
  if (list.data !== undefined && list.data.actors.length > 0) return <Listed all={list.data.actors} />
  return (
    <>
      <Heading title="Actors" />
      <Answered query={list} what="the actors">
        {() => (
          <Empty title="No actors yet.">
            <p>
              Actors are who the claims of reports are about. <Link href="/">Add reports</Link> or open the sample
              there.
            </p>
          </Empty>
        )}
      </Answered>
    </>
  )
}

function Listed({ all }: { readonly all: readonly ActorRow[] }) {
  const [params, setParams] = useSearchParams()
  const [, go] = useLocation()
  const [words, country, sector, known] = ['q', 'country', 'sector', 'known'].map((name) => params.get(name) ?? '')
  const order = actorOrders.find((each) => each === params.get('order'))
  const isDescending = params.get('way') === 'down'
  const wanted = useDeferredValue(words!)
  const folded = useMemo(() => searchable(all), [all])
  const shown = useMemo(
    () =>
      chooseActors(folded, {
        words: wanted,
        country: country || undefined,
        sector: sector || undefined,
        known: known || undefined,
        order,
        isDescending,
      }),
    [folded, wanted, country, sector, known, order, isDescending],
  )
  const [picked, setPicked] = useState<readonly string[]>([])
  const [merging, setMerging] = useState<readonly ActorRow[]>()
  const here = picked.flatMap((id) => all.find((row) => row.id === id) ?? [])
  const merge = here.length < 2 ? undefined : () => setMerging(here)
  const set = (changed: Readonly<Record<string, string>>, replace = false): void =>
    setParams((now) => withParams(now, changed), { replace })
  const isFiltered = [words, country, sector, known].some(Boolean)
  const clear = (): void => set({ q: '', country: '', sector: '', known: '' })
  useCommands({ merge, close: isFiltered ? clear : undefined })
  return (
    <>
      <Heading
        title="Actors"
        note={
          <span className="muted" data-testid="count">
            {shown.length.toLocaleString('en')} of {all.length.toLocaleString('en')}
          </span>
        }
      >
        <Button command="merge" aria-disabled={merge === undefined} onClick={merge}>
          These are one{here.length > 0 && ` (${here.length})`}
        </Button>
        <Link className="button" href="/actors/network">
          Network
        </Link>
      </Heading>
      <search className={`filters ${styles['filters']}`} aria-label="Filter the actors">
        <label className="field">
          <span>Name, in any script</span>
          <input
            type="search"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={({ target }) => set({ q: target.value }, true)}
          />
        </label>
        <Choice
          name="Country"
          value={country!}
          options={countsOf(all, 'country').map(([code, count]) => [code, countryWord(code), count])}
          onChange={(value) => set({ country: value })}
        />
        <Choice
          name="Sector"
          value={sector!}
          options={countsOf(all, 'sector').map(([code, count]) => [code, `${code}: ${sectorWord(code)}`, count])}
          onChange={(value) => set({ sector: value })}
        />
        <Choice
          name="Known from"
          value={known!}
          options={[
            ['register', 'the register'],
            ['texts', 'texts alone'],
            ['person', 'names put together in review'],
          ]}
          onChange={(value) => set({ known: value })}
        />
      </search>
      {here.length === 1 && (
        <p className="small muted" role="status">
          <bdi>{visible(here[0]!.name)}</bdi> is picked. Pick what else is a name of it, then “These are one”.
        </p>
      )}
      {shown.length === 0 ? (
        <Empty title="No actor matches.">
          <Button onClick={clear} command="close">
            Clear the filter
          </Button>
        </Empty>
      ) : (
        <ActorTable
          rows={shown}
          order={order}
          isDescending={isDescending}
          onOrder={(next) => {
            const isDown = next === order ? !isDescending : ['incidents', 'ties', 'claims'].includes(next)
            set({ order: next, way: isDown ? 'down' : '' })
          }}
          picked={picked}
          onPick={(id) => setPicked((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]))}
        />
      )}
      <MergeNames
        rows={merging}
        all={all}
        onClose={() => setMerging(undefined)}
        onMerged={(row) => {
          setMerging(undefined)
          setPicked([])
          if (row !== undefined) go(actorPath(row.id))
        }}
      />
    </>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly options: readonly (readonly [value: string, word: string, count?: number])[]
  readonly onChange: (value: string) => void
}

function Choice({ name, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {name}
      </label>
      <select id={id} value={value} data-set={value !== ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">any</option>
        {options.map(([each, word, count]) => (
          <option key={each} value={each}>
            {visible(word)}
            {count !== undefined && ` (${count.toLocaleString('en')})`}
          </option>
        ))}
      </select>
    </div>
  )
}
