import { LEGACY_CONTROLS } from './cp1252.ts'

const ZERO_WIDTH_SPACE = 0x200b
const DIRECTION = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
const JOINERS = '\u200c\u200d'
/** Seen nowhere and needed nowhere. */
export const NOTHING =
  '\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufff9\ufffa\ufffb'
/** The first half of a tag character, U+E0000 to U+E007F. */
const TAG = 0xdb40

/** C0, DEL and C1, but for white space (tab, line ends, form feed, separators; NUL too) and what windows-1252 has in their place. */
const CONTROLS = Array.from({ length: 0xa0 }, (_, code) => code).filter(
  (code) =>
    (code > 0 && code < 9) || (code > 13 && code < 28) || (code > 126 && !LEGACY_CONTROLS.includes(String.fromCharCode(code))),
)

/** Every character that shows nothing, and the first halves of those that have two. */
export const UNSEEN = String.fromCharCode(...CONTROLS, TAG) + DIRECTION + JOINERS + NOTHING

const unseen = new Set(Array.from(UNSEEN, (character) => character.charCodeAt(0)))

export function isControl(unit: number): boolean {
  return unit < 0x20 || (unit > 0x7e && unit < 0xa0)
}

export function isUnseen(unit: number): boolean {
  return unseen.has(unit)
}

/** Whether the character at `at` means something where it stands. */
export function isKept(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const character = text.charAt(at)
  if (unit === TAG) return !isTag(text, at) || isFlag(text, at)
  if (unit === ZERO_WIDTH_SPACE) return isUnspaced(text.charCodeAt(at - 1)) || isUnspaced(text.charCodeAt(at + 1))
  if (JOINERS.includes(character)) return isJoined(text.charCodeAt(at - 1)) || isJoined(text.charCodeAt(at + 1))
  return DIRECTION.includes(character) && isAmongRightToLeft(text, at)
}

/** Thai to Myanmar, Khmer, and East Asia: words stand without spaces. */
function isUnspaced(unit: number): boolean {
  return (unit >= 0x0e00 && unit < 0x1100) || (unit >= 0x1780 && unit < 0x1800) || (unit >= 0x2e80 && unit < 0xd800)
}

/** Scripts whose letters change with their neighbours, and emoji. */
function isJoined(unit: number): boolean {
  return (unit >= 0x0590 && unit < 0x1e00) || (unit >= 0x2190 && unit < 0xfb00) || (unit > 0xfb06 && unit < 0xfeff)
}

/** Hebrew to Arabic, their forms of presentation, and the first half of the scripts from U+10800 to U+10FFF and U+1E800 on. */
function isRightToLeft(unit: number): boolean {
  return (
    (unit >= 0x0590 && unit < 0x0900) ||
    (unit >= 0xfb1d && unit < 0xfefd) ||
    unit === 0xd802 ||
    unit === 0xd803 ||
    unit === 0xd83a
  )
}

const REACH = 100

/** Whether something in the same paragraph, not far away, is written from right to left. */
function isAmongRightToLeft(text: string, at: number): boolean {
  for (const step of [-1, 1]) {
    for (let place = at + step; Math.abs(place - at) <= REACH && place >= 0 && place < text.length; place += step) {
      const unit = text.charCodeAt(place)
      if (unit === 0x0a && text.charCodeAt(place + step) === 0x0a) break
      if (isRightToLeft(unit) && unit !== 0x061c && !isVariation(unit)) return true
    }
  }
  return false
}

function isVariation(unit: number): boolean {
  return unit >= 0xfe00 && unit < 0xfe70
}

/** Whether a character can be part of what is seen around it: a joiner, or a tag. */
export function isJoinerOrTag(character: string): boolean {
  return JOINERS.includes(character) || character.charCodeAt(0) === TAG
}

function isTag(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1)
  return second >= 0xdc00 && second < 0xdc80
}

/** Tags behind a black flag make the flag of a country. */
function isFlag(text: string, at: number): boolean {
  let base = at
  while (at - base < 64 && text.charCodeAt(base - 2) === TAG) base -= 2
  return text.startsWith('\u{1f3f4}', base - 2)
}
