import { findingList, rulePage } from '../answers/findings.ts'
import * as contract from '../contract/index.ts'
import { get, type Interface } from './route.ts'
import type { Served } from './served.ts'

export function findingRoutes(app: Interface, { open }: Served): void {
  get(
    app,
    'findings',
    { about: 'What does not add up, the worst first.', answers: contract.findingList, query: contract.findingFilter },
    async ({ query }) => findingList(await open.snapshot(), query),
  )
  get(
    app,
    'rules/{code}',
    { about: 'The page of a rule.', answers: contract.rulePage, parts: { code: 'Code or id of a rule: QN203' } },
    async ({ part }) => rulePage(part('code'), await open.snapshot()),
  )
}
