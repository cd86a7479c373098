/**
 * From ACLED's sub-types back to PLOVER. "Armed clash" says no more than that both sides fought, so it has no mode; "Other" is no
 * PLOVER event at all. The row keeps its own ACLED code, whatever the way there and back would make of it.
 */
import type { EventType } from '../model/index.ts'

/** A PLOVER event and mode. */
export interface PloverCode {
  readonly event: EventType
  readonly mode?: string
}

const events: Readonly<Record<string, PloverCode>> = {
  'Government regains territory': { event: 'COERCE', mode: 'seize' },
  'Non-state actor overtakes territory': { event: 'COERCE', mode: 'seize' },
  'Armed clash': { event: 'ASSAULT' },
  'Excessive force against protesters': { event: 'ASSAULT', mode: 'crowd-control' },
  'Protest with intervention': { event: 'ASSAULT', mode: 'crowd-control' },
  'Peaceful protest': { event: 'PROTEST', mode: 'demo' },
  'Violent demonstration': { event: 'PROTEST', mode: 'riot' },
  'Mob violence': { event: 'PROTEST', mode: 'riot' },
  'Chemical weapon': { event: 'ASSAULT', mode: 'unconventional' },
  'Air/drone strike': { event: 'ASSAULT', mode: 'aerial' },
  'Suicide bomb': { event: 'ASSAULT', mode: 'suicide-attack' },
  'Shelling/artillery/missile attack': { event: 'ASSAULT', mode: 'heavy-weapons' },
  'Remote explosive/landmine/IED': { event: 'ASSAULT', mode: 'explosives' },
  Grenade: { event: 'ASSAULT', mode: 'explosives' },
  'Sexual violence': { event: 'ASSAULT', mode: 'sexual' },
  Attack: { event: 'ASSAULT' },
  'Abduction/forced disappearance': { event: 'ASSAULT', mode: 'abduct' },
  Agreement: { event: 'AGREE' },
  Arrests: { event: 'COERCE', mode: 'arrest' },
  'Change to group/activity': { event: 'MOBILIZE' },
  'Disrupted weapons use': { event: 'COERCE', mode: 'seize' },
  'Headquarters or base established': { event: 'MOBILIZE' },
  'Looting/property destruction': { event: 'ASSAULT', mode: 'destroy' },
  'Non-violent transfer of territory': { event: 'RETREAT', mode: 'withdraw' },
}

/** The PLOVER event of an ACLED sub-type; undefined for "Other" and for a name ACLED does not have. */
export function ploverOfAcled(subEventType: string): PloverCode | undefined {
  return Object.hasOwn(events, subEventType) ? events[subEventType] : undefined
}
