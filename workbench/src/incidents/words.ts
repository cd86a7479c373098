/** Codes as people read them. */

/** "ASSAULT" → "Assault", "heavy-weapons" → "heavy weapons". */
export function eventWord(event: string): string {
  return event.charAt(0) + event.slice(1).toLowerCase()
}

export function modeWord(mode: string): string {
  return mode.replaceAll('-', ' ').replaceAll('_', ' ')
}

/** "Assault · heavy weapons" */
export function whatWord(event: string, mode: string | undefined): string {
  return mode === undefined ? eventWord(event) : `${eventWord(event)} · ${modeWord(mode)}`
}

/** Low, best and high in the fewest words: "3", "3 (2–5)", "at least 3", "up to 5", "2–5"; undefined where nothing is known. NaN is not known. */
export function tollWord(low = Number.NaN, best = Number.NaN, high = Number.NaN): string | undefined {
  const [from, at, to] = [low, best, high].map((figure) =>
    Number.isNaN(figure) ? undefined : figure.toLocaleString('en'),
  )
  if (at !== undefined) {
    const [lowest, most] = [from ?? at, to ?? at]
    return lowest === at && most === at ? at : `${at} (${lowest}–${most})`
  }
  if (from !== undefined && to !== undefined) return from === to ? from : `${from}–${to}`
  if (from !== undefined) return `at least ${from}`
  return to === undefined ? undefined : `up to ${to}`
}
