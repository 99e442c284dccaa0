// Makes the text of a turn from its passage: what src/text/flat-text.ts does, for the rooms of src/text/vector-flat.ts. AssemblyScript.
import { words } from './byte-scan'

// Where the members of the state stand.
const BYTES: usize = 0
const SIZE: usize = 4
const LINE_AT: usize = 8
const LINE_UNIT: usize = 12
const LINES: usize = 16
const IS_LOOSE: usize = 20
const EDITS: usize = 24
const EDIT_COUNT: usize = 28
const JSON: usize = 32
const PARAGRAPHS: usize = 36
const PARAGRAPH_COUNT: usize = 40
const WORDS: usize = 44
/** Of an edit: what bytes it replaces, the address and the number of those that it leaves, units that it makes the text longer by. */
const TO: usize = 4
const AFTER: usize = 8
const AFTER_SIZE: usize = 12
const GROWTH: usize = 16
const EDIT: usize = 20

const LF: u32 = 0x0a
const SPACE: u32 = 0x20
const QUOTE: u32 = 0x22
const BACKSLASH: u32 = 0x5c

let bytes: usize = 0
let json: usize = 0
/** Behind what is written. */
let end: usize = 0
let shift: i32 = 0
let isLoose: bool = false
let paragraph: usize = 0

/** Returns how many bytes of JSON it made; up to fifteen more behind them are written to. */
export function fill(state: usize): i32 {
  bytes = <usize>load<u32>(state + BYTES)
  json = <usize>load<u32>(state + JSON)
  end = json
  shift = 0
  isLoose = load<u32>(state + IS_LOOSE) != 0
  paragraph = <usize>load<u32>(state + PARAGRAPHS)
  const lineAt = <usize>load<u32>(state + LINE_AT)
  const lineUnit = <usize>load<u32>(state + LINE_UNIT)
  const lines = load<i32>(state + LINES)
  let edit = <usize>load<u32>(state + EDITS)
  const lastEdit = edit + EDIT * <usize>load<u32>(state + EDIT_COUNT)
  let at: i32 = 0
  for (let line: i32 = 0; line < lines; line++) {
    const from = load<i32>(lineAt + (<usize>line << 2))
    const to = line + 1 < lines ? lineEnd(load<i32>(lineAt + (<usize>line << 2) + 4)) : load<i32>(state + SIZE)
    if (at > from) {
      // An edit took the line ends before this line.
      if (at > to) continue
    } else {
      begin(from, line, load<i32>(lineUnit + (<usize>line << 2)))
      at = from
    }
    for (; edit < lastEdit && load<i32>(edit) < to; edit += EDIT) {
      copy(at, load<i32>(edit))
      put(<usize>load<u32>(edit + AFTER), load<u32>(edit + AFTER_SIZE))
      shift += load<i32>(edit + GROWTH)
      at = load<i32>(edit + TO)
    }
    copy(at, to)
    at = max(at, to)
  }
  store<u32>(state + PARAGRAPH_COUNT, <u32>((paragraph - <usize>load<u32>(state + PARAGRAPHS)) >> 2))
  store<u32>(state + WORDS, words(json, end))
  return <i32>(end - json)
}

// @ts-ignore: decorator
@inline
function lineEnd(next: i32): i32 {
  return load<u8>(bytes + <usize>next - 2) == LF ? next - 2 : next - 1
}

// @ts-ignore: decorator
@inline
function begin(at: i32, line: i32, unit: i32): void {
  if (line == 0) addParagraph(0)
  else {
    store<u8>(end++, <u8>SPACE)
    if (load<u8>(bytes + <usize>at - 2) == LF) {
      shift--
      addParagraph(unit + shift)
    }
  }
}

// @ts-ignore: decorator
@inline
function addParagraph(at: i32): void {
  store<i32>(paragraph, at)
  paragraph += 4
}

// @ts-ignore: decorator
@inline
function copy(from: i32, to: i32): void {
  if (from >= to) return
  if (isLoose) copyLoose(from, to)
  else put(bytes + <usize>from, <u32>(to - from))
}

// @ts-ignore: decorator
@inline
function put(from: usize, size: u32): void {
  for (let at: usize = 0; at < <usize>size; at += 16) v128.store(end + at, v128.load(from + at))
  end += <usize>size
}

/** Byte by byte: spaces behind spaces are left out, quotation marks and backslashes escaped. */
function copyLoose(from: i32, to: i32): void {
  for (let at = from; at < to; at++) {
    const byte: u32 = load<u8>(bytes + <usize>at)
    if (byte == SPACE && end > json && load<u8>(end - 1) == SPACE) {
      shift--
      continue
    }
    if (byte == QUOTE || byte == BACKSLASH) store<u8>(end++, <u8>BACKSLASH)
    store<u8>(end++, <u8>byte)
  }
}
