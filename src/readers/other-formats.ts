/** Formats that are met often and not read: the refusal names them, so that a person knows what to save them as. */
const beginnings: readonly (readonly [bytes: readonly number[], format: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an Office file of before 2007'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'a picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a picture'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an XZ archive'],
  [[0x42, 0x5a, 0x68], 'a BZip2 archive'],
]

/** The same of tables. */
const tables: typeof beginnings = [
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'a database or a casefile'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet table'],
]

/** Text that is data of programs and no report: read as prose it would make claims of what was said already. */
const data: readonly (readonly [beginning: RegExp, format: string])[] = [
  [/^\s*\{\s*"type"\s*:\s*"FeatureCollection"/, 'GeoJSON'],
  [/^\s*(?:\{|\[\s*\{)\s*"[^"\n]{1,80}"\s*:/, 'JSON'],
  [/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<graphml\b/, 'a GraphML network'],
]

/** What bytes are that no reader reads, by their beginning; undefined for all others. `isData`: no text that could be saved otherwise. */
export function otherFormat(bytes: Uint8Array): { readonly format: string; readonly isData: boolean } | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '')
  if (beginning.slice(257, 262) === 'ustar') return { format: 'a tar archive', isData: false }
  const isFirst = ([first]: (typeof beginnings)[number]): boolean => first.every((byte, i) => bytes[i] === byte)
  const other = beginnings.find(isFirst)?.[1]
  if (other !== undefined) return { format: other, isData: false }
  const format = tables.find(isFirst)?.[1] ?? data.find(([pattern]) => pattern.test(beginning))?.[1]
  return format === undefined ? undefined : { format, isData: true }
}
