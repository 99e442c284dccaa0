import { isDigit, isLetter, isLower, isUpper } from './characters.ts'
import { legacyByte } from './cp1252.ts'

/** What a stretch of windows-1252 says when it is read as UTF-8. */
export interface Reading {
  readonly units: number
  readonly text: string
}

interface Character {
  readonly bytes: readonly number[]
  readonly point: number
}

/** Bytes that windows-1252 reads as marks that may stand behind a letter in any text: quotation marks, dashes, "…", "™". */
const MARKS = new Set([
  0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b, 0xa0, 0xab, 0xbb,
])
const SHOWN = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u
/** Scripts by the first bytes of their letters: so many in a row make it sure that they are meant. */
const SCRIPTS: readonly { readonly leads: ReadonlySet<number>; readonly row: number }[] = [
  { leads: new Set([0xce, 0xcf]), row: 3 },
  { leads: new Set([0xd0, 0xd1, 0xd2]), row: 3 },
  { leads: new Set([0xd7]), row: 3 },
  { leads: new Set([0xd8, 0xd9, 0xda, 0xdb]), row: 3 },
  { leads: new Set([0xe0]), row: 3 },
  { leads: new Set([0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xef]), row: 2 },
]
/** Letters of one script that are read at once. */
const MOST = 40

/** Reads the characters at `at` back, if what they give is likely. */
export function readBackAt(text: string, at: number): Reading | undefined {
  const character = characterAt(text, at)
  if (character === undefined) return undefined
  const lead = character.bytes[0] ?? 0
  if (isLikely(text, at, character)) return { units: character.bytes.length, text: said(character.point) }
  const script = SCRIPTS.find(({ leads }) => leads.has(lead))
  return script === undefined ? undefined : readRow(text, at, script)
}

function readRow(text: string, at: number, { leads, row }: (typeof SCRIPTS)[number]): Reading | undefined {
  let made = ''
  let end = at
  let count = 0
  for (; count < MOST; count++) {
    const next = characterAt(text, end)
    if (next === undefined || !leads.has(next.bytes[0] ?? 0)) break
    const character = String.fromCodePoint(next.point)
    if (!SHOWN.test(character)) break
    made += character
    end += next.bytes.length
  }
  return count >= row ? { units: end - at, text: made } : undefined
}

/** The character of UTF-8 whose bytes windows-1252 reads as the units at `at`. */
function characterAt(text: string, at: number): Character | undefined {
  const lead = legacyByte(text.charCodeAt(at)) ?? 0
  const form = FORMS.find(({ least, most }) => lead >= least && lead <= most)
  if (form === undefined) return undefined
  const bytes = [lead]
  let point = lead & form.bits
  while (bytes.length < form.length) {
    const byte = legacyByte(text.charCodeAt(at + bytes.length)) ?? 0
    if (byte < 0x80 || byte > 0xbf) return undefined
    bytes.push(byte)
    point = (point << 6) | (byte & 0x3f)
  }
  const isWhole = point >= form.first && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)
  return isWhole ? { bytes, point } : undefined
}

/** How UTF-8 writes characters: the first byte, the bits of it that count, bytes in all, the first code point. */
const FORMS = [
  { least: 0xc2, most: 0xdf, bits: 0x1f, length: 2, first: 0x80 },
  { least: 0xe0, most: 0xef, bits: 0x0f, length: 3, first: 0x800 },
  { least: 0xf0, most: 0xf4, bits: 0x07, length: 4, first: 0x10000 },
]

/** What stands for the character: nothing for what is not seen, a space for white space. */
function said(point: number): string {
  if (point === 0xad || point === 0xfeff || (point >= 0x200b && point <= 0x200f)) return ''
  if (point === 0xa0 || point === 0x202f || (point >= 0x2000 && point <= 0x200a) || point === 0x2028 || point === 0x2029)
    return ' '
  return String.fromCodePoint(point)
}

/** Whether one such character alone is likely. */
function isLikely(text: string, at: number, { bytes, point }: Character): boolean {
  const [lead = 0, second = 0] = bytes
  const around = { before: text.charCodeAt(at - 1), behind: text.charCodeAt(at + bytes.length) }
  const isMark = bytes.slice(1).every((byte) => MARKS.has(byte))
  if (lead === 0xc2) return second >= 0xa0 && !isUpper(around.before)
  if (lead < 0xe0) return isLatin(lead, second, isMark ? around : undefined)
  if (lead < 0xe2) return isVietnamese(second) && (!isMark || isBetween(around))
  if (lead === 0xe2) return (OWN_SECOND.has(second) || !isMark) && isSign(point)
  return point === 0xfeff || (point >= 0x1f300 && second === 0x9f)
}

function isVietnamese(second: number): boolean {
  return second === 0xba || second === 0xbb
}

function isBetween({ before, behind }: Around): boolean {
  return isLower(before) && isLower(behind)
}

interface Around {
  readonly before: number
  readonly behind: number
}

/** A letter of Latin; `around`: what stands beside it, where its second byte reads as a mark. */
function isLatin(lead: number, second: number, around: Around | undefined): boolean {
  const isCommon = lead === 0xc3 || lead === 0xc4 || lead === 0xc5 || (lead === 0xc8 && second >= 0x98 && second <= 0x9b)
  if (!isCommon || around === undefined) return isCommon
  if (lead === 0xc3) return isInWord(around, second)
  return isLower(around.before) || (second !== 0x85 && isLower(around.behind))
}

/** "â" stands before none of these: € ‚ „ † ˆ */
const OWN_SECOND = new Set([0x80, 0x82, 0x84, 0x86, 0x88])

/** Where a word in capitals may end in "Ã" with a mark behind it, it stays: MANHÃ”. */
function isInWord({ before, behind }: Around, second: number): boolean {
  if (isUpper(before)) return false
  if (second === 0x97 && isDigit(behind)) return true
  return second === 0xa0 || isLower(behind) || (isLower(before) && isLetter(behind))
}

/** Punctuation, currencies, letterlike signs, arrows, signs of mathematics, symbols. */
function isSign(point: number): boolean {
  return (
    (point >= 0x2000 && point < 0x2070 && !(point >= 0x202a && point <= 0x202e) && point < 0x2060) ||
    (point >= 0x20a0 && point < 0x2c00)
  )
}
