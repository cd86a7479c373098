/**
 * A verb with a tense is not coordinated with an infinitive: "used gas to disperse the crowd and {detained} three" hangs on
 * "used", where the network took the nearer verb.
 */

/** Hangs each such conjunct on the nearest verb above with a tense. Changes `head`. `is` tells Penn tags and relations. */
export function mendCoordination(
  head: Int32Array,
  is: {
    readonly tagged: (index: number, xpos: string) => boolean
    readonly related: (index: number, relation: string) => boolean
  },
): void {
  for (let i = 0; i < head.length; i++) {
    const form = tensed.find((xpos) => is.tagged(i, xpos))
    const nearer = head[i]!
    if (form === undefined || nearer >= i || !is.tagged(nearer, 'VB') || !is.related(i, 'conj')) continue
    const has = (index: number, relation: string): boolean =>
      head.some((above, at) => above === index && is.related(at, relation))
    if (has(i, 'aux')) continue
    const fits = (index: number): boolean =>
      is.tagged(index, form) || (is.tagged(index, 'VBN') && has(index, 'nsubj') && !has(index, 'aux'))
    let above = head[nearer]!
    while (above < i && !fits(above)) above = head[above]!
    if (above < i) head[i] = above
  }
}

const tensed = ['VBD', 'VBZ']
