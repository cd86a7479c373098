import { type ActorMention, type Complaint, groupBy, type Reading, type Rule, type Span } from '../../model/index.ts'
import { say } from '../say.ts'

/** A group that nobody has heard of claims an attack. */
export const unknownClaimant: Rule = {
  id: 'unknown-claimant',
  code: 'QN105',
  title: 'An unknown group claims responsibility',
  severity: 'low',
  about:
    'A claim of responsibility comes from a group that is not in the register and that this text names only there. Names of that kind are often fronts of other groups, used once; look for a second source before the act is credited to it.',
  *check({ document, claims, tallies, mentions }: Reading): Iterable<Complaint> {
    const actors = groupBy(
      mentions.filter((mention): mention is ActorMention => mention.kind === 'actor' && mention.form === 'name'),
      ({ referent }) => referent?.id,
    )
    const seen = new Set<string>()
    for (const { attribution } of [...claims, ...tallies]) {
      const { kind, actor, speakerSpan, cue } = attribution
      if (kind !== 'claimed_by' || actor === undefined || speakerSpan === undefined || seen.has(actor)) continue
      const named = actors.get(actor) ?? []
      if (named.length !== 1 || named[0]!.referent!.registered) continue
      seen.add(actor)
      const spans: Span[] = cue ? [speakerSpan, cue] : [speakerSpan]
      yield {
        spans,
        actual: say(document.text, speakerSpan),
        note: `"${say(document.text, speakerSpan)}" is not in the register and is named only here.`,
      }
    }
  },
}
