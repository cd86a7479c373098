import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commandIds, keymap } from '../../workbench/src/keys/keymap.ts'

const page = readFileSync(new URL('../../docs/WORKBENCH.md', import.meta.url), 'utf8')

describe('the keyboard map', () => {
  it.each(keymap.map(({ means, where }) => [means, where]))('tells of: %s', (means, where) => {
    expect(page).toContain(`| ${means} | ${where} |`)
  })

  it('has every command once', () => {
    expect(keymap.map(({ id }) => id).toSorted()).toEqual([...commandIds].toSorted())
  })

  it('gives no key twice on one screen', () => {
    const keys = keymap.flatMap(({ keys: all }) => all)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})
