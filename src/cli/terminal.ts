/** The world outside the command line, as an argument: what it prints to, what it is piped, what the environment says. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** True when a person reads standard output, and standard error. */
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** Characters of a line of the terminal; absent where output is no terminal. */
  readonly width?: number
  /** Prints data. Resolves when the reader has taken it. */
  out(data: string): Promise<void>
  /** Prints talk. */
  err(talk: string): void
  /** The bytes of standard input, at most `limit` and one more. */
  input(limit: number): Promise<Uint8Array>
}

/** True when output is to be coloured: on a terminal, unless NO_COLOR; or when FORCE_COLOR asks for it (https://no-color.org). */
export function wantsColor({ env, outIsTerminal }: Terminal): boolean {
  const { FORCE_COLOR: force, NO_COLOR: never, TERM: term } = env
  if (force !== undefined && force !== '') return force !== '0'
  if (never !== undefined && never !== '') return false
  return outIsTerminal && term !== 'dumb'
}

/** Takes a line of progress away, so that the next one stands in its place. */
export const clearLine = '\r\u001b[K'
