import { shortClock } from '../write/timing.ts'
import { SCRIPT, STYLE } from './assets.ts'
import type { PageDocument } from './document.ts'
import { contentsHtml, peopleHtml } from './document.ts'
import type { Media } from './timeline.ts'
import { type Timeline, timelineOf } from './timeline.ts'
import { attributeHtml, personOf, textHtml, turnHtml } from './turn-html.ts'

export interface PageChoices {
  readonly title: string
  readonly language: string | undefined
  /** Name of the source, as readers should see it. */
  readonly source: string
  readonly media: Media | undefined
  /** SHA-256 in base64, for the policy that lets this script and this style alone run. */
  readonly sha256: (text: string) => string
}

/** A page of HTML that needs nothing but itself: the same bytes for the same document and choices. In pieces, for it may be long. */
export function* pageHtml(document: PageDocument, choices: PageChoices): Generator<string> {
  const timeline = timelineOf(document.turns)
  const { title, language, media } = choices
  const lang = attributeHtml(language ?? '')
  yield headHtml(document, choices)
  yield `<body><a class=skip href=#talk>Skip to the talk</a>
<header><h1 dir=auto lang="${lang}">${textHtml(title)}</h1>
<p class=facts>${factsOf(document, timeline)}</p>
`
  if (media !== undefined) yield `<audio controls preload=none src="${attributeHtml(media.src)}" aria-label=Recording></audio>`
  yield `</header>\n${contentsHtml(document)}<main id=talk lang="${lang}" tabindex=-1>
<div class=ours lang=en>${peopleHtml(document.people, timeline)}</div>${toolsHtml(document)}${aside('Above the talk', document.front, document)}
`
  yield* flowHtml(document, timeline)
  yield `${aside('Below the talk', document.back, document)}</main>\n${footHtml(document, choices)}</body></html>\n`
}

function headHtml({ turns }: PageDocument, { title, media, sha256 }: PageChoices): string {
  const ours = `script-src 'sha256-${sha256(SCRIPT)}'; style-src 'sha256-${sha256(STYLE)}'; img-src data:`
  const policy = `default-src 'none'; ${ours}; media-src ${media?.policy ?? "'none'"}; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang=en><head><meta charset=utf-8>
<meta http-equiv=Content-Security-Policy content="${attributeHtml(policy)}">
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=referrer content=no-referrer>
<meta name=color-scheme content="light dark">
<meta name=generator content="transcript page">
<title>${textHtml(title)}</title>
<link rel=icon href="data:,">
<style>${STYLE}</style>
${turns.length > 0 ? `<script type=module>${SCRIPT}</script>\n` : ''}</head>
`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

function factsOf({ people, turns, questions }: PageDocument, { unit, start, end }: Timeline): string {
  const named = people.filter(({ speaker }) => speaker !== null).length
  const words = turns.reduce((sum, turn) => sum + turn.words, 0)
  const facts = [named === 0 ? 'nobody is named' : counted(named, 'person', 'people'), counted(turns.length, 'turn')]
  facts.push(counted(words, 'word'))
  if (questions.length > 0) facts.push(counted(questions.length, 'question'))
  facts.push(unit === 'seconds' ? `${shortClock(end - start)} long` : 'no times in the source')
  return turns.length === 0 ? 'No speaker is told in the source' : facts.join(' · ')
}

/** Search, repairs and colours. What does nothing without the script is hidden until it runs. */
function toolsHtml({ turns }: PageDocument): string {
  if (turns.length === 0) return ''
  const edits = turns.reduce((sum, turn) => sum + turn.edits.length, 0)
  const repairs = `<label><input type=checkbox id=repairs>Show ${counted(edits, 'repair')}</label>`
  return `<div class=tools lang=en><search class=js><input type=search id=find aria-label="Search the talk" placeholder="Search" autocomplete=off>
<button type=button id=back aria-label="Previous">↑</button><button type=button id=on aria-label="Next">↓</button>
<output id=found aria-live=polite></output></search>${edits > 0 ? repairs : ''}
<button type=button id=theme class=js>Light or dark</button></div>
`
}

/** Matter around the talk; where nobody speaks, it is all there is. */
function aside(title: string, pieces: readonly string[], { turns }: PageDocument): string {
  if (pieces.length === 0) return ''
  const open = turns.length === 0 ? ' open' : ''
  return `<details class=aside${open}><summary lang=en>${title}</summary>${pieces.map(noteHtml).join('')}</details>\n`
}

function noteHtml(text: string): string {
  return `<p class=note dir=auto>${text.split('\n').map(textHtml).join('<br>')}</p>\n`
}

/** What a stretch of the talk is high, about, in rem: the style tells browsers that all stretches are. */
const STRETCH = 240
const REM = { turn: 3.6, line: 1.7 }
const LINE_UNITS = 78

/** Turns in stretches of one height: what is far from the screen is not laid out, and scrolling is steady. */
function* flowHtml({ flow, people, questions, hasLines }: PageDocument, { places }: Timeline): Generator<string> {
  const persons = new Map(people.map((row, number) => [row.speakerId, personOf(row, number)]))
  const names = people.some(({ speaker }) => speaker !== null)
  const asked = new Map(questions.map(({ turns, question }) => [turns[0], question]))
  let [headings, height, html] = [0, 0, '']
  for (const item of flow) {
    height += REM.turn + Math.ceil(item.text.length / LINE_UNITS) * REM.line
    if (item.type === 'turn') {
      const [person, place, asks] = [persons.get(item.speakerId), places.get(item.turn), asked.get(item.turn)]
      html += turnHtml(item, { person, place, asks, names, hasLines })
    } else html += item.type === 'note' ? noteHtml(item.text) : `<h2 id=s${++headings} dir=auto>${textHtml(item.text)}</h2>\n`
    if (height < STRETCH && item !== flow.at(-1)) continue
    yield `<div class=k>\n${html}</div>\n`
    height = 0
    html = ''
  }
}

function footHtml({ turns }: PageDocument, { source, media }: PageChoices): string {
  const keys = `<p class=js><label><input type=checkbox id=keys checked>Keys</label>: <kbd>/</kbd> search, <kbd>n</kbd> <kbd>p</kbd> next and previous hit, <kbd>j</kbd> <kbd>k</kbd> next and previous turn, <kbd>Esc</kbd> shows all</p>`
  const asks = media === undefined ? 'It asks nothing of any server.' : 'The recording is fetched when it is played.'
  return `<footer><p>Made from <bdi>${textHtml(source)}</bdi> by <i>transcript page</i>. ${asks}</p>${turns.length > 0 ? keys : ''}</footer>\n`
}
