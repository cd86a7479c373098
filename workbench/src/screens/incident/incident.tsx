/** One incident: what it is, who says so in which words, what they do not agree on, and what people decided about it. */
import { useEffect } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { Problem } from '../../api/client.ts'
import type { IncidentPage } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Heading } from '../../shell/heading.tsx'
import { incidentPath } from '../../ui/paths.ts'
import { say } from '../../ui/say.ts'
import { Empty, Unanswered } from '../../ui/states.tsx'
import { IncidentView } from './incident-view.tsx'

export default function Incident() {
  const { id = '' } = useParams<{ id: string }>()
  const [, go] = useLocation()
  const query = useGet<IncidentPage>(`incidents/${encodeURIComponent(id)}`)
  const { data, error, isPlaceholderData } = query
  const isGone = error instanceof Problem && error.status === 404
  // An incident is named by its claims: merged or split, it has another id, and its claims still lead to it.
  const claim = data?.incident.claims[0]?.claim
  useEffect(() => {
    if (!isGone || isPlaceholderData || claim === undefined || claim === id) return
    say('The claims of this incident were merged or taken apart; this is what is left of it')
    go(incidentPath(claim), { replace: true })
  }, [isGone, isPlaceholderData, claim, id, go])
  if (isGone && data === undefined)
    return (
      <>
        <Heading title="No such incident" />
        <Empty title={error.message}>
          <Link href="/incidents">All incidents</Link>
        </Empty>
      </>
    )
  if (data === undefined)
    return (
      <>
        <Heading title="Incident" />
        <Unanswered query={query} what="the incident" />
      </>
    )
  return (
    <IncidentView
      key={data.incident.id}
      page={data}
      onAddress={(of) => {
        if (of !== id) go(incidentPath(of), { replace: true })
      }}
    />
  )
}
