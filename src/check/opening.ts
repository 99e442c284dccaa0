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
/** Those of them that are ASCII, by code. */
const IS_MARK = Uint8Array.from({ length: 0x80 }, (_, code) => (MARKS.includes(String.fromCharCode(code)) ? 1 : 0))
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
  if (text === '') return undefined
  let at = 0
  while (at < 8 && at < text.length && DECORATION.includes(text.charAt(at))) at++
  const first = text.charCodeAt(at)
  if (first >= SMALL_A && first <= SMALL_Z) return undefined
  const end = markAt(text, at)
  if (end < 0) return undefined
  const isLine = end === text.length
  const name = bareEnd(text.slice(at, end))
  if (!isName(name) || (isLine && !name.includes(' ')) || NO_SPEECH.test(text.slice(end + 1, end + 12))) return undefined
  if (encloses(text, at, end)) return undefined
  return { name, mark: isLine ? 'line' : markOf(text, end), at, end: at + name.length }
}

/** Without what stands behind bold words. */
function bareEnd(text: string): string {
  const last = text.charAt(text.length - 1)
  return '*_ \t'.includes(last) ? text.trimEnd().replace(/(?<![*_])[*_]+$/, '') : text
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
    const unit = text.charCodeAt(index)
    if (unit < 0x80 ? IS_MARK[unit] === 1 : MARKS.includes(text.charAt(index))) return index
    if (unit === SPACE && isGap(text, index)) return text.slice(index).trim() === '' ? text.length : index
  }
  return reach === text.length ? reach : -1
}

const SPACE = 0x20
const HYPHEN = 0x2d

/** A dash with spaces around it, or three spaces. */
function isGap(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (next === SPACE) return text.charCodeAt(at + 2) === SPACE
  return next === HYPHEN && (text.startsWith('- ', at + 1) || text.startsWith('-- ', at + 1))
}

function markOf(text: string, end: number): string {
  const mark = text.charAt(end)
  if (PLAIN_MARKS.has(mark)) return mark
  return mark === '\t' || text.startsWith('   ', end) ? 'space' : '-'
}

/** Names recur: what was found of them is kept, up to a bound. */
const judged = new Map<string, boolean>()
const JUDGED_KEPT = 2_000

function isName(words: string): boolean {
  let answer = judged.get(words)
  if (answer === undefined) {
    if (judged.size >= JUDGED_KEPT) judged.clear()
    answer = words.length > 1 && NAME.test(words) && !NO_NAMES.has((words.split(/[ ,.]/, 1)[0] ?? '').toLowerCase())
    judged.set(words, answer)
  }
  return answer
}
