// The measures of the evaluation: a turn is right when its first words and its speaker are.
const MARKS = /\p{M}/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu
const LEADING_TIME = /^[\s\\[(*_]*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\s\\\])*_]*/u

export const fold = (text: string): string =>
  text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/ı/g, 'i').replace(NOT_WORD, ' ').trim()

/** The first 24 letters of a speech. */
export const firstLetters = (text: string): string =>
  fold(text.slice(0, 200).replace(LEADING_TIME, '')).replace(/ /g, '').slice(0, 24)

export function sameStart(gold: string, found: string): boolean {
  if (gold === '' || found === '') return gold === found
  return found.startsWith(gold) || (found.length < gold.length && gold.startsWith(found))
}

const known = new Map<string, boolean>()
export function sameName(gold: string, name: string): boolean {
  if (name === gold) return true
  if (name === '' || gold === '') return false
  const key = `${gold}|${name}`
  let same = known.get(key)
  if (same === undefined) {
    const one = new Set(name.split(' '))
    const other = new Set(gold.split(' '))
    same = [...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word))
    known.set(key, same)
  }
  return same
}

export function commonLength<One, Other>(
  one: readonly One[],
  other: readonly Other[],
  same: (a: One, b: Other) => boolean,
): number {
  let previous = new Uint32Array(other.length + 1)
  for (const a of one) {
    const row = new Uint32Array(other.length + 1)
    other.forEach((b, j) => {
      row[j + 1] = same(a, b) ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, row[j] ?? 0)
    })
    previous = row
  }
  return previous[other.length] ?? 0
}

export interface Turn {
  readonly names: readonly string[]
  readonly head: string
}
export interface GoldTurn {
  readonly speaker: string
  readonly head: string
}

/** Turn F1; neighbouring turns of one speaker are taken together on both sides. */
export function turnF1(gold: readonly GoldTurn[], turns: readonly Turn[], count: number): number {
  const merged = gold.filter((turn, index) => index === 0 || turn.speaker === '' || turn.speaker !== gold[index - 1]?.speaker)
  const found = turns.filter((turn, index) => index === 0 || turn.names[0] !== turns[index - 1]?.names[0])
  if (merged.length === 0 && count > 0) return Math.min(count, found.length) / Math.max(count, found.length)
  if (merged.length + found.length === 0) return 1
  const hits = commonLength(
    merged,
    found,
    (one, other) =>
      sameStart(one.head, other.head) && (one.speaker === '' || other.names.some((name) => sameName(one.speaker, name))),
  )
  return (2 * hits) / (merged.length + found.length)
}
