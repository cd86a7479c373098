import { search } from '../answers/search.ts'
import * as contract from '../contract/index.ts'
import { get, type Interface } from './route.ts'
import type { Served } from './served.ts'

export function searchRoutes(app: Interface, { open }: Served): void {
  get(
    app,
    'search',
    {
      about: 'Texts, incidents, actors and findings with some words.',
      answers: contract.found,
      query: contract.searchFilter,
    },
    async ({ query: { q } }) => search(q, open.casefile, await open.snapshot()),
  )
}
