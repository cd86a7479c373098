/** A text with its cards: what is lit, what is looked at, and the keys for both. */
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Span } from '../../../../src/model/index.ts'
import type { DocumentPage } from '../../api/types.ts'
import { useCommands } from '../../keys/use-command.ts'
import { EvidenceText } from '../../text/evidence-text.tsx'
import type { Lit } from '../../text/lit.ts'
import type { TextMap } from '../../text/text-map.ts'
import { readPath } from '../../ui/paths.ts'
import { say } from '../../ui/say.ts'
import { type Card, cardsOf } from './cards.ts'
import { Dialogs } from './dialogs.tsx'
import { litOf, litSetNames, litSets } from './highlight-sets.ts'
import { Margin } from './margin.tsx'
import { NothingFound } from './nothing-found.tsx'
import styles from './reading.module.css'
import { Toolbar } from './toolbar.tsx'
import { useActs } from './use-acts.ts'
import { useLooking } from './use-looking.ts'
import { useView } from './use-view.ts'

/** More cards than these are shown only where their words are near. */
const many = 200

export function Reading({ page }: { readonly page: DocumentPage }) {
  const { document, layout, mentions, previous, next } = page
  const view = useView()
  const [, goTo] = useLocation()
  const [map, setMap] = useState<TextMap>()
  const [near, setNear] = useState<Span>([0, 0])
  const [open, setOpen] = useState(false)
  const sheet = useRef<HTMLElement>(null)
  const step = useRef((_: number): void => {})
  const acting = useActs(page, () => step.current(1))
  const { acts, pending } = acting
  const all = useMemo(() => cardsOf({ ...page, reviews: { ...page.reviews, ...pending } }), [page, pending])
  const cards = useMemo(() => all.filter(({ kind }) => view.kinds.has(kind)), [all, view.kinds])
  const looking = useLooking(cards, map, sheet)
  const { current, spans, choose } = looking
  const held = useMemo(() => litOf(view.lit, cards, mentions), [view.lit, cards, mentions])
  const lit: Lit = useMemo(() => new Map([...held, ['q-current', spans]]), [held, spans])
  const index = cards.findIndex(({ id }) => id === current)
  const to = (card: Card | undefined): void => {
    if (card !== undefined) choose(card.id, { focus: true, reveal: true })
  }
  step.current = (by) => to(cards[index < 0 ? firstAfter(cards, by) : index + by])
  const stepFinding = (by: 1 | -1): void => {
    const findings = cards.filter(({ kind }) => kind === 'finding')
    const at = findings.findIndex(({ id }) => id === current)
    const found = at < 0 ? (by > 0 ? findings[0] : findings.at(-1)) : findings[at + by]
    if (found === undefined) say(findings.length === 0 ? 'No findings in this text' : 'No further finding')
    else to(found)
  }
  const other = (id: string | undefined, words: string) => () =>
    id === undefined ? say(`There is no ${words} document`) : goTo(readPath(id) + view.kept)
  const card = cards[index]
  const act = (run: (card: Card) => void) => (card === undefined ? undefined : () => run(card))
  useCommands({
    next: () => step.current(1),
    previous: () => step.current(-1),
    nextDocument: other(next, 'next'),
    previousDocument: other(previous, 'previous'),
    nextFinding: () => stepFinding(1),
    previousFinding: () => stepFinding(-1),
    highlights: () => {
      const after = litSets[(litSets.indexOf(view.lit) + 1) % litSets.length]!
      view.light(after)
      say(`Lit: ${litSetNames[after]}`)
    },
    accept: act(acts.accept),
    correct: act(acts.correct),
    reject: act(acts.reject),
    rejectWhy: act(acts.rejectWhy),
    flag: act(acts.flag),
    copyQuote: act(acts.copy),
    evidence: card === undefined ? undefined : () => looking.go(card.spans),
    close: current === undefined ? undefined : () => choose(undefined),
  })
  const shown = useMemo(
    () => (cards.length <= many ? cards : cards.filter((each) => each.id === current || isNear(each, near))),
    [cards, near, current],
  )
  return (
    <>
      <Toolbar cards={all} view={view} previous={previous} next={next} />
      {page.claims.length === 0 && document.coded === undefined && <NothingFound page={page} />}
      <div className={styles['reading']} data-testid="reading">
        <EvidenceText
          text={document.text}
          layout={layout}
          language={document.language}
          label="Text of the report"
          lit={lit}
          numbered
          onPoint={(offset) => {
            looking.point(offset)
            setOpen(true)
          }}
          onMap={setMap}
          onWindow={setNear}
        />
        {all.length > 0 && (
          <Margin
            cards={shown}
            total={cards.length}
            text={document.text}
            map={map}
            looking={looking}
            acts={acts}
            sheet={sheet}
            open={open || current !== undefined}
            onOpen={(wanted) => {
              setOpen(wanted)
              if (!wanted) choose(undefined)
            }}
          />
        )}
      </div>
      <Dialogs page={page} acting={acting} />
    </>
  )
}

function firstAfter(cards: readonly Card[], by: number): number {
  return by > 0 ? 0 : cards.length - 1
}

function isNear({ spans }: Card, [start, end]: Span): boolean {
  return spans.some(([from]) => from >= start && from < end)
}
