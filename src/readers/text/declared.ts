/** What the first bytes of markup say of its character set. */

/** The character set that a page or an XML declaration names. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes)
  return (
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,400}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1]
  )
}

/** The first bytes as one-byte characters, without a byte order mark. */
export function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, '')
}
