/** Checks of the cells of a row: each gives the value or throws what is wrong with the row, in one line. */
import { errors } from '../../model/index.ts'
import type { CellValue, CodedRow } from './row.ts'

/** The checks of one row of a file. */
export interface Checks {
  /** The value of a column that must not be empty. */
  needed(column: string): CellValue
  /** An ISO day of a column that must not be empty; the year must be one of our time. */
  day(column: string): string
  /** A whole number within bounds; undefined where the cell is empty. */
  whole(column: string, least: number, most: number): number | undefined
  /** A number within bounds; undefined where the cell is empty. */
  degrees(column: string, most: number): number | undefined
  /** Refuses the row. */
  refuse(detail: string): never
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function checksOf(file: string, row: CodedRow): Checks {
  const refuse = (detail: string): never => {
    throw errors.badRow(file, row.number, detail)
  }
  const number = (column: string, least: number, most: number): number | undefined => {
    const text = row.cell(column)?.text
    if (text === undefined) return undefined
    const value = Number(text)
    if (!Number.isFinite(value) || value < least || value > most) {
      return refuse(`${column} is '${text}', which is not between ${least} and ${most}`)
    }
    return value
  }
  const needed = (column: string): CellValue => row.cell(column) ?? refuse(`${column} is empty`)
  return {
    needed,
    day(column) {
      const { text } = needed(column)
      const day = isoDayOf(text)
      if (day === undefined) return refuse(`${column} is '${text}', which is no day`)
      const year = Number(day.slice(0, 4))
      return year < 1900 || year > 2100 ? refuse(`${column} is '${text}': the year ${year} cannot be right`) : day
    },
    whole(column, least, most) {
      const value = number(column, least, most)
      return value === undefined || Number.isInteger(value)
        ? value
        : refuse(`${column} is '${row.cell(column)?.text}', which is no whole number`)
    },
    degrees: (column, most) => number(column, -most, most),
    refuse,
  }
}

/** "2020-03-11", "2020-03-11 00:00:00.000", "11 March 2020", "11-Mar-2020" as an ISO day; undefined for what is no day. */
function isoDayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  const words = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text)
  const month = words === null ? -1 : months.indexOf(words[2]!.slice(0, 3).toLowerCase())
  const [year, number, date] =
    iso !== null
      ? [iso[1]!, iso[2]!, iso[3]!]
      : words !== null && month >= 0
        ? [words[3]!, String(month + 1).padStart(2, '0'), words[1]!.padStart(2, '0')]
        : []
  const day = `${year}-${number}-${date}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}
