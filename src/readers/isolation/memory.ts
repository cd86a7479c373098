/** How much memory another process holds, as far as the system tells. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Resident megabytes of a process; undefined where the system does not tell (Windows) or it is gone. */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  if (process.platform === 'linux') {
    try {
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
    } catch {
      return undefined
    }
  }
  if (process.platform === 'win32') return undefined
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', `${pid}`], (error, out) => {
      resolve(error === null ? Number(out.trim()) / 1024 : undefined)
    })
  })
}
