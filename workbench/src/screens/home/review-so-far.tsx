/** How far review has come. */
import type { Queue } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { plural } from '../../ui/plural.ts'
import { Answered } from '../../ui/states.tsx'
import bar from '../../ui/bar.module.css'

export function ReviewSoFar() {
  const queue = useGet<Queue>('queue', { limit: 1 })
  return (
    <section className="card stack" aria-labelledby="progress">
      <h2 id="progress">Review so far</h2>
      <Answered query={queue} what="the review">
        {({ counts, today }) => (
          <>
            <label className="field">
              <span>
                {counts.decided.toLocaleString('en')} of {plural(counts.all, 'claim')} decided
              </span>
              <progress className={bar['bar']} max={Math.max(counts.all, 1)} value={counts.decided} />
            </label>
            <p className="muted">
              {plural(today, 'decision')} today, {plural(counts.flagged, 'claim')} flagged. What nobody has looked at is
              the machine’s guess, drawn with a dashed edge.
            </p>
          </>
        )}
      </Answered>
    </section>
  )
}
