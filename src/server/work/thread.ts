/** Starts the thread for long work when there is some, and ends it with the server. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Outcome, Work, WorkerStart } from './message.ts'

export interface Thread {
  send(work: Work): void
  close(): Promise<void>
}

/** `died` is told when the thread ended in the middle of its work; another starts with the next. */
export function workThread(start: WorkerStart, heard: (outcome: Outcome) => void, died: () => void): Thread {
  let worker: Worker | undefined
  let isClosing = false
  const begin = (): Worker => {
    const made = started(start)
    made.on('message', heard)
    made.on('error', () => {})
    made.on('exit', () => {
      worker = undefined
      if (!isClosing) died()
    })
    made.unref()
    return made
  }
  return {
    send(work) {
      worker ??= begin()
      worker.postMessage(work)
    },
    async close() {
      isClosing = true
      const open = worker
      if (open === undefined) return
      open.ref()
      const gone = new Promise((resolve) => open.once('exit', resolve))
      open.postMessage({ kind: 'close' })
      await gone
    },
  }
}

function started(workerData: WorkerStart): Worker {
  const compiled = import.meta.url.endsWith('.js')
  if (compiled) return new Worker(new URL('./worker.js', import.meta.url), { workerData })
  // Sources are compiled as they load; a thread takes no loader from its options.
  const loader = new URL('esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx')))
  const script = new URL('./worker.ts', import.meta.url)
  const load = ({ href }: URL): string => `import(${JSON.stringify(href)})`
  const code = `${load(loader)}.then(({ register }) => { register(); return ${load(script)} })`
  return new Worker(code, { eval: true, workerData })
}
