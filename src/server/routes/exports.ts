import { chosenIncidents } from '../answers/incident-list.ts'
import * as contract from '../contract/index.ts'
import { downloadOf, type ExportContext, exportList, partOf } from '../exporting/exports.ts'
import { jsonIn } from './json-in.ts'
import { get, type Interface, stream } from './route.ts'
import type { Served } from './served.ts'

export function exportRoutes(app: Interface, { open, name, version, now }: Served): void {
  const context = (): ExportContext => ({ name: name.replace(/\.[^.]*$/, '') || name, version, at: now() })

  get(
    app,
    'exports',
    { about: 'The formats, and what of this record each cannot hold.', answers: contract.exportList },
    async () => exportList(await open.snapshot(), context()),
  )
  stream(
    app,
    'post',
    'exports/{format}',
    {
      about: 'A download of the record, or of the incidents that answer a filter; a folder comes as a zip.',
      parts: { format: 'As GET exports names it: csv, bundle, geojson' },
      sends: 'application/octet-stream',
      takes: { 'application/json': { schema: contract.exportRequest } },
    },
    async ({ context: { req }, part }) => {
      const { filter, circle } = await bodyOf(req.raw)
      const snapshot = await open.snapshot()
      const record =
        filter === undefined ? snapshot.record : partOf(snapshot.record, await chosenIncidents(filter, snapshot))
      const { file, type, bytes } = downloadOf(part('format'), record, { ...context(), circle })
      const plain = file.replace(/[^\w.-]/g, '_')
      return new Response(ReadableStream.from(bytes) as ReadableStream<Uint8Array>, {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file)}`,
          'cache-control': 'no-store',
        },
      })
    },
  )
}

async function bodyOf(request: Request): Promise<contract.ExportRequest> {
  const text = await request.text()
  return text === '' ? {} : contract.exportRequest.parse(jsonIn(text))
}
