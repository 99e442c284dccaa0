import type { LabelConvention } from '../../labels/convention.ts'
import type { Hint, Opening } from '../../labels/opening.ts'
import { NearTest } from '../../repairs/near-test.ts'
import type { Near } from '../../repairs/repair.ts'
import type { ByteTest } from '../../text/byte-scan.ts'
import { LetterRows } from './letter-rows.ts'

/** What a byte means to the skimmer; 0 is what nearly every byte of speech has. */
export const LINE_END = 1
/** Lines with it are read with care. */
export const STOP = 2
/** The first byte of a character beyond ASCII. */
export const BEYOND = 4
/** A rule may have to be asked here. */
export const TRIGGER = 8
/** A label may be told by it. */
export const LABEL_MARK = 16
export const PRONOUN = 32
export const HYPHEN = 64
/** Notes of the transcriber may begin here. */
export const NOTE = 128
/** It does not stand in a text on one line as it stands here: a quotation mark, a space before another. */
export const LOOSE = 256

/** Characters that have an entry of their own: ASCII, and behind it U+2000 to U+203F. */
export const KEYS = 192
const PUNCTUATION = 0x2000
/** Characters of one or two bytes, and all that a line may begin with: U+2000 to U+203F besides. */
export const LETTERS = 0x800
export const FIRSTS = LETTERS + 64

/** First bytes of marks, and of letters of Latin, Greek and Cyrillic; see `isPlainPoint` for what is neither behind them. */
const LEADS = [0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xce, 0xcf, 0xd0, 0xd1]

/** Whether a code point below U+0800 is a letter of Latin, Greek or Cyrillic that a line of plain speech may hold. */
export function isPlainLetter(point: number): boolean {
  if (point < 0x280) return point >= 0xc0 && point !== 0xd7 && point !== 0xf7
  if (point < 0x400) return point >= 0x388 && point !== 0x38b && point !== 0x38d && point !== 0x3a2 && point !== 0x3f6
  return point < 0x480
}

/** Marks below U+00C0 that show, and are nothing else. */
const MARKS = '¡¢£¤¥¦§©«¬®°±¶·»¿'

/** Such a letter, or a mark. */
export function isPlainPoint(point: number): boolean {
  return isPlainLetter(point) || (point < 0xc0 && MARKS.includes(String.fromCharCode(point)))
}

/** Key of a character, or -1 when it has none. */
function keyOf(character: string): number {
  const code = character.charCodeAt(0)
  if (code < 0x80) return code
  return code >= PUNCTUATION && code < PUNCTUATION + 64 ? 0x80 + (code & 0x3f) : -1
}

/** What a line that begins with some character may be. */
export interface FirstTable {
  /** It may carry a label whatever follows. */
  readonly isLabel: boolean
  /** By key: so many units, plus one, from the beginning a mark makes a label likely. */
  readonly reach: Uint16Array
  /** What is to be seen besides. */
  readonly openings: readonly FullOpening[]
  /** What is to be seen where a mark stands near the beginning. */
  readonly marked: readonly FullOpening[]
  /** By key: the reach of marks for those, plus one, and a bit for each of them. */
  readonly markedReach: Uint16Array
  readonly markedBits: Uint32Array
}

/** Where a table by first characters has a code point. */
export function firstIndex(code: number): number {
  return code < LETTERS ? code : LETTERS + (code & 0x3f)
}

/** The table of a line that cannot carry a label. */
export function noTable(): FirstTable {
  const [reach, markedReach, markedBits] = [new Uint16Array(KEYS), new Uint16Array(KEYS), new Uint32Array(KEYS)]
  return { isLabel: false, reach, openings: [], marked: [], markedReach, markedBits }
}

/** Makes tests; triggers that ask for the same share one, as dozens of letters do. */
function nearTests(): (nears: readonly Near[]) => NearTest {
  const made = new Map<string, NearTest>()
  return (nears) => {
    const key = JSON.stringify(nears.map(({ before, behind, beyond }) => [before, behind, beyond]))
    const test = made.get(key) ?? new NearTest(nears)
    made.set(key, test)
    return test
  }
}

function isSettledByColon({ openings, isSettledByLabel }: LabelConvention): boolean {
  return isSettledByLabel === true || openings?.some(({ marks }) => marks?.includes(':')) !== true
}

/** What the skimmer knows of the rules and conventions. */
export class SkimTables {
  /** By byte. */
  readonly classes = new Uint16Array(256)
  /** By the last byte of a character of general punctuation. */
  readonly punctuation = new Uint16Array(256)
  readonly #tests: (NearTest | undefined)[] = new Array(KEYS).fill(undefined)
  /** By code point: triggers of two bytes, and what must stand beside them. */
  readonly #letters: (NearTest | undefined)[] = new Array(LETTERS).fill(undefined)
  /** The same triggers, and what must stand behind them in a row. */
  readonly rows: LetterRows
  readonly #openings: readonly FullOpening[]
  /** By code point below U+0800, and behind it U+2000 to U+203F. */
  readonly #firsts: (FirstTable | undefined)[] = new Array(FIRSTS).fill(undefined)

  /** Every convention that a colon tells is settled by its label. */
  readonly hasSettledMarks: boolean

  constructor(triggers: ReadonlyMap<string, readonly Near[]>, conventions: readonly LabelConvention[]) {
    this.#openings = [...new Set(conventions.flatMap(({ openings }) => openings ?? [{}]))].map(toFull)
    this.hasSettledMarks = conventions.every(isSettledByColon)
    this.rows = new LetterRows(triggers)
    this.#classify()
    for (const { marks } of this.#openings) for (const mark of marks) this.#add(mark, LABEL_MARK)
    const testFor = nearTests()
    for (const [trigger, nears] of triggers) {
      const test = testFor(nears)
      const code = trigger.charCodeAt(0)
      if (keyOf(trigger) < 0 && code < LETTERS) this.#letters[code] = test
      else {
        this.#add(trigger, TRIGGER)
        this.#tests[keyOf(trigger)] = test
      }
    }
  }

  #classify(): void {
    const { classes, punctuation } = this
    classes.fill(STOP, 0, 0x20)
    classes.fill(STOP, 0x7f)
    for (const lead of LEADS) classes[lead] = BEYOND
    classes[0xe2] = BEYOND
    for (const mark of '" ') classes[mark.charCodeAt(0)] = LOOSE
    for (const mark of '/\\') classes[mark.charCodeAt(0)] = STOP
    for (const mark of '[(*_<{') classes[mark.charCodeAt(0)] = NOTE
    classes[0x49] = PRONOUN
    classes[0x2d] = HYPHEN
    classes[0x0a] = LINE_END
    punctuation.fill(STOP)
    // Hyphens, dashes, quotation marks, bullets, the ellipsis; then primes and angle marks: none is white or unseen.
    punctuation.fill(0, 0x90, 0xa8)
    punctuation.fill(0, 0xb0, 0xbf)
  }

  /** Lines with characters that the tables do not hold are read with care. */
  #add(character: string, meaning: number): void {
    const code = character.charCodeAt(0)
    const key = keyOf(character)
    if (key < 0 && code < LETTERS) this.classes[0xc0 | (code >> 6)] = STOP
    if (character === '\n' || key < 0) return
    const table = key < 0x80 ? this.classes : this.punctuation
    const known = table[key] ?? 0
    if (known !== STOP) table[key] = known | meaning
  }

  /** By byte, the tests of triggers that mean nothing else. */
  get tests(): Map<number, ByteTest> {
    const tests = new Map<number, ByteTest>()
    for (const [byte, meaning] of this.classes.entries()) {
      const test = this.#tests[byte]
      if (meaning === TRIGGER && test !== undefined) tests.set(byte, test)
    }
    return tests
  }

  /** By key, the test of a trigger. */
  testOf(key: number): NearTest | undefined {
    return this.#tests[key]
  }

  /** By code point, the test of a letter of two bytes at which some rule may have to be asked. */
  letterTest(point: number): NearTest | undefined {
    return this.#letters[point]
  }

  /** Whether anything can be found at the trigger bytes[from..to). */
  isNear(bytes: Uint8Array, from: number, to: number): boolean {
    return this.#tests[bytes[to - 1] ?? 0]?.fits(bytes, from, to) === true
  }

  /** Whether a rule may find something at the letter bytes[at..at + 2): lines with it are read with care. */
  isOdd(bytes: Uint8Array, at: number): boolean {
    const test = this.#letters[(((bytes[at] ?? 0) & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f)]
    return test?.fits(bytes, at, at + 2) === true && this.rows.fits(bytes, at)
  }

  /** Whether the character at `at` is a trigger. */
  isTrigger(bytes: Uint8Array, at: number): boolean {
    const isPunctuation = bytes[at] === 0xe2 && bytes[at + 1] === 0x80
    return this.#tests[bytes[isPunctuation ? at + 2 : at] ?? 0] !== undefined
  }

  /** By the code point that a line begins with. */
  firstTable(code: number): FirstTable {
    const index = firstIndex(code)
    const table = this.#firsts[index] ?? this.#makeFirst(String.fromCodePoint(code))
    this.#firsts[index] = table
    return table
  }

  #makeFirst(character: string): FirstTable {
    const fitting = this.#openings.filter(({ first }) => first === undefined || first.includes(character))
    const openings = fitting.filter(({ marks }) => marks === '')
    const marked = fitting.filter(({ marks, sees }) => marks !== '' && sees !== undefined)
    const reach = new Uint16Array(KEYS)
    const markedReach = new Uint16Array(KEYS)
    const markedBits = new Uint32Array(KEYS)
    for (const opening of fitting) {
      const index = marked.indexOf(opening)
      for (const key of keysOf(opening)) {
        raise(index < 0 ? reach : markedReach, key, opening.reach + 1)
        if (index >= 0) markedBits[key] = (markedBits[key] ?? 0) | (1 << index)
      }
    }
    const isLabel = openings.some(({ sees, longest }) => sees === undefined && longest === Number.MAX_SAFE_INTEGER)
    return { isLabel, reach, openings, marked, markedReach, markedBits }
  }
}

/** An opening with all its members, named or not: they are looked at for every line, and the engine finds them at once where all look alike. */
export interface FullOpening {
  readonly first: Opening['first'] | undefined
  readonly marks: string
  readonly reach: number
  readonly longest: number
  readonly sees: Opening['sees'] | undefined
  readonly hint: Hint | undefined
}

function toFull({ first, marks = '', reach = 0, longest = Number.MAX_SAFE_INTEGER, sees, hint }: Opening): FullOpening {
  return { first, marks, reach, longest, sees, hint }
}

/** The keys of the marks of an opening. */
function keysOf({ marks }: FullOpening): number[] {
  return [...marks].map(keyOf).filter((key) => key >= 0)
}

function raise(table: Uint16Array, key: number, least: number): void {
  table[key] = Math.max(table[key] ?? 0, least)
}
