import { behindListMark } from '../../labels/marks.ts'
import { endsSentence as ends } from '../../text/sentences.ts'
import { isAlone } from './alone.ts'
import { endsSentence, type Held, isCue, isText } from './held.ts'
import { HOPELESS } from './label-evidence.ts'
import type { Candidate } from './verdict.ts'

const MOST_WORDS = 20
const LEAST_WORDS = 3
/** A headline of so many words is one whatever stands below it. */
const SURE_WORDS = 6
/** Shorter words are small in headlines. */
const LONG = 5
/** Of words in headlines: so many begin with capitals. */
const CAPITALS = 0.7
const CAPITAL = /^["'“‘(]?\p{Lu}/u
const SMALL = /[\p{Ll}\p{Lo}]/u
/** Letters that may be small or capital. */
const CASED = /^[\p{Lu}\p{Ll}]/u
/** Of lines: so many are in small letters, or capitals are how all is written. */
const IN_SMALL = 0.5

/**
 * Labels that are headlines, by their places in `held`, of those that are not known to be `front`: the first one, if nothing stands right
 * below it or it is long, and the same line again; and lines in capitals from end to end above the talk, where people speak in small letters.
 *     Mara Lund: Building the Boats You Want to Sail       HARBOUR FESTIVAL: NORTH QUAY
 */
export function headlines(held: readonly Held[], front: ReadonlySet<number>): number[] {
  const places = placesOfLabels(held).filter((place) => !front.has(place))
  const said = held.filter(({ block, candidates }) => isText(block) && !candidates.some(isCue))
  // Where all is written in capitals they tell nothing.
  if (said.filter((line) => SMALL.test(speechOf(line))).length < said.length * IN_SMALL) return []
  return [
    ...first(held, places),
    ...titled(held, places),
    ...headed(held, places),
    ...quoted(held, places),
    ...alone(held, places),
    ...shouted(held, places),
  ]
}

function first(held: readonly Held[], places: readonly number[]): number[] {
  const line = held[places[0] ?? -1]
  // "CW: Review of the Action Items" is one of minutes.
  if (line === undefined || line.candidates[0]?.match.shape === 'initials' || !isHeadline(line)) return []
  const text = line.block.line.text.trim()
  const same = places.filter((place) => held[place]?.block.line.text.trim() === text)
  const below = held[(places[0] ?? 0) + 1]
  return same.length > 1 || saysNothing(below) || isLong(line) ? same : []
}

/**
 * The first label, where it heads the page, however short it is: in capitals from word to word it ends no sentence, nothing stands right
 * below it, and nobody is called so again.
 *     After the Race: Mara Lund          Harbour Holdings, Inc. NYSE:HBR            */
function titled(held: readonly Held[], places: readonly number[]): number[] {
  const [place = -1, ...others] = places
  const line = held[place]
  const match = line?.candidates[0]?.match
  if (line === undefined || match === undefined || match.part !== undefined || !match.label.includes(' ')) return []
  const above = held.slice(0, place).filter(({ block }) => !block.blank).length
  const labelled = held.slice(place + 1).filter(({ candidates }) => candidates.length > 0)
  if (above > MOST_ABOVE || labelled.length < LEAST_OTHERS || !saysNothing(held[place + 1])) return []
  const words = wordsOf(line)
  const isGlued = line.block.line.text.charAt(match.speechAt - 1) === ':'
  if ((words.length < 2 && !isGlued) || endsClause(line) || capitalsIn(words) < words.length) return []
  return others.some((other) => keyAt(held, other) === keyAt(held, place)) ? [] : [place]
}

/**
 * The first label, where it stands alone with its colon and the next label right below it: nobody says nothing.
 *     The mayor on the new ferry:
 *     LUND: It is late.             */
function headed(held: readonly Held[], places: readonly number[]): number[] {
  const [place = -1, next] = places
  const isAlone = held[place]?.candidates.some((candidate) => mayBeLabel(candidate) && candidate.match.ownLine) === true
  if (!isAlone || next !== place + 1 || places.length <= LEAST_OTHERS) return []
  const [, ...others] = places
  return others.some((other) => keyAt(held, other) === keyAt(held, place)) ? [] : [place]
}

/** Names of so many words that are not sure to be any. */
const LEAST_ALONE = 4
const SURE = 0.8

/**
 * Labels above the first that comes back, or that says something, which stand alone where others speak in their line: long ones, and
 * those above a list, right below or behind a blank line.
 *     HARBOUR & FERRY PLANS 2031:              GUESTS:
 *                                              Mara Lund, captain              */
function alone(held: readonly Held[], places: readonly number[]): number[] {
  const apart = places.filter((place) => held[place]?.candidates[0]?.match.ownLine === true)
  if (apart.length === 0) return []
  const saying = places.filter((place) => !apart.includes(place) && !headsList(held, place, places))
  const lists = apart.filter((place) => headsList(held, place, places))
  if (saying.length < Math.max(LEAST_SAYING, Math.min(LEAST_OTHERS, lists.length), apart.length - lists.length)) return []
  const recurs = saying.find((place, at) => saying.slice(at + 1).some((other) => keyAt(held, other) === keyAt(held, place)))
  const talk = recurs ?? saying[0] ?? 0
  return apart.filter((place) => {
    const match = held[place]?.candidates[0]?.match
    if (match === undefined || place >= talk) return false
    const row = held.slice(place + 1).find(({ block }) => !block.blank)
    const isList = lists.includes(place) || (lists.length >= LEAST_LISTS && row !== undefined && !ends(row.block.line.text))
    if (isList && (saysNothing(held[place + 1]) || isListed(held[place + 1]))) return true
    return saysNothing(held[place + 1]) && match.prior < SURE && match.label.split(' ').length >= LEAST_ALONE
  })
}

/** So many speak; so many lists have others beside them. */
const LEAST_SAYING = 2
const LEAST_LISTS = 2

function isListed(held: Held | undefined): boolean {
  return held !== undefined && behindListMark(held.block.line.text, 0) > 0
}

/** Of what stands below, up to the next label, hardly anything ends a sentence; "S.B.S., J.P." does not. */
function headsList(held: readonly Held[], place: number, places: readonly number[]): boolean {
  const next = places.find((other) => other > place) ?? held.length
  const below = held.slice(place + 1, next).filter(({ block }) => !block.blank)
  const speech = speechAt(held, place)
  return !ends(speech) && below.filter(({ block }) => ends(block.line.text)).length * FEW_ENDS <= below.length
}

/** Of lines below: one in so many ends a sentence. */
const FEW_ENDS = 8

const MOST_ABOVE = 2

function endsClause(held: Held): boolean {
  return '.?!…,;:—-'.includes(speechOf(held).at(-1) ?? '.')
}

/**
 * The first label, where it is the headline of an article that quotes somebody: long, it ends no sentence, as nearly all others do, and
 * lines that carry no label part it from the talk.
 *     Mara Lund: The town has to build its ferries by itself
 */
function quoted(held: readonly Held[], places: readonly number[]): number[] {
  const [place = -1, ...others] = places
  const line = held[place]
  if (line === undefined || others.length < LEAST_OTHERS || wordsOf(line).length < SURE_WORDS) return []
  if (endsSentence(line.block.line.text) || STOP.test(speechOf(line)) || held[place + 1]?.block.blank !== true) return []
  const next = held.findIndex(({ block }, at) => at > place && !block.blank && !NOTE.test(block.line.text))
  const goesOn = GOES_ON.test(held[next]?.block.line.text ?? '')
  const ended = others.filter((other) => endsSentence(held[other]?.block.line.text ?? ''))
  return next !== others[0] && !goesOn && ended.length >= others.length * MOSTLY ? [place] : []
}

/** The sentence before goes on. */
const GOES_ON = /^\s*\p{Ll}/u

/** No line, a blank one, or a note. */
function saysNothing(held: Held | undefined): boolean {
  return held === undefined || held.block.blank || NOTE.test(held.block.line.text)
}

/** A sentence ends within, or a link stands there. */
const STOP = /[.?!…]["”’»)]{0,2}\s|https?:/
/** "(Applause)", "[Music]": what is heard while people speak. */
const NOTE = /^\s*[([]/
const LEAST_OTHERS = 3
const MOSTLY = 0.8

/** Nearly all words begin with capitals, and no sentence ends: "Building the Boats You Want to Sail". */
function isHeadline(held: Held): boolean {
  const words = wordsOf(held)
  const last = words.at(-1) ?? ''
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS || last.endsWith('.') || last.endsWith('?')) return false
  const isCapital = (word: string) => word.length < LONG || !CASED.test(word) || CAPITAL.test(word)
  return capitalsIn(words) >= LEAST_WORDS && words.every(isCapital)
}

/** No line of speech begins with so many capitals, but one that lists names. */
function isLong(held: Held): boolean {
  const words = wordsOf(held)
  return words.length >= SURE_WORDS && capitalsIn(words) >= words.length * CAPITALS && !words.some((word) => word.endsWith(','))
}

function capitalsIn(words: readonly string[]): number {
  return words.filter((word) => CAPITAL.test(word)).length
}

function wordsOf(held: Held): string[] {
  return speechOf(held)
    .split(' ')
    .filter((word) => word !== '')
}

function speechOf({ block, candidates }: Held): string {
  return block.line.text.slice(candidates[0]?.match.speechAt ?? 0).trim()
}

/** Above the talk: lines in capitals that end no sentence. */
function shouted(held: readonly Held[], places: readonly number[]): number[] {
  const talk = places.findIndex((place) => SMALL.test(speechAt(held, place)))
  return places.slice(0, Math.max(talk, 0)).filter((place) => isShout(held, place))
}

function speechAt(held: readonly Held[], place: number): string {
  const line = held[place]
  return line === undefined ? '' : speechOf(line)
}

/** What it says, or the line below a label that stands alone. */
function isShout(held: readonly Held[], place: number): boolean {
  const line = held[place]
  if (line === undefined || !isText(line.block)) return false
  const said = speechOf(line) || (held[place + 1]?.block.line.text.trim() ?? '')
  return said !== '' && !SMALL.test(line.block.line.text + said) && CAPITAL.test(said) && !endsSentence(said)
}

export function keyAt(held: readonly Held[], place: number): string {
  return held[place]?.candidates[0]?.key ?? ''
}

/** The places of lines that may carry a label. */
export function placesOfLabels(held: readonly Held[]): number[] {
  return [...held.keys()].filter((place) => held[place]?.candidates.some(mayBeLabel) === true)
}

/** Words alone on a line are headings as well. */
export function mayBeLabel(candidate: Candidate): boolean {
  return !isCue(candidate) && !isAlone(candidate.convention) && candidate.match.prior >= HOPELESS
}
