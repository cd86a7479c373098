import { once } from 'node:events'
import type { Terminal } from './terminal.ts'

/** The terminal of this process. A reader that goes away (`qanat code … | head`) ends it quietly. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2)
  })
  return {
    env: process.env,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    ...(process.stdout.isTTY === true ? { width: process.stdout.columns } : {}),
    async out(data) {
      if (!process.stdout.write(data)) await once(process.stdout, 'drain')
    },
    err(talk) {
      process.stderr.write(talk)
    },
    async input(limit) {
      if (process.stdin.isTTY) process.stderr.write('Reading from the terminal; end with Ctrl-D.\n')
      const chunks: Buffer[] = []
      let length = 0
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
        chunks.push(chunk)
        length += chunk.length
        if (length > limit) break
      }
      return Buffer.concat(chunks).subarray(0, limit + 1)
    },
  }
}
