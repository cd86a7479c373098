/**
 * Which named place a smaller one belongs to in a text: "the K1 base in Kirkuk", "Balad, Salah ad-Din", or a city that an
 * earlier sentence set the scene in.
 */
import type { Mention, Parse, Place, PlaceMention } from '../../model/index.ts'

const order: Readonly<Record<Place['precision'], number>> = {
  site: 0,
  town: 1,
  district: 2,
  province: 3,
  country: 4,
  region: 5,
}

/** True when `outer` holds `inner` as far as the rows say: same country, same division, or a site near its town. */
export function contains(outer: Place, inner: Place): boolean {
  if (outer.id === inner.id || order[outer.precision] <= order[inner.precision]) return false
  if (outer.precision === 'region')
    return outer.country === undefined
      ? kilometres(outer, inner) < 1500
      : outer.country === inner.country && kilometres(outer, inner) < 350
  if (outer.country !== inner.country) return false
  if (outer.precision === 'country') return true
  if (outer.precision === 'province') return inner.province === outer.name
  return kilometres(outer, inner) < (outer.precision === 'district' ? 90 : 60)
}

/**
 * The mention that names where `mention` lies: the one joined to it by a comma, "in" or "of"; else the smallest that holds
 * it in the same sentence; else, nearest before it, in the sentences of the same or the preceding block. Undefined when none does.
 */
export function containerOf(
  mention: PlaceMention,
  mentions: readonly Mention[],
  parse: Parse,
): PlaceMention | undefined {
  const { text } = parse.document
  let inSentence: PlaceMention | undefined
  let before: PlaceMention | undefined
  const block = parse.sentences[mention.sentence]?.block ?? 0
  for (const other of mentions) {
    if (other.kind !== 'place' || other === mention || other.place === undefined) continue
    const holds = mention.place === undefined ? order[other.place.precision] > 0 : contains(other.place, mention.place)
    if (!holds) continue
    if (other.sentence === mention.sentence) {
      if (joined(text, mention, other)) return other
      if (mention.place === undefined || !surely(other.place, mention.place)) continue
      if (inSentence === undefined || order[other.place.precision] < order[inSentence.place!.precision])
        inSentence = other
    } else if (mention.place !== undefined && other.span[1] <= mention.span[0] && surely(other.place, mention.place)) {
      const distance = block - (parse.sentences[other.sentence]?.block ?? 0)
      if (distance < 0 || distance > 1) continue
      if (before === undefined || other.span[0] >= before.span[0]) before = other
    }
  }
  return inSentence ?? before
}

/** Without a word that joins them, a site lies in a town only when it is right there. */
function surely(outer: Place, inner: Place): boolean {
  return order[outer.precision] > order.district || kilometres(outer, inner) < 20
}

/** "A, B", "A in B", "A in the B", "B's A". */
function joined(text: string, inner: PlaceMention, outer: PlaceMention): boolean {
  if (outer.span[0] >= inner.span[1]) {
    const between = text.slice(inner.span[1], Math.min(outer.span[0], inner.span[1] + 40))
    return (
      outer.span[0] - inner.span[1] <= 40 &&
      /^(?:,\s{0,3}|,?\s{1,3}(?:[a-z]{1,12}\s){0,2}(?:in|of|near)\s(?:the\s)?(?:[a-z]{1,12}\s){0,3})$/.test(between)
    )
  }
  if (outer.span[1] <= inner.span[0])
    return /^['’]s\s{1,3}(?:[a-z]{1,12}\s){0,2}$/.test(text.slice(outer.span[1], inner.span[0]))
  return false
}

function kilometres(a: Place, b: Place): number {
  const degree = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * degree) / 2) ** 2 +
    Math.cos(a.lat * degree) * Math.cos(b.lat * degree) * Math.sin(((b.lon - a.lon) * degree) / 2) ** 2
  return 12742.0176 * Math.asin(Math.min(1, Math.sqrt(h)))
}
