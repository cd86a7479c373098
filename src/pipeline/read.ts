/** Runs the rooms over one document: lay out, parse, find mentions, make claims. No rule about texts lives here. */
import type { Document, Mention, Parse, Reading } from '../model/index.ts'
import { makeClaims } from '../claims/index.ts'
import { layOut } from '../document/index.ts'
import { parseSentences } from '../language/index.ts'
import type { Knowledge } from './knowledge.ts'

/** Lays out and parses a document. */
export function parseDocument(document: Document, { furniture, model }: Knowledge): Parse {
  const layout = layOut(document.text, furniture, document.furniture)
  return { document, layout, sentences: parseSentences(document.text, layout.blocks, model) }
}

/** Finds all mentions, each finder seeing what those before it found, in text order. */
export function findMentions(parse: Parse, { finders, revise }: Knowledge): readonly Mention[] {
  const found: Mention[] = []
  for (const finder of finders) found.push(...finder.find(parse, found))
  return revise(parse, found).toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/**
 * Reads one document whole. The same document and knowledge give the same reading, to the byte. A text in another language than
 * English is laid out and not coded.
 */
export function readDocument(document: Document, knowledge: Knowledge): Reading {
  if (document.language !== undefined && !/^en(?:-|$)/i.test(document.language)) return uncoded(document, knowledge)
  const parse = parseDocument(document, knowledge)
  const mentions = findMentions(parse, knowledge)
  return { ...parse, mentions, ...makeClaims(parse, mentions, knowledge.claims) }
}

function uncoded(document: Document, { furniture }: Knowledge): Reading {
  const layout = layOut(document.text, furniture, document.furniture)
  return { document, layout, sentences: [], mentions: [], claims: [], tallies: [], ties: [], deeds: [] }
}
