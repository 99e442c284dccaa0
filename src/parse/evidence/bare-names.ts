import { ROLES } from '../../labels/names/roles.ts'
import { readTimeMark } from '../time-marks.ts'

/** What the lines below a name say of it. */
export type NameFate = 'waits' | 'speaks' | 'mutters' | 'silent'

const LEAST_SPEECH = 40
const TERMINAL = /(?:[.?!…:;,"”’)\]—–。！？」』]|- ?-)\s*$/
// "Lund Holdings plc – CEO"  "Chief Executive Officer"
const LONGEST_TITLE = 120
const CAPITAL_WORD = /^[\p{Lu}\p{N}&(–—-]/u
// "Good morning. New": no title, but "Lund Inc. – CEO" is one
const SENTENCE = /(?<!\b(?:Inc|Ltd|Co|Corp|Dr|Mr|Ms|St|Jr|Sr))[.?!…]\s+\p{L}/u
const TITLE_MARK = /[,|]|\s[-–—]{1,2}\s/
const RULE = /^\s*(?:([-_=.*])(?:\s*\1){4,}|[–—―|•·])\s*$/

/**
 * Follows the lines around a name that stands alone: only speech below it makes it a label.
 *     Mara Lund  ─>  10:02 AM  ─>  Good morning, all.
 *     Mara Lund  ─>  Lund Holdings plc – CEO  ─>  Good morning, all.
 */
export class NameWatch {
  #hasTime = false
  /** A time stood on the line before. */
  #timeBefore = false
  #afterName = false

  /** A name: what follows it will tell. */
  begin(): void {
    this.#hasTime = this.#timeBefore
    this.#timeBefore = false
    this.#afterName = true
  }

  /** A line that is no such name, when none is waited for. */
  pass(text: string): void {
    this.#timeBefore = readTimeMark(text) !== undefined
  }

  /** A line below a name. */
  follow(text: string): NameFate {
    const isFirst = this.#afterName
    this.#afterName = false
    if (isFirst && readTimeMark(text) !== undefined) {
      if (this.#hasTime) this.#timeBefore = true
      this.#hasTime = true
      return 'waits'
    }
    if (RULE.test(text)) return 'waits'
    if (isFirst && isTitleLine(text)) return 'waits'
    if (this.#hasTime || isSpeech(text)) return 'speaks'
    return isFirst ? 'mutters' : 'silent'
  }
}

function isSpeech(text: string): boolean {
  return text.length >= LEAST_SPEECH || TERMINAL.test(text)
}

/** What somebody is: words that begin with capitals, most of them, and no mark at the end. */
export function isTitleLine(text: string): boolean {
  if (text.length > LONGEST_TITLE || TERMINAL.test(text) || readTimeMark(text) !== undefined) return false
  const words = text.trim().split(/\s+/)
  if (SENTENCE.test(text) || !(TITLE_MARK.test(text) || words.some((word) => ROLES.has(word.toLowerCase())))) return false
  const capital = words.filter((word) => CAPITAL_WORD.test(word)).length
  return words.length >= 2 && capital >= words.length * 0.6
}

/** "--------"  "........"  "―" */
export function isRule(text: string): boolean {
  return RULE.test(text)
}
