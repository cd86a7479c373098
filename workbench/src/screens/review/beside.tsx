/** The whole text beside the claim, at its words. */
import { useMemo } from 'react'
import { sourceName, type Span } from '../../../../src/model/index.ts'
import type { DocumentPage, QueueItem } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { litFieldsOf } from '../../claims/lit-fields.ts'
import type { Lit } from '../../text/lit.ts'
import { TextAt } from '../../text/text-at.tsx'
import { Button } from '../../ui/button.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Answered } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './review.module.css'

interface BesideProps {
  readonly item: QueueItem
  readonly onClose: () => void
}

export function Beside({ item, onClose }: BesideProps) {
  const page = useGet<DocumentPage>(`documents/${encodeURIComponent(item.claim.document)}`)
  const { document } = item
  return (
    <section className={`card ${styles['beside']}`} aria-labelledby="beside">
      <header>
        <div className={styles['title']}>
          <h2 id="beside">
            <bdi>{visible(document.title ?? document.name)}</bdi>
          </h2>
          <Button kind="quiet" command="evidenceBeside" aria-label="Close the text" onClick={onClose}>
            Close
          </Button>
        </div>
        <p className="small muted">
          <bdi>{visible(sourceName(document))}</bdi>
          {document.published !== undefined && `, ${document.published}`}
        </p>
      </header>
      <ScrollBox className={styles['scroll']} label="The whole text">
        <Answered query={page} what="the text">
          {(data) => (data.document.id === document.id ? <Words page={data} item={item} /> : null)}
        </Answered>
      </ScrollBox>
    </section>
  )
}

function Words({ page, item }: { readonly page: DocumentPage; readonly item: QueueItem }) {
  const { claim, reviewed = claim } = item
  const lit: Lit = useMemo(() => new Map([...litFieldsOf(reviewed), ['q-current', [reviewed.evidence]]]), [reviewed])
  const [start, end] = reviewed.evidence
  const spans = useMemo((): readonly Span[] => [[start, end]], [start, end])
  return <TextAt page={page} label="Text of the report" lit={lit} spans={spans} />
}
