/**
 * The token that lets this page speak to its server. It arrives in the fragment of the address, which no server and no log ever
 * sees, is kept for this tab, and is taken out of the address at once so that it is not copied with a link.
 */
const key = 'qanat.token'

/** Moves the token from the address into the tab's memory. */
export function keepToken(): void {
  const fragment = new URLSearchParams(location.hash.slice(1))
  const token = fragment.get('token')
  if (token === null) return
  sessionStorage.setItem(key, token)
  history.replaceState(history.state, '', location.pathname + location.search)
}

/** The token, when this tab has one. */
export function token(): string | undefined {
  return sessionStorage.getItem(key) ?? undefined
}
