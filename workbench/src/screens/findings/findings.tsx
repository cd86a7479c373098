/** Findings: what does not add up, like a linter's list; each with its words, its rule, and what a person made of it. */
import { Link, useSearchParams } from 'wouter'
import type { FindingList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Heading } from '../../shell/heading.tsx'
import { plural } from '../../ui/plural.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { Beside } from './beside.tsx'
import { Found } from './found.tsx'

export default function Findings() {
  const list = useGet<FindingList>('findings')
  const [params] = useSearchParams()
  const beside = params.get('beside')
  const ran = list.data?.ran
  return (
    <>
      <Heading
        title="Findings"
        note={
          ran !== undefined && (
            <span className="muted">
              {plural(ran.rules, 'rule')} ran on {plural(ran.documents, 'document')}
            </span>
          )
        }
      />
      <Answered query={list} what="the findings">
        {(data) => {
          const row = data.findings.find(({ finding }) => finding.id === beside)
          if (row !== undefined) return <Beside key={row.finding.id} row={row} findings={data.findings} />
          if (data.findings.length > 0) return <Found list={data} />
          return data.ran.documents === 0 ? (
            <Empty title="No documents yet, so nothing was compared.">
              <p>
                <Link href="/">Add reports</Link> or open the sample there.
              </p>
            </Empty>
          ) : (
            <Empty title="No contradictions.">
              <p>
                {plural(data.ran.rules, 'rule')} ran on {plural(data.ran.documents, 'document')}.
              </p>
            </Empty>
          )
        }}
      </Answered>
    </>
  )
}
