/**
 * Reads server-sent events by `fetch`, because the browser's own EventSource cannot carry a token. The format is that of
 * https://html.spec.whatwg.org/multipage/server-sent-events.html, as far as the server uses it: `event` and `data`.
 */
import { address, ask } from './client.ts'

export interface ServerEvent {
  readonly event: string
  readonly data: unknown
}

/** Events of a stream until it ends or the signal stops it. Throws `Problem`. */
export async function* eventsOf(path: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const answer = await ask(address(path), { headers: { accept: 'text/event-stream' }, signal })
  if (answer.body === null) return
  let rest = ''
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + value).split(/\r?\n\r?\n/)
    rest = blocks.pop()!
    for (const block of blocks) {
      const parsed = eventOf(block)
      if (parsed !== undefined) yield parsed
    }
  }
}

function eventOf(block: string): ServerEvent | undefined {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) event = line.slice(6).trim()
    else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
  }
  return data.length === 0 ? undefined : { event, data: JSON.parse(data.join('\n')) as unknown }
}
