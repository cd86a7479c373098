/**
 * Starts the server on the casefile that is named first, with the page in the folder named second, and prints its address. A port and a
 * token may follow, to come back as the one before.
 */
import { startServer } from '../../../src/server/index.ts'

const [, , casefile = '', page = '', port = '0', token] = process.argv
const home = process.env['QANAT_HOME'] ?? ''
const { address, close } = await startServer({
  casefile,
  page,
  home,
  version: 'test',
  coder: 'Tester',
  port: Number(port),
  ...(token === undefined ? {} : { token }),
})
console.log(address)
process.once('SIGTERM', () => void close().then(() => process.exit(0)))
