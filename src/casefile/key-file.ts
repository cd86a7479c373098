/**
 * The private key of the person at this machine: one file in the user's folder of settings, made on first use, readable by nobody
 * else, never inside a casefile.
 */
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { errors } from '../model/index.ts'
import { newKey, type Signer, signerOf } from './signer.ts'

/** The folder of settings: `QANAT_HOME`, else `qanat` in the folder that the system has for settings. */
export function settingsFolder(): string {
  const { QANAT_HOME: own, APPDATA: windows, XDG_CONFIG_HOME: xdg } = process.env
  if (own) return own
  if (process.platform === 'win32') return join(windows || join(homedir(), 'AppData', 'Roaming'), 'qanat')
  return join(xdg || join(homedir(), '.config'), 'qanat')
}

/** The signer of this machine; its key is made when there is none. Throws `bad-key` for a file that holds something else. */
export function signerIn(folder: string): Signer {
  const path = join(folder, 'signing-key.pem')
  try {
    return signerOf(readOrMake(path, folder))
  } catch (error) {
    throw errors.badKey(path, error instanceof Error ? error.message : String(error))
  }
}

function readOrMake(path: string, folder: string): string {
  const there = readIfThere(path)
  if (there !== undefined) return there
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, newKey(), { mode: 0o600 })
  chmodSync(draft, 0o600)
  try {
    // A link appears whole or not at all, and leaves alone a key that another process made meanwhile.
    linkSync(draft, path)
  } catch (error) {
    // Some file systems have no links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8')
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
