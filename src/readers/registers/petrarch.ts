/**
 * The actor dictionaries of PETRARCH and Phoenix: a name in capitals with underscores, synonyms on lines that begin with a plus, codes
 * in brackets, some with the days they hold: `[IRQGOV 060520-]`. The code without days wins, else the last one. Source: the
 * PETRARCH manual, chapter on actor dictionaries.
 */
import { type Actor, errors } from '../../model/index.ts'
import { actorOfCode } from './actor-code.ts'

interface Entry {
  readonly names: string[]
  readonly codes: { readonly code: string; readonly dated: boolean }[]
}

/** The actors of a dictionary; a line that is none of its forms is refused. */
export function readDictionary(text: string, file: string): readonly Actor[] {
  const entries: Entry[] = []
  for (const [i, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = written.replace(/[;#].*$/, '').trimEnd()
    if (line.trim() === '' || /^\s*<.*>\s*$/.test(line)) continue
    const name = nameOn(line)
    if (name !== undefined && !/^\s*\+/.test(line)) entries.push({ names: [], codes: [] })
    const entry = entries.at(-1)
    const codes = [...line.matchAll(/\[([^\]\s]+)([^\]]*)\]/g)].map(([, code, days]) => ({
      code: code!,
      dated: days!.trim() !== '',
    }))
    if (entry === undefined || (name === undefined && codes.length === 0) || /\p{Ll}/u.test(line.replace(/\[.*$/, '')))
      throw errors.badRegister(file, `line ${i + 1} is neither a name nor a code`)
    if (name !== undefined) entry.names.push(name)
    entry.codes.push(...codes)
  }
  return entries.flatMap((entry) => actorOf(entry, file))
}

/** `+MUQTADA_AL-SADR_ [IRQREB]` as "Muqtada Al-Sadr". */
function nameOn(line: string): string | undefined {
  const words = line
    .replace(/\[.*$/, '')
    .replace(/^\s*\+/, '')
    .replaceAll('_', ' ')
    .trim()
  return words === '' ? undefined : titled(words)
}

/** Words in capitals as a text writes them; short ones without a vowel stay letters: "UN", "PKK". */
function titled(words: string): string {
  return words
    .split(' ')
    .map((word) =>
      /^(?:[BCDFGHJKLMNPQRSTVWXZ]+|U[NSK]|[EA]U)$/.test(word)
        ? word
        : word.toLowerCase().replace(/(^|-)\p{L}/gu, (first) => first.toUpperCase()),
    )
    .join(' ')
}

function actorOf({ names, codes }: Entry, source: string): readonly Actor[] {
  const [name, ...aliases] = names
  const code = (codes.find(({ dated }) => !dated) ?? codes.at(-1))?.code
  if (name === undefined || code === undefined || /^[-#]+$/.test(code)) return []
  const { type = 'organisation', ...rest } = actorOfCode(code)
  return [
    {
      id: `user:${code}:${name.toLowerCase().replace(/\s+/g, '-')}`,
      name,
      type,
      ...rest,
      aliases: aliases.map((text) => ({ text })),
      source,
    },
  ]
}
