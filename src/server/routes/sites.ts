import { precinctOf } from '../answers/precinct.ts'
import { siteList } from '../answers/sites.ts'
import * as contract from '../contract/index.ts'
import { get, type Interface } from './route.ts'
import type { Served } from './served.ts'

export function siteRoutes(app: Interface, { open }: Served): void {
  get(
    app,
    'sites',
    {
      about: "A person's own sites, places of the record, and those of the register that a search names.",
      answers: contract.siteList,
      query: contract.siteFilter,
    },
    async ({ query: { q = '' } }) => siteList(q, await open.snapshot()),
  )
  get(
    app,
    'precinct',
    {
      about: 'What happened within a distance of a point, what is nearest, and which other sites overlap.',
      answers: contract.precinct,
      query: contract.precinctFilter,
    },
    async ({ query }) => precinctOf(query, await open.snapshot()),
  )
}
