/** The page of an incident with its acts and keys. */
import { useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { IncidentPage, ToldClaim } from '../../api/types.ts'
import { claimInWords } from '../../claims/in-words.ts'
import { CorrectDialog } from '../../decisions/correct-dialog.tsx'
import { useDecide } from '../../decisions/use-decide.ts'
import { DissentMark, ReviewedMark } from '../../incidents/incident-marks.tsx'
import { whenWord } from '../../incidents/days.ts'
import { MergeDialog } from '../../incidents/merge-dialog.tsx'
import { whatWord } from '../../incidents/words.ts'
import { useCommands } from '../../keys/use-command.ts'
import { IncidentMap } from '../../map/incident-map.tsx'
import { mapPointsOf } from '../../map/points.ts'
import { Heading } from '../../shell/heading.tsx'
import { Button } from '../../ui/button.tsx'
import { readPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { visible } from '../../ui/visible.ts'
import { Alike } from './alike.tsx'
import { ClaimCard } from './claim-card.tsx'
import { Dissents } from './dissents.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import styles from './incident.module.css'
import { Kin } from './kin.tsx'
import { SideBySide } from './side-by-side.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { Touching } from './touching.tsx'

interface IncidentViewProps {
  readonly page: IncidentPage
  /** Gives the page the address of a claim: merged or split, the incident is found by its claims and no more by its id. */
  readonly onAddress: (claim: string) => void
}

export function IncidentView({ page, onAddress }: IncidentViewProps) {
  const { incident, claims, reviewed, findings, history, lookAlikes } = page
  const [, go] = useLocation()
  const decide = useDecide()
  const cards = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState(0)
  const [merging, setMerging] = useState<readonly string[]>()
  const [splitting, setSplitting] = useState<number>()
  const [correcting, setCorrecting] = useState<ToldClaim>()
  const points = useMemo(
    () =>
      mapPointsOf(
        incident.places.map(({ name, lat, lon, precision }, at) => ({ id: String(at), name, lat, lon, precision })),
      ),
    [incident.places],
  )
  const [place] = incident.places
  const what = whatWord(incident.event, incident.mode)
  const title = [what, place?.name, whenWord(incident.times[0])].filter(Boolean).join(', ')

  const all = (verdict: 'accept' | 'flag', told: string): void =>
    void decide([{ verdict, ids: [incident.id] }], `${told} ${plural(claims.length, 'claim')} of this incident`).catch(
      () => {},
    )
  const focus = (at: number): void => {
    const to = Math.max(0, Math.min(claims.length - 1, at))
    setCurrent(to)
    cards.current?.querySelectorAll<HTMLElement>('article')[to]?.focus()
  }
  const askMerge = (other: string): void => {
    onAddress(claims[0]!.claim.id)
    setMerging([incident.id, other])
  }
  /** Claims stay when one of them goes; the page stays with them. */
  const withOthers = (at: number): void => onAddress(claims[at === 0 && claims.length > 1 ? 1 : 0]!.claim.id)
  const askSplit = (at: number): void => {
    withOthers(at)
    setSplitting(at)
  }
  const decideOn = (at: number, verdict: 'accept' | 'reject' | 'flag'): void => {
    const told = claims[at]
    if (told === undefined) return
    if (verdict === 'reject') withOthers(at)
    const done = { accept: 'accepted', reject: 'rejected', flag: 'flagged' }[verdict]
    void decide([{ verdict, ids: [told.claim.id] }], `${done}: ${claimInWords(told.claim)}`).catch(() => {})
  }
  const correct = (told: ToldClaim | undefined): void => {
    if (told !== undefined) onAddress(told.claim.id)
    setCorrecting(told)
  }
  const nearest = lookAlikes[0]?.incident.id
  useCommands({
    next: () => focus(cards.current?.contains(document.activeElement) === true ? current + 1 : current),
    previous: () => focus(current - 1),
    accept: () => all('accept', 'accepted'),
    flag: () => all('flag', 'flagged'),
    correct: () => correct(claims[current]),
    reject: () => decideOn(current, 'reject'),
    merge: nearest === undefined ? undefined : () => askMerge(nearest),
    split: claims.length < 2 ? undefined : () => askSplit(current),
    evidence: () => {
      const told = claims[current]
      if (told !== undefined) go(readPath(told.document.id, { claim: told.claim.id }))
    },
  })
  return (
    <>
      <nav aria-label="Way back" className="small">
        <Link href={`/incidents?sel=${encodeURIComponent(incident.id)}`}>All incidents</Link>
      </nav>
      <Heading
        title={visible(title)}
        note={
          <>
            <ReviewedMark reviewed={reviewed} />
            <DissentMark standing={incident.standing} dissent={incident.dissent.length} />
          </>
        }
      >
        <Button kind="primary" command="accept" onClick={() => all('accept', 'accepted')}>
          Accept all
        </Button>
        <Button command="flag" onClick={() => all('flag', 'flagged')}>
          Flag
        </Button>
      </Heading>
      {incident.places.every(({ lat }) => lat === undefined) ? (
        <Facts page={page} />
      ) : (
        <div className={styles['top']}>
          <Facts page={page} />
          <div className={styles['map']}>
            <IncidentMap label={`Map of ${plural(incident.places.length, 'place')} of this incident`} points={points}>
              {place !== undefined && place.lat === undefined && <span>The best place has no coordinates.</span>}
            </IncidentMap>
          </div>
        </div>
      )}
      {incident.dissent.length > 0 && <Dissents dissent={incident.dissent} claims={claims} />}
      {claims.length > 1 && <SideBySide claims={claims} />}
      <section aria-labelledby="claims" className="stack">
        <h2 id="claims">{claims.length === 1 ? 'The claim it rests on' : `The ${claims.length} claims it rests on`}</h2>
        <ol ref={cards} className="stack">
          {claims.map((told, at) => (
            <li key={told.claim.id}>
              <ClaimCard
                told={told}
                why={incident.claims.find(({ claim }) => claim === told.claim.id)}
                isCurrent={at === current}
                onFocus={() => setCurrent(at)}
                onDecide={(verdict) => decideOn(at, verdict)}
                onCorrect={() => correct(told)}
                onSplit={claims.length < 2 ? undefined : () => askSplit(at)}
              />
            </li>
          ))}
        </ol>
      </section>
      <Kin page={page} />
      <Alike lookAlikes={lookAlikes} onMerge={askMerge} />
      {findings.length > 0 && <Touching findings={findings} />}
      <History history={history} />
      <MergeDialog
        ids={merging}
        onClose={() => setMerging(undefined)}
        onMerged={(claim) => {
          setMerging(undefined)
          onAddress(claim)
        }}
      />
      <CorrectDialog
        record={correcting && { kind: 'claim', record: correcting.claim }}
        passage={{ text: correcting?.sentence.text ?? '', start: correcting?.sentence.span[0] ?? 0 }}
        onClose={() => setCorrecting(undefined)}
        onDone={(corrections, note) => {
          if (correcting === undefined) return
          setCorrecting(undefined)
          void decide(
            [{ verdict: 'correct', ids: [correcting.claim.id], corrections, ...(note === undefined ? {} : { note }) }],
            `corrected: ${claimInWords(correcting.claim)}`,
          ).catch(() => {})
        }}
      />
      <SplitDialog
        told={splitting === undefined ? undefined : claims[splitting]}
        onClose={() => setSplitting(undefined)}
        onSplit={() => setSplitting(undefined)}
      />
    </>
  )
}
