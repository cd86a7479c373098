import { rows, type Table, unique } from './table.ts'

const modes: ReadonlySet<string> = new Set(
  'primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional'.split(' '),
)

/** `data/weapons`: what harm is done with; refuses unknown modes and a form that two weapons share. */
export const weapons: Table = {
  name: 'weapons.json',
  compile() {
    const once = unique()
    const formOnce = unique()
    return [...rows('weapons')].map(({ file, row }) => {
      const { id, name, class: kind, mode, forms, before, after, verbs, source } = row
      if (typeof id !== 'string' || typeof name !== 'string' || typeof kind !== 'string') {
        throw new Error(`${file}: a row lacks id, name or class`)
      }
      once(id, file)
      if (typeof source !== 'string') throw new Error(`${file}: '${id}' names no source`)
      if (mode !== undefined && !modes.has(String(mode))) throw new Error(`${file}: '${id}' has no such mode ${mode}`)
      if (!isWords(forms) || forms.length === 0) throw new Error(`${file}: '${id}' has no forms`)
      for (const form of forms) formOnce(`form ${form}`, file)
      for (const guard of [before, after, verbs]) {
        if (guard !== undefined && !isWords(guard))
          throw new Error(`${file}: '${id}' has a guard that is no list of words`)
      }
      return {
        id,
        name,
        class: kind,
        ...(mode === undefined ? {} : { mode }),
        forms,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...(verbs === undefined ? {} : { verbs }),
      }
    })
  },
}

/** `data/numbers`: nouns that name one person, for the finder of numbers. */
export const people: Table = {
  name: 'people.json',
  compile() {
    const once = unique()
    return [...rows('numbers')].flatMap(({ file, row }) => {
      const { source, nouns } = row
      if (typeof source !== 'string' || !isWords(nouns)) throw new Error(`${file}: a row lacks source or nouns`)
      for (const noun of nouns) once(noun, file)
      return nouns
    })
  },
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string')
}
