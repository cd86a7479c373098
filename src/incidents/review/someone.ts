/** Everybody that the records of documents name, one by one: initiators, recipients, speakers, the ends of ties. */
import type { Attribution, Claim, Participant, Span, Tally, Tie } from '../../model/index.ts'
import { nameKeys } from '../likeness/names.ts'

/** Somebody as one record names them. */
export interface Someone {
  readonly document: string
  readonly name: string
  readonly actor?: string
  readonly country?: string
  readonly sector?: string
  /** Where the words stand. */
  readonly span: Span
}

/** What to call somebody from now on; undefined leaves them as they are. */
export type Rename = (someone: Someone) => string | undefined

interface Records {
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
}

/** Calls `see` with everybody, and puts the id that it gives in the place of theirs. Records that keep all their ids are the same objects. */
export function renamed({ claims, tallies, ties }: Records, see: Rename): Records {
  const acting = <R extends Claim | Tally>(record: R): R => {
    const { document } = record
    const [initiators, recipients] = [record.initiators, record.recipients].map((all) =>
      participants(all, document, see),
    )
    const attribution = speaker(record.attribution, document, see)
    return initiators === record.initiators && recipients === record.recipients && attribution === record.attribution
      ? record
      : { ...record, initiators, recipients, attribution }
  }
  const tied = (tie: Tie): Tie => {
    const { document } = tie
    const [from, to] = [participant(tie.from, document, see), participant(tie.to, document, see)]
    const attribution = speaker(tie.attribution, document, see)
    return from === tie.from && to === tie.to && attribution === tie.attribution
      ? tie
      : { ...tie, from, to, attribution }
  }
  return { claims: claims.map(acting), tallies: tallies.map(acting), ties: ties.map(tied) }
}

function participants(all: readonly Participant[], document: string, see: Rename): readonly Participant[] {
  const after = all.map((each) => participant(each, document, see))
  return after.some((each, i) => each !== all[i]) ? after : all
}

function participant(each: Participant, document: string, see: Rename): Participant {
  const { name, actor, country, sector, spans } = each
  const [span] = spans
  if (span === undefined) return each
  const id = see({
    document,
    name,
    span,
    ...(actor === undefined ? {} : { actor }),
    ...(country === undefined ? {} : { country }),
    ...(sector === undefined ? {} : { sector }),
  })
  return id === undefined || id === actor ? each : { ...each, actor: id }
}

function speaker(attribution: Attribution, document: string, see: Rename): Attribution {
  const { speaker: name, speakerSpan: span, actor } = attribution
  if (name === undefined || span === undefined) return attribution
  const id = see({ document, name, span, ...(actor === undefined ? {} : { actor }) })
  return id === undefined || id === actor ? attribution : { ...attribution, actor: id }
}

/**
 * Whether somebody is named and not described: "Harbour Brigade", عصائب أهل الحق, and neither "gunmen" nor "they". A single word
 * that opens a sentence has its capital from there.
 */
export function isNamed({ name, span }: Pick<Someone, 'name' | 'span'>, text: string): boolean {
  if (nameKeys(name).keys.length === 0) return false
  if (!/^\p{Lu}\P{Lu}*(?:\s|$)/u.test(name) || nameKeys(name.replace(/^\S+\s*/u, '')).keys.length > 0) return true
  return !/(?:^|[.!?:"”“\n])\s*$/u.test(text.slice(Math.max(0, span[0] - 20), span[0]))
}

/** A name as it is compared here: without case, marks, vowel signs and the stretching of Arabic letters. */
export function foldedName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`´ʿʾʻʼـ]/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
