/** MUC-4 templates: one for each incident of violence that the claims of a report merge into. */
import { applyDecisions, mergeClaims } from '../src/incidents/index.ts'
import type { ActorMention, Claim, Incident, Participant, Reading, Span } from '../src/model/index.ts'
import { overlaps, quote } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'

const bombings = new Set(['explosives', 'suicide-attack', 'heavy-weapons', 'aerial', 'drone'])

interface Template {
  readonly incident_type: string
  readonly PerpInd: string[]
  readonly PerpOrg: string[]
  readonly Target: string[]
  readonly Victim: string[]
  readonly Weapon: string[]
}

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const reading = read(text)
    const claims = new Map(reading.claims.map((claim) => [claim.id, claim]))
    const reviewed = applyDecisions({ ...reading, documents: [reading.document] }, [])
    const { incidents } = mergeClaims(reviewed, [])
    return { templates: incidents.flatMap((incident) => templateOf(incident, claims, reading) ?? []) }
  },
}

function templateOf(incident: Incident, claims: ReadonlyMap<string, Claim>, reading: Reading): Template | undefined {
  const told = incident.claims.flatMap(({ claim, role }) => (isTelling.has(role) ? [claims.get(claim)!] : []))
  const type = typeOf(incident, told)
  if (type === undefined || incident.parent !== undefined) return undefined
  const template: Template = { incident_type: type, PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] }
  for (const claim of told) fill(template, claim, reading)
  return template
}

const isTelling: ReadonlySet<string> = new Set(['asserts', 'part'])

/** MUC-4 leaves out clashes between armed sides. */
function typeOf({ event, mode = '', standing }: Incident, told: readonly Claim[]): string | undefined {
  if (event !== 'ASSAULT' || standing === 'disputed') return undefined
  if (told.every(({ codes }) => codes.acled?.sub_event_type === 'Armed clash')) return undefined
  if (mode === 'abduct') return 'kidnapping'
  return bombings.has(mode) ? 'bombing' : 'attack'
}

function fill(template: Template, { initiators, recipients: own, weapons, parts = [] }: Claim, reading: Reading): void {
  const recipients = [...own, ...parts.flatMap((part) => part.recipients)]
  for (const initiator of initiators) {
    const mention = actorAt(initiator, reading)
    const words = wordsOf(initiator, mention, reading)
    if (words !== undefined) add(isOrganisation(mention) ? template.PerpOrg : template.PerpInd, words)
    for (const inside of organisationsIn(initiator, reading))
      if (inside !== mention) add(template.PerpOrg, quote(reading.document.text, inside.span))
  }
  for (const recipient of recipients) {
    const mention = actorAt(recipient, reading)
    const words = wordsOf(recipient, mention, reading)
    if (words === undefined) continue
    if (isNamedPerson(recipient, mention, reading)) add(template.Victim, words)
    else if (!isPeople(mention) && !isTown(recipient, reading)) add(template.Target, words)
  }
  for (const { spans } of weapons) add(template.Weapon, quote(reading.document.text, spans[0]!))
}

/**
 * The words of a participant where they name somebody: a name without its title; of a pronoun what it stands for, of one that
 * stays open nothing.
 */
function wordsOf(participant: Participant, mention: ActorMention | undefined, reading: Reading): string | undefined {
  const { text } = reading.document
  if (mention?.form === 'pronoun') return mention.antecedent === undefined ? undefined : quote(text, mention.antecedent)
  if (mention?.form === 'name' && mention.referent?.type === 'person') return mention.referent.name
  return quote(text, uncounted(participant.spans[0]!, reading))
}

/** "two vehicles": how many is a record of its own. */
function uncounted([start, end]: Span, { sentences }: Reading): Span {
  const tokens = sentences
    .find((sentence) => sentence.start <= start && start < sentence.end)
    ?.tokens.filter((token) => start <= token.start && token.end <= end)
  const first = tokens?.find(({ upos }) => upos !== 'NUM' && upos !== 'DET')
  return first === undefined ? [start, end] : [first.start, end]
}

function add(list: string[], words: string): void {
  if (!list.includes(words)) list.push(words)
}

function actorAt({ spans }: Participant, { mentions }: Reading): ActorMention | undefined {
  const here = mentions.filter(
    (mention): mention is ActorMention => mention.kind === 'actor' && overlaps(spans[0]!, mention.span),
  )
  return here.find(({ span }) => span[0] === spans[0]![0] && span[1] === spans[0]![1]) ?? here[0]
}

/** "FARC gunmen" names the organisation that they are of. */
function organisationsIn({ spans: [span] }: Participant, { mentions }: Reading): readonly ActorMention[] {
  return mentions.filter(
    (mention): mention is ActorMention =>
      mention.kind === 'actor' &&
      overlaps(span!, mention.span) &&
      isOrganisation(mention) &&
      mention.referent?.type !== 'state',
  )
}

function isOrganisation(mention: ActorMention | undefined): boolean {
  return mention?.form === 'name' && mention.referent?.type !== 'person'
}

/** Targets are things: a town or a country that was struck has no slot. */
function isTown({ spans: [span] }: Participant, { mentions }: Reading): boolean {
  return mentions.some(
    (mention) => mention.kind === 'place' && mention.place?.precision !== 'site' && mention.span[1] === span![1],
  )
}

/** Victims are people with their names; those who are only described have no slot of their own. */
function isNamedPerson({ spans: [span] }: Participant, mention: ActorMention | undefined, reading: Reading): boolean {
  if (mention !== undefined)
    return mention.referent?.type === 'person' || (mention.form === 'name' && mention.referent === undefined)
  if (reading.mentions.some((other) => other.kind === 'place' && overlaps(other.span, span!))) return false
  const words = reading.sentences.flatMap(({ tokens }) =>
    tokens.filter(({ start, end }) => span![0] <= start && end <= span![1]),
  )
  return words.length > 0 && words.every(({ upos }) => upos === 'PROPN')
}

const bodies: ReadonlySet<string> = new Set([
  'company',
  'organisation',
  'media',
  'state',
  'government',
  'party',
  'legislature',
])

function isPeople(mention: ActorMention | undefined): boolean {
  return mention !== undefined && !(mention.form === 'name' && bodies.has(mention.referent?.type ?? ''))
}
