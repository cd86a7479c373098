#!/usr/bin/env node
import { run } from './run.ts'
import { processTerminal } from './process-terminal.ts'
import { version } from './version.ts'

process.exitCode = await run(process.argv.slice(2), {
  terminal: processTerminal(),
  version: version(),
  now: () => new Date().toISOString(),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
  openEngine: async (own) => (await import('../pipeline/engine.ts')).openEngine(own),
})
