import { kindsIn, wordsIn } from '../questions/phrases.ts'
import { endsInStop } from '../text/sentences.ts'

/** A line as one of a talk in which nobody is named. */
export interface AskedLine {
  readonly text: string
  readonly afterBlank: boolean
  /** Who speaks from here on, where a label says so. */
  readonly label?: string | undefined
}

/** How a line is set off: by a mark, and where it ends; a labelled line has a mark of its own. */
interface Setting {
  readonly mark: string
  readonly at: number
}

/** How questions are set off: by a mark, by the mark that ends a question, or by both. */
interface Style {
  readonly mark: string
  readonly mustAsk: boolean
}

const HEADING = '#'
const NUMBER = '1'
const QUOTE = '"'
const LABEL = ':'
const PLAIN = ''
/** Marks that stay in the text: those around it, and numbers. */
const KEPT = new Set(['**', '_', NUMBER, QUOTE, PLAIN])

// ## How did you come here?
const HEADING_MARK = /^ {0,3}#{1,6}\s{1,4}(?=[^\s#])/
// **How did you come here?**   _How did you come here?_   <b>How did you come here?</b>
const EMPHASIS = /^(?:(\*\*|__)(?=\S)|([*_])(?=[^\s*_])|<(b|strong)>|<(?:i|em)>)/
const EMPHASIS_ENDS = /(?:[*_]|<\/(?:b|strong|i|em)>)[:.]?\s*$/
// — How did you come here?   ▶How did you come here?   * How did you come here?
const SIGN =
  /^\s{0,8}(?:([-–—―─])\1{0,2}\s{0,4}|([■□◆◇▼▲▶►▷▽△▸★◎●○※])\s{0,4}|([*•])\s{1,4})(?=["“«„¿¡('‘「『…]{0,2}[\p{L}\p{N}])/u
// 3. How did you come here?   3) …
const NUMBERED = /^\s{0,4}\d{1,3}(?:[.)]\s{0,4}|\s-?\s?)(?=["“«¿]?\p{L})/u
const QUOTED = /^\s{0,8}(?:\*?["“”„«「『])/
const ASKS = /(?:[?？؟\u037e]|\p{Script=Greek};)["”’»」』)\]*_]{0,4}(?:<\/(?:b|strong|i|em)>)?\s*$/u
// 港を出ようと思ったことはありますか。
const ASKS_WIDE = /(?:か|かな|ください|お願いします)。$|[가-힣](?:나|가|까|냐|은|는|지)[.。]?$/u
/** What a list, a table, a quotation, a picture or a program begins with, and a blank to be filled in. */
const NO_SPEECH = /^\s*(?:[-+|>!`~]|\*\s|\d{1,3}[.)]\s|\[|https?:)|_{3}|^ {4,}\S|^\t|^\s*\p{L}{1,9} ?(?:\.{3,}|…)\s*$/u
const LONGEST_ASK = 1000
/** Questions at least, and how many end as such; beside labels, so many of the answers have one. */
const LEAST = 4
const LEAST_ASKING = 0.25
const BY_LABEL = 0.8
/** What sets questions off where labels stand before answers. */
const MARKED = /^[^1"]/

function settingOf(text: string): Setting {
  const heading = HEADING_MARK.exec(text)
  if (heading !== null) return { mark: heading[0].trim(), at: heading[0].length }
  const emphasis = EMPHASIS.exec(text)
  if (emphasis !== null && EMPHASIS_ENDS.test(text)) return { mark: emphasis[1] || emphasis[3] ? '**' : '_', at: 0 }
  const sign = SIGN.exec(text)
  if (sign !== null) return { mark: sign[1] ?? sign[2] ?? sign[3] ?? PLAIN, at: sign[0].length }
  if (NUMBERED.test(text)) return { mark: NUMBER, at: 0 }
  return { mark: QUOTED.test(text) ? QUOTE : PLAIN, at: 0 }
}

const saidIn = (text: string): ReturnType<typeof kindsIn> => kindsIn(wordsIn(text))

interface Row extends AskedLine {
  readonly setting: Setting
  readonly asks: boolean
  /** The line before ends a sentence, or a blank line stands before it. */
  readonly begins: boolean
}

/** `isEnded`: the line before ends a sentence. */
const rowOf = (line: AskedLine, isEnded: boolean): Row => ({
  ...line,
  setting: line.label === undefined ? settingOf(line.text) : { mark: LABEL, at: 0 },
  asks: ASKS.test(line.text) || ASKS_WIDE.test(line.text),
  begins: line.afterBlank || isEnded,
})

const isHeading = ({ mark }: Setting | Style): boolean => mark.startsWith(HEADING)

/** Headings of another level ask where they end so. */
function isAsk({ text, setting, asks, begins }: Row, style: Style): boolean {
  const { mark, mustAsk } = style
  const isMarked = setting.mark === mark || (asks && isHeading(setting) && isHeading(style))
  if (!isMarked || (mustAsk && !asks) || text.length > LONGEST_ASK) return false
  return mark !== PLAIN || begins
}

/** A question and its answer, and what is so of them. */
interface Exchange {
  readonly asked: readonly Row[]
  readonly answer: readonly Row[]
  readonly is: Readonly<Record<Trait, boolean>>
}
type Trait = 'answered' | 'asksYou' | 'asksMe' | 'own' | 'ended' | 'longer' | 'labelled' | 'signed' | 'quoted'

/** A document as one whose questions have one style. */
export interface Talk {
  readonly style: Style
  readonly exchanges: readonly Exchange[]
  /** Lines of the mark that ask nothing. */
  readonly others: number
}

const textOf = (rows: readonly Row[]): string => rows.map(({ text }) => text).join(' ')
const isSigned = ({ setting, label }: Row): boolean => label === undefined && !KEPT.has(setting.mark)

/** Whether a line of an answer looks like one of a list, a table or a program. */
function isApart(row: Row, index: number, style: Style): boolean {
  return NO_SPEECH.test(row.text) && row.setting.mark !== style.mark && !(index === 0 && isSigned(row))
}

function exchangeOf(asked: readonly Row[], answer: readonly Row[], style: Style): Exchange {
  const [first] = answer
  const isAnswered = first !== undefined && !isApart(first, 0, style)
  const [ask, said] = [textOf(asked), textOf(answer)]
  const [asking, answering] = [saidIn(ask), saidIn(said)]
  const is = {
    answered: isAnswered,
    asksYou: asking.has('you'),
    asksMe: asking.has('me'),
    own: isAnswered && answering.has('me'),
    ended: isAnswered && (endsInStop(said) || QUOTED.test(said)),
    longer: said.length > ask.length,
    labelled: isAnswered && first.label !== undefined,
    signed: isAnswered && isSigned(first),
    quoted: isAnswered && first.setting.mark === QUOTE,
  }
  return { asked, answer, is }
}

/** Undefined where too little is asked, which is known before answers are read. */
function talkOf(rows: readonly Row[], style: Style): Talk | undefined {
  const parts: { asked: Row[]; answer: Row[] }[] = []
  let others = 0
  for (const row of rows) {
    const last = parts.at(-1)
    if (isAsk(row, style)) {
      if (last?.answer.length === 0) last.asked.push(row)
      else parts.push({ asked: [row], answer: [] })
      continue
    }
    if (row.setting.mark === style.mark && style.mark !== PLAIN && !isHeading(style)) others++
    if (last !== undefined && !isHeading(row.setting)) last.answer.push(row)
  }
  const asking = parts.filter(({ asked }) => asked.some(({ asks }) => asks)).length
  if (parts.length < LEAST || asking < parts.length * LEAST_ASKING) return undefined
  return { style, others, exchanges: parts.map(({ asked, answer }) => exchangeOf(asked, answer, style)) }
}

const shareOf = ({ exchanges }: Talk, trait: Trait): number => exchanges.filter(({ is }) => is[trait]).length / exchanges.length
const answerUnits = ({ exchanges }: Talk): number => exchanges.reduce((sum, { answer }) => sum + textOf(answer).length, 0)

function listed({ exchanges, style }: Talk): number {
  const lines = exchanges.flatMap(({ answer }) => answer.map((row, index) => Number(isApart(row, index, style))))
  return lines.reduce((sum, line) => sum + line, 0) / (lines.length || 1)
}

/** Paragraphs without a mark for each answer, where answers have one. */
function told(talk: Talk): number {
  if (shareOf(talk, 'signed') <= MOST_SIGNED) return 0
  const plain = talk.exchanges.flatMap(({ answer }) => answer.filter((row) => row.afterBlank && row.setting.mark === PLAIN))
  return Math.min(MOST_EACH, plain.length / talk.exchanges.length)
}
const MOST_SIGNED = 0.5
const MOST_EACH = 2

/** A fact of a talk of questions and answers without names, and what it weighs. */
interface Fact {
  readonly name: string
  readonly weight: number
  readonly of: (talk: Talk) => number
}

const ofTrait = (trait: Trait) => (talk: Talk) => shareOf(talk, trait)
const ofMark =
  (mark: string) =>
  ({ style }: Talk) =>
    Number(style.mark.slice(0, mark.length || 1) === mark)
/** Weights are fitted: npm run fit:asked -- --save */
export const FACTS: readonly Fact[] = [
  { name: 'always', weight: 1.1, of: () => 1 },
  { name: 'asks', weight: -0.39, of: ({ exchanges }) => Math.log(exchanges.length) },
  { name: 'answered', weight: 2.5, of: ofTrait('answered') },
  { name: 'asks you', weight: 0.43, of: ofTrait('asksYou') },
  { name: 'asks of me', weight: -1.72, of: ofTrait('asksMe') },
  { name: 'answers of me', weight: 6.87, of: ofTrait('own') },
  { name: 'answers end', weight: 1, of: ofTrait('ended') },
  { name: 'answers longer', weight: 0.68, of: ofTrait('longer') },
  { name: 'answers labelled', weight: -0.81, of: ofTrait('labelled') },
  { name: 'answers signed', weight: 2.6, of: ofTrait('signed') },
  { name: 'told between', weight: -4.73, of: told },
  { name: 'answers quoted', weight: 2.17, of: ofTrait('quoted') },
  { name: 'lists', weight: -5.1, of: listed },
  { name: 'others', weight: -1.69, of: ({ others, exchanges }) => Math.min(MOST_EACH, others / exchanges.length) },
  { name: 'long answers', weight: -1.1, of: (talk) => Math.log1p(answerUnits(talk) / talk.exchanges.length) },
  { name: 'plain', weight: -1.5, of: ofMark(PLAIN) },
  { name: 'heading', weight: 0.79, of: ofMark(HEADING) },
  { name: 'number', weight: 0.35, of: ofMark(NUMBER) },
  { name: 'label', weight: 1.29, of: ofMark(LABEL) },
]

/** The ways in which questions may be set off in a document. */
export function talksIn(lines: readonly AskedLine[]): readonly Talk[] {
  const rows = lines.map((line, index) => rowOf(line, endsInStop(lines[index - 1]?.text ?? '')))
  const marks = new Map<string, number>()
  for (const { setting } of rows) marks.set(setting.mark, (marks.get(setting.mark) ?? 0) + 1)
  const speakers = new Set(lines.flatMap(({ label }) => (label === undefined ? [] : [label]))).size
  const mayAsk = (mark: string) => (speakers === 0 ? mark !== QUOTE : mark === LABEL ? speakers === 1 : MARKED.test(mark))
  const frequent = [...marks].filter(([mark, times]) => times >= LEAST && mayAsk(mark)).map(([mark]) => mark)
  // Beside labels of others, answers must have one.
  const mayBeTalk = (talk: Talk) => speakers === 0 || talk.style.mark === LABEL || shareOf(talk, 'labelled') >= BY_LABEL
  return frequent
    .flatMap((mark) => [true, ...(mark === PLAIN ? [] : [false])].map((mustAsk) => ({ mark, mustAsk })))
    .flatMap((style) => talkOf(rows, style) ?? [])
    .filter(mayBeTalk)
}

/** The logarithm of the odds from which it is one: what nobody says must not become speech. */
export const SURE = 1

const oddsOf = (talk: Talk): number => FACTS.reduce((sum, { of, weight }) => sum + of(talk) * weight, 0)

/** Finds who asks and who answers in a talk that names nobody, or one of the two. */
export class AskedLines {
  readonly #style: Style | undefined
  /** Lines that begin with a sign, in the answers too. */
  readonly #isSigned: boolean
  #state: 'before' | 'ask' | 'answer' = 'before'
  #ended = true

  /** Looks at the lines of a survey. */
  constructor(lines: readonly AskedLine[]) {
    const likely = talksIn(lines).map((talk) => ({ talk, odds: oddsOf(talk) }))
    const best = likely.filter(({ odds }) => odds >= SURE).sort((one, other) => other.odds - one.odds)[0]?.talk
    this.#style = best?.style
    this.#isSigned = best !== undefined && shareOf(best, 'signed') > MOST_SIGNED
  }

  /** Where somebody else begins to speak in a line. Lines must come in order. */
  startIn(line: AskedLine): { readonly changeAt: number; readonly asks: boolean } | undefined {
    const style = this.#style
    if (style === undefined) return undefined
    const row = rowOf(line, this.#ended)
    this.#ended = endsInStop(line.text)
    const before = this.#state
    const changeAt = isSigned(row) ? row.setting.at : 0
    if (isAsk(row, style)) {
      this.#state = 'ask'
      return before === 'ask' && !line.afterBlank ? undefined : { changeAt, asks: true }
    }
    if (isHeading(row.setting) || before === 'before') return undefined
    this.#state = 'answer'
    return before === 'ask' || (this.#isSigned && isSigned(row)) ? { changeAt, asks: false } : undefined
  }
}
