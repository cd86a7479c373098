/**
 * Whether a text says that an event happened. The worst mistake is an assertion made of a hypothetical, so the tables that
 * refuse (`asserted` beside a cue that must not reach it, and everything that must not be asserted) are as long as the hits.
 */
import { describe, expect, it } from 'vitest'
import { held } from '../misread.ts'
import { statusAt } from './status-cases.ts'

const asserted = [
  // the deed itself
  'Rebels {event:attacked} the depot on Sunday.',
  'Two soldiers were {event:killed} when a mine exploded.',
  'The group that {event:attacked} the base could strike again.',
  'The militia, which {event:shelled} the port in May, may return.',
  'The minister will condemn the {event:attack} on the market.',
  'Officials will visit the town that was {event:bombed} last week.',
  // cues that stand elsewhere in the sentence
  'The spokesman said that rebels had {event:attacked} the convoy.',
  'Police {event:arrested} a man who had threatened to bomb the station.',
  'Soldiers {event:killed} six fighters who were planning an attack.',
  'Rebels {event:seized} the town, and the army may try to retake it.',
  'After {event:shelling} the village, the army is expected to withdraw.',
  'Militants {event:fired} rockets at the base, threatening to close the road.',
  'Residents do not know why soldiers {event:burned} the market.',
  'Nobody has claimed responsibility for the {event:bombing}.',
  // negations that negate something else
  'Rebels not only {event:attacked} the town but also burned it.',
  'No fewer than nine people were {event:killed} in the raid.',
  'The army did not leave until it had {event:destroyed} the bridge.',
  'The militia did not fail to {event:strike} the convoy.',
  'The guards could not prevent the {event:attack} on the court.',
  // verbs that entail their complement
  'The rebels managed to {event:shoot} down a drone.',
  'They succeeded in {event:capturing} the bridge.',
  'The army began {event:shelling} the town at dawn.',
  'The strikes forced thousands to {event:flee}.',
  'He admitted {event:killing} the guard.',
  'The president regretted that police had {event:shot} the students.',
  'The group carried out the {event:attack} at night.',
  'They were the first to {event:attack} the new base.',
  'Why did the rebels {event:attack} the town?',
  'The guard was hit only to be {event:killed} by a second shot.',
  'Kyiv accused the brigade of {event:shelling} the school.',
]

const others: readonly (readonly [status: string, sentence: string])[] = [
  ['negated', 'Rebels did not {event:attack} the depot.'],
  ['negated', 'The army never {event:shelled} the village.'],
  ['negated', 'No soldiers were {event:killed} in the raid.'],
  ['negated', 'There were no {event:attacks} on Monday.'],
  ['negated', 'The convoy left without {event:firing} a shot.'],
  ['negated', 'Rebels failed to {event:capture} the airport.'],
  ['negated', 'Police foiled the {event:attack} on the station.'],
  ['negated', 'An {event:attack} on the embassy was thwarted by guards.'],
  ['negated', 'The general refused to {event:withdraw} his troops.'],
  ['negated', 'The militia refrained from {event:attacking} the convoy.'],
  ['negated', 'The president ruled out an {event:invasion}.'],
  ['negated', 'The government has yet to {event:release} the prisoners.'],
  ['negated', 'Nobody was {event:hurt} in the blast.'],
  ['negated', 'The rebels have no plan to {event:attack} the capital.'],
  ['negated', 'The army is unable to {event:retake} the town.'],
  ['negated', 'They held talks instead of {event:attacking} the town.'],

  ['denied', 'The army denied that it had {event:attacked} the clinic.'],
  ['denied', 'The army denied {event:shelling} the clinic.'],
  ['denied', 'Tehran denied any involvement in the {event:attack}.'],
  ['denied', 'The ministry rejected reports that its troops had {event:killed} civilians.'],
  ['denied', 'Moscow dismissed allegations of a chemical {event:attack}.'],
  ['denied', 'The militia denied responsibility for the {event:bombing}.'],

  ['predicted', 'Rebels will {event:attack} the capital soon.'],
  ['predicted', 'The militia may {event:strike} the port.'],
  ['predicted', 'The group that shelled the base could {event:strike} again.'],
  ['predicted', 'The army is expected to {event:attack} at dawn.'],
  ['predicted', 'Analysts fear an {event:attack} on the port.'],
  ['predicted', 'There is a growing risk of {event:escalation}.'],
  ['predicted', 'A possible {event:strike} on the refinery worries traders.'],
  ['predicted', 'The embassy warned of {event:attacks} on hotels.'],
  ['predicted', 'The two states are on the brink of {event:war}.'],
  ['predicted', 'An {event:invasion} is imminent.'],
  ['predicted', 'The rebels are likely to {event:retaliate}.'],
  ['predicted', 'The army is going to {event:storm} the camp.'],
  ['predicted', 'The officer said the militia would {event:attack} the airport.'],
  ['predicted', 'Troops are about to {event:enter} the valley.'],

  ['conditional', 'What if the island is {event:attacked}?'],
  ['conditional', 'What will happen in case Iran is {event:hit}?'],
  ['conditional', 'If the militia {event:attacks} the port, prices will rise.'],
  ['conditional', 'The army will {event:respond} if its bases are hit.'],
  ['conditional', 'In the event of an {event:attack}, sirens will sound.'],
  ['conditional', 'Should the rebels {event:seize} the dam, the valley would flood.'],
  ['conditional', 'The response to any {event:attack} will be crushing.'],
  ['conditional', 'Anyone who {event:attacks} the base will be hunted down.'],
  ['conditional', 'Did the army {event:shell} the hospital?'],
  ['conditional', 'Unless the troops {event:withdraw}, talks will end.'],
  ['conditional', 'It is unclear whether the army {event:bombed} the bridge.'],
  ['conditional', 'The bomb would have {event:killed} dozens.'],

  ['threatened', 'The militia threatened to {event:attack} the oilfield.'],
  ['threatened', 'The commander vowed to {event:avenge} his brother.'],
  ['threatened', 'The group warned that it will {event:strike} the port.'],
  ['threatened', 'The threat of an {event:attack} closed the school.'],
  ['threatened', 'Tehran threatened {event:retaliation} after the raid.'],
  ['threatened', 'The party promised to {event:punish} the traitors.'],
  ['threatened', 'He repeated his threat to {event:bomb} the dam.'],

  ['intended', 'The rebels plan to {event:attack} the airport.'],
  ['intended', 'The commander ordered his men to {event:shoot} at the crowd.'],
  ['intended', 'The council urged both sides to {event:withdraw}.'],
  ['intended', 'The envoy called for a {event:ceasefire}.'],
  ['intended', 'They bought explosives to {event:attack} the court.'],
  ['intended', 'Gunmen tried to {event:storm} the embassy.'],
  ['intended', 'Generals drew up plans for an {event:invasion}.'],
  ['intended', 'The planned {event:withdrawal} worries the garrison.'],
  ['intended', 'Both sides agreed to {event:release} prisoners.'],
  ['intended', 'The parliament demanded the {event:withdrawal} of foreign troops.'],
  ['intended', 'Rebels must {event:leave} the town by noon.'],
]

describe('status', () => {
  it.each(asserted)('asserted: %s', (notation) => {
    expect(statusAt(notation)).toMatchObject({ status: 'asserted' })
  })
  it.each(others)('%s: %s', (status, notation) => {
    held(notation, () => expect(statusAt(notation)).toMatchObject({ status }))
  })
})

describe('status in noisy text', () => {
  it.each([
    ['conditional', 'WHAT IF IRAN IS {event:HIT}?'],
    ['conditional', 'what if iran {event:strikes} the base'],
    ['predicted', 'REBELS MAY {event:ATTACK} CAPITAL'],
    ['negated', "the army did n't {event:attack} the village"],
    ['negated', 'The army didn’t {event:attack} the village.'],
    ['intended', 'Iran to {event:withdraw} troops from border'],
    ['threatened', 'the militia threatened to {event:attack} the oil field .'],
    ['denied', 'Army denies {event:shelling} hospital'],
  ])('%s: %s', (status, notation) => {
    expect(statusAt(notation)).toMatchObject({ status })
  })
})
