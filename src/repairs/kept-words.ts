import { isSpace, isWordUnit } from './characters.ts'
import type { Finding, Repair } from './repair.ts'

/** Characters of a kept word or phrase; longer ones are not looked for. */
export const LONGEST_KEPT = 100

const WHITE = /\s+/gu
const CURLY = /[\u2018\u2019\u02bc]/g
const MARK = /^\p{M}/u

interface KeptWords {
  readonly words: ReadonlySet<string>
  /** Units of the longest, and as much again for white space. */
  readonly reach: number
}

const known = new WeakMap<readonly string[], KeptWords>()

/**
 * The rules, but none makes an edit where a kept word stands: one that overlaps what the edit replaces, even by one
 * character. A word is kept in any letter case, with any apostrophe and any white space between its parts, where no letter
 * or digit is joined to it.
 */
export function keepWords(repairs: readonly Repair[], words: readonly string[] = []): readonly Repair[] {
  if (words.length === 0) return repairs
  const kept = known.get(words) ?? learn(words)
  known.set(words, kept)
  return repairs.map((repair) => ({
    ...repair,
    find(text, at, evidence) {
      const finding = repair.find(text, at, evidence)
      return finding !== undefined && holdsKept(text, finding, kept) ? undefined : finding
    },
  }))
}

function learn(given: readonly string[]): KeptWords {
  const words = new Set(given.filter((word) => word.length <= LONGEST_KEPT).map(sameForm))
  words.delete('')
  return { words, reach: 2 * Math.max(0, ...[...words].map((word) => word.length)) }
}

function sameForm(word: string): string {
  return word.normalize('NFC').trim().replace(WHITE, ' ').replace(CURLY, "'").toLowerCase()
}

/** Whether a kept word overlaps text[from..to): it begins before the end, and ends behind the beginning. */
function holdsKept(text: string, { from, to }: Finding, { words, reach }: KeptWords): boolean {
  for (let start = Math.max(0, from - reach); start < to; start++) {
    if (isSpace(text.charCodeAt(start)) || !isEdge(text, start)) continue
    const last = Math.min(text.length, start + reach)
    for (let end = Math.max(from, start) + 1; end <= last; end++) {
      if (isEdge(text, end) && words.has(sameForm(text.slice(start, end)))) return true
    }
  }
  return false
}

/** Whether nothing is cut in two at an offset: no word, and no character. */
function isEdge(text: string, at: number): boolean {
  return !(isWordPart(text.charCodeAt(at - 1)) && isWordPart(text.charCodeAt(at))) && !MARK.test(text.charAt(at))
}

function isWordPart(code: number): boolean {
  return isWordUnit(code) || (code >= 0xd800 && code < 0xe000)
}
