#!/usr/bin/env node
import { run } from './run.ts'
import { processTerminal } from './process-terminal.ts'
import { version } from './version.ts'

process.exitCode = await run(process.argv.slice(2), {
  terminal: processTerminal(),
  version: version(),
  now: () => new Date().toISOString(),
  openEngine: async () => (await import('./engine.ts')).openEngine(),
})
