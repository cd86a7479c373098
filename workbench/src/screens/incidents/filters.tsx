/** The fields of the filter: words and names for the server, choices with the number that each would leave. */
import { memo, useEffect, useId, useState } from 'react'
import type { IncidentFilter } from '../../api/types.ts'
import type { FilterKey, SiftedKey } from '../../incidents/filter.ts'
import { reviewWord } from '../../incidents/incident-marks.tsx'
import type { Rows } from '../../incidents/rows.ts'
import { countOutlets, countWords, type Sifted } from '../../incidents/sift.ts'
import { eventWord, modeWord } from '../../incidents/words.ts'
import { visible } from '../../ui/visible.ts'
import styles from './incidents.module.css'

interface FiltersProps {
  readonly rows: Rows
  readonly sifted: Sifted
  readonly filter: IncidentFilter
  readonly change: (change: { readonly [key in FilterKey]?: string | undefined }) => void
}

interface Facet {
  readonly key: Extract<SiftedKey, 'event' | 'mode' | 'precision' | 'country' | 'standing' | 'reviewed'>
  readonly name: string
  readonly word: (value: string) => string
}

const same = (value: string): string => value
const facets: readonly Facet[] = [
  { key: 'event', name: 'Type', word: eventWord },
  { key: 'mode', name: 'Mode', word: modeWord },
  { key: 'precision', name: 'Place known to', word: same },
  { key: 'country', name: 'Country', word: same },
  { key: 'standing', name: 'Standing', word: same },
  { key: 'reviewed', name: 'Review', word: reviewWord },
]
/** Those that are always in sight; the others wait behind "More". */
const first: ReadonlySet<string> = new Set(['event', 'precision'])

/** Drawn again only when what it counts has changed. */
export const Filters = memo(Fields)

function Fields({ rows, sifted, filter, change }: FiltersProps) {
  const field = ({ key, name, word }: Facet) => {
    const counts = countWords(rows[key], sifted, key)
    const options = rows[key].values.map((value, code): Option => ({ value, word: word(value), count: counts[code]! }))
    if (key === 'precision') options.push({ value: 'none', word: 'no coordinates', count: sifted.unplaced })
    return (
      <Choice
        key={key}
        name={name}
        value={filter[key]}
        options={options}
        word={word}
        onChange={(value) => change({ [key]: value })}
      />
    )
  }
  const outlets = countOutlets(rows, sifted)
  return (
    <search className={`filters ${styles['filters']}`} aria-label="Filter the incidents">
      <Words name="Words" value={filter.q} onChange={(q) => change({ q })} />
      <Words name="Actor" value={filter.actor} onChange={(actor) => change({ actor })} />
      <Words name="Place" value={filter.place} onChange={(place) => change({ place })} />
      {facets.filter(({ key }) => first.has(key)).map(field)}
      <Choice
        name="Source"
        value={filter.outlet}
        options={rows.outlets.values.map((value, code) => ({ value, word: value, count: outlets[code]! }))}
        onChange={(outlet) => change({ outlet })}
      />
      <details className={styles['more']}>
        <summary>More filters</summary>
        <div className={`filters ${styles['filters']}`}>
          {facets.filter(({ key }) => !first.has(key)).map(field)}
          <Least name="Killed, at least" value={filter.killed} onChange={(killed) => change({ killed })} />
          <Least name="Sources, at least" value={filter.sources} onChange={(sources) => change({ sources })} />
        </div>
      </details>
    </search>
  )
}

interface Option {
  readonly value: string
  readonly word: string
  readonly count: number
}

interface FieldProps {
  readonly name: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[]
  /** For a value that the record has not. */
  readonly word?: (value: string) => string
}

function Choice({ name, value, options, word = same, onChange }: ChoiceProps) {
  const listed = options.filter((option) => option.count > 0 || option.value === value)
  listed.sort((a, b) => b.count - a.count)
  return (
    <label className="field">
      <span>{name}</span>
      <select
        value={value ?? ''}
        data-set={value !== undefined}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">any</option>
        {value !== undefined && !listed.some((option) => option.value === value) && (
          <option value={value}>{visible(word(value))} (0)</option>
        )}
        {listed.slice(0, 300).map((option) => (
          <option key={option.value} value={option.value}>
            {visible(option.word)} ({option.count.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  )
}

/** Asked when the person pauses or presses Enter. */
function Words({ name, value = '', onChange }: FieldProps) {
  const [typed, setTyped] = useState(value)
  const field = useId()
  useEffect(() => setTyped(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause in typing, nothing else
  useEffect(() => {
    if (typed.trim() === value) return
    const pause = setTimeout(() => onChange(typed.trim() || undefined), 500)
    return () => clearTimeout(pause)
  }, [typed])
  return (
    <div className="field">
      <label className="label" htmlFor={field}>
        {name}
      </label>
      <input
        id={field}
        dir="auto"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        data-set={value !== ''}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && typed.trim() !== value) onChange(typed.trim() || undefined)
        }}
      />
    </div>
  )
}

function Least({ name, value = '', onChange }: FieldProps) {
  return (
    <label className="field">
      <span>{name}</span>
      <input
        type="number"
        min={0}
        step={1}
        value={value}
        data-set={value !== ''}
        onChange={({ target }) => onChange(/^\d{1,9}$/.test(target.value) ? target.value : undefined)}
      />
    </label>
  )
}
