/** A small writer of zips (APPNOTE 6.3.10), and of broken ones on purpose. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Member {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** The size that its headers declare, where that is to be a lie. */
  readonly declared?: number
  readonly locked?: boolean
}

export function makeZip(members: readonly Member[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, stored = false, declared, locked = false } of members) {
    const raw = Buffer.from(content as Uint8Array)
    const data = stored ? raw : deflateRawSync(raw)
    const file = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800 + (locked ? 1 : 0), 2)
    head.writeUInt16LE(stored ? 0 : 8, 4)
    head.writeUInt32LE(checksum(raw), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(declared ?? raw.length, 18)
    head.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, file, data])
    locals.push(local)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, tail, file]))
    offset += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

function checksum(bytes: Uint8Array): number {
  return crc32(bytes)
}
