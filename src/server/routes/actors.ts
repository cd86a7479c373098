import { actorPage, networkOf } from '../answers/actor-page.ts'
import { actorList } from '../answers/actors.ts'
import * as contract from '../contract/index.ts'
import { get, type Interface } from './route.ts'
import type { Served } from './served.ts'

export function actorRoutes(app: Interface, { open }: Served): void {
  get(app, 'actors', { about: 'Who acts, with all names.', answers: contract.actorList }, async () =>
    actorList(await open.snapshot()),
  )
  get(
    app,
    'actors/{id}',
    {
      about: 'One actor: its names, its ties with the sentences behind them, its incidents.',
      answers: contract.actorPage,
      parts: { id: 'Id of an actor, URI-encoded' },
    },
    async ({ part }) => actorPage(part('id'), await open.snapshot()),
  )
  get(app, 'network', { about: 'Actors and their ties, with time.', answers: contract.network }, async () =>
    networkOf(await open.snapshot()),
  )
}
