/**
 * One spelling of a record, so that its hash is the same on every machine: JSON with the keys of every object in the order of
 * their UTF-16 code units, no white space, numbers and strings as ECMAScript prints them (RFC 8785, JSON Canonicalization
 * Scheme). Beyond the RFC a lone surrogate is kept as its escape, since texts may hold one. Absent values are left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no JSON`)
    return String(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return listJson(value)
  if (typeof value === 'object' && value !== null) return objectJson(value as Readonly<Record<string, unknown>>)
  return typeof value === 'boolean' ? String(value) : 'null'
}

function listJson(list: readonly unknown[]): string {
  let json = '['
  for (let i = 0; i < list.length; i++) json += i === 0 ? canonicalJson(list[i]) : `,${canonicalJson(list[i])}`
  return `${json}]`
}

function objectJson(object: Readonly<Record<string, unknown>>): string {
  let json = '{'
  for (const key of Object.keys(object).sort()) {
    const value = object[key]
    if (value === undefined) continue
    json += `${json.length === 1 ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value)}`
  }
  return `${json}}`
}
