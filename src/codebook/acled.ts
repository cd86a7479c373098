/**
 * ACLED's six event types and 25 sub-types, in the order that decides which one is recorded when several fit
 * (a battle over an air strike, an air strike over shelling; a demonstration in which demonstrators are violent is a riot). Names: ACLED codebook, web edition of 2024.
 */

export interface AcledType {
  readonly event_type: string
  readonly sub_event_type: string
  readonly disorder_type: string
}

const violence = 'Political violence'
const demonstrations = 'Demonstrations'
const strategic = 'Strategic developments'

const tree: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Battles',
    [
      ['Government regains territory', violence],
      ['Non-state actor overtakes territory', violence],
      ['Armed clash', violence],
    ],
  ],
  [
    'Riots',
    [
      ['Violent demonstration', demonstrations],
      ['Mob violence', violence],
    ],
  ],
  [
    'Protests',
    [
      ['Excessive force against protesters', `${violence}; ${demonstrations}`],
      ['Protest with intervention', demonstrations],
      ['Peaceful protest', demonstrations],
    ],
  ],
  [
    'Explosions/Remote violence',
    [
      ['Chemical weapon', violence],
      ['Air/drone strike', violence],
      ['Suicide bomb', violence],
      ['Shelling/artillery/missile attack', violence],
      ['Remote explosive/landmine/IED', violence],
      ['Grenade', violence],
    ],
  ],
  [
    'Violence against civilians',
    [
      ['Sexual violence', violence],
      ['Attack', violence],
      ['Abduction/forced disappearance', violence],
    ],
  ],
  [
    'Strategic developments',
    [
      ['Agreement', strategic],
      ['Arrests', strategic],
      ['Change to group/activity', strategic],
      ['Disrupted weapons use', strategic],
      ['Headquarters or base established', strategic],
      ['Looting/property destruction', strategic],
      ['Non-violent transfer of territory', strategic],
      ['Other', strategic],
    ],
  ],
]

/** The sub-types, the one that wins first. */
export const acledTypes: readonly AcledType[] = tree.flatMap(([event_type, subs]) =>
  subs.map(([sub_event_type, disorder_type]) => ({ event_type, sub_event_type, disorder_type })),
)

const bySub: ReadonlyMap<string, AcledType> = new Map(acledTypes.map((type) => [type.sub_event_type, type]))

/** The row of a sub-type; undefined for a name that ACLED does not have. */
export function acled(subEventType: string): AcledType | undefined {
  return bySub.get(subEventType)
}
