/**
 * A small assembler for WebAssembly: expressions are lists of bytes, a module is made of its functions and runs on one
 * memory. Only what `kernels.ts` and the training need: 32-bit integers, loops and vectors of four lanes (SIMD), whose
 * arithmetic is the same to the bit on every machine.
 */

/** The bytes of an expression or a statement. */
export type Code = readonly number[]

/** One exported function; all its parameters are 32-bit integers, its locals integers or vectors. */
export interface WasmFunction {
  readonly name: string
  readonly parameters: number
  readonly locals: readonly ('i32' | 'v128')[]
  readonly body: Code
}

/** An instance: its memory and its functions by name. */
export interface WasmInstance {
  readonly memory: ArrayBuffer
  readonly call: Readonly<Record<string, (...args: number[]) => void>>
}

const I32 = 0x7f
const V128 = 0x7b

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest & 127) | 128)
  }
}

/** Signed LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127]
    bytes.push((rest & 127) | 128)
  }
}

function vector(items: readonly Code[]): number[] {
  return [...unsigned(items.length), ...items.flat()]
}

function section(id: number, content: Code): number[] {
  return [id, ...unsigned(content.length), ...content]
}

const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)]
const binary =
  (opcode: Code) =>
  (a: Code, b: Code): Code => [...a, ...b, ...opcode]
const unary =
  (opcode: Code) =>
  (a: Code): Code => [...a, ...opcode]

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]
export const constant = (value: number): Code => [0x41, ...signed(value)]
export const add: (a: Code, b: Code) => Code = binary([0x6a])
export const multiply: (a: Code, b: Code) => Code = binary([0x6c])
export const shiftLeft: (a: Code, b: Code) => Code = binary([0x74])
export const shiftRight: (a: Code, b: Code) => Code = binary([0x75])
/** Shifts zeros in from the left. */
export const shiftRightUnsigned: (a: Code, b: Code) => Code = binary([0x76])
export const or: (a: Code, b: Code) => Code = binary([0x72])
export const and: (a: Code, b: Code) => Code = binary([0x71])
export const equals: (a: Code, b: Code) => Code = binary([0x46])
export const lessThan: (a: Code, b: Code) => Code = binary([0x48])
/** Adds to a local. */
export const step = (local: number, by: Code): Code => set(local, add(get(local), by))
/** Runs the body at least once, and again as long as `local < bound`. */
export const until = (local: number, bound: Code, ...body: readonly Code[]): Code => [
  0x03,
  0x40,
  ...body.flat(),
  ...lessThan(get(local), bound),
  0x0d,
  0,
  0x0b,
]
/** Runs the body when the condition is not 0. */
export const when = (condition: Code, ...body: readonly Code[]): Code => [
  ...condition,
  0x04,
  0x40,
  ...body.flat(),
  0x0b,
]

export const loadInteger = (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)]
export const storeInteger = (address: Code, value: Code): Code => [...address, ...value, 0x36, 2, 0]
export const load = (address: Code, offset = 0): Code => [...address, ...simd(0x00), 2, ...unsigned(offset)]
export const loadSplat = (address: Code, offset = 0): Code => [...address, ...simd(0x09), 2, ...unsigned(offset)]
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...simd(0x0b),
  2,
  ...unsigned(offset),
]
/** Stores one lane of four. */
export const storeLane = (address: Code, value: Code, lane: number): Code => [
  ...address,
  ...value,
  ...simd(0x5a),
  2,
  0,
  lane,
]
/** Four lanes of the same number. */
export function four(value: number): Code {
  const bytes = new Uint8Array(Float32Array.of(value, value, value, value).buffer)
  return [...simd(0x0c), ...bytes]
}
export const plus: (a: Code, b: Code) => Code = binary(simd(0xe4))
export const minus: (a: Code, b: Code) => Code = binary(simd(0xe5))
export const times: (a: Code, b: Code) => Code = binary(simd(0xe6))
export const over: (a: Code, b: Code) => Code = binary(simd(0xe7))
export const least: (a: Code, b: Code) => Code = binary(simd(0xea))
export const most: (a: Code, b: Code) => Code = binary(simd(0xeb))
/** Of two vectors of four lanes each, the four lanes with these numbers: 0 to 3 are of the first. */
export const lanes = (a: Code, b: Code, ...numbers: readonly number[]): Code => [
  ...a,
  ...b,
  ...simd(0x0d),
  ...numbers.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
]
export const plusIntegers: (a: Code, b: Code) => Code = binary(simd(0xae))
/** Products of eight 16-bit integers, added in pairs: four 32-bit integers. */
export const dot: (a: Code, b: Code) => Code = binary(simd(0xba))
/** Four 32-bit integers from the first, or the last, four of eight 16-bit ones. */
export const widenLow: (a: Code) => Code = unary(simd(0xa7))
export const widenHigh: (a: Code) => Code = unary(simd(0xa8))
export const nearest: (a: Code) => Code = unary(simd(0x6a))
export const toFloats: (a: Code) => Code = unary(simd(0xfa))
export const toIntegers: (a: Code) => Code = unary(simd(0xf8))
/** Eight 16-bit integers from twice four of 32 bits, cut off at the ends of the range. */
export const narrow: (a: Code, b: Code) => Code = binary(simd(0x85))

/** The bytes of a module with these functions, on a memory it exports. */
function assemble(functions: readonly WasmFunction[], pages: number): Uint8Array {
  const types = functions.map(({ parameters }) => [0x60, ...vector(Array.from({ length: parameters }, () => [I32])), 0])
  const name = (text: string): Code => [text.length, ...Array.from(text, (c) => c.charCodeAt(0))]
  const bodies = functions.map(({ locals, body }) => {
    const code = [...vector(locals.map((type) => [1, type === 'i32' ? I32 : V128])), ...body, 0x0b]
    return [...unsigned(code.length), ...code]
  })
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(5, vector([[1, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(
      7,
      vector([[...name('memory'), 2, 0], ...functions.map((f, index) => [...name(f.name), 0, ...unsigned(index)])]),
    ),
    ...section(10, vector(bodies)),
  ])
}

/** What of the global `WebAssembly` is used; it is part of every engine, but of no list of types without a browser. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** Makes the functions ready to run on a memory of `bytes` bytes. */
export function instantiate(functions: readonly WasmFunction[], bytes: number): WasmInstance {
  const engine = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly
  const instance = new engine.Instance(new engine.Module(assemble(functions, Math.ceil(bytes / 65536))))
  const { memory, ...call } = instance.exports
  return {
    memory: (memory as { readonly buffer: ArrayBuffer }).buffer,
    call: call as Record<string, (...args: number[]) => void>,
  }
}
