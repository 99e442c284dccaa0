import type { Block } from '../../formats/format.ts'
import { readTimeMark } from '../time-marks.ts'
import { endsSentence, isText, type Setting } from './held.ts'
import { indentOf } from './stage.ts'

/** A line that begins so much further in is set apart from the one before. */
const SET_IN = 6
// "(After the storm)"   "[Back at the shed.]"
const STAGE_LINE = /^\s*(?:\([^()]{2,200}\)|\[[^[\]]{2,200}\])\s*$/
const LONGEST_STAGE = 240

/** What stands before a line: it tells whether the line may begin something. */
export class LineBefore {
  #blank = true
  #stage = false
  #time = false
  /** Of the last line that is not blank: units of white space before it, and whether what it says may end there. */
  #indent = 0
  #ends = true

  /** It is a stage line. */
  get isStage(): boolean {
    return this.#stage
  }

  /** How a line stands to those before it; then it is the line before the next one. Once the conventions are decided, any line ends a sentence. */
  take(block: Block, isDecided: boolean): Setting {
    const begins = this.#blank || this.#time
    const isApart = this.#isSetIn(block) || begins
    const setting = {
      afterBlank: this.#blank,
      afterTime: this.#time,
      beginsParagraph: begins || this.#stage,
      isApart,
      endsBefore: this.#ends,
    }
    this.#pass(block, isDecided)
    return setting
  }

  /** Whether a line begins far behind the beginning of the one before it. */
  #isSetIn({ line, blank }: Block): boolean {
    if (blank || line.continues) return false
    const before = this.#indent
    this.#indent = indentOf(line.text)
    return this.#indent >= before + SET_IN
  }

  #pass(block: Block, isDecided: boolean): void {
    const { blank, line } = block
    this.#stage = isStageLine(line.text)
    this.#time = isTimeLine(block)
    this.#blank = blank
    if (!blank) this.#ends = isDecided || this.#time || endsSentence(line.text)
  }

  /** The look-ahead is over. */
  replay(): void {
    this.#ends = true
  }
}

/** Whether brackets hold the whole of a line: nobody says it, and it parts paragraphs as a blank line does. */
function isStageLine(line: string): boolean {
  return line.length <= LONGEST_STAGE && STAGE_LINE.test(line)
}

/** Whether a block says nothing but a time: what stands below it begins anew. */
function isTimeLine(block: Block): boolean {
  return isText(block) && readTimeMark(block.line.text) !== undefined
}
