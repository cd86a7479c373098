/** MUC-4 templates: one for each kind of incident that a report tells of, with everybody in it. */
import type { ActorMention, Claim, Participant, Reading } from '../src/model/index.ts'
import { overlaps, quote } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

const bombings = new Set(['explosives', 'suicide-attack', 'heavy-weapons', 'aerial', 'drone'])

interface Template {
  readonly incident_type: string
  readonly PerpInd: string[]
  readonly PerpOrg: string[]
  readonly Target: string[]
  readonly Victim: string[]
  readonly Weapon: string[]
}

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const reading = read(text)
    const byType = new Map<string, Template>()
    for (const claim of wholeClaims(reading)) {
      const type = incidentOf(claim)
      if (type === undefined) continue
      let template = byType.get(type)
      if (template === undefined) {
        template = { incident_type: type, PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] }
        byType.set(type, template)
      }
      fill(template, claim, reading)
    }
    return { templates: [...byType.values()] }
  },
}

function incidentOf({ event, mode = '', status }: Claim): string | undefined {
  if (event !== 'ASSAULT' || status === 'negated' || status === 'conditional') return undefined
  if (mode === 'abduct') return 'kidnapping'
  return bombings.has(mode) ? 'bombing' : 'attack'
}

function fill(template: Template, { initiators, recipients, weapons }: Claim, reading: Reading): void {
  const words = (participant: Participant): string => quote(reading.document.text, participant.spans[0]!)
  for (const initiator of initiators)
    add(isOrganisation(initiator, reading) ? template.PerpOrg : template.PerpInd, words(initiator))
  for (const recipient of recipients)
    add(actorAt(recipient, reading) ? template.Victim : template.Target, words(recipient))
  for (const { spans } of weapons) add(template.Weapon, quote(reading.document.text, spans[0]!))
}

function add(list: string[], words: string): void {
  if (!list.includes(words)) list.push(words)
}

function actorAt({ spans }: Participant, { mentions }: Reading): ActorMention | undefined {
  return mentions.find(
    (mention): mention is ActorMention =>
      mention.kind === 'actor' && spans.some((span) => overlaps(span, mention.span)),
  )
}

function isOrganisation(participant: Participant, reading: Reading): boolean {
  const mention = actorAt(participant, reading)
  return mention?.form === 'name' && mention.referent?.type !== 'person'
}
