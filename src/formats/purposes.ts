import { endsInStop } from '../text/sentences.ts'
import { countWords } from '../text/words.ts'
import { cellSeconds } from './fields.ts'
import { isCapitalised, isCellOfName } from './name-like.ts'

/** Rows of values under the names of their fields: objects of JSON, rows of a table, elements of XML. */
export type Rows = readonly ReadonlyMap<string, string>[]

/** What the name of a field says of it: not more than one fact among others. */
export interface NameFact {
  readonly purpose: 'speaker' | 'text' | 'start' | 'end' | 'other'
  /** It is a name of much besides talks, or nothing but a guess. */
  readonly isVague?: boolean
}

/** Which field says who speaks, what is said, and when. */
export interface Purposes {
  readonly speaker: string
  readonly text: string
  readonly start?: string
  readonly end?: string
}

/** Of so many values at least these shares must be like it. */
const SHARE = { filled: 0.6, names: 0.9, letters: 0.8, sentences: 0.5, different: 0.5, times: 0.9, rising: 0.9 }
/** Rows, changes of speaker, and names that come again of each, without which no talk is seen where no name says so. */
const LEAST = { rows: 4, changes: 3, again: 0.5, words: 2.5 }
/** A talk has questions and answers; who asks only is a list of questions. */
const ASKED = { least: 0.03, most: 0.8 }
/** Units of a value that are looked at. */
const UNITS = 2_000

// "SPEAKER_00"  "S1"  "A"  "Speaker 2"  "psc_3"
const CODE = /^(?:\p{Lu}|\p{L}{1,12}[ _-]?\d{1,4}|\p{L}{2,12}[_-]\p{L}{1,12}(?:[_-]\w{1,6}){0,3}|\?{1,3})$/u
// "SPEAKER_00"  "MARA LUND"  "Speaker 1"  "BO012": nothing but a voice is called so
const CLEAR =
  /^(?:\p{Lu}[\p{Lu}.'’-]{1,30}(?: [\p{Lu}\d][\p{Lu}\d.'’-]{0,30}){1,3}|(?:speaker|spk|spkr|person|participant|voice|interviewer|interviewee)[ _-]?[a-z\d]{1,2}|SPEAKER_\d{2}|\p{Lu}{1,5}_?\d{1,4}|\?{1,3})$/u
/** What settings, logs and lists of languages say over and over. */
const NO_NAME =
  /^(?:true|false|null|none|nan|yes|no|on|off|n\/?a|open|closed|new|done|todo|ok|active|inactive|pending|draft|published|public|private|male|female|low|medium|high|critical|trace|debug|info|notice|warn|warning|err|error|fatal|alert|string|number|boolean|object|array|integer|point|polygon|linestring|feature|feat|fix|added|changed|removed|fixed)$/i
// "and/or"  "a=b"  "12-05"  "pt-BR"
const NO_PART = /[/\\@=<>{}]|^\W?\d+[.:-]\d|^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/
const LETTER = /\p{L}/u
// "Ropes"  "The new pier"
const TITLE = /^\p{L}[\p{L}\p{M} ,'’?!-]{2,200}$/u
const QUESTION = /[?？؟]/
// "0:03"  "12.48"; a bare number may count anything
const TIME = /[:.,]\d/

/** What the values of a field are like, row by row. */
class Field {
  readonly filled: readonly string[]
  readonly different: number
  readonly words: number

  constructor(
    readonly name: string,
    readonly values: readonly string[],
    readonly fact: NameFact | undefined,
  ) {
    this.filled = values.filter((value) => value !== '')
    this.different = new Set(this.filled).size
    this.words = this.filled.reduce((sum, value) => sum + countWords(value), 0) / Math.max(1, this.filled.length)
  }

  share(is: (value: string) => boolean): number {
    return this.filled.length === 0 ? 0 : this.filled.filter(is).length / this.filled.length
  }

  get isFilled(): boolean {
    return this.filled.length > 0 && this.filled.length >= this.values.length * SHARE.filled
  }

  is(purpose: NameFact['purpose']): boolean {
    return this.fact?.purpose === purpose
  }

  /** The name says so, and says it of little else. */
  isSurely(purpose: NameFact['purpose']): boolean {
    return this.is(purpose) && this.fact?.isVague !== true
  }

  /** What people say: words, most of them sentences, hardly one twice. */
  get isSaid(): boolean {
    if (!this.isFilled || this.share((value) => LETTER.test(value)) < SHARE.letters) return false
    if (this.different < this.filled.length * SHARE.different) return false
    return this.words >= (this.share(endsInStop) >= SHARE.sentences ? 2 : LEAST.words)
  }

  /** Each row has words of its own in it, as news and lists of goods have. */
  get isHeadline(): boolean {
    return (
      this.isFilled &&
      this.different >= this.filled.length * SHARE.names &&
      this.share((value) => TITLE.test(value)) >= SHARE.names
    )
  }

  /** The values as seconds; undefined where they are no times that go on. */
  times(): readonly number[] | undefined {
    const isNamed = this.is('start') || this.is('end')
    if (!this.isFilled || !(isNamed || this.share((value) => TIME.test(value)) >= SHARE.times)) return undefined
    const times = this.filled.map((value) => cellSeconds(value, undefined) ?? Number.NaN)
    const known = times.filter((time) => !Number.isNaN(time))
    const rising = known.filter((time, at) => at === 0 || time >= (known[at - 1] ?? 0)).length
    const goesOn = (known.at(-1) ?? 0) > (known[0] ?? 0)
    return goesOn && known.length >= times.length * SHARE.times && rising >= known.length * SHARE.rising ? times : undefined
  }

  /** How much the values are those of people who take turns; 0: they are not. */
  speakerScore(): number {
    const { filled, different } = this
    if ((this.fact !== undefined && !this.is('speaker')) || !this.isFilled || this.share(isName) < SHARE.names) return 0
    const codes = this.share((name) => CODE.test(name))
    if (this.isSurely('speaker')) return 4 - codes
    const changes = filled.filter((value, at) => at > 0 && value !== filled[at - 1]).length
    // Forms say the same over and over: vessel, berth, cargo, vessel, berth, cargo.
    const isCycle = different > 2 && filled.every((value, at) => at < different || value === filled[at - different])
    if (different < 2 || filled.length - different < different * LEAST.again || changes < LEAST.changes || isCycle) return 0
    const isProper = (name: string) => isCapitalised(name.split(/\s+/)) && LETTER.test(name)
    const kind = this.share(isProper) >= SHARE.names ? 2 : codes >= SHARE.names ? 1.5 : 1
    return kind + (this.is('speaker') ? 1 : 0)
  }
}

function isName(value: string): boolean {
  const isPossible = isCellOfName(value) || CODE.test(value)
  return isPossible && !NO_NAME.test(value) && !NO_PART.test(value)
}

/** The field for which a measure is greatest; undefined where it is 0 for all. */
function most(fields: readonly Field[], measure: (field: Field) => number): Field | undefined {
  const [best] = fields.map((field) => ({ field, score: measure(field) })).sort((left, right) => right.score - left.score)
  return best !== undefined && best.score > 0 ? best.field : undefined
}

/**
 * Which fields of some rows say who speaks, what and when, as their values tell; undefined where these are no talk.
 *     {"redner": "Mara Lund", "wortlaut": "Is the lamp out?"}, {"redner": "Jo Vey", "wortlaut": "It is."} …
 * What a name of a field says (`nameOf`) is a fact beside others: names recur and change, what is said does not; people ask
 * and answer, times go on. Notes, entries, settings and translations have one or two of these, and not the others.
 */
export function purposesOf(rows: Rows, nameOf: (field: string) => NameFact | undefined): Purposes | undefined {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const valuesOf = (name: string) => rows.map((row) => (row.get(name) ?? '').slice(0, UNITS).trim())
  const fields = names.map((name) => new Field(name, valuesOf(name), nameOf(name)))
  const mayBeSaid = fields.filter((field) => field.isSurely('text') || ((!field.fact || field.is('text')) && field.isSaid))
  const named = mayBeSaid.filter((field) => field.is('text'))
  const text = most(named.length > 0 ? named : mayBeSaid, ({ filled }) => filled.join('').length)
  const speaker = most(
    fields.filter((field) => field !== text),
    (field) => field.speakerScore(),
  )
  if (text === undefined || speaker === undefined) return undefined
  const others = fields.filter((field) => field !== text && field !== speaker)
  const timed = others.flatMap((field) => ({ field, times: field.times() ?? [] })).filter(({ times }) => times.length > 0)
  const start = timed.find(({ field }) => field.is('start')) ?? timed.find(({ field }) => !field.is('end'))
  const isBehind = (times: readonly number[]) => times.every((time, at) => time >= (start?.times[at] ?? 0))
  const end = timed.find(({ field, times }) => field !== start?.field && isBehind(times))
  if (!isTalk({ rows, text, speaker, others, isTimed: start !== undefined })) return undefined
  const times = { ...(start && { start: start.field.name }), ...(end && { end: end.field.name }) }
  return { text: text.name, speaker: speaker.name, ...times }
}

interface Found {
  readonly rows: Rows
  readonly text: Field
  readonly speaker: Field
  readonly others: readonly Field[]
  readonly isTimed: boolean
}

/** Whether what was found is a talk: the less the names say, the more the values must. */
function isTalk({ rows, text, speaker, others, isTimed }: Found): boolean {
  const isNamed = { text: text.isSurely('text'), speaker: speaker.isSurely('speaker') }
  const asked = text.share((value) => QUESTION.test(value))
  const isAnswered = asked >= ASKED.least && asked <= ASKED.most
  const sentences = text.share(endsInStop) >= SHARE.sentences
  if (isNamed.text && isNamed.speaker) return true
  if (isNamed.speaker) return text.isSaid && (sentences || isAnswered || isTimed)
  const hasRival = others.some((field) => field.isHeadline || (!field.is('other') && field.isSaid && field.words >= LEAST.words))
  if (rows.length < LEAST.rows || (!isNamed.text && hasRival)) return false
  const isClear = speaker.share((name) => CLEAR.test(name)) >= SHARE.names
  const isCalledSo = isNamed.text || speaker.is('speaker')
  const facts = [sentences, isAnswered, isTimed, isCalledSo, isClear].filter(Boolean).length
  return (isAnswered || isClear || isCalledSo) && facts >= (sentences || isAnswered ? 2 : 3)
}

/** Whether a row holds the names of fields: nobody is called so below, and nobody says that. */
export function isHeader(first: ReadonlyMap<string, string>, { speaker, text }: Purposes, rows: Rows): boolean {
  const [name, said = ''] = [first.get(speaker), first.get(text)]
  return !endsInStop(said) && countWords(said) <= 6 && !rows.some((row) => row.get(speaker) === name)
}
