/** The claims to decide on, in the order that was asked for, each with why it stands where it stands. */
import { type Claim, canonicalJson, groupBy, type Review } from '../../model/index.ts'
import { standingDecisions, workOfCoder } from '../../incidents/index.ts'
import type { Queue, QueueFilter, QueueItem, QueueState } from '../contract/index.ts'
import { kept, lazily } from '../open/lazily.ts'
import { reviewsOf } from '../open/reviews-of.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { alternativesTo } from './alternatives.ts'
import { toldClaimOf } from './excerpts.ts'
import { type Scored, uncertaintyOf, worthOf } from './uncertainty.ts'

const usualPage = 50
const longestPage = 500

/** `coder` is who asks; `today` the ISO day. A blind coder sees the machine's reading and their own decisions alone. */
export function queueOf(filter: QueueFilter, coder: string, today: string, snapshot: Snapshot): Queue {
  const isBlind = filter.blind === '1'
  const reviews = isBlind ? ownReviews(coder, snapshot) : snapshot.reviews()
  const claims = filter.document === undefined ? snapshot.read.claims : snapshot.claimsOf(filter.document)
  const inState = (state: QueueState): readonly Claim[] =>
    state === 'all' ? claims : claims.filter(({ id }) => stateOf(reviews.get(id)) === state)
  const chosen = inState(filter.state ?? 'undecided')
  const order = filter.order ?? 'uncertainty'
  const score = (claim: Claim): Scored => {
    const incident = isBlind ? undefined : snapshot.incidentOfClaim(claim.id)
    if (order === 'age') return ageOf(claim, snapshot)
    return order === 'value' ? worthOf(claim, incident) : uncertaintyOf(claim, incident)
  }
  const ranked = chosen.map((claim) => ({ claim, ...score(claim) })).sort((a, b) => b.score - a.score)
  const coded = lazily(() => workOfCoder(snapshot.read, snapshot.decisions, coder))
  const offset = Number(filter.offset ?? 0)
  const limit = Math.min(longestPage, Number(filter.limit ?? usualPage))
  return {
    revision: snapshot.revision,
    counts: {
      all: claims.length,
      undecided: inState('undecided').length,
      flagged: inState('flagged').length,
      decided: inState('decided').length,
    },
    today: standingDecisions(snapshot.decisions).filter(({ by, at }) => by === coder && at.startsWith(today)).length,
    total: chosen.length,
    items: ranked.slice(offset, offset + limit).flatMap(({ claim, score: own, reasons }): readonly QueueItem[] => {
      const told = toldClaimOf(claim, snapshot)
      if (told === undefined) return []
      const { document, sentence, quote, trigger } = told
      const review = reviews.get(claim.id)
      const corrected =
        review?.verdict !== 'corrected'
          ? undefined
          : isBlind
            ? coded().get(claim.id)?.claim
            : snapshot.claims().get(claim.id)
      const incident = isBlind ? undefined : snapshot.incidentOfClaim(claim.id)
      return [
        {
          claim,
          ...(corrected === undefined ? {} : { reviewed: corrected }),
          document,
          sentence,
          quote,
          trigger,
          score: own,
          reasons,
          alternatives: alternativesTo(claim),
          ...(incident === undefined ? {} : { incident: incident.id }),
          ...(review === undefined ? {} : { review }),
          same: (twinsIn(snapshot.read).get(claim.id) ?? []).filter(
            (id) => id !== claim.id && reviews.get(id) === undefined,
          ),
        },
      ]
    }),
  }
}

function stateOf(review: Review | undefined): Exclude<QueueState, 'all'> {
  if (review === undefined) return 'undecided'
  return review.verdict === 'flagged' ? 'flagged' : 'decided'
}

/** What one coder decided, blind or not. */
function ownReviews(coder: string, { decisions, findAnchor }: Snapshot): ReadonlyMap<string, Review> {
  return reviewsOf(
    standingDecisions(decisions).filter(({ by }) => by === coder),
    findAnchor(),
  )
}

/** The first that came in first. */
function ageOf({ document, trigger }: Claim, { order, documents }: Snapshot): Scored {
  const all = Math.max(1, order().size)
  const length = Math.max(1, documents().get(document)?.text.length ?? 1)
  const place = (order().get(document) ?? 0) + trigger[0] / length
  return { score: 1 - place / all, reasons: [`document ${(order().get(document) ?? 0) + 1} of ${all}`] }
}

/** Claims with the same words, read alike: those of copies of a wire report. */
const twinsIn = kept(({ claims, documents }: Snapshot['read']) => {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const keys = new Map(claims.map((claim) => [claim.id, twinKey(claim, texts.get(claim.document) ?? '')]))
  const twins = groupBy(keys.keys(), (id) => keys.get(id)!)
  return new Map([...keys].map(([id, key]) => [id, twins.get(key)!]))
})

function twinKey(claim: Claim, text: string): string {
  const words = text.slice(...claim.evidence)
  const { event, mode, status, initiators, recipients, place, when, counts } = claim
  const plain = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name)
  return canonicalJson([
    words,
    event,
    mode,
    status,
    plain(initiators),
    plain(recipients),
    place?.name,
    when?.start,
    when?.end,
    counts.map(({ of, low, best, high }) => [of, low, best, high]),
  ])
}
