/**
 * Which claims a tally counts: those told after it in its own sentence ("about 70 attacks, the outcome of which was the killing
 * of …"), those of a list that follows it, and those of a next sentence that takes it up ("Among them was …", "Two of these …").
 */
import type { Block, Claim, Parse, Sentence, Tally } from '../../model/index.ts'

const takesUp: ReadonlySet<string> = new Set([
  'among',
  'these',
  'those',
  'they',
  'include',
  'including',
  'of',
  'one',
  'the',
])
const pointing: ReadonlySet<string> = new Set([
  'these',
  'those',
  'they',
  'them',
  'attack',
  'incident',
  'operation',
  'strike',
])

/** Ids of the claims that the text lists under a tally, in text order. */
export function membersOf(tally: Tally, claims: readonly Claim[], parse: Parse): string[] {
  const at = tally.spans[0]![0]
  const own = parse.sentences.findIndex(({ start, end }) => start <= at && at < end)
  if (own < 0) return []
  const reaches: [number, number][] = [[at, parse.sentences[own]!.end]]
  const next = parse.sentences[own + 1]
  if (next !== undefined && next.block === parse.sentences[own]!.block && takesItUp(next))
    reaches.push([next.start, next.end])
  const list = listAfter(parse.layout.blocks, parse.sentences[own]!.block)
  if (list !== undefined) reaches.push(list)
  const nested = new Set(claims.flatMap(({ members }) => members ?? []))
  return claims
    .filter(
      ({ id, event, trigger }) =>
        event === tally.event &&
        !nested.has(id) &&
        reaches.some(([start, end]) => start < trigger[0] && trigger[0] < end),
    )
    .map(({ id }) => id)
}

function takesItUp({ tokens }: Sentence): boolean {
  return takesUp.has(tokens[0]?.lemma ?? '') && tokens.slice(0, 4).some(({ lemma }) => pointing.has(lemma))
}

/** The items that follow a block, at once or after a line that announces them with a colon. */
function listAfter(blocks: readonly Block[], block: number): [number, number] | undefined {
  for (const first of [block + 1, block + 2]) {
    if (blocks[first]?.kind !== 'item') continue
    let last = first
    while (blocks[last + 1]?.kind === 'item') last++
    return [blocks[first]!.span[0] - 1, blocks[last]!.span[1]]
  }
  return undefined
}
