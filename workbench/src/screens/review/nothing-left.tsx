/** What is shown when no claim is in the queue. */
import { Link } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { Empty, Loading } from '../../ui/states.tsx'
import type { Shown } from './shown.ts'
import type { Viewing } from './use-view.ts'
import { stateNames, type View } from './view.ts'

interface NothingLeftProps {
  readonly shown: Shown
  readonly view: View
  readonly change: Viewing['change']
  /** Another queue is under way. */
  readonly isNext: boolean
}

export function NothingLeft({ shown: { counts, today, total }, view, change, isNext }: NothingLeftProps) {
  // What follows in the queue is on its way.
  if (isNext || total > 0) return <Loading what="the queue" />
  if (counts.all === 0)
    return (
      <Empty title={view.document === undefined ? 'No claims to decide on.' : 'No claims in this text.'}>
        {view.document === undefined ? (
          <p>
            Claims come out of reports: <Link href="/">add some on Home</Link>.
          </p>
        ) : (
          <Button command="close" onClick={() => change({ document: undefined })}>
            All texts
          </Button>
        )}
      </Empty>
    )
  return (
    <Empty
      title={
        view.state === 'undecided'
          ? `Queue empty. ${today.toLocaleString('en')} decided today.`
          : `No claim is ${stateNames[view.state]}.`
      }
    >
      <div className="row">
        {view.state !== 'undecided' && counts.undecided > 0 && (
          <Button onClick={() => change({ state: 'undecided' })}>{plural(counts.undecided, 'claim')} to go</Button>
        )}
        {view.state !== 'flagged' && counts.flagged > 0 && (
          <Button onClick={() => change({ state: 'flagged' })}>
            Look at the {plural(counts.flagged, 'flagged claim')}
          </Button>
        )}
        {view.state !== 'decided' && counts.decided > 0 && (
          <Button onClick={() => change({ state: 'decided' })}>Go over what was decided</Button>
        )}
        {view.document !== undefined && (
          <Button command="close" onClick={() => change({ document: undefined })}>
            All texts
          </Button>
        )}
        <Link className="button" href="/export">
          Export the record
        </Link>
      </div>
    </Empty>
  )
}
