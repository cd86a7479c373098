/** Records of a web archive. */
export function makeWarc(records: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(records)
}

/** What a server answered. */
export function response(
  url: string,
  type: string,
  body: string | Uint8Array,
  more = '',
  status = '200 OK',
): Uint8Array {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more === '' ? '' : `${more}\r\n`}\r\n`),
    Buffer.from(body as Uint8Array),
  ])
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2020-03-12T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
}
