import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createCasefile, memoryCasefile } from '../../src/casefile/index.ts'
import { contract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-casefile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

contract('memory', async () => memoryCasefile())
contract('SQLite', () => createCasefile(join(folder, `${++count}.qanat`), { home: folder }))
