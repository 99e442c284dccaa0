import type { LabelMatch } from '../recogniser/label.ts'
import { noteKind } from './annotation-words.ts'
import { matchAsked } from './asked-name.ts'
import { decorated, readColonLabel, toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { type Name, readName } from './name.ts'
import { isAsciiLetter, isDigit, skipBlank } from './names/units.ts'
import { ofDay, readStamp } from './stamp.ts'
import { readTail } from './tail.ts'
import type { ClockTime } from './time.ts'

/** A nickname may be any word: only that the lines of a log look alike makes it one. */
const NICK_PRIOR = 0.6
/** A name in square brackets without a colon may be a note of the transcriber: unless it is likely, no word for what is heard. */
const LEAST_BARE = 0.3
const LIKELY = 0.6
/** Beside a house it must recur. */
const AT_MOST = 0.45
const LONGEST = 60

// mlund    dan_r    Zoë-2
const NICK = /^[@+%&~•]?[\p{L}_\\^`|{}[\]][\p{L}\p{N}_\\^`|{}[\]-]{0,31}$/u
/** Names of marks in pages and captions. */
const TAGS: ReadonlySet<string> = new Set(
  'a abbr b big blockquote body br cite code dd del div dl dt em font form h1 h2 h3 h4 h5 h6 head hr html i img input ins kbd label li link meta nav ol p pre q s script section small span strong style sub summary sup svg table tbody td th thead title tr tt u ul v var c ruby rt lang'.split(
    ' ',
  ),
)

/** First letters of months, and second ones. */
const MONTHS = 'ADFJMNOS'
const SPACE = 0x20

/** Whether a line may begin with a month in letters and a day, as logs of one client do. */
export function beginsMonth(line: string, at: number): boolean {
  return (
    MONTHS.includes(line.charAt(at)) &&
    line.charCodeAt(at + 3) === SPACE &&
    isDigit(line.charCodeAt(line.charCodeAt(at + 4) === SPACE ? at + 5 : at + 4))
  )
}

export const brackets: LabelConvention = {
  name: 'brackets',
  title: '[Name]: speech, <nick> speech',
  about: 'Chat logs, recognisers and corpora: the name in square or angle brackets, a clock time before it perhaps.',
  examples: [
    { line: '[Mara Lund]: I agree.', label: 'Mara Lund' },
    { line: '[SPEAKER_00]: I agree.', label: 'SPEAKER_00' },
    { line: '[Mara Lund] I agree.', label: 'Mara Lund' },
    { line: '[Lund] I agree.', label: 'Lund' },
    { line: '[Speaker:0] I agree.', label: 'Speaker 0' },
    { line: '[Voix 1] : Je suis d’accord.', label: 'Voix 1' },
    { line: '[Mara Lund, Host:] I agree.', label: 'Mara Lund' },
    { line: '<Q - Jo Vey>: Do you agree?', label: 'Jo Vey' },
    { line: '<A – Mara Lund – Atrium Trust>: I agree.', label: 'Mara Lund' },
    { line: '<mlund> I agree.', label: 'mlund' },
    { line: '15:04:05 <mlund> I agree.', label: 'mlund' },
    { line: '[15:04] <@jo_vey> I agree.', label: 'jo_vey' },
    { line: '15:04 < jvey> I agree.', label: 'jvey' },
    { line: '3:04 PM <•jvey> I agree.', label: 'jvey' },
    { line: '2024-03-12T15:04:05 <mlund> I agree.', label: 'mlund' },
    { line: 'Mar 12 15:04:05 <mlund>\tI agree.', label: 'mlund' },
    { line: '**<mlund>** I agree.', label: 'mlund' },
    { line: '<mlund>**I agree.**', label: 'mlund' },
  ],
  counterExamples: [
    '[harbour_office]: https://atrium.example/quay "The office"',
    '[Mara Lund]: <https://atrium.example>',
    '[notes]: ./notes.md',
    '[laughter] I agree.',
    '[inaudible 00:04:43] is what she said',
    '[1]: https://atrium.example',
    '[a page](https://atrium.example)',
    '<p> I agree.',
    '<Q & A>: three of them',
    '<https://atrium.example> is a page',
    '<mlund>',
    '<mlund>agree</mlund>',
    '<mlund>*agree*</mlund>',
    '- [x] bring the ladder',
    '<BACK TO SLIDES> we agree',
    '**<mlund> I agree.**',
    'Mar 12 15:04:05 the <mlund> of old',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const isProse = startsProse(line.charCodeAt(at))
    if (isProse && !beginsMonth(line, at)) return undefined
    const time = readStamp(line, at)
    if (isProse && time?.isDated !== true) return undefined
    const open = time === undefined ? at : skipBlank(line, time.next)
    const mark = line.charAt(open)
    const asked = time === undefined && (mark === '<' || mark === '[') ? matchAsked(line, open) : undefined
    if (asked !== undefined) return asked
    if (mark === '<' || line.startsWith(BOLD_NICK, open)) return matchNick(line, open, { at, time })
    return mark === '[' && time === undefined ? matchSquare(line, open) : undefined
  },
}

/** Neither a bracket nor a clock time begins with a letter. */
function startsProse(unit: number): boolean {
  return isAsciiLetter(unit) || unit > 0x7f
}

/** Of a log kept as Markdown. */
const BOLD_NICK = '**<'
/** What is said may begin with one of these, with no space before it. */
const EMPHASIS = '*_'

/** At the angle bracket. Behind that of a bridge between two networks stands who wrote.
 *     15:04:05 <mlund> I agree.     **<bridge> <mlund>** I agree.
 *              ^                    ^                             */
function matchNick(line: string, open: number, start: { at: number; time: ClockTime | undefined }): LabelMatch | undefined {
  const isBold = line.startsWith(BOLD_NICK, open)
  const close = line.indexOf(isBold ? '>**' : '>', open)
  if (close < 0 || close - open > LONGEST) return undefined
  const end = isBold ? close + 3 : close + 1
  const from = isBold ? line.lastIndexOf('<', close) : open
  const written = line.slice(skipBlank(line, from + 1), close)
  const speechAt = skipBlank(line, end)
  const isGlued = speechAt === end && (!EMPHASIS.includes(line.charAt(end)) || line.includes(`</${written}>`, end))
  if (speechAt === line.length || isGlued || !NICK.test(written) || TAGS.has(written.toLowerCase())) return undefined
  const label = written.replace(/^[@+%&~•]/, '')
  const name: Name = { label, names: [label], shape: 'lower', affiliation: null, start: null, end: null, prior: NICK_PRIOR }
  const { at, time } = start
  // The clock of a log shows hours.
  const ofLog = time && { ...time, start: ofDay(line, at, time) }
  return toMatch(name, { time: ofLog, speechAt, ownLine: false }, { at, prior: NICK_PRIOR })
}

// https://atrium.example "A title"     <https://atrium.example>     ./page.md
const ADDRESS = /^<?(?:https?:\/\/|mailto:|www\.|\.{0,2}\/|#)[^\s]*(?:\s+["'(].*)?$/

/** Markdown defines a link so, which is shown nowhere. */
function isAddress(text: string): boolean {
  return ADDRESS.test(text.trimEnd())
}

// "Speaker:0"
const NUMBERED = /^([A-Za-z]{2,20}):(?=\d{1,3}$)/

/** Whether a name in brackets is likely, or no word for what is heard. */
export function maySpeak({ label, prior }: Name): boolean {
  return prior >= LIKELY || (prior >= LEAST_BARE && noteKind(label.toLowerCase()) === undefined)
}

/** At the square bracket.
 *     [Mara Lund]: I agree.
 *     ^                    */
function matchSquare(line: string, open: number): LabelMatch | undefined {
  const close = squareEnd(line, open)
  if (close < 0) return undefined
  const isInside = line.charAt(close - 1) === ':'
  const name = readName(line.slice(open + 1, isInside ? close - 1 : close).replace(NUMBERED, '$1 '))
  if (name === undefined || line.charAt(close + 1) === '(') return undefined
  const next = isInside ? close : skipBlank(line, close + 1)
  const hasColon = isInside || line.charAt(next) === ':'
  // "[1번지 현장] 북항당 대표"
  if (!hasColon && (next === close + 1 || isDigit(line.charCodeAt(open + 1)) || !maySpeak(name))) return undefined
  const tail = readTail(line, hasColon ? next + 1 : close + 1)
  if (tail.ownLine || (hasColon && isAddress(line.slice(tail.speechAt)))) return undefined
  const match = toMatch(name, tail, { at: open, prior: hasColon ? decorated(name.prior) : barePrior(name) })
  return mayNumber(name, line, next) ? { ...match, style: OF_PARAGRAPH } : match
}

/** The style of a code in brackets that may number a paragraph, since a name stands behind it: "[P12] Mara: I agree." */
export const OF_PARAGRAPH = '[P1] N:'
// "P12"  "T3"
const CODE = /^\p{Lu}{1,2}\d{1,4}$/u

function mayNumber({ label }: Name, line: string, at: number): boolean {
  return CODE.test(label) && readColonLabel(line, at)?.ownLine === false
}

function squareEnd(line: string, open: number): number {
  const close = line.charAt(open + 1) === '[' ? -1 : line.indexOf(']', open)
  return close - open > LONGEST ? -1 : close
}

/** "[Atrium - Evening talk] The harbour" is the head of a page. */
function barePrior({ prior, affiliation }: Name): number {
  return affiliation === null ? prior : Math.min(prior, AT_MOST)
}
