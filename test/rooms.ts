/**
 * The rooms of the house in the order of the flow, and what each may import. `test/architecture.test.ts` holds the source to
 * this table; ARCHITECTURE.md shows it to people.
 */
export interface Room {
  /** The folder under `src/`. */
  readonly name: string
  /** What it may touch, in one sentence. */
  readonly about: string
  /** Rooms it may import. */
  readonly from: readonly string[]
  /** Packages it may import. */
  readonly packages: readonly string[]
  /** A pure room imports no `node:` module, reads no clock and no chance, and runs in a browser. */
  readonly pure: boolean
}

const readingRooms = [
  'model',
  'codebook',
  'document',
  'language',
  'mentions',
  'claims',
  'incidents',
  'findings',
  'analysis',
] as const

export const rooms: readonly Room[] = [
  {
    name: 'model',
    about: 'The nouns of the record, their constructors, guards and error messages; nothing else.',
    from: [],
    packages: [],
    pure: true,
  },
  {
    name: 'codebook',
    about: 'PLOVER, CAMEO, ACLED and UCDP as typed tables and the crosswalks between them; it knows no text.',
    from: ['model'],
    packages: [],
    pure: true,
  },
  {
    name: 'document',
    about: 'One text laid out: blocks, furniture, footnotes, dateline, quotations.',
    from: ['model'],
    packages: [],
    pure: true,
  },
  {
    name: 'language',
    about: 'Sentences, tokens, lemmas, tags, dependency trees; it knows grammar, never politics.',
    from: ['model', 'document'],
    packages: [],
    pure: true,
  },
  {
    name: 'mentions',
    about: 'Finds who, where, when, how many and with what, each with its span, and resolves it to the registers.',
    from: ['model', 'document', 'language'],
    packages: [],
    pure: true,
  },
  {
    name: 'claims',
    about: 'Joins mentions into who did what to whom, with status, attribution and code.',
    from: ['model', 'language', 'mentions', 'codebook'],
    packages: [],
    pure: true,
  },
  {
    name: 'incidents',
    about: 'Merges claims of many texts with low, best and high, and keeps the dissent.',
    from: ['model', 'codebook'],
    packages: [],
    pure: true,
  },
  {
    name: 'findings',
    about: 'Looks at one or many readings and says what does not add up; it changes nothing.',
    from: ['model', 'document'],
    packages: [],
    pure: true,
  },
  {
    name: 'analysis',
    about:
      'Counts and measures a record: how far coders agree, what their decisions teach, what lies around a site; each method cites its paper.',
    from: ['model', 'codebook'],
    packages: [],
    pure: true,
  },
  {
    name: 'readers',
    about: 'Bytes of one format in, documents out, with where each character came from.',
    from: ['model', 'codebook'],
    packages: [
      'chardet',
      'csv-parse',
      'csv-parse/sync',
      'eld/small',
      'htmlparser2',
      'postal-mime',
      'unpdf',
      'yaml',
      'yauzl',
      '@mozilla/readability',
      '@mozilla/readability/JSDOMParser.js',
    ],
    pure: false,
  },
  {
    name: 'writers',
    about: 'Records out to one format; a writer never computes.',
    from: ['model', 'codebook'],
    packages: ['@photostructure/sqlite', 'hyparquet-writer'],
    pure: false,
  },
  {
    name: 'casefile',
    about: 'The memory: one interface, its stores, the log, and the grounded-span check at the door.',
    from: ['model'],
    packages: ['@photostructure/sqlite', 'kysely'],
    pure: false,
  },
  {
    name: 'pipeline',
    about: 'Runs the stages in order and loads the tables they are given; no rule about texts.',
    from: [...readingRooms, 'readers', 'writers', 'casefile'],
    packages: [],
    pure: false,
  },
  {
    name: 'server',
    about: 'HTTP over the rooms: validates, calls, serialises.',
    from: [...readingRooms, 'readers', 'writers', 'casefile', 'pipeline'],
    packages: ['@hono/node-server', '@hono/zod-openapi', 'hono', 'hono/http-exception'],
    pure: false,
  },
  {
    name: 'cli',
    about: 'Parses arguments, calls a room, prints; the only room that prints.',
    from: [...readingRooms, 'readers', 'writers', 'casefile', 'pipeline', 'server'],
    packages: [],
    pure: false,
  },
]
