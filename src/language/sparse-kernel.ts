/**
 * The loop of the linear model as WebAssembly: finds the rows of all features, adds the weights of short rows one by one and those
 * of long rows, which have a number for every class, eight at a time. All sums are of integers. Slots and rows lie far apart: all
 * are touched before the first is needed, so that memory is waited for once.
 */
import * as w from './network/wasm.ts'

const [slots, shift, mask, features, count, entries, dense, width, scores, list] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const [end, at, to, j, key, slot, found, done, place, touched] = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
/** Ends of the lists of short and of long rows. */
const [shorts, longs, half] = [20, 21, 22]
const sum = (quarter: number): number => 23 + quarter
const [low, high] = [27, 28]
const QUARTERS = [0, 1, 2, 3]

const four = (value: w.Code): w.Code => w.shiftLeft(value, w.constant(2))
const slotAt = (number: w.Code): w.Code => w.add(w.get(slots), w.shiftLeft(number, w.constant(3)))
const touch = (address: w.Code): w.Code => w.step(touched, w.loadInteger(address))
const upper = (local: number): w.Code => w.shiftRightUnsigned(w.get(local), w.constant(8))
const lowest = (local: number): w.Code => w.and(w.get(local), w.constant(255))

/** Touches the first slots of all features; no feature is 0 afterwards. */
const touchSlots: w.Code = [
  ...w.set(at, w.get(features)),
  ...w.until(
    at,
    w.get(end),
    w.set(key, w.loadInteger(w.get(at))),
    w.set(key, w.or(w.get(key), w.equals(w.get(key), w.constant(0)))),
    w.storeInteger(w.get(at), w.get(key)),
    touch(slotAt(w.shiftRightUnsigned(w.get(key), w.get(shift)))),
    w.step(at, w.constant(4)),
  ),
]

/** Lists the short and the long rows of the features and touches them. */
const listRows: w.Code = w.until(
  features,
  w.get(end),
  w.set(key, w.loadInteger(w.get(features))),
  w.set(slot, w.shiftRightUnsigned(w.get(key), w.get(shift))),
  w.until(
    done,
    w.constant(1),
    w.set(at, slotAt(w.get(slot))),
    w.set(found, w.loadInteger(w.get(at))),
    w.set(done, w.or(w.equals(w.get(found), w.get(key)), w.equals(w.get(found), w.constant(0)))),
    w.set(slot, w.and(w.add(w.get(slot), w.constant(1)), w.get(mask))),
  ),
  w.when(
    w.equals(w.get(found), w.get(key)),
    w.set(place, w.loadInteger(w.get(at), 4)),
    w.set(done, lowest(place)),
    w.when(
      w.get(done),
      w.storeInteger(w.get(shorts), w.get(place)),
      w.step(shorts, w.constant(4)),
      touch(w.add(w.get(entries), four(upper(place)))),
    ),
    w.when(
      w.equals(w.get(done), w.constant(0)),
      w.set(to, w.add(w.get(dense), w.multiply(upper(place), w.shiftLeft(w.get(width), w.constant(1))))),
      w.storeInteger(w.get(longs), w.get(to)),
      w.step(longs, w.constant(4)),
      ...[0, 64, 128].map((line) => touch(w.add(w.get(to), w.constant(line)))),
    ),
  ),
  w.step(features, w.constant(4)),
)

/** Adds the rows that are listed from `list` to `shorts`. */
const addShort: w.Code = w.until(
  list,
  w.get(shorts),
  w.set(place, w.loadInteger(w.get(list))),
  w.set(at, w.add(w.get(entries), four(upper(place)))),
  w.set(end, w.add(w.get(at), four(lowest(place)))),
  w.until(
    at,
    w.get(end),
    w.set(found, w.loadInteger(w.get(at))),
    w.set(to, w.add(w.get(scores), four(lowest(found)))),
    w.storeInteger(w.get(to), w.add(w.loadInteger(w.get(to)), w.shiftRight(w.get(found), w.constant(8)))),
    w.step(at, w.constant(4)),
  ),
  w.step(list, w.constant(4)),
)

/** Adds the rows that are listed from `half` to `longs`. */
const addLong: w.Code = [
  ...w.set(j, w.constant(0)),
  ...w.until(
    j,
    w.get(width),
    ...QUARTERS.map((quarter) => w.set(sum(quarter), w.load(w.get(scores), 16 * quarter))),
    w.set(at, w.get(half)),
    w.until(
      at,
      w.get(longs),
      w.set(to, w.add(w.loadInteger(w.get(at)), w.shiftLeft(w.get(j), w.constant(1)))),
      w.set(low, w.load(w.get(to))),
      w.set(high, w.load(w.get(to), 16)),
      w.set(sum(0), w.plusIntegers(w.get(sum(0)), w.widenLow(w.get(low)))),
      w.set(sum(1), w.plusIntegers(w.get(sum(1)), w.widenHigh(w.get(low)))),
      w.set(sum(2), w.plusIntegers(w.get(sum(2)), w.widenLow(w.get(high)))),
      w.set(sum(3), w.plusIntegers(w.get(sum(3)), w.widenHigh(w.get(high)))),
      w.step(at, w.constant(4)),
    ),
    ...QUARTERS.map((quarter) => w.store(w.get(scores), w.get(sum(quarter)), 16 * quarter)),
    w.step(scores, w.constant(64)),
    w.step(j, w.constant(16)),
  ),
]

/**
 * `score(slots, shift, mask, features, count, entries, dense, width, scores, list)`: for each feature the slot that its high bits
 * tell, and the next ones, lead to a place: a start among `entries` times 256 plus how many; 0 of them for the number of a row of
 * `dense`, with `width` 16-bit integers, a multiple of 16. `list` has room for twice `count` numbers; `scores` must be 0.
 */
export const score: w.WasmFunction = {
  name: 'score',
  parameters: 10,
  locals: [...Array.from({ length: 13 }, () => 'i32' as const), ...Array.from({ length: 6 }, () => 'v128' as const)],
  body: [
    ...w.set(end, w.add(w.get(features), four(w.get(count)))),
    ...touchSlots,
    ...w.set(shorts, w.get(list)),
    ...w.set(half, w.add(w.get(list), four(w.get(count)))),
    ...w.set(longs, w.get(half)),
    ...listRows,
    ...w.when(w.lessThan(w.get(list), w.get(shorts)), addShort),
    ...w.when(w.lessThan(w.get(half), w.get(longs)), addLong),
  ],
}
