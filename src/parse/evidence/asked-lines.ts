import { insideEmphasis } from '../../labels/wrapped-colon.ts'
import { endsInStop } from '../../text/sentences.ts'
import { asks, isSentence } from './bare-mark.ts'
import { saysOwn, saysYou } from './persons.ts'

/** How questions are set off: in bold or in italics from end to end, as headings, by numbers, or as paragraphs. */
type Kind = 'bold' | 'italic' | 'heading' | 'numbered' | 'plain'

const KINDS = ['bold', 'italic', 'heading', 'numbered', 'plain'] as const

/** So many questions with an answer right below, and few without; so many ask, and ask somebody; so many answers tell of who gives them. */
const ENOUGH = { pairs: 4, loose: 0.35, asked: 0.6 }
/** Where few ask somebody, more must tell; nothing but its mark tells a paragraph that asks. */
const PERSONS: Record<Kind, readonly { readonly you: number; readonly own: number }[]> = {
  bold: [
    { you: 0.3, own: 0.5 },
    { you: 0.15, own: 0.6 },
  ],
  italic: [{ you: 0.3, own: 0.5 }],
  heading: [{ you: 0.3, own: 0.5 }],
  numbered: [{ you: 0.3, own: 0.5 }],
  plain: [{ you: 0.4, own: 0.5 }],
}
const HEADING = /^#{1,6}\s{1,4}(?=[^\s#])/
// "3. What did you learn?"   "12) Why?"
const NUMBERED = /^\s{0,4}\d{1,2}(?:\.\d{1,2})?(?:[.)-]{0,2}\s{1,4}|\))(?=[\p{L}"“«¿])/u
const HEADING_ASKS = /[?？؟]["”’»)]{0,2}\s{0,9}$/
/** A heading of its own within what is asked: "Describe it in a few words." */
const NUMBERED_ENDS = /[.?？؟:…!]["”’»)]{0,2}\s{0,9}$/
const PLAIN = /^["“«¿¡]{0,2}[\p{Lu}\p{Lo}]/u
/** Talk in a story: “Are you coming?” */
const QUOTED = /^["“«„].{0,398}["”»“]\s{0,9}$/
const LONGEST_PLAIN = 400
/** Verses that ask are answered by verses: so many of the answers below paragraphs must be longer, or of more than one sentence. */
const TOLD = { long: 90, share: 0.25 }
const SENTENCES = /[.!?…。！？]["”’»)]{0,2}\s{0,4}\S/
/** Paragraphs for each of such questions, its own included. */
const MOST_PLAIN = 6
// "Mara: Is it late?"
const NAMED = /^[^\s:]{1,24}(?: [^\s:]{1,24}){0,2} ?: /
const BOLD = /^(?:\*\*|__|<b>|<strong>)/
/** What a list, a table, a quotation, a picture or a program begins with. */
const NO_SPEECH = /^\s*(?:[-+•|>!`~]|\*\s|\d{1,3}[.)]\s)/
// "I ..."  "My name is ____"
const BLANK_TO_FILL = /_{3}|^\s{0,9}(?:[\p{L}'’]{1,20} ){0,2}(?:\.{3,}|…)\s{0,9}$/u

interface Count {
  lines: number
  asked: number
  you: number
  pairs: number
  loose: number
  own: number
  told: number
}

/**
 * Counts the lines of an interview in which nothing but bold type, headings or numbers tell what is asked, and nobody is named.
 * Lists of usual questions look alike; but who is interviewed is asked of herself, and tells of herself.
 *     **How did you come to the harbour?**
 *
 *     I was born on the quay, and I never left.
 */
export class AskedLines {
  readonly #counts: Record<Kind, Count> = { bold: none(), italic: none(), heading: none(), numbered: none(), plain: none() }
  /** The last line is such a question. */
  #asked: Kind | undefined
  /** The answer at hand, as long as it tells nothing of who gives it. */
  #answer: Kind | undefined
  #active: Kind | undefined
  /** The number of the last question, and of the last item since. */
  #number = 0
  #item = 0
  /** The line before ends a sentence. */
  #stopped = true
  #paragraphs = 0

  /** Looks at a line of the look-ahead; true when such talk may begin with it. */
  weigh(line: string, afterBlank: boolean): boolean {
    if (afterBlank || this.#stopped) this.#paragraphs++
    const kind = this.#kindOf(line, afterBlank)
    // Below a heading that asks, what is said may stand in italics.
    const answers = kind === undefined || (kind !== 'heading' && this.#asked === 'heading')
    if (answers) this.#weighAnswer(line)
    else this.#weighQuestion(line, kind, afterBlank)
    return kind !== undefined && asks(line)
  }

  /** What is asked may go on in the line below. */
  #kindOf(line: string, afterBlank: boolean): Kind | undefined {
    const kind = this.#markedKind(line, afterBlank) ?? (this.#asksPlainly(line, afterBlank) ? 'plain' : undefined)
    this.#stopped = endsInStop(line)
    return kind
  }

  #markedKind(line: string, afterBlank: boolean): Kind | undefined {
    const isNext = this.#isNext(line)
    if (isNext && HEADING_ASKS.test(line)) return 'numbered'
    const kind = kindOf(line, afterBlank || this.#asked !== undefined)
    if (kind !== undefined) return kind
    return isNext && this.#number > 1 && NUMBERED_ENDS.test(line) ? 'numbered' : undefined
  }

  /** Whether a line has the number that follows that of the question before; lists within answers count by themselves. */
  #isNext(line: string): boolean {
    const number = NUMBERED.test(line) ? Number.parseInt(line, 10) : 0
    if (number === 0) return false
    const isNext = number === this.#number + 1 && (this.#item === 0 || number !== this.#item + 1)
    if (isNext) this.#number = number
    this.#item = isNext ? 0 : number
    return isNext
  }

  #asksPlainly(line: string, afterBlank: boolean): boolean {
    if (this.#asked !== undefined || line.length > LONGEST_PLAIN || !(afterBlank || this.#stopped)) return false
    return HEADING_ASKS.test(line) && PLAIN.test(line) && !QUOTED.test(line) && !NAMED.test(line)
  }

  #weighQuestion(line: string, kind: Kind, afterBlank: boolean): void {
    const count = this.#counts[kind]
    if (afterBlank || this.#asked !== kind) count.lines++
    if (asks(line)) count.asked++
    if (saysYou(line)) count.you++
    this.#asked = kind
    this.#answer = undefined
  }

  #weighAnswer(line: string): void {
    if (this.#asked !== undefined) {
      const isSpeech = !NO_SPEECH.test(line) && !HEADING.test(line) && !BLANK_TO_FILL.test(line)
      this.#counts[this.#asked][isSpeech ? 'pairs' : 'loose']++
      if (isSpeech && (line.length >= TOLD.long || SENTENCES.test(line))) this.#counts[this.#asked].told++
      this.#answer = isSpeech ? this.#asked : undefined
      this.#asked = undefined
    }
    if (this.#answer === undefined || !saysOwn(line)) return
    this.#counts[this.#answer].own++
    this.#answer = undefined
  }

  /** Whether somebody asks so, and somebody answers. */
  get isTalk(): boolean {
    return this.#kind !== undefined
  }

  get #kind(): Kind | undefined {
    return KINDS.find((kind) => isEnough(this.#counts[kind], PERSONS[kind]) && (kind !== 'plain' || this.#isDense))
  }

  get #isDense(): boolean {
    const { pairs, told } = this.#counts.plain
    return this.#paragraphs <= pairs * MOST_PLAIN && told >= pairs * TOLD.share
  }

  /** The look-ahead is over; whether such lines are questions from here on. */
  settle(isTaken: boolean): boolean {
    this.#active = isTaken ? this.#kind : undefined
    this.#asked = undefined
    this.#number = 0
    this.#item = 0
    this.#stopped = true
    return this.#active !== undefined
  }

  /** Whether somebody else begins to speak in a line. Lines must come in order. */
  begins(line: string, afterBlank: boolean): boolean {
    if (this.#active === undefined) return false
    const isAsked = this.#kindOf(line, afterBlank) === this.#active
    const goesOn = isAsked && this.#asked !== undefined && !afterBlank
    const answers = this.#asked !== undefined && !isAsked && !HEADING.test(line)
    if (isAsked) this.#asked = this.#active
    else if (answers) this.#asked = undefined
    return (isAsked && !goesOn) || answers
  }
}

function none(): Count {
  return { lines: 0, asked: 0, you: 0, pairs: 0, loose: 0, own: 0, told: 0 }
}

function isEnough({ lines, asked, you, pairs, loose, own }: Count, persons: readonly { you: number; own: number }[]): boolean {
  if (pairs < ENOUGH.pairs || loose > pairs * ENOUGH.loose || asked < lines * ENOUGH.asked) return false
  return persons.some((least) => you >= lines * least.you && own >= pairs * least.own)
}

function kindOf(line: string, afterBlank: boolean): Kind | undefined {
  if (HEADING.test(line)) return HEADING_ASKS.test(line) ? 'heading' : undefined
  if (afterBlank && NUMBERED.test(line)) return HEADING_ASKS.test(line) ? 'numbered' : undefined
  if (!afterBlank || !'*_<'.includes(line.charAt(0) || ' ')) return undefined
  if (insideEmphasis(line) === undefined || !isSentence(line)) return undefined
  return BOLD.test(line) ? 'bold' : 'italic'
}
