/** An actor in the list: its name, the names that texts use for it, what it is, how much is told of it. */
import { Link } from 'wouter'
import { countryWord, sectorWord } from '../../actors/actor-words.ts'
import type { ActorRow } from '../../api/types.ts'
import { actorPath } from '../../ui/paths.ts'
import { visible } from '../../ui/visible.ts'
import styles from './actors.module.css'
import { isOfRegister } from './choose-actors.ts'
import { KnownMark } from './known-mark.tsx'

interface ActorTableRowProps {
  readonly row: ActorRow
  readonly index: number
  readonly measure: (element: HTMLElement | null) => void
  readonly isPicked: boolean
  readonly onPick: (id: string) => void
  readonly onFocus: () => void
}

/** Other names that a row has room for. */
const most = 3

export function ActorTableRow({ row, index, measure, isPicked, onPick, onFocus }: ActorTableRowProps) {
  const { id, name, aliases, type, country, sector, incidents, ties, claims } = row
  const others = aliases.filter(({ text }) => text !== name)
  return (
    <tr ref={measure} data-index={index} data-id={id} aria-rowindex={index + 2}>
      <td>
        <label className={`pick ${styles['pick']}`}>
          <input
            type="checkbox"
            checked={isPicked}
            onChange={() => onPick(id)}
            aria-label={`Pick ${visible(name)}`}
            onFocus={onFocus}
          />
        </label>
      </td>
      <td className={styles['names']}>
        <span className="row">
          <Link href={actorPath(id)} onFocus={onFocus} className={styles['name']}>
            <bdi>{visible(name)}</bdi>
          </Link>
          {(row.merged || !isOfRegister(row)) && <KnownMark row={row} />}
        </span>
        {others.length > 0 && (
          <div className="small muted">
            {others.slice(0, most).map(({ text }, at) => (
              <span key={text}>
                {at > 0 && ' · '}
                <bdi>{visible(text)}</bdi>
              </span>
            ))}
            {others.length > most && ` · and ${others.length - most} more`}
          </div>
        )}
      </td>
      <td>{type ?? <Unknown />}</td>
      <td>{country === undefined ? <Unknown /> : countryWord(country)}</td>
      <td className={styles['sector']}>
        {sector === undefined ? (
          <Unknown />
        ) : (
          <>
            {sector} <span className="small muted">{sectorWord(sector)}</span>
          </>
        )}
      </td>
      <td className="number">{incidents.toLocaleString('en')}</td>
      <td className="number">{ties.toLocaleString('en')}</td>
      <td className="number">{claims.toLocaleString('en')}</td>
    </tr>
  )
}

function Unknown() {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="unseen">not known</span>
    </span>
  )
}
