/** Drafts from descriptions: noun groups whose head names an actor, and facilities that belong to one. */
import type { Referent, Sentence } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'
import { ownerOf } from './actor-owner.ts'
import { partitive } from './actor-partitive.ts'
import { nameBefore, phrase, qualified, titled } from './actor-phrase.ts'
import { blank, type Desk, definite, isNominal, leftEdge, roleEnding } from './actor-desk.ts'
import { nounStretch } from './actor-groups.ts'
import { civil, sectorOf, shapeOf, typeOf } from './actor-roles.ts'
import { foldWord } from '../names.ts'
import { type Register, referentOf, type RoleRow } from './register.ts'

/** Descriptions: noun groups whose head names an actor. */
export function describe(desk: Desk, owners: Draft[]): void {
  const { sentence, named, spent } = desk
  const { tokens } = sentence
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (spent[i] === 1 || named[i] === 1) continue
    const token = tokens[i]!
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && !(token.upos === 'ADJ' && isNominal(sentence, i))) continue
    const part = partitive(desk, i)
    if (part !== undefined) {
      desk.drafts.push(part)
      continue
    }
    const at = roleEnding(desk, i)
    if (at === undefined || at.role.kind === 'rank') continue
    if (pureModifier(desk, i, at.role)) continue
    const draft = described(desk, i, at, owners)
    if (draft !== undefined) {
      desk.drafts.push(draft)
      if (draft.form === 'name' && draft.referent !== undefined) owners.push(draft)
      facilityOf(desk, i, draft)
    }
    if (at.first < i) spent.fill(1, at.first, i)
  }
}

const none: ReadonlySet<string> = new Set()
const of: ReadonlySet<string> = new Set(['of'])
const forOf: ReadonlySet<string> = new Set(['of', 'for', 'to'])

const modifying = /^(?:compound|amod|nmod:desc|flat|nmod:unmarked)$/

/** "a guerrilla stronghold": what belongs to a described actor. */
function facilityOf(desk: Desk, i: number, owner: Draft): void {
  const { head, deprel } = desk.sentence.tokens[i]!
  if (head <= i || head - i > 3 || !modifying.test(deprel) || owner.referent === undefined) return
  const above = roleEnding(desk, head)
  if (above?.role.kind !== 'facility') return
  const draft = described(desk, head, above, [owner])
  if (draft !== undefined) desk.drafts.push(draft)
}

/** A noun before another noun speaks of an actor only when the other does not: "rebel attack", not "police officer". */
function pureModifier(desk: Desk, i: number, role: RoleRow): boolean {
  const { sentence } = desk
  const { head, deprel } = sentence.tokens[i]!
  if (head <= i || head - i > 12 || !modifying.test(deprel)) return false
  if (sentence.tokens.slice(i + 1, head).some(({ text }) => text === ',')) return false
  if (role.kind === 'vague')
    return !/^(?:coalition|alliance)$/.test(sentence.tokens[i]!.lemma) || roleEnding(desk, head) !== undefined
  if (
    role.kind === 'facility' ||
    role.kind === 'title' ||
    desk.register.words('mass-nouns').has(sentence.tokens[i]!.lemma)
  )
    return true
  const above = roleEnding(desk, head)
  return (above !== undefined && above.role.kind !== 'facility') || desk.named[head] === 1
}

/** A group does not run back over a time, nor over an article or a number that follows a verb. */
function beginOf({ sentence, timed }: Desk, first: number, head: number): number {
  for (let i = head - 1; i > first; i--) {
    const { upos } = sentence.tokens[i]!
    const before = sentence.tokens[i - 1]!
    if (timed[i] === 1) return i + 1
    if ((upos === 'DET' || upos === 'NUM') && before.upos === 'VERB') return i
    if (upos === 'VERB' && (before.upos === 'NOUN' || before.upos === 'PROPN')) return i + 1
    if (upos === 'DET' && (before.upos === 'NOUN' || before.upos === 'PROPN')) return i
  }
  return timed[first] === 1 && first < head ? first + 1 : first
}

/** The token before, over closing marks: "Haq" before "movement" in "the “Asa’ib Ahl al-Haq” movement". */
function lastWord({ tokens }: Sentence, index: number): number {
  let at = index - 1
  while (at >= 0 && /^["'“”’)]$/.test(tokens[at]!.text)) at--
  return at
}

/** The name of a state that the tree hangs before the noun: "US contractor". */
function modifiesNext({ tokens }: Sentence, name: number, noun: number): boolean {
  const { head, deprel } = tokens[name]!
  return head === noun && modifying.test(deprel)
}

function described(
  desk: Desk,
  i: number,
  at: { readonly first: number; readonly role: RoleRow; readonly words: string },
  owners: readonly Draft[],
): Draft | undefined {
  const { sentence, register } = desk
  const token = sentence.tokens[i]!
  const { role } = at
  const stretch = nounStretch(sentence, i, role.kind === 'title' ? forOf : of)
  const left = Math.min(stretch.first, at.first)
  const first = leftEdge(desk, left, { first: left, last: i })
  let begin = beginOf(desk, first, i)
  const before = lastWord(sentence, i)
  for (const one of owners) {
    const adjoining =
      one.last === before &&
      (one.referent?.type !== 'state' || one.reason.startsWith('adjective') || modifiesNext(sentence, one.head, i))
    if (one.first < begin && one.last < i && (begin <= one.last || adjoining)) begin = one.first
  }
  const short = { first: begin, last: nounStretch(sentence, i, none).last }
  let { last } = stretch
  const plural = token.xpos === 'NNS' || token.xpos === 'NNPS'
  const owner = ownerOf(desk, i, short, owners, role)
  const next = sentence.tokens[i + 1]
  if (owner !== undefined && owner.first > i && owner.last > last && (next?.lemma === 'of' || next?.lemma === 'from'))
    last = owner.last
  const draft = blank(desk, begin, Math.max(last, i), i)
  draft.form = 'description'
  draft.role = role
  draft.noun = at.words
  draft.plural = plural
  draft.definite = definite(sentence, begin)
  const many = plural || register.words('collective-nouns').has(token.lemma)
  draft.shape = shapeOf(role, many)
  draft.reason = `noun '${at.words}'`
  if (owner !== undefined) draft.owner = owner
  const owned = owner?.referent
  if (role.kind === 'facility') {
    if (owned === undefined) return undefined
    return Object.assign(draft, {
      referent: owned,
      basis: 'implied',
      reason: `facility '${at.words}' of ${owned.name}`,
      shape: 'body',
    })
  }
  if (
    register.words('mass-nouns').has(token.lemma) &&
    !plural &&
    owner === undefined &&
    !draft.definite &&
    role.kind !== 'title'
  )
    return undefined
  const title =
    owned === undefined && (role.kind === 'vague' || role.kind === 'group') ? titled(desk, short, i) : undefined
  if (title !== undefined) {
    const name = desk.text.slice(sentence.tokens[title]!.start, token.end)
    const key = foldWord(name)
    return Object.assign(draft, {
      form: 'name',
      key,
      referent: {
        id: `text:${key}`,
        name,
        type: typeOf(role),
        ...(role.sector === undefined ? {} : { sector: role.sector }),
        registered: false,
      },
      reason: `capitals + '${at.words}'`,
    })
  }
  const inner = nameBefore(desk, short, i)
  if (inner !== undefined && owned === undefined && (role.kind === 'vague' || role.kind === 'group')) {
    const words = sentence.tokens.slice(inner.first, inner.last + 1).filter(({ upos }) => upos !== 'PUNCT')
    const key = words.map(({ text }) => foldWord(text)).join(' ')
    return Object.assign(draft, {
      form: 'name',
      key,
      referent: {
        id: `text:${key}`,
        name: desk.text.slice(sentence.tokens[inner.first]!.start, sentence.tokens[inner.last]!.end),
        type: typeOf(role),
        ...(role.sector === undefined ? {} : { sector: role.sector }),
        registered: false,
      },
      reason: `name + '${at.words}'`,
    })
  }
  if (owned !== undefined && owned.type !== 'state' && owned.type !== 'person') {
    const member =
      role.kind === 'person' &&
      plural &&
      (!civil.has(role.id) ||
        (role.id === 'vague-people' && /^(?:member|operative|loyalist|recruit)$/.test(token.lemma)))
    const same =
      (member ||
        ((role.kind === 'vague' || role.kind === 'group') && (owner!.last < i || armed.test(role.sector ?? '')))) &&
      role.sector !== 'JRN'
    if (same)
      return Object.assign(draft, {
        referent: owned,
        basis: role.kind === 'person' ? 'implied' : 'stated',
        form: role.kind === 'person' ? 'description' : 'name',
        reason: `'${at.words}' of ${owned.name}`,
      })
  }
  const country = owned?.country
  if (country !== undefined) draft.country = country
  if (
    (owned?.type === 'state' || owned?.type === 'person') &&
    owned.country !== undefined &&
    role.institution !== undefined
  ) {
    const named =
      register.named(`${adjectiveOf(register, owned)} ${at.words}`) ??
      register.named(`${adjectiveOf(register, owned)} ${at.words}s`)
    const body = named === undefined ? register.body(owned.country, role.institution) : referentOf(named)
    if (body !== undefined)
      return Object.assign(draft, { referent: body, reason: `${role.institution} of ${owned.name}: ${draft.reason}` })
  }
  if (role.kind === 'vague' && owned === undefined) {
    const kind = qualified(desk, short, i)
    if (kind === undefined) return draft
    const name = phrase(desk, short, i)
    return Object.assign(draft, {
      referent: {
        id: `text:${name}`,
        name,
        type: kind === '' ? 'organisation' : typeOf({ ...role, sector: kind }),
        ...(kind === '' ? {} : { sector: kind }),
        registered: false,
      },
    })
  }
  if (role.id === 'vague-people' && owned === undefined && draft.definite && !plural) return draft
  const name = owned === undefined ? phrase(desk, short, i) : `${adjectiveOf(register, owned)} ${at.words}`
  const referent: Referent = {
    id: `text:${name.toLowerCase()}`,
    name,
    type: typeOf(role, many),
    ...(country === undefined ? {} : { country }),
    ...(sectorOf(role, owned) === undefined ? {} : { sector: sectorOf(role, owned)! }),
    registered: false,
  }
  if (draft.definite && owned === undefined && role.kind !== 'person') return draft
  return Object.assign(draft, {
    referent,
    reason: owned === undefined ? draft.reason : `${draft.reason} of ${owned.name}`,
  })
}

const armed = /^(?:MIL|PRM|REB|UAF)$/

function adjectiveOf(register: Register, { id, name }: Referent): string {
  return register.state(id)?.adjectives[0] ?? name
}
