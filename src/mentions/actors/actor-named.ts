/** Drafts from names: of the register, of the text alone, and of people with the titles before them. */
import type { Draft } from './actor-draft.ts'
import {
  articleBefore,
  blank,
  type Desk,
  definite,
  isNominal,
  leftEdge,
  modifiesRight,
  roleEnding,
  widen,
} from './actor-desk.ts'
import { headWithin, nounStretch } from './actor-groups.ts'
import type { NameMatch } from './actor-match.ts'
import type { NameChunk } from './actor-names.ts'
import { sectorOf, typeOf } from './actor-roles.ts'
import { standsForState } from './metonyms.ts'
import { foldWord } from '../names.ts'
import { referentOf, type RoleRow } from './register.ts'

/** A title tells the country: "Serbian President X", "Hamas spokesman Y", where the register does not know X and Y. */
export function adopt(draft: Draft, owners: readonly Draft[]): void {
  const { referent, role } = draft
  if (referent === undefined || referent.registered) return
  let owner: Draft | undefined
  for (const other of owners) {
    if (other === draft || other.first < draft.first || other.last > draft.last || other.referent?.type === 'person')
      continue
    if (owner === undefined || other.referent?.type !== 'state' || owner.referent?.type === 'state') owner = other
  }
  if (owner?.referent === undefined) return
  draft.owner = owner
  const sector =
    referent.type === 'person' && role !== undefined && referent.sector !== 'ELI'
      ? sectorOf(role, owner.referent)
      : referent.sector
  draft.referent = {
    ...referent,
    ...(owner.referent.country === undefined ? {} : { country: owner.referent.country }),
    ...(sector === undefined ? {} : { sector }),
  }
}

/** Mentions by a name of the register. */
export function registered(desk: Desk, match: NameMatch): Draft[] {
  const { sentence, register } = desk
  const { first, last, entries } = match
  const head = headWithin(sentence, first, last)
  const entry = entries.find(({ use }) => use === 'name') ?? entries[0]!
  const { actor } = entry
  const token = sentence.tokens[head]!
  const base = (): Draft => ({
    ...blank(desk, first, last, head),
    span: [match.start, match.end],
    referent: referentOf(actor),
    reason: `${entry.use} '${entry.text}' of ${actor.id}${entry.sound ? ' by its sound' : ''}`,
    shape: actor.type === 'person' ? 'person' : 'body',
  })
  if (actor.type === 'state') {
    const next = sentence.tokens[last + 1]
    const adjectival =
      modifiesRight(sentence, last, head) ||
      (token.upos === 'ADJ' && next !== undefined && (next.upos === 'NOUN' || next.upos === 'PROPN'))
    const national = entries.find(({ use }) => use === 'national')
    if (entry.use === 'name') {
      const article = articleBefore(sentence, first)
      const draft = base()
      if (article >= 0 && !adjectival) widen(desk, draft, article, last)
      if (standsForState(sentence, head, 'name', register)) return [draft]
      return [{ ...draft, form: 'name', reason: `place ${draft.reason}`, salience: 0 }]
    }
    if (entry.use === 'seat') return standsForState(sentence, head, 'seat', register) ? [base()] : []
    if (national !== undefined && !adjectival && isNominal(sentence, head)) {
      const stretch = nounStretch(sentence, head, none)
      const state = register.state(actor.id)!
      const draft = blank(desk, Math.min(first, stretch.first), last, head)
      const name = `${state.adjectives[0] ?? state.name} people`
      return [
        {
          ...draft,
          form: 'description',
          referent: {
            id: `text:${name.toLowerCase()}`,
            name,
            type: 'population',
            country: actor.id,
            sector: 'CVL',
            registered: false,
          },
          country: actor.id,
          reason: `national '${national.text}' of ${actor.id}`,
          shape: 'people',
          plural: token.xpos.endsWith('S') || definite(sentence, stretch.first),
        },
      ]
    }
    return [{ ...base(), reason: `adjective '${entry.text}' of ${actor.id}` }]
  }
  if (actor.type === 'person') {
    const gender = register.given(foldWord(actor.name.split(' ')[0]!))
    return people(
      desk,
      { ...base(), key: foldWord(actor.name), ...(gender === undefined ? {} : { gender }) },
      first,
      last,
    )
  }
  const draft = base()
  if (!modifiesRight(sentence, last, head)) {
    const from = leftEdge(desk, first, { first, last })
    if (from < first) widen(desk, draft, from, last)
  }
  return [draft]
}

/** Mentions by a name that only the text knows. */
export function unregistered(desk: Desk, chunk: NameChunk): Draft[] {
  const { sentence } = desk
  const { first, last, name, kind, role, title } = chunk
  const head = headWithin(sentence, name, last)
  if (kind === 'unknown' && !followsPerson(desk, name) && !likelyPerson(desk, head, name, last)) {
    desk.named.fill(2, name, last + 1)
    return []
  }
  const words = sentence.tokens.slice(name, last + 1).filter(({ upos }) => upos !== 'PUNCT')
  const key = words.map(({ text }) => foldWord(text)).join(' ')
  const label =
    sentence.tokens.slice(name, last + 1).length === 1
      ? words[0]!.text
      : desk.text.slice(sentence.tokens[name]!.start, sentence.tokens[last]!.end)
  const draft = blank(desk, name, last, head)
  draft.key = key
  draft.reason = 'proper name'
  if (kind === 'person') {
    return people(
      desk,
      {
        ...draft,
        referent: {
          id: `text:${key}`,
          name: label,
          type: 'person',
          ...(title?.sector === undefined ? {} : { sector: title.sector }),
          registered: false,
        },
        shape: 'person',
        reason: title === undefined ? 'given name + name' : `title '${chunk.titleWords}' + name`,
      },
      name,
      last,
    )
  }
  if (kind === 'unknown') {
    return people(
      desk,
      {
        ...draft,
        referent: { id: `text:${key}`, name: label, type: 'person', registered: false },
        shape: 'person',
        reason: 'name that acts',
      },
      name,
      last,
    )
  }
  const stretch = nounStretch(sentence, head, none)
  draft.referent = {
    id: `text:${key}`,
    name: label,
    type: typeOf(role),
    ...(role?.sector === undefined ? {} : { sector: role.sector }),
    registered: false,
  }
  draft.reason = role === undefined ? 'name of a body' : `name of a body with '${role.id}'`
  draft.shape = 'body'
  const from = leftEdge(desk, Math.max(first, name), { first: name, last })
  widen(desk, draft, Math.min(from, stretch.first <= name && stretch.first >= from - 1 ? stretch.first : from), last)
  return [draft]
}

/** "spokesman Sattar": a word for a person stands right before the name. */
function followsPerson(desk: Desk, name: number): boolean {
  const before = roleEnding(desk, name - 1)
  if (before === undefined || !personal.has(before.role.kind)) return false
  const { tokens } = desk.sentence
  return tokens[name]!.start - tokens[name - 1]!.end <= 2
}

const personal: ReadonlySet<RoleRow['kind']> = new Set(['person', 'title', 'rank'])

/** A person's name with the titles before it: one mention, and the country and sector that the title tells. */
function people(desk: Desk, draft: Draft, nameFirst: number, nameLast: number): Draft[] {
  const { sentence, register } = desk
  const { tokens } = sentence
  let first = nameFirst
  let role: RoleRow | undefined
  let noun: string | undefined
  for (;;) {
    let end = first - 1
    while (end >= 0 && /^["'“”‘’]$/.test(tokens[end]!.text)) end--
    const before = end >= 0 ? roleEnding(desk, end) : undefined
    if (before === undefined || before.role.kind === 'facility') break
    if (before.role.kind === 'vague' && role === undefined) break
    if (before.role.kind === 'group' && role === undefined) break
    if (role === undefined || role.kind === 'rank') {
      role = before.role
      noun = before.words
    }
    first = before.first
    desk.spent.fill(1, before.first, end + 1)
  }
  if (role === undefined) {
    const office = officeBefore(desk, nameFirst)
    if (office === undefined) return [sexed(desk, draft, nameFirst, undefined)]
    role = office.role
    noun = office.words
    first = office.first
    desk.spent.fill(1, office.first, office.end + 1)
  }
  const from = leftEdge(desk, first, { first, last: nameLast })
  for (let i = from; i < first; i++) desk.spent[i] = 1
  const head = headWithin(sentence, from, nameLast)
  const titled: Draft = {
    ...draft,
    first: from,
    last: nameLast,
    head,
    span: [tokens[from]!.start, draft.span[1]],
    role,
    ...(noun === undefined ? {} : { noun }),
    reason: `title '${noun}' + ${draft.reason}`,
  }
  const once = tokens.slice(from, first).some(({ lemma }) => /^(?:former|ex|ousted|deposed|oust|depose)$/.test(lemma))
  const sector = once ? 'ELI' : role.sector
  if (titled.referent !== undefined && !titled.referent.registered && sector !== undefined)
    titled.referent = { ...titled.referent, sector }
  return [sexed(desk, titled, nameFirst, noun)]

  function sexed(at: Desk, one: Draft, token: number, words: string | undefined): Draft {
    const gender = titleGender.get(words ?? '') ?? register.given(foldWord(at.sentence.tokens[token]!.text))
    return gender === undefined ? one : { ...one, gender }
  }
}

/** An office with a phrase before the name: "Minister for Oil Karim Sattar", "head of the agency Karim Sattar". */
function officeBefore(
  desk: Desk,
  name: number,
): { readonly first: number; readonly end: number; readonly role: RoleRow; readonly words: string } | undefined {
  const { tokens } = desk.sentence
  for (let i = name - 1; i > 0 && i > name - 9; i--) {
    const { upos, lemma } = tokens[i]!
    if (upos === 'ADP' && (lemma === 'of' || lemma === 'for' || lemma === 'to')) {
      const role = roleEnding(desk, i - 1)
      if (
        role !== undefined &&
        role.role.kind === 'title' &&
        tokens[role.first]!.text !== tokens[role.first]!.text.toLowerCase()
      )
        return { ...role, end: i - 1 }
    } else if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ' && upos !== 'DET' && upos !== 'CCONJ')
      return undefined
  }
  return undefined
}

const none: ReadonlySet<string> = new Set()

const titleGender: ReadonlyMap<string, 'm' | 'f'> = new Map(
  (
    [
      [
        'm',
        'mr mr. king prince emperor sultan emir sheikh sir lord spokesman chairman pope imam ayatollah congressman policeman bishop priest',
      ],
      ['f', 'mrs mrs. ms ms. queen princess lady dame baroness spokeswoman chairwoman congresswoman madame nun'],
    ] as const
  ).flatMap(([gender, words]) => words.split(' ').map((word) => [word, gender] as const)),
)

/** An unknown name is taken for a person where it does what people do. */
function likelyPerson(desk: Desk, head: number, first: number, last: number): boolean {
  const { sentence, casing } = desk
  const { deprel, head: governor, upos, xpos } = sentence.tokens[head]!
  if (casing !== 'mixed' || upos !== 'PROPN' || xpos === 'NNPS' || governor < 0) return false
  if (articleBefore(sentence, first) >= 0 || sentence.tokens[head]!.text.length < 3) return false
  if (desk.named[head + 1] === 1 && sentence.tokens[head + 1]!.upos === 'PROPN') return false
  if (deprel === 'nsubj' || deprel === 'nsubj:pass' || deprel === 'obl:agent')
    return sentence.tokens[governor]!.upos === 'VERB'
  if (deprel === 'nmod:poss') return true
  if (last > first && last - first < 4 && (deprel === 'obj' || deprel === 'iobj'))
    return sentence.tokens[governor]!.upos === 'VERB'
  return false
}
