/**
 * From a PLOVER event and mode to CAMEO, ACLED and UCDP. No published PLOVER-to-ACLED table exists; this one is our own,
 * from the three code books. The first ACLED row whose condition holds is taken; none means that ACLED does not record it.
 *
 * CAMEO names the kind of event whatever its status, so an export to CAMEO has to look at `status` first.
 * ACLED and UCDP record what happened: only an asserted claim has a code there. A day is needed for an ACLED row, not for its code.
 */
import type { Codes, EventType } from '../model/index.ts'
import { acled } from './acled.ts'
import {
  armedTarget,
  armedWith,
  betweenForces,
  bothArmed,
  civilianTarget,
  type Codable,
  counted,
  crowd,
  demonstrates,
  forcesAct,
  harmed,
  type Party,
  takesGround,
} from './facts.ts'
import { sideOf } from './sectors.ts'
import { strictCode } from './strict.ts'
import { ucdpOf } from './ucdp.ts'

type Condition = (claim: Codable) => boolean

interface Row {
  readonly cameo: string
  readonly acled: readonly (readonly [subEventType: string, when: Condition])[]
}

/** Arrests of at least so many are mass arrests. */
const mass = 10

const any: Condition = () => true
const civilians: Condition = (claim) => civilianTarget(claim) && !crowd(claim)
const fromTheAir: Condition = (claim) =>
  armedWith(claim, /\b(?:drone|uav|aircraft|air ?strike|jet|helicopter|plane)s?\b/i)
const byBomb: Condition = (claim) => armedWith(claim, /\b(?:ied|bomb|mine|explosive|device)s?\b/i)
const thrown: Condition = (claim) => armedWith(claim, /\bgrenades?\b(?! launcher)/i)
const suicide: Condition = (claim) =>
  armedWith(claim, /suicide/i) || claim.initiators.some(({ name }) => /\bsuicide\b/i.test(name))
const chemical: Condition = (claim) =>
  armedWith(claim, /\b(?:chemical|poison gas|mustard gas|sarin|chlorine|nerve agent)s?\b/i)
const violentCrowd: Condition = ({ recipients }) => recipients.some(({ name }) => /\b(?:rioter|mob)s?\b/i.test(name))
const peaceful: Condition = (claim) => !harmed(claim)
const massArrest: Condition = (claim) => counted(claim, 'arrested') >= mass
const publicFigure: Condition = ({ recipients }) =>
  recipients.some(
    ({ name, sector }) =>
      (sector !== undefined && /^(?:GOV|JUD|JRN|LEG|OPP|PTY|ELI|REL)$/.test(sector)) ||
      /\b(?:activist|advocate|demonstrator|dissident|opposition|protest[eo]r)s?\b/i.test(name),
  )
const stateTakesGround: Condition = (claim) => takesGround(claim) && claim.initiators.some(isState)
const groupTakesGround: Condition = (claim) => takesGround(claim) && !claim.initiators.some(isState) && forcesAct(claim)
const takesArms: Condition = ({ weapons }) => weapons.length > 0
const looters: Condition = (claim) =>
  claim.recipients.length > 0 &&
  !takesGround(claim) &&
  !claim.initiators.some(isState) &&
  (forcesAct(claim) || crowd(claim))

function isState(party: Party): boolean {
  return sideOf(party) === 'state'
}

const unarmedTarget: Condition = (claim) => crowd(claim) && civilianTarget(claim)
const rioters: Condition = (claim) =>
  crowd(claim) && (claim.initiators.some(demonstrates) || claim.recipients.some(isState))
const policed: Condition = (claim) => claim.recipients.some(demonstrates) && !crowd(claim)
const policedWithHarm: Condition = (claim) => policed(claim) && (harmed(claim) || isDeadly(claim))

function isDeadly({ mode, weapons }: Codable): boolean {
  return mode === 'firearms' || mode === 'targeted' || weapons.length > 0
}

const excessive = ['Excessive force against protesters', policedWithHarm] as const
const beaten = ['Excessive force against protesters', policed] as const
const intervention = ['Protest with intervention', policed] as const
const riot = ['Violent demonstration', rioters] as const
const attack = ['Attack', civilians] as const
const clash = ['Armed clash', bothArmed] as const
const bomber = ['Suicide bomb', suicide] as const
const gas = ['Chemical weapon', chemical] as const
const mob = ['Mob violence', unarmedTarget] as const
const peacefulProtest = ['Peaceful protest', peaceful] as const
const shift = ['Change to group/activity', any] as const
const forcesShift = ['Change to group/activity', forcesAct] as const
const agreement = ['Agreement', betweenForces] as const

const row = (cameo: string, ...rows: Row['acled']): Row => ({ cameo, acled: rows })

const table: Readonly<Record<EventType, Readonly<Record<string, Row>> & { readonly '': Row }>> = {
  AGREE: { '': row('030', agreement) },
  CONSULT: {
    '': row('040', agreement),
    visit: row('042'),
    'third-party': row('044', agreement),
    multilateral: row('040'),
    phone: row('041'),
  },
  SUPPORT: { '': row('050', agreement) },
  // A declared truce would be an Agreement; PLOVER has no mode that tells it from other concessions.
  CONCEDE: { '': row('080') },
  COOPERATE: { '': row('060') },
  AID: { '': row('070') },
  RETREAT: {
    '': row('080'),
    withdraw: row('0874', forcesShift),
    release: row('0841', agreement),
    disarm: row('0873', agreement),
    ceasefire: row('0871', ['Agreement', any]),
    access: row('086'),
    resign: row('0831'),
  },
  REQUEST: { '': row('100'), assist: row('101'), change: row('104'), yield: row('105'), meet: row('106') },
  ACCUSE: { '': row('110'), disapprove: row('111'), investigate: row('090'), allege: row('112') },
  REJECT: { '': row('120'), assist: row('121'), change: row('123'), yield: row('124'), meet: row('125') },
  THREATEN: {
    '': row('130'),
    restrict: row('1312'),
    arrest: row('132'),
    relations: row('1313'),
    expel: row('136'),
    territory: row('1382'),
    violence: row('138'),
  },
  PROTEST: {
    '': row('140', peacefulProtest),
    demo: row('141', peacefulProtest),
    riot: row('145', ['Violent demonstration', any]),
    strike: row('143'),
    hunger: row('142'),
    boycott: row('143'),
    obstruct: row('144', peacefulProtest, ['Violent demonstration', harmed]),
    vandalize: row('145', riot, ['Mob violence', crowd]),
  },
  SANCTION: {
    '': row('160'),
    convict: row('116'),
    expel: row('166'),
    withdraw: row('161'),
    discontinue: row('163'),
  },
  MOBILIZE: {
    '': row('150', shift),
    troops: row('154', shift),
    weapons: row('152', shift),
    police: row('153', shift),
    militia: row('154', shift),
  },
  COERCE: {
    '': row('170'),
    seize: row(
      '171',
      ['Government regains territory', stateTakesGround],
      ['Non-state actor overtakes territory', groupTakesGround],
      ['Disrupted weapons use', takesArms],
      ['Looting/property destruction', looters],
    ),
    restrict: row('172', forcesShift),
    censor: row('1721'),
    curfew: row('1723', shift),
    'martial-law': row('1724', shift),
    arrest: row(
      '173',
      ['Protest with intervention', policed],
      ['Arrests', massArrest],
      ['Arrests', armedTarget],
      ['Arrests', publicFigure],
    ),
    deport: row('174', ['Other', massArrest]),
    withhold: row('172'),
    misinformation: row('170'),
    cyber: row('170'),
  },
  ASSAULT: {
    '': row('190', gas, bomber, excessive, intervention, riot, mob, clash, attack),
    abduct: row('181', ['Abduction/forced disappearance', civilians], ['Other', armedTarget]),
    beat: row('182', beaten, riot, mob, attack),
    torture: row('1822', ['Attack', any]),
    sexual: row('1821', ['Sexual violence', any]),
    targeted: row(
      '186',
      ['Air/drone strike', fromTheAir],
      ['Remote explosive/landmine/IED', byBomb],
      excessive,
      attack,
      clash,
    ),
    destroy: row('1712', riot, ['Looting/property destruction', peaceful]),
    primitive: row('182', excessive, riot, mob, clash, attack),
    firearms: row('193', excessive, riot, clash, attack),
    explosives: row('1833', bomber, ['Grenade', thrown], ['Remote explosive/landmine/IED', any]),
    'suicide-attack': row('1831', ['Suicide bomb', any]),
    aerial: row('195', gas, ['Air/drone strike', any]),
    drone: row('195', gas, ['Air/drone strike', any]),
    'heavy-weapons': row('194', gas, ['Shelling/artillery/missile attack', any]),
    'crowd-control': row(
      '175',
      ['Violent demonstration', violentCrowd],
      ['Excessive force against protesters', harmed],
      ['Protest with intervention', any],
    ),
    unconventional: row('204', gas),
  },
}

/** What the words of a claim tell more closely than its event and mode: a code of CAMEO, a sub-event type of ACLED. */
export interface Finer {
  readonly cameo?: string
  readonly acled?: string
}

/** "Gained ground": the words tell that ground was taken, though not which. */
function ground(claim: Codable, { cameo }: Finer): string | undefined {
  if (cameo !== '192' || takesGround(claim)) return undefined
  if (claim.initiators.some(isState)) return 'Government regains territory'
  return forcesAct(claim) ? 'Non-state actor overtakes territory' : undefined
}

/**
 * The codes of a claim in CAMEO, ACLED and UCDP; null where a book has no place for it. `finer` is what the words tell where
 * event and mode leave it open: praise and a signed treaty are both SUPPORT.
 */
export function codesOf(claim: Codable, finer: Finer = {}): Codes {
  const modes = table[claim.event]
  const { cameo, acled: rows } = modes[claim.mode ?? ''] ?? modes['']
  const takesTerritory = claim.event === 'COERCE' && claim.mode === 'seize' && takesGround(claim)
  const sub =
    claim.status === 'asserted'
      ? (finer.acled ?? ground(claim, finer) ?? rows.find(([, when]) => when(claim))?.[0])
      : undefined
  const type = sub === undefined ? undefined : acled(sub)
  return {
    plover: strictCode(claim),
    cameo: takesTerritory ? '192' : (finer.cameo ?? cameo),
    acled: type === undefined ? null : { event_type: type.event_type, sub_event_type: type.sub_event_type },
    ucdp: ucdpOf(claim),
  }
}
