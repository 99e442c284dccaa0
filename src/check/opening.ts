/** What may be a label at the start of a line, whatever convention it follows. */
export interface Opening {
  /** The words before the mark, without decoration. */
  readonly name: string
  /** The mark after them, or "line" for words alone on a line. */
  readonly mark: string
  readonly at: number
  readonly end: number
}

// "Mara Lund:"  "- MR. O'BRIEN |"  "**Jo van der Vey** —"  "SPEAKER_01   "  "[Dr. Vey, Oslo]"
const OPENING =
  /^([ \t*_#•[<(@-]{0,8})(\p{Lu}(?:[\p{L}\p{M}\p{N}.'’-]|_(?=[\p{L}\p{N}]))*(?:,? (?:\p{Lu}|(?:van|von|de|der|den|di|da|du|del|la|le|bin|ibn|al|of|y|e)\b)[\p{L}\p{M}.'’-]*){0,4})[*_]{0,3} {0,2}(?:([:：|>\])])|([–—]|(?<= )--? )|(\t| )|$)/u
/** Units of a name, and of a line that are looked at. */
const [LONGEST, REACH] = [44, 80]
// ": 144;"  ": https://example.org"
const NO_SPEECH = /^[*_ ]*(?:\d|https?:)/
/** Words that begin sentences, notes and headings. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'yes no yeah ok okay well so and but or now then the a an this that these those it he she we you they i in on at to for if as when while because what who why how where there here not note notes question answer first second third finally also still thanks thank right oh ah hello hi example'.split(
    ' ',
  ),
)

/** What a line begins with that may be a label: a name and a mark, or a name alone. */
export function openingOf(text: string): Opening | undefined {
  const [whole = '', lead = '', name = '', mark, dash, gap] = OPENING.exec(text.slice(0, REACH)) ?? []
  const told = mark ?? (dash && '-') ?? (gap && 'space') ?? 'line'
  if (name.length < 2 || name.length > LONGEST || (told === 'line' && !name.includes(' '))) return undefined
  if (NO_NAMES.has((name.split(/[ ,.]/, 1)[0] ?? '').toLowerCase())) return undefined
  const rest = text.slice(whole.length)
  const isOther = gap === ' ' ? !whole.endsWith('   ') : dash === undefined && NO_SPEECH.test(rest)
  if (isOther || isNote(lead, mark, rest)) return undefined
  return { name, mark: told, at: lead.length, end: lead.length + name.length }
}

/** "[Exit.]"  "(Laughter)"  "<LINE>": a note or an element, no label. */
function isNote(lead: string, mark: string | undefined, rest: string): boolean {
  const isClosed = rest.trim() === ''
  return lead.includes('<') && mark === '>' ? isClosed || rest.includes('</') : isClosed && /[[(]/.test(lead)
}
