/** Event types and roles of the KAIROS ontology, renamed from PLOVER events and modes. */
import type { Claim, Participant, Span } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

interface Kind {
  readonly type: string
  readonly initiator?: string
  readonly recipient?: string
}

const explosive: Kind = { type: 'Conflict.Attack.DetonateExplode', initiator: 'Attacker', recipient: 'Target' }
const attack: Kind = { type: 'Conflict.Attack.Unspecified', initiator: 'Attacker', recipient: 'Target' }

/** By event and mode, then by event alone. */
const kinds: Readonly<Record<string, Kind>> = {
  'ASSAULT explosives': explosive,
  'ASSAULT suicide-attack': explosive,
  'ASSAULT heavy-weapons': explosive,
  'ASSAULT aerial': explosive,
  'ASSAULT drone': explosive,
  'ASSAULT destroy': {
    type: 'ArtifactExistence.DamageDestroyDisableDismantle.Destroy',
    initiator: 'DamagerDestroyer',
    recipient: 'Artifact',
  },
  ASSAULT: attack,
  'COERCE arrest': { type: 'Justice.ArrestJailDetain.Unspecified', initiator: 'Jailer', recipient: 'Detainee' },
  PROTEST: { type: 'Conflict.Demonstrate.Unspecified', initiator: 'Demonstrator', recipient: 'Target' },
  'PROTEST riot': {
    type: 'Conflict.Demonstrate.DemonstrateWithViolence',
    initiator: 'Demonstrator',
    recipient: 'Target',
  },
  CONSULT: { type: 'Contact.Contact.Meet', initiator: 'Participant', recipient: 'Participant' },
  REQUEST: { type: 'Contact.RequestCommand.Unspecified', initiator: 'Communicator', recipient: 'Recipient' },
  THREATEN: { type: 'Contact.ThreatenCoerce.Unspecified', initiator: 'Communicator', recipient: 'Recipient' },
  'ACCUSE investigate': {
    type: 'Justice.InvestigateCrime.Unspecified',
    initiator: 'Investigator',
    recipient: 'Defendant',
  },
  'ACCUSE allege': { type: 'Justice.ChargeIndict.Unspecified', initiator: 'Prosecutor', recipient: 'Defendant' },
  'SANCTION convict': { type: 'Justice.Convict.Unspecified', initiator: 'JudgeCourt', recipient: 'Defendant' },
  'RETREAT release': { type: 'Justice.ReleaseParole.Unspecified', initiator: 'JudgeCourt', recipient: 'Defendant' },
  'RETREAT resign': { type: 'Personnel.EndPosition.Unspecified', initiator: 'Employee' },
  MOBILIZE: { type: 'Movement.Transportation.Unspecified', initiator: 'Transporter' },
}

/** A word that says what became of people is their death or their injury. */
const tolls: Readonly<Record<string, Kind>> = {
  killed: { type: 'Life.Die.Unspecified', initiator: 'Killer', recipient: 'Victim' },
  wounded: { type: 'Life.Injure.Unspecified', initiator: 'Injurer', recipient: 'Victim' },
}

export const adapter: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({
    events: wholeClaims(read(text)).flatMap(eventsOf),
  }),
}

/** The event that a claim tells, what became of it, and the words that go back to it. */
function eventsOf(claim: Claim): readonly object[] {
  const kind = kindOf(claim)
  if (kind === undefined) return []
  const own = { type: kind.type, trigger: range(claim.trigger), arguments: argumentsOf(claim, kind) }
  const parts = (claim.parts ?? []).map(({ outcome, recipients, spans }) => {
    const type = tolls[outcome ?? ''] ?? kind
    const told = recipients.length > 0 ? { ...claim, recipients } : claim
    return { type: type.type, trigger: range(spans[0]!), arguments: argumentsOf(told, type) }
  })
  return [own, ...parts]
}

function kindOf({ event, mode, outcome }: Claim): Kind | undefined {
  return tolls[mode === 'targeted' ? '' : (outcome ?? '')] ?? kinds[`${event} ${mode}`] ?? kinds[event]
}

function argumentsOf({ initiators, recipients, place, weapons }: Claim, kind: Kind): readonly object[] {
  const all = (role: string | undefined, participants: readonly Participant[]): readonly object[] =>
    role === undefined ? [] : participants.map(({ spans }) => ({ role, ...range(spans[0]!) }))
  return [
    ...all(kind.initiator, initiators),
    ...all(kind.recipient, recipients),
    ...(place === undefined ? [] : [{ role: 'Place', ...range(place.spans[0]!) }]),
    ...weapons.map(({ spans }) => ({
      role: kind === explosive ? 'ExplosiveDevice' : 'Instrument',
      ...range(spans[0]!),
    })),
  ]
}

function range([start, end]: Span): { readonly start: number; readonly end: number } {
  return { start, end }
}
