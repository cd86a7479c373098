/** Home: reports come in here, and what is in the casefile is told in a few figures with what to do next. */
import type { OpenCasefile } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Heading } from '../../shell/heading.tsx'
import { Answered } from '../../ui/states.tsx'
import { AddReports } from './add-reports.tsx'
import { ClaimsByStatus } from './claims-by-status.tsx'
import { DecidesAs } from './decides-as.tsx'
import styles from './home.module.css'
import { ImportReport } from '../../imports/import-report.tsx'
import { useImporting } from '../../imports/importing.ts'
import { LastDecisions } from './last-decisions.tsx'
import { Figures } from './figures.tsx'
import { NextSteps } from './next-steps.tsx'
import { ReviewSoFar } from './review-so-far.tsx'

export default function Home() {
  const casefile = useGet<OpenCasefile>('casefile')
  return (
    <>
      <Heading
        title={casefile.data?.name ?? 'Home'}
        note={casefile.data?.isExample === true && <span className="mark">example</span>}
      />
      <Answered query={casefile} what="the casefile">
        {(open) => <Opened open={open} />}
      </Answered>
    </>
  )
}

function Opened({ open }: { readonly open: OpenCasefile }) {
  const importing = useImporting()
  const { documents } = open.summary
  const add = open.readOnly ? (
    <p className="muted">This casefile was opened to read only; nothing can be added or decided here.</p>
  ) : (
    <AddReports extensions={open.extensions} first={documents === 0} />
  )
  if (documents === 0)
    return (
      <div className={styles['first']}>
        {importing !== undefined && <ImportReport importing={importing} />}
        {importing?.state !== 'running' && add}
      </div>
    )
  return (
    <div className={styles['home']}>
      {importing !== undefined && <ImportReport importing={importing} />}
      <Figures open={open} />
      <div className={styles['columns']}>
        <div className="stack">
          <NextSteps />
          <LastDecisions />
        </div>
        <div className="stack">
          <ReviewSoFar />
          <ClaimsByStatus statuses={open.statuses} />
          <DecidesAs usual={open.coder} readOnly={open.readOnly} />
        </div>
      </div>
      <section className="stack" aria-labelledby="add">
        <h2 id="add">Add reports</h2>
        {add}
      </section>
    </div>
  )
}
