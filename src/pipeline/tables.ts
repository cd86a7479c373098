/** The compiled tables of this installation, as files of `dist/data/`. */
import { readFileSync } from 'node:fs'

const folder = new URL(import.meta.url.includes('/dist/') ? '../../data/' : '../../dist/data/', import.meta.url)

export function bytes(name: string): Uint8Array {
  return readFileSync(new URL(name, folder))
}

export function json<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
}
