import { skipBlank, trimEnd } from '../../labels/names/units.ts'
import { insideEmphasis } from '../../labels/wrapped-colon.ts'
import { endsInStop } from '../../text/sentences.ts'
import { isSentence } from './bare-mark.ts'
import { saysOwn, saysYou } from './persons.ts'

const DASHES = '-–—―─'
const SIGNS = '■□◆◇▼▲▶►▷▽△▸★◎●○※*'
const OPENS = /^["“«¿¡('‘「『]{0,2}[\p{L}\d…]/u
const QUOTE = /^(?:["“”„«「『]|,,|'')/
const QUOTE_ENDS = /["”“»」』][.,]?$/
const ASKS = /[?？؟]["”’»」』)\]*_]{0,4}\s*$/
/** Questions in Japanese and Korean end so, too. */
const ASKS_WIDE = /(?:か|ね|かな|ください|お願いします)。$|[가-힣](?:나|가|까|냐|은|는|지)[.。]?$/
const WIDE = /[\u3040-\u30ff\u4e00-\u9fff]/
const UNCASED = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/
const LONGEST_QUESTION = 1000
/** So many questions are answered right below, of all; so many ask; so few answers stand elsewhere, and so many are sentences. */
const ENOUGH = { pairs: 4, answered: 0.75, asked: 0.6, loose: 0.35, sentences: 0.6, persons: 0.25 }
/** Hyphens stand before the items of lists, too. */
const OF_LISTS = 0.5
/** Hardly anything but an interview in Japanese has dashes such as these. */
const WIDE_DASHES = '—―─'
const ASKED_WIDE = 0.3
/** Kinds of marks kept; a document with more is no talk. */
const KEPT = 40

/** How a line begins: a mark, and where what is said begins behind it. */
interface Lead {
  readonly mark: string
  readonly at: number
}

const BOLD = '**'
const PLAIN = '?'
const QUOTED = '"'
const NONE = ''
const HYPHEN = '-'

interface Pair {
  readonly asks: string
  readonly answers: string
  count: number
  sentences: number
  persons: number
}

interface Asked {
  lines: number
  asked: number
  wide: number
}

/**
 * Counts the lines of an interview in which one mark stands before what is asked, and another one, quotation marks or none before what
 * is answered, and nobody is named.
 *     ■ When did you come?      — When did you come?      When did you come?
 *     ▶ In the spring.          In the spring.            “In the spring.”
 */
export class MarkedTalk {
  readonly #asked = new Map<string, Asked>()
  readonly #leads = new Map<string, number>()
  readonly #pairs = new Map<string, Pair>()
  #last: { readonly mark: string; readonly text: string } | undefined
  #active: Pair | undefined
  #waits = false

  /** Looks at a line of the look-ahead; true when such talk may begin with it. */
  weigh(text: string, afterBlank: boolean): boolean {
    const { mark } = leadOf(text, afterBlank)
    if (this.#leads.size < KEPT || this.#leads.has(mark)) this.#leads.set(mark, (this.#leads.get(mark) ?? 0) + 1)
    if (this.#last !== undefined && this.#last.mark !== mark) this.#pair(this.#last, mark, text)
    const mayAsk = mark !== NONE && mark !== QUOTED
    this.#last = mayAsk ? { mark, text } : undefined
    if (!mayAsk || text.length > LONGEST_QUESTION) return false
    const count = this.#asked.get(mark) ?? { lines: 0, asked: 0, wide: 0 }
    if (this.#asked.size < KEPT) this.#asked.set(mark, count)
    const asks = ASKS.test(text) || ASKS_WIDE.test(text)
    count.lines++
    if (asks) count.asked++
    if (WIDE.test(text)) count.wide++
    return asks || UNCASED.test(text)
  }

  #pair({ mark, text }: { readonly mark: string; readonly text: string }, answers: string, said: string): void {
    const key = `${mark} ${answers}`
    const pair = this.#pairs.get(key) ?? { asks: mark, answers, count: 0, sentences: 0, persons: 0 }
    if (this.#pairs.size < KEPT) this.#pairs.set(key, pair)
    pair.count++
    if (answers === QUOTED || endsInStop(said)) pair.sentences++
    if (saysYou(text) || saysOwn(said)) pair.persons++
  }

  /** Whether somebody asks so, and somebody answers. */
  get isTalk(): boolean {
    return this.#found !== undefined
  }

  get #found(): Pair | undefined {
    return [...this.#pairs.values()].find((pair) => this.#isEnough(pair))
  }

  #isEnough(pair: Pair): boolean {
    const { asks, answers, count, sentences, persons } = pair
    const asked = this.#asked.get(asks)
    if (asked === undefined || count < ENOUGH.pairs || !mayAnswer(asks, answers)) return false
    const isWide = (WIDE_DASHES.includes(asks) || answers === QUOTED) && asked.wide >= asked.lines * ENOUGH.answered
    const loose = answers === NONE ? 0 : (this.#leads.get(answers) ?? 0) - count
    return (
      count >= asked.lines * ENOUGH.answered &&
      asked.asked >= asked.lines * (isWide ? ASKED_WIDE : ENOUGH.asked) &&
      loose <= count * ENOUGH.loose &&
      sentences >= count * ENOUGH.sentences &&
      (isWide || persons >= count * (asks === PLAIN && answers === HYPHEN ? OF_LISTS : ENOUGH.persons))
    )
  }

  /** The look-ahead is over; whether such marks tell who speaks from here on. */
  settle(isTaken: boolean): boolean {
    this.#active = isTaken ? this.#found : undefined
    this.#waits = false
    return this.#active !== undefined
  }

  /** Where the speech of somebody begins in a line; -1 where nobody else begins to speak. Lines must come in order. */
  speechAt(text: string, afterBlank: boolean): number {
    if (this.#active === undefined) return -1
    const { mark, at } = leadOf(text, afterBlank)
    const answers = this.#waits && mark === this.#active.answers
    this.#waits = mark === this.#active.asks
    return this.#waits || answers ? at : -1
  }
}

/** Answers below paragraphs that ask stand behind a quotation mark or a hyphen; other evidence judges bold type, and dashes below paragraphs. */
function mayAnswer(asks: string, answers: string): boolean {
  if (asks === PLAIN) return answers === QUOTED || answers === HYPHEN
  if (asks === BOLD) return answers !== NONE && answers !== PLAIN
  return answers !== PLAIN && answers !== BOLD
}

function leadOf(text: string, afterBlank: boolean): Lead {
  const from = skipBlank(text, 0)
  const first = text.charAt(from)
  if (first === '') return { mark: NONE, at: 0 }
  if (QUOTE.test(text.slice(from, from + 2)) && QUOTE_ENDS.test(text.slice(0, trimEnd(text, from)).slice(-2)))
    return { mark: QUOTED, at: 0 }
  if ('*_<'.includes(first) && insideEmphasis(text) !== undefined) return { mark: isSentence(text) ? BOLD : NONE, at: 0 }
  if (DASHES.includes(first) || SIGNS.includes(first)) return behindMark(text, from)
  const asks = afterBlank && text.length <= LONGEST_QUESTION && ASKS.test(text) && OPENS.test(text.slice(from, from + 4))
  return { mark: asks ? PLAIN : NONE, at: 0 }
}

function behindMark(text: string, from: number): Lead {
  const mark = text.charAt(from)
  let next = from + 1
  while (WIDE_DASHES.includes(mark) && text.charAt(next) === mark) next++
  const at = skipBlank(text, next)
  return OPENS.test(text.slice(at, at + 4)) ? { mark, at } : { mark: NONE, at: 0 }
}
