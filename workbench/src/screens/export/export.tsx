/** Export: the record for other tools, with what each format holds and cannot hold. The filter of Incidents comes along in the address. */
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { ExportFormat, ExportList, IncidentList, OpenCasefile } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { filterKeys, filterOf } from '../../incidents/filter.ts'
import { Heading } from '../../shell/heading.tsx'
import { plural } from '../../ui/plural.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { BeforeSharing } from './before-sharing.tsx'
import styles from './export.module.css'
import { FormatRow } from './format-row.tsx'

export default function Export() {
  const casefile = useGet<OpenCasefile>('casefile')
  const formats = useGet<ExportList>('exports')
  return (
    <>
      <Heading title="Export" />
      <Answered query={casefile} what="the casefile">
        {({ summary }) =>
          summary.documents === 0 ? (
            <Empty title="Nothing to export yet.">
              <Link href="/">Add reports first</Link>
            </Empty>
          ) : (
            <Answered query={formats} what="the formats">
              {(list) => <Formats list={list} all={summary.incidents} />}
            </Answered>
          )
        }
      </Answered>
    </>
  )
}

function Formats({ list, all }: { readonly list: ExportList; readonly all: number }) {
  const [params] = useSearchParams()
  const filter = filterOf(params)
  const names = filterKeys.filter((name) => filter[name] !== undefined)
  const asked = useGet<IncidentList>(names.length === 0 ? undefined : 'incidents', { ...filter })
  const [sharing, setSharing] = useState<ExportFormat>()
  return (
    <div className={styles['export']}>
      <section className="card stack tight" aria-labelledby="what">
        <h2 id="what">What is exported</h2>
        {names.length === 0 ? (
          <p>
            All of the record: {plural(all, 'incident')} with the claims, words and sources they rest on. To export a
            part, filter the <Link href="/incidents">incidents</Link> and choose export there.
          </p>
        ) : (
          <Answered query={asked} what="how many answer">
            {({ count, total }) => (
              <div className="stack tight">
                <p>
                  <strong>
                    {count.toLocaleString('en')} of {plural(total, 'incident')}
                  </strong>
                  , those that answer:
                </p>
                <ul className="row">
                  {names.map((name) => (
                    <li key={name} className="mark">
                      {name}: <bdi>{visible(filter[name]!)}</bdi>
                    </li>
                  ))}
                </ul>
                <p>
                  <Link href={`/incidents?${params}`}>Back to these incidents</Link> ·{' '}
                  <Link href="/export">Export all instead</Link>
                </p>
              </div>
            )}
          </Answered>
        )}
      </section>
      <section className={`card stack tight ${styles['warning']}`} aria-labelledby="before">
        <h2 id="before">Before you pass it on</h2>
        <p>
          The quotes are other people’s words: outlets and agencies keep their rights in them, and their licences say
          what may be published. Records of violence name people. Names, places and days can put witnesses, families and
          staff in danger, and a pseudonym helps little where the place and the day are exact.
        </p>
      </section>
      <section className="stack tight" aria-labelledby="formats">
        <h2 id="formats">Formats</h2>
        <ul className={styles['formats']}>
          {list.formats.map((format) => (
            <FormatRow key={format.id} format={format} filter={filter} onShare={() => setSharing(format)} />
          ))}
        </ul>
      </section>
      <BeforeSharing format={sharing} filter={filter} onClose={() => setSharing(undefined)} />
    </div>
  )
}
