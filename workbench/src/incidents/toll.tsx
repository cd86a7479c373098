/** Low, best and high of a toll: the figures, and a bar that shows how far they lie apart. */
import styles from './toll.module.css'
import { tollWord } from './words.ts'

export interface TollProps {
  /** NaN or absent where not known. */
  readonly low?: number | undefined
  readonly best?: number | undefined
  readonly high?: number | undefined
  /** The figure at the end of the bar; no bar when absent. */
  readonly most?: number
}

export function Toll({ low = Number.NaN, best = Number.NaN, high = Number.NaN, most }: TollProps) {
  const word = tollWord(low, best, high)
  if (word === undefined) return <span className="muted">–</span>
  const known = [low, best, high].filter((figure) => !Number.isNaN(figure))
  const [from, to] = [Math.min(...known), Math.max(...known)]
  // By the square root: most tolls are small beside the largest.
  const share = (figure: number): string => `${100 * Math.sqrt(figure / Math.max(1, most ?? to))}%`
  return (
    <span className={styles['toll']}>
      <span className={styles['figures']}>{word}</span>
      {most !== undefined && (
        <span className={styles['bar']} aria-hidden="true">
          <span style={{ insetInlineStart: 0, inlineSize: share(from) }} className={styles['sure']} />
          <span
            style={{ insetInlineStart: share(from), inlineSize: `calc(${share(to)} - ${share(from)})` }}
            className={styles['open']}
          />
          {!Number.isNaN(best) && from !== to && (
            <span style={{ insetInlineStart: share(best) }} className={styles['best']} />
          )}
        </span>
      )}
    </span>
  )
}
