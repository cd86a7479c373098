import { expect } from 'vitest'

/**
 * Sentences of our own tests that the model of this version misreads. Each is held to fail, so that a better model
 * is noticed: then its line goes.
 */
const misread: ReadonlySet<string> = new Set([
  'The army will {event:respond} if its bases are hit.',
  'The {from:US}-led {to:coalition} struck two depots in Mosul.',
  'An Iranian {event:attack} is unlikely before the vote.',
  'The army repeated its denial that soldiers {event:attacked} the clinic.',
  'The clash {trigger:left} {recipient:nine policemen} wounded.',
  'The militia stopped short of {event:attacking} the embassy.',
  'Witnesses said {trigger:the death toll} of the bombing rose to twelve people on Friday.',
  '{blamed:The group} is {cue:believed} to be behind the {event:attack}.',
  '{initiator:Norway} {trigger:provided} forty lorries in aid to {recipient:Malawi}.',
  '{initiator:Police} {trigger:used} water cannon against {recipient:the marchers}.',
  '{initiator:Riot police} {trigger:tear-gassed} {recipient:the marchers}.',
  '{initiator:The network} {trigger:spread} disinformation about {recipient:the vote}.',
  '{initiator:The rebels} have regained {trigger:control} of {recipient:two villages}.',
  '{trigger:A breach} of the truce by {initiator:the rebels} was reported.',
  '{trigger:Criticism} of {recipient:the government} by {initiator:clerics} grew.',
  '{trigger:Violence} against {recipient:civilians} by {initiator:militiamen} grew.',
])

/** Runs a check; for a misread sentence it runs it the other way round. */
export function held(notation: string, check: () => void): void {
  if (!misread.has(notation)) check()
  else expect(check, 'this sentence is read now: take it out of test/misread.ts').toThrow()
}
