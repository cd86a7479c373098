/** What a page must never do, whatever is tested: reach beyond its server, complain in the console, throw, open a dialog. */
import type { BrowserContext } from 'playwright-core'

/** Watches all pages of a context and tells each fault as a line. */
export function watch(
  context: BrowserContext,
  origin: string,
  expected: readonly RegExp[],
  tell: (fault: string) => void,
): void {
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)) tell(`a request beyond the server: ${url}`)
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' || expected.some((pattern) => pattern.test(message.text()))) return
    tell(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => tell(`thrown: ${error.error().stack ?? error.error().message}`))
  context.on('dialog', (dialog) => {
    tell(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
}
