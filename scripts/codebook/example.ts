/** Runs the code book's sentences through the reader: does it read each as the book says? */
import type { Claim } from '../../src/model/index.ts'
import { loadKnowledge, readDocument } from '../../src/pipeline/index.ts'

const read = new Map<string, readonly Claim[]>()

/** What the reader makes of one sentence, read alone, as if published on a day of its own. */
export function claimsOf(text: string): readonly Claim[] {
  const known = read.get(text)
  if (known !== undefined) return known
  const document = { id: '0', name: 'example', text, sha256: '0', published: '2024-05-15', language: 'en' }
  const { claims } = readDocument(document, loadKnowledge())
  read.set(text, claims)
  return claims
}

/** The claims that are coded as an event, and as a mode of it where one is given. PLOVER's own code decides: a threat is THREATEN. */
export function codedAs(claims: readonly Claim[], event: string, mode?: string): readonly Claim[] {
  return claims.filter(({ codes: { plover }, mode: own }) => {
    if (plover === null || plover.event !== event) return false
    return mode === undefined || plover.mode === mode || own === mode
  })
}

/** "CAMEO 195, ACLED Air/drone strike" */
export function otherCodes({ codes: { cameo, acled, ucdp } }: Claim): string {
  return [
    cameo === null ? [] : [`CAMEO ${cameo}`],
    acled === null ? [] : [`ACLED ${acled.sub_event_type}`],
    ucdp === null ? [] : [`UCDP ${ucdp}`],
  ]
    .flat()
    .join(', ')
}
