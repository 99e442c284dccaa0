import { isDigit, isSpace, isWordUnit } from './characters.ts'
import { wordsOf } from './word-lists.ts'

/** A stretch of text that no rule may touch. */
interface Span {
  readonly from: number
  readonly to: number
}

/** The characters at which a stretch that must stay as it is shows itself. */
export const SHIELD_TRIGGERS = '[`:@._\\'

const BRACKET = 300
const CODE_SPAN = 2_000
const TOKEN = 2_000
const TOKEN_BACK = 200
const TOKEN_ENDS = '“”«»—…"<>()[]{}'

/** Finds what must stay as it is, in one text: brackets, code, addresses, file names. Calls go from left to right. */
export class Shields {
  readonly #text: string
  #next: Map<string, number> | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** The shielded stretch that shows itself at `at`; none begins before `floor`. */
  at(at: number, floor: number): Span | undefined {
    const mark = this.#text.charAt(at)
    if (mark === '[') return this.#closed(at, ']', BRACKET)
    if (mark === '`') return this.#code(at)
    return isAddressMark(this.#text, at, mark) ? this.#token(at, floor) : undefined
  }

  /** From the mark at `at` to the next `close`, if that is near. */
  #closed(at: number, close: string, limit: number): Span | undefined {
    const end = this.#find(close, at + 1)
    return end - at <= limit ? { from: at, to: end + close.length } : undefined
  }

  #code(at: number): Span | undefined {
    if (!this.#text.startsWith('```', at)) return this.#closed(at, '`', CODE_SPAN)
    const end = this.#find('```', at + 3)
    return end === Number.POSITIVE_INFINITY ? { from: at, to: at + 3 } : { from: at, to: end + 3 }
  }

  /** The next place of `what`, remembered, so that all searches together read the text once. */
  #find(what: string, from: number): number {
    this.#next ??= new Map()
    const known = this.#next.get(what)
    if (known !== undefined && known >= from) return known
    const found = this.#text.indexOf(what, from)
    const place = found < 0 ? Number.POSITIVE_INFINITY : found
    this.#next.set(what, place)
    return place
  }

  #token(at: number, floor: number): Span {
    let from = at
    const lowest = Math.max(floor, at - TOKEN_BACK)
    while (from > lowest && !this.#endsToken(from - 1)) from--
    const highest = Math.min(this.#text.length, at + TOKEN)
    let to = at + 1
    while (to < highest && !this.#endsToken(to)) to++
    return { from, to }
  }

  #endsToken(at: number): boolean {
    return isSpace(this.#text.charCodeAt(at)) || TOKEN_ENDS.includes(this.#text.charAt(at))
  }
}

/** Whether the mark at `at` is that of an address, a handle, a file name, a path or a name in code. */
function isAddressMark(text: string, at: number, mark: string): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (mark === ':') return text.startsWith('//', at + 1)
  if (mark === '.')
    return isWordUnit(before) && isWordUnit(after) && (isNameEnding(text, at + 1) || text.startsWith('www', at - 3))
  if (mark === '_') return isWordUnit(before) && isWordUnit(after)
  return isWordUnit(after)
}

/** At what follows a full stop.
 *     notes.pdf      example.org/x
 *           ^                ^          */
function isNameEnding(text: string, at: number): boolean {
  let end = at
  while (end < at + 8 && isLowerOrDigit(text.charCodeAt(end))) end++
  if (end === at || isWordUnit(text.charCodeAt(end))) return false
  const ending = text.slice(at, end)
  return wordsOf('file-extensions').has(ending) || wordsOf('top-domains').has(ending)
}

function isLowerOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigit(code)
}
