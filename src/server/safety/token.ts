/**
 * The token that the interface wants: 32 random bytes, printed with the address when the server starts. It travels in the fragment of the
 * address, which no server and no log sees, and then as `Authorization: Bearer`. It is no cookie: cookies of 127.0.0.1 are sent to every
 * port, so that any other program's page on this machine could use one.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a header brings the token; takes as long whatever is wrong with it. */
export function bringsToken(header: string | undefined, token: string): boolean {
  const given = /^Bearer ([\w-]{1,200})$/.exec(header ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(token))
}

function digest(words: string): Buffer {
  return createHash('sha256').update(words).digest()
}
