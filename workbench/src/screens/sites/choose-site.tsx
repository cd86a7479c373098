/** Chooses the middle of a precinct: a site of the record, one of the register, or a point of one's own. */
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { countryWord } from '../../actors/actor-words.ts'
import type { Site, SiteList } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { Answered } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { OwnSites } from './own-sites.tsx'
import { kmWord, pointOf } from './round.ts'
import styles from './sites.module.css'

interface ChooseSiteProps {
  readonly list: UseQueryResult<SiteList>
  readonly words: string
  /** Id of the site that is the middle now. */
  readonly chosen: string | null
  readonly onWords: (words: string) => void
  readonly linkOf: (site: Site) => string
  readonly onPoint: (point: { readonly lat: number; readonly lon: number }) => void
}

export function ChooseSite({ list, words, chosen, onWords, linkOf, onPoint }: ChooseSiteProps) {
  return (
    <section className="stack tight" aria-labelledby="choose">
      <h2 id="choose">Choose a site</h2>
      <Words words={words} onWords={onWords} />
      <Answered query={list} what="the sites">
        {({ sites }) => (
          <>
            <ul className={styles['sites']} aria-label="Sites" data-testid="sites">
              {sites.map((site) => (
                <li key={site.id}>
                  <Link href={linkOf(site)} {...(site.id === chosen ? { 'aria-current': 'true' as const } : {})}>
                    <bdi>{visible(site.name)}</bdi>
                    <span className="small muted">
                      {[
                        visible(site.type ?? site.precision),
                        site.country && countryWord(site.country),
                        site.km !== undefined && kmWord(site.km),
                        originOf(site),
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <p className="small muted" role="status">
              {sites.length === 0
                ? words === ''
                  ? 'The record has no site yet.'
                  : 'Neither the record nor the register has a site of that name.'
                : words === ''
                  ? `${listed(sites)}. Words find those of the register too.`
                  : plural(sites.length, 'site')}
            </p>
          </>
        )}
      </Answered>
      <OwnPoint onPoint={onPoint} />
      <OwnSites />
    </section>
  )
}

function originOf({ source, incidents }: Site): string {
  if (source === 'own') return 'from your list'
  return source === 'record' ? plural(incidents, 'incident') : 'from the register'
}

/** "2 of your own and 31 of the record" */
function listed(sites: readonly Site[]): string {
  const own = sites.filter(({ source }) => source === 'own').length
  const others = plural(sites.length - own, 'site')
  return own === 0 ? `${others} of the record` : `${plural(own, 'site')} of your own, ${others} of the record`
}

/** Asked when the person pauses: the register is large. */
function Words({ words, onWords }: Pick<ChooseSiteProps, 'words' | 'onWords'>) {
  const [typed, setTyped] = useState(words)
  useEffect(() => setTyped(words), [words])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause in typing, nothing else
  useEffect(() => {
    if (typed === words) return
    const pause = setTimeout(() => onWords(typed), 250)
    return () => clearTimeout(pause)
  }, [typed])
  return (
    <label className="field">
      <span>Name of a base, a camp, a town …</span>
      <input
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onWords(typed)
        }}
      />
    </label>
  )
}

function OwnPoint({ onPoint }: Pick<ChooseSiteProps, 'onPoint'>) {
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault()
        const point = pointOf(typed)
        setIsWrong(point === undefined)
        if (point !== undefined) onPoint(point)
      }}
    >
      <label className="field">
        <span>Or a point of your own: latitude, longitude</span>
        <input
          inputMode="text"
          autoComplete="off"
          placeholder="33.79, 42.44"
          value={typed}
          aria-invalid={isWrong}
          {...(isWrong ? { 'aria-describedby': 'own-fault' } : {})}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {isWrong && (
        <p className="small" id="own-fault" role="alert">
          That is no point. Write degrees as decimals, latitude first: 33.79, 42.44. “Point” on the map takes a click.
        </p>
      )}
      <div>
        <Button type="submit">Draw the circle</Button>
      </div>
    </form>
  )
}
