/** What may be a label at the start of a line, whatever convention it follows. */
export interface Opening {
  /** The words before the mark, without decoration. */
  readonly name: string
  /** The mark behind them, or "line" for words alone on a line. */
  readonly mark: string
  readonly at: number
  readonly end: number
}

const REACH = 44
/** A quotation mark of mail is none: what stands behind it is somebody else's. */
const DECORATION = ' \t*_#•-[<(@'
const MARKS = ':：–—|>])\t'
const PLAIN_MARKS: ReadonlySet<string> = new Set([':', '：', '|', '>', ']', ')'])
// "Mara Lund"  "MR. O'BRIEN"  "Jo van der Vey"  "SPEAKER_01"  "Dr. Vey, Oslo"
const NAME =
  /^\p{Lu}[\p{L}\p{M}\p{N}_.'’-]*(?:,? (?:\p{Lu}|(?:van|von|de|der|den|di|da|du|del|la|le|bin|ibn|al|of|y|e)\b)[\p{L}\p{M}.'’-]*){0,4}$/u
// ": 144;"  ": https://example.org"
const NO_SPEECH = /^[*_ ]*(?:\d|https?:)/
/** Words that begin sentences, notes and headings. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'yes no yeah ok okay well so and but or now then the a an this that these those it he she we you they i in on at to for if as when while because what who why how where there here not note notes question answer first second third finally also still thanks thank right oh ah hello hi example'.split(
    ' ',
  ),
)
const SMALL_A = 0x61
const SMALL_Z = 0x7a

/** What a line begins with that may be a label: a name and a mark, or a name alone. Most lines are told by a few letters. */
export function openingOf(text: string): Opening | undefined {
  let at = 0
  while (at < 8 && at < text.length && DECORATION.includes(text.charAt(at))) at++
  const first = text.charCodeAt(at)
  if (first >= SMALL_A && first <= SMALL_Z) return undefined
  const end = markAt(text, at)
  if (end < 0) return undefined
  if (encloses(text, at, end)) return undefined
  const isLine = end === text.length
  const name = text
    .slice(at, end)
    .trimEnd()
    .replace(/[*_]+$/, '')
  if (!isName(name) || (isLine && !name.includes(' ')) || NO_SPEECH.test(text.slice(end + 1, end + 12))) return undefined
  return { name, mark: isLine ? 'line' : markOf(text, end), at, end: at + name.length }
}

/** "[Exit.]"  "(Laughter)"  "<LINE>": a note or an element, no label */
function encloses(text: string, at: number, end: number): boolean {
  const open = text.slice(0, at).trimStart()
  if (open.includes('<') && text.charAt(end) === '>') return text.includes('</') || text.trimEnd().length === end + 1
  return /[[(]/.test(open) && text.trimEnd().length <= end + 1
}

/** Where the mark stands behind the name; the end of the line where there is none; -1 when it is too far. */
function markAt(text: string, from: number): number {
  const reach = Math.min(text.length, from + REACH)
  for (let index = from + 1; index < reach; index++) {
    const unit = text.charAt(index)
    if (MARKS.includes(unit)) return index
    if (
      unit === ' ' &&
      (text.startsWith('- ', index + 1) || text.startsWith('-- ', index + 1) || text.startsWith('   ', index))
    ) {
      return text.slice(index).trim() === '' ? text.length : index
    }
  }
  return reach === text.length ? reach : -1
}

function markOf(text: string, end: number): string {
  const mark = text.charAt(end)
  if (PLAIN_MARKS.has(mark)) return mark
  return mark === '\t' || text.startsWith('   ', end) ? 'space' : '-'
}

function isName(name: string): boolean {
  if (name.length < 2 || !NAME.test(name)) return false
  return !NO_NAMES.has((name.split(/[ ,.]/, 1)[0] ?? '').toLowerCase())
}
