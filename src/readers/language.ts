/**
 * The language a text is mainly in. Slices are taken all over it and each is asked for itself, so that a report with a
 * foreign quotation or an English menu keeps its own language. English is told by its function words, which is quick; for
 * the rest the n-gram detector is loaded. Words too few to tell count as English when they are in Latin letters.
 */
const slices = 16
const sliceLength = 500

/** Function words that English has and its neighbours do not share. */
const english = new Set(
  'the of and to in for on with from by that which was were is are has have had be been will would said at as it its this their they but not after before who'.split(
    ' ',
  ),
)

/** BCP 47 language of the text; undefined where there are no words at all. `declared` counts when the words do not tell. */
export async function languageOf(text: string, declared?: string): Promise<string | undefined> {
  const votes = new Map<string, number>()
  let latin = 0
  let letters = 0
  for (const slice of slicesOf(text)) {
    const own = slice.match(/\p{L}/gu)?.length ?? 0
    letters += own
    latin += slice.match(/\p{Script=Latin}/gu)?.length ?? 0
    if (own === 0) continue
    const language = isEnglish(slice) ? 'en' : await detected(slice)
    if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + own)
  }
  if (letters === 0) return undefined
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  if (best !== undefined && best[1] * 4 >= letters) return best[0]
  return primary(declared) ?? (latin * 2 >= letters ? 'en' : best?.[0])
}

function* slicesOf(text: string): Generator<string> {
  if (text.length <= slices * sliceLength) {
    for (let at = 0; at < text.length; at += sliceLength) yield text.slice(at, at + sliceLength)
    return
  }
  const step = text.length / slices
  for (let i = 0; i < slices; i++) yield text.slice(Math.floor(i * step), Math.floor(i * step) + sliceLength)
}

function isEnglish(slice: string): boolean {
  const words = slice.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []
  let found = 0
  for (const word of words) if (english.has(word)) found++
  return found >= 2 && found * 6 >= words.length
}

/** What the detector is sure of; a few words of Latin letters never make it sure. */
async function detected(slice: string): Promise<string | undefined> {
  const words = slice.match(/[\p{L}\p{M}]+/gu) ?? []
  const foreign = (slice.match(/\p{Script=Latin}/gu)?.length ?? 0) * 4 < (slice.match(/\p{L}/gu)?.length ?? 0)
  if (!foreign && words.length < 8) return undefined
  const { eld } = await import('eld/small')
  const result = eld.detect(slice.toLowerCase())
  if (result.language === '') return undefined
  return foreign || result.isReliable() ? result.language : undefined
}

/** The language of a tag without its region: `en-US` is `en`. */
function primary(tag: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase()
}
