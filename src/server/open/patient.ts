import { setTimeout as sleep } from 'node:timers/promises'
import { QanatError } from '../../model/index.ts'

/** Longest wait for another that writes, milliseconds. */
const longest = 60_000

/** Asks again while another writes to the casefile; the thread is free meanwhile. Throws `casefile-busy` when that takes too long. */
export async function patient<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0, pause = 10; ; waited += pause, pause = Math.min(pause * 2, 250)) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof QanatError) || error.code !== 'casefile-busy' || waited > longest) throw error
    }
    await sleep(pause)
  }
}
