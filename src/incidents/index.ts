/** What claims of many texts are about: decisions applied, claims merged into incidents, ties into a network. */
export { applyDecisions, type Read } from './review/apply-decisions.ts'
export { faultOfCorrection } from './review/corrections.ts'
export { anchorFinder, type Anchored, type FindAnchor } from './review/anchors.ts'
export { mergeClaims, type MergedClaims } from './merge/merge-claims.ts'
export { groupMentions } from './words/group-mentions.ts'
export type { EventText } from './words/mention.ts'
