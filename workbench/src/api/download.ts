/** A format as a file on the person's disk. It comes by `fetch`, which can carry the token; a link could not. */
import { keepFile } from '../ui/keep-file.ts'
import { ask } from './client.ts'
import type { ExportRequest } from './types.ts'

/** Has the server write the format and hands it to the browser to keep. Gives its size in bytes. Throws `Problem`. */
export async function download(
  id: string,
  name: string,
  request: ExportRequest,
  signal: AbortSignal | null = null,
): Promise<number> {
  const answer = await ask(`/api/exports/${encodeURIComponent(id)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  })
  const content = await answer.blob()
  keepFile(content, name)
  return content.size
}
