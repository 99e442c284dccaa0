// Passes over lines of plain speech: what src/parse/lane/skimmer.ts and src/parse/lane/line-scan.ts do, by the tables that
// src/parse/lane/vector-skimmer.ts lays. In any doubt it stops before the line, and they read it. AssemblyScript.

/** Whether an opening or a heading fits the line chunk[from..to): asked where the tables do not tell that none does. */
// @ts-ignore: decorator
@external('env', 'doubts')
declare function doubts(from: i32, to: i32, marked: u32): i32

// What a byte means: as in src/parse/lane/skim-tables.ts.
const STOP: u32 = 2
const BEYOND: u32 = 4
const TRIGGER: u32 = 8
const LABEL_MARK: u32 = 16
const PRONOUN: u32 = 32
const HYPHEN: u32 = 64
const NOTE: u32 = 128
const LOOSE: u32 = 256

const LF: u32 = 0x0a
const CR: u32 = 0x0d
const SPACE: u32 = 0x20
const APOSTROPHE: u32 = 0x27
/** The entry of a test for a byte that is not there. */
const EDGE: u32 = 256
/** Behind so many tests by byte, those by code point begin. */
const BYTE_COUNT: u32 = 256

// Where the members of the state stand: addresses of tables first.
const CHUNK: usize = 0
const HITS: usize = 4
const CLASSES: usize = 8
const PUNCTUATION: usize = 12
const TESTS: usize = 16
const LETTERS: usize = 20
const FIRSTS: usize = 24
const WORDS: usize = 28
const TERMINAL: usize = 32
const BYTES: usize = 36
const LINE_AT: usize = 40
const LINE_UNIT: usize = 44
const LINE_BYTE: usize = 48
const LINE_NUMBER: usize = 52
const MARK_AT: usize = 56
const MARK_UNIT: usize = 60
const CLUE_UNIT: usize = 64
// Numbers of them, and what is known of the source.
const LENGTH: usize = 68
const HIT_COUNT: usize = 72
const IS_UTF8: usize = 76
const LONGEST: usize = 80
const LIMIT: usize = 84
const BYTE_ROOM: usize = 88
const LINE_ROOM: usize = 92
const MARK_ROOM: usize = 96
const CLUE_ROOM: usize = 100
// What grows.
const HIT: usize = 104
const SIZE: usize = 108
const UNITS: usize = 112
const LINES: usize = 116
const MARKS: usize = 120
const CLUES: usize = 124
const ENDS_BLANK: usize = 128
const HAS_NOTES: usize = 132
const IS_LOOSE: usize = 136
const PASSED: usize = 140
const PARAGRAPHS: usize = 144
const PRONOUNS: usize = 148
const REASON: usize = 152
const LINE_UNITS: usize = 156
const LINE_EXTRA: usize = 176
/** Two numbers of eight bytes: the offset of the chunk in the source, the number of the line to begin with. */
const CHUNK_BYTE: usize = 160
const LINE: usize = 168

// Why it stopped: the end, a line that is not plain, one that must be looked at, one that begins in a way not met before.
const DONE: i32 = 0
const UNLIKE: i32 = 1
const DOUBT: i32 = 2
const NEW_FIRST: i32 = 3

// Of the table for a first character: tables by key, and what lets openings be told.
const REACH: usize = 0
const MARKED_REACH: usize = 384
const MARKED_BITS: usize = 768
const OPENINGS: usize = 1536
const OPENING: usize = 1540
/** Of an opening: its longest line, a table of last bytes, one of second bytes, four letters that it holds, and flags. */
const OPENING_SIZE: usize = 20
const FLAG_LEADS: u32 = 1
const FLAG_CAPITALS: u32 = 2
const FLAG_NO_PROSE: u32 = 4
const FLAG_STOP: u32 = 8

/** By the hash of a word: a heading may begin with it, or with it and another, or it is this other; it may lead a name. */
const WORD_HEADS: u32 = 1
const WORD_ARTICLE: u32 = 2
const WORD_SECOND: u32 = 4
const WORD_LEADS: u32 = 8
const HASH_MASK: i32 = 0x3fff

/** Of a character of two bytes: a line may hold it; how many of a row must stand behind it; it may be one of a row. */
const PLAIN: u32 = 1
const ROW: u32 = 2
const MOST_ROW: u32 = 3
const MEMBER: u32 = 16

// As in src/parse/sections/glance.ts, src/labels/lead-bytes.ts, src/labels/opening.ts.
const LONGEST_HEADING: i32 = 240
const LONGEST_ALONE: i32 = 120
const HEADING_REACH: i32 = 8
const LONGEST_LEAD: i32 = 16
const CAPITALS_REACH: i32 = 24
const MOST_SMALL: i32 = 4
const LONGEST_SMALL: i32 = 3
const SHORTEST_STOP: i32 = 3
const MOST_STOP_WORDS: i32 = 7
const MOST_OFFICE_WORDS: i32 = 24

let s: usize = 0
let chunk: usize = 0
let length: i32 = 0
/** Of the line at hand. */
let first: usize = 0
let extra: i32 = 0
let pronouns: i32 = 0
let marked: u32 = 0
let lineAt: i32 = 0
let lineUnit: i32 = 0
/** A mark in it that tells no label. */
let knownMark: i32 = -1
/** Flags of openings that were looked for in it, and those found. */
let asked: u32 = 0
let told: u32 = 0

// @ts-ignore: decorator
@inline
function get(member: usize): i32 {
  return load<i32>(s + member)
}

// @ts-ignore: decorator
@inline
function set(member: usize, value: i32): void {
  store<i32>(s + member, value)
}

// @ts-ignore: decorator
@inline
function add(member: usize, value: i32): void {
  store<i32>(s + member, load<i32>(s + member) + value)
}

// @ts-ignore: decorator
@inline
function byteAt(at: i32): u32 {
  return load<u8>(chunk + <usize>at)
}

/** The byte, or 0 beyond the end. */
// @ts-ignore: decorator
@inline
function byteOrNone(at: i32): u32 {
  return at < length ? load<u8>(chunk + <usize>at) : 0
}

// @ts-ignore: decorator
@inline
function isLower(byte: u32): bool {
  return byte - 0x61 < 26
}

// @ts-ignore: decorator
@inline
function isUpper(byte: u32): bool {
  return byte - 0x41 < 26
}

// @ts-ignore: decorator
@inline
function isLineEnd(at: i32): bool {
  const byte = byteAt(at)
  return byte == LF || (byte == CR && byteOrNone(at + 1) == LF)
}

// @ts-ignore: decorator
@inline
function behindEnd(end: i32): i32 {
  return byteAt(end) == LF ? end + 1 : end + 2
}

// @ts-ignore: decorator
@inline
function stop(reason: i32): i32 {
  set(REASON, reason)
  return -1
}

/** Passes over whole lines from chunk[at] on; returns where the first one begins that it leaves. */
export function skim(state: usize, at: i32): i32 {
  s = state
  chunk = <usize>get(CHUNK)
  length = get(LENGTH)
  set(REASON, DONE)
  let next = at
  while (next < length && get(UNITS) <= get(LIMIT)) {
    if (isLineEnd(next)) {
      add(PASSED, 1)
      set(ENDS_BLANK, 1)
      next = behindEnd(next)
      continue
    }
    const marks = get(MARKS)
    const clues = get(CLUES)
    const end = enter(next) ? line(next) : -1
    if (end < 0) {
      set(MARKS, marks)
      set(CLUES, clues)
      break
    }
    take(next, end)
    next = behindEnd(end)
  }
  return next
}

/** The end of the line at `from`, if it is plain but for its label, which `mark` tells, or -1. It goes nowhere; its clues are left. */
export function known(state: usize, from: i32, mark: i32): i32 {
  s = state
  chunk = <usize>get(CHUNK)
  length = get(LENGTH)
  lineAt = get(SIZE)
  lineUnit = get(UNITS)
  set(REASON, DONE)
  knownMark = mark
  const to = begins(from) ? scan(from) : -1
  knownMark = -1
  if (to < 0) return -1
  set(LINE_EXTRA, extra)
  set(PRONOUNS, pronouns)
  return marked != 0 || mayBeLabel(from, to, to - from - extra) ? stop(DOUBT) : to
}

/** Finds where the line will stand in the passage. The line end before it is a place to ask as well. */
function enter(from: i32): bool {
  const size = get(SIZE)
  const gap = size == 0 ? 0 : get(ENDS_BLANK) != 0 ? 2 : 1
  if (size + gap + 32 > get(BYTE_ROOM) || get(LINES) >= get(LINE_ROOM)) return stop(DOUBT) >= 0
  lineAt = size + gap
  lineUnit = get(UNITS) + gap
  if (gap == 0) return true
  const end = <usize>get(BYTES) + <usize>size
  store<u16>(end, 0x0a0a)
  const test = <usize>load<u32>(<usize>get(TESTS) + (LF << 2))
  if (test == 0) return true
  const before: u32 = load<u8>(end - 1)
  const before2: u32 = size > 1 ? load<u8>(end - 2) : EDGE
  const behind = gap == 2 ? LF : byteAt(from)
  const behind2 = gap == 2 ? byteAt(from) : byteOrNone(from + 1)
  return !fits(test, before, before2, behind, behind2) || addMark(size, get(UNITS))
}

// @ts-ignore: decorator
@inline
function fits(test: usize, before: u32, before2: u32, behind: u32, behind2: u32): bool {
  const nearest = load<u32>(test + (before << 2)) & load<u32>(test + 2056 + (behind << 2))
  return nearest != 0 && (nearest & load<u32>(test + 1028 + (before2 << 2)) & load<u32>(test + 3084 + (behind2 << 2))) != 0
}

function addMark(at: i32, unit: i32): bool {
  const index = get(MARKS)
  if (index >= get(MARK_ROOM)) return stop(DOUBT) >= 0
  store<i32>(<usize>get(MARK_AT) + (<usize>index << 2), at)
  store<i32>(<usize>get(MARK_UNIT) + (<usize>index << 2), unit)
  set(MARKS, index + 1)
  return true
}

function addClue(unit: i32): bool {
  const index = get(CLUES)
  if (index >= get(CLUE_ROOM)) return stop(DOUBT) >= 0
  store<i32>(<usize>get(CLUE_UNIT) + (<usize>index << 2), lineUnit + unit)
  set(CLUES, index + 1)
  return true
}

/** The end of the plain line at `from`, or -1. */
function line(from: i32): i32 {
  if (!begins(from)) return -1
  const to = scan(from)
  if (to < 0) return -1
  if (byteAt(to - 1) == SPACE) return stop(UNLIKE)
  if (lineAt + to - from + 16 > get(BYTE_ROOM)) return stop(DOUBT)
  const units = to - from - extra
  if (!mustLook(from, to, units)) return to
  set(LINE_UNITS, units)
  return doubts(from, to, marked) != 0 ? stop(UNLIKE) : to
}

/** Finds the table for what the line begins with: a letter, an opening quotation mark or an ellipsis. */
function begins(from: i32): bool {
  const byte = byteAt(from)
  const second = byteOrNone(from + 1)
  let code = byte
  if (byte == 0xe2) code = second == 0x80 ? 0x800 + (byteOrNone(from + 2) & 0x3f) : 0
  else if (byte > 0x7f) code = ((byte & 0x1f) << 6) | (second & 0x3f)
  const table = load<u32>(<usize>get(FIRSTS) + (<usize>code << 2))
  first = <usize>table
  if (table > 1) return true
  return stop(table == 0 ? UNLIKE : NEW_FIRST) >= 0
}

/** The end of the line, or -1. */
function scan(from: i32): i32 {
  const hits = <usize>get(HITS)
  const classes = <usize>get(CLASSES)
  const count = get(HIT_COUNT)
  extra = 0
  pronouns = 0
  marked = 0
  let index = get(HIT)
  while (index > 0 && load<i32>(hits + (<usize>(index - 1) << 2)) >= from) index--
  while (index < count && load<i32>(hits + (<usize>index << 2)) < from) index++
  set(HIT, index)
  let next = from
  for (; index < count; index++) {
    const at = load<i32>(hits + (<usize>index << 2))
    if (at < next) continue
    const meaning: u32 = load<u16>(classes + (<usize>byteAt(at) << 1))
    if (meaning <= STOP) return isLineEnd(at) && at - from <= get(LONGEST) ? at : stop(UNLIKE)
    next = meaning == BEYOND ? beyond(from, at) : meet(from, at, meaning)
    if (next < 0) return -1
  }
  return stop(UNLIKE)
}

/** An ASCII character with a meaning; the offset behind it, or -1 when the line is not plain. */
function meet(from: i32, at: i32, meaning: u32): i32 {
  const unit = at - from - extra
  const byte = byteAt(at)
  if ((meaning & LABEL_MARK) != 0 && at != knownMark && tellsLabel(byte, unit)) return stop(UNLIKE)
  if ((meaning & TRIGGER) != 0 && !trigger(from, at, at + 1)) return -1
  if ((meaning & PRONOUN) != 0) {
    if (!pronoun(from, at)) return -1
  } else if ((meaning & HYPHEN) != 0) {
    const behind = byteOrNone(at + 1)
    if (at > from && (behind > 0x7f || isLower(behind | SPACE)) && !addClue(unit)) return -1
  } else if ((meaning & NOTE) != 0) set(HAS_NOTES, 1)
  else if ((meaning & LOOSE) != 0) set(IS_LOOSE, 1)
  return at + 1
}

/** Whether a mark, by its key, makes a label likely; where it does with something else, that is asked later. */
// @ts-ignore: decorator
@inline
function tellsLabel(key: u32, unit: i32): bool {
  if (unit < <i32>load<u16>(first + MARKED_REACH + (<usize>key << 1))) marked |= load<u32>(first + MARKED_BITS + (<usize>key << 2))
  return unit < <i32>load<u16>(first + REACH + (<usize>key << 1))
}

/** Whether a test of chunk[at..next) passes. */
function isNear(test: usize, at: i32, next: i32): bool {
  const before = at > 0 ? byteAt(at - 1) : EDGE
  const before2 = at > 1 ? byteAt(at - 2) : EDGE
  const behind = next < length ? byteAt(next) : EDGE
  const behind2 = next + 1 < length ? byteAt(next + 1) : EDGE
  return fits(test, before, before2, behind, behind2)
}

/** Notes a place where a rule must be asked. */
function trigger(from: i32, at: i32, next: i32): bool {
  const test = <usize>load<u32>(<usize>get(TESTS) + (<usize>byteAt(next - 1) << 2))
  if (test == 0) return true
  if (!isNear(test, at, next)) return true
  const offset = at - from
  return addMark(lineAt + offset, lineUnit + offset - extra)
}

/** Counts "I" where it stands alone; joined or doubtful ones are for the evidence itself. */
function pronoun(from: i32, at: i32): bool {
  const before = at == from ? SPACE : byteAt(at - 1)
  const next = byteOrNone(at + 1)
  if (before == SPACE && next < 0x80 && !isLower(next | SPACE)) {
    pronouns++
    return true
  }
  if (isLower(before | SPACE) || before - 0x30 < 10 || isUpper(next)) return true
  if (isLower(next)) {
    const goesOn = byteOrNone(at + 2)
    if (!isLower(goesOn) && goesOn != APOSTROPHE && goesOn <= 0x7f) return true
  }
  return addClue(at - from - extra)
}

/** A character beyond ASCII: a letter of two bytes, or general punctuation. */
function beyond(from: i32, at: i32): i32 {
  const lead = byteAt(at)
  const second = byteOrNone(at + 1)
  if (get(IS_UTF8) == 0 || (second & 0xc0) != 0x80) return stop(UNLIKE)
  if (lead == 0xe2) return second == 0x80 ? punctuation(from, at) : stop(UNLIKE)
  extra++
  const point = ((lead & 0x1f) << 6) | (second & 0x3f)
  const test = <usize>load<u32>(<usize>get(TESTS) + ((BYTE_COUNT + point) << 2))
  const kind: u32 = load<u8>(<usize>get(LETTERS) + point)
  if ((kind & PLAIN) == 0) return stop(UNLIKE)
  if (test == 0 || !isNear(test, at, at + 2)) return at + 2
  const row = (kind >> ROW) & MOST_ROW
  return row == 0 || beginsRow(at + 2, row) ? stop(DOUBT) : at + 2
}

/** Whether so many characters that may be of a row stand at `from`. Of those of three bytes all may. */
function beginsRow(from: i32, row: u32): bool {
  let at = from
  for (let count: u32 = 0; count < row; count++, at += 2) {
    const lead = byteOrNone(at)
    if (lead >= 0xe0) return true
    const point = ((lead & 0x1f) << 6) | (byteOrNone(at + 1) & 0x3f)
    if (lead < 0xc2 || (load<u8>(<usize>get(LETTERS) + point) & MEMBER) == 0) return false
  }
  return true
}

function punctuation(from: i32, at: i32): i32 {
  const last = byteOrNone(at + 2)
  const meaning: u32 = load<u16>(<usize>get(PUNCTUATION) + (<usize>last << 1))
  if (meaning == STOP) return stop(UNLIKE)
  const unit = at - from - extra
  if ((meaning & LABEL_MARK) != 0 && tellsLabel(last, unit)) return stop(UNLIKE)
  if ((meaning & TRIGGER) != 0 && !trigger(from, at, at + 3)) return -1
  extra += 2
  return at + 3
}

/** The line is whole: whether the tables do not tell that it is neither a label nor a heading. */
function mustLook(from: i32, to: i32, units: i32): bool {
  return marked != 0 || mayBeHeading(from, to, units) || mayBeLabel(from, to, units)
}

function mayBeHeading(from: i32, to: i32, units: i32): bool {
  if (units > LONGEST_HEADING) return false
  if (get(ENDS_BLANK) != 0 && units <= LONGEST_ALONE && !endsSentence(to)) return true
  let at = from
  while (at < to && !isLower(byteAt(at) | SPACE)) at++
  if (at == to) return false
  if (at - from > HEADING_REACH) return true
  const end = wordEnd(at, to)
  const tells = wordTells(at, end)
  if ((tells & WORD_HEADS) != 0) return true
  if ((tells & WORD_ARTICLE) == 0) return false
  return byteAt(end) == 0x2c || (wordTells(end + 1, wordEnd(end + 1, to)) & WORD_SECOND) != 0
}

// @ts-ignore: decorator
@inline
function wordEnd(at: i32, to: i32): i32 {
  let end = at
  while (end < to && isLower(byteAt(end) | SPACE)) end++
  return end
}

/** What the table says of a word of letters. */
// @ts-ignore: decorator
@inline
function wordTells(from: i32, to: i32): u32 {
  let hash: i32 = 0
  for (let at = from; at < to; at++) hash = hash * 31 + <i32>(byteAt(at) | SPACE)
  return load<u8>(<usize>get(WORDS) + <usize>(hash & HASH_MASK))
}

function endsSentence(to: i32): bool {
  const last = byteAt(to - 1)
  if (last < 0x80) return load<u8>(<usize>get(TERMINAL) + last) != 0
  return to > 2 && byteAt(to - 3) == 0xe2 && byteAt(to - 2) == 0x80 && (last == 0x99 || last == 0x9d || last == 0xa6)
}

function mayBeLabel(from: i32, to: i32, units: i32): bool {
  const count = load<u32>(first + OPENINGS)
  const last = <usize>byteAt(to - 1)
  const second = <usize>byteOrNone(from + 1)
  let opening = first + OPENING
  asked = 0
  told = 0
  for (let index: u32 = 0; index < count; index++, opening += OPENING_SIZE) {
    if (units > load<i32>(opening)) continue
    const lasts = <usize>load<u32>(opening + 4)
    if (lasts != 0 && load<u8>(lasts + last) == 0) continue
    const seconds = <usize>load<u32>(opening + 8)
    if (seconds != 0 && load<u8>(seconds + second) == 0) continue
    if (!holdsAll(load<u32>(opening + 16), from, to)) continue
    const letters = load<u32>(opening + 12)
    if (letters != 0 && !holds(letters, from, to)) continue
    return true
  }
  return false
}

/** Whether all that an opening wants to see is there; each thing is looked for once in a line, however many want it. */
// @ts-ignore: decorator
@inline
function holdsAll(flags: u32, from: i32, to: i32): bool {
  if ((flags & asked & ~told) != 0) return false
  for (let rest = flags & ~asked; rest != 0; rest &= rest - 1) {
    const flag = rest & (0 - rest)
    asked |= flag
    if (!shows(flag, from, to)) return false
    told |= flag
  }
  return true
}

// @ts-ignore: decorator
@inline
function shows(flag: u32, from: i32, to: i32): bool {
  if (flag == FLAG_LEADS) return mayLead(from, to)
  if (flag == FLAG_STOP) return hasStop(from, to)
  return flag == FLAG_CAPITALS ? hasCapitals(from, to) : !beginsProse(from, to)
}

/** Whether four letters stand in the line. */
function holds(letters: u32, from: i32, to: i32): bool {
  for (let at = from; at + 4 <= to; at++) if (load<u32>(chunk + <usize>at) == letters) return true
  return false
}

/** A bracket, or a full stop behind which something stands, within the first words, more behind a comma: as in src/labels/title-period.ts. */
function hasStop(from: i32, to: i32): bool {
  const least = byteAt(from) > 0x7f ? from : from + SHORTEST_STOP
  let words: i32 = 0
  let most = MOST_STOP_WORDS
  for (let at = from + 1; at < to - 1 && words < most; at++) {
    const byte = byteAt(at)
    if (isLower(byte | SPACE)) continue
    if (byte == 0x2c) most = MOST_OFFICE_WORDS
    if (byte == 0x3a) return false
    if (byte == 0x28) return true
    if (byte == 0x2e && at > least) {
      const next = byteAt(at + 1)
      if (next <= SPACE || next > 0x7f) return true
    }
    if (byte == SPACE && byteAt(at - 1) != SPACE) words++
  }
  return false
}

/** Whether the first word may lead a name; beyond ASCII any may. */
function mayLead(from: i32, to: i32): bool {
  const end = min(to, from + LONGEST_LEAD)
  let hash: i32 = 0
  for (let at = from; at < end; at++) {
    const byte = byteAt(at)
    if (byte > 0x7f) return true
    const lower = byte | SPACE
    if (byte != 0x2d && !isLower(lower)) break
    hash = hash * 31 + <i32>lower
  }
  return (load<u8>(<usize>get(WORDS) + <usize>(hash & HASH_MASK)) & WORD_LEADS) != 0
}

/** Two capitals, or a capital and an apostrophe or a hyphen, or a letter beyond ASCII near the beginning. */
function hasCapitals(from: i32, to: i32): bool {
  const size = min(to - from, CAPITALS_REACH)
  const at = chunk + <usize>from
  const within = <u32>((<u64>1 << <u64>size) - 1)
  const beside = <u32>capitalsBeside(at) | (<u32>capitalsBeside(at + 16) << 16)
  if ((beside & within) != 0) return true
  const high = <u32>i8x16.bitmask(v128.load(at)) | (<u32>i8x16.bitmask(v128.load(at + 16)) << 16)
  for (let rest = high & within; rest != 0; rest &= rest - 1) {
    const place = from + <i32>ctz(rest)
    if (mayBeCapital(byteAt(place), byteOrNone(place + 1))) return true
  }
  return false
}

/** A bit for each of sixteen bytes that is a capital before another, an apostrophe or a hyphen. */
// @ts-ignore: decorator
@inline
function capitalsBeside(at: usize): i32 {
  const next = v128.load(at + 1)
  const marks = v128.or(i8x16.eq(next, i8x16.splat(<i8>APOSTROPHE)), i8x16.eq(next, i8x16.splat(0x2d)))
  return i8x16.bitmask(v128.and(capitals(v128.load(at)), v128.or(capitals(next), marks)))
}

// @ts-ignore: decorator
@inline
function capitals(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26))
}

/** A letter beyond ASCII that may be a capital: as in src/labels/caps-period.ts. */
function mayBeCapital(lead: u32, second: u32): bool {
  if (lead < 0xc3 || lead == 0xe2) return false
  if (lead == 0xc3) return second < 0x9f
  if (lead > 0xc5) return !isSmallLetter(lead, second)
  const evenIsSmall = lead == 0xc4 ? second >= 0xb8 : second <= 0x88 || second >= 0xb9
  return ((second & 1) == 0) != evenIsSmall
}

/** Whether a letter beyond ASCII stands before that may be a capital: as in src/labels/script-line.ts. */
function endsCapital(at: i32): bool {
  const lead = byteAt(at - 2)
  return lead < 0xc0 ? byteAt(at - 3) != 0xe2 : mayBeCapital(lead, byteAt(at - 1))
}

/** Whether a line begins with words of prose: what `noProse` of src/labels/opening.ts denies. */
function beginsProse(from: i32, to: i32): bool {
  let small: i32 = 0
  const first = byteAt(from)
  for (let at = from + (first < 0x80 ? 1 : first < 0xe0 ? 2 : 3); at < to; at++) {
    const byte = byteAt(at)
    if (isLower(byte | SPACE)) continue
    if (byte == SPACE) {
      const end = smallWordEnd(at + 1, to)
      if (end == at + 1) {
        const next = byteOrNone(end)
        if (next < 0x80 ? !isUpper(next) : isSmallBeyond(end)) return next > 0x7f
      } else {
        const next = byteOrNone(end)
        if (end >= to || (next != SPACE && next != 0x2c && next < 0x80)) return false
        if (++small > MOST_SMALL || (next < 0x80 && end - at - 1 > LONGEST_SMALL)) return true
        at = end - 1
      }
    } else if (byte == 0x2c) {
      const before = byteAt(at - 1)
      if (before < 0x80 ? !isLower(before) && before != 0x2e : endsCapital(at)) return false
    } else if (byte == 0x2e) {
      if (byteOrNone(at + 1) != 0x2c) return false
    } else if (byte >= 0xc2 && byte < 0xe0) {
      at++
    } else if (byte == 0xe2) {
      if (!isMark(at)) return false
      at += 2
    } else if (byte != APOSTROPHE) return false
  }
  return false
}

/** A word in small letters of Greek or Cyrillic, up to a space or a comma. */
function isSmallBeyond(from: i32): bool {
  let at = from
  while (isSmallLetter(byteOrNone(at), byteOrNone(at + 1))) at += 2
  return at > from && (byteOrNone(at) == SPACE || byteOrNone(at) == 0x2c)
}

// @ts-ignore: decorator
@inline
function isSmallLetter(lead: u32, second: u32): bool {
  if (lead == 0xd0) return second >= 0xb0
  if (lead == 0xd1) return second >= 0x80 && second <= 0x9f
  return lead == 0xce ? second >= 0xac : lead == 0xcf && second >= 0x80 && second <= 0x8e
}

/** Quotation marks, dashes, the ellipsis: U+2010 to U+2026. */
// @ts-ignore: decorator
@inline
function isMark(at: i32): bool {
  const last = byteOrNone(at + 2)
  return byteOrNone(at + 1) == 0x80 && last >= 0x90 && last <= 0xa6
}

/** Behind the small letters from `at` on. */
// @ts-ignore: decorator
@inline
function smallWordEnd(at: i32, to: i32): i32 {
  let end = at
  while (end < to && isLower(byteAt(end))) end++
  return end
}

/** Puts a line into the passage. */
function take(from: i32, to: i32): void {
  const index = <usize>get(LINES)
  store<i32>(<usize>get(LINE_AT) + (index << 2), lineAt)
  store<i32>(<usize>get(LINE_UNIT) + (index << 2), lineUnit)
  store<f64>(<usize>get(LINE_BYTE) + (index << 3), load<f64>(s + CHUNK_BYTE) + <f64>from)
  store<f64>(<usize>get(LINE_NUMBER) + (index << 3), load<f64>(s + LINE) + <f64>get(PASSED))
  const target = <usize>get(BYTES) + <usize>lineAt
  const source = chunk + <usize>from
  const bytes = <usize>(to - from)
  for (let at: usize = 0; at < bytes; at += 16) v128.store(target + at, v128.load(source + at))
  set(SIZE, lineAt + to - from)
  set(UNITS, lineUnit + to - from - extra)
  set(LINES, <i32>index + 1)
  add(PASSED, 1)
  add(PARAGRAPHS, get(ENDS_BLANK))
  set(ENDS_BLANK, 0)
  add(PRONOUNS, pronouns)
}
