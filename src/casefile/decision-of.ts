import type { Decision } from '../model/index.ts'
import { keep } from './digest.ts'

/** A decision with its id: the SHA-256 of what was decided. */
export function decisionOf(content: Omit<Decision, 'id'>): Decision {
  return { id: keep(content).sha256, ...content }
}
