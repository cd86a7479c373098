/** The hardest promise, tried wide: whoever the parties are, no frame of a hypothetical lets an attack through as a fact. */
import { describe, expect, test } from 'vitest'
import { read } from '../reading.ts'

const attackers = [
  'Iran',
  'the Houthi-led rebels',
  'Israeli warplanes',
  'pro-government militias',
  'the US-backed Kurdish fighters',
  'Kata’ib Hezbollah',
]
const targets = ['the embassy in Baghdad', 'two American bases', 'oil facilities in the Gulf', 'a convoy near Balad']
const templates = [
  'What if A attack B?',
  'What would happen if A bombed B?',
  'If A attack B, Washington will respond.',
  'Should A attack B, the truce would collapse.',
  'Were A to strike B, war would follow.',
  'In the event that A attack B, troops will be sent.',
  'In case A shell B, civilians must leave.',
  'A could attack B in the coming days.',
  'Analysts warn that A may strike B.',
  'A have threatened to attack B.',
  'A plan to bomb B.',
  'There is a growing risk of attacks on B by A.',
  'Any attack by A on B would be a mistake.',
  'Officials fear A will hit B.',
  'Would A attack B?',
  'The possibility of a strike by A on B remains.',
  'A will attack B unless the talks succeed.',
  'Had A attacked B, the war would have begun.',
  'Suppose A attack B tomorrow.',
  'A are expected to attack B.',
  'The general ordered A to attack B.',
  'A did not attack B.',
  'No one believes A would attack B.',
  'A preparation to attack B was discussed.',
  'As long as A do not attack B, the truce holds.',
  'The report asks whether A will attack B.',
  'A failed to hit B.',
  'A attack on B would be a mistake, the minister said.',
  'He called on A to attack B.',
  'A might be tempted to attack B.',
  'If attacked, A will strike B.',
  'The fear is that A, angered by sanctions, will bomb B.',
  'It would be foolish for A to attack B.',
  'The scenario in which A bomb B is unlikely.',
]

describe('never an assertion', () => {
  test.each(templates)('%s', (template) => {
    let claims = 0
    for (const attacker of attackers) {
      for (const target of targets) {
        const words = template.replace(/\bA\b/, attacker).replace(/\bB\b/, target)
        const text = words[0]!.toUpperCase() + words.slice(1)
        const assaults = read(text).claims.filter(({ event }) => event === 'ASSAULT')
        claims += assaults.length
        expect(assaults.filter(({ status }) => status === 'asserted').map(({ rule }) => `${rule} in ${text}`)).toEqual(
          [],
        )
      }
    }
    expect(claims).toBeGreaterThan(0)
  })
})
