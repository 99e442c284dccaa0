import type { LabelMatch } from '../recogniser/label.ts'
import { FIGURE, loosely } from './convention.ts'
import { readCrowd } from './crowd.ts'
import { type Name, readName } from './name.ts'
import { ROLES } from './names/roles.ts'
import { indexFrom, isBlank, isDigit, skipBlank, startsName, trimEnd } from './names/units.ts'
import { readOfficial } from './official.ts'
import { skipPictures } from './pictures.ts'
import { saysName } from './says-name.ts'
import { behindHyphen, readTail, type Tail } from './tail.ts'
import { isTightRole, isTightWide, tightPrior } from './tight-colon.ts'

/** The mark of a label stands within this many units of its beginning. */
const ZONE = 200

/** Outside of brackets these stop a label. */
const STOPS = '«»!;=<>{}*`~\\\t¡¿…。，！？；、'
const OPENERS = '([（［'
const CLOSERS = ')]）］'
const MARK = /[:«»!;=<>{}*`~\\\t¡¿…。，！？；、([（［)\]）］]/g

/** Where the colon stands that ends a label which begins at `at`, or -1.
 *     LUND [20:01:02]: Hello
 *                    ^          */
export function findColon(line: string, at: number): number {
  const first = line.indexOf(':', at)
  if (first < 0 || first - at > ZONE) return -1
  let depth = 0
  for (let index = indexFrom(line, at, MARK); index >= 0 && index < at + ZONE; index = indexFrom(line, index + 1, MARK)) {
    const mark = line.charAt(index)
    if (mark === ':' && depth === 0) return index
    if (OPENERS.includes(mark)) depth++
    else if (CLOSERS.includes(mark)) depth--
    if (depth < 0 || (depth === 0 && STOPS.includes(mark))) return -1
  }
  return -1
}

/** A name, its colon and what follows. */
export interface ColonLabel extends Tail {
  readonly name: Name
  readonly at: number
  readonly prior: number
  /** A figure alone stands behind it, which one may say who has spoken before: "S: 34." */
  readonly isFigure?: boolean
}

const SURE = 0.8
// "17s Mara Lund": a time before a name
const SECONDS = /^\d{1,6}s \p{L}/u

interface Read {
  readonly line: string
  readonly from: number
  readonly label: ColonLabel | undefined
}

/** Several conventions ask the same of one line, one after the other. */
let last: Read = { line: '', from: 0, label: undefined }

/** Reads a name that a colon ends, from `from` on. */
export function readColonLabel(line: string, from: number): ColonLabel | undefined {
  if (last.line !== line || last.from !== from) last = { line, from, label: findLabel(line, from) }
  return last.label
}

function findLabel(line: string, from: number): ColonLabel | undefined {
  const at = skipBlank(line, from)
  const nameAt = behindQuestionNumber(line, skipPictures(line, at))
  if (!startsName(line.charCodeAt(nameAt))) return undefined
  const colon = findColon(line, nameAt)
  if (colon < 0) return undefined
  const text = line.slice(nameAt, colon)
  if (isDigit(line.charCodeAt(nameAt)) && SECONDS.test(text)) return undefined
  const name = readCrowd(text) ?? readName(text) ?? readOfficial(text)
  if (name === undefined || namesExaminer(name.label)) return undefined
  const most = mostPrior(line, colon + 1, name)
  if (most === 0) return undefined
  const { speechAt, time, ownLine } = readTail(line, colon + 1)
  const isFigure =
    name.prior < LIKELY && name.shape !== 'lower' && saysFigures(line, speechAt) && !SHARE.test(line.slice(speechAt))
  return { name, at, prior: Math.min(most, priorBefore(line, speechAt, name)), speechAt, time, ownLine, isFigure }
}

const CAPITAL_Q = 0x51
// Q12 Mara Lund:
// ^^^^
const QUESTION_NUMBER = /^Q\.? ?\d{1,4}[.)]?\s+(?=\p{L})/u
const LONGEST_NUMBER = 40

/** Committees number their questions before the name of whoever asks. */
function behindQuestionNumber(line: string, at: number): number {
  if (line.charCodeAt(at) !== CAPITAL_Q) return at
  return at + (QUESTION_NUMBER.exec(line.slice(at, at + LONGEST_NUMBER))?.[0].length ?? 0)
}

// BY MS. LUND:
// ^^^^^^
const EXAMINER = /^B[Yy] (?:MRS?|MS|MISS|DR|Mrs?|Ms|Miss|Dr)\b/

/** Whose the questions are that follow: nobody speaks in that line. */
function namesExaminer(label: string): boolean {
  return label.startsWith('B') && EXAMINER.test(label)
}

/** Of a poll, or a score. */
const SHARE = /[%:/]/
const LIKELY = 0.6
const LONGEST_ROW = 80
/** Who is listed, and does not speak: "ゲスト：田港氏". */
const WIDE_ENTRY = '氏君様'

/** Figures behind an unlikely name are a row of a poll; a bare name behind a role is a row of a heading ("Chair: Jo Vey"). */
export function priorBefore(line: string, speechAt: number, name: Name): number {
  if (saysScribe(line, speechAt, name.label) || saysNumber(line, speechAt)) return name.prior * 0.15
  if (name.prior < LIKELY) return saysFigures(line, speechAt) ? name.prior * 0.3 : name.prior
  if (name.shape === 'uncased' && WIDE_ENTRY.includes(line.charAt(trimEnd(line, speechAt) - 1))) return name.prior * 0.15
  return isRole(name.label) && saysName(line, speechAt) ? name.prior * 0.15 : name.prior
}

/** "scribe: mlund" says who writes. */
const SCRIBES: ReadonlySet<string> = new Set(['scribe', 'scribenick', 'scribes', 'minute-taker', 'notetaker'])

function saysScribe(line: string, speechAt: number, label: string): boolean {
  if (!SCRIBES.has(label.toLowerCase())) return false
  const rest = line.slice(speechAt, trimEnd(line, speechAt))
  return rest.length <= LONGEST_ROW && rest.split(' ').length <= 3 && !'.?!'.includes(rest.charAt(rest.length - 1) || '.')
}

function isRole(label: string): boolean {
  return ROLES.has(label.toLowerCase())
}

/** A word before a colon that no white space follows is a key as often. */
const TIGHT = 0.3
const GLUED = new Set('([“"‘«—–…¿¡'.split(''))

/**
 * How likely a name is at most, by what follows its colon: white space, or at once a letter or an opening mark, which a likely name
 * may have behind it, and any other that recurs. Never "https://" or "3:16".
 */
function mostPrior(line: string, at: number, name: Name): number {
  if (at >= line.length || skipBlank(line, at) > at || behindHyphen(line, at) > at) return 1
  const isGlued = GLUED.has(line.charAt(at)) || isLetterAt(line, at)
  if (isGlued && name.prior >= SURE) return 1
  if (isTightWide(line, at, name)) return tightPrior(name.label)
  return isGlued && (name.shape !== 'lower' || isTightRole(line, at, name)) ? TIGHT : 0
}

function isLetterAt(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  return startsName(unit) && !isDigit(unit) && unit !== 0x3f
}

// 34982965
const NUMBER = /^\d{6,16}\s{0,9}$/

/** Nobody says a number so long and nothing else: it is the value of a key. */
function saysNumber(line: string, speechAt: number): boolean {
  return isDigit(line.charCodeAt(speechAt)) && NUMBER.test(line.slice(speechAt, speechAt + LONGEST_FIGURE * 2))
}

const LONGEST_FIGURE = 16

/** Figures alone follow the label: a row of a poll, a ratio, a score. */
export function saysFigures(line: string, speechAt: number): boolean {
  if (!isDigit(line.charCodeAt(speechAt))) return false
  const end = trimEnd(line, speechAt)
  if (end - speechAt > LONGEST_FIGURE) return false
  for (let index = speechAt; index < end; index++) {
    const unit = line.charCodeAt(index)
    if (!isDigit(unit) && !isBlank(unit) && !':/.,-–%+'.includes(line.charAt(index))) return false
  }
  return true
}

/** The match that a name and its tail make. */
export function toMatch(name: Name, tail: Tail, { at, prior }: Pick<LabelMatch, 'at' | 'prior'>): LabelMatch {
  const match = {
    label: name.label,
    names: name.names,
    shape: name.shape,
    at,
    speechAt: tail.speechAt,
    ownLine: tail.ownLine,
    start: tail.time?.start ?? name.start,
    end: tail.time?.end ?? name.end,
    affiliation: name.affiliation,
    prior,
  }
  return name.isCrowd === true ? { ...match, isCrowd: true } : match
}

/** The match of a name before a colon: with a figure alone behind it, it is one of somebody who has spoken before, or none. */
export function colonMatch(found: ColonLabel): LabelMatch {
  const match = toMatch(found.name, found, found)
  return found.isFigure === true ? { ...loosely(match), style: FIGURE } : match
}

const LEAST = 0.2

/** What stands out is likelier a label, unless its words are those of a heading. */
export function decorated(prior: number): number {
  return prior <= LEAST ? prior : 1 - (1 - prior) * 0.5
}
