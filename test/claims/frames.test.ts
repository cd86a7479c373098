import { describe, expect, test } from 'vitest'
import { rows } from '../../scripts/data/table.ts'
import type { Claim, Span } from '../../src/model/index.ts'
import { marked } from '../marked.ts'
import { held } from '../misread.ts'
import { read } from '../reading.ts'

interface Row {
  readonly id: string
  readonly event: string
  readonly yes?: readonly string[]
  readonly no?: readonly string[]
}

const frames = [...rows('frames')].map(({ row }) => row as unknown as Row).filter(({ event }) => event !== undefined)

describe('every frame reads its own examples', () => {
  test('there are frames for all sixteen events', () => {
    expect(new Set(frames.map(({ event }) => event)).size).toBe(16)
  })
  test.each(frames.flatMap(({ id, event, yes }) => (yes ?? []).map((notation) => ({ id, event, notation }))))(
    '$id: $notation',
    ({ event, notation }) =>
      held(notation, () => {
        const { text, marks } = marked(notation)
        const reading = read(text)
        const trigger = marks.find(({ label }) => label === 'trigger')!
        const records = [...reading.claims, ...reading.tallies.map((tally) => ({ ...tally, trigger: tally.spans[0]! }))]
        const claim = records.find(
          (candidate) =>
            candidate.event === event &&
            (meet(candidate.trigger, trigger.span) || meet(candidate.evidence, trigger.span)),
        )
        expect(claim, `no ${event} at '${trigger.text}' among ${reading.claims.map(print).join(' | ')}`).toBeDefined()
        for (const role of ['initiator', 'recipient'] as const) {
          for (const mark of marks.filter(({ label }) => label === role)) {
            const spans = claim![`${role}s`].flatMap((participant) => participant.spans)
            expect(
              spans.some((span) => meet(span, mark.span)),
              `${role} '${mark.text}' in ${print(claim as Claim)}`,
            ).toBe(true)
          }
        }
      }),
  )
  const refusals = frames.flatMap(({ id, no }) => (no ?? []).map((text) => ({ id, text })))
  test.each(refusals)('not $id: $text', ({ id, text }) => {
    expect(
      read(text)
        .claims.filter(({ rule }) => rule === id)
        .map(print),
    ).toEqual([])
  })
})

function meet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function print({ event, mode, initiators, recipients, rule }: Claim): string {
  const names = (list: Claim['initiators']) => list.map(({ name }) => name).join('+') || '-'
  return `${rule}: ${event}/${mode ?? ''} ${names(initiators)} -> ${names(recipients)}`
}
