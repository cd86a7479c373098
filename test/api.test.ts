import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as qanat from '../src/index.ts'
import { type PublicName, publicNames } from './public-names.ts'
import { rooms } from './rooms.ts'

const index = new URL('../src/index.ts', import.meta.url)
const exported = [...readFileSync(index, 'utf8').matchAll(/^export \* from '\.\/(\w+)\/index\.ts'/gm)].map(
  (found) => found[1]!,
)
const byRoom = exported.map((room) => [room, publicNames(new URL(`${room}/index.ts`, index))] as const)

/** They are opened and not called: the server is `qanat/server`, apart from what a program needs that serves nothing. */
const doors: ReadonlySet<string> = new Set(['server', 'cli'])

describe('the public names', () => {
  it('come room by room in the order of the flow', () => {
    const order = rooms.map(({ name }) => name).filter((name) => exported.includes(name))
    expect(exported).toEqual(order)
    expect(exported).toEqual(rooms.map(({ name }) => name).filter((name) => !doors.has(name)))
  })

  it('are those that stand in docs/API.md', async () => {
    const page = ['# The public names', '', intro, ...byRoom.flatMap(([room, names]) => section(room, names)), ''].join(
      '\n',
    )
    await expect(page).toMatchFileSnapshot('../docs/API.md')
  })

  it('are there when the program runs', () => {
    const values = byRoom.flatMap(([, names]) => names.filter(({ kind }) => kind !== 'type' && kind !== 'interface'))
    expect([...new Set(values.map(({ name }) => name))].sort()).toEqual(Object.keys(qanat).sort())
  })

  it('stand in one room only', () => {
    const names = byRoom.flatMap(([, all]) => all.map(({ name }) => name))
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it('each say what they are', () => {
    const silent = byRoom.flatMap(([room, names]) =>
      names
        .filter(({ kind, about }) => kind === 'function' && about === undefined)
        .map(({ name }) => `${room}/${name}`),
    )
    expect(silent).toEqual([])
  })
})

const intro =
  'Every name can be imported from `qanat` or from its room, e.g. `qanat/model`. This page is written by `npx vitest run test/api.test.ts -u`\n' +
  'from the doc comments; a change here is a change of what programs may rely on.'

function section(room: string, names: readonly PublicName[]): readonly string[] {
  const about = rooms.find(({ name }) => name === room)!.about
  const lines = names.map(
    ({ name, kind, about: what }) => `- \`${name}\` (${kind})${what === undefined ? '' : `: ${what}`}`,
  )
  return ['', `## ${room}`, '', about, '', ...lines]
}
