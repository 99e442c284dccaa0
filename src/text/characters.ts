const SPACE = 0x20

/** White space that may stand in a line: tab, space, and the wide and no-break ones. */
export function isBlank(unit: number): boolean {
  if (unit === SPACE || unit === 0x09) return true
  if (unit < 0xa0) return unit >= 0x0a && unit <= 0x0d
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || isRareBlank(unit)
}

function isRareBlank(unit: number): boolean {
  return unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

/** Units that print nothing: controls, soft hyphen, zero-width and direction marks, variation selectors, a BOM. */
function isUnseen(unit: number): boolean {
  if (unit < 0xad) return (unit < SPACE && unit !== 0x09 && !(unit >= 0x0a && unit <= 0x0d)) || (unit >= 0x7f && unit < 0xa0)
  if (unit < 0x2000) return unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x180e || isFiller(unit)
  if (unit < 0x2070) return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2060
  return unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f) || (unit >= 0xfff0 && unit <= 0xfffb) || isFiller(unit)
}

/** Letters by their class that print nothing. */
function isFiller(unit: number): boolean {
  return (
    unit === 0x115f ||
    unit === 0x1160 ||
    unit === 0x17b4 ||
    unit === 0x17b5 ||
    unit === 0x2800 ||
    unit === 0x3164 ||
    unit === 0xffa0
  )
}

/** The first offset from `at` on that is neither white space nor unseen. */
export function skipBlank(line: string, at: number): number {
  if (isPlain(line.charCodeAt(at))) return at
  let index = at
  while (index < line.length && !isPlain(line.charCodeAt(index)) && passesUnseen(line.charCodeAt(index))) index++
  return index
}

/** The offset behind the last unit before `end` that is neither white space nor unseen, but not before `from`. */
export function trimEnd(line: string, from: number, end = line.length): number {
  let index = end
  while (index > from && !isPlain(line.charCodeAt(index - 1)) && passesUnseen(line.charCodeAt(index - 1))) index--
  return index
}

/** A text without the given characters at its ends. */
export function withoutEdges(text: string, edges: string): string {
  let from = 0
  let to = text.length
  while (from < to && edges.includes(text.charAt(from))) from++
  while (to > from && edges.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** What prints and is ASCII: nearly every unit. */
function isPlain(unit: number): boolean {
  return unit > SPACE && unit < 0x7f
}

function passesUnseen(unit: number): boolean {
  return isBlank(unit) || isUnseen(unit)
}

export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Tags and selectors of the last plane, which print nothing, and the unit that each begins with. */
const TAGS = /[\u{e0000}-\u{e0fff}]/gu
const TAG_HALF = '\udb40'

/** Letters, figures and marks of ASCII, parted by single spaces. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/

/** Drops what prints nothing and folds white space to single spaces. */
export function clean(raw: string): string {
  if (CLEAN.test(raw)) return raw
  const text = raw.includes(TAG_HALF) ? raw.replace(TAGS, '') : raw
  let out = ''
  let gap = false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isBlank(unit)) gap = true
    else if (!isUnseen(unit)) {
      out += gap && out !== '' ? ' ' + text.charAt(index) : text.charAt(index)
      gap = false
    }
  }
  return out
}
