/** All formats and the choice among them: by the bytes, then by the ending of the name, then by the MIME type. */
import { type Document, errors, type QanatError, type Reader, type Source } from '../model/index.ts'
import { eml } from './mail/eml.ts'
import { docx } from './office/docx.ts'
import { odt } from './office/odt.ts'
import { rtf } from './office/rtf.ts'
import type { ReadMember } from './read-member.ts'
import { otherFormat } from './other-formats.ts'
import { pdf } from './pdf/pdf.ts'
import { csv } from './table/csv.ts'
import { byteLimit } from './text/decode.ts'
import { gzip } from './archive/gzip.ts'
import { wacz } from './archive/wacz.ts'
import { warc } from './archive/warc.ts'
import { zip } from './archive/zip.ts'
import { feed } from './feed/feed.ts'
import { html } from './html/html.ts'
import { markdown } from './text/markdown.ts'
import { plain } from './text/plain.ts'

/** The readers in the order they are asked; those of containers give what they hold to `readMember`. */
export function formats(readMember: ReadMember): readonly Reader[] {
  return [
    pdf,
    docx,
    odt,
    wacz(readMember),
    zip(readMember),
    warc(readMember),
    gzip(readMember),
    rtf,
    html,
    feed,
    eml(readMember),
    csv,
    markdown,
    plain,
  ]
}

/** The reader for a source; plain text where nothing else is known. */
export function readerOf(source: Source, readers: readonly Reader[]): Reader {
  const { name, bytes, type } = source
  const ending = endingOf(name)
  const mime = /^[^;\s]+/.exec(type ?? '')?.[0].toLowerCase() ?? ''
  return (
    readers.find((reader) => reader.knows?.(bytes) === true) ??
    readers.find(({ extensions }) => extensions.includes(ending)) ??
    readers.find(({ types }) => types?.includes(mime)) ??
    plain
  )
}

/** Reads a source with one of the readers, after the checks that hold for every format. */
export async function* readBy(
  source: Source,
  readers: readonly Reader[],
  read: (reader: Reader, source: Source) => AsyncIterable<Document | QanatError>,
): AsyncGenerator<Document | QanatError> {
  const reader = readerOf(source, readers)
  const limit = reader.limit ?? byteLimit
  const other = otherFormat(source.bytes)
  if (other !== undefined)
    yield other.isData ? errors.noReport(source.name, other.format) : errors.otherFormat(source.name, other.format)
  else if ((source.depth ?? 0) > deepest) yield errors.tooDeep(source.name, deepest)
  else if (source.bytes.length > limit) yield errors.tooLarge(source.name, source.bytes.length, limit)
  else yield* read(reader, source)
}

/** An archive in an archive in an archive in an archive is read no further. */
const deepest = 4

/** The ending of a name in lower case, with its dot; empty without one. */
function endingOf(name: string): string {
  return /(?:\.(?:warc|wet))?\.[^./\\!]*$/i.exec(name)?.[0].toLowerCase() ?? ''
}
