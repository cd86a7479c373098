/** The network as a table: one row a tie between two actors over all texts. */
import type { NetworkTie } from '../../model/index.ts'
import { joined } from '../csv-line.ts'
import { day, type ExportTable, integer, tableOf, text } from './column.ts'

export const ties: ExportTable = tableOf<NetworkTie>(
  'ties',
  'one row a relation between two actors over all texts',
  [
    text('id', 'id of the tie', ({ id }) => id),
    text('from', 'the one', ({ from }) => from.name),
    text('from_id', 'its id', ({ from }) => from.id),
    text('from_country', 'its country, ISO 3166 alpha-3', ({ from }) => from.country),
    text('from_sector', 'its PLOVER sector', ({ from }) => from.sector),
    text('relation', 'what the one is to the other', ({ relation }) => relation),
    text('to', 'the other', ({ to }) => to.name),
    text('to_id', 'its id', ({ to }) => to.id),
    text('to_country', 'its country, ISO 3166 alpha-3', ({ to }) => to.country),
    text('to_sector', 'its PLOVER sector', ({ to }) => to.sector),
    integer('stated', 'number of texts that state it', ({ stated }) => stated.length),
    integer('ended', 'number of texts that deny or end it', ({ ended }) => ended.length),
    day('first', 'first day a source has it hold', ({ first }) => first),
    day('last', 'last day a source has it hold', ({ last }) => last),
    text('ties', 'ids of the ties of single texts', ({ stated, ended }) => joined([...stated, ...ended])),
  ],
  ({ network }) => network,
)
