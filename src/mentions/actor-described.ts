/** Drafts from descriptions: noun groups whose head names an actor, and facilities that belong to one. */
import type { Referent } from '../model/index.ts'
import type { Draft } from './actor-draft.ts'
import { blank, type Desk, definite, isNominal, leftEdge, roleEnding } from './actor-desk.ts'
import { caseOf, nounStretch, type Stretch } from './actor-groups.ts'
import { civil, sectorOf, shapeOf, typeOf } from './actor-roles.ts'
import { foldWord } from './names.ts'
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

/** "dozens of Russian peacekeepers", "a group of rebels": the actor is the noun after "of". */
function partitive(desk: Desk, i: number): Draft | undefined {
  const { sentence, drafts, register } = desk
  const { lemma, text } = sentence.tokens[i]!
  if (!register.words('partitives').has(lemma) && !register.words('partitives').has(text.toLowerCase()))
    return undefined
  for (const at of sentence.dependents[i]!) {
    if (at < i || sentence.tokens[at]!.deprel !== 'nmod' || caseOf(sentence, at) !== 'of') continue
    const inner = drafts.find(
      (draft) => draft.head === at && draft.form === 'description' && draft.role?.kind !== 'facility',
    )
    if (inner === undefined || !(inner.plural || inner.shape === 'people')) return undefined
    const { first, last } = nounStretch(sentence, i, none)
    return {
      ...inner,
      ...place(desk, first, Math.max(last, inner.last), i),
      plural: true,
      shape: 'people',
      definite: false,
      reason: `'${text.toLowerCase()}' of: ${inner.reason}`,
    }
  }
  return undefined
}

function place(
  desk: Desk,
  first: number,
  last: number,
  head: number,
): Pick<Draft, 'first' | 'last' | 'head' | 'span' | 'salience'> {
  const { span, salience } = blank(desk, first, last, head)
  return { first, last, head, span, salience }
}

const none: ReadonlySet<string> = new Set()
const of: ReadonlySet<string> = new Set(['of'])
const forOf: ReadonlySet<string> = new Set(['of', 'for', 'to'])
const inOf: ReadonlySet<string> = new Set(['of'])

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

function described(
  desk: Desk,
  i: number,
  at: { readonly first: number; readonly role: RoleRow; readonly words: string },
  owners: readonly Draft[],
): Draft | undefined {
  const { sentence, register } = desk
  const token = sentence.tokens[i]!
  const { role } = at
  const stretch = nounStretch(sentence, i, role.kind === 'title' ? forOf : role.kind === 'facility' || role.kind === 'vague' ? of : inOf)
  const short = nounStretch(sentence, i, none)
  const first = leftEdge(desk, Math.min(stretch.first, at.first), { first: Math.min(stretch.first, at.first), last: i })
  let begin = beginOf(desk, first, i)
  for (const one of owners) if (one.first < begin && begin <= one.last && one.last < i) begin = one.first
  Object.assign(stretch, { first: begin })
  Object.assign(short, { first: begin })
  const plural = token.xpos === 'NNS' || token.xpos === 'NNPS'
  const owner = ownerOf(desk, i, short, owners, role)
  const next = sentence.tokens[i + 1]
  if (owner !== undefined && owner.first > i && owner.last > stretch.last && next?.lemma === 'of')
    Object.assign(stretch, { last: owner.last })
  const draft: Draft = {
    ...blank(desk, stretch.first, Math.max(stretch.last, i), i),
    form: 'description',
    role,
    noun: at.words,
    plural,
    definite: definite(sentence, stretch.first),
    shape: shapeOf(role, plural),
    reason: `noun '${at.words}'`,
  }
  if (owner !== undefined) draft.owner = owner
  const owned = owner?.referent
  if (role.kind === 'facility') {
    if (owned === undefined) return undefined
    return {
      ...draft,
      referent: owned,
      basis: 'implied',
      reason: `facility '${at.words}' of ${owned.name}`,
      shape: 'body',
    }
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
    return {
      ...draft,
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
    }
  }
  const inner = nameBefore(desk, short, i)
  if (inner !== undefined && owned === undefined && (role.kind === 'vague' || role.kind === 'group')) {
    const words = sentence.tokens.slice(inner.first, inner.last + 1).filter(({ upos }) => upos !== 'PUNCT')
    const key = words.map(({ text }) => foldWord(text)).join(' ')
    return {
      ...draft,
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
    }
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
      return {
        ...draft,
        referent: owned,
        basis: role.kind === 'person' ? 'implied' : 'stated',
        form: role.kind === 'person' ? 'description' : 'name',
        reason: `'${at.words}' of ${owned.name}`,
      }
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
      return { ...draft, referent: body, reason: `${role.institution} of ${owned.name}: ${draft.reason}` }
  }
  if (role.kind === 'vague' && owned === undefined) {
    const kind = qualified(desk, short, i)
    if (kind === undefined) return draft
    const name = phrase(desk, short, i)
    return {
      ...draft,
      referent: {
        id: `text:${name}`,
        name,
        type: kind === '' ? 'organisation' : typeOf({ ...role, sector: kind }),
        ...(kind === '' ? {} : { sector: kind }),
        registered: false,
      },
    }
  }
  if (role.id === 'vague-people' && owned === undefined && draft.definite && !plural) return draft
  const name = owned === undefined ? phrase(desk, short, i) : `${adjectiveOf(register, owned)} ${at.words}`
  const referent: Referent = {
    id: `text:${name.toLowerCase()}`,
    name,
    type: typeOf(role),
    ...(country === undefined ? {} : { country }),
    ...(sectorOf(role, owned) === undefined ? {} : { sector: sectorOf(role, owned)! }),
    registered: false,
  }
  if (draft.definite && owned === undefined && role.kind !== 'person') return draft
  return { ...draft, referent, reason: owned === undefined ? draft.reason : `${draft.reason} of ${owned.name}` }
}

/** The sector that a qualifier gives a vague noun: PRM for "pro-government factions"; empty when it tells none; undefined without a qualifier. */
function qualified({ sentence, register }: Desk, { first }: Stretch, head: number): string | undefined {
  let sector: string | undefined
  for (let i = first; i < head; i++) {
    const { upos, lemma, deprel, text } = sentence.tokens[i]!
    if (
      (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN') ||
      register.words('plain-qualifiers').has(lemma) ||
      deprel === 'nmod:poss'
    )
      continue
    const role = register.role(lemma)?.sector
    sector = /^pro(?:-.|$)/i.test(text) ? 'PRM' : sector === 'PRM' ? sector : (role ?? sector ?? '')
  }
  return sector
}

const armed = /^(?:MIL|PRM|REB|UAF)$/

function adjectiveOf(register: Register, { id, name }: Referent): string {
  return register.state(id)?.adjectives[0] ?? name
}

/** Without "the" and numbers: "security source" of "two security sources". */
function phrase({ text, sentence }: Desk, { first }: Stretch, head: number): string {
  const { tokens } = sentence
  let from = first
  while (from < head && /^(?:DET|NUM|PRON|PUNCT|ADV|ADP|PART)$/.test(tokens[from]!.upos)) from++
  const before =
    from < head ? text.slice(tokens[from]!.start, tokens[head]!.start).toLowerCase().replace(/\s+/g, ' ') : ''
  return before + tokens[head]!.lemma
}

/** Whose it is: the name before the noun ("US troops"), its possessor ("Iran's army") or the "of" and "from" phrase after it. */
function ownerOf(desk: Desk, head: number, short: Stretch, owners: readonly Draft[], role: RoleRow): Draft | undefined {
  const { sentence } = desk
  let best: Draft | undefined
  for (const owner of owners) {
    if (owner.last < short.first || owner.first > head || owner.first === head) continue
    if ((owner.form === 'description' && owner.shape === 'people') || qualifiesOnly(desk, owner)) continue
    if (owner.referent?.type === 'person' && !(role.institution !== undefined && role.kind === 'group')) continue
    const better =
      best === undefined ||
      (best.referent?.type === 'state' && owner.referent?.type !== 'state') ||
      owner.last > best.last
    if (better && !(best !== undefined && best.referent?.type !== 'state' && owner.referent?.type === 'state'))
      best = owner
  }
  if (best !== undefined) return best
  for (const dependent of sentence.dependents[head]!) {
    if (dependent <= head || sentence.tokens[dependent]!.deprel !== 'nmod') continue
    const preposition = caseOf(sentence, dependent)
    if (
      preposition !== 'of' &&
      (role.kind === 'vague' ||
        role.kind === 'group' ||
        !(preposition === 'from' || preposition === 'in' || preposition === 'for'))
    )
      continue
    for (const owner of owners) {
      if (owner.head !== dependent && !(owner.first <= dependent && dependent <= owner.last)) continue
      if (preposition === 'in' && owner.referent?.type !== 'state' && owner.referent?.type !== 'military') continue
      return owner
    }
  }
  if (sentence.tokens[head + 1]?.lemma !== 'of') return undefined
  return owners.find(
    ({ first }) =>
      first > head + 1 &&
      first <= head + 4 &&
      sentence.tokens.slice(head + 2, first).every(({ upos }) => upos === 'DET' || upos === 'PUNCT' || upos === 'ADJ'),
  )
}

/** "Iran-backed", "pro-Iran", "ISIS-held": the name qualifies and does not own. */
function qualifiesOnly({ text }: Desk, { span }: Draft): boolean {
  return (
    /(?:pro|anti|non|ex)[-‑–]$/i.test(text.slice(Math.max(0, span[0] - 5), span[0])) ||
    /^\s?[-‑–]\s?(?:back|support|align|alli|fund|train|sponsor|affiliat|link|made|held|occupi|controll|arm|dominat|mediat|broker|produc|born|bas|suppli|inspir|friend|loyal|trained|style)/i.test(
      text.slice(span[1], span[1] + 16),
    )
  )
}

/** Where a name begins that capitals alone tell: "the Popular Rescue Front". */
function titled({ sentence, casing }: Desk, { first }: Stretch, head: number): number | undefined {
  const { tokens } = sentence
  if (casing !== 'mixed') return undefined
  let from = head + 1
  while (from > first && /^\p{Lu}\p{Ll}/u.test(tokens[from - 1]!.text) && tokens[from - 1]!.upos !== 'DET') from--
  return head - from >= (from === 0 ? 2 : 1) && head >= from ? from : undefined
}

/** A proper name before the noun that no register knows: "the Zahra movement". */
function nameBefore(desk: Desk, { first }: Stretch, head: number): Stretch | undefined {
  let last = head - 1
  while (last >= first && /^["'“”‘’)]$/.test(desk.sentence.tokens[last]!.text)) last--
  let from = last
  while (from >= first && desk.named[from] === 2) from--
  return from < last ? { first: from + 1, last } : undefined
}
