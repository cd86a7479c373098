/** One document on the page: what does not add up, the text with its marks, and beside each paragraph what was read in it. */
import {
  type Block,
  type CheckedReading,
  lineTable,
  positionOf,
  type AnyRule,
  type Severity,
  type Span,
} from '../model/index.ts'
import { claimCard, findingItem, type Sheet, tallyCard, tieItem } from './html-cards.ts'
import { documentHtml, escapeHtml, isolated } from './html-escape.ts'
import { type Layer, type Note, type Piece, pieces, piecesHtml } from './html-layers.ts'
import { foundPhrase, plural } from './phrases.ts'
import { titleOf } from './records.ts'
import { clipped } from './visible.ts'

/** So many findings stand open at the top of a text. */
const unfolded = 6

/** A claim or tally with its number in text order. */
interface Item {
  readonly number: number
  readonly at: Span
  readonly label: string
  readonly card: string
  readonly layers: readonly Layer[]
}

/** The title of a document, or its name. */
export function headingOf(reading: CheckedReading): string {
  return clipped(titleOf(reading) ?? reading.document.name, 160)
}

export function article(reading: CheckedReading, prefix: string, rules: readonly AnyRule[]): string {
  const { claims, findings, ties } = reading
  const parents = new Map(claims.flatMap(({ id, members = [] }) => members.map((member) => [member, id] as const)))
  const sheet: Sheet = { reading, prefix, lines: lineTable(reading.document.text), parents }
  const items = itemsOf(sheet)
  return `<article id="${prefix}" aria-labelledby="${prefix}t">
<h2 id="${prefix}t" dir="auto">${isolated(headingOf(reading))}</h2>
${facts(reading)}
<p class="counts">${foundPhrase(reading)}</p>
${findings.length === 0 ? '' : `<section class="findings"><h3>What does not add up</h3>${findingList(sheet, rules)}</section>`}
<section class="reading"><h3>Text and claims</h3>
${rows(sheet, items, rules)}
</section>
${ties.length === 0 ? '' : `<section class="ties"><h3>Ties</h3><ul>${ties.map((tie) => tieItem(tie, sheet)).join('\n')}</ul></section>`}
</article>
`
}

const weight: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 }

/** The gravest findings first; those beyond a screenful are folded. */
function findingList(sheet: Sheet, rules: readonly AnyRule[]): string {
  const items = sheet.reading.findings
    .map(({ rule, severity }, index) => ({ severity, html: findingItem(index, ruleOf(rules, rule), sheet) }))
    .sort((a, b) => weight[a.severity] - weight[b.severity])
    .map(({ html }) => html)
  const list = (some: readonly string[]): string => `<ul>${some.join('\n')}</ul>`
  const folded = items.length - unfolded
  if (folded <= 1) return list(items)
  return `${list(items.slice(0, unfolded))}<details><summary>${plural(folded, 'more finding')}</summary>${list(items.slice(unfolded))}</details>`
}

function ruleOf(rules: readonly AnyRule[], id: string): AnyRule | undefined {
  return rules.find((rule) => rule.id === id)
}

function facts({ document }: CheckedReading): string {
  const parts = [
    ...(document.outlet === undefined ? [] : [isolated(document.outlet)]),
    document.published === undefined ? 'no date of publication' : `published ${escapeHtml(document.published)}`,
    `<code>${documentHtml(document.name)}</code>`,
    `SHA-256 <code class="hash">${escapeHtml(document.sha256)}</code>`,
  ]
  return `<p class="facts">${parts.join(' · ')}</p>`
}

function itemsOf(sheet: Sheet): Item[] {
  const { claims, tallies } = sheet.reading
  const all = [
    ...claims.map((claim) => ({ claim, tally: undefined, at: claim.trigger })),
    ...tallies.map((tally) => ({ claim: undefined, tally, at: tally.spans[0] ?? tally.evidence })),
  ].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const numbers = new Map(all.flatMap(({ claim }, index) => (claim ? [[claim.id, index + 1] as const] : [])))
  return all.map(({ claim, tally, at }, index) => {
    const number = index + 1
    return {
      number,
      at,
      label: claim ? `claim ${number}, ${claim.status}` : `tally ${number}`,
      card: claim ? claimCard(claim, number, sheet, numbers) : tallyCard(tally, number, sheet, numbers),
      layers: layersOf(claim ?? tally, number, at),
    }
  })
}

type Marked = CheckedReading['claims'][number] | CheckedReading['tallies'][number]

function layersOf(record: Marked, number: number, trigger: Span): Layer[] {
  const layer = (classes: string, spans: readonly Span[] = []): Layer[] => spans.map((span) => ({ span, classes }))
  const people = [...record.initiators, ...record.recipients].flatMap(({ spans }) => spans)
  return [
    ...layer(`evidence c${number}`, [record.evidence]),
    ...layer('trigger', [trigger]),
    ...layer('actor', people),
    ...layer('place', record.place?.spans),
    ...layer('time', ('window' in record ? record.window : 'when' in record ? record.when : undefined)?.spans),
    ...('counts' in record
      ? layer(
          'count',
          record.counts.flatMap(({ spans }) => spans),
        )
      : []),
    ...('weapons' in record
      ? layer(
          'weapon',
          record.weapons.flatMap(({ spans }) => spans),
        )
      : []),
    ...('unit' in record ? layer('count', record.spans) : []),
    ...layer('cue', record.attribution.cue && [record.attribution.cue]),
  ]
}

function rows(sheet: Sheet, items: readonly Item[], rules: readonly AnyRule[]): string {
  const { document, layout, findings } = sheet.reading
  const { text } = document
  const findingLayers = findings.flatMap(({ spans }) => spans.map((span) => ({ span, classes: 'doubt' })))
  const layers = [...items.flatMap((item) => item.layers), ...findingLayers]
  const notes = notesOf(sheet, items, rules)
  const blocks = layout.blocks.length > 0 ? layout.blocks : [{ kind: 'paragraph', span: [0, text.length] } as const]
  const cuts = [...notes.keys(), ...blocks.flatMap(({ span }) => span)]
  const run = pieces([0, text.length], layers, cuts)
  let piece = 0
  let item = 0
  return blocks
    .map((block, index) => {
      const [start, end] = block.span
      const next = blocks[index + 1]?.span[0] ?? Number.POSITIVE_INFINITY
      const here: Piece[] = []
      for (; piece < run.length && run[piece]!.start < end; piece++)
        if (run[piece]!.start >= start) here.push(run[piece]!)
      const cards: string[] = []
      for (; item < items.length && items[item]!.at[0] < next; item++) cards.push(items[item]!.card)
      return row(block, piecesHtml(text, here, notes), cards, positionOf(sheet.lines, start).line)
    })
    .join('\n')
}

function row({ kind, furniture }: Block, words: string, cards: readonly string[], line: number): string {
  const tag =
    kind === 'furniture'
      ? `<span class="tag">page furniture: ${escapeHtml(furniture ?? 'unnamed')}, not read</span> `
      : ''
  const beside = cards.length === 0 ? '' : `<ol class="cards">${cards.join('\n')}</ol>`
  return `<div class="row"><div class="words"><span class="line">${line}</span><p class="b-${kind}" dir="auto">${tag}${words}</p></div>${beside}</div>`
}

/** The numbers of claims and findings, by the offset that they stand after. */
function notesOf(sheet: Sheet, items: readonly Item[], rules: readonly AnyRule[]): Map<number, string> {
  const { prefix, reading } = sheet
  const all: Note[] = [
    ...items.map(({ number, at, label }) => ({
      at: at[1],
      html: `<a class="note r${number}" id="${prefix}r${number}" href="#${prefix}k${number}" aria-label="${label}">${number}${/, (?!asserted)/.test(label) ? ` ${label.split(', ')[1]}` : ''}</a>`,
    })),
    ...reading.findings.flatMap(({ spans, rule: id }, index) => {
      const finding = `${prefix}f${index + 1}`
      const rule = rules.find((candidate) => candidate.id === id)
      return spans.map((span, part) => ({
        at: span[1],
        html:
          part === 0
            ? `<a class="note doubtful" id="${finding}-1" href="#${finding}" aria-label="finding: ${escapeHtml(rule?.title ?? id)}">${escapeHtml(rule?.code ?? id)}</a>`
            : `<span id="${finding}-${part + 1}"></span>`,
      }))
    }),
  ]
  const byOffset = new Map<number, string>()
  for (const { at, html } of all) byOffset.set(at, (byOffset.get(at) ?? '') + html)
  return byOffset
}
