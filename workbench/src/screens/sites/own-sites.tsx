/** Sites of one's own: a list is brought in, and a site is taken off it. */
import { useRef } from 'react'
import type { OpenCasefile, Site } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useDecide } from '../../decisions/use-decide.ts'
import { picked } from '../../imports/gather.ts'
import { ImportReport } from '../../imports/import-report.tsx'
import { importFiles, useImporting } from '../../imports/importing.ts'
import { Button } from '../../ui/button.tsx'
import { visible } from '../../ui/visible.ts'

export function OwnSites() {
  const file = useRef<HTMLInputElement>(null)
  const importing = useImporting()
  const casefile = useGet<OpenCasefile>('casefile')
  if (casefile.data?.readOnly !== false) return null
  return (
    <section className="stack tight" aria-labelledby="own-sites">
      <h3 id="own-sites">Sites of your own</h3>
      <p className="small muted">
        A table with the columns name, lat, lon and, if you like, radius_km and type; or GeoJSON points with a name.
        They are kept in the casefile; a name that comes again takes the place of the one before.
      </p>
      <div>
        <Button disabled={importing?.state === 'running'} onClick={() => file.current?.click()}>
          Import a list …
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.geojson,.json"
        aria-label="List of sites"
        onChange={({ target }) => {
          const files = picked(target.files)
          if (files.length > 0) void importFiles(files)
          target.value = ''
        }}
      />
      {importing !== undefined && <ImportReport importing={importing} />}
    </section>
  )
}

interface OffTheListProps {
  readonly site: Site
  readonly onDone: () => void
}

/** A decision like others: undone with U, and told in the log. */
export function OffTheList({ site: { name, rows = [], list }, onDone }: OffTheListProps) {
  const decide = useDecide()
  const act = rows.map((row) => ({ verdict: 'reject' as const, about: [row] }))
  return (
    <Button
      title={list === undefined ? undefined : `It came with ${visible(list)}`}
      onClick={() => void decide(act, `taken off the list: ${visible(name)}`).then(onDone, () => {})}
    >
      Take off the list
    </Button>
  )
}
