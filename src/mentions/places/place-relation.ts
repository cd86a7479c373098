/** "70 km west of", "north of", "near", "the outskirts of": where something is as seen from a named place. */
import type { PlaceMention, Span } from '../../model/index.ts'

const bearings: Readonly<Record<string, string>> = {
  north: 'N',
  northeast: 'NE',
  'north-east': 'NE',
  east: 'E',
  southeast: 'SE',
  'south-east': 'SE',
  south: 'S',
  southwest: 'SW',
  'south-west': 'SW',
  west: 'W',
  northwest: 'NW',
  'north-west': 'NW',
}

const kilometres: Readonly<Record<string, number>> = {
  km: 1,
  kms: 1,
  kilometer: 1,
  kilometers: 1,
  kilometre: 1,
  kilometres: 1,
  mile: 1.609344,
  miles: 1.609344,
  mi: 1.609344,
  meters: 0.001,
  metres: 0.001,
  m: 0.001,
}

const spelled: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const edge =
  /(?:^|[\s(])((?:just |right |immediately )?(?:near|nearby|close to|not far from|adjacent to|next to|around|outside|(?:on |in |at )?the (?:[a-z]+ern )?(?:outskirts|vicinity|suburbs|surroundings|edge|periphery|environs) of|(?:on |in )?the area (?:around|of)))\s+(?:the\s+)?$/i

const bearing =
  /(?:^|[\s(])((?:(?:about|some|around|roughly|nearly|almost|approximately|just|less than|more than|over)\s+)?(?:(\d{1,4}(?:[.,]\d{1,3})?|[a-z]{1,8})[\s-]{1,2}(kms?|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s|m)\b\.?\s{1,2})?(?:\(\s?[\d.,]{1,8}\s(?:mi|miles|km|kilomet(?:er|re)s)\)\s)?(?:to the |just |in the )?(north|south|east|west|north-?east|north-?west|south-?east|south-?west) of)\s+(?:the\s+)?$/i

const away =
  /(?:^|[\s(])((?:(?:about|some|around|roughly|nearly|almost|approximately|just|less than|more than|over)\s+)?(\d{1,4}(?:[.,]\d{1,3})?|[a-z]{1,8})[\s-]{1,2}(kms?|kilomet(?:er|re)s?|miles?|mi)\s(?:away\s)?(?:from|outside|off|of))\s+(?:the\s+)?$/i

/** The relation that the words before a place state; undefined when they state none. */
export function relationBefore(text: string, sentenceStart: number, start: number): PlaceMention['relation'] {
  const from = Math.max(sentenceStart, start - 90)
  const before = text.slice(from, start)
  const found = bearing.exec(before) ?? away.exec(before) ?? edge.exec(before)
  if (!found) return undefined
  const words = found[1]!
  const at = from + found.index + found[0].indexOf(words)
  const span: Span = [at, at + words.length]
  const unit = found[3] === undefined ? undefined : kilometres[found[3].toLowerCase()]
  const amount = found[2] === undefined ? undefined : amountOf(found[2])
  const direction = found[4] === undefined ? undefined : bearings[found[4].toLowerCase()]
  return {
    span,
    words,
    ...(unit !== undefined && amount !== undefined ? { distanceKm: Math.round(amount * unit * 10) / 10 } : {}),
    ...(direction === undefined ? {} : { bearing: direction }),
  }
}

function amountOf(words: string): number | undefined {
  const amount = /^\d/.test(words)
    ? Number(words.replace(/,(?=\d{3}$)/, '').replace(',', '.'))
    : spelled[words.toLowerCase()]
  return amount !== undefined && Number.isFinite(amount) ? amount : undefined
}
