/**
 * What the shape of a line says without any list of words: a menu ("Home | News | Sport"), a line of links and handles,
 * a copyright line, the credit of a photo, a count of comments.
 */

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
const longest = 400

/** Number of words, counted to 60 at most. */
export function wordCount(text: string, start: number, end: number): number {
  let count = 0
  let inside = false
  for (let i = start; i < end && count < 60; i++) {
    const code = text.charCodeAt(i)
    const space = code <= 32 || code === 0xa0
    if (!space && !inside) count++
    inside = !space
  }
  return count
}

/** The kind of furniture that the shape of a line alone gives away; undefined for anything that may be prose. */
export function furnitureShape(line: string): string | undefined {
  if (line.length > longest) return undefined
  if (!/[\p{L}\p{N}]/u.test(line)) return line.length <= 80 && !/^["“”'«»]+$/.test(line) ? 'rule' : undefined
  if (
    /^(?:©|\(c\)\s*(?:19|20)\d{2}|copyright\s*(?:©|\(c\)|\d{4}))/i.test(line) ||
    /\ball rights reserved\b/i.test(line)
  )
    return 'legal'
  if (isMenu(line)) return 'navigation'
  if (isLinks(line)) return 'share'
  if (isCaption(line)) return 'caption'
  if (/^\d[\d.,]*[kKmM]?\s+(?:comments?|shares?|likes?|views?|retweets?|repl(?:y|ies)|min(?:ute)?s? read)$/i.test(line))
    return 'widget'
  return undefined
}

function isMenu(line: string): boolean {
  const parts = line.split(/\s*[|›»>•·]\s*|\s+[/\\]\s+/).filter((part) => part !== '')
  if (parts.length < 3 || /[.!?]["”’]?$/.test(line)) return false
  return parts.every((part) => /\p{L}{2}/u.test(part) && (part.match(word)?.length ?? 0) <= 4)
}

function isLinks(line: string): boolean {
  const parts = line.split(/[\s,|]+/).filter((part) => part !== '')
  return parts.every((part) => /^(?:[@#][\p{L}\p{N}_]+|https?:\/\/\S+|www\.\S+|\S+@\S+\.\p{L}{2,})$/u.test(part))
}

/** "Soldiers stand guard near the base. (AP Photo/Name)", "Photo: Name/Agency", "[File: Agency]". */
function isCaption(line: string): boolean {
  if (line.length > 320) return false
  return (
    /^(?:file )?(?:photo(?:graph)?|image|picture|video|credit|photo credit|image credit|photo by|image source)s?\s*[:©/|]/i.test(
      line,
    ) ||
    /[([](?:[^()[\]]{0,60}\b)?(?:photos?|file|image|getty|handout|courtesy)\b[^()[\]]{0,60}[)\]]$/i.test(line) ||
    /(?:^|[\s.])(?:REUTERS|AP|AFP|EPA|Getty(?: Images)?|Reuters|Anadolu)\s?(?:Photo\s?)?\/\s?[\p{Lu}][^.]{2,60}$/u.test(
      line,
    ) ||
    /\/(?:file photo|handout)\.?$/i.test(line)
  )
}

/** True for a short line of a head or a tail that ends no sentence: "Latest News". */
export function isShort(text: string, start: number, end: number): boolean {
  return (
    end - start <= 140 &&
    wordCount(text, start, end) <= 18 &&
    !/[.!?;,]\s?["'”’»)\]]*$/.test(text.slice(Math.max(start, end - 6), end))
  )
}
