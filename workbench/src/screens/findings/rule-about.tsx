/** What a rule looks for and why it matters; asked for when it is opened. */
import { useState } from 'react'
import type { RuleName, RulePage } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Answered } from '../../ui/states.tsx'
import styles from './findings.module.css'

export function RuleAbout({ rule }: { readonly rule: RuleName }) {
  const [open, setOpen] = useState(false)
  const page = useGet<RulePage>(open ? `rules/${encodeURIComponent(rule.code)}` : undefined)
  return (
    <details className={styles['about']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Why this is looked for</summary>
      {open && (
        <Answered query={page} what="the rule">
          {({ about, between }) => (
            <div className="stack tight">
              {about.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <p className="small muted">
                {between ? 'It looks between texts.' : 'It looks within one text.'} In the terminal:{' '}
                <code className="mono">qanat explain {rule.code}</code>
              </p>
            </div>
          )}
        </Answered>
      )}
    </details>
  )
}
