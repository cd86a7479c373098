/** Above the list: by severity, by rule, with dismissed ones or without. */
import type { FindingRow } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { countRules, countSeverities, severities } from './choose-findings.ts'
import styles from './findings.module.css'
import type { WantedInAddress } from './use-wanted.ts'

interface ConditionsProps {
  readonly findings: readonly FindingRow[]
  readonly wanted: WantedInAddress
  readonly shown: number
}

export function Conditions({ findings, wanted, shown }: ConditionsProps) {
  const counts = countSeverities(findings, wanted)
  const rules = countRules(findings, wanted)
  const dismissed = findings.filter((row) => row.dismissed !== undefined).length
  return (
    <div className={styles['conditions']}>
      <fieldset className={`row ${styles['plain']}`} aria-label="Severity">
        {severities.map((severity) => (
          <Button
            key={severity}
            aria-pressed={wanted.severity === severity}
            onClick={() => wanted.set({ severity: wanted.severity === severity ? undefined : severity })}
          >
            <SeverityMark severity={severity} /> {counts[severity]}
          </Button>
        ))}
      </fieldset>
      <label className="row">
        <span className="label">Rule</span>
        <select
          className={`input ${styles['rules']}`}
          value={wanted.code ?? ''}
          onChange={({ target }) => wanted.set({ code: target.value === '' ? undefined : target.value })}
        >
          <option value="">all rules</option>
          {wanted.code !== undefined && !rules.some(({ rule }) => rule.code === wanted.code) && (
            <option value={wanted.code}>{wanted.code}</option>
          )}
          {rules.map(({ rule, count }) => (
            <option key={rule.code} value={rule.code}>
              {rule.code} {rule.title} ({count})
            </option>
          ))}
        </select>
      </label>
      {dismissed > 0 && (
        <Button
          aria-pressed={wanted.dismissed}
          onClick={() => wanted.set({ dismissed: wanted.dismissed ? undefined : '1' })}
        >
          Dismissed {dismissed}
        </Button>
      )}
      <span className="muted" role="status">
        {shown} of {findings.length}
      </span>
    </div>
  )
}
