/** What stands in the margin of a line, and the rest of it: text[from..to) is what is said. */
export interface Mark {
  readonly number: number
  readonly from: number
  readonly to: number
}

/** One way to number lines or paragraphs in their margin. */
export interface MarginForm {
  /** Lists are numbered like this, too. */
  readonly isOfLists: boolean
  find(text: string): Mark | undefined
}

// "> Mara: Yes.", not ">> Mara", where another begins to speak
const QUOTATION = /^\ufeff? {0,3}>(?!>) ?/
const MOST_DIGITS = 6

/** Units of a quotation's mark; 0 for a line that is none. */
export function quotationUnits(text: string): number {
  return QUOTATION.exec(text)?.[0].length ?? 0
}

/** A number before the text, as an expression finds it. */
function before(pattern: RegExp, isOfLists = true): MarginForm {
  return {
    isOfLists,
    find(text) {
      const [whole, digits] = pattern.exec(text) ?? []
      return whole === undefined ? undefined : { number: Number(digits), from: whole.length, to: text.length }
    },
  }
}

/** "Is the quay shut?      12" */
const behind: MarginForm = {
  isOfLists: false,
  find(text) {
    let end = text.length
    while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--
    let from = end
    while (from > 0 && end - from < MOST_DIGITS && isDigit(text.charCodeAt(from - 1))) from--
    let to = from
    while (to > 0 && text.charCodeAt(to - 1) <= 0x20) to--
    // "Mara: 12", who says no more than that
    const isAnswer = from - to === 1 && /[:：]/.test(text.charAt(to - 1))
    const isApart = (to < from && !isAnswer) || from === 0
    return from === end || !isApart ? undefined : { number: Number(text.slice(from, end)), from: 0, to }
  },
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

export const forms: readonly MarginForm[] = [
  // "   12  Mara: Yes."   "12<TAB>Mara: Yes."   "12"
  before(/^[\ufeff\f]?[ \t]{0,8}(\d{1,6})(?:[ \t]{1,12}|$)/, false),
  // "12: Mara: Yes."
  before(/^[\ufeff\f]?[ \t]{0,8}(\d{1,6}):(?:[ \t]{1,12}|$)/),
  // "12. Mara: Yes."   "12) Mara: Yes."
  before(/^[\ufeff\f]?[ \t]{0,8}(\d{1,6})[.)](?:[ \t]{1,12}|$)/),
  // "[12] Mara: Yes."   "(12) Mara: Yes."
  before(/^[\ufeff\f]?[ \t]{0,8}[[(](\d{1,6})[\])](?:[ \t]{1,12}|$)/),
  // "#12 Mara: Yes."
  before(/^[\ufeff\f]?[ \t]{0,8}#(\d{1,6})(?:[ \t]{1,12}|$)/),
  // "12 | Mara: Yes."
  before(/^[\ufeff\f]?[ \t]{0,8}(\d{1,6})[ \t]{0,4}\|(?:[ \t]{1,12}|$)/),
  behind,
]
