import type { TranscriptRecord } from '../model/record.ts'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { type QuestionRow, QuestionTable } from '../query/question-rows.ts'
import { type SpeakerRow, SpeakerTable } from '../query/speaker-rows.ts'
import { shortened } from '../text/elide.ts'
import { fold } from '../text/fold.ts'
import { languageIn, titleIn } from '../text/front.ts'
import { shortClock } from '../write/timing.ts'
import { laneSvg, type Timeline } from './timeline.ts'
import { personOf, textHtml } from './turn-html.ts'

/** What stands between turns: a heading, or what was done and nobody said. */
export interface Interlude {
  readonly type: 'heading' | 'note'
  readonly text: string
}

/** One transcript, read to its end, as a page shows it. */
export interface PageDocument {
  readonly doc: string
  /** As the source gives them. */
  readonly title: string | undefined
  readonly language: string | undefined
  /** Whoever speaks, most words first. */
  readonly people: readonly SpeakerRow[]
  readonly questions: readonly QuestionRow[]
  /** Turns and what stands between them, in the order of the source. */
  readonly flow: readonly (Turn | Interlude)[]
  readonly turns: readonly Turn[]
  /** Prose above and below the talk, one piece an entry. */
  readonly front: readonly string[]
  readonly back: readonly string[]
  /** There is nothing to be read. */
  readonly isEmpty: boolean
  /** False where the lines of turns are those of something unpacked, which nobody sees. */
  readonly hasLines: boolean
}

/** Collects the records of one document. Holds all of it: a page begins with what is known at the end. */
export class PageCollector {
  readonly #people: SpeakerTable
  readonly #questions: QuestionTable
  readonly #flow: (Turn | Interlude)[] = []
  readonly #turns: Turn[] = []
  readonly #front: string[] = []
  readonly #back: string[] = []
  /** Headings since the last turn. */
  #headings: string[] = []
  #section: string | null = null
  /** What a browser has to read, in UTF-16 units: 200 or so are markup around a turn. */
  size = 0
  #summary: Summary | undefined

  constructor(readonly doc: string) {
    this.#people = new SpeakerTable(doc)
    this.#questions = new QuestionTable(doc)
  }

  push(record: TranscriptRecord): void {
    if (record.type === 'turn') this.#turn(record)
    if (record.type === 'summary') this.#summary = record
    if (record.type !== 'matter') return
    if (record.kind === 'front') this.#front.push(record.text)
    else if (record.kind === 'back') this.#back.push(record.text)
    else if (record.kind === 'heading') this.#headings.push(record.text.replace(/^#+/, '').trim())
    else if (record.kind === 'body') this.#flow.push({ type: 'note', text: record.text })
  }

  #turn(turn: Turn): void {
    const { section } = turn
    for (const text of this.#headings) if (fold(text) !== fold(section ?? '')) this.#flow.push({ type: 'note', text })
    this.#headings = []
    if (section !== null && section !== this.#section) this.#flow.push({ type: 'heading', text: section })
    this.#section = section
    this.size += 200 + turn.text.length
    this.#flow.push(turn)
    this.#turns.push(turn)
    this.#people.push(turn)
    this.#questions.push(turn)
  }

  /** `isProse`: whether what is not speech is text in a format, and not its syntax, which no page shows. */
  document(isProse: (format: string) => boolean): PageDocument {
    const summary = this.#summary
    if (summary !== undefined) for (const table of [this.#people, this.#questions]) table.settle(summary)
    const above = this.#front.join('\n\n')
    const shows = summary !== undefined && isProse(summary.format)
    const back = shows ? [...this.#headings, ...this.#back] : []
    const front = shows ? this.#front : []
    const flow = shows ? this.#flow : this.#flow.filter(({ type }) => type !== 'note')
    return {
      doc: this.doc,
      title: this.#turns[0]?.front?.title ?? titleIn(above),
      language: languageIn(above),
      people: this.#people.rows().toSorted((left, right) => right.words - left.words),
      questions: [...this.#questions.rows()],
      turns: this.#turns,
      ...{ front, flow, back, isEmpty: front.length + flow.length + back.length === 0 },
      hasLines: summary?.parts === undefined,
    }
  }
}

/** UTF-16 units of a question that are shown. */
const SHOWN = 160
/** A longer list is closed at first. */
const MOST_OPEN = 60

/** Sections and questions, in their order, each a link to where it begins; empty where there are none. */
export function contentsHtml({ flow, questions }: Pick<PageDocument, 'flow' | 'questions'>): string {
  const byTurn = new Map(questions.map((question) => [question.turns[0], question]))
  const entries: string[] = []
  let headings = 0
  for (const item of flow) {
    if (item.type === 'heading') entries.push(`<li class=s><a href=#s${++headings} dir=auto>${textHtml(item.text)}</a></li>`)
    const question = item.type === 'turn' ? byTurn.get(item.turn) : undefined
    if (question !== undefined) entries.push(questionHtml(question))
  }
  if (entries.length === 0) return ''
  const title = questions.length > 0 ? `${questions.length === 1 ? '1 question' : `${questions.length} questions`}` : 'Sections'
  const open = entries.length <= MOST_OPEN ? ' open' : ''
  return `<nav aria-label=Contents><details${open}><summary>${title}</summary><ol>
${entries.join('\n')}
</ol></details></nav>
`
}

/** Names are isolated by characters, for there may be thousands, and elements cost time. */
function questionHtml({ question, askedBy, to, text, answeredBy, turns, start }: QuestionRow): string {
  const answers = answeredBy.length > 0 ? answeredBy.join(', ') : to
  const people = [askedBy, answers].flatMap((name) => (name === null ? [] : `\u2068${textHtml(name)}\u2069`)).join(' → ')
  const about = [people, start === null ? '' : shortClock(start)].filter((part) => part !== '').join(' · ')
  const word = text.lastIndexOf(' ', SHOWN)
  const asked = textHtml(shortened(text, word > 0 && text.length > SHOWN ? word : SHOWN))
  return `<li value=${question}><a href=#t${turns[0]} dir=auto>${asked || `Question ${question}`}</a><small>${about}</small></li>`
}

/** People with a line on the timeline; a talk of hundreds names the others below. */
const MOST_LANES = 9

/** Who speaks, how much and when, each with a box to read that person alone. */
export function peopleHtml(people: readonly SpeakerRow[], timeline: Timeline): string {
  if (people.length === 0) return ''
  const rows = people.map((row, number) => personRow(row, number, timeline))
  const others = rows.slice(MOST_LANES)
  const more = `<details><summary>${others.length} more</summary><table><tbody>${others.join('')}</tbody></table></details>`
  return `<section aria-labelledby=who><h2 id=who>Who speaks</h2>
<table><thead><tr><th scope=col>Name</th><th scope=col class=when>When</th><th scope=col>Words</th><th scope=col>Share</th></tr></thead>
<tbody>${rows.slice(0, MOST_LANES).join('')}</tbody></table>${others.length > 0 ? more : ''}
<p class=axis>${axisText(timeline)}</p></section>
`
}

function personRow(row: SpeakerRow, number: number, { paths }: Timeline): string {
  const { colour, name } = personOf(row, number)
  const title = row.speaker?.startsWith(row.title ?? ' ') ? null : row.title
  const about = [title, row.affiliation, row.role].filter((text) => text !== null).join(', ')
  const shown = about && ` <small>${textHtml(about)}</small>`
  return `<tr class=${colour}><th scope=row><label><input type=checkbox value=${number}>${name}</label>${shown}</th><td class=when>${number < MOST_LANES ? laneSvg(paths.get(row.speakerId) ?? '') : ''}</td><td>${row.words.toLocaleString('en')}</td><td>${row.share.toFixed(1)}%</td></tr>
`
}

/** What the bars are laid out by, in words. */
function axisText({ unit, start, end, left }: Timeline): string {
  if (unit === 'words') return 'The source gives no times: the bars are laid out by words, from the first to the last.'
  const without = left === 0 ? '' : ` ${left === 1 ? 'One turn has' : `${left} turns have`} no time, and no bar.`
  return `The bars are laid out by time, from ${shortClock(start)} to ${shortClock(end)}.${without}`
}
