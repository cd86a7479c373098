/**
 * The layout of a casefile in SQLite. STRICT tables with plain names; full-text indexes over columns of the tables (FTS5 with
 * external content, written by us once a batch, never by triggers); an R*Tree over the places of incidents.
 *
 * Folded text has words of letters and digits with single spaces, so the `ascii` tokeniser only has to cut at the spaces: it takes
 * every character beyond ASCII as part of a word, and so agrees with any Unicode version.
 */
import type { Migration } from '../sql/engine.ts'

/** "QANA": marks the file as a casefile in its header. */
export const applicationId = 0x51414e41

const sealed = 'json TEXT NOT NULL, sha256 TEXT NOT NULL'
const inDocument = 'document TEXT NOT NULL, words TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL'
const placed = 'place TEXT, country TEXT, lat REAL, lon REAL, precision TEXT'
const dated = 'start_day TEXT, end_day TEXT'
const tolled = 'killed_low REAL, killed REAL, killed_high REAL, wounded_low REAL, wounded REAL, wounded_high REAL'
const tokens = `tokenize = "ascii tokenchars '.|'"`

const first: readonly string[] = [
  `CREATE TABLE document (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, title TEXT, published TEXT, outlet TEXT, url TEXT,
    language TEXT, coded TEXT, length INTEGER NOT NULL, text_sha256 TEXT NOT NULL, source_sha256 TEXT NOT NULL,
    run INTEGER NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL, json TEXT NOT NULL, json_sha256 TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE mention (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT, refers_to TEXT, ${inDocument}, ${sealed}
  ) STRICT`,
  `CREATE TABLE claim (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, event TEXT NOT NULL, mode TEXT, status TEXT NOT NULL,
    attribution TEXT NOT NULL, speaker TEXT, initiators TEXT NOT NULL, initiator_country TEXT, recipients TEXT NOT NULL,
    recipient_country TEXT, ${placed}, ${dated}, ${tolled}, weapons TEXT NOT NULL, trigger_words TEXT NOT NULL,
    rule TEXT NOT NULL, cameo TEXT, acled TEXT, ${inDocument}, ${sealed}
  ) STRICT`,
  `CREATE TABLE tally (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, unit TEXT NOT NULL, event TEXT, low REAL, best REAL, high REAL,
    approximate INTEGER NOT NULL, ${dated}, place TEXT, country TEXT, initiators TEXT NOT NULL, recipients TEXT NOT NULL,
    rule TEXT NOT NULL, ${inDocument}, ${sealed}
  ) STRICT`,
  `CREATE TABLE tie (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, from_name TEXT NOT NULL, from_actor TEXT, relation TEXT NOT NULL,
    to_name TEXT NOT NULL, to_actor TEXT, polarity TEXT NOT NULL, status TEXT NOT NULL, ${dated}, rule TEXT NOT NULL,
    ${inDocument}, ${sealed}
  ) STRICT`,
  `CREATE TABLE finding (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL,
    between_texts INTEGER NOT NULL, incident TEXT, actual TEXT, expected TEXT, note TEXT NOT NULL, ${inDocument}, ${sealed}
  ) STRICT`,
  `CREATE TABLE incident (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, event TEXT NOT NULL, mode TEXT, quad INTEGER NOT NULL,
    standing TEXT NOT NULL, initiators TEXT NOT NULL, recipients TEXT NOT NULL, ${placed}, ${dated}, ${tolled},
    sources INTEGER NOT NULL, parent TEXT, actor_words TEXT NOT NULL,
    actor_ids TEXT NOT NULL, place_words TEXT NOT NULL, ${sealed}
  ) STRICT`,
  `CREATE TABLE incident_claim (
    incident INTEGER NOT NULL, position INTEGER NOT NULL, claim TEXT NOT NULL, document TEXT NOT NULL, role TEXT NOT NULL,
    reason TEXT NOT NULL, likeness REAL, made_by TEXT NOT NULL, PRIMARY KEY (incident, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE incident_actor (
    incident INTEGER NOT NULL, position INTEGER NOT NULL, side TEXT NOT NULL, name TEXT NOT NULL, actor TEXT, country TEXT,
    sector TEXT, PRIMARY KEY (incident, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE network_tie (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, from_id TEXT NOT NULL, from_name TEXT NOT NULL, relation TEXT NOT NULL,
    to_id TEXT NOT NULL, to_name TEXT NOT NULL, stated INTEGER NOT NULL, ended INTEGER NOT NULL, first_day TEXT,
    last_day TEXT, ${sealed}
  ) STRICT`,
  `CREATE TABLE decision (
    entry INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, decided_by TEXT NOT NULL, verdict TEXT NOT NULL,
    documents TEXT NOT NULL, note TEXT, undoes TEXT, ${sealed}
  ) STRICT`,
  `CREATE TABLE run (
    entry INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, version TEXT NOT NULL, weights TEXT, tables TEXT,
    documents INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE log (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
    key TEXT NOT NULL, signature TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX mention_of_document ON mention (document)',
  'CREATE INDEX claim_of_document ON claim (document)',
  'CREATE INDEX claim_by_id ON claim (id, document)',
  'CREATE INDEX tally_of_document ON tally (document)',
  'CREATE INDEX tie_of_document ON tie (document)',
  'CREATE INDEX tie_by_id ON tie (id)',
  'CREATE INDEX finding_of_document ON finding (document, between_texts)',
  'CREATE INDEX finding_between_texts ON finding (between_texts) WHERE between_texts = 1',
  'CREATE INDEX incident_by_id ON incident (id)',
  // What incidents are asked by, in their order, so that no question reads their JSON to pass over them.
  `CREATE INDEX incident_asked ON incident
    (number, start_day, end_day, event, mode, country, standing, sources, killed_high)`,
  'CREATE INDEX incident_by_claim ON incident_claim (claim)',
  `CREATE VIRTUAL TABLE document_words USING fts5 (folded, content = 'document', content_rowid = 'number', ${tokens})`,
  `CREATE VIRTUAL TABLE incident_words USING fts5
    (actor_words, actor_ids, place_words, content = 'incident', content_rowid = 'number', ${tokens})`,
  'CREATE VIRTUAL TABLE incident_area USING rtree (number, south, north, west, east, +lat REAL, +lon REAL)',
  `CREATE VIEW claims_with_words AS
    SELECT claim.id, document.name AS report, document.title, document.outlet, document.published, claim.event, claim.mode,
      claim.status, claim.attribution, claim.speaker, claim.initiators, claim.recipients, claim.place, claim.lat, claim.lon,
      claim.start_day, claim.end_day, claim.killed, claim.wounded, claim.words
    FROM claim JOIN document ON document.id = claim.document`,
]

export const migrations: readonly Migration[] = [{ version: 1, statements: first }]
