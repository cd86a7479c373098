import { documentList, documentPage } from '../answers/documents.ts'
import * as contract from '../contract/index.ts'
import { get, type Interface } from './route.ts'
import type { Served } from './served.ts'

export function documentRoutes(app: Interface, { open }: Served): void {
  get(
    app,
    'documents',
    { about: 'All documents, in the order they were added.', answers: contract.documentList },
    async () => documentList(await open.snapshot()),
  )
  get(
    app,
    'documents/{id}',
    {
      about: 'One document: its text, its layout, all that was read of it, and what review made of that.',
      answers: contract.documentPage,
      parts: { id: 'Id of a document' },
    },
    async ({ part }) => documentPage(part('id'), await open.snapshot(), await open.casefile.one(part('id'))),
  )
}
