/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */

/** So often a comment is sent, so that a connection that is gone is noticed, milliseconds. */
const beat = 15_000

/**
 * An answer that goes on until the reader leaves. `begin` is given what sends an event and what ends the stream, and gives what is to be
 * called when it is over.
 */
export function eventStream(
  signal: AbortSignal,
  begin: (send: (event: string, data: unknown) => void, end: () => void) => () => void,
): Response {
  const encoder = new TextEncoder()
  let over = (): void => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true
      let stop = (): void => {}
      const write = (text: string): void => {
        if (isOpen) controller.enqueue(encoder.encode(text))
      }
      const pulse = setInterval(() => write(':\n\n'), beat)
      pulse.unref()
      over = () => {
        if (!isOpen) return
        isOpen = false
        clearInterval(pulse)
        stop()
      }
      const end = (): void => {
        const wasOpen = isOpen
        over()
        if (wasOpen) controller.close()
      }
      signal.addEventListener('abort', over, { once: true })
      write('retry: 2000\n\n')
      stop = begin((event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`), end)
      if (!isOpen) stop()
    },
    cancel: () => over(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
