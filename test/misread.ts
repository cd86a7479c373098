import { expect } from 'vitest'

/**
 * Sentences of our own tests that the model of this version misreads. Each is held to fail, so that a better model
 * is noticed: then its line goes.
 */
const misread: ReadonlySet<string> = new Set([
  'Officials said that {initiator:the kingdom} {trigger:cut} ties with {recipient:Qatar}.',
  'On Friday, the attack {trigger:left} {recipient:six people} dead.',
  'On Friday, {initiator:the generals} {trigger:demanded} that {recipient:the premier} resign.',
  'Residents doubt that rebels {event:shelled} the school.',
  'Rumours of an imminent {event:coup} spread.',
  'The agency quoted {speaker:a police officer} as {cue:saying} that rebels {event:burned} the market.',
  'The group promised {event:revenge}.',
  'The militia that bombed the bridge has fled.',
  'The ministry rejected reports that its troops {event:killed} civilians.',
  'Troops will {event:respond} if rebels enter the town.',
  'Witnesses said {trigger:the death toll} of the bombing rose to twelve people on Friday.',
  '{blamed:The group} is {cue:believed} to be behind the {event:attack}.',
  '{initiator:Demonstrators} {trigger:clashed} with {recipient:police} near the ministry.',
  '{initiator:Peshmerga units} {trigger:captured} {recipient:three fighters}.',
  '{initiator:Police} {trigger:used} water cannon against {recipient:the marchers}.',
  '{initiator:Rebels} {trigger:blew up} {recipient:the bridge}.',
  '{initiator:The agency} {trigger:distributed} food to {recipient:the villagers}.',
  '{initiator:The army} {trigger:placed} {recipient:the minister} under arrest.',
  '{initiator:The ministry} {trigger:granted} permission to {recipient:the aid agency}.',
  '{initiator:The union} {trigger:called on} {recipient:the government} to resign.',
  '{trigger:The discovery} of an arms depot by {initiator:the army} was announced.',
])

/** Runs a check; for a misread sentence it runs it the other way round. */
export function held(notation: string, check: () => void): void {
  if (!misread.has(notation)) check()
  else expect(check, 'this sentence is read now: take it out of test/misread.ts').toThrow()
}
