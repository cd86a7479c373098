/** The days of a precinct, two fields; either may stay open. */
import { Button } from '../../ui/button.tsx'
import type { Round } from './round.ts'

interface DaysProps {
  readonly round: Round
  readonly onChange: (changed: Readonly<Record<string, string | undefined>>, replace?: boolean) => void
}

export function Days({ round: { after, before }, onChange }: DaysProps) {
  return (
    <div className="row">
      <label className="field">
        <span>From</span>
        <input type="date" value={after ?? ''} onChange={({ target }) => onChange({ after: target.value })} />
      </label>
      <label className="field">
        <span>To</span>
        <input type="date" value={before ?? ''} onChange={({ target }) => onChange({ before: target.value })} />
      </label>
      {(after !== undefined || before !== undefined) && (
        <Button kind="quiet" onClick={() => onChange({ after: '', before: '' })}>
          Any day
        </Button>
      )}
    </div>
  )
}
