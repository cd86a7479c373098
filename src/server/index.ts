/** A casefile over HTTP, for the browser of the person who has it: docs/SERVER.md. */
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts'
