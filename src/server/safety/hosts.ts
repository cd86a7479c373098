/**
 * Which requests may come near at all, before anything of them is read: against DNS rebinding a request must name this server as its
 * host, exactly and once; against forged requests of other pages its origin, where a browser tells one, must be this server.
 */
import type { IncomingMessage } from 'node:http'

/** Why a request is refused. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 421
  readonly title: string
  readonly detail: string
}

const methods: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'POST'])
const longestTarget = 8192

/** Looks at method, target, host, origin and fetch metadata; undefined when the request may go on. */
export function refusalOf(
  { method, url = '', headers, rawHeaders }: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>,
  hosts: ReadonlySet<string>,
): Refusal | undefined {
  if (timesGiven('host', rawHeaders) !== 1 || !hosts.has(headers.host ?? ''))
    return { status: 421, title: 'other-host', detail: 'the request names another host than this server' }
  if (!methods.has(method))
    return { status: 405, title: 'other-method', detail: `${method ?? ''} is not answered here` }
  if (!/^\/(?!\/)/.test(url) || url.length > longestTarget)
    return { status: 400, title: 'bad-target', detail: 'the request names no path of this server' }
  const origin = headers.origin
  if (timesGiven('origin', rawHeaders) > 1 || (origin !== undefined && !isOwn(origin, hosts)))
    return { status: 403, title: 'other-origin', detail: 'the request was made by another page' }
  return isForeign({ method, url, headers })
    ? { status: 403, title: 'other-site', detail: 'the request was made from another site' }
    : undefined
}

/** The origin of a page of this server, with the port; `null` and others are not. */
function isOwn(origin: string, hosts: ReadonlySet<string>): boolean {
  return origin.startsWith('http://') && hosts.has(origin.slice('http://'.length))
}

/** By what a browser says of where a request is from (https://www.w3.org/TR/fetch-metadata/). A page may be opened from anywhere. */
function isForeign({ method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return false
  const opensPage = method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && !isApi(url)
  return !opensPage || headers['sec-fetch-dest'] !== 'document'
}

/** Whether a target is of the interface and not of the page. */
export function isApi(url: string | undefined): boolean {
  return url !== undefined && /^\/api(?:[/?]|$)/.test(url)
}

function timesGiven(name: string, raw: readonly string[]): number {
  let times = 0
  for (let i = 0; i < raw.length; i += 2) if (raw[i]!.toLowerCase() === name) times++
  return times
}
