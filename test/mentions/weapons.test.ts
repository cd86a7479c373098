import { describe, expect, test } from 'vitest'
import { weapons } from '../../scripts/data/weapons.ts'
import { layOut } from '../../src/document/index.ts'
import { parseSentences } from '../../src/language/index.ts'
import { weaponFinder, type WeaponRow } from '../../src/mentions/index.ts'
import { assertGrounded, type WeaponMention } from '../../src/model/index.ts'
import { english } from '../language/english.ts'
import { marked } from '../marked.ts'

const rows = weapons.compile() as WeaponRow[]
const finder = weaponFinder(rows)

function weaponsIn(text: string): readonly WeaponMention[] {
  const layout = layOut(text)
  const document = { id: 't', name: 't', text, sha256: '' }
  const found = finder.find({ document, layout, sentences: parseSentences(text, layout.blocks, english) }, [])
  for (const mention of found) assertGrounded(text, 'weapon', mention)
  return found
}

describe('weapons and the mode their use makes', () => {
  test.each([
    ['Two {w:Katyusha rockets} landed near the embassy.', 'rocket-katyusha', 'heavy-weapons'],
    ['A {w:107mm rocket} landed near the embassy.', 'rocket-107mm', 'heavy-weapons'],
    ['{w:Mortar shells} landed near the embassy.', 'mortar', 'heavy-weapons'],
    ['The army used {w:artillery} there.', 'artillery', 'heavy-weapons'],
    ['A {w:ballistic missile} hit the base.', 'missile-ballistic', 'heavy-weapons'],
    ['An {w:improvised explosive device} hit the convoy.', 'ied', 'explosives'],
    ['An {w:IED} hit the convoy.', 'ied', 'explosives'],
    ['A {w:roadside bomb} hit the convoy.', 'roadside-bomb', 'explosives'],
    ['A {w:car bomb} tore through the market.', 'car-bomb', 'explosives'],
    ['The man wore a {w:suicide vest} there.', 'suicide-vest', 'suicide-attack'],
    ['An {w:armed drone} hit the convoy.', 'drone-armed', 'drone'],
    ['An {w:MQ-9 Reaper drone} hit the convoy.', 'drone-armed', 'drone'],
    ['A {w:reconnaissance drone} circled above.', 'drone-recon', undefined],
    ['{w:Warplanes} bombed the village.', 'warplane', 'aerial'],
    ['An {w:F-16} bombed the village.', 'warplane', 'aerial'],
    ['They threw a {w:hand grenade} at the post.', 'grenade', 'explosives'],
    ['They fired a {w:rocket-propelled grenade} at the post.', 'rpg', 'heavy-weapons'],
    ['He carried an {w:AK-47} there.', 'rifle', 'firearms'],
    ['He carried an {w:AK 47} there.', 'rifle', 'firearms'],
    ['He was shot with a {w:sniper rifle} there.', 'sniper', 'firearms'],
    ['They fired {w:machine guns} at the post.', 'machine-gun', 'firearms'],
    ['He was killed with a {w:machete} there.', 'knife', 'primitive'],
    ['Police fired {w:tear gas} at the crowd.', 'tear-gas', 'crowd-control'],
    ['Police fired {w:rubber bullets} at the crowd.', 'rubber-bullet', 'crowd-control'],
    ['Police used a {w:water cannon} there.', 'water-cannon', 'crowd-control'],
    ['Police threw {w:stun grenades} there.', 'stun-grenade', 'crowd-control'],
    ['The army dropped {w:chlorine} there.', 'chlorine', 'unconventional'],
    ['The child stepped on a {w:landmine} there.', 'mine', 'explosives'],
    ['{w:Tanks} entered the town.', 'tank', 'heavy-weapons'],
    ['The {w:C-RAM} fired at the incoming fire.', 'air-defence', undefined],
  ])('%s', (notation, id, mode) => {
    const { text, marks } = marked(notation)
    const found = weaponsIn(text)
    expect(found.map(({ span }) => text.slice(...span))).toEqual(marks.map((mark) => mark.text))
    expect([found[0]?.weapon.id, found[0]?.weapon.mode]).toEqual([id, mode])
  })
})

describe('no weapons', () => {
  test.each([
    'The truck carried rocket fuel.',
    'The water tank burst.',
    'He works for a think tank.',
    'The news was a bombshell.',
    'The mistake was mine.',
    'The coal mine closed.',
    'He raised both arms.',
    'The company sells drone photography.',
    'They will shell the town.',
    'The missile program goes on.',
    'Gun control was debated.',
    'The ring held precious stones.',
    '',
  ])('%s', (text) => expect(weaponsIn(text).map(({ span }) => text.slice(...span))).toEqual([]))
})

test('every form of several words leads back to its row', () => {
  for (const { id, forms } of rows) {
    for (const form of forms.filter((words) => words.includes(' '))) {
      expect([form, weaponsIn(`The ${form} was used.`).map(({ weapon }) => weapon.id)]).toEqual([form, [id]])
    }
  }
})
