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
  readonly speaker?: string
  readonly text: string
  readonly start?: string
  readonly end?: string
}

/** Of so many values at least these shares must be like it. */
const SHARE = { filled: 0.6, names: 0.9, letters: 0.8, sentences: 0.5, different: 0.5, times: 0.9, rising: 0.9 }
/** Rows, and changes of speaker, without which no talk is seen where no name says so. */
const LEAST = { rows: 4, changes: 3, words: 2.5 }
/** A talk has questions and answers; who asks only is a list of questions. */
const ASKED = { least: 0.03, most: 0.8 }
/** Names that come again. */
const AGAIN = 0.5
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
// "en"  "pt-BR"
const LANGUAGE = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/
const LETTER = /\p{L}/u
const QUESTION = /[?？؟]/
// "0:03"  "12.48"; a bare number may count anything
const TIME = /[:.,]\d/

/** What the values of a field are like, row by row. */
class Field {
  readonly filled: readonly string[]
  readonly different: number

  constructor(
    readonly name: string,
    readonly values: readonly string[],
    readonly fact: NameFact | undefined,
  ) {
    this.filled = values.filter((value) => value !== '')
    this.different = new Set(this.filled).size
  }

  share(is: (value: string) => boolean): number {
    return this.filled.length === 0 ? 0 : this.filled.filter(is).length / this.filled.length
  }

  get isFilled(): boolean {
    return this.filled.length >= this.values.length * SHARE.filled
  }

  is(purpose: NameFact['purpose']): boolean {
    return this.fact?.purpose === purpose
  }

  /** The name says so, and says it of little else. */
  isSurely(purpose: NameFact['purpose']): boolean {
    return this.is(purpose) && this.fact?.isVague !== true
  }

  get words(): number {
    return this.filled.reduce((sum, value) => sum + countWords(value), 0) / Math.max(1, this.filled.length)
  }

  get units(): number {
    return this.filled.reduce((sum, value) => sum + value.length, 0)
  }

  get changes(): number {
    return this.filled.filter((value, at) => at > 0 && value !== this.filled[at - 1]).length
  }

  /** The values as seconds; undefined where they are no times that go on. */
  readonly times = (): readonly number[] | undefined => {
    const isNamed = this.is('start') || this.is('end')
    if (!this.isFilled || !(isNamed || this.share((value) => TIME.test(value)) >= SHARE.times)) return undefined
    const times = this.filled.map((value) => cellSeconds(value, undefined) ?? Number.NaN)
    const known = times.filter((time) => !Number.isNaN(time))
    const rising = known.filter((time, at) => at === 0 || time >= (known[at - 1] ?? 0)).length
    const goesOn = (known.at(-1) ?? 0) > (known[0] ?? 0)
    return goesOn && known.length >= times.length * SHARE.times && rising >= known.length * SHARE.rising ? times : undefined
  }
}

/** How much the values of a field are those of people who take turns; 0: they are not. */
function speakerScore(field: Field): number {
  const { filled, different, fact } = field
  const isKnown = field.isSurely('speaker')
  if (fact !== undefined && fact.purpose !== 'speaker') return 0
  if (filled.length === 0 || !field.isFilled || field.share(isName) < SHARE.names) return 0
  if (isKnown) return 4 - field.share(isCode)
  const comesAgain = filled.length - different
  if (different < 2 || comesAgain < different * AGAIN || field.changes < LEAST.changes || isCycle(field)) return 0
  const kind = field.share(isProper) >= SHARE.names ? 2 : field.share(isCode) >= SHARE.names ? 1.5 : 1
  return kind + (field.is('speaker') ? 1 : 0)
}

/** Forms say the same over and over: vessel, berth, cargo, vessel, berth, cargo. */
function isCycle({ filled, different }: Field): boolean {
  return different > 2 && filled.every((value, at) => at < different || value === filled[at - different])
}

function isName(value: string): boolean {
  return (
    (isCellOfName(value) || CODE.test(value)) &&
    !NO_NAME.test(value) &&
    !LANGUAGE.test(value) &&
    !/[/\\@=<>{}]|^\W?\d+[.:-]\d/.test(value)
  )
}

function isCode(name: string): boolean {
  return CODE.test(name)
}

function isProper(name: string): boolean {
  return isCapitalised(name.split(/\s+/)) && LETTER.test(name)
}

/** Whether the values of a field are what people say: words, most of them sentences, hardly one twice. */
function isSaid(field: Field): boolean {
  if (!field.isFilled || field.share((value) => LETTER.test(value)) < SHARE.letters) return false
  if (field.different < field.filled.length * SHARE.different) return false
  return field.share(endsInStop) >= SHARE.sentences ? field.words >= 2 : field.words >= LEAST.words
}

/**
 * Which fields of some rows say who speaks, what and when, as their values tell; undefined where these are no talk.
 *     {"redner": "Mara Lund", "wortlaut": "Is the lamp out?"}, {"redner": "Jo Vey", "wortlaut": "It is."} …
 * What a name of a field says (`nameOf`) is a fact beside others: names recur and change, what is said does not; people ask
 * and answer, times go on. Notes, entries, settings and translations have one or two of these, and not the others.
 */
export function purposesOf(rows: Rows, nameOf: (field: string) => NameFact | undefined): Purposes | undefined {
  const fields = fieldsOf(rows, nameOf)
  const text = textOf(fields)
  if (text === undefined) return undefined
  const others = fields.filter((field) => field !== text)
  const scored = others.map((field) => ({ field, score: speakerScore(field) }))
  const speaker = scored.reduce((best, one) => (one.score > best.score ? one : best), {
    field: undefined as Field | undefined,
    score: 0,
  }).field
  const { start, end } = timesOf(others.filter((field) => field !== speaker))
  if (!isTalk({ rows, text, speaker, start, others })) return undefined
  return {
    text: text.name,
    ...(speaker !== undefined && { speaker: speaker.name }),
    ...(start !== undefined && { start: start.name }),
    ...(end !== undefined && { end: end.name }),
  }
}

/** Whether a row holds the names of fields: nobody is called so below, and nobody says that. */
export function isHeader(first: ReadonlyMap<string, string>, { speaker = '', text }: Purposes, rows: Rows): boolean {
  const [name, said = ''] = [first.get(speaker), first.get(text)]
  return !endsInStop(said) && countWords(said) <= 6 && !rows.some((row) => row.get(speaker) === name)
}

function fieldsOf(rows: Rows, nameOf: (field: string) => NameFact | undefined): Field[] {
  const names = new Set(rows.flatMap((row) => [...row.keys()]))
  return [...names].map(
    (name) =>
      new Field(
        name,
        rows.map((row) => (row.get(name) ?? '').slice(0, UNITS).trim()),
        nameOf(name),
      ),
  )
}

/** The field with the most words, before all others one that is called so. */
function textOf(fields: readonly Field[]): Field | undefined {
  const said = fields.filter(
    (field) => (field.fact === undefined || field.is('text')) && (field.isSurely('text') || isSaid(field)),
  )
  const named = said.filter((field) => field.is('text'))
  return (named.length > 0 ? named : said).reduce(
    (most: Field | undefined, field) => (field.units > (most?.units ?? 0) ? field : most),
    undefined,
  )
}

function timesOf(fields: readonly Field[]): { start: Field | undefined; end: Field | undefined } {
  const timed = fields.flatMap((field) => {
    const times = field.times()
    return times === undefined ? [] : { field, times }
  })
  const start = timed.find(({ field }) => field.is('start')) ?? timed.find(({ field }) => !field.is('end'))
  const end = timed.find(
    ({ field, times }) => field !== start?.field && times.every((time, at) => time >= (start?.times[at] ?? 0)),
  )
  return { start: start?.field, end: end?.field }
}

interface Found {
  readonly rows: Rows
  readonly text: Field
  readonly speaker: Field | undefined
  readonly start: Field | undefined
  readonly others: readonly Field[]
}

/** Whether what was found is a talk: the less the names say, the more the values must. */
function isTalk({ rows, text, speaker, start, others }: Found): boolean {
  if (speaker === undefined) return false
  const isNamed = { text: text.isSurely('text'), speaker: speaker.isSurely('speaker') }
  const asked = text.share((value) => QUESTION.test(value))
  const isAnswered = asked >= ASKED.least && asked <= ASKED.most
  const sentences = text.share(endsInStop) >= SHARE.sentences
  if (isNamed.text && isNamed.speaker) return true
  if (isNamed.speaker) return isSaid(text) && (sentences || isAnswered || start !== undefined)
  if (rows.length < LEAST.rows) return false
  const rivals = others.filter(
    (field) => field !== speaker && field.fact?.purpose !== 'other' && isSaid(field) && field.words >= LEAST.words,
  )
  if (!isNamed.text && rivals.length > 0) return false
  const isClear = speaker.share((name) => CLEAR.test(name)) >= SHARE.names
  const isTold = isAnswered || isClear || isNamed.text || speaker.is('speaker')
  const facts = [sentences, isAnswered, start !== undefined, isNamed.text || speaker.is('speaker'), isClear]
  return isTold && facts.filter(Boolean).length >= (sentences || isAnswered ? 2 : 3)
}
