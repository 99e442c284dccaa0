import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultOfDoors } from './contract/check-doors.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Time of the last change below a folder, or of a file. */
function changed(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))))
}

/** Builds dist once, when it is missing or older than the source. A door that is none ends the run before the first test, with 2. */
export async function setup(): Promise<void> {
  const built = Math.min(changed(join(root, 'dist/cli/main.cjs')), changed(join(root, 'dist/index.js')))
  const wanted = Math.max(...['src', 'bin', 'scripts', 'package.json', 'tsup.config.ts'].map((path) => changed(join(root, path))))
  if (built < wanted) execFileSync(join(root, 'node_modules/.bin/tsup'), { cwd: root, stdio: 'pipe' })
  const fault = await faultOfDoors(process.env)
  if (fault === undefined) return
  process.stderr.write(`${fault}\n`)
  process.exit(2)
}
