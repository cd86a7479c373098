/** Compiles `data/actors/*.yml`: the register of actors, the states, the nouns that name actors, common given names. */
import { isSector } from '../../src/codebook/index.ts'
import { foldWord } from '../../src/mentions/names.ts'
import { indexNames, type StateRow } from '../../src/mentions/actors/register-index.ts'
import type { ActorTable, RoleRow, WordList } from '../../src/mentions/actors/register.ts'
import { type Actor, type ActorType, actorTypes, type Alias } from '../../src/model/index.ts'
import { rows, type Table, unique } from './table.ts'

type Row = Record<string, unknown>

const keys: Readonly<Record<string, ReadonlySet<string>>> = {
  states: new Set(['id', 'name', 'adjectives', 'nationals', 'seats', 'aliases', 'source']),
  roles: new Set(['id', 'kind', 'sector', 'type', 'institution', 'words', 'source']),
  given: new Set(['id', 'gender', 'names', 'source']),
  words: new Set(['id', 'about', 'words', 'source']),
  actors: new Set(['id', 'name', 'type', 'country', 'sector', 'aliases', 'offices', 'partOf', 'wikidata', 'source']),
}

const kinds: ReadonlySet<string> = new Set(['person', 'group', 'vague', 'title', 'rank', 'facility'])

export const actors: Table = {
  name: 'actors.json',
  compile(): ActorTable {
    const claim = unique()
    const word = unique()
    const table = {
      actors: [] as Actor[],
      states: [] as StateRow[],
      roles: [] as RoleRow[],
      words: {} as Record<WordList, string[]>,
      given: { m: [] as string[], f: [] as string[] },
    }
    for (const { file, row } of rows('actors')) {
      const kind = kindOf(file)
      const id = check(file, row, keys[kind]!)
      claim(id, file)
      if (kind === 'states')
        table.states.push({
          id,
          name: text(row, 'name'),
          adjectives: list(row['adjectives']),
          nationals: list(row['nationals']),
          seats: list(row['seats']),
          aliases: aliasesOf(row),
          source: text(row, 'source'),
        })
      else if (kind === 'words') table.words[id as WordList] = list(row['words'])
      else if (kind === 'roles') table.roles.push(roleOf(file, id, row, word))
      else if (kind === 'given')
        table.given[row['gender'] === 'f' ? 'f' : 'm'].push(...list(row['names']).map(foldWord))
      else table.actors.push(actorOf(file, id, row))
    }
    const known = new Set([...table.actors, ...table.states].map(({ id }) => id))
    for (const { id, partOf, offices = [] } of table.actors) {
      for (const other of [...(partOf === undefined ? [] : [partOf]), ...offices.map(({ of }) => of)]) {
        if (!known.has(other)) throw new Error(`data/actors: '${id}' names '${other}', which is no row`)
      }
    }
    return { ...table, index: indexNames(table.actors, table.states) }
  },
}

function kindOf(file: string): 'states' | 'roles' | 'given' | 'words' | 'actors' {
  if (file.endsWith('/words.yml')) return 'words'
  if (file.endsWith('/states.yml')) return 'states'
  if (file.endsWith('/roles.yml')) return 'roles'
  return file.endsWith('/given-names.yml') ? 'given' : 'actors'
}

function check(file: string, row: Row, allowed: ReadonlySet<string>): string {
  const id = row['id']
  if (typeof id !== 'string') throw new Error(`${file}: a row without an id`)
  if (typeof row['source'] !== 'string') throw new Error(`${file}: '${id}' has no source`)
  for (const key of Object.keys(row))
    if (!allowed.has(key)) throw new Error(`${file}: '${id}' has an unknown key '${key}'`)
  const sector = row['sector']
  if (sector !== undefined && !isSector(String(sector)))
    throw new Error(`${file}: '${id}' has the unknown sector '${sector}'`)
  const type = row['type']
  if (type !== undefined && !actorTypes.includes(type as ActorType))
    throw new Error(`${file}: '${id}' has the unknown type '${type}'`)
  return id
}

function text(row: Row, key: string): string {
  const value = row[key]
  if (typeof value !== 'string' || value === '') throw new Error(`data/actors: '${row['id']}' has no ${key}`)
  return value
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function aliasesOf(row: Row): Alias[] {
  const given = row['aliases']
  if (!Array.isArray(given)) return []
  return given.map((alias: unknown) =>
    typeof alias === 'object' && alias !== null ? (alias as Alias) : { text: String(alias) },
  )
}

function roleOf(file: string, id: string, row: Row, word: (id: string, file: string) => void): RoleRow {
  if (!kinds.has(String(row['kind']))) throw new Error(`${file}: '${id}' has the unknown kind '${row['kind']}'`)
  const words = list(row['words'])
  for (const one of words) word(one, `${file}: '${id}'`)
  return { ...(row as unknown as RoleRow), words }
}

function actorOf(file: string, id: string, row: Row): Actor {
  const type = text(row, 'type')
  if (type === 'state') throw new Error(`${file}: '${id}' is a state; states stand in states.yml`)
  return { ...(row as unknown as Actor), aliases: aliasesOf(row) }
}
