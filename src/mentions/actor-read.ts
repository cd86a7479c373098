/** Drafts the actor mentions of one sentence: names, titled people, described groups, facilities with an owner, pronouns. */
import type { Mention, Sentence, Span } from '../model/index.ts'
import { describe } from './actor-described.ts'
import type { Desk } from './actor-desk.ts'
import type { Draft } from './actor-draft.ts'
import { casingOf, matchNames, type NameMatch } from './actor-match.ts'
import { adopt, registered, unregistered } from './actor-named.ts'
import { nameChunks } from './actor-names.ts'
import { pronounDrafts } from './actor-pronouns.ts'
import type { Register } from './register.ts'

export function draftActors(
  text: string,
  sentence: Sentence,
  number: number,
  register: Register,
  found: readonly Mention[],
): Draft[] {
  const size = sentence.tokens.length
  const casing = casingOf(text, sentence.start, sentence.end)
  const desk: Desk = {
    text,
    sentence,
    number,
    register,
    casing,
    named: new Uint8Array(size),
    spent: new Uint8Array(size),
    timed: new Uint8Array(size),
    drafts: [],
  }
  const matches = matchNames(text, sentence, register, casing).filter((match) => !insidePlace(match, found))
  for (const { first, last } of matches) desk.named.fill(1, first, last + 1)
  for (const mention of found) if (mention.kind === 'time') close(sentence, desk.timed, mention.span)
  const closed = Uint8Array.from(desk.named)
  for (const mention of found) if (blocks(mention)) close(sentence, closed, mention.span)
  const chunks = nameChunks(sentence, closed, register, casing === 'mixed')
  for (const { name, last } of chunks) desk.named.fill(1, name, last + 1)

  const owners: Draft[] = []
  for (const match of matches) owners.push(...registered(desk, match))
  for (const chunk of chunks) owners.push(...unregistered(desk, chunk))
  for (const draft of owners) adopt(draft, owners)
  desk.drafts.push(...owners)
  describe(desk, owners)
  desk.drafts.push(...pronounDrafts(text, sentence, number))
  return settle(desk)
}

/** A place that is wider than the name: "Sadr City", "Saddam International Airport". */
function insidePlace({ start, end, entries }: NameMatch, found: readonly Mention[]): boolean {
  if (entries[0]!.use === 'adjective' || entries[0]!.actor.type === 'state') return false
  return found.some(
    ({ kind, span }) => kind === 'place' && span[0] <= start && end <= span[1] && span[1] - span[0] > end - start + 1,
  )
}

function blocks(mention: Mention): boolean {
  return (
    (mention.kind === 'place' && mention.place !== undefined) || mention.kind === 'time' || mention.kind === 'weapon'
  )
}

function close(sentence: Sentence, closed: Uint8Array, [start, end]: Span): void {
  for (const token of sentence.tokens) if (token.start < end && token.end > start) closed[token.index] = 1
}

/** One mention a stretch, in text order, no crossings. */
function settle({ drafts }: Desk): Draft[] {
  drafts.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const kept: Draft[] = []
  const open: Draft[] = []
  for (const draft of drafts) {
    while (open.length > 0 && open.at(-1)!.span[1] <= draft.span[0]) open.pop()
    const outer = open.at(-1)
    if (outer !== undefined && outer.span[0] === draft.span[0] && outer.span[1] === draft.span[1]) {
      if (outer.form === 'description' && draft.form === 'name') kept[kept.indexOf(outer)] = draft
      continue
    }
    if (outer !== undefined && draft.span[1] > outer.span[1]) continue
    kept.push(draft)
    open.push(draft)
  }
  return kept
}
