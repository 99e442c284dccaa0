const WORD = /^\s{0,200}(?:(?:export|declare|default)\s{1,9}){0,3}([a-z]{1,20})\b/i
/** Statements whose braces hold types, and no values. */
const OF_TYPES = /^(?:type|interface|enum|import|class|namespace)$/
const QUOTES = '"\'`'
const COMPARES = /[=<>!]/

/** The program around its literals: where the next begins. */
export class ScriptOutside {
  /** The last mark that is no white space, or the last word; a source may begin with a literal. */
  #last = '='
  #isOfTypes = false
  #isRemark = false
  #isTemplate = false

  beginLine(text: string): void {
    const word = /^\S/.test(text) ? WORD.exec(text)?.[1] : undefined
    if (word !== undefined) this.#isOfTypes = OF_TYPES.test(word)
  }

  /** The place of the brace or bracket of the next literal, or the end of the line. */
  find(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const passed = this.#passed(text, at)
      if (passed > at) at = passed - 1
      else if (this.#begins(text.charAt(at))) return at
      else this.#note(text, at)
    }
    return text.length
  }

  /** Behind a remark or a string; where it stands if there is none. */
  #passed(text: string, at: number): number {
    if (this.#isRemark || text.startsWith('/*', at)) return this.#until(text, at, '*/')
    if (text.startsWith('//', at)) return text.length
    const mark = text.charAt(at)
    if (this.#isTemplate || mark === '`') return this.#endOfTemplate(text, this.#isTemplate ? at : at + 1)
    if (!QUOTES.includes(mark)) return at
    this.#last = mark
    const end = text.indexOf(mark, at + 1)
    return end < 0 ? text.length : end + 1
  }

  #until(text: string, at: number, mark: string): number {
    const end = text.indexOf(mark, this.#isRemark ? at : at + 2)
    this.#isRemark = end < 0
    return end < 0 ? text.length : end + mark.length
  }

  #endOfTemplate(text: string, at: number): number {
    const end = text.indexOf('`', at)
    this.#isTemplate = end < 0
    this.#last = '`'
    return end < 0 ? text.length : end + 1
  }

  /** A literal stands behind "=", "default" or "return". */
  #begins(mark: string): boolean {
    const isOpen = mark === '[' || mark === '{'
    return isOpen && !this.#isOfTypes && /^(?:=|default|return)$/.test(this.#last)
  }

  #note(text: string, at: number): void {
    const mark = text.charAt(at)
    if (/\s/.test(mark)) return
    const isWord = /\w/.test(mark)
    const goesOn = isWord && at > 0 && /\w/.test(text.charAt(at - 1))
    // "=>" and "==" give nothing to a name.
    const isCompound = COMPARES.test(mark) && at > 0 && COMPARES.test(text.charAt(at - 1))
    this.#last = isCompound ? '' : goesOn ? this.#last + mark : mark
    if (this.#last.length > 40) this.#last = ''
  }
}
