/** Archives of reports: each file in it as a document of its own, with the sidecar that lies beside it. */
import { errors, type Metadata, QanatError, type Reader, type Source } from '../../model/index.ts'
import { refusalOf, refusing } from '../document.ts'
import type { ReadMember } from '../read-member.ts'
import { readMetadata, sidecarOf } from '../metadata.ts'
import { isZip, unzip, type ZipEntry } from './unzip.ts'

/** What comes with an archive or a page and is no report. */
const aside =
  /(?:^|\/)(?:\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$|\.(?:css|js|mjs|map|png|jpe?g|gif|webp|svg|ico|woff2?|ttf|otf|eot|mp[34]|opf|ncx)$|(?:^|\/)META-INF\/|^mimetype$/i

const bundled = ['manifest-sha256.txt', 'record.jsonl', 'report.md']

export function zip(readMember: ReadMember): Reader {
  return {
    id: 'zip',
    extensions: ['.zip', '.epub'],
    types: ['application/zip', 'application/epub+zip'],
    isolated: false,
    limit: 1_000_000_000,
    knows: isZip,
    read: (source) => refusing(source.name, () => members(source, readMember)),
  }
}

async function* members(source: Source, readMember: ReadMember): ReturnType<typeof refusing> {
  const files: ZipEntry[] = []
  const sidecars = new Map<string, ZipEntry>()
  for await (const entry of unzip(source.bytes, source.name)) {
    if (entry instanceof QanatError) yield entry
    else if (entry.name === '[Content_Types].xml')
      throw errors.otherFormat(source.name, 'an Office file of another kind')
    else if (entry.name.endsWith('.meta.json')) sidecars.set(entry.name, entry)
    else if (!aside.test(entry.name)) files.push(entry)
  }
  // What `qanat export --to bundle` writes: its report quotes the record and would be read as another source.
  if (bundled.every((name) => files.some((file) => file.name === name)))
    throw errors.noReport(source.name, 'a bundle that Qanat wrote')
  for (const file of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${source.name}!${file.name}`
    try {
      const metadata = await besides(sidecars.get(sidecarOf(file.name)), source)
      yield* readMember({ ...metadata, name, bytes: await file.bytes(), depth: (source.depth ?? 0) + 1 })
    } catch (error) {
      yield refusalOf(name, error)
    }
  }
}

async function besides(sidecar: ZipEntry | undefined, { name, outlet }: Source): Promise<Metadata> {
  const own = sidecar && readMetadata(new TextDecoder().decode(await sidecar.bytes()), `${name}!${sidecar.name}`)
  return { ...(outlet !== undefined && { outlet }), ...own }
}
