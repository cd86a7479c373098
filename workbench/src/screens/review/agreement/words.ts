/** What is measured, and what the figure says, in words. */
import type { AgreementOf } from '../../../api/types.ts'

const names: Readonly<Record<string, string>> = {
  verdict: 'Does the claim hold?',
  event: 'Event',
  mode: 'Mode',
  status: 'Status',
  killed: 'Number killed',
  wounded: 'Number wounded',
  trigger: 'Words of the event',
  evidence: 'Words of the claim',
}

/** What a field is called on this page. */
export function fieldName(field: string): string {
  return names[field] ?? field
}

export const metricNames: Readonly<Record<AgreementOf['metric'], string>> = {
  nominal: 'claims',
  interval: 'numbers',
  unitizing: 'stretches',
}

/** Krippendorff's customary limits: from here on conclusions may rest on the data; from here on tentative ones. */
export const reliable = 0.8
export const tentative = 0.667

/** Fewer units than these leave any figure to chance. */
export const few = 30

/** What is to be made of a figure: by the lower end of its interval, because that is what can be relied on. */
export function standing({ alpha, low, units }: Pick<AgreementOf, 'alpha' | 'low' | 'units'>): string {
  if (units === 0) return 'nothing to compare'
  if (alpha === undefined) return 'cannot be said: too few, or all of one value'
  const hint = units < few ? `; with ${units.toLocaleString('en')} to compare no more than a hint` : ''
  // Claims drawn again from such as are all alike are all alike: the interval is a point and says nothing.
  if (alpha === 1) return `the same throughout; how sure that is the interval cannot show${hint}`
  const sure = low ?? Number.NEGATIVE_INFINITY
  if (sure >= reliable) return `reliable${hint}`
  if (alpha >= reliable) return `high, but its interval reaches lower${hint}`
  if (sure >= tentative) return `good enough for tentative conclusions${hint}`
  if (alpha >= tentative) return `tentative at best${hint}`
  return alpha > 0 ? `too low to rest on${hint}` : `no better than chance${hint}`
}

/** "0.82", "−0.10" */
export function figure(value: number): string {
  return value.toFixed(2).replace('-', '−')
}
