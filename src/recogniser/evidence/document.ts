import { closeNumber, type Head } from '../heads/head.ts'
import { foldName, Names } from '../heads/name.ts'
import { readHeads } from '../heads/read-heads.ts'
import { talks } from '../vocabulary/index.ts'
import type { Candidate, Turn } from './candidate.ts'
import { Group, NameGroup } from './candidate.ts'
import { candidatesOf } from './candidates.ts'
import { NO_OPINION, type Opinion } from './opinion.ts'
import { Rows } from './rows.ts'
import { endsWith, RowCounts } from './speech.ts'
import { Spellings } from './spelling.ts'
import { type Extent, RATES, tally } from './tally.ts'

/** Characters at the beginning in which people are introduced. */
const INTRODUCTION = 6000
const DECLARATIONS = 12_000
/** Rows of a turn that are looked at. */
const LONGEST_TURN = 40
const NO_COUNTS = { words: 0, personal: 0, questions: 0, sentences: 0 }
const WORDS = /[\p{L}\p{M}]+/gu
// (ML)   | ML |
const DECLARED = /[(|]\s*([A-Z][A-Za-z]{1,3})\s*[)|]/g

/** A document with its candidates, and what it says of their shapes and names. */
export class Document implements Extent {
  readonly rows: Rows
  readonly candidates: readonly Candidate[]
  readonly coarse = new Map<number, Group>()
  readonly fine = new Map<number, Group>()
  readonly names = new Map<string, NameGroup>()
  /** Rows that are not blank, and of those the shares that are long, end a sentence. */
  lines = 0
  long = 0
  stops = 0
  blanks = 0
  paragraphs = 0
  readonly characters: number
  candidateLines = 0
  /** Lines with a candidate whose speech asks, or is of an I or a you. */
  asks = 0
  personal = 0
  biggest = 0
  shapes = 0
  opinion: Opinion = NO_OPINION
  counts: RowCounts | undefined
  /** What RATES are, candidate by candidate. */
  readonly rates: Float32Array
  /** Words in the beginning by which a text calls itself a talk. */
  talkWords = 0
  #lastLine = -1

  constructor(lines: readonly string[]) {
    this.rows = new Rows(lines)
    this.characters = Math.max(1, this.rows.before(this.rows.count))
    this.#countLines()
    const candidates: Candidate[] = []
    const names = new Names()
    let nth = 0
    for (let row = 0; row < this.rows.count; row++) {
      if (this.rows.isBlank(row)) continue
      nth++
      const heads: Head[] = []
      readHeads(this.rows, row, heads)
      for (const head of heads) candidates.push(...candidatesOf(this.rows, head, { names, nth }))
    }
    this.candidates = candidates.filter(
      ({ name, head }) => name.words > 0 && (name.key !== '' || head.close === closeNumber('chevron')),
    )
    this.rates = new Float32Array(this.candidates.length * RATES.length)
    this.#group()
  }

  before(row: number): number {
    return this.rows.before(row)
  }

  #countLines(): void {
    const { rows } = this
    let paragraphs = 0
    for (let row = 0; row < rows.count; row++) {
      if (rows.isBlank(row)) continue
      this.lines++
      if (rows.length(row) > 60) this.long++
      if ('.?!。'.includes(rows.text[rows.to(row) - 1] ?? ' ')) this.stops++
      if (row === 0 || rows.isBlank(row - 1)) paragraphs++
    }
    const lines = this.lines || 1
    this.long /= lines
    this.stops /= lines
    this.blanks = (rows.count - this.lines) / (rows.count || 1)
    this.paragraphs = Math.max(1, paragraphs > this.lines * 0.25 ? paragraphs : this.lines)
    this.lines = lines
  }

  #group(): void {
    this.candidates.forEach((candidate, index) => {
      candidate.index = index
      this.#place(candidate)
    })
    for (const group of this.coarse.values()) this.#link(group)
    const spellings = new Spellings(this.names.values())
    this.counts = new RowCounts(this.rows, spellings)
    spellings.settle()
    this.talkWords = countTalkWords(this.rows.text)
    this.#describeTurns()
    let at = 0
    for (const candidate of this.candidates) for (const rate of RATES) this.rates[at++] = rate.of(candidate)
    for (const groups of [this.coarse, this.fine]) for (const group of groups.values()) group.tally = tally(group.list, this)
    const bySize = [...this.coarse.values()].sort((one, other) => other.list.length - one.list.length)
    bySize.forEach((group, rank) => {
      group.rank = rank
    })
    this.biggest = bySize[0]?.list.length ?? 0
    this.shapes = bySize.filter((group) => group.list.length > 1).length
    introduce(this)
  }

  /** Puts a candidate with those of its shape and of its name. */
  #place(candidate: Candidate): void {
    const { head, name, speech } = candidate
    candidate.coarse = at(this.coarse, candidate.coarseKey, () => new Group())
    candidate.fine = at(this.fine, candidate.fineKey * 16 + name.form, () => new Group())
    candidate.names = at(this.names, name.key, () => new NameGroup(this.names.size))
    const { coarse, fine, names } = candidate
    for (const { list } of [coarse, fine, names]) list.push(candidate)
    coarse.counts.set(names, (coarse.counts.get(names) ?? 0) + 1)
    if (head.line === this.#lastLine) return
    this.#lastLine = head.line
    this.candidateLines++
    if (speech.ends === 1) this.asks++
    if (speech.isPersonal) this.personal++
  }

  /** What the turn after each candidate holds, up to the next of its shape. */
  #describeTurns(): void {
    for (const candidate of this.candidates) candidate.turn = this.#turnOf(candidate, candidate.next)
  }

  /** What a turn holds that begins at a candidate and ends at another. */
  turnOf(candidate: Candidate, next: Candidate | undefined): Turn {
    return next === candidate.next ? candidate.turn : this.#turnOf(candidate, next)
  }

  #turnOf({ head, speech }: Candidate, next: Candidate | undefined): Turn {
    const end = next ? Math.max(next.head.line, head.line + 1) : this.rows.count
    const { words, personal, questions, sentences } =
      this.counts?.between(head.line, Math.min(end, head.line + LONGEST_TURN)) ?? NO_COUNTS
    let last = end - 1
    while (last > head.lastLine && this.rows.isBlank(last)) last--
    const lastEnds = last > head.lastLine ? endsWith(this.rows.text, this.rows.from(last), this.rows.to(last)) : speech.ends
    return { words, personal: personal / Math.max(4, words), questions, sentences, lastEnds }
  }

  /** What follows each candidate of a shape, up to the next. */
  #link({ list }: Group): void {
    const { rows } = this
    list.forEach((candidate, index) => {
      const next = list[index + 1]
      candidate.previous = list[index - 1]
      candidate.next = next
      const { head } = candidate
      candidate.follow =
        next?.head.line === head.line
          ? Math.max(0, next.head.start - head.speech)
          : Math.max(
              0,
              candidate.rest + rows.before(Math.min(next?.head.line ?? rows.count, head.line + 60)) - rows.before(head.line + 1),
            )
    })
  }
}

/** What the beginning of the document, and its other names, say of each name. */
function introduce({ rows, names }: Document): void {
  const { text } = rows
  const declared = new Set([...text.slice(0, DECLARATIONS).matchAll(DECLARED)].map((match) => match[1]))
  const introduction = ` ${foldName(text.slice(0, INTRODUCTION))} `
  const words = new Set(introduction.split(' '))
  const endings = countEndings(names.values())
  for (const group of names.values()) {
    const name = group.list[0]?.name
    if (!name) continue
    const key = ` ${name.key} `
    const mayStand = name.length > 2 && name.words < 6 && name.keyWords.every((word) => words.has(word))
    const found = mayStand ? introduction.indexOf(key) : -1
    group.introduced = found < 0 ? 0 : introduction.includes(key, found + 1) ? 2 : 1
    group.shared = endings.get(name.last) ?? 0
    group.isDeclared = declared.has(name.core)
    group.shapes = new Set(group.list.map(({ coarse }) => coarse)).size
  }
}

/** How many names begin or end in a word. */
function countEndings(names: Iterable<NameGroup>): ReadonlyMap<string, number> {
  const endings = new Map<string, number>()
  for (const { list } of names) {
    const words = list[0]?.name.keyWords ?? []
    for (const word of new Set([words[0], words.at(-1)])) if (word) endings.set(word, (endings.get(word) ?? 0) + 1)
  }
  return endings
}

// Transcript of …   Minutes of …   an interview with …
const BEGINNING = 2500
function countTalkWords(text: string): number {
  let count = 0
  for (const [word] of text.slice(0, BEGINNING).matchAll(WORDS)) if (talks().has(word.toLowerCase())) count++
  return count
}

/** The name stands in the introduction beside its labels. */
export const isIntroduced = ({ names, head }: Candidate): boolean =>
  names.introduced === 2 || (names.introduced === 1 && head.from > INTRODUCTION)

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
