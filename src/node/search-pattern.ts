import { sep } from 'node:path'
import type { Entry } from 'fast-glob'
import { shortened } from '../text/elide.ts'
import { InputError, reasonOf } from './errors.ts'
import { quietStats } from './file-facts.ts'
import { doWithin } from './time-limit.ts'

/** The order of code points, which is that of UTF-8 bytes and the same everywhere. */
export function byCodePoints(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

/** What tells a pattern from a plain name. */
export const GLOB_CHARACTER = /[*?[\]{}()!+@]/

/** A pattern may stand for so many by its braces, and have so many characters. */
const MOST_PATTERNS = 1_000
const LONGEST = 10_000
/** Units shown of one that is refused. */
const SHOWN = 60
/** Milliseconds for a search whose matches may take time out of all proportion. */
const LIMIT = 20_000

/** The files that a pattern finds, in the order of their code points. Throws an InputError. */
export async function searchPattern(given: string, limit = LIMIT): Promise<string[]> {
  const pattern = withSlashes(given)
  if (pattern.length > LONGEST || countPatterns(pattern) > MOST_PATTERNS)
    throw new InputError(
      shortened(given, SHOWN),
      'is too much for one pattern',
      `its braces may stand for ${MOST_PATTERNS} at most`,
    )
  const entries = await search(pattern, limit).catch((error) => {
    throw searchFault(error, given)
  })
  if (entries === undefined)
    throw new InputError(given, `the search takes more than ${limit / 1000} seconds`, 'write it with fewer "*", "*(" and "+("')
  return entries
    .filter(isFile)
    .map(({ path }) => path)
    .sort(byCodePoints)
}

/** Undefined when it was broken off. */
async function search(pattern: string, limit: number): Promise<Entry[] | undefined> {
  const { default: find } = await import('fast-glob')
  const options = { followSymbolicLinks: false, dot: false, onlyFiles: false, objectMode: true } as const
  if (!mayTakeLong(pattern)) return find(pattern, options)
  let entries: Entry[] = []
  const isOver = doWithin(limit, () => {
    entries = find.sync(pattern, options)
  })
  return isOver ? entries : undefined
}

/** talks\2024\*.txt   talks\[1].txt
 *       ^    ^              ^ keeps what follows from its meaning: the rule of fast-glob   */
const SEPARATOR = /\\(?![!()+@[\]{}])/g

/** Patterns have "/" between folders, whatever the system has. */
export function withSlashes(pattern: string, separator: string = sep): string {
  return separator === '\\' ? pattern.replace(SEPARATOR, '/') : pattern
}

/** The folder that all files of a pattern lie in: what stands before its first part that is not plain. */
export function patternFolder(given: string): string {
  const pattern = withSlashes(given)
  const parts = pattern.split('/')
  const plain = parts.findIndex((part) => GLOB_CHARACTER.test(part))
  const folder = parts.slice(0, plain < 0 ? -1 : plain).join('/')
  return folder === '' && pattern.startsWith('/') ? '/' : folder
}

/** "\{"  "{1..9}", also with a step  "{"  ","  "}" */
const BRACES = /\\.|\{([^{},.]+)\.\.([^{},.]+)(?:\.\.[^{},]*)?\}|[{},]/gs

/** How many patterns braces make of one at most: 5 of "{a,b,{1..3}}.txt", 4 of "{a,b}{a,b}". */
export function countPatterns(pattern: string): number {
  const outer: { readonly sum: number; readonly product: number }[] = []
  let sum = 0
  let product = 1
  for (const [mark, from, to] of pattern.matchAll(BRACES)) {
    const around = mark === '}' ? outer.pop() : undefined
    if (from !== undefined && to !== undefined) product *= span(from, to)
    else if (mark === '{') {
      outer.push({ sum, product })
      sum = 0
      product = 1
    } else if (mark === ',' && outer.length > 0) {
      sum += product
      product = 1
    } else if (around !== undefined) {
      product = around.product * (sum + product)
      sum = around.sum
    }
  }
  // Braces that are not closed are plain characters.
  return outer.reduce((all, around) => all * around.product, sum + product)
}

function span(from: string, to: string): number {
  const [first, last] = [from, to].map((end) => (Number.isNaN(Number(end)) ? (end.codePointAt(0) ?? 0) : Number(end)))
  return Math.abs((last ?? 0) - (first ?? 0)) + 1
}

/** "*(a|ab)"  "+(a)" */
const REPEATED = /[*+]\(/

/** Where a pattern can be matched in many ways, one that fails has tried them all. */
function mayTakeLong(pattern: string): boolean {
  return (
    REPEATED.test(pattern) ||
    pattern.split('**').length > 5 ||
    pattern.split('/').some((part) => part !== '**' && part.split('*').length > 4)
  )
}

/** Named pipes and devices that a pattern finds are passed over, for reading one may wait for ever; a link to nothing says so when it is read. */
function isFile({ dirent, path }: Entry): boolean {
  return dirent.isSymbolicLink() ? (quietStats(path)?.isFile() ?? true) : dirent.isFile()
}

function searchFault(error: unknown, pattern: string): unknown {
  const reason = reasonOf(error)
  if (reason === undefined || !(error instanceof Error)) return error
  const where = 'path' in error && typeof error.path === 'string' ? ` in ${error.path}` : ''
  return new InputError(pattern, `cannot be searched: ${reason.what}${where}`, 'name the files you may read')
}
