/**
 * Mail (RFC 5322 with MIME): headers as metadata, the text or else the page as the report, what it quotes and its signature
 * as furniture, attachments as documents of their own.
 */
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { Metadata, Source } from '../../model/index.ts'
import { documentOf, refusalOf, type refusing } from '../document.ts'
import type { ReadMember } from '../read-member.ts'
import { writeFragment } from '../html/fragment.ts'
import { dayOf } from '../metadata.ts'
import { openScribe, type Scribe } from '../scribe.ts'
import { byteLimit } from '../text/decode.ts'

/** The documents of a mail: its own text and those attached. */
export async function* parts(source: Source, readMember: ReadMember): ReturnType<typeof refusing> {
  const mail = await PostalMime.parse(source.bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 })
  const texts = mail.attachments.filter(isDocument)
  try {
    yield await documentOf(source, draftOf(mail, source.name))
  } catch (error) {
    const refusal = refusalOf(source.name, error)
    if (refusal.code !== 'empty' || texts.length === 0) yield refusal
  }
  for (const [index, attachment] of texts.entries()) {
    const name = `${source.name}!${attachment.filename ?? `attachment-${index + 1}`}`
    const bytes = bytesOf(attachment)
    yield* readMember({ name, bytes, type: attachment.mimeType, depth: (source.depth ?? 0) + 1 })
  }
}

/** What may hold a report; pictures, sounds, signatures and calendars do not. */
function isDocument({ mimeType, related, filename }: Attachment): boolean {
  return (
    related !== true &&
    !/^(?:image|audio|video|font)\/|calendar|pkcs7|pgp|vcard|delivery-status|disposition-notification/.test(mimeType) &&
    !/\.(?:png|jpe?g|gif|bmp|tiff?|mp[34]|ics|vcf|asc|p7s|exe)$/i.test(filename ?? '')
  )
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

function draftOf(mail: Email, name: string): Parameters<typeof documentOf>[1] {
  const scribe = openScribe()
  const text = mail.text?.slice(0, byteLimit) ?? ''
  if (text.trim().length >= 20 || mail.html === undefined) writeMail(text, scribe)
  else writeFragment(mail.html.slice(0, byteLimit), name, scribe, 'html>')
  return { ...scribe.finish(), metadata: metadataOf(mail) }
}

function metadataOf({ subject, from, headers: all, date }: Email): Metadata {
  const sent = all.find(({ key }) => key === 'date')?.value ?? date
  const published = sent === undefined ? undefined : dayOf(sent)
  const outlet = from?.name || (from !== undefined && 'address' in from ? from.address : undefined)
  return {
    ...(subject !== undefined && subject.trim() !== '' && { title: subject.trim() }),
    ...(outlet !== undefined && outlet !== '' && { outlet }),
    ...(published !== undefined && { published }),
  }
}

/** Line by line: "> quoted" and the line that announces it, or all below "Original Message", are the mail answered; "-- " and below the signature. */
function writeMail(text: string, scribe: Scribe): void {
  const lines = text.split(/\r?\n|\r/)
  let at = 0
  while (at < lines.length) {
    const kind = kindAt(lines, at)
    let end = at + 1
    const toEnd = kind === 'signature' || original.test(lines[at]!)
    while (end < lines.length && (toEnd || kindAt(lines, end) === kind)) end++
    const body = `${lines.slice(at, end).join('\n')}\n`
    scribe.furniture(kind, () => scribe.verbatim(body, { node: 'text' }))
    at = end
  }
}

const original = /^-{3,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original)\s*-{3,}\s*$/i

function kindAt(lines: readonly string[], at: number): string | undefined {
  const line = lines[at]!
  if (/^--\s?$/.test(line)) return 'signature'
  if (line.startsWith('>') || original.test(line)) return 'reply'
  const answers = /^(?:On|Am|Le|El) .{6,200}(?:wrote|schrieb|écrit|escribió)\s?:\s*$/.test(line)
  const next = lines.slice(at + 1, at + 3).find((each) => each.trim() !== '')
  return answers && next?.startsWith('>') === true ? 'reply' : undefined
}
