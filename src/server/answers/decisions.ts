/** Decisions and entries of the log as a person tells them. */
import { type Anchor, type Decision, onOneLine, quote, type Verdict } from '../../model/index.ts'
import { standingDecisions } from '../../incidents/index.ts'
import type { DecisionLine, DecisionList } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { documentNameOf } from './names.ts'

export function decisionLineOf(decision: Decision, snapshot: Snapshot): DecisionLine {
  const { documents, holding, decisionOf } = snapshot
  const about = decision.undoes === undefined ? decision : (decisionOf(decision.undoes) ?? decision)
  const ids = [...new Set(about.about.map(({ document }) => document))]
  return {
    decision,
    line: tellDecision(decision, snapshot),
    stands: holding().has(decision.id),
    documents: ids.flatMap((id) => {
      const document = documents().get(id)
      return document === undefined ? [] : [documentNameOf(document)]
    }),
  }
}

/** The newest first, with what an undo and a redo of a coder would take back now; of any coder when none is named. */
export function decisionList(snapshot: Snapshot, by: string | undefined, limit: number, offset: number): DecisionList {
  const { decisions, revision } = snapshot
  const undo = nextUndo(snapshot, by)
  const redo = nextRedo(snapshot, by)
  return {
    revision,
    decisions: decisions
      .toReversed()
      .slice(offset, offset + limit)
      .map((decision) => decisionLineOf(decision, snapshot)),
    total: decisions.length,
    ...(undo.length === 0 ? {} : { undo: undo.map(({ id }) => id) }),
    ...(redo.length === 0 ? {} : { redo: redo.map(({ id }) => id) }),
  }
}

/** The last step that holds: decisions that were made together bear one instant, and are taken back together. */
export function nextUndo({ decisions }: Pick<Snapshot, 'decisions'>, by: string | undefined): readonly Decision[] {
  const standing = standingDecisions(decisions)
  return stepOf(
    standing.findLast((decision) => by === undefined || decision.by === by),
    standing,
  )
}

/** The undos of the last step that was taken back, unless something was decided after it. */
function nextRedo({ decisions, holding, decisionOf }: Snapshot, by: string | undefined): readonly Decision[] {
  const isRedoable = ({ id, verdict, undoes }: Decision): boolean =>
    verdict === 'undo' && holding().has(id) && undoes !== undefined && decisionOf(undoes)?.verdict !== 'undo'
  for (const decision of decisions.toReversed()) {
    if (by !== undefined && decision.by !== by) continue
    if (decision.verdict !== 'undo') return []
    if (isRedoable(decision)) return stepOf(decision, decisions.filter(isRedoable))
  }
  return []
}

function stepOf(last: Decision | undefined, among: readonly Decision[]): readonly Decision[] {
  return last === undefined ? [] : among.filter(({ at, by }) => at === last.at && by === last.by)
}

const past: Readonly<Record<Exclude<Verdict, 'undo'>, string>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  merge: 'merged',
  split: 'split off',
  flag: 'flagged',
}

/** "rejected the claim “three soldiers were killed”: ministry list" */
export function tellDecision(decision: Decision, snapshot: Snapshot): string {
  const { verdict, about, corrections = [], note, undoes } = decision
  if (verdict === 'undo') {
    const taken = undoes === undefined ? undefined : snapshot.decisionOf(undoes)
    if (taken === undefined) return 'took back a decision'
    return taken.verdict === 'undo'
      ? `did again: ${tellDecision(takenBack(taken, snapshot), snapshot)}`
      : `took back: ${tellDecision(taken, snapshot)}`
  }
  const [first, ...others] = about
  if (first === undefined) return past[verdict]
  if (first.record === 'site') return `took the site “${first.id}” off the list`
  const isDismissal = first.record === 'finding'
  const word =
    isDismissal && verdict === 'reject'
      ? 'dismissed'
      : isDismissal && verdict === 'accept'
        ? 'confirmed'
        : past[verdict]
  const and =
    isDismissal || others.length === 0
      ? ''
      : verdict === 'split'
        ? ` from ${wordsAt(others[0]!, snapshot)}`
        : ` with ${severalAt(others, snapshot)}`
  const fields = [...new Set(corrections.map(({ field }) => field))].join(', ')
  return `${word} the ${kinds[first.record]} ${wordsAt(first, snapshot)}${and}${fields === '' ? '' : ` (${fields})`}${note === undefined ? '' : `: ${note}`}`
}

const kinds: Readonly<Record<Anchor['record'], string>> = {
  claim: 'claim',
  tally: 'tally',
  tie: 'tie',
  finding: 'finding',
  actor: 'name',
  site: 'site',
}

/** What an undo took back; of a chain of them the decision at its end. */
function takenBack(undo: Decision, { decisionOf }: Snapshot): Decision {
  const before = undo.undoes === undefined ? undefined : decisionOf(undo.undoes)
  return before ?? undo
}

const longest = 80

function wordsAt({ document, span, record, id }: Anchor, { documents, readClaims }: Snapshot): string {
  const text = documents().get(document)?.text
  if (text === undefined) return id
  const words = onOneLine(quote(text, record === 'claim' ? (readClaims().get(id)?.evidence ?? span) : span))
  return `“${words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words}”`
}

/** So many are named; the others are counted. */
const named = 2

function severalAt(anchors: readonly Anchor[], snapshot: Snapshot): string {
  const some = anchors.slice(0, named).map((anchor) => wordsAt(anchor, snapshot))
  const more = anchors.length - some.length
  return `${some.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
}
