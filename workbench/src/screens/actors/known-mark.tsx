/** How an actor is known: a name of texts alone is a guess and looks like one, names that a person put together are solid. */
import type { ActorRow } from '../../api/types.ts'
import { isOfRegister } from './choose-actors.ts'

export function KnownMark({ row }: { readonly row: ActorRow }) {
  if (row.merged)
    return (
      <span className="mark filled good">
        <span aria-hidden="true">✓</span>put together in review
      </span>
    )
  return isOfRegister(row) ? (
    <span className="mark">in the register</span>
  ) : (
    <span className="mark guess">from texts alone</span>
  )
}
