/** What is asked for, one chip a condition, each with its way out. */
import type { IncidentFilter } from '../../api/types.ts'
import { boxOf, type FilterKey, groupOf } from '../../incidents/filter.ts'
import { reviewWord } from '../../incidents/incident-marks.tsx'
import { eventWord, modeWord } from '../../incidents/words.ts'
import { Button } from '../../ui/button.tsx'
import { Key } from '../../keys/key.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './incidents.module.css'

interface ChipsProps {
  readonly filter: IncidentFilter
  /** In the order in which they were set. */
  readonly keys: readonly FilterKey[]
  readonly onClear: (key: FilterKey) => void
  readonly onClearAll: () => void
}

export function Chips({ filter, keys, onClear, onClearAll }: ChipsProps) {
  const chips = chipsOf(keys)
  return (
    <ul className={styles['chips']} aria-label="Filters in force">
      {chips.map((key, index) => (
        <li key={key}>
          <Button onClick={() => onClear(key)} aria-label={`Clear ${chipWord(key, filter)}`}>
            <bdi>{visible(chipWord(key, filter))}</bdi>
            <span aria-hidden="true">✕</span>
            {index === chips.length - 1 && <Key id="close" />}
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button kind="quiet" onClick={onClearAll}>
            Clear all
          </Button>
        </li>
      )}
    </ul>
  )
}

/** One key for each chip: dates are one. */
export function chipsOf(keys: readonly FilterKey[]): readonly FilterKey[] {
  return keys.filter((key, index) => !keys.slice(index + 1).some((later) => groupOf(key).includes(later)))
}

/** A condition in words: "type: Assault", "from 2020-01-01 to 2020-03-31". */
export function chipWord(key: FilterKey, filter: IncidentFilter): string {
  const value = filter[key] ?? ''
  switch (key) {
    case 'event':
      return `type: ${eventWord(value.toUpperCase())}`
    case 'mode':
      return `mode: ${modeWord(value)}`
    case 'after':
    case 'before':
      return [filter.after && `from ${filter.after}`, filter.before && `to ${filter.before}`].filter(Boolean).join(' ')
    case 'q':
      return `words: ${value}`
    case 'killed':
      return `killed: at least ${value}`
    case 'sources':
      return `sources: at least ${value}`
    case 'precision':
      return value === 'none' ? 'no coordinates' : `place known to: ${value}`
    case 'outlet':
      return `source: ${value}`
    case 'reviewed':
      return `review: ${reviewWord(value)}`
    case 'bbox':
      return boxOf(value) === undefined ? `box: ${value}` : 'box on the map'
    case 'near': {
      const [, lat, lon, km] = /^(-?[\d.]+),(-?[\d.]+),([\d.]+)$/.exec(value) ?? []
      return lat === undefined ? `near: ${value}` : `within ${km} km of ${lat}, ${lon}`
    }
    case 'document':
      return 'of one document'
    default:
      return `${key}: ${value}`
  }
}
