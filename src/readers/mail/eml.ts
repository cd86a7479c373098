import type { Reader } from '../../model/index.ts'
import { refusing } from '../document.ts'
import type { ReadMember } from '../read-member.ts'

const headers =
  /^(?:(?:Return-Path|Received|Delivered-To|MIME-Version|DKIM-Signature|X-[\w-]+|ARC-[\w-]+):[^\n]*\n)(?:[^\n]+\n){0,200}?(?:Message-ID|Subject):/i

/** Mail; `message.ts` reads it. */
export function eml(readMember: ReadMember): Reader {
  return {
    id: 'eml',
    extensions: ['.eml'],
    types: ['message/rfc822'],
    isolated: true,
    limit: 100_000_000,
    knows: (bytes) => headers.test(new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replace(/\r\n/g, '\n')),
    read: (source) =>
      refusing(source.name, async function* () {
        yield* (await import('./message.ts')).parts(source, readMember)
      }),
  }
}
