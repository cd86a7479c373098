/**
 * Reads a source in a process of its own, which is watched: one that takes too long or too much memory is ended, and its
 * source is refused. One child reads source after source, and is replaced after some, so that nothing piles up in it.
 */
import type { ChildProcess } from 'node:child_process'
import { type Document, errors, QanatError, type Reader, type Source } from '../../model/index.ts'
import { residentMegabytes } from './memory.ts'
import type { Answer, Request } from './message.ts'
import { startChild } from './start.ts'

export interface IsolationLimits {
  /** Seconds for one source, and for each megabyte of it beyond the first. */
  readonly seconds: number
  readonly secondsMore: number
  /** Megabytes of memory of the child. */
  readonly megabytes: number
}

const isolationLimits: IsolationLimits = { seconds: 60, secondsMore: 5, megabytes: 1024 }

/** Sources that one child reads. */
const sourcesOfChild = 200
const watchedEvery = 50

/** All that a reader makes of a source. Sources are read one after the other, in the order they are asked for. */
export function isolate(
  reader: Reader,
  source: Source,
  limits: IsolationLimits = isolationLimits,
): AsyncIterable<Document | QanatError> {
  const result = turn.then(() => ask({ reader: reader.id, source }, limits))
  turn = result.catch(() => undefined)
  return (async function* () {
    yield* await result
  })()
}

let turn: Promise<unknown> = Promise.resolve()
let idle: { readonly child: ChildProcess; readonly read: number } | undefined

async function ask(request: Request, limits: IsolationLimits): Promise<readonly (Document | QanatError)[]> {
  const { child, read } = idle ?? { child: await begun(), read: 0 }
  idle = undefined
  child.ref()
  child.channel?.ref()
  const { read: found, alive } = await answered(child, request, limits)
  if (alive && read + 1 < sourcesOfChild) {
    child.unref()
    child.channel?.unref()
    idle = { child, read: read + 1 }
  } else child.kill('SIGKILL')
  return found
}

async function begun(): Promise<ChildProcess> {
  const child = await startChild()
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => {
    process.off('exit', end)
    if (idle?.child === child) idle = undefined
  })
  return child
}

interface Outcome {
  readonly read: readonly (Document | QanatError)[]
  readonly alive: boolean
}

function answered(child: ChildProcess, request: Request, limits: IsolationLimits): Promise<Outcome> {
  const { source } = request
  const seconds = limits.seconds + (limits.secondsMore * source.bytes.length) / 1e6
  const read: (Document | QanatError)[] = []
  let settled = false
  return new Promise((resolve) => {
    const settle = (alive: boolean, refusal?: QanatError): void => {
      if (settled) return
      settled = true
      clearTimeout(clock)
      clearInterval(scales)
      child.off('message', hear)
      child.off('exit', died)
      if (refusal !== undefined) read.push(refusal)
      if (!alive) child.kill('SIGKILL')
      resolve({ read, alive })
    }
    const hear = (answer: Answer): void => {
      if (answer.kind === 'document') read.push(answer.document)
      else if (answer.kind === 'refusal') read.push(refusalAgain(answer.refusal))
      else if (answer.kind === 'done') settle(true)
    }
    const died = (): void => settle(false, errors.tooHeavy(source.name, 'its reader broke down over it'))
    const clock = setTimeout(
      () => settle(false, errors.tooHeavy(source.name, `it took more than ${Math.ceil(seconds)} s`)),
      seconds * 1000,
    )
    const scales = setInterval(async () => {
      const megabytes = await residentMegabytes(child.pid!)
      if (megabytes !== undefined && megabytes > limits.megabytes)
        settle(false, errors.tooHeavy(source.name, `it took more than ${limits.megabytes} MB of memory`))
    }, watchedEvery)
    child.on('message', hear)
    child.once('exit', died)
    child.send(request, (error) => {
      if (error !== null) died()
    })
  })
}

function refusalAgain({ code, message, hint }: Pick<QanatError, 'code' | 'message' | 'hint'>): QanatError {
  return new QanatError(code, message, hint)
}
