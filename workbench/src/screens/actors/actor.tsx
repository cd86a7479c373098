/** One actor: its names, how it stands to others with the sentences that say so, what it did and what was done to it. */
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { countryWord, sectorWord } from '../../actors/actor-words.ts'
import { Problem } from '../../api/client.ts'
import type { ActorList, ActorPage, ActorRow } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCommands } from '../../keys/use-command.ts'
import { Heading } from '../../shell/heading.tsx'
import { Button } from '../../ui/button.tsx'
import { actorPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { Empty, Unanswered } from '../../ui/states.tsx'
import { ActorIncidents } from './actor-incidents.tsx'
import { ActorTies } from './actor-ties.tsx'
import { KnownMark } from './known-mark.tsx'
import { MergeNames } from './merge-names.tsx'
import { Months } from './months.tsx'
import { Names } from './names.tsx'

export default function Actor() {
  // The router decodes only part of an id; the address has all of it.
  useLocation()
  const id = decoded(location.pathname.split('/')[2] ?? '')
  const page = useGet<ActorPage>(`actors/${encodeURIComponent(id)}`)
  if (page.error instanceof Problem && page.error.status === 404) return <Gone />
  if (page.data === undefined || page.isPlaceholderData)
    return (
      <>
        <Heading title="Actor" />
        <Unanswered query={page} what="the actor" />
      </>
    )
  return <Shown page={page.data} asked={id} />
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function Gone() {
  return (
    <>
      <Heading title="Actor" />
      <Empty title="No such actor in the record now.">
        <p>
          Its names may have been put together with another’s, or taken apart again.{' '}
          <Link href="/actors">All actors</Link>
        </p>
      </Empty>
    </>
  )
}

function Shown({ page, asked }: { readonly page: ActorPage; readonly asked: string }) {
  const { actor, ties, incidents, months } = page
  const { name, type, country, sector, claims } = actor
  const list = useGet<ActorList>('actors')
  const [, go] = useLocation()
  useEffect(() => {
    // Its names have become another's, or their own again.
    if (asked !== actor.id) go(actorPath(actor.id), { replace: true })
  }, [asked, actor.id, go])
  const [merging, setMerging] = useState<readonly ActorRow[]>()
  const merge = (): void => setMerging([actor])
  useCommands({ merge })
  const about = [
    type,
    country === undefined ? undefined : countryWord(country),
    sector === undefined ? undefined : `${sector}, ${sectorWord(sector)}`,
  ].filter((part) => part !== undefined)
  return (
    <>
      <Heading title={name} note={<KnownMark row={actor} />}>
        <Button command="merge" onClick={merge}>
          Same as …
        </Button>
        <Link className="button" href={`/incidents?${new URLSearchParams({ actor: filterOf(actor) })}`}>
          Its incidents
        </Link>
        <Link className="button" href={`/actors/network?${new URLSearchParams({ sel: actor.id })}`}>
          In the network
        </Link>
      </Heading>
      <p className="muted">
        {about.length === 0 ? 'No type, country or sector is known' : about.join(' · ')} · {plural(claims, 'claim')}
      </p>
      <Names page={page} />
      <ActorTies id={actor.id} ties={ties} />
      <Months months={months} of={incidents.length} />
      <ActorIncidents incidents={incidents} />
      <MergeNames
        rows={list.data === undefined ? undefined : merging}
        all={list.data?.actors ?? []}
        onClose={() => setMerging(undefined)}
        onMerged={(row) => {
          setMerging(undefined)
          if (row !== undefined) go(actorPath(row.id), { replace: true })
        }}
      />
    </>
  )
}

/** What the filter of incidents knows it by: its id in the register, else its name. */
function filterOf({ id, name }: ActorRow): string {
  return id.includes('|') ? name : id
}
