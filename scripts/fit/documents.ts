import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextLine } from '../../src/evidence/candidates.ts'

/** A document whose turns are known: who says them, and how they begin. */
export interface Known {
  /** Documents of one kind are left out together. */
  readonly kind: string
  readonly file: string
  readonly lines: readonly TextLine[]
  readonly turns: readonly (readonly [name: string, begin: string])[]
}

/** The beginning of a document is what decides. */
const LONGEST = 65_536
const MOST_OF_KIND = 6
const MARKUP = /\.(?:json|jsonl|xml|csv|tsv|eaf|html?|vtt|srt|cha|TextGrid|ttml|docx|odt|rtf|pdf|stm|ctm|rttm)$/i

interface GoldRow {
  readonly file: string
  readonly turns: number
  readonly turn_list?: readonly (readonly [string, string])[]
}

export function linesOf(text: string): TextLine[] {
  let isFenced = false
  return text
    .slice(0, LONGEST)
    .split(/\r\n|\n|\r|\f/)
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced
      return { text: isFenced ? undefined : line }
    })
}

/** Documents below `root`, in folders with a `gold.jsonl`. */
export function goldOf(root: string): Known[] {
  const found: Known[] = []
  for (const kind of readdirSync(root).sort()) {
    const gold = join(root, kind, 'gold.jsonl')
    if (!existsSync(gold)) continue
    const rows: GoldRow[] = readFileSync(gold, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
    const read = rows.filter(({ file, turns, turn_list: list = [] }) => {
      const isKnown = turns === 0 || list.length >= turns * 0.9
      return isKnown && !MARKUP.test(file) && existsSync(join(root, kind, file))
    })
    const every = kind.startsWith('f_') ? 1 : Math.ceil(read.length / MOST_OF_KIND)
    for (const { file, turn_list: turns = [] } of read.filter((_, index) => index % every === 0))
      found.push({ kind, file, ...beginning(readFileSync(join(root, kind, file), 'utf8'), turns) })
  }
  return found
}

/** The lines of the look-ahead, and the turns in it: some of a document of which more is known than is read. */
function beginning(text: string, turns: Known['turns']): Pick<Known, 'lines' | 'turns'> {
  const share = Math.min(1, LONGEST / text.length)
  return { lines: linesOf(text), turns: turns.slice(0, Math.ceil(turns.length * share)) }
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map(({ name }) => name).sort()
}

/** Fixtures of the project: what is said stands beside the input as "Speaker: text". */
export function fixturesOf(folder: string): Known[] {
  const found: Known[] = []
  for (const convention of foldersIn(folder))
    for (const name of foldersIn(join(folder, convention))) {
      const at = join(folder, convention, name)
      if (!existsSync(join(at, 'input.txt')) || !existsSync(join(at, 'said.txt'))) continue
      const turns = readFileSync(join(at, 'said.txt'), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [, speaker, text] = /^(.+?): (.*)$/.exec(line) ?? []
          return speaker === undefined || text === undefined ? [] : [[speaker, text] as const]
        })
      found.push({ kind: `own ${convention}`, file: name, lines: linesOf(readFileSync(join(at, 'input.txt'), 'utf8')), turns })
    }
  return found
}
