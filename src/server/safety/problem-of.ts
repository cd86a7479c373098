/** Errors as problems (RFC 9457). What is nobody's message to a person says nothing of the inside. */
import { QanatError } from '../../model/index.ts'
import type { Problem } from '../contract/index.ts'

const statuses: Readonly<Record<string, number>> = {
  'no-such-record': 404,
  'file-missing': 404,
  'casefile-read-only': 403,
  'casefile-busy': 503,
  'too-large': 413,
  ungrounded: 422,
  'casefile-damaged': 500,
  'casefile-foreign': 500,
}

export function problemOf(error: unknown): Problem {
  if (error instanceof QanatError) {
    const { code, message, hint } = error
    return { type: 'about:blank', title: code, status: statuses[code] ?? 400, detail: message, hint }
  }
  return {
    type: 'about:blank',
    title: 'fault',
    status: 500,
    detail: 'the server failed at this',
    hint: 'this is a fault of Qanat: please report it with what you did',
  }
}

export function refusal(status: number, title: string, detail: string, hint: string): Problem {
  return { type: 'about:blank', title, status, detail, hint }
}
