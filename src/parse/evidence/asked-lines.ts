import { wordSet } from '../../labels/names/vocabulary.ts'
import { insideEmphasis } from '../../labels/wrapped-colon.ts'
import { asks, isSentence } from './bare-mark.ts'

/** How questions are set off: in bold or in italics from end to end, as headings, or by numbers. */
type Kind = 'bold' | 'italic' | 'heading' | 'numbered'

const KINDS = ['bold', 'italic', 'heading', 'numbered'] as const

/** So many questions with an answer right below, and few without; so many ask, and ask somebody; so many answers tell of who gives them. */
const ENOUGH = { pairs: 4, loose: 0.35, asked: 0.6, you: 0.3, own: 0.5 }
const HEADING = /^#{1,6}\s{1,4}(?=[^\s#])/
// "3. What did you learn?"   "12) Why?"
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})?[.)-]{0,2}\s{1,4}(?=[\p{L}"“«¿])/u
const HEADING_ASKS = /[?？؟]["”’»)]{0,2}\s{0,9}$/
const BOLD = /^(?:\*\*|__|<b>|<strong>)/
/** What a list, a table, a quotation, a picture or a program begins with. */
const NO_SPEECH = /^\s*(?:[-+•|>!`~]|\*\s|\d{1,3}[.)]\s)/
// "I ..."  "My name is ____"
const BLANK_TO_FILL = /_{3}|^\s{0,9}(?:[\p{L}'’]{1,20} ){0,2}(?:\.{3,}|…)\s{0,9}$/u
const WORD = /\p{L}+(?:['’]\p{L}+)?/gu
/** Units of a line in which words are looked for. */
const REACH = 600

const YOU = wordSet(`
  you your yours yourself you've you're you'd sie ihnen ihr ihre ihren ihrem ihrer du dich dir dein deine deinen deiner euch
  vous votre vos tu te t'es ton ta tes toi usted ustedes su sus tus ti vosotros você vocês seu sua seus suas teu tua
  lei voi suo sua tuo ci jij je jouw uw jullie dig din ditt dina dere deg dit ty tobie ciebie twój twoja pan pani pana
  вы вас вам вами ваш ваша ваше ваши ты тебя тебе твой твоя siz sizin sizi sana senin anda kamu bạn`)
/** Of one person: "we" is a house that answers usual questions. */
const OWN = wordSet(`
  i i'm i've i'd i'll me my mine myself ich mich mir mein meine meinen meiner j'ai j'étais j'avais je moi mon ma mes
  yo me mi mis eu meu minha meus io mi mio mia miei ik mij mijn jag mig min mitt mina jeg meg ja mnie mój moja
  я меня мне мой моя мое мои ben bana benim saya aku tôi`)

interface Count {
  lines: number
  asked: number
  you: number
  pairs: number
  loose: number
  own: number
}

/**
 * Counts the lines of an interview in which nothing but bold type, headings or numbers tell what is asked, and nobody is named.
 * Lists of usual questions look alike; but who is interviewed is asked of herself, and tells of herself.
 *     **How did you come to the harbour?**
 *
 *     I was born on the quay, and I never left.
 */
export class AskedLines {
  readonly #counts: Record<Kind, Count> = { bold: none(), italic: none(), heading: none(), numbered: none() }
  /** The last line is such a question. */
  #asked: Kind | undefined
  /** The answer at hand, as long as it tells nothing of who gives it. */
  #answer: Kind | undefined
  #active: Kind | undefined

  /** Looks at a line of the look-ahead; true when such talk may begin with it. */
  weigh(line: string, afterBlank: boolean): boolean {
    const kind = this.#kindOf(line, afterBlank)
    // Below a heading that asks, what is said may stand in italics.
    const answers = kind === undefined || (kind !== 'heading' && this.#asked === 'heading')
    if (answers) this.#weighAnswer(line)
    else this.#weighQuestion(line, kind, afterBlank)
    return kind !== undefined && asks(line)
  }

  /** What is asked may go on in the line below. */
  #kindOf(line: string, afterBlank: boolean): Kind | undefined {
    return kindOf(line, afterBlank || this.#asked !== undefined)
  }

  #weighQuestion(line: string, kind: Kind, afterBlank: boolean): void {
    const count = this.#counts[kind]
    if (afterBlank || this.#asked !== kind) count.lines++
    if (asks(line)) count.asked++
    if (has(line, YOU)) count.you++
    this.#asked = kind
    this.#answer = undefined
  }

  #weighAnswer(line: string): void {
    if (this.#asked !== undefined) {
      const isSpeech = !NO_SPEECH.test(line) && !HEADING.test(line) && !BLANK_TO_FILL.test(line)
      this.#counts[this.#asked][isSpeech ? 'pairs' : 'loose']++
      this.#answer = isSpeech ? this.#asked : undefined
      this.#asked = undefined
    }
    if (this.#answer === undefined || !has(line, OWN)) return
    this.#counts[this.#answer].own++
    this.#answer = undefined
  }

  /** Whether somebody asks so, and somebody answers. */
  get isTalk(): boolean {
    return this.#kind !== undefined
  }

  get #kind(): Kind | undefined {
    return KINDS.find((kind) => isEnough(this.#counts[kind]))
  }

  /** The look-ahead is over; whether such lines are questions from here on. */
  settle(isTaken: boolean): boolean {
    this.#active = isTaken ? this.#kind : undefined
    this.#asked = undefined
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
  return { lines: 0, asked: 0, you: 0, pairs: 0, loose: 0, own: 0 }
}

function isEnough({ lines, asked, you, pairs, loose, own }: Count): boolean {
  if (pairs < ENOUGH.pairs || loose > pairs * ENOUGH.loose) return false
  return asked >= lines * ENOUGH.asked && you >= lines * ENOUGH.you && own >= pairs * ENOUGH.own
}

function kindOf(line: string, afterBlank: boolean): Kind | undefined {
  if (HEADING.test(line)) return HEADING_ASKS.test(line) ? 'heading' : undefined
  if (afterBlank && NUMBERED.test(line)) return HEADING_ASKS.test(line) ? 'numbered' : undefined
  if (!afterBlank || !'*_<'.includes(line.charAt(0) || ' ')) return undefined
  if (insideEmphasis(line) === undefined || !isSentence(line)) return undefined
  return BOLD.test(line) ? 'bold' : 'italic'
}

function has(line: string, words: ReadonlySet<string>): boolean {
  for (const [word] of line.slice(0, REACH).toLowerCase().replaceAll('’', "'").matchAll(WORD)) if (words.has(word)) return true
  return false
}
