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

/** A claim that counts the dead or the wounded is the death or the injury itself when its word is the one that was counted on. */
const tolls: Readonly<Record<string, Kind>> = {
  killed: { type: 'Life.Die.Unspecified', initiator: 'Killer', recipient: 'Victim' },
  wounded: { type: 'Life.Injure.Unspecified', initiator: 'Injurer', recipient: 'Victim' },
}

export const adapter: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({
    events: wholeClaims(read(text)).flatMap((claim) => {
      const kind = kindOf(claim)
      return kind === undefined
        ? []
        : [{ type: kind.type, trigger: range(claim.trigger), arguments: argumentsOf(claim, kind) }]
    }),
  }),
}

function kindOf({ event, mode, counts }: Claim): Kind | undefined {
  const toll =
    event === 'ASSAULT' && mode === undefined ? counts.map(({ of }) => tolls[of]).find((kind) => kind) : undefined
  return toll ?? kinds[`${event} ${mode}`] ?? kinds[event]
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
