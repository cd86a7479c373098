/**
 * What is known of a claim, as features to learn from. Without words they are codes and kinds of the code book alone and hold no
 * word, name or address of a text; with words also its words, its title, its outlet, its address and who and where is named.
 */
import {
  type Basis,
  type Claim,
  type Document,
  type Participant,
  quote,
  type Span,
  isRegistered,
} from '../../model/index.ts'

/** A document as far as features go. */
export type Source = Pick<Document, 'text' | 'title' | 'outlet' | 'url'>

/** The features of each claim of one document, in their order. */
export function featuresOfClaims(
  source: Source,
  claims: readonly Claim[],
  withWords: boolean,
): readonly (readonly string[])[] {
  const rows = counted(claims.map(({ rule }) => rule))
  const events = counted(claims.map(({ event }) => event))
  const about = [
    `text:claims ${bucket(claims.length)}`,
    `text:actors ${share(claims.filter(({ initiators, recipients }) => [...initiators, ...recipients].some(isKnown)).length, claims.length)}`,
    `text:arms ${share(claims.filter(({ weapons, counts }) => weapons.length + counts.length > 0).length, claims.length)}`,
    `text:length ${bucket(source.text.length / 400)}`,
    ...(withWords ? wordsOfSource(source) : []),
  ]
  return claims.map((claim) => [
    ...ofCode(claim),
    ...ofArguments(claim),
    ...ofPlace(claim, source.text.length),
    ...about,
    ...beside(rows, claim.rule).map((row) => `beside:row ${row}`),
    ...beside(events, claim.event).map((event) => `beside:event ${event}`),
    ...(withWords ? wordsOfClaim(claim, source.text) : []),
  ])
}

/** The code of a claim in one word. */
export function codeKey({ event, mode }: Pick<Claim, 'event' | 'mode'>): string {
  return mode === undefined ? event : `${event}/${mode}`
}

function ofCode(claim: Claim): readonly string[] {
  const { rule, event, status, attribution, contexts, outcome, parts, members, label } = claim
  return [
    `row:${rule}`,
    `event:${event}`,
    `code:${codeKey(claim)}`,
    `status:${status}`,
    `row+status:${rule} ${status}`,
    `says:${attribution.kind}`,
    `says:${attribution.speaker === undefined ? 'nobody named' : attribution.actor === undefined ? 'somebody' : 'an actor'}`,
    ...contexts.map((context) => `context:${context}`),
    ...(label === undefined ? [] : [`label:${label}`]),
    ...(outcome === undefined ? [] : [`outcome:${outcome}`]),
    ...(parts === undefined ? [] : ['told:in parts']),
    ...(members === undefined ? [] : ['told:of a list']),
  ]
}

function ofArguments({ rule, initiators, recipients, place, when, counts, weapons }: Claim): readonly string[] {
  const [by, to] = [initiators[0]?.country, recipients[0]?.country]
  return [
    ...ofParticipants('who', initiators),
    ...ofParticipants('whom', recipients),
    `row+sides:${rule} ${initiators.some(isKnown) ? 'known' : initiators.length === 0 ? 'nobody' : 'somebody'} ${recipients.some(isKnown) ? 'known' : recipients.length === 0 ? 'nobody' : 'somebody'}`,
    ...(by === undefined || to === undefined ? [] : [`sides:${by === to ? 'one country' : 'two countries'}`]),
    `where:${place === undefined ? 'nowhere' : (place.precision ?? 'unresolved')}`,
    ...(place === undefined ? [] : [`where:${place.basis}`]),
    `when:${when === undefined ? 'no time' : (when.precision ?? 'no precision')}`,
    ...(when === undefined ? [] : [`when:${when.anchor ?? 'absolute'}`]),
    ...counts.map((count) => `count:${count.of}`),
    ...weapons.map((weapon) => `weapon:${weapon.class ?? 'unknown'}`),
  ]
}

function ofParticipants(side: string, all: readonly Participant[]): readonly string[] {
  const weakest = bases.findLast((basis) => all.some((each) => each.basis === basis))
  return [
    `${side}:${all.length === 0 ? 'nobody' : all.length === 1 ? 'one' : 'several'}`,
    ...(all.some(isKnown) ? [`${side}:known`] : []),
    ...(all.some(({ country }) => country !== undefined) ? [`${side}:of a country`] : []),
    ...all.flatMap(({ sector }) => (sector === undefined ? [] : [`${side}:sector ${sector}`])),
    ...(weakest === undefined ? [] : [`${side}:${weakest}`]),
  ]
}

const bases: readonly Basis[] = ['stated', 'implied', 'inferred']

/** Somebody of the register: a name that is known from its text alone is none. */
function isKnown({ actor, country, sector }: Participant): boolean {
  return isRegistered(actor) || country !== undefined || sector !== undefined
}

function ofPlace({ evidence, trigger, statusCue }: Claim, length: number): readonly string[] {
  return [
    `stands:${trigger[0] < length / 5 ? 'early' : trigger[0] < length / 2 ? 'midway' : 'late'}`,
    `clause:${bucket((evidence[1] - evidence[0]) / 25)}`,
    ...(statusCue === undefined ? [] : ['status:by a cue']),
  ]
}

function wordsOfSource({ title, outlet, url }: Source): readonly string[] {
  return [
    ...tokens(title ?? '').map((word) => `title:${word}`),
    ...(outlet === undefined ? [] : [`outlet:${outlet.toLowerCase().slice(0, 60)}`]),
    ...tokens(url ?? '').map((word) => `address:${word}`),
  ]
}

function wordsOfClaim(
  { rule, evidence, trigger, statusCue, attribution, initiators, recipients }: Claim,
  text: string,
): readonly string[] {
  const inSpan = (span: Span | undefined): readonly string[] => (span === undefined ? [] : tokens(quote(text, span)))
  const heads = (all: readonly Participant[]): readonly string[] => all.flatMap(({ name }) => tokens(name).slice(-1))
  return [
    ...inSpan(trigger).map((word) => `trigger:${word}`),
    ...inSpan(evidence).map((word) => `word:${word}`),
    ...[...inSpan(statusCue), ...inSpan(attribution.cue)].map((word) => `cue:${word}`),
    ...heads(initiators).map((word) => `who is:${word}`),
    ...heads(recipients).flatMap((word) => [`whom is:${word}`, `row+whom is:${rule} ${word}`]),
  ]
}

/** Words that are taken from one place. */
const mostWords = 60

function tokens(words: string): readonly string[] {
  return [
    ...new Set(
      words
        .slice(0, 2000)
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [],
    ),
  ].slice(0, mostWords)
}

function bucket(size: number): string {
  return size < 2 ? 'few' : size < 5 ? 'some' : size < 15 ? 'many' : 'very many'
}

function share(part: number, whole: number): string {
  return part === 0 ? 'none' : part * 2 < whole ? 'some' : part < whole ? 'most' : 'all'
}

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const each of all) times.set(each, (times.get(each) ?? 0) + 1)
  return times
}

/** What other claims have; its own only where another has it too. */
function beside(times: ReadonlyMap<string, number>, own: string): readonly string[] {
  return [...times].filter(([each, n]) => each !== own || n > 1).map(([each]) => each)
}
