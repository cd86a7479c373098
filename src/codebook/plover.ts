/**
 * PLOVER 2.0: sixteen events, their modes and quads, with what each means in our own words.
 *
 * Codes, quads and which events need a recipient: PLOVER manual, draft 2.0 (Open Event Data Alliance, openeventdata/PLOVER).
 * SANCTION is material conflict (4) here, as in the manual's section and summary table; its quad table alone says 3.
 */
import type { EventType, Quad } from '../model/index.ts'

/** How an event was done, or what was asked, threatened or refused. */
export interface Mode {
  readonly mode: string
  readonly means: string
}

export interface PloverEvent {
  readonly event: EventType
  readonly quad: Quad
  /** Without a recipient the record is not complete. */
  readonly needsRecipient: boolean
  readonly means: string
  readonly modes: readonly Mode[]
}

const row = (
  event: EventType,
  quad: Quad,
  means: string,
  modes: Readonly<Record<string, string>> = {},
  needsRecipient = false,
): PloverEvent => ({
  event,
  quad,
  needsRecipient,
  means,
  modes: Object.entries(modes).map(([mode, words]) => ({ mode, means: words })),
})

/** The sixteen events, from verbal cooperation to material conflict. */
export const ploverEvents: readonly PloverEvent[] = [
  row('AGREE', 1, 'A promise, an offer or a yes that lies ahead: two sides accept a deal, or one invites the other.'),
  row('CONSULT', 1, 'People meet, call, host or negotiate, now or in the past.', {
    visit: 'one side goes to see the other',
    'third-party': 'they meet on the ground of somebody else',
    multilateral: 'within an alliance, a summit or an international body',
    phone: 'by telephone or video',
  }),
  row('SUPPORT', 1, 'Backing in words or by diplomacy: praise, recognition, a treaty signed or ratified.'),
  row(
    'CONCEDE',
    1,
    'Giving way in words before anything moves: regret, a pardon, a withdrawal or truce that is announced.',
  ),
  row('COOPERATE', 2, 'Trade, joint exercises, shared intelligence: both sides gain in kind.', {}, true),
  row('AID', 2, 'Money, arms, relief or shelter given, to the good of the one who gets it.', {}, true),
  row('RETREAT', 2, 'Giving way in deed.', {
    withdraw: 'forces or people leave ground they held',
    release: 'captives go free',
    disarm: 'weapons are handed in or destroyed',
    ceasefire: 'the guns fall silent as agreed',
    access: 'observers, peacekeepers or relief are let in',
    resign: 'an office is given up',
  }),
  row('REQUEST', 3, 'Asking, demanding or ordering, with no threat attached.', {
    assist: 'asks for help, ties or trade',
    change: 'asks for another policy, leader or constitution',
    yield: 'asks for a release, an easing or an end to fire',
    meet: 'asks for a meeting or talks',
  }),
  row('ACCUSE', 3, 'Blame, complaint or inquiry.', {
    disapprove: 'condemns or complains',
    investigate: 'opens or runs an inquiry',
    allege: 'says that somebody did wrong, charges, sues',
  }),
  row('REJECT', 3, 'A refusal, or a meeting called off.', {
    assist: 'refuses help or ties',
    change: 'refuses another policy or leader',
    yield: 'refuses to release, ease or stop',
    meet: 'refuses to meet or talk',
  }),
  row('THREATEN', 3, 'A warning of harm to come; the mode says which harm.', {
    restrict: 'bans, limits, boycott or blockade',
    arrest: 'arrest, also a warrant for somebody out of reach',
    relations: 'ties or talks will be cut',
    expel: 'diplomats, peacekeepers or aid workers will be sent out',
    territory: 'ground will be taken',
    violence: 'force will be used',
  }),
  row('PROTEST', 4, 'Civilians act together in public against somebody.', {
    demo: 'a march, rally or sit-in without violence',
    riot: 'a crowd that breaks, burns or fights',
    strike: 'people stop working',
    hunger: 'people stop eating',
    boycott: 'people stop buying or dealing',
    obstruct: 'a road, gate or building is blocked',
    vandalize: 'property is marked or damaged as a sign',
  }),
  row(
    'SANCTION',
    4,
    'Ties that stood are cut.',
    {
      convict: 'a court finds guilty or liable',
      expel: 'somebody is put out of a body, party or country as its member or envoy',
      withdraw: 'envoys, members or civil means are called back',
      discontinue: 'aid, trade or exchange ends, sanctions are laid on',
    },
    true,
  ),
  row('MOBILIZE', 4, 'Forces move or make ready and do not use force.', {
    troops: 'soldiers',
    weapons: 'weapon systems, ships, aircraft, vehicles',
    police: 'police or security units',
    militia: 'an armed group that is no state force',
  }),
  row('COERCE', 4, 'Repression that stops short of violence.', {
    seize: 'searches or takes property',
    restrict: 'limits movement or politics',
    censor: 'limits what may be said or seen',
    curfew: 'sets a curfew',
    'martial-law': 'sets emergency or martial law',
    arrest: 'arrests or holds people',
    deport: 'sends single people out of the country',
    withhold: 'cuts power, water, network or supplies',
    misinformation: 'deceives the public on purpose',
    cyber: 'attacks computers or networks',
  }),
  row('ASSAULT', 4, 'A deliberate act that can do bodies or buildings grave harm.', {
    abduct: 'kidnaps, hijacks, or captures fighters',
    beat: 'with fists, boots or clubs',
    torture: 'tortures',
    sexual: 'rapes or abuses',
    targeted: 'kills, or tries to kill, a chosen or defenceless person',
    destroy: 'wrecks property',
    primitive: 'with blades, stones, fire or tools',
    firearms: 'with rifles, pistols or machine guns',
    explosives: 'with bombs, mines or devices that no gun or aircraft delivers',
    'suicide-attack': 'the bomber dies with the bomb',
    aerial: 'from crewed aircraft',
    drone: 'from uncrewed aircraft',
    'heavy-weapons': 'with rockets, missiles, artillery, mortars or armour',
    'crowd-control': 'tear gas, water cannon, batons, warning shots',
    unconventional: 'with chemical, biological, radiological or nuclear means',
  }),
]

const byEvent: ReadonlyMap<string, PloverEvent> = new Map(ploverEvents.map((entry) => [entry.event, entry]))

/** True for the name of one of the sixteen events. */
export function isEvent(name: string): name is EventType {
  return byEvent.has(name)
}

/** The row of an event. */
export function plover(event: EventType): PloverEvent {
  return byEvent.get(event)!
}

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export function quadOf(event: EventType): Quad {
  return plover(event).quad
}

/** The modes an event may have; none for AGREE, SUPPORT, CONCEDE, COOPERATE and AID. */
export function modesOf(event: EventType): readonly string[] {
  return plover(event).modes.map(({ mode }) => mode)
}

/** True when the event has that mode. */
export function isMode(event: EventType, mode: string): boolean {
  return plover(event).modes.some((entry) => entry.mode === mode)
}

/** What the four quads are called. */
export const quadNames: Readonly<Record<Quad, string>> = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
}
