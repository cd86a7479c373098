/**
 * Copies of treebank sentences in which some words are replaced by words of `data/language/words.yml` with the same Penn tag,
 * so that tagger and network know the words of reporting on conflict in the right places. The trees stay as they are.
 * Verbs are replaced only where they have an object, as those of the list do.
 */
import { rows } from '../data/table.ts'
import { random } from './random.ts'
import type { GoldSentence } from './treebank.ts'

/** One sentence in so many gets a copy; of the words that could be replaced, one in two is. */
const SHARE = 4

/** The copies, in the order of their sentences; same seed, same copies. */
export function substituted(sentences: readonly GoldSentence[], seed: number): GoldSentence[] {
  const next = random(seed)
  const forms = formsByTag()
  const copies: GoldSentence[] = []
  for (const sentence of sentences) {
    if (next(SHARE) !== 0) continue
    const copy = rewrite(sentence, (tag) => {
      const list = forms.get(tag)
      return list === undefined || next(2) === 0 ? undefined : list[next(list.length)]
    })
    if (copy !== undefined) copies.push(copy)
  }
  return copies
}

function rewrite(sentence: GoldSentence, choose: (tag: string) => string | undefined): GoldSentence | undefined {
  let text = ''
  let at = 0
  let changed = false
  const tokens = sentence.tokens.map((token, index) => {
    const start = text.length + token.start - at
    text += sentence.text.slice(at, token.start)
    const old = sentence.text.slice(token.start, token.end)
    const word = isReplaceable(sentence, index) ? choose(token.xpos) : undefined
    const form = word === undefined ? old : /^[A-Z]/.test(old) ? word[0]!.toUpperCase() + word.slice(1) : word
    if (word !== undefined) changed = true
    text += form
    at = token.end
    return { ...token, form, start, end: start + form.length }
  })
  text += sentence.text.slice(at)
  return changed ? { ...sentence, text, tokens } : undefined
}

function isReplaceable({ tokens }: GoldSentence, index: number): boolean {
  const { upos, deprel } = tokens[index]!
  if (deprel === 'flat' || deprel === 'fixed' || deprel === 'goeswith') return false
  if (upos !== 'VERB') return upos === 'NOUN' || upos === 'PROPN'
  return tokens.some((other) => other.head === index + 1 && (other.deprel === 'obj' || other.deprel === 'nsubj:pass'))
}

/** Penn tag → the words of the list in that form. */
function formsByTag(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  const put = (tag: string, word: string): void => {
    forms.set(tag, [...(forms.get(tag) ?? []), word])
  }
  for (const { row } of rows('language')) {
    const { id, words } = row as { id: string; words: readonly string[] }
    for (const entry of words) {
      const [base = '', second, third] = entry.split('/')
      if (id === 'names') put('NNP', base)
      else if (id === 'nouns') {
        put('NN', base)
        put('NNS', second ?? `${base}s`)
      } else {
        for (const tag of ['VB', 'VBP']) put(tag, base)
        put(
          'VBZ',
          /(?:s|x|z|ch|sh)$/.test(base)
            ? `${base}es`
            : /[^aeiou]y$/.test(base)
              ? `${base.slice(0, -1)}ies`
              : `${base}s`,
        )
        const last = base.at(-1)!
        put('VBG', second === `${base}${last}ed` ? `${base}${last}ing` : `${base.replace(/e$/, '')}ing`)
        const past =
          second ??
          (base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`)
        put('VBD', past)
        put('VBN', third ?? past)
      }
    }
  }
  return forms
}
