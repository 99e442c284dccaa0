import type { Candidate, TextLine } from '../../src/evidence/candidates.ts'
import { fold } from '../../src/text/fold.ts'
import type { Known } from './documents.ts'

const letters = (text: string): string => fold(text).replace(/ /g, '')
const beginOf = (text: string): string => letters(text.slice(0, 200)).slice(0, 24)
const REACH = 14

/** How the text behind a candidate begins. Below a name alone may stand an office or a time, which is none of it: `skipped` lines of it are left out. */
export function spokenAt(lines: readonly TextLine[], { line, head }: Candidate, skipped = 0): string {
  let text = (lines[line]?.text ?? '').slice(head.speechAt)
  for (let next = line + 1 + skipped; next < Math.min(lines.length, line + REACH) && text.length < 220; next++)
    text += ` ${lines[next]?.text ?? ''}`
  return beginOf(text.trim())
}

function isSameBegin(gold: string, read: string): boolean {
  if (gold === '' || read === '') return gold === read
  return read.startsWith(gold) || (read.length < gold.length && gold.startsWith(read))
}

export function isSameName(gold: string, read: string): boolean {
  if (gold === '' || gold === read) return true
  const [a, b] = [new Set(gold.split(' ')), new Set(read.split(' '))]
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word))
}

interface Spoken {
  readonly name: string
  readonly begin: string
  /** How it begins if the line below the name is none of it. */
  readonly other?: string
}

export function goldTurns({ turns }: Known): Spoken[] {
  return turns.map(([name, begin]) => ({ name: name === '*' ? '' : fold(name), begin: beginOf(begin) }))
}

export function readTurns(lines: readonly TextLine[], candidates: readonly Candidate[]): Spoken[] {
  return candidates.map((candidate) => {
    const begin = spokenAt(lines, candidate)
    const other = candidate.head.shape.endsWith('$') ? spokenAt(lines, candidate, 1) : begin
    return { name: candidate.key, begin, other }
  })
}

/** For each of `read` whether it is a turn of `gold`, in order: the longest common subsequence. */
export function matched(gold: readonly Spoken[], read: readonly Spoken[]): boolean[] {
  const table = Array.from({ length: gold.length + 1 }, () => new Uint16Array(read.length + 1))
  const at = (g: number, r: number) => table[g]?.[r] ?? 0
  const isSame = (g: Spoken | undefined, r: Spoken | undefined) =>
    g !== undefined &&
    r !== undefined &&
    (isSameBegin(g.begin, r.begin) || isSameBegin(g.begin, r.other ?? r.begin)) &&
    isSameName(g.name, r.name)
  for (let g = gold.length - 1; g >= 0; g--)
    for (let r = read.length - 1; r >= 0; r--) {
      const row = table[g]
      if (row !== undefined) row[r] = isSame(gold[g], read[r]) ? at(g + 1, r + 1) + 1 : Math.max(at(g + 1, r), at(g, r + 1))
    }
  const found = read.map(() => false)
  for (let g = 0, r = 0; g < gold.length && r < read.length; ) {
    if (isSame(gold[g], read[r]) && at(g, r) === at(g + 1, r + 1) + 1) {
      found[r++] = true
      g++
    } else if (at(g + 1, r) >= at(g, r + 1)) g++
    else r++
  }
  return found
}

/** Turns of one speaker that follow each other count once. */
export function merged(turns: readonly Spoken[]): Spoken[] {
  return turns.filter(({ name }, index) => index === 0 || name === '' || name !== turns[index - 1]?.name)
}

export function f1(gold: readonly Spoken[], read: readonly Spoken[]): number {
  if (gold.length === 0) return Number(read.length === 0)
  const [a, b] = [merged(gold), merged(read)]
  return (2 * matched(a, b).filter(Boolean).length) / (a.length + b.length)
}
