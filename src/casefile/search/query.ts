/**
 * What a person types into search, as a tree: words, "exact phrases", AND, OR, NOT (in capitals) and brackets. Words side by side
 * mean AND; AND binds closer than OR. A word of several parts ("F-16", "al-Asad") is a phrase.
 */
import { errors, type QanatError } from '../../model/index.ts'
import { wordsOf } from './words.ts'

export type Query =
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly wanted: Query; readonly unwanted: readonly Query[] }

type Sign = { readonly sign: '(' | ')' | 'AND' | 'OR' | 'NOT' } | { readonly words: readonly string[] }

/** More than these are no question of a person. */
const mostSigns = 500
const deepest = 50

/** Reads a query. Throws `bad-query` and says how to mend it. */
export function parseQuery(text: string): Query {
  const refuse = (detail: string, hint: string): QanatError => errors.badQuery(text.trim() || 'the query', detail, hint)
  const signs = signsOf(text, refuse)
  let at = 0
  const next = (): string | undefined => {
    const sign = signs[at]
    return sign === undefined ? undefined : 'sign' in sign ? sign.sign : 'words'
  }

  function either(depth: number): Query {
    if (depth > deepest) throw refuse('has too many brackets in brackets', 'ask in two steps')
    const parts = [both(depth)]
    while (next() === 'OR') {
      at++
      parts.push(both(depth))
    }
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts }
  }

  function both(depth: number): Query {
    const wanted: Query[] = []
    const unwanted: Query[] = []
    do {
      if (next() === 'AND') at++
      let out = false
      while (next() === 'NOT') {
        out = !out
        at++
      }
      ;(out ? unwanted : wanted).push(one(depth))
    } while (next() === 'AND' || next() === 'NOT' || next() === '(' || next() === 'words')
    if (wanted.length === 0)
      throw refuse('says only what must not be there', 'name a word to look for before NOT: rockets NOT drill')
    const all: Query = wanted.length === 1 ? wanted[0]! : { kind: 'and', parts: wanted }
    return unwanted.length === 0 ? all : { kind: 'not', wanted: all, unwanted }
  }

  function one(depth: number): Query {
    const sign = signs[at]
    at++
    if (sign !== undefined && 'words' in sign) return { kind: 'phrase', words: sign.words }
    if (sign?.sign !== '(') throw refuse(`has no word ${placeOf(signs[at - 2])}`, 'put a word there')
    const inner = either(depth + 1)
    if (next() !== ')') throw refuse('has a bracket that is not closed', 'add a )')
    at++
    return inner
  }

  if (signs.length === 0) throw refuse('has no words', 'type a word to look for: rockets AND "green zone"')
  if (next() === 'AND' || next() === 'OR') throw refuse(`begins with ${next()}`, 'put a word before it')
  const query = either(0)
  if (at < signs.length) throw refuse('has a bracket that was not opened', 'take the ) away, or add a (')
  return query
}

function placeOf(before: Sign | undefined): string {
  return before === undefined ? 'at its beginning' : 'sign' in before ? `after ${before.sign}` : 'at its end'
}

function signsOf(text: string, refuse: (detail: string, hint: string) => QanatError): readonly Sign[] {
  const signs: Sign[] = []
  for (const { 0: sign } of text.matchAll(/["“”][^"“”]*["“”]?|[()]|[^\s()"“”]+/g)) {
    if (signs.length === mostSigns) throw refuse('is too long', `use at most ${mostSigns} words`)
    if (sign === '(' || sign === ')' || sign === 'AND' || sign === 'OR' || sign === 'NOT') signs.push({ sign })
    else {
      const quoted = /^["“”]/.test(sign)
      if (quoted && !/.["“”]$/s.test(sign)) throw refuse('has a quotation mark that is not closed', 'add a "')
      const words = [...wordsOf(sign)].map(({ key }) => key)
      if (words.length > mostSigns) throw refuse('is too long', `use at most ${mostSigns} words`)
      if (words.length > 0) signs.push({ words })
      else if (quoted) throw refuse('has a phrase without a word', 'put a word between the quotation marks')
    }
  }
  return signs
}

/**
 * What a text that answers is ranked by: the wanted phrases, all of them for a plain list of words, any of them for a query of
 * several levels. How a query is put together decides what answers, and not how well.
 */
export function rankingOf(query: Query): Query {
  const parts = phrasesOf(query).map((words): Query => ({ kind: 'phrase', words }))
  const wanted = query.kind === 'not' ? query.wanted : query
  const all = wanted.kind === 'and' && wanted.parts.every(({ kind }) => kind === 'phrase')
  return parts.length === 1 ? parts[0]! : { kind: all ? 'and' : 'or', parts }
}

/** The phrases that a text found must or may hold, in the order of the query; those after NOT are left out. */
export function phrasesOf(query: Query): readonly (readonly string[])[] {
  if (query.kind === 'phrase') return [query.words]
  return query.kind === 'not' ? phrasesOf(query.wanted) : query.parts.flatMap(phrasesOf)
}
