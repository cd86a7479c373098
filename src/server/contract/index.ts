/**
 * The contract of the server and the browser: every request and answer, once, as a type and as the schema that checks it and writes
 * `GET /api/openapi.json`. The browser imports the types alone (`import type`).
 *
 * Every request under `/api/` carries `Authorization: Bearer TOKEN`; so event streams and downloads go through `fetch`. Every answer has
 * the `revision` it is of; `ETag` holds it too. What goes wrong is a `Problem`.
 */
export * from './problem.ts'
export * from './casefile.ts'
export * from './documents.ts'
export * from './incidents.ts'
export * from './findings.ts'
export * from './review.ts'
export * from './actors.ts'
export * from './sites.ts'
export * from './search.ts'
export * from './exports.ts'
export * from './log.ts'
export * from './imports.ts'
