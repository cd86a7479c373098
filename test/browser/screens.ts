/** Every address of the workbench, for the tests and pictures that go through all of them. */
import type { ActorList, DocumentList, IncidentList } from '../../src/server/contract/index.ts'
import type { Served } from './harness/serve.ts'

/** Those that every casefile has. */
export const screens: readonly string[] = [
  '/',
  '/read',
  '/incidents',
  '/findings',
  '/review',
  '/review/agreement',
  '/actors',
  '/actors/network',
  '/sites',
  '/search',
  '/export',
  '/log',
]

/** Those of one record, for a casefile that holds some. */
export async function recordScreens({ get }: Served): Promise<readonly string[]> {
  const [{ documents }, { columns }, { actors }] = await Promise.all([
    get<DocumentList>('documents'),
    get<IncidentList>('incidents'),
    get<ActorList>('actors'),
  ])
  return [
    `/read/${documents[0]!.id}`,
    `/incidents/${columns.id[0]!}`,
    `/actors/${encodeURIComponent(actors[0]!.id)}`,
    '/search?q=rockets+place:Kirkuk',
  ]
}
