/** The documents of the casefile, to choose one to read. */
import { useDeferredValue, useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { DocumentList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCommands } from '../../keys/use-command.ts'
import { Heading } from '../../shell/heading.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { withParams } from '../../ui/with-params.ts'
import { chooseDocuments, type DocumentOrder, documentOrders } from './choose-documents.ts'
import { DocumentTable } from './document-table.tsx'

export default function Documents() {
  const list = useGet<DocumentList>('documents')
  return (
    <>
      <Heading
        title="Read"
        note={
          list.data !== undefined && <span className="muted">{plural(list.data.documents.length, 'document')}</span>
        }
      />
      <Answered query={list} what="the documents">
        {(data) =>
          data.documents.length === 0 ? (
            <Empty title="No documents.">
              <p>
                <Link href="/">Drop files on Home</Link>, or open the sample reports there.
              </p>
            </Empty>
          ) : (
            <Chosen list={data} />
          )
        }
      </Answered>
    </>
  )
}

function Chosen({ list: { documents } }: { readonly list: DocumentList }) {
  const [params, setParams] = useSearchParams()
  const words = params.get('q') ?? ''
  const order = documentOrders.find((each) => each === params.get('order')) ?? 'added'
  const descending = params.get('way') === 'down'
  const set = (changed: Readonly<Record<string, string>>, replace = false): void =>
    setParams((before) => withParams(before, changed), { replace })
  const wanted = useDeferredValue(words)
  const shown = useMemo(
    () => chooseDocuments(documents, { words: wanted, order, descending }),
    [documents, wanted, order, descending],
  )
  const clear = (): void => set({ q: '' })
  useCommands({ close: words === '' ? undefined : clear })
  return (
    <>
      <div className="row">
        <label className="field">
          <span>Filter by title, outlet, file, day or language</span>
          <input
            className="input"
            type="search"
            value={words}
            onChange={({ target }) => set({ q: target.value }, true)}
          />
        </label>
        {words !== '' && (
          <span role="status">
            {shown.length.toLocaleString('en')} of {documents.length.toLocaleString('en')}
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <Empty title="No document matches.">
          <Button onClick={clear}>Clear: “{words}” ✕</Button>
        </Empty>
      ) : (
        <DocumentTable
          documents={shown}
          order={order}
          descending={descending}
          onOrder={(next: DocumentOrder) => {
            const down = next === order ? !descending : next === 'claims' || next === 'findings' || next === 'length'
            set({ order: next === 'added' ? '' : next, way: down ? 'down' : '' })
          }}
        />
      )}
    </>
  )
}
