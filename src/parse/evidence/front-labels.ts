import { behindListMark } from '../../labels/marks.ts'
import { withoutEdges } from '../../labels/names/units.ts'
import { isTranscriptTitle } from '../sections/words.ts'
import { headlines, keyAt, mayBeLabel, placesOfLabels } from './front-headlines.ts'
import { boldKeys } from './front-keys.ts'
import { legends } from './front-legend.ts'
import { members } from './front-members.ts'
import { namesHolder } from './front-offices.ts'
import { endsSentence, type Held, isCue } from './held.ts'
import { HOPELESS } from './label-evidence.ts'
import { isLink } from './other-heads.ts'
import type { Candidate } from './verdict.ts'

/** What is known of the labels of the look-ahead. */
export interface LabelTimes {
  /** How often a label came. */
  times(candidate: Candidate): number
}

// "HUMAN SERVICES, ET AL.,                   :"
const COLUMN = /\S\s{3,99}:\s*$/

/** Names whose colon stands far behind them, with nothing behind it: the parties of a case, beside a column of colons. */
function columns(held: readonly Held[]): number[] {
  return [...held.keys()].filter(
    (place) => held[place]?.candidates.length !== 0 && COLUMN.test(held[place]?.block.line.text ?? ''),
  )
}

/** Fewer lines are no list of keys and values. */
const LEAST_RUN = 3
const LEAST_KEYS = 2

/**
 * The held lines above the talk that only look like labels, by their places in `held`: all above the heading "Transcript", a
 * headline, lists of keys and values, columns of colons, items that tell of the talk, keys of links and of figures, lists of chapters and of people, and what labels stand for.
 *     Mara Lund: Building the Boats You Want to Sail        Title: An evening at the quay
 *                                                           Narrator: Mara Lund
 *     Transcript                                            Archive ID: atrium-m-lund-01
 *     Jo Vey: …                                             JV: …
 */
export function frontLabels(held: readonly Held[], labels: LabelTimes): ReadonlySet<number> {
  const front = new Set<number>()
  for (const place of aboveTranscript(held)) front.add(place)
  for (const place of keys(held, labels)) front.add(place)
  for (const place of columns(held)) front.add(place)
  for (const place of boldKeys(held, (candidate) => labels.times(candidate) > 1)) front.add(place)
  for (const place of links(held, labels)) front.add(place)
  for (const place of chapters(held, labels)) front.add(place)
  for (const place of items(held, labels)) front.add(place)
  for (const place of legends(held)) front.add(place)
  for (const place of members(held)) front.add(place)
  for (const place of described(held, labels)) front.add(place)
  for (const place of headlines(held, front)) front.add(place)
  return front
}

/**
 * The labels above the heading "Transcript", if none has its speech below, and they are few, of which none comes twice: then
 * people talk. Where only others speak below the heading, they may be many, such as those of a report.
 */
function aboveTranscript(held: readonly Held[]): number[] {
  const all = placesOfLabels(held)
  const headings = [...held.keys()].filter((place) => isTranscriptTitle(bare(held[place]?.block.line.text ?? '')))
  return headings.map((heading) => above(held, heading, all)).findLast(({ length }) => length > 0) ?? []
}

function above(held: readonly Held[], heading: number, all: readonly number[]): number[] {
  const places = all.filter((place) => place < heading)
  const seen = new Set(places.map((place) => keyAt(held, place)))
  if (places.some((place) => held[place]?.candidates.some((candidate) => candidate.match.ownLine && mayBeLabel(candidate))))
    return []
  const below = all.slice(places.length).map((place) => keyAt(held, place))
  const once = seen.size === places.length && places.length <= FEW_ABOVE
  return once || (seen.size >= places.length * MOSTLY && areOthers(below, seen)) ? places : []
}

/** Some come back, and none has come before. */
function areOthers(keys: readonly string[], before: ReadonlySet<string>): boolean {
  return new Set(keys).size < keys.length && keys.every((key) => !before.has(key))
}

const FEW_ABOVE = 2
/** Of labels above: so many come once. */
const MOSTLY = 0.75
const EDGES = ' \t#*_=:-'

function bare(text: string): string {
  return text.length > LONGEST_HEADING ? '' : withoutEdges(text, EDGES)
}

const LONGEST_HEADING = 60

/** Lines of keys and values, one below the other, each key there once and two at least of such as name things. */
function keys(held: readonly Held[], labels: LabelTimes): number[] {
  const found: number[] = []
  for (const run of runs(held, labels)) {
    const things = run.filter((place) => isThing(held[place]))
    const first = things.length >= LEAST_KEYS ? run.indexOf(things[0] ?? 0) : run.length
    const last = run.indexOf(things.at(-1) ?? 0)
    if (first < run.length) found.push(...run.filter((place, at) => (at >= first && at <= last) || isValue(held[place])))
  }
  return found
}

/** Places of lines that follow each other, blank ones aside, each with a label that is there once and more behind it. */
function runs(held: readonly Held[], labels: LabelTimes): number[][] {
  const found: number[][] = []
  let run: number[] = []
  for (const [place, line] of held.entries()) {
    if (line.block.blank) continue
    if (line.candidates.length > 0 && line.candidates.every((candidate) => isOnce(candidate, labels))) {
      run.push(place)
      continue
    }
    if (run.length >= LEAST_RUN) found.push(run)
    if (line.candidates.some((candidate) => labels.times(candidate) > 1)) return found
    run = []
  }
  return run.length >= LEAST_RUN ? [...found, run] : found
}

function isOnce(candidate: Candidate, labels: LabelTimes): boolean {
  return !isCue(candidate) && !candidate.match.ownLine && labels.times(candidate) < 2
}

/** Above the first label that comes back: keys that are there once, and a link or a figure behind them. */
function links(held: readonly Held[], labels: LabelTimes): number[] {
  const talk = talkOf(held, labels)
  const above = talk < 0 ? held : held.slice(0, talk)
  return [...above.keys()].filter(
    (place) => isLinked(held[place]) || (talk >= 0 && (isCounted(held[place]) || isKept(held[place], labels))),
  )
}

/** Names alone behind a time, where such lines stand one below the other and nobody speaks between them: "0:39 Jo Vey’s boat". */
function chapters(held: readonly Held[], labels: LabelTimes): number[] {
  const found: number[] = []
  let run: number[] = []
  for (const [place, line] of [...held.entries(), [held.length, undefined] as const]) {
    const text = line?.block.line.text.trim()
    if (text !== undefined && CHAPTER.test(text)) run.push(place)
    else if (text !== '') {
      if (run.length >= LEAST_RUN) found.push(...run)
      run = []
    }
  }
  return found.filter((place) => {
    const candidates = held[place]?.candidates ?? []
    return candidates.length > 0 && candidates.every((candidate) => isChapter(candidate, labels))
  })
}

function isChapter(candidate: Candidate, labels: LabelTimes): boolean {
  return candidate.match.ownLine || (candidate.match.prior < HOPELESS && labels.times(candidate) < 2)
}

// MARA, a fisherwoman
const DESCRIBED = /^[\s*_]*\p{Lu}[\p{Lu} .'’-]+,\s/u

/** Names of a script with more behind a comma, one above the other and above the first name alone: those of a cast. "MARA, a fisherwoman." */
function described(held: readonly Held[], labels: LabelTimes): number[] {
  const lines = [...held.keys()].filter((place) => held[place]?.block.blank === false)
  const talk = lines.find((place) => !isDescribed(held[place]) && cuesAt(held, place).some((cue) => labels.times(cue) > 1)) ?? -1
  return lines.filter((place, at) => place < talk && cuesAt(held, place).length > 0 && isDescribed(held[lines[at + 1] ?? -1]))
}

function isDescribed(held: Held | undefined): boolean {
  return held !== undefined && DESCRIBED.test(held.block.line.text)
}

/** The names of a script that a line may be, alone. */
function cuesAt(held: readonly Held[], place: number): readonly Candidate[] {
  return held[place]?.candidates.filter((candidate) => isCue(candidate) && candidate.match.ownLine) ?? []
}

// 0:39 Jo Vey’s boat
const CHAPTER = /^[([]?\d{1,2}:\d\d(?::\d\d)?[)\]]? {1,3}[^\s:–-]/

/** Above the first label that comes back: labels that are there once, with the mark of a list, where it has none. "- Host: Mara Lund" above "[Mara]: Hello." */
function items(held: readonly Held[], labels: LabelTimes): number[] {
  const talk = talkOf(held, labels)
  if (talk < 0 || isItem(held[talk])) return []
  const above = [...held.keys()].slice(0, talk)
  return above.filter((place) => isItem(held[place]) && held[place]?.candidates.every((one) => isOnce(one, labels)) === true)
}

function talkOf(held: readonly Held[], labels: LabelTimes): number {
  return held.findIndex(({ candidates }) => candidates.some((candidate) => labels.times(candidate) > 1))
}

function isItem(held: Held | undefined): boolean {
  const match = held?.candidates[0]?.match
  if (held === undefined || match === undefined) return false
  const { text } = held.block.line
  return text.charAt(match.at) !== '>' && behindListMark(text, match.at) > match.at
}

/** Nothing but a link stands behind the label. */
function isLinked(held: Held | undefined): boolean {
  return isLink(saidIn(held))
}

// "31.9M"   "1,204"   "45:10"
const FIGURE = /^[\d.,:/ ]{1,12}[%KkMm]?$/

// "10.05 Uhr"   "9:30 a.m."   "13 Feb, 1989"   "Tuesday, 4 May 2010"   "May 4, 2010"   "2010-05-04"
const DATED =
  /^(?:\p{L}{2,12},? )?(?:\d{1,2}[.:]\d{2} ?(?:[Uu]hr|[ap]\.?m\.?|[AP]\.?M\.?|hrs|hours|h)\.?|\d{1,2}(?:\.|st|nd|rd|th)? (?:de |of )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\.?$/u

/** Nothing but a date, an hour, or who holds an office stands behind a label that is there once. */
function isKept(held: Held | undefined, labels: LabelTimes): boolean {
  if (held === undefined || held.candidates.length === 0 || !held.candidates.every((one) => isOnce(one, labels))) return false
  const said = saidIn(held)
  return DATED.test(said) || namesHolder(held, said)
}

// "42"
const SMALL_FIGURE = /^\d{1,3}$/
/** How likely first and last names are, by themselves: whoever is named so may say a small figure. */
const FULL_NAME = 0.8

/** Nothing but a figure stands behind the label. */
function isCounted(held: Held | undefined): boolean {
  const said = saidIn(held)
  return FIGURE.test(said) && ((held?.candidates[0]?.match.prior ?? 0) < FULL_NAME || !SMALL_FIGURE.test(said))
}

/** What stands behind the label of a line, or nothing. */
function saidIn(held: Held | undefined): string {
  const match = held?.candidates[0]?.match
  return held === undefined || match === undefined || match.ownLine ? '' : held.block.line.text.slice(match.speechAt).trim()
}

/** A key that names a thing: "Date: 5 May". */
function isThing(held: Held | undefined): boolean {
  return held?.candidates.every(({ match }) => match.prior < HOPELESS) === true
}

function isValue(held: Held | undefined): boolean {
  return held !== undefined && !endsSentence(held.block.line.text)
}
