import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rulesPage } from '../../scripts/rules-page.ts'
import { recordRules, rules } from '../../src/findings/index.ts'

it('docs/RULES.md says what the rules say', () => {
  const page = readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8')
  expect(page).toBe(rulesPage())
  for (const { code, id, about } of [...rules, ...recordRules]) {
    expect(page).toContain(`### ${code} ${id}`)
    expect(page).toContain(about)
  }
})
