import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Run from the folder of the project, as npm and vitest do. */
const FIXTURES = join(process.cwd(), 'fixtures')
const CRASHES = join(process.cwd(), 'tests/nightly/fuzz/crashes')
const LONGEST = 4_096

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** What fuzzing begins with: the fixtures, cut short. */
export function seeds(): Uint8Array[] {
  return filesBelow(FIXTURES).map((path) => new Uint8Array(readFileSync(path).subarray(0, LONGEST)))
}

/** Inputs on which a promise was once broken, by target: crashes/NAME/… */
export function crashes(target: string): { name: string; bytes: Uint8Array }[] {
  try {
    return filesBelow(join(CRASHES, target)).map((path) => ({ name: path.slice(CRASHES.length + 1), bytes: readFileSync(path) }))
  } catch {
    return []
  }
}
