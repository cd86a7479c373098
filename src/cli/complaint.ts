import type { QanatError } from '../model/errors.ts'

/** An error as one line: what happened, where, what to do. */
export function complaint({ message, hint }: QanatError): string {
  return `qanat: ${oneLine(message)}; ${oneLine(hint)}\n`
}

/** File names may hold anything; a terminal must obey none of it. */
function oneLine(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
}
