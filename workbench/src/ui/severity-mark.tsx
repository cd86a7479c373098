/** How grave a finding is: a sign and a word. */
import type { Severity } from '../../../src/model/index.ts'

const signs: Readonly<Record<Severity, readonly [sign: string, kind: string]>> = {
  high: ['▲', 'bad'],
  medium: ['◆', 'warn'],
  low: ['▽', ''],
}

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const [sign, kind] = signs[severity]
  return (
    <span className={`mark ${kind}`} data-severity={severity}>
      <span aria-hidden="true">{sign}</span>
      {severity}
    </span>
  )
}
