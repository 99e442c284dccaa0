import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Time of the last change below a folder, or of a file. */
function changed(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))))
}

/** Builds dist once, when it is missing or older than the source. */
export function setup(): void {
  const built = Math.min(changed(join(root, 'dist/cli/main.cjs')), changed(join(root, 'dist/index.js')))
  const wanted = Math.max(...['src', 'bin', 'scripts', 'package.json', 'tsup.config.ts'].map((path) => changed(join(root, path))))
  if (built < wanted) execFileSync(join(root, 'node_modules/.bin/tsup'), { cwd: root, stdio: 'pipe' })
}
