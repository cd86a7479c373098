/** What a person does with cards. What was decided shows at once and is put right when the server says otherwise. */
import { useMemo, useRef, useState } from 'react'
import type { Correction, Review } from '../../../../src/model/index.ts'
import type { DocumentPage } from '../../api/types.ts'
import { claimInWords, tallyInWords, tieInWords } from '../../claims/in-words.ts'
import { useCoder } from '../../decisions/coder.ts'
import { type Act, useDecide } from '../../decisions/use-decide.ts'
import { copyQuotes } from '../../text/copy-quotes.ts'
import { say } from '../../ui/say.ts'
import type { Card } from './cards.ts'

export interface Acts {
  readonly accept: (card: Card) => void
  /** Opens the form. */
  readonly correct: (card: Card) => void
  /** Findings are asked why. */
  readonly reject: (card: Card) => void
  /** Asks why. */
  readonly rejectWhy: (card: Card) => void
  readonly flag: (card: Card) => void
  readonly copy: (card: Card) => void
}

export interface Acting {
  readonly acts: Acts
  /** Verdicts that are under way, by the id of the card. */
  readonly pending: Readonly<Record<string, Review>>
  /** What a dialog is open for. */
  readonly asks: { readonly what: 'correction' | 'why'; readonly card: Card } | undefined
  readonly close: () => void
  readonly sayWhy: (card: Card, why: string) => void
  readonly putIn: (card: Card, corrections: readonly Correction[], note: string | undefined) => void
}

const done: Readonly<Record<'accept' | 'correct' | 'reject' | 'flag', Review['verdict']>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  flag: 'flagged',
}

/** What a card is called in the status line. */
export function nameOf(card: Card): string {
  if (card.kind === 'claim') return claimInWords(card.record)
  if (card.kind === 'tally') return tallyInWords(card.record)
  return card.kind === 'tie' ? tieInWords(card.record) : (card.rule?.title ?? card.record.note)
}

export function useActs(page: DocumentPage, onDecided: (card: Card) => void): Acting {
  const decide = useDecide()
  const by = useCoder() ?? 'you'
  const [pending, setPending] = useState<Acting['pending']>({})
  const [asks, setAsks] = useState<Acting['asks']>()
  const decided = async (card: Card, verdict: keyof typeof done, more: Partial<Act[number]> = {}): Promise<void> => {
    const review: Review = { verdict: done[verdict], by, decision: '' }
    setPending((held) => ({ ...held, [card.id]: review }))
    // What was corrected is looked at; after a dialog the focus first goes back to where it was.
    if (verdict !== 'correct') setTimeout(() => onDecided(card))
    try {
      const told = card.kind === 'finding' ? ofFindings[verdict] : done[verdict]
      await decide([{ verdict, ids: [card.id], ...more }], `${told}: ${nameOf(card)}`)
    } catch {
      // It was told in the status line.
    }
    // The answers that came with it hold the verdict now, or it did not stand.
    setPending(({ [card.id]: now, ...others }) =>
      now === review || now === undefined ? others : { ...others, [card.id]: now },
    )
  }
  const latest = useRef({ decided, page })
  latest.current = { decided, page }
  const acts = useMemo((): Acts => {
    const send = (card: Card, verdict: 'accept' | 'reject' | 'flag'): void => void latest.current.decided(card, verdict)
    return {
      accept: (card) => send(card, 'accept'),
      correct: (card) =>
        card.kind === 'finding' ? say('A finding is confirmed or dismissed') : setAsks({ what: 'correction', card }),
      reject: (card) => (card.kind === 'finding' ? setAsks({ what: 'why', card }) : send(card, 'reject')),
      rejectWhy: (card) => setAsks({ what: 'why', card }),
      flag: (card) => send(card, 'flag'),
      copy: ({ spans }) => {
        const { row, document } = latest.current.page
        void copyQuotes(
          row,
          spans.map((span) => ({ text: document.text.slice(...span), span })),
        )
      },
    }
  }, [])
  return {
    acts,
    pending,
    asks,
    close: () => setAsks(undefined),
    sayWhy: (card, why) => {
      setAsks(undefined)
      void decided(card, 'reject', why === '' ? {} : { note: why })
    },
    putIn: (card, corrections, note) => {
      setAsks(undefined)
      void decided(card, 'correct', { corrections, ...(note === undefined ? {} : { note }) })
    },
  }
}

const ofFindings: Readonly<Record<keyof typeof done, string>> = {
  accept: 'confirmed',
  correct: 'corrected',
  reject: 'dismissed',
  flag: 'flagged',
}
