/** Starts the server on the casefile that is named first, with the page in the folder named second, and prints its address. */
import { startServer } from '../../../src/server/index.ts'

const [, , casefile = '', page = ''] = process.argv
const home = process.env['QANAT_HOME'] ?? ''
const { address, close } = await startServer({ casefile, page, home, version: 'test', coder: 'Tester' })
console.log(address)
process.once('SIGTERM', () => void close().then(() => process.exit(0)))
