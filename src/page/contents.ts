import type { QuestionRow } from '../query/question-rows.ts'
import { shortened } from '../text/elide.ts'
import { shortClock } from '../write/clock.ts'
import type { PageDocument } from './document.ts'
import { textHtml } from './escape.ts'

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
