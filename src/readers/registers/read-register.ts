/**
 * A register of actors that a person brings: rows in YAML, JSON or CSV with a name and a country, or a dictionary of PETRARCH.
 * Its actors stand before those of the installation, so that a name means what the person says it means.
 */
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { type Actor, type ActorType, actorTypes, errors } from '../../model/index.ts'
import { actorOfCode } from './actor-code.ts'
import { readDictionary } from './petrarch.ts'

type Row = Readonly<Record<string, unknown>>

/** The actors of a file, by the ending of its name; any other ending is a PETRARCH dictionary. Throws a `QanatError`. */
export function readRegister(text: string, name: string): readonly Actor[] {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const actors =
    ending === 'csv'
      ? actorsOf(csvRows(text, name), name)
      : ['yml', 'yaml', 'json'].includes(ending)
        ? actorsOf(yamlRows(text, name), name)
        : readDictionary(text, name)
  if (actors.length === 0) throw errors.badRegister(name, 'it names no actor')
  return actors
}

function csvRows(text: string, name: string): readonly Row[] {
  try {
    return parseCsv(text, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as readonly Row[]
  } catch (error) {
    throw errors.badRegister(name, (error as Error).message.split('\n')[0]!)
  }
}

function yamlRows(text: string, name: string): readonly Row[] {
  let content: unknown
  try {
    content = parseYaml(text)
  } catch (error) {
    throw errors.badRegister(name, (error as Error).message.split('\n')[0]!)
  }
  if (!Array.isArray(content)) throw errors.badRegister(name, 'it is no list of rows')
  return content as readonly Row[]
}

/** Rows of one id, or of one code, are names of one actor. */
function actorsOf(rows: readonly Row[], file: string): readonly Actor[] {
  const actors = new Map<string, Actor>()
  for (const [i, row] of rows.entries()) {
    const name = wordsOf(row['name'])
    if (name === undefined) throw errors.badRegister(file, `row ${i + 1} has no name`)
    const coded = actorOfCode(wordsOf(row['code']))
    const type = typeOf(wordsOf(row['type']), file, i) ?? coded.type ?? 'organisation'
    const [country, sector] = [wordsOf(row['country']) ?? coded.country, wordsOf(row['sector']) ?? coded.sector]
    const id = wordsOf(row['id']) ?? `user:${wordsOf(row['code']) ?? name.toLowerCase().replace(/\s+/g, '-')}`
    const known = actors.get(id)
    const aliases = [...(known === undefined ? [] : [...known.aliases, { text: name }]), ...aliasesOf(row['aliases'])]
    actors.set(id, {
      id,
      name: known?.name ?? name,
      type,
      ...(country === undefined ? {} : { country }),
      ...(sector === undefined ? {} : { sector }),
      aliases,
      source: wordsOf(row['source']) ?? file,
    })
  }
  return [...actors.values()]
}

function wordsOf(value: unknown): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return words === '' ? undefined : words
}

/** `Al-Nujaba; Nujaba`, a list of words, or a list of `{ text }`. */
function aliasesOf(value: unknown): Actor['aliases'] {
  const list: readonly unknown[] = Array.isArray(value) ? value : (wordsOf(value)?.split(/[;|]/) ?? [])
  return list.flatMap((item) => {
    const text = wordsOf(typeof item === 'object' && item !== null ? (item as Row)['text'] : item)
    return text === undefined ? [] : [{ text }]
  })
}

function typeOf(given: string | undefined, file: string, row: number): ActorType | undefined {
  if (given === undefined) return undefined
  const type = actorTypes.find((one) => one === given.toLowerCase())
  if (type === undefined)
    throw errors.badRegister(file, `row ${row + 1} has the type '${given}', not one of ${actorTypes.join(', ')}`)
  return type
}
