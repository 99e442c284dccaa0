import { NAME_REACH, OFFICE_WORDS, SMALL_WORDS } from './dash-mark.ts'
import { isLowerByte, isUpperByte } from './opening.ts'

/** Brackets that open, and dashes. */
export const OPENING_MARKS = '(-–—―−'
const SPACE = 0x20
const HYPHEN = 0x2d
const STOP = 0x2e
const COLON = 0x3a
const COMMA = 0x2c
const OPEN = 0x28
const CLOSE = 0x29
/** Letters of a small word; shorter ones stand in names. */
const SMALL = 4

/** Whether brackets or a dash stand near the beginning, and before them hardly a word in small letters. */
export function mayEndInDash(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] ?? 0
  return (first > 0x7f || isUpperByte(first)) && tellsWithin(bytes, from, to)
}

function tellsWithin(bytes: Uint8Array, from: number, to: number): boolean {
  let small = 0
  let most = SMALL_WORDS
  let units = 0
  for (let at = from; at < to && units < NAME_REACH && small <= most; at++) {
    const byte = bytes[at] ?? 0
    if (isLowerByte(byte)) small += smallWordsAt(bytes, at)
    else if (byte === COMMA) most = OFFICE_WORDS
    else if (tells(bytes, at)) return true
    else if (byte === COLON) return false
    if (byte < 0x80 || byte > 0xbf) units++
  }
  return false
}

/** 1 where a small word begins, else 0. */
function smallWordsAt(bytes: Uint8Array, at: number): number {
  if ((bytes[at - 1] ?? 0) > SPACE) return 0
  for (let index = at; index < at + SMALL; index++) if (!isLowerByte(bytes[index] ?? 0)) return 0
  return 1
}

/** Brackets that open, or a dash. */
function tells(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0
  if (byte > 0x7f) return isDash(bytes, at)
  return byte === OPEN || (byte === HYPHEN && standsOut(bytes, at))
}

/** A hyphen that is not inside a word. */
function standsOut(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 1] ?? 0
  return before <= SPACE || before > 0x7f || before === STOP || before === CLOSE || bytes[at + 1] === HYPHEN
}

/** – — ― − */
function isDash(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xe2) return false
  const last = bytes[at + 2] ?? 0
  return bytes[at + 1] === 0x80 ? last >= 0x93 && last <= 0x95 : bytes[at + 1] === 0x88 && last === 0x92
}
