import type { Fault } from '../../model/index.ts'
import { logOf } from '../answers/log.ts'
import * as contract from '../contract/index.ts'
import { get, type Interface, post } from './route.ts'
import type { Served } from './served.ts'

export function logRoutes(app: Interface, { open, now }: Served): void {
  get(
    app,
    'log',
    { about: 'What was done, by whom and when; the newest first.', answers: contract.log, query: contract.logFilter },
    async ({ query: { before } }) =>
      logOf(open.casefile, before === undefined ? undefined : Number(before), await open.snapshot()),
  )
  get(app, 'head', { about: 'The signed end of the log, to be kept elsewhere.', answers: contract.head }, async () =>
    open.casefile.head(now()),
  )
  post(
    app,
    'verify',
    {
      about: 'Proves that nothing was altered, removed or cut off.',
      answers: contract.verification,
      body: contract.verifyRequest,
    },
    async ({ body: { heads = [] } }) => {
      const faults: Fault[] = []
      for await (const fault of open.casefile.verify(heads)) faults.push(fault)
      const { documents, decisions } = await open.casefile.summary()
      return { revision: await open.casefile.revision(), faults, documents, decisions }
    },
  )
}
