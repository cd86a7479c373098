/** Whoever changes a casefile behind its back is found out: each threat of docs/CASEFILE.md with what `verify` says of it. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCasefile, openCasefile } from '../../src/casefile/index.ts'
import { sha256 } from '../../src/casefile/digest.ts'
import { type LogEnd, nextEntry } from '../../src/casefile/log.ts'
import { newKey, signerOf } from '../../src/casefile/signer.ts'
import { openDatabase } from '../../src/casefile/sqlite/module.ts'
import { canonicalJson, type Entry, type Head } from '../../src/model/index.ts'
import { all } from './contract.ts'
import { addRun, batch, claim, decision, incidentOf, merged, recodeRun } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-tampering-'))
const options = { home: folder }
const sound = join(folder, 'sound.qanat')
let heads: readonly Head[]
let count = 0

beforeAll(async () => {
  const casefile = await createCasefile(sound, options)
  await casefile.file(batch, addRun)
  await casefile.decide([decision(), decision({ note: 'second' })])
  const early = await casefile.head('2021-03-03T00:00:00Z')
  await casefile.merge(merged)
  await casefile.recode([batch[0]!], recodeRun)
  heads = [early, await casefile.head('2021-03-04T00:00:00Z')]
  await casefile.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const copy = (): string => {
  const path = join(folder, `copy-${++count}.qanat`)
  copyFileSync(sound, path)
  return path
}

/** The codes of the faults found in a copy that SQL has altered. */
async function faultsAfter(statement: string, kept: readonly Head[] = []): Promise<string[]> {
  const path = copy()
  const database = openDatabase(path, {})
  database.function('sha256', (text: string) => sha256(text))
  database.exec(statement)
  database.close()
  return await faultsIn(path, kept)
}
async function faultsIn(path: string, kept: readonly Head[]): Promise<string[]> {
  const casefile = await openCasefile(path, options)
  const faults = await all(casefile.verify(kept)).finally(() => casefile.close())
  return [...new Set(faults.map(({ code }) => code))].sort()
}

describe('verify', () => {
  it('finds nothing in a sound casefile', async () => {
    expect(await faultsIn(sound, heads)).toEqual([])
  })

  it.each([
    ['a text', "UPDATE document SET text = replace(text, '3 soldiers', '9 soldiers')", ['altered']],
    [
      'a text with its hash',
      "UPDATE document SET text = replace(text, '3 sol', '9 sol'), text_sha256 = sha256(replace(text, '3 sol', '9 sol'))",
      ['altered'],
    ],
    ['what search sees', "UPDATE document SET folded = replace(folded, 'rockets', 'drones')", ['altered', 'index']],
    ['the index of search alone', "INSERT INTO document_words (rowid, folded) VALUES (99, 'invented')", ['index']],
    ['a document removed', 'DELETE FROM document WHERE number = 1', ['extra', 'index', 'missing']],
    ['documents in another order', 'UPDATE document SET number = number + 5 WHERE number = 1', ['altered', 'index']],
    ['a claim', `UPDATE claim SET json = replace(json, '"asserted"', '"denied"')`, ['altered']],
    [
      'a claim with its hash',
      `UPDATE claim SET json = replace(json, '"asserted"', '"denied"'), sha256 = sha256(replace(json, '"asserted"', '"denied"'))`,
      ['altered'],
    ],
    ['a column of a claim', 'UPDATE claim SET killed = 300', ['altered']],
    ['the words of a claim', "UPDATE claim SET words = 'Nothing happened.'", ['altered']],
    ['a claim removed', 'DELETE FROM claim', ['altered']],
    [
      'a claim twice',
      'INSERT INTO claim SELECT number + 1, id, event, mode, status, attribution, speaker, initiators, initiator_country, recipients, recipient_country, place, country, lat, lon, precision, start_day, end_day, killed_low, killed, killed_high, wounded_low, wounded, wounded_high, weapons, trigger_words, rule, cameo, acled, document, words, span_start, span_end, json, sha256 FROM claim',
      ['altered'],
    ],
    ['a record of no document', "UPDATE tie SET document = '0000'", ['altered', 'extra']],
    ['a finding removed', 'DELETE FROM finding WHERE between_texts = 0', ['altered']],
    ['a finding between texts removed', 'DELETE FROM finding WHERE between_texts = 1', ['altered']],
    ['an incident', "UPDATE incident SET json = replace(json, 'Camp Taji', 'Camp Nobody')", ['altered']],
    [
      'an incident with its hash',
      "UPDATE incident SET json = replace(json, 'Camp Taji', 'Camp Nobody'), sha256 = sha256(replace(json, 'Camp Taji', 'Camp Nobody'))",
      ['altered'],
    ],
    ['a column of an incident', 'UPDATE incident SET country = NULL', ['altered']],
    ['where an incident is found', 'UPDATE incident_area SET south = 1, north = 2', ['index']],
    ['where an incident lies', 'UPDATE incident_area SET lat = 0', ['index']],
    ['an incident that no circle finds', 'DELETE FROM incident_area', ['index']],
    ['a claim of an incident', "UPDATE incident_claim SET reason = 'because'", ['altered']],
    [
      'a claim put to an incident',
      "INSERT INTO incident_claim VALUES (1, 7, 'c', 'd', 'denies', 'r', NULL, 'person')",
      ['altered'],
    ],
    [
      'an actor of no incident',
      "INSERT INTO incident_actor VALUES (7, 0, 'initiator', 'Nobody', NULL, NULL, NULL)",
      ['extra'],
    ],
    ['an edge', "UPDATE network_tie SET relation = 'opposes'", ['altered']],
    ['a decision', `UPDATE decision SET json = replace(json, 'Amal', 'Basim'), decided_by = 'Basim'`, ['altered']],
    ['a column of a decision', "UPDATE decision SET verdict = 'reject'", ['altered']],
    ['a decision removed', 'DELETE FROM decision WHERE entry = 3', ['missing']],
    [
      'a decision added',
      "INSERT INTO decision SELECT 99, 'x', at, decided_by, verdict, documents, note, undoes, json, sha256 FROM decision LIMIT 1",
      ['extra'],
    ],
    ['a run', "UPDATE run SET version = '9'", ['altered']],
    ['a run removed', 'DELETE FROM run', ['missing']],
    ['an entry of the log', "UPDATE log SET at = '2020-01-01' WHERE number = 2", ['chain']],
    ['an entry without sense', "UPDATE log SET body = '7' WHERE number = 2", ['chain', 'extra']],
    ['an entry that is no JSON', "UPDATE log SET body = '{' WHERE number = 2", ['damaged']],
    ['an entry of the middle removed', 'DELETE FROM log WHERE number = 2', ['chain', 'extra']],
    ['the key of an entry', "UPDATE log SET key = 'AAAA' WHERE number = 2", ['signature']],
  ])('finds %s', async (_, statement, expected) => {
    const faults = await faultsAfter(statement)
    expect(faults).toEqual(expect.arrayContaining(expected))
    expect(faults.length).toBeGreaterThan(0)
  })

  it('names the record', async () => {
    const path = copy()
    const database = openDatabase(path, {})
    database.exec('UPDATE claim SET killed = 300')
    database.close()
    const casefile = await openCasefile(path, options)
    const faults = await all(casefile.verify([]))
    await casefile.close()
    expect(faults).toEqual([
      {
        code: 'altered',
        where: `document ${claim.document}, claim ${claim.id}`,
        note: 'the column killed is not that of its record',
      },
    ])
  })
})

describe('the end of the log cut off, with all that hung on it', () => {
  const cut =
    "DELETE FROM log WHERE number > 4; DELETE FROM run WHERE entry > 4; UPDATE document SET run = 2; DELETE FROM incident; DELETE FROM incident_claim; DELETE FROM incident_actor; DELETE FROM incident_area; DELETE FROM network_tie; DELETE FROM finding WHERE between_texts = 1; INSERT INTO incident_words (incident_words) VALUES ('rebuild')"

  it('cannot be seen from within', async () => {
    expect(await faultsAfter(cut)).toEqual([])
  })
  it('is shown by a head that was kept', async () => {
    expect(await faultsAfter(cut, heads)).toEqual(['cut-off'])
    expect(await faultsAfter(cut, heads.slice(0, 1))).toEqual([])
  })
})

describe('the log written anew from its second entry on, with another decision in it', () => {
  let forged: string
  beforeAll(async () => {
    forged = copy()
    const database = openDatabase(forged, {})
    const rows = database.prepare('SELECT * FROM log ORDER BY number').all() as (Omit<Entry, 'body'> & {
      body: string
    })[]
    const stranger = signerOf(newKey())
    let end: LogEnd = { casefile: JSON.parse(rows[0]!.body).casefile, number: 1, hash: rows[0]!.hash }
    for (const row of rows.slice(1)) {
      const body = JSON.parse(row.body.replace('"by":"Amal"', '"by":"Nobody"')) as unknown
      const entry = nextEntry(end, { at: row.at, kind: row.kind, body }, stranger)
      database
        .prepare('UPDATE log SET body = ?, hash = ?, key = ?, signature = ? WHERE number = ?')
        .run(canonicalJson(body), entry.hash, entry.key, entry.signature, entry.number)
      end = { casefile: end.casefile, number: entry.number, hash: entry.hash }
    }
    database.function('sha256', (text: string) => sha256(text))
    database.exec(`UPDATE decision SET decided_by = 'Nobody', json = replace(json, '"by":"Amal"', '"by":"Nobody"')`)
    database.exec('UPDATE decision SET sha256 = sha256(json)')
    database.close()
  })

  it('cannot be seen from within, but is signed by a key that was not there before', async () => {
    expect(await faultsIn(forged, [])).toEqual([])
    const casefile = await openCasefile(forged, options)
    const keys = (await all(casefile.log())).map(({ key }) => key)
    await casefile.close()
    expect(new Set(keys).size).toBe(2)
  })
  it('is shown by any head that was kept', async () => {
    expect(await faultsIn(forged, heads.slice(0, 1))).toEqual(['chain'])
    expect(await faultsIn(forged, heads.slice(1))).toEqual(['chain'])
  })
})

describe('a head', () => {
  it('of another hand shows no more than the log it was made from', async () => {
    const stranger = signerOf(newKey())
    const { key: _, signature: __, ...unsigned } = heads[1]!
    expect(await faultsIn(sound, [stranger.sign(unsigned)])).toEqual([])
    expect(await faultsIn(sound, [stranger.sign({ ...unsigned, hash: sha256('x') })])).toEqual(['chain'])
    expect(await faultsIn(sound, [{ ...heads[1]!, key: stranger.key }])).toEqual(['signature'])
  })
})

describe('one flipped bit', () => {
  it('that changes anything is noticed, 6 of 6', async () => {
    const large = join(folder, 'large.qanat')
    const casefile = await createCasefile(large, options)
    await casefile.file(batch, addRun)
    await casefile.merge({
      ...merged,
      incidents: Array.from({ length: 30 }, (_, i) => incidentOf([claim], { id: `i${i}` })),
    })
    await casefile.close()
    const truth = await contentOf(large)
    const bytes = readFileSync(large)
    const silent: string[] = []
    let noticed = 0
    for (let i = 0; noticed < 6; i++) {
      const bit = (i * 7_919_317 + 101) % (bytes.length * 8)
      const path = join(folder, `flipped-${i}.qanat`)
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      writeFileSync(path, flipped)
      const found = await faultsIn(path, []).catch((error: unknown) => [String((error as { code?: string }).code)])
      if (found.length > 0) noticed++
      else if ((await contentOf(path)) !== truth) silent.push(`bit ${bit}`)
    }
    expect(silent).toEqual([])
  })
})

/** All that a casefile says, as one text. */
async function contentOf(path: string): Promise<string> {
  const casefile = await openCasefile(path, options)
  const content = [
    await all(casefile.filed()),
    await casefile.merged(),
    await casefile.decisions(),
    await all(casefile.log()),
    await casefile.incidents({ actor: 'harbour', near: { lat: 33.5, lon: 44.2, km: 50 } }),
    await casefile.incidents({ place: 'taji', killed: 1, after: '2020-01-01' }),
    await casefile.search('rockets OR attacks', 9),
  ]
  await casefile.close()
  return canonicalJson(content)
}
