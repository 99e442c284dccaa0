import { fold } from './score.ts'

/** Signs that are words of their own. */
const SIGN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu

/** Folded words; each Chinese, Japanese or Korean sign is one. */
export function wordsOf(text: string | null | undefined): string[] {
  const words = fold(text).replace(SIGN, ' $& ').trim()
  return words === '' ? [] : words.split(/ +/)
}

/** For each word of the source its index in the text: -1 where repairs joined or parted it, undefined where it is not in the text. */
export function alignWords(source: readonly string[], text: readonly string[]): (number | undefined)[] {
  const pairs = shortestEdit(source, text)
  let from = 0
  while (from < source.length) {
    let end = from
    while (end < source.length && pairs[end] === undefined) end++
    if (end > from) {
      const between = text.slice((pairs[from - 1] ?? -1) + 1, pairs[end] ?? text.length).join('')
      for (const index of repairedWords(source.slice(from, end), between)) pairs[from + index] = -1
    }
    from = Math.max(end, from + 1)
  }
  return pairs
}

/** Which of the words stand in letters that were found in their place, in order, perhaps parted or mended. */
function repairedWords(words: readonly string[], letters: string): number[] {
  const found: number[] = []
  let rest = letters
  for (const [index, word] of words.entries()) {
    if (rest === '') break
    const at = rest.indexOf(word)
    const following = words.slice(index).join('')
    const isParted = rest.length > 2 && word.length > 1 && following.startsWith(rest)
    const isMended = index === words.length - 1 && word.length > 4 && Math.abs(rest.length - following.length) <= 2
    if (at >= 0 || isParted || isMended) found.push(index)
    if (at >= 0) rest = rest.slice(at + word.length)
    else if (isParted) rest = rest.slice(word.length)
  }
  return found
}

/** Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): furthest points on each diagonal, then the way back. */
function shortestEdit(source: readonly string[], text: readonly string[]): (number | undefined)[] {
  const middle = source.length + text.length + 1
  const furthest = new Int32Array(2 * middle + 1)
  const steps: Int32Array[] = []
  for (let edits = 0; edits < middle; edits++) {
    steps.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    if (reach(edits)) break
  }
  return walkBack()

  /** The furthest x on a diagonal before this number of edits. */
  function before(edits: number, diagonal: number): number {
    return steps[edits]?.[diagonal + edits + 1] ?? 0
  }

  /** Whether the way to a diagonal puts in a word of the text; else it takes out one of the source. */
  function isPutIn(edits: number, diagonal: number): boolean {
    return diagonal === -edits || (diagonal !== edits && before(edits, diagonal - 1) < before(edits, diagonal + 1))
  }

  function reach(edits: number): boolean {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isPutIn(edits, diagonal) ? before(edits, diagonal + 1) : before(edits, diagonal - 1) + 1
      while (x < source.length && x - diagonal < text.length && source[x] === text[x - diagonal]) x++
      furthest[middle + diagonal] = x
      if (x >= source.length && x - diagonal >= text.length) return true
    }
    return false
  }

  function walkBack(): (number | undefined)[] {
    const pairs: (number | undefined)[] = source.map(() => undefined)
    let [x, y] = [source.length, text.length]
    for (let edits = steps.length - 1; edits >= 0; edits--) {
      const from = x - y + (isPutIn(edits, x - y) ? 1 : -1)
      const [toX, toY] = edits === 0 ? [0, 0] : [before(edits, from), before(edits, from) - from]
      while (x > toX && y > toY) pairs[--x] = --y
      if (edits > 0) [x, y] = [toX, toY]
    }
    return pairs
  }
}
