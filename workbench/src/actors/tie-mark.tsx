/** Whether a tie holds: stated, denied or ended, or both by different texts. A sign and words. */
import type { NetworkTie } from '../../../src/model/index.ts'

export function TieMark({ tie: { stated, ended } }: { readonly tie: Pick<NetworkTie, 'stated' | 'ended'> }) {
  if (ended.length === 0) return <span className="mark">stated {times(stated.length)}</span>
  return stated.length === 0 ? (
    <span className="mark bad">
      <span aria-hidden="true">⊘</span>denied or ended
    </span>
  ) : (
    <span className="mark warn">
      <span aria-hidden="true">≠</span>stated {times(stated.length)}, denied or ended {times(ended.length)}
    </span>
  )
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

/** "2020-01-03", "2020-01-03 – 2020-01-05"; undefined where no source gives a time. */
export function tieTime({ first, last }: Pick<NetworkTie, 'first' | 'last'>): string | undefined {
  if (first === undefined || last === undefined || first === last) return first ?? last
  return `${first} – ${last}`
}
