/** Colours of the page as a canvas needs them: those of the tokens, in the theme of now. */
import { useSyncExternalStore } from 'react'

const tokens = {
  water: '--accent-soft',
  land: '--surface',
  border: '--line',
  edge: '--edge',
  ink: '--ink',
  muted: '--muted',
  ground: '--ground',
  mark: '--accent',
  onMark: '--accent-ink',
  soft: '--accent-soft',
  line: '--line',
  chosen: '--f-current',
} as const

export type Colours = Readonly<Record<keyof typeof tokens, string>>

let colours: Colours | undefined
const listeners = new Set<() => void>()

/** Looks them up; a token holds both themes, so the browser is asked what it makes of it. */
function lookUp(): Colours {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const found = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(found) as Colours
}

function changed(): void {
  colours = undefined
  for (const tell of listeners) tell()
}

/** The colours of now; the component is shown again when the theme changes. */
export function useColours(): Colours {
  return useSyncExternalStore(follow, () => {
    colours ??= lookUp()
    return colours
  })
}

let stop: (() => void) | undefined

function follow(tell: () => void): () => void {
  listeners.add(tell)
  stop ??= watchTheme()
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
    colours = undefined
  }
}

function watchTheme(): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => matchMedia(query))
  const seen = new MutationObserver(changed)
  seen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    seen.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
