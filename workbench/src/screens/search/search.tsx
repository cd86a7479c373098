/** Search: one box for texts, incidents, actors and findings. The query is in the address. */
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { Found } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCommands } from '../../keys/use-command.ts'
import { Heading } from '../../shell/heading.tsx'
import { Button } from '../../ui/button.tsx'
import { Answered } from '../../ui/states.tsx'
import { withParams } from '../../ui/with-params.ts'
import { Examples } from './examples.tsx'
import { Results } from './results.tsx'
import styles from './search.module.css'

/** So long after the last letter the server is asked, in milliseconds. */
const pause = 200

export default function Search() {
  const [params, setParams] = useSearchParams()
  const query = params.get('q') ?? ''
  const [typed, setTyped] = useState(query)
  const box = useRef<HTMLInputElement>(null)
  const found = useGet<Found>(query.trim() === '' ? undefined : 'search', { q: query })

  const search = (next: string, replace: boolean): void => {
    setParams((before) => withParams(before, { q: next.trim() === '' ? undefined : next }), { replace })
  }
  const take = (next: string): void => {
    setTyped(next)
    search(next, false)
    box.current?.focus()
  }
  // Back and forward, the palette, an example: the address changed, and the box follows.
  useEffect(() => setTyped(query), [query])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is waited for
  useEffect(() => {
    if (typed === query) return
    const timer = setTimeout(() => search(typed, true), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => box.current?.focus(), [])
  useCommands({
    search: () => box.current?.focus(),
    next: () => step(1),
    previous: () => step(-1),
    ...(query === '' ? {} : { close: () => take('') }),
  })

  return (
    <>
      <Heading title="Search" />
      <search>
        <form
          className={styles['box']}
          onSubmit={(event) => {
            event.preventDefault()
            search(typed, false)
          }}
        >
          <label className="field">
            <span className="unseen">Words, or filters such as place:Kirkuk</span>
            <input
              ref={box}
              type="search"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              maxLength={1000}
              placeholder="rockets place:Kirkuk after:2019-12"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return
                event.preventDefault()
                step(1)
              }}
            />
          </label>
          <Button type="submit" kind="primary">
            Search
          </Button>
        </form>
      </search>
      {query.trim() === '' ? (
        <Examples onTake={take} />
      ) : (
        <Answered query={found} what="what answers">
          {(data) => <Results found={data} query={query} onTake={take} />}
        </Answered>
      )}
    </>
  )
}

/** Moves the focus to the next result, or to the one before. */
function step(by: 1 | -1): void {
  const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')]
  const at = hits.indexOf(document.activeElement as HTMLElement)
  const next = hits[at < 0 ? (by === 1 ? 0 : hits.length - 1) : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
