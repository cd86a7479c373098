/** Speaks to the server: JSON in, JSON out, and every failure as a `Problem` that a person can read. */
import { noteAnswer } from './link.ts'
import { token } from './token.ts'

/** What went wrong, in one line, and what to do about it. `status` 0: the server did not answer. */
export class Problem extends Error {
  readonly status: number
  readonly hint: string | undefined

  constructor(title: string, status: number, hint?: string) {
    super(title)
    this.status = status
    this.hint = hint
  }
}

type Params = Readonly<Record<string, string | number | boolean | undefined>>

/** `/api/path?params`, without parameters that are absent. */
export function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value !== undefined) query.set(name, String(value))
  const text = query.toString()
  return `/api/${path}${text === '' ? '' : `?${text}`}`
}

/** Asks for a record. Throws `Problem`. */
export async function get<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  const answer = await ask(address(path, params), signal === undefined ? {} : { signal })
  return (await answer.json()) as T
}

/** Sends a record and gives back what the server made of it. Throws `Problem`. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await ask(address(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as T
}

/** One request with the token on it. Throws `Problem` for every answer that is no success. */
export async function ask(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  const held = token()
  if (held !== undefined) headers.set('authorization', `Bearer ${held}`)
  let answer: Response
  try {
    answer = await fetch(url, { ...init, headers })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    noteAnswer(0)
    throw new Problem('The server does not answer', 0, 'Is qanat serve still running in its terminal?')
  }
  noteAnswer(answer.status)
  if (answer.ok) return answer
  throw await problemOf(answer)
}

async function problemOf(answer: Response): Promise<Problem> {
  if (answer.status === 401)
    return new Problem('This page has no right to read the casefile', 401, 'Open the address that qanat serve printed.')
  try {
    const { title, detail, hint } = (await answer.json()) as { title?: string; detail?: string; hint?: string }
    return new Problem(detail ?? title ?? `The server answered ${answer.status}`, answer.status, hint)
  } catch {
    return new Problem(`The server answered ${answer.status}`, answer.status)
  }
}
