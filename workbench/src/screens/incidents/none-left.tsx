/** When nothing is left to list: what to clear, or how to begin. */
import { Link } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { chipsOf, chipWord } from './chips.tsx'
import type { FilterState } from './use-filter.ts'

export function NoneLeft({ state, total }: { readonly state: FilterState; readonly total: number }) {
  if (total === 0)
    return (
      <Empty title="No incidents yet.">
        <p>
          Incidents are made of the claims of reports. <Link href="/">Add reports</Link> or open the sample.
        </p>
      </Empty>
    )
  return (
    <Empty title="No incident matches.">
      <div className="row">
        Clear:
        {chipsOf(state.keys).map((key) => (
          <Button key={key} onClick={() => state.clear(key)}>
            <bdi>{visible(chipWord(key, state.filter))}</bdi> <span aria-hidden="true">✕</span>
          </Button>
        ))}
      </div>
    </Empty>
  )
}
