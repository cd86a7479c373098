/** What a record shows when it is counted and measured: how far coders agree, what lies around a site, what decisions teach. Each method cites its paper. */
export { agreementOf } from './agreement/agreement.ts'
export type {
  Agreement,
  AgreementInput,
  CodeAgreement,
  SpanAgreement,
  ValuePair,
} from './agreement/agreement.ts'
export type { CodeField } from './agreement/both.ts'
export type { Difference } from './agreement/differences.ts'
export { intervalAlpha, nominalAlpha, type Times, type Unit } from './agreement/alpha.ts'
export { type Bounds, bootstrapBounds, type Random, seededRandom } from './agreement/bootstrap.ts'
export { type Continuum, unitizingAlpha } from './agreement/unitizing-alpha.ts'
export { circleOf, type LonLat, type Ring } from './precinct/circle.ts'
export { bearingTo, pointAt } from './precinct/great-circle.ts'
export { type Inside, insideOf, nearestOf, type Sighted } from './precinct/inside-of.ts'
export { type Overlap, overlapsOf, type Site } from './precinct/overlaps-of.ts'
export { crossValidate, type Figures, type Score } from './learning/cross-validate.ts'
export { leastCorrected } from './learning/learn.ts'
export { type Learned, learnedFrom, learnedIn } from './learning/learned.ts'
export { type Lesson, lessonsOf, type Taught } from './learning/lessons.ts'
export { type Suggest, suggester } from './learning/suggest.ts'
