/** The values of an incident, the best first, each with the sources that give it. */
import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import type { Held } from '../../../../src/model/index.ts'
import type { IncidentPage, ToldClaim } from '../../api/types.ts'
import { numberInWords } from '../../claims/in-words.ts'
import { whenWord } from '../../incidents/days.ts'
import { sourcesOf, toldBy } from '../../incidents/told-by.ts'
import { Toll } from '../../incidents/toll.tsx'
import { actorPath, readPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { visible } from '../../ui/visible.ts'
import styles from './incident.module.css'

export function Facts({ page: { incident, claims } }: { readonly page: IncidentPage }) {
  const { times, places, initiators, recipients, tolls, weapons, codes, contexts, sources } = incident
  const actors = (held: typeof initiators): readonly Value[] =>
    held.map(({ name, aliases, country, sector, actor, ...rest }) => ({
      ...rest,
      name,
      href: actor === undefined ? undefined : actorPath(actor),
      more: [country, sector, aliases === undefined ? undefined : `also ${aliases.join(', ')}`]
        .filter(Boolean)
        .join(' · '),
    }))
  const told = useMemo((): Told => ({ claims, names: toldBy(claims) }), [claims])
  const most = Math.max(1, ...tolls.map(({ low = 0, best = 0, high = 0 }) => Math.max(low, best, high)))
  return (
    <dl className={styles['facts']}>
      <Fact name="When" told={told} none="no source says when">
        {times.map((time): Value => ({ ...time, name: whenWord(time) ?? 'not resolved', more: time.precision }))}
      </Fact>
      <Fact name="Where" told={told} none="no source says where">
        {places.map(
          ({ name, precision, country, lat, lon, ...held }): Value => ({
            ...held,
            name,
            more: [precision, country, lat === undefined || lon === undefined ? 'no coordinates' : undefined]
              .filter(Boolean)
              .join(' · '),
          }),
        )}
      </Fact>
      <Fact name="Who" told={told} none="nobody is named">
        {actors(initiators)}
      </Fact>
      <Fact name="To whom" told={told} none="nobody is named">
        {actors(recipients)}
      </Fact>
      {tolls.map(({ of, who, low, best, high, values }) => (
        <div key={`${of} ${who}`}>
          <dt>
            {of.charAt(0).toUpperCase() + of.slice(1)}
            {who !== undefined && (
              <>
                , <bdi>{visible(who)}</bdi>
              </>
            )}
          </dt>
          <dd>
            <div className={styles['toll']} data-testid={`toll-${of}`}>
              <Toll low={low} best={best} high={high} most={most} />
              {low !== high && (
                <span className="small muted">
                  low {low ?? '–'}, best {best ?? '–'}, high {high ?? '–'}
                </span>
              )}
            </div>
            {values.length > 1 && (
              <ul className={styles['values']}>
                {values.map((value) => (
                  <li key={value.claim}>
                    <Toll low={value.low} best={value.best} high={value.high} most={most} />
                    <span className="small">
                      {numberInWords(value)} <Source claim={value.claim} told={told} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {values.length === 1 && (
              <span className="small">
                <Source claim={values[0]!.claim} told={told} />
              </span>
            )}
          </dd>
        </div>
      ))}
      {weapons.length > 0 && (
        <Fact name="With what" told={told} none="">
          {weapons.map(
            ({ name, class: kind, ...held }): Value => ({ ...held, name, more: kind === name ? '' : (kind ?? '') }),
          )}
        </Fact>
      )}
      <div>
        <dt>Codes</dt>
        <dd className="small">
          PLOVER {incident.event} {incident.mode}
          {contexts.length > 0 && ` (${contexts.join(', ')})`}
          {codes.cameo !== null && ` · CAMEO ${codes.cameo}`}
          {codes.acled !== null && ` · ACLED ${codes.acled.sub_event_type}`}
          {codes.ucdp !== null && ` · UCDP ${codes.ucdp}`}
        </dd>
      </div>
      <div>
        <dt>Rests on</dt>
        <dd>
          {plural(sources, 'source')}, {plural(claims.length, 'claim')}
          {incident.tallies.length > 0 && `, counted in ${plural(incident.tallies.length, 'tally', 'tallies')}`}
        </dd>
      </div>
    </dl>
  )
}

interface Value extends Held {
  readonly name: string
  readonly more?: string | undefined
  readonly href?: string | undefined
}

/** The claims of the incident, and the name of each document of them. */
interface Told {
  readonly claims: readonly ToldClaim[]
  readonly names: ReadonlyMap<string, string>
}

interface FactProps {
  readonly name: string
  readonly told: Told
  readonly none: string
  readonly children: readonly Value[]
}

function Fact({ name, told, none, children }: FactProps): ReactNode {
  const all = told.claims.length
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children.length === 0 && <span className="muted">{none}</span>}
        <ul className={styles['held']}>
          {children.map((value, at) => (
            <li key={`${value.name} ${value.claims.join(' ')}`}>
              <bdi className={at === 0 ? styles['best'] : undefined}>
                {value.href === undefined ? visible(value.name) : <Link href={value.href}>{visible(value.name)}</Link>}
              </bdi>{' '}
              <span className="small muted">
                {value.more !== undefined && value.more !== '' && <>{visible(value.more)} · </>}
                {value.basis}
                {all > 1 && (
                  <>
                    {' · '}
                    {value.claims.length === all ? 'all claims' : <Sources ids={value.claims} told={told} />}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** The documents that give a value, each once. */
function Sources({ ids, told }: { readonly ids: readonly string[]; readonly told: Told }) {
  const once = sourcesOf(ids, told.claims)
  const few = once.slice(0, 3)
  return (
    <>
      {few.map(({ claim }, at) => (
        <span key={claim.id}>
          {at > 0 && ', '}
          <Source claim={claim.id} told={told} />
        </span>
      ))}
      {once.length > few.length && ` and ${once.length - few.length} more`}
    </>
  )
}

/** The name of a source; it leads to the words. */
function Source({ claim, told: { claims, names } }: { readonly claim: string; readonly told: Told }) {
  const source = claims.find(({ claim: { id } }) => id === claim)
  if (source === undefined) return null
  return (
    <Link href={readPath(source.document.id, { claim })}>
      <bdi>{visible(names.get(source.document.id)!)}</bdi>
    </Link>
  )
}
