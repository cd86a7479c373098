import { describe, expect, test } from 'vitest'
import { openGazetteer } from '../../src/mentions/index.ts'
import { foldName, foldWord, skeletonOf } from '../../src/mentions/places/place-fold.ts'
import { bytes, gazetteer } from './places.ts'

const ids = (name: string): string[] => Array.from(gazetteer.find(foldName(name)), (row) => gazetteer.place(row).id)

describe('folding', () => {
  test.each([
    ['Ḩamāh', 'hamah'],
    ['Sana’a', 'sanaa'],
    ['Salah ad-Din', 'salah al din'],
    ['Salah al Din', 'salah al din'],
    ['Côte d’Ivoire', 'cote divoire'],
    ['U.S.', 'us'],
    ['Şırnak', 'sirnak'],
    ['', ''],
    ['الموصل', ''],
  ])('%s → %s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })

  test('a plain word stays as it is', () => {
    expect(foldWord('kirkuk')).toBe('kirkuk')
  })

  test('romanisations of one name share a skeleton, other names do not', () => {
    expect(skeletonOf('al jubail')).toBe(skeletonOf('jubayl'))
    expect(skeletonOf('qalat saleh')).toBe(skeletonOf('kalat salih'))
    expect(skeletonOf('mosul')).not.toBe(skeletonOf('basra'))
  })
})

describe('gazetteer', () => {
  test.each([
    ['Anbar', 'IQ.01'],
    ['al-Anbar', 'IQ.01'],
    ['Salahaddin', 'IQ.18'],
    ['K-1', 'iq-site-k1'],
    ['Fallujah', 'geonames:99454'],
    ['Al Fallujah', 'geonames:99454'],
    ['Kiev', 'geonames:703448'],
    ['Bombay', 'geonames:1275339'],
    ['Aden', 'geonames:415189'],
    ['Iraq', 'IRQ'],
    ['Middle East', 'middle-east'],
    ['Saint Louis', 'geonames:4407066'],
  ])('%s has %s', (name, id) => {
    expect(ids(name)).toContain(id)
  })

  test('a row keeps what was written of it', () => {
    const [row] = gazetteer.find(foldName('Balad Air Base'))
    expect(gazetteer.place(row!)).toEqual({
      id: 'iq-site-balad',
      name: 'Balad Air Base',
      type: 'base',
      lat: 33.94,
      lon: 44.36,
      precision: 'site',
      country: 'IRQ',
      province: 'Salah al-Din',
      source: 'public record',
    })
  })

  test('unknown names have no rows', () => {
    expect(ids('Qwertyville on the Moon')).toEqual([])
    expect(gazetteer.longest('qwertyville')).toBe(0)
    expect(gazetteer.demonym('qwertyvillian')).toHaveLength(0)
  })

  test('every place lies on the globe and every country code is one', () => {
    for (let row = 0; row < gazetteer.size; row += 7) {
      expect(Math.abs(gazetteer.lat(row))).toBeLessThanOrEqual(90)
      expect(Math.abs(gazetteer.lon(row))).toBeLessThanOrEqual(180)
      expect(gazetteer.country(row) ?? 'XXX').toMatch(/^[A-Z]{3}$/)
    }
  })

  test('rows of ours lie in the country they name', () => {
    for (const name of [
      'Taji base',
      'Harir base',
      'T4',
      'Incirlik',
      'Al Udeid',
      'Bagram',
      'Fordow',
      'Rafah crossing',
    ]) {
      const row = gazetteer.find(foldName(name))[0]!
      const country = gazetteer.countryRow(gazetteer.country(row)!)
      expect(
        Math.abs(gazetteer.lat(row) - gazetteer.lat(country)) + Math.abs(gazetteer.lon(row) - gazetteer.lon(country)),
      ).toBeLessThan(12)
    }
  })

  test('opens from any offset and refuses what is not one', () => {
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(openGazetteer(shifted.subarray(1)).size).toBe(gazetteer.size)
    expect(() => openGazetteer(new Uint8Array(3))).toThrow('not a gazetteer')
    expect(() => openGazetteer(bytes.slice(0, 400_000))).toThrow('cut off')
  })

  test('opens at once', () => {
    const start = performance.now()
    openGazetteer(bytes)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
