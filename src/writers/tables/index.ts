/** The tables of a record, the most read first. */
import { claims } from './claims.ts'
import type { ExportTable } from './column.ts'
import { decisions } from './decisions.ts'
import { findings } from './findings.ts'
import { incidents } from './incidents.ts'
import { quotes } from './quotes.ts'
import { sources } from './sources.ts'
import { ties } from './ties.ts'

export const exportTables: readonly ExportTable[] = [incidents, claims, quotes, ties, findings, sources, decisions]
