/** One incident in the table. */
import { memo } from 'react'
import { Link } from 'wouter'
import { printDays } from '../../incidents/days.ts'
import { DissentMark, ReviewedMark } from '../../incidents/incident-marks.tsx'
import { type Rows, type TollColumn, wordAt } from '../../incidents/rows.ts'
import { Toll } from '../../incidents/toll.tsx'
import { whatWord } from '../../incidents/words.ts'
import { incidentPath } from '../../ui/paths.ts'
import { visible } from '../../ui/visible.ts'
import styles from './incidents.module.css'

interface IncidentRowProps {
  readonly rows: Rows
  readonly row: number
  /** Its number in the table, the head being 1. */
  readonly index: number
  /** The highest toll of all. */
  readonly most: number
  readonly isSelected: boolean
  readonly isPicked: boolean
  readonly onSelect: (row: number) => void
  readonly onPick: (id: string) => void
}

function Row({ rows, row, index, most, isSelected, isPicked, onSelect, onPick }: IncidentRowProps) {
  const id = rows.id[row]!
  const what = whatWord(wordAt(rows.event, row) ?? '', wordAt(rows.mode, row))
  const place = wordAt(rows.place, row)
  const precision = wordAt(rows.precision, row)
  const recipients = wordAt(rows.recipients, row)
  const outlets = rows.outlets.codes[row]!.map((code) => rows.outlets.values[code]!)
  return (
    <tr
      aria-rowindex={index}
      aria-current={isSelected || undefined}
      data-id={id}
      onClick={({ target }) => {
        // The link and the box in it have their own meaning.
        if ((target as Element).closest('a,label') === null) onSelect(row)
      }}
    >
      <td>
        <label className="pick">
          <input
            type="checkbox"
            checked={isPicked}
            onChange={() => onPick(id)}
            aria-label={`Pick ${what}, ${printDays(rows.start[row]!, rows.end[row]!) ?? 'undated'}, for a merge`}
          />
        </label>
      </td>
      <td>{printDays(rows.start[row]!, rows.end[row]!) ?? <span className="muted">undated</span>}</td>
      <td>
        <Clipped text={place} none="no place" />
        <span className="muted small">
          {precision === undefined ? '' : precision}
          {place !== undefined && Number.isNaN(rows.lat[row]!) ? ' no coordinates' : ''}
        </span>
      </td>
      <td>
        <Link href={incidentPath(id)} className={styles['what']}>
          {what}
        </Link>
      </td>
      <td>
        <Clipped text={wordAt(rows.initiators, row)} none="nobody named" />
        {recipients !== undefined && recipients !== '' && (
          <span className={styles['whom']}>
            <span aria-hidden="true">→ </span>
            <Clipped text={recipients} none="" />
          </span>
        )}
      </td>
      <td>
        <Figures toll={rows.killed} row={row} most={most} />
      </td>
      <td>
        <Figures toll={rows.wounded} row={row} />
      </td>
      <td title={outlets.map(visible).join(', ')}>
        <span className={styles['marks']}>
          {rows.sources[row]!.toLocaleString('en')}
          <DissentMark dissent={rows.dissent[row]!} />
        </span>
      </td>
      <td>
        <span className={styles['marks']}>
          <DissentMark standing={wordAt(rows.standing, row)} dissent={0} />
          <ReviewedMark reviewed={wordAt(rows.reviewed, row)} />
        </span>
      </td>
    </tr>
  )
}

/** A row is drawn again only when it changes: J and K touch two of them. */
export const IncidentRow = memo(Row)

function Clipped({ text, none }: { readonly text: string | undefined; readonly none: string }) {
  return text === undefined || text === '' ? (
    <span className="muted">{none}</span>
  ) : (
    <bdi className={styles['clipped']} title={visible(text)}>
      {visible(text)}
    </bdi>
  )
}

function Figures({ toll, row, most }: { readonly toll: TollColumn; readonly row: number; readonly most?: number }) {
  return (
    <Toll low={toll.low[row]} best={toll.best[row]} high={toll.high[row]} {...(most === undefined ? {} : { most })} />
  )
}
