import { decisionOf } from '../../casefile/index.ts'
import { type Decision, errors } from '../../model/index.ts'
import { contentsOf } from '../../pipeline/deciding/contents-of.ts'
import { agreementBetween, coderList } from '../answers/agreement.ts'
import { decisionList, nextUndo } from '../answers/decisions.ts'
import { queueOf } from '../answers/queue.ts'
import * as contract from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { get, type Interface, post } from './route.ts'
import type { Served } from './served.ts'

const usualPage = 200

export function reviewRoutes(app: Interface, { open, coder, now }: Served): void {
  get(
    app,
    'queue',
    {
      about: 'Claims to decide on, with why each stands where it stands.',
      answers: contract.queue,
      query: contract.queueFilter,
    },
    async ({ query }) => queueOf(query, query.coder ?? coder, now().slice(0, 10), await open.snapshot()),
  )
  post(
    app,
    'decisions',
    {
      about: 'Keeps what a person decided; durable when it answers.',
      answers: contract.decisionsAnswer,
      body: contract.decisionsRequest,
    },
    async ({ body }) => {
      const made = decisionsIn(body, coder, now, await open.snapshot())
      const { revision, stale } = await open.decide(made)
      return { revision, decisions: made, stale }
    },
  )
  get(
    app,
    'decisions',
    { about: 'All decisions, the newest first.', answers: contract.decisionList, query: contract.decisionFilter },
    async ({ query: { by, limit, offset } }) =>
      decisionList(await open.snapshot(), by, Number(limit ?? usualPage), Number(offset ?? 0)),
  )
  get(app, 'coders', { about: 'Who decided, and how much.', answers: contract.coderList }, async () =>
    coderList(await open.snapshot()),
  )
  get(
    app,
    'agreement',
    {
      about: "Krippendorff's alpha of two coders, for codes, counts and spans.",
      answers: contract.agreement,
      query: contract.agreementFilter,
    },
    async ({ query: { a, b } }) => agreementBetween(a, b, await open.snapshot()),
  )
}

/** The decisions that a request makes; those after the first see what those before it undid. */
function decisionsIn(
  { by, blind, decisions }: contract.DecisionsRequest,
  coder: string,
  now: () => string,
  snapshot: Snapshot,
): readonly Decision[] {
  const name = by ?? coder
  const { record, read } = snapshot
  const among = {
    ...read,
    incidents: record.incidents,
    findings: record.findings,
    ...(record.actors && { actors: record.actors }),
  }
  const at = freeInstant(now(), name, snapshot.decisions)
  const made: Decision[] = []
  for (const { verdict, ids = [], about, corrections, set, note, undoes } of decisions) {
    const common = {
      at,
      by: name,
      ...(blind === true ? { blind } : {}),
      ...(note === undefined ? {} : { note }),
    }
    if (about !== undefined) {
      if (verdict === 'undo') throw errors.badUsage('an undo is about a decision', 'give undoes, or nothing')
      made.push(decisionOf({ ...common, verdict, about, ...(corrections === undefined ? {} : { corrections }) }))
      continue
    }
    const named = verdict === 'undo' ? undoOf(undoes, name, [...snapshot.decisions, ...made]) : ids
    if (verdict !== 'undo' && ids.length === 0)
      throw errors.badUsage(`${verdict} was not told of what`, 'give ids or about')
    const contents = contentsOf(
      { verdict, ids: named, corrections, set },
      verdict === 'correct' ? { ...among, claims: record.claims } : among,
      [...snapshot.decisions, ...made],
    )
    made.push(...contents.map((content) => decisionOf({ ...common, ...content })))
  }
  return made
}

/** What an undo takes back: what it names, else what the coder decided last, all that was decided together. */
function undoOf(undoes: string | undefined, by: string, decisions: readonly Decision[]): readonly string[] {
  if (undoes !== undefined) return [undoes]
  const last = nextUndo({ decisions }, by)
  if (last.length === 0) throw errors.noSuchRecord(`a decision of ${by} to undo`)
  return last.map(({ id }) => id)
}

/** Decisions of one request bear one instant and no others of the person do, so that they are undone as one step. */
function freeInstant(now: string, by: string, decisions: readonly Decision[]): string {
  const taken = new Set(decisions.slice(-1000).flatMap((decision) => (decision.by === by ? [decision.at] : [])))
  let at = now
  while (taken.has(at)) at = new Date(Date.parse(at) + 1).toISOString()
  return at
}
