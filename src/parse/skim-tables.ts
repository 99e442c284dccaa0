import type { LabelConvention } from '../labels/convention.ts'
import type { Opening } from '../labels/opening.ts'
import type { Near } from '../repairs/repair.ts'
import type { ByteTest } from '../text/byte-scan.ts'

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
/** Characters of one or two bytes. */
const FIRSTS = 0x800

/** First bytes of letters of Latin, Greek and Cyrillic; see `isPlainLetter` for what is none behind them. */
const LETTER_LEADS = [0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xce, 0xcf, 0xd0, 0xd1]

/** Whether a code point below U+0800 is a letter of Latin, Greek or Cyrillic that a line of plain speech may hold. */
export function isPlainLetter(point: number): boolean {
  if (point < 0x280) return point >= 0xc0 && point !== 0xd7 && point !== 0xf7
  if (point < 0x400) return point >= 0x388 && point !== 0x38b && point !== 0x38d && point !== 0x3a2 && point !== 0x3f6
  return point < 0x480
}

/** Key of a character, or -1 when it has none. */
function keyOf(character: string): number {
  const code = character.charCodeAt(0)
  if (code < 0x80) return code
  return code >= PUNCTUATION && code < PUNCTUATION + 64 ? 0x80 + (code & 0x3f) : -1
}

/** The places that a trigger may be asked at: a bit for each, by the bytes that stand beside it, the nearest two before and behind. */
class NearTest implements ByteTest {
  readonly before: Uint32Array
  readonly before2: Uint32Array
  readonly behind: Uint32Array
  readonly behind2: Uint32Array

  constructor(nears: readonly Near[]) {
    this.before = byteSets(nears.map(({ before }) => before?.[0]))
    this.before2 = byteSets(nears.map(({ before }) => before?.[1]))
    this.behind = byteSets(nears.map(({ behind }) => behind?.[0]))
    this.behind2 = byteSets(nears.map(({ behind }) => behind?.[1]))
    for (const [index, { beyond }] of nears.entries()) if (beyond !== undefined) keepBeyond(this.behind, 1 << index, beyond)
  }

  /** Whether the bytes around bytes[from..to) are those of one place. */
  fits(bytes: Uint8Array, from: number, to: number): boolean {
    const nearest = (this.before[bytes[from - 1] ?? EDGE] ?? 0) & (this.behind[bytes[to] ?? EDGE] ?? 0)
    if (nearest === 0) return false
    return (nearest & (this.before2[bytes[from - 2] ?? EDGE] ?? 0) & (this.behind2[bytes[to + 1] ?? EDGE] ?? 0)) !== 0
  }
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
  readonly #letters: (NearTest | undefined)[] = new Array(FIRSTS).fill(undefined)
  readonly #openings: readonly FullOpening[]
  /** By code point below U+0800, and behind it U+2000 to U+203F. */
  readonly #firsts: (FirstTable | undefined)[] = new Array(FIRSTS + 64).fill(undefined)

  /** Every convention that a colon tells is settled by its label. */
  readonly hasSettledMarks: boolean

  constructor(triggers: ReadonlyMap<string, readonly Near[]>, conventions: readonly LabelConvention[]) {
    this.#openings = [...new Set(conventions.flatMap(({ openings }) => openings ?? [{}]))].map(toFull)
    this.hasSettledMarks = conventions.every(isSettledByColon)
    this.#classify()
    for (const { marks } of this.#openings) for (const mark of marks) this.#add(mark, LABEL_MARK)
    for (const [trigger, nears] of triggers) {
      const test = new NearTest(nears.length > BITS ? [{}] : nears)
      const code = trigger.charCodeAt(0)
      if (keyOf(trigger) < 0 && code < FIRSTS) this.#letters[code] = test
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
    for (const lead of LETTER_LEADS) classes[lead] = BEYOND
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
    if (key < 0 && code < FIRSTS) this.classes[0xc0 | (code >> 6)] = STOP
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

  /** Whether anything can be found at the trigger bytes[from..to). */
  isNear(bytes: Uint8Array, from: number, to: number): boolean {
    return this.#tests[bytes[to - 1] ?? 0]?.fits(bytes, from, to) === true
  }

  /** Whether a rule may find something at the letter bytes[at..at + 2): lines with it are read with care. */
  isOdd(bytes: Uint8Array, at: number): boolean {
    const test = this.#letters[(((bytes[at] ?? 0) & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f)]
    return test?.fits(bytes, at, at + 2) === true
  }

  /** Whether the character at `at` is a trigger. */
  isTrigger(bytes: Uint8Array, at: number): boolean {
    const isPunctuation = bytes[at] === 0xe2 && bytes[at + 1] === 0x80
    const meaning = isPunctuation ? this.punctuation[bytes[at + 2] ?? 0] : this.classes[bytes[at] ?? 0]
    return ((meaning ?? 0) & TRIGGER) !== 0
  }

  /** By the code point that a line begins with. */
  firstTable(code: number): FirstTable {
    const index = code < FIRSTS ? code : FIRSTS + (code & 0x3f)
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
}

function toFull({ first, marks = '', reach = 0, longest = Number.MAX_SAFE_INTEGER, sees }: Opening): FullOpening {
  return { first, marks, reach, longest, sees }
}

/** The keys of the marks of an opening. */
function keysOf({ marks }: FullOpening): number[] {
  return [...marks].map(keyOf).filter((key) => key >= 0)
}

function raise(table: Uint16Array, key: number, least: number): void {
  table[key] = Math.max(table[key] ?? 0, least)
}

/** Stands for a byte that is not there. */
const EDGE = 256
/** So many places can be told apart. */
const BITS = 32

/** By byte, a bit for each set that holds it; without characters, a set holds every byte. */
function byteSets(sets: readonly (string | undefined)[]): Uint32Array {
  const bits = new Uint32Array(EDGE + 1)
  for (const [index, characters] of sets.entries()) {
    const bit = 1 << index
    for (let byte = characters === undefined ? 0 : 0x80; byte <= EDGE; byte++) bits[byte] = (bits[byte] ?? 0) | bit
    for (const character of characters ?? '') bits[character.charCodeAt(0)] = (bits[character.charCodeAt(0)] ?? 0) | bit
  }
  return bits
}

/** Of the first bytes of characters beyond ASCII, leaves the bit to those of some. */
function keepBeyond(bits: Uint32Array, bit: number, characters: string): void {
  const firsts = new Set(Array.from(characters, (character) => new TextEncoder().encode(character)[0]))
  for (let byte = 0x80; byte < EDGE; byte++) if (!firsts.has(byte)) bits[byte] = (bits[byte] ?? 0) & ~bit
}
