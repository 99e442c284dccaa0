import { isBlank } from '../../text/characters.ts'
import { Begins, CASELESS, DIGIT, kindOf, LOWER, UPPER, wordEnd } from '../heads/characters.ts'
import { commonWords, greetings, persons, prose } from '../vocabulary/index.ts'
import type { NameGroup } from './candidate.ts'
import type { Rows } from './rows.ts'

/** What the speech after a head looks like in its first line. */
export interface SpeechFacts {
  /** Its first character: 1 capital, 2 small, 3 digit, 4 a letter without case, 5 a quotation mark, 6 a bracket, 7 other; 0 no speech. */
  readonly begins: number
  /** How its line ends: 1 asks, 2 ends a sentence, 3 runs on, 4 ends without a mark; 0 no speech. */
  readonly ends: number
  /** Begins with 2 a greeting or an answer, 1 a word of sentences. */
  readonly starter: number
  /** Somebody speaks for himself or to another in it. */
  readonly isPersonal: boolean
}

const BEGINS: ReadonlyMap<number, number> = new Map([
  [UPPER, 1],
  [LOWER, 2],
  [DIGIT, 3],
  [CASELESS, 4],
])
const QUOTES = '"\'“‘«'
const ASKS = '?？؟\u037e'
const STOPS = '.。!…”"！'
const RUNS_ON = ':,;'
const FIRST_WORDS = 90
const FIRST_WORD = /^[^\s,.?!:;]+/
const GREETING = /^[\p{L}\p{M}]+/u
// Pronouns and polite endings of scripts that set no spaces.
const CASELESS_PERSON = /[我你您私僕]|저는|제가|저희|ます|です|습니다|니까/

export function beginsWith(text: string, from: number, to: number): number {
  if (from >= to) return 0
  const known = BEGINS.get(kindOf(text.charCodeAt(from)))
  if (known !== undefined) return known
  const character = text[from] ?? ''
  if (QUOTES.includes(character)) return 5
  return character === '(' || character === '[' ? 6 : 7
}

export function endsWith(text: string, from: number, to: number): number {
  if (from >= to) return 0
  const last = text[to - 1] ?? ''
  if (ASKS.includes(last)) return 1
  if (STOPS.includes(last)) return 2
  return RUNS_ON.includes(last) ? 3 : 4
}

/** Describes the speech in [from, to) of the text. */
export function describeSpeech(text: string, from: number, to: number): SpeechFacts {
  if (from >= to) return { begins: 0, ends: 0, starter: 0, isPersonal: false }
  const words = text.slice(from, Math.min(to, from + FIRST_WORDS))
  const lower = words.toLowerCase()
  const first = FIRST_WORD.exec(lower)?.[0]
  const greets = greetings().has(GREETING.exec(lower)?.[0] ?? '')
  return {
    begins: beginsWith(text, from, to),
    ends: endsWith(text, from, to),
    starter: greets ? 2 : first !== undefined && prose().has(first) ? 1 : 0,
    isPersonal: isPersonal(lower),
  }
}

function isPersonal(lower: string): boolean {
  personBegins ??= new Begins().add(persons())
  for (let at = 0; at < lower.length; ) {
    const end = wordEnd(lower, at, lower.length)
    if (end > at && personBegins.mayHave(lower, at, end) && persons().has(lower.slice(at, end))) return true
    at = Math.max(end, at + 1)
  }
  return CASELESS_PERSON.test(lower)
}
let personBegins: Begins | undefined

const LETTERS = /[\p{L}\p{M}]+/gu

interface Spelling {
  /** Occurrences in the text with a small initial, and with a capital. */
  small: number
  capital: number
}

/** How the words of the names are written elsewhere: a word that is also written small is hardly a name. */
export class Spellings {
  readonly #wanted = new Map<string, Spelling>()
  readonly #wordsOf = new Map<NameGroup, readonly string[]>()

  constructor(names: Iterable<NameGroup>) {
    for (const group of names) {
      const words = (group.list[0]?.name.core.match(LETTERS) ?? [])
        .map((word) => word.toLowerCase())
        .filter((word) => word.length > 2 && word !== word.toUpperCase())
      this.#wordsOf.set(group, words)
      for (const word of words) if (!this.#wanted.has(word)) this.#wanted.set(word, { small: 0, capital: 0 })
    }
  }

  get words(): Iterable<string> {
    return this.#wanted.keys()
  }

  /** Takes a word of the text; whether somebody speaks for himself or to another by it. */
  see(word: string): boolean {
    const lower = word.toLowerCase()
    const spelling = this.#wanted.get(lower)
    if (spelling !== undefined) spelling[word === lower ? 'small' : 'capital']++
    return persons().has(lower) || persons().has(word)
  }

  /** Tells the names what was seen. */
  settle(): void {
    for (const [group, words] of this.#wordsOf) setSpelling(group, words, this.#wanted)
  }
}

function setSpelling(group: NameGroup, words: readonly string[], spellings: ReadonlyMap<string, Spelling>): void {
  if (words.length === 0) return
  const common = words.filter((word) => commonWords().has(word)).length
  for (const word of words) {
    const { small, capital } = spellings.get(word) ?? { small: 0, capital: 0 }
    if (small > 0) group.small += 1 / words.length
    group.smallRate += small / (small + capital || 1) / words.length
  }
  group.common = common / words.length
  group.isCommon = common === words.length
}

const SENTENCE_ENDS = '.?!…。？！؟'
const CLOSING = '"”’)]'

/** Sums of what rows hold, so that any stretch of rows is counted at once. */
export class RowCounts {
  readonly words: Int32Array
  /** Words by which somebody speaks for himself or to another. */
  readonly personal: Int32Array
  readonly questions: Int32Array
  readonly sentences: Int32Array

  constructor(rows: Rows, spellings: Spellings) {
    const make = (): Int32Array => new Int32Array(rows.count + 1)
    this.words = make()
    this.personal = make()
    this.questions = make()
    this.sentences = make()
    const isWanted = new Begins().add(persons()).add(spellings.words)
    const isCaseless = CASELESS_PERSON.test(rows.text)
    const see = (at: number, end: number): boolean =>
      isWanted.mayHave(rows.text, at, end) && spellings.see(rows.text.slice(at, end))
    for (let row = 0; row < rows.count; row++) {
      const counts = countRow(rows, row, see)
      if (isCaseless && CASELESS_PERSON.test(rows.slice(row))) counts.personal++
      this.#add(row, counts)
    }
  }

  /** What the rows of [from, to) hold. */
  between(from: number, to: number): Counts {
    const of = (sums: Int32Array): number => Math.max(0, (sums[to] ?? 0) - (sums[from] ?? 0))
    return { words: of(this.words), personal: of(this.personal), questions: of(this.questions), sentences: of(this.sentences) }
  }

  #add(row: number, { words, personal, questions, sentences }: Counts): void {
    this.words[row + 1] = (this.words[row] ?? 0) + words
    this.personal[row + 1] = (this.personal[row] ?? 0) + personal
    this.questions[row + 1] = (this.questions[row] ?? 0) + questions
    this.sentences[row + 1] = (this.sentences[row] ?? 0) + sentences
  }
}

interface Counts {
  words: number
  personal: number
  questions: number
  sentences: number
}

/** Counts what a row holds; `see` tells of a word whether it is personal. */
function countRow(rows: Rows, row: number, see: (at: number, end: number) => boolean): Counts {
  const { text } = rows
  const to = rows.to(row)
  const counts = { words: 0, personal: 0, questions: 0, sentences: 0 }
  for (let at = rows.from(row); at < to; ) {
    const end = wordEnd(text, at, to)
    if (end > at) {
      counts.words++
      if (see(at, end)) counts.personal++
      at = end
      continue
    }
    const character = text.charAt(at++)
    if (ASKS.includes(character)) counts.questions++
    if (SENTENCE_ENDS.includes(character) && isEnd(text, at, to)) counts.sentences++
  }
  return counts
}

/** White space or the end of the row stands at `at`, quotation marks and brackets left out. */
function isEnd(text: string, at: number, to: number): boolean {
  let end = at
  while (end < to && CLOSING.includes(text.charAt(end))) end++
  const unit = text.charCodeAt(end)
  return end >= to || isBlank(unit) || unit === 0xfeff
}
