/** ACLED sub-event types of short reports. Where several claims have one, the order of the ACLED codebook decides. */
import { acledTypes } from '../src/codebook/index.ts'
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

const labels: Readonly<Record<string, string>> = {
  'Government regains territory': 'GOV_REGAINS_TERIT',
  'Non-state actor overtakes territory': 'NON_STATE_ACTOR_OVERTAKES_TER',
  'Armed clash': 'ARMED_CLASH',
  'Excessive force against protesters': 'FORCE_AGAINST_PROTEST',
  'Protest with intervention': 'PROTEST_WITH_INTER',
  'Peaceful protest': 'PEACE_PROTEST',
  'Violent demonstration': 'VIOL_DEMONSTR',
  'Mob violence': 'MOB_VIOL',
  'Chemical weapon': 'CHEM_WEAP',
  'Air/drone strike': 'AIR_STRIKE',
  'Suicide bomb': 'SUIC_BOMB',
  'Shelling/artillery/missile attack': 'ART_MISS_ATTACK',
  'Remote explosive/landmine/IED': 'REM_EXPLOS',
  Grenade: 'GRENADE',
  'Sexual violence': 'SEX_VIOL',
  Attack: 'ATTACK',
  'Abduction/forced disappearance': 'ABDUCT_DISSAP',
  Agreement: 'AGREEMENT',
  Arrests: 'ARREST',
  'Change to group/activity': 'CHANGE_TO_GROUP_ACT',
  'Disrupted weapons use': 'DISR_WEAP',
  'Headquarters or base established': 'HQ_ESTABLISHED',
  'Looting/property destruction': 'PROPERTY_DISTRUCT',
  'Non-violent transfer of territory': 'NON_VIOL_TERRIT_TRANSFER',
  Other: 'OTHER',
}

/** A bare "killed" or "attacked" says nothing of the kind where another word does. */
const bare: ReadonlySet<string> = new Set(['Armed clash', 'Attack'])

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const coded = wholeClaims(read(text)).filter(({ codes }) => codes.acled !== null)
    const telling = coded.filter(
      ({ mode, codes }) => mode !== undefined || !bare.has(codes.acled?.sub_event_type ?? ''),
    )
    const found = new Set((telling.length > 0 ? telling : coded).map(({ codes }) => codes.acled?.sub_event_type))
    const first = acledTypes.find(({ sub_event_type }) => found.has(sub_event_type))
    return first === undefined ? {} : { label: labels[first.sub_event_type] }
  },
}
