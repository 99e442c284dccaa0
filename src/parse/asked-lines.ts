import { isPlain, phrasesIn, SAYS } from '../questions/phrases.ts'
import { fold } from '../text/fold.ts'
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
const SIGN = /^\s{0,8}(?:([-–—―─])\1{0,2}\s{0,4}|([■□◆◇▼▲▶►▷▽△▸★◎●○※])\s{0,4}|([*•])\s{1,4})(?=["“«„¿¡('‘「『…]{0,2}[\p{L}\p{N}])/u
// 3. How did you come here?   3) …
const NUMBERED = /^\s{0,4}\d{1,3}(?:[.)]\s{0,4}|\s-?\s?)(?=["“«¿]?\p{L})/u
const QUOTED = /^\s{0,8}(?:\*?["“”„«「『])/
const ASKS = /(?:[?？؟\u037e]|\p{Script=Greek};)["”’»」』)\]*_]{0,4}(?:<\/(?:b|strong|i|em)>)?\s*$/u
// 港を出ようと思ったことはありますか。
const ASKS_WIDE = /(?:か|かな|ください|お願いします)。$|[가-힣](?:나|가|까|냐|은|는|지)[.。]?$/u
/** What a list, a table, a quotation, a picture or a program begins with, and a blank to be filled in. */
const NO_SPEECH = /^\s*(?:[-+|>!`~]|\*\s|\d{1,3}[.)]\s|\[|https?:)|_{3}|^ {4,}\S|^\t|^\s*\p{L}{1,9} ?(?:\.{3,}|…)\s*$/u
const LONGEST_ASK = 1000
/** Beside labels, so many of the answers have one. */
const BY_LABEL = 0.8
/** Questions at least. */
const LEAST = 4

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

const asks = (text: string): boolean => ASKS.test(text) || ASKS_WIDE.test(text)
const saidIn = (text: string): number => phrasesIn(isPlain(text) ? text.toLowerCase() : fold(text))

interface Row extends AskedLine {
  readonly setting: Setting
  readonly asks: boolean
  /** The line before ends a sentence, or a blank line stands before it. */
  readonly begins: boolean
}

function rowsOf(lines: readonly AskedLine[]): readonly Row[] {
  return lines.map((line, index) => ({
    ...line,
    setting: line.label === undefined ? settingOf(line.text) : { mark: LABEL, at: 0 },
    asks: asks(line.text),
    begins: line.afterBlank || endsInStop(lines[index - 1]?.text ?? ''),
  }))
}

const isHeading = ({ mark }: Setting | Style): boolean => mark.startsWith(HEADING)

/** Headings of another level ask where they end so. */
function isAsk({ text, setting, asks, begins }: Row, style: Style): boolean {
  const { mark, mustAsk } = style
  const isMarked = setting.mark === mark || (asks && isHeading(setting) && isHeading(style))
  if (!isMarked || (mustAsk && !asks) || text.length > LONGEST_ASK) return false
  return mark !== PLAIN || begins
}

/** What is counted of a document whose questions have one style. */
export interface Count {
  style: Style
  /** Questions, those that end as questions do, those with an answer below, and their units. */
  asks: number
  asked: number
  answered: number
  askUnits: number
  /** Questions that say "you", or "I"; answers that do. */
  asksYou: number
  asksMe: number
  own: number
  answersYou: number
  /** Answers that end a sentence, are longer than the question, have the label of somebody, begin with a sign or a quotation mark. */
  ended: number
  longer: number
  labelled: number
  signed: number
  quoted: number
  answerUnits: number
  /** Lines of answers, those that look like lists, tables and programs, and paragraphs without a mark. */
  lines: number
  told: number
  apart: number
  headings: number
  /** Lines of the mark without a question, and units before the first question. */
  others: number
  before: number
}

const COUNTED = {
  ...{ asks: 0, asked: 0, answered: 0, askUnits: 0, asksYou: 0, asksMe: 0, own: 0, answersYou: 0, ended: 0, longer: 0 },
  ...{ labelled: 0, signed: 0, quoted: 0, answerUnits: 0, lines: 0, told: 0, apart: 0, headings: 0, others: 0, before: 0 },
}

function countOf(rows: readonly Row[], style: Style): Count {
  const count: Count = { style, ...COUNTED }
  let [ask, answer, asked, said] = ['', '', false, 0]
  const closeAsk = () => {
    if (asked) count.asked++
    count.asksYou += Number((said & SAYS.you) !== 0)
    count.asksMe += Number((said & SAYS.me) !== 0)
  }
  const closeAnswer = () => {
    if (answer === '') return
    const says = saidIn(answer)
    count.own += Number((says & SAYS.me) !== 0)
    count.answersYou += Number((says & SAYS.you) !== 0)
    count.ended += Number(endsInStop(answer) || QUOTED.test(answer))
    count.longer += Number(answer.length > ask.length)
    answer = ''
  }
  let state: 'before' | 'ask' | 'answer' = 'before'
  for (const row of rows) {
    const { text, setting } = row
    if (isAsk(row, style)) {
      if (state === 'ask') ask += ` ${text}`
      else {
        closeAnswer()
        ;[ask, asked, said] = [text, false, 0]
        count.asks++
      }
      asked ||= row.asks
      said |= saidIn(text)
      count.askUnits += text.length
      state = 'ask'
      continue
    }
    if (isHeading(setting)) count.headings++
    else if (setting.mark === style.mark && style.mark !== PLAIN) count.others++
    if (state === 'before') count.before += text.length
    else if (!isHeading(setting)) {
      const isSigned = !KEPT.has(setting.mark) && row.label === undefined
      const isApart = NO_SPEECH.test(text) && setting.mark !== style.mark && !(isSigned && state === 'ask')
      if (state === 'ask' && !isApart) {
        closeAsk()
        count.answered++
        count.labelled += Number(row.label !== undefined)
        count.signed += Number(isSigned)
        count.quoted += Number(setting.mark === QUOTE)
        state = 'answer'
      }
      count.lines++
      count.told += Number(row.afterBlank && setting.mark === PLAIN)
      count.apart += Number(isApart)
      count.answerUnits += text.length
      answer += ` ${text}`
    }
  }
  if (state === 'ask') closeAsk()
  closeAnswer()
  return count
}

/** A fact of a talk of questions and answers without names, and what it weighs. */
interface Fact {
  readonly name: string
  readonly weight: number
  readonly of: (count: Count) => number
}

const ofMark = (mark: string) => ({ style }: Count) => Number(style.mark === mark)
/** Weights are fitted: node scripts/run.mjs scripts/fit/asked-lines.ts --save */
export const FACTS: readonly Fact[] = [
  { name: 'always', weight: 2.38, of: () => 1 },
  { name: 'asks', weight: -0.41, of: ({ asks }) => Math.log(asks) },
  { name: 'ends asking', weight: 0.24, of: ({ asked, asks }) => asked / asks },
  { name: 'answered', weight: 1.21, of: ({ answered, asks }) => answered / asks },
  { name: 'asks you', weight: 0.83, of: ({ asksYou, asks }) => asksYou / asks },
  { name: 'asks of me', weight: -1.61, of: ({ asksMe, asks }) => asksMe / asks },
  { name: 'answers of me', weight: 7.95, of: ({ own, answered }) => own / (answered || 1) },
  { name: 'answers to you', weight: -0.21, of: ({ answersYou, answered }) => answersYou / (answered || 1) },
  { name: 'no persons', weight: 0, of: ({ asksYou, asksMe, own, answersYou }) => Number(asksYou + asksMe + own + answersYou === 0) },
  { name: 'answers end', weight: 1.6, of: ({ ended, answered }) => ended / (answered || 1) },
  { name: 'answers longer', weight: 0.73, of: ({ longer, answered }) => longer / (answered || 1) },
  { name: 'answers labelled', weight: -0.76, of: ({ labelled, answered }) => labelled / (answered || 1) },
  { name: 'answers signed', weight: 2.55, of: ({ signed, answered }) => signed / (answered || 1) },
  { name: 'told between', weight: -4.82, of: ({ signed, told, answered }) => (signed > answered / 2 ? Math.min(2, told / answered) : 0) },
  { name: 'answers quoted', weight: 2.23, of: ({ quoted, answered }) => quoted / (answered || 1) },
  { name: 'lists', weight: -2.49, of: ({ apart, lines }) => apart / (lines || 1) },
  { name: 'headings', weight: 0.67, of: ({ headings, asks, style }) => (isHeading(style) ? 0 : Math.min(2, headings / asks)) },
  { name: 'others', weight: -1.78, of: ({ others, asks }) => Math.min(2, others / asks) },
  { name: 'before', weight: -1.43, of: ({ before, askUnits, answerUnits }) => before / (before + askUnits + answerUnits) },
  { name: 'asking units', weight: -0.05, of: ({ askUnits, answerUnits }) => askUnits / (askUnits + answerUnits) },
  { name: 'long answers', weight: -1.39, of: ({ answerUnits, answered }) => Math.log1p(answerUnits / (answered || 1)) },
  { name: 'plain', weight: -1.9, of: ofMark(PLAIN) },
  { name: 'heading', weight: 0.6, of: ({ style }) => Number(isHeading(style)) },
  { name: 'number', weight: 0.33, of: ofMark(NUMBER) },
  { name: 'label', weight: 1.29, of: ofMark(LABEL) },
]

/** The ways in which questions may be set off in a document. */
export function countsOf(lines: readonly AskedLine[]): readonly Count[] {
  const rows = rowsOf(lines)
  const marks = new Map<string, number>()
  for (const { setting } of rows) marks.set(setting.mark, (marks.get(setting.mark) ?? 0) + 1)
  const speakers = new Set(lines.flatMap(({ label }) => (label === undefined ? [] : [label])))
  const found: Count[] = []
  for (const [mark, lines] of marks) {
    if (lines < LEAST || mark === QUOTE || (mark === LABEL && speakers.size > 1)) continue
    for (const mustAsk of mark === PLAIN ? [true] : [false, true]) {
      const count = countOf(rows, { mark, mustAsk })
      const isLikely = count.asks >= LEAST && count.asked >= count.asks / 4
      if (isLikely && (speakers.size === 0 || mark === LABEL || count.labelled >= count.answered * BY_LABEL)) found.push(count)
    }
  }
  return found
}

/** The logarithm of the odds from which it is one: what nobody says must not become speech. */
export const SURE = 1

const oddsOf = (count: Count): number => FACTS.reduce((sum, { of, weight }) => sum + of(count) * weight, 0)

/** Finds who asks and who answers in a talk that names nobody, or one of the two. */
export class AskedLines {
  readonly #style: Style | undefined
  /** Lines that begin with a sign, in the answers too. */
  readonly #isSigned: boolean
  #state: 'before' | 'ask' | 'answer' = 'before'
  #ended = true

  /** Looks at the lines of a survey. */
  constructor(lines: readonly AskedLine[]) {
    const best = countsOf(lines).reduce<{ count: Count; odds: number } | undefined>((best, count) => {
      const odds = oddsOf(count)
      return odds > (best?.odds ?? SURE) ? { count, odds } : best
    }, undefined)
    this.#style = best?.count.style
    this.#isSigned = best !== undefined && best.count.signed > best.count.answered / 2
  }

  get isTalk(): boolean {
    return this.#style !== undefined
  }

  /** Where somebody else begins to speak in a line. Lines must come in order. */
  startIn(line: AskedLine): number | undefined {
    const style = this.#style
    if (style === undefined) return undefined
    const setting = line.label === undefined ? settingOf(line.text) : { mark: LABEL, at: 0 }
    const row = { ...line, setting, asks: asks(line.text), begins: line.afterBlank || this.#ended }
    this.#ended = endsInStop(line.text)
    const isSign = !KEPT.has(setting.mark)
    const before = this.#state
    if (isAsk(row, style)) {
      this.#state = 'ask'
      return before === 'ask' && !line.afterBlank ? undefined : isSign ? setting.at : 0
    }
    if (isHeading(setting) || before === 'before') return undefined
    this.#state = 'answer'
    if (before === 'ask') return isSign ? setting.at : 0
    return this.#isSigned && isSign ? setting.at : undefined
  }
}
