import { incidentList } from '../answers/incident-list.ts'
import { incidentPage } from '../answers/incident-page.ts'
import * as contract from '../contract/index.ts'
import { get, type Interface } from './route.ts'
import type { Served } from './served.ts'

export function incidentRoutes(app: Interface, { open }: Served): void {
  get(
    app,
    'incidents',
    {
      about: 'The incidents that answer a filter, in columns.',
      answers: contract.incidentList,
      query: contract.incidentFilter,
    },
    async ({ query }) => incidentList(query, await open.snapshot()),
  )
  get(
    app,
    'incidents/{id}',
    {
      about: 'One incident: what each source says of it, in its words, its history, and others that may be the same.',
      answers: contract.incidentPage,
      parts: { id: 'Id of an incident or of one of its claims, or a beginning that no other has' },
    },
    async ({ part }) => incidentPage(part('id'), await open.snapshot()),
  )
}
