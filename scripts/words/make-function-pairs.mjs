// Makes src/repairs/function-pairs.ts from function-pairs.txt. Run again after a change there: npm run words
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ANY, END, nearsOf } from './anchors.mjs'
import { knownWords } from './known-words.mjs'

const source = new URL('./function-pairs.txt', import.meta.url)
const target = fileURLToPath(new URL('../../src/repairs/function-pairs.ts', import.meta.url))
const WIDTH = 120

/** Second words with the first words before them, and the pairs to be kept. */
function readPairs() {
  const groups = new Map()
  const keep = new Set()
  for (const line of readFileSync(source, 'utf8').split('\n')) {
    const [head, words] = line.startsWith('#') ? [] : line.split(': ')
    if (words === undefined) continue
    if (head === 'keep') for (const pair of words.split(' ')) keep.add(pair)
    else groups.set(head, [...(groups.get(head) ?? []), ...words.split(' ')])
  }
  return { groups, keep }
}

/** The pairs that are no word together, and those that are. */
export function choosePairs(known) {
  const { groups, keep } = readPairs()
  const chosen = []
  const left = []
  for (const [second, firsts] of groups) {
    const unique = [...new Set(firsts)].sort()
    const isFree = (first) => keep.has(first + second) || !known.has(first + second)
    chosen.push({ second, firsts: unique.filter(isFree) })
    left.push(...unique.filter((first) => !isFree(first)).map((first) => first + second))
  }
  return { chosen, left }
}

/** The text of the file that holds them. */
export function pairsText({ chosen }, words) {
  const { anchors, near } = nearsOf(chosen, words)
  const groups = chosen.map(({ second, firsts }) => `${second}:${anchors.get(second)} ${firsts.join(' ')}`)
  const lines = fold(groups.join('; '))
  return `// Made by scripts/words/make-function-pairs.mjs from function-pairs.txt: change that, then "npm run words".
import { BETWEEN_WORDS } from './characters.ts'
import type { Near } from './repair.ts'

/** Second words, each with the place of the letter in it that it is told by, and the words that it is found joined with. */
export const FUNCTION_PAIRS = \`${lines.join('\n')}\`

/** By that letter, what stands beside it. */
export const FUNCTION_PAIR_NEAR: Readonly<Record<string, readonly Near[]>> = {
${Object.entries(near).map(nearText).join('\n')}
}
`
}

function nearText([mark, found]) {
  const lines = found.map(({ sets: [before, before2, behind, behind2] }) => {
    const further = behind2.has(ANY) ? '' : `, ${setText(behind2)}`
    return `{ before: [${setText(before)}, ${setText(before2)}], behind: [${setText(behind)}${further}] }`
  })
  const list = lines.length === 1 ? lines[0] : lines.map((line) => `\n    ${line},`).join('') + '\n  '
  return `  ${mark}: [${list}],`
}

function setText(set) {
  const letters = `'${[...set]
    .filter((mark) => mark !== END)
    .sort()
    .join('')}'`
  if (!set.has(END)) return letters
  return letters === "''" ? 'BETWEEN_WORDS' : `BETWEEN_WORDS + ${letters}`
}

function fold(line) {
  return line.match(new RegExp(`.{1,${WIDTH}}(?: |$)`, 'g')).map((part) => part.trimEnd())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = knownWords()
  const pairs = choosePairs(words)
  writeFileSync(target, pairsText(pairs, words))
  console.error(`${pairs.chosen.flatMap(({ firsts }) => firsts).length} pairs; left out: ${pairs.left.join(' ')}`)
}
