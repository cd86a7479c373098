/** Sites, and what happened within a distance of one: the site, the radius and the days are the address. */
import { Link, useSearchParams } from 'wouter'
import type { Site, SiteList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCommands } from '../../keys/use-command.ts'
import { IncidentMap } from '../../map/incident-map.tsx'
import { mapPointsOf } from '../../map/points.ts'
import { Heading } from '../../shell/heading.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { withParams } from '../../ui/with-params.ts'
import { ChooseSite } from './choose-site.tsx'
import { PrecinctView } from './precinct-view.tsx'
import { OffTheList } from './own-sites.tsx'
import { paramsOfSite, radiusWith, roundOf, rounded } from './round.ts'
import styles from './sites.module.css'

export default function Sites() {
  const [params, setParams] = useSearchParams()
  const words = params.get('q') ?? ''
  const list = useGet<SiteList>('sites', words.trim() === '' ? {} : { q: words.trim().slice(0, 200) })
  const sites = list.data?.sites ?? []
  const round = roundOf(params, sites)
  const id = params.get('site')
  const set = (changed: Readonly<Record<string, string | undefined>>, replace = false): void =>
    setParams((now) => withParams(now, changed), { replace })
  const here = sites.find((site) => site.id === id)
  const km = params.get('km')
  const leave = (): void => set({ site: '', at: '', name: '', km: radiusWith(undefined, here, km) })
  const toSite = (site: Site): Record<string, string> => ({ ...paramsOfSite(site), km: radiusWith(site, here, km) })
  const step = (by: number): void => {
    const at = sites.findIndex((site) => site.id === id)
    const next = sites[Math.max(0, Math.min(sites.length - 1, at + by))]
    if (next !== undefined) set(toSite(next), true)
  }
  const takePoint = ({ lat, lon }: { readonly lat: number; readonly lon: number }): void =>
    set({ site: '', name: '', at: `${rounded(lat)},${rounded(lon)}`, km: radiusWith(undefined, here, km) })
  useCommands({
    next: sites.length === 0 ? undefined : () => step(1),
    previous: sites.length === 0 ? undefined : () => step(-1),
    close: round === undefined ? (words === '' ? undefined : () => set({ q: '' })) : leave,
  })
  const title = round === undefined ? 'Sites' : (round.name ?? `${round.lat}, ${round.lon}`)
  return (
    <>
      <Heading title={visible(title)}>
        {here?.source === 'own' && <OffTheList site={here} onDone={leave} />}
        {round !== undefined && (
          <Link className="button" href={`/sites${words === '' ? '' : `?${new URLSearchParams({ q: words })}`}`}>
            All sites
          </Link>
        )}
      </Heading>
      <div className={styles['screen']}>
        <ChooseSite
          list={list}
          words={words}
          chosen={id}
          onWords={(q) => set({ q }, true)}
          linkOf={(site) => `/sites?${withParams(params, toSite(site))}`}
          onPoint={takePoint}
        />
        {round !== undefined ? (
          <PrecinctView round={round} onChange={set} onPoint={takePoint} />
        ) : (
          <Answered query={list} what="the sites">
            {() =>
              sites.length === 0 && words === '' ? (
                <Empty title="Add a site or import a list.">
                  <p>
                    The record has no place that is known to a site or a town. Search the register, type coordinates,
                    bring a list of your own, or <Link href="/">import reports or a table of incidents</Link>.
                  </p>
                </Empty>
              ) : (
                <div className={styles['map']}>
                  <IncidentMap
                    label={`Map of ${sites.length} sites`}
                    points={mapPointsOf(sites)}
                    onSelect={(at) => {
                      const site = sites.find((each) => each.id === at)
                      if (site !== undefined) set(toSite(site))
                    }}
                    onPoint={takePoint}
                  />
                </div>
              )
            }
          </Answered>
        )}
      </div>
    </>
  )
}
