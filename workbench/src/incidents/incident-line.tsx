/** An incident in one line; it leads to its page. */
import { Link } from 'wouter'
import type { IncidentName } from '../api/types.ts'
import { incidentPath } from '../ui/paths.ts'
import { plural } from '../ui/plural.ts'
import { visible } from '../ui/visible.ts'
import { whenWord } from './days.ts'
import { tollWord, whatWord } from './words.ts'

export function IncidentLine({ incident }: { readonly incident: IncidentName }) {
  const { id, event, mode, place, initiators, recipients, killed, sources } = incident
  const toll = killed && tollWord(killed.low, killed.best, killed.high)
  return (
    <span>
      <Link href={incidentPath(id)}>{whatWord(event, mode)}</Link>
      {place !== undefined && (
        <>
          , <bdi>{visible(place)}</bdi>
        </>
      )}
      , {whenWord(incident) ?? 'undated'}
      <span className="small muted">
        {' '}
        <bdi>{visible(initiators || 'nobody named')}</bdi>
        {recipients !== '' && (
          <>
            {' '}
            → <bdi>{visible(recipients)}</bdi>
          </>
        )}
        {toll !== undefined && `, killed ${toll}`}, {plural(sources, 'source')}
      </span>
    </span>
  )
}
