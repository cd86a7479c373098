/** A precinct: its circle on the map, what happened inside by time, what is nearest, which other precincts it overlaps. */
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Distant, Precinct } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { IncidentLine } from '../../incidents/incident-line.tsx'
import { eventWord } from '../../incidents/words.ts'
import { IncidentMap } from '../../map/incident-map.tsx'
import type { MapRing } from '../../map/map-ring.ts'
import { mapPointsOf } from '../../map/points.ts'
import { plural } from '../../ui/plural.ts'
import { Answered } from '../../ui/states.tsx'
import { Around } from './around.tsx'
import { Days } from './days.tsx'
import { DownloadCircle } from './download-circle.tsx'
import { InsideTable } from './inside-table.tsx'
import { Radius } from './radius.tsx'
import { askedOf, filterOf, kmWord, type Round } from './round.ts'
import styles from './sites.module.css'
import { Strip } from './strip.tsx'

interface PrecinctViewProps {
  readonly round: Round
  readonly onChange: (changed: Readonly<Record<string, string | undefined>>, replace?: boolean) => void
  readonly onPoint: (point: { readonly lat: number; readonly lon: number }) => void
}

export function PrecinctView({ round, onChange, onPoint }: PrecinctViewProps) {
  const precinct = useGet<Precinct>('precinct', { ...askedOf(round) })
  const [draft, setDraft] = useState<number>()
  const km = draft ?? round.km
  const filter = filterOf(round)
  return (
    <div className="stack">
      <div className={styles['controls']}>
        <Radius
          km={round.km}
          onDraft={setDraft}
          onChange={(wanted) => {
            setDraft(undefined)
            onChange({ km: String(wanted) }, true)
          }}
        />
        <Days round={round} onChange={onChange} />
      </div>
      <Answered query={precinct} what="the precinct">
        {(data) => (
          <>
            <Told precinct={data} isOld={precinct.isPlaceholderData || draft !== undefined} />
            {precinct.error !== null && (
              <p className="fault" role="alert">
                {precinct.error.message}
              </p>
            )}
            <PrecinctMap precinct={data} round={{ ...round, km }} onPoint={onPoint} />
            <div className="row">
              <DownloadCircle round={round} />
              <Link className="button" href={`/incidents?${new URLSearchParams({ ...filter })}`}>
                These in Incidents
              </Link>
              <Link className="button" href={`/export?${new URLSearchParams({ ...filter })}`}>
                Other formats
              </Link>
            </div>
            <section className="stack tight" aria-labelledby="inside">
              <h2 id="inside">Inside, by time</h2>
              {data.inside.length === 0 ? (
                <p className="muted">
                  No incident {round.after || round.before ? 'of these days ' : ''}lies within {kmWord(data.km)}. The
                  nearest are listed below.
                </p>
              ) : (
                <>
                  <Strip inside={data.inside} />
                  <InsideTable inside={data.inside} />
                </>
              )}
            </section>
            <Around precinct={data} after={round.after} before={round.before} />
          </>
        )}
      </Answered>
    </div>
  )
}

function Told({ precinct, isOld }: { readonly precinct: Precinct; readonly isOld: boolean }) {
  const { inside, km, vague, sites } = precinct
  const overlapping = sites.filter(({ overlaps, km: apart }) => overlaps && apart > 0).length
  return (
    <p role="status" className={isOld ? 'muted' : ''} data-testid="told" data-count={inside.length} data-km={km}>
      <strong>{plural(inside.length, 'incident')}</strong> within {kmWord(km)}
      {vague > 0 && `, ${vague.toLocaleString('en')} known too vaguely to say`}
      {overlapping > 0 && `; its circle overlaps those of ${plural(overlapping, 'other site')}`}.
    </p>
  )
}

interface PrecinctMapProps extends Pick<PrecinctViewProps, 'onPoint'> {
  readonly precinct: Precinct
  readonly round: Round
}

function PrecinctMap({ precinct, round: { lat, lon, km, name }, onPoint }: PrecinctMapProps) {
  const [selection, setSelection] = useState<string>()
  const shown = useMemo(() => {
    const all = new Map<string, Distant>()
    for (const each of [...precinct.inside, ...precinct.nearest]) all.set(each.incident.id, each)
    return [...all.values()]
  }, [precinct])
  const points = useMemo(
    () =>
      mapPointsOf(
        shown.map(({ incident, lat: y, lon: x }) => ({ id: incident.id, lat: y, lon: x, name: incident.place })),
      ),
    [shown],
  )
  const rings = useMemo((): readonly MapRing[] => {
    const faint = precinct.sites.filter(({ overlaps, km: apart }) => overlaps && apart > 0.05)
    return [{ lat, lon, km, name }, ...faint.map(({ site }) => ({ lat: site.lat, lon: site.lon, km, isFaint: true }))]
  }, [precinct, lat, lon, km, name])
  const chosen = shown.find(({ incident }) => incident.id === selection)
  return (
    <div className={styles['map']}>
      <IncidentMap
        label={`Map of ${plural(precinct.inside.length, 'incident')} within ${kmWord(km)}`}
        points={points}
        rings={rings}
        selection={selection}
        onSelect={setSelection}
        tell={(row) => <IncidentWords distant={shown[row]!} />}
        onPoint={onPoint}
      >
        {chosen !== undefined && (
          <span>
            <IncidentLine incident={chosen.incident} />, {kmWord(chosen.km)}
          </span>
        )}
      </IncidentMap>
    </div>
  )
}

function IncidentWords({ distant: { incident, km } }: { readonly distant: Distant }) {
  return (
    <>
      {eventWord(incident.event)}, {incident.start ?? 'undated'}, {kmWord(km)}
    </>
  )
}
