/**
 * Who signs the log: an Ed25519 key (RFC 8032). A head says where the log of a casefile ended at one moment; whoever keeps it
 * outside the file can show later that nothing before that moment was changed.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson, type Head } from '../model/index.ts'

export interface Signer {
  /** The public key, base64 of its 32 bytes. */
  readonly key: string
  sign(head: Omit<Head, 'key' | 'signature'>): Head
}

/** A new private key as PEM (PKCS 8). */
export function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}

/** Signs with the private key of a PEM. Throws what Node throws for a PEM that holds no Ed25519 key. */
export function signerOf(pem: string): Signer {
  const secret = createPrivateKey(pem)
  if (secret.asymmetricKeyType !== 'ed25519') throw new TypeError(`${secret.asymmetricKeyType} is not ed25519`)
  const key = publicPart(secret)
  return {
    key,
    sign(head) {
      const unsigned = { ...head, key }
      return { ...unsigned, signature: sign(null, bytesOf(unsigned), secret).toString('base64') }
    },
  }
}

/** Whether a head was signed with the key that it names. */
export function isSigned({ signature, ...head }: Head): boolean {
  try {
    const x = Buffer.from(head.key, 'base64')
    if (x.length !== 32) return false
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') }, format: 'jwk' })
    return verify(null, bytesOf(head), key, Buffer.from(signature, 'base64'))
  } catch {
    // A head comes from outside, and may be anything.
    return false
  }
}

function publicPart(secret: KeyObject): string {
  const { x } = createPublicKey(secret).export({ format: 'jwk' })
  return Buffer.from(x!, 'base64url').toString('base64')
}

function bytesOf({ casefile, number, hash, at, key }: Omit<Head, 'signature'>): Buffer {
  return Buffer.from(canonicalJson({ casefile, number, hash, at, key }))
}
