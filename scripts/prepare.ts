/**
 * Builds what `npm install` must leave behind. `npx qanat` in a checkout prepares the package once more before it runs it: what is built
 * already is not built again then.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const built = ['dist/src/cli/main.js', 'dist/data', 'dist/workbench/index.html']
if (process.env['npm_command'] !== 'exec' || !built.every((path) => existsSync(path)))
  process.exitCode = spawnSync('npm run build', { shell: true, stdio: 'inherit' }).status ?? 1
