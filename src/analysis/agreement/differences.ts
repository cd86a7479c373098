/** The claims on which two coders differ, and in what: what they have to talk about. */
import type { CodedClaim } from '../../model/index.ts'
import { type CodeField, codeIn, countIn, holds, type Pair } from './both.ts'

/** A claim on which two coders differ, and in what. */
export interface Difference {
  /** Id of the claim. */
  readonly claim: string
  /** One or more. `none`: the coder's claim has no such value. */
  readonly fields: readonly { readonly field: CodeField; readonly a: string; readonly b: string }[]
}

/** Values are compared where both upheld the claim. */
export function differencesOf(pairs: readonly Pair[]): readonly Difference[] {
  return pairs.flatMap(({ id, one, other }): readonly Difference[] => {
    const compared: readonly CodeField[] = holds(one) && holds(other) ? ['verdict', ...values] : ['verdict']
    const fields = compared
      .map((field) => ({ field, a: valueIn(one, field), b: valueIn(other, field) }))
      .filter(({ a, b }) => a !== b)
    return fields.length === 0 ? [] : [{ claim: id, fields }]
  })
}

const values = ['event', 'mode', 'status', 'killed', 'wounded'] as const

function valueIn(coded: CodedClaim, field: CodeField): string {
  return field === 'killed' || field === 'wounded' ? String(countIn(coded, field) ?? 'none') : codeIn(coded, field)
}
