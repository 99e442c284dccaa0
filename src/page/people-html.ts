import type { SpeakerRow } from '../query/speaker-rows.ts'
import { shortClock } from '../write/clock.ts'
import { textHtml } from './escape.ts'
import { laneSvg, type Timeline } from './timeline.ts'
import { personOf } from './turn-html.ts'

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
