/**
 * The public names of a room, read from its source: what `index.ts` re-exports, with the first sentence of each doc comment.
 */
import { readFileSync } from 'node:fs'

export interface PublicName {
  readonly name: string
  readonly kind: 'function' | 'const' | 'class' | 'interface' | 'type'
  /** First sentence of the doc comment; absent when there is none. */
  readonly about?: string
}

/** The public names behind an index file, sorted. */
export function publicNames(index: URL): readonly PublicName[] {
  return [...namesBehind(index)].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function* namesBehind(file: URL): Generator<PublicName> {
  const source = readFileSync(file, 'utf8')
  yield* declared(source)
  for (const [, all, some, given] of source.matchAll(/^export (?:type )?(?:(\*)|\{([^}]*)\})(?: from '([^']+)')?/gm)) {
    if (all) yield* namesBehind(new URL(given!, file))
    else for (const name of listed(some!)) yield* oneName(name, given ?? importOf(name, source), file)
  }
}

function* oneName(name: string, from: string | undefined, file: URL): Generator<PublicName> {
  if (from === undefined) throw new Error(`${file.pathname}: ${name} comes from nowhere`)
  for (const found of namesBehind(new URL(from, file))) if (found.name === name) yield found
}

function importOf(name: string, source: string): string | undefined {
  for (const [, names, from] of source.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)'/gm))
    if (listed(names!).includes(name)) return from
  return undefined
}

function listed(names: string): readonly string[] {
  return names
    .split(',')
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '')
}

const declaration =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^export (?:async )?(?:abstract )?(function\*?|const|class|interface|type) (\w+)/gm

function* declared(source: string): Generator<PublicName> {
  for (const [, comment, kind, name] of source.matchAll(declaration)) {
    const about = comment === undefined ? undefined : firstSentence(comment)
    yield { name: name!, kind: kind!.replace('*', '') as PublicName['kind'], ...(about !== undefined && { about }) }
  }
}

function firstSentence(comment: string): string | undefined {
  const prose = comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const end = /[.:](?= [A-Z`{]|$)/.exec(prose)
  const sentence = (end ? prose.slice(0, end.index) : prose).trim()
  return sentence === '' ? undefined : sentence
}
