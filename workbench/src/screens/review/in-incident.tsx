/** The incident that the claim is part of. */
import { Link } from 'wouter'
import { Problem } from '../../api/client.ts'
import type { IncidentPage, QueueItem } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { whenWord } from '../../incidents/days.ts'
import { whatWord } from '../../incidents/words.ts'
import { Button } from '../../ui/button.tsx'
import { incidentPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { Fault } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import type { Acts } from './use-acts.ts'

/** A decision on another claim may have taken the incident apart meanwhile. */
function Missing({ error }: { readonly error: Error }) {
  return error instanceof Problem && error.status === 404 ? (
    <p className="muted">It is part of no incident now.</p>
  ) : (
    <Fault error={error} />
  )
}

interface InIncidentProps {
  readonly item: QueueItem
  readonly acts: Acts
  readonly mayDecide: boolean
}

export function InIncident({ item, acts, mayDecide }: InIncidentProps) {
  const { incident, claim, review } = item
  const isPart = incident !== undefined && review?.verdict !== 'rejected'
  // By the id of the claim, which lasts: that of an incident changes with its claims.
  const page = useGet<IncidentPage>(isPart ? `incidents/${encodeURIComponent(claim.id)}` : undefined)
  if (!isPart) return null
  return (
    <section className="stack tight" aria-labelledby="incident">
      <h3 id="incident">Its incident</h3>
      {page.data?.claims.some((told) => told.claim.id === claim.id) === true ? (
        <Told page={page.data} claim={claim.id} />
      ) : page.error === null ? (
        <p className="muted">…</p>
      ) : (
        <Missing error={page.error} />
      )}
      <div className="row">
        <Button command="merge" aria-disabled={!mayDecide} onClick={() => acts.merge(item)}>
          Merge …
        </Button>
        <Button command="split" aria-disabled={!mayDecide} onClick={() => acts.split(item)}>
          Split out
        </Button>
      </div>
    </section>
  )
}

function Told({ page: { incident, claims }, claim }: { readonly page: IncidentPage; readonly claim: string }) {
  const { id, event, mode, places, times, dissent } = incident
  const part = incident.claims.find((each) => each.claim === claim)
  const [place] = places
  return (
    <>
      <p>
        <Link href={incidentPath(id)}>{whatWord(event, mode)}</Link>
        {place !== undefined && (
          <>
            , <bdi>{visible(place.name)}</bdi>
          </>
        )}
        , {whenWord(times[0]) ?? 'undated'}
      </p>
      <p className="small muted">
        {claims.length === 1 ? 'This is its only claim.' : `One of its ${plural(claims.length, 'claim')}.`}
        {part !== undefined && part.reason !== '' && (
          <>
            {' '}
            {part.by === 'person' ? 'Put here by a person' : 'Joined for'}: <bdi>{visible(part.reason)}</bdi>.
          </>
        )}
        {dissent.length > 0 && ` Its sources differ in ${plural(dissent.length, 'thing')}.`}
      </p>
    </>
  )
}
