/** Web archives in a zip (WACZ 1.1): the pages that its list names, out of the WARC files in it. */
import { QanatError, type Reader, type Source } from '../../model/index.ts'
import { refusing } from '../document.ts'
import type { ReadMember } from '../read-member.ts'
import { isZipWith, unzip, type ZipEntry } from './unzip.ts'
import { pagesOf } from './warc.ts'

export function wacz(readMember: ReadMember): Reader {
  return {
    id: 'wacz',
    extensions: ['.wacz'],
    isolated: false,
    limit: 1_000_000_000,
    knows: (bytes) => isZipWith(bytes, 'datapackage.json') && isZipWith(bytes, 'archive/'),
    read: (source) => refusing(source.name, () => pages(source, readMember)),
  }
}

async function* pages(source: Source, readMember: ReadMember): ReturnType<typeof refusing> {
  const archives: ZipEntry[] = []
  const listed = new Set<string>()
  for await (const entry of unzip(source.bytes, source.name)) {
    if (entry instanceof QanatError) yield entry
    else if (/^archive\/.*\.warc(?:\.gz)?$/.test(entry.name)) archives.push(entry)
    else if (/^pages\/.*\.jsonl$/.test(entry.name))
      for (const url of urlsIn(new TextDecoder().decode(await entry.bytes()))) listed.add(url)
  }
  for (const archive of archives) {
    const name = `${source.name}!${archive.name}`
    yield* refusing(name, async function* () {
      const inner = { ...source, name, bytes: await archive.bytes() }
      yield* pagesOf(inner, readMember, listed.size > 0 ? listed : undefined)
    })
  }
}

function* urlsIn(lines: string): Generator<string> {
  for (const line of lines.split('\n')) {
    try {
      const { url } = JSON.parse(line) as { url?: unknown }
      if (typeof url === 'string') yield url
    } catch {}
  }
}
