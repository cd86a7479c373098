/** Drafts the actor mentions of one sentence: names, titled people, described groups, facilities with an owner, pronouns. */
import type { Mention, Sentence, Span } from '../../model/index.ts'
import { describe } from './actor-described.ts'
import type { Desk } from './actor-desk.ts'
import type { Draft } from './actor-draft.ts'
import { casingOf, matchNames, type NameMatch } from './actor-match.ts'
import { adopt, registered, unregistered } from './actor-named.ts'
import { nameChunks } from './actor-names.ts'
import { pronounDrafts } from './actor-pronouns.ts'
import type { Register } from './register.ts'

/** Tokens beyond which a sentence is no prose: its tree tells no noun groups and would be costly to search. */
const longestProse = 800

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
  const matches = withoutPlaces(matchNames(text, sentence, register, casing), found)
  for (const { first, last } of matches) desk.named.fill(1, first, last + 1)
  for (const mention of found) if (mention.kind === 'time') close(sentence, desk.timed, mention.span)
  const closed = desk.named.slice()
  for (const mention of found) if (blocks(mention)) close(sentence, closed, mention.span)
  const chunks = nameChunks(sentence, closed, register, casing === 'mixed')
  for (const { name, last } of chunks) desk.named.fill(1, name, last + 1)

  const owners: Draft[] = []
  for (const match of matches) owners.push(...registered(desk, match))
  for (const chunk of chunks) owners.push(...unregistered(desk, chunk))
  if (size <= longestProse) for (const draft of owners) adopt(draft, owners)
  desk.drafts.push(...owners)
  if (size <= longestProse) describe(desk, owners)
  desk.drafts.push(...pronounDrafts(text, sentence, number))
  return settle(desk)
}

/** Leaves out names inside a place that is wider: "Sadr City", "Saddam International Airport". Both come in text order. */
function withoutPlaces(matches: readonly NameMatch[], found: readonly Mention[]): NameMatch[] {
  const places = found.filter(({ kind }) => kind === 'place')
  let from = 0
  return matches.filter(({ start, end, entries }) => {
    while (from < places.length && places[from]!.span[1] <= start) from++
    if (entries[0]!.use === 'adjective' || entries[0]!.actor.type === 'state') return true
    for (let i = from; i < places.length && places[i]!.span[0] <= start; i++) {
      const { span } = places[i]!
      if (end <= span[1] && span[1] - span[0] > end - start + 1) return false
    }
    return true
  })
}

function blocks(mention: Mention): boolean {
  return (
    (mention.kind === 'place' && mention.place !== undefined) || mention.kind === 'time' || mention.kind === 'weapon'
  )
}

function close({ tokens }: Sentence, closed: Uint8Array, [start, end]: Span): void {
  let at = 0
  let after = tokens.length
  while (at < after) {
    const middle = (at + after) >> 1
    if (tokens[middle]!.end <= start) at = middle + 1
    else after = middle
  }
  for (; at < tokens.length && tokens[at]!.start < end; at++) closed[at] = 1
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
