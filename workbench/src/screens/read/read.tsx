/** Read: one text with what was read out of it beside its words. */
import { Link, useParams } from 'wouter'
import type { DocumentPage } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Heading } from '../../shell/heading.tsx'
import { Answered } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './reading.module.css'
import { Reading } from './reading.tsx'

export default function Read() {
  const { id } = useParams<{ id: string }>()
  const page = useGet<DocumentPage>(`documents/${encodeURIComponent(id)}`)
  const row = page.data?.row
  return (
    <>
      <Heading
        title={row === undefined ? 'Read' : visible(row.title ?? row.name)}
        note={
          row !== undefined && (
            <span className={`row muted ${styles['source']}`}>
              {(row.outlet !== undefined || row.title !== undefined) && <bdi>{visible(row.outlet ?? row.name)}</bdi>}
              {row.published !== undefined && <span>{row.published}</span>}
            </span>
          )
        }
      >
        <Link href="/read">All documents</Link>
      </Heading>
      <Answered query={page} what="the text">
        {(data) => <Reading key={data.document.id} page={data} />}
      </Answered>
    </>
  )
}
