import type { LabelMatch } from '../recogniser/label.ts'
import { type LabelConvention, loosely } from './convention.ts'
import { type Cue, noteBefore, readCue, readNoted } from './cue-name.ts'
import { indexFrom, isAsciiLetter, isAsciiLower, isAsciiUpper, isBlank, isDigit, skipBlank, trimEnd } from './names/units.ts'
import { CUT_TITLES, wordSet } from './names/vocabulary.ts'
import { cueMatch } from './script-cue.ts'
import { readSpacedName } from './spaced-name.ts'

/** The mark of a label stands within this many units of its beginning. */
const REACH = 100
const MOST_MARKS = 5
const DECORATION = '_*'
const DASHES = '-–—'
const PRIOR = 0.24
const UNLIKELY = 0.12
/** Abbreviations that begin a line, beside titles. */
const ABBREVIATED = wordSet(`
  fig figs sec sect art ch chap vol vols no nos ex eq tab app ed eds pp pl par inc ltd co corp etc cf vs op cit ibid id viz al`)

export const scriptLine: LabelConvention = {
  name: 'script-line',
  title: 'Name. Speech, as in plays',
  about:
    'Plays: the name, in full or cut short, in capitals, italics or neither, a note perhaps, then a full stop or a wide gap, and the speech on the same line.',
  examples: [
    { line: 'Orl. It is late.', label: 'Orl' },
    { line: 'ORLENA. It is late.', label: 'ORLENA' },
    { line: '  _Orl._ It is late.', label: 'Orl' },
    { line: '*Lund*. It is late.', label: 'Lund' },
    { line: '**LUND.** It is late.', label: 'LUND' },
    { line: 'LUND [aside]. It is late.', label: 'LUND' },
    { line: 'LUND [_rising_] It is late.', label: 'LUND' },
    { line: 'LUND (aside). It is late.', label: 'LUND' },
    { line: 'Orl. [Aside.] It is late.', label: 'Orl' },
    { line: 'ORLENA. and then I left.', label: 'ORLENA' },
    { line: 'LUND, aside. It is late.', label: 'LUND' },
    { line: 'ANDRÉ, doucement. Il est tard.', label: 'ANDRÉ' },
    { line: 'LUND.--It is late.', label: 'LUND' },
    { line: 'Mara L. — It is late.', label: 'Mara L' },
    { line: 'Lady Lund.  It is late.', label: 'Lady Lund' },
    { line: '1 Clown. It is late.', label: '1 Clown' },
    { line: 'P. Queen. It is late.', label: 'P. Queen' },
    { line: 'Bea. and Nils. It is late.', label: 'Bea. and Nils' },
    { line: 'LUND\tIt is late.', label: 'LUND' },
    { line: 'LUND   It is late.', label: 'LUND' },
    { line: 'М а ш а (входя). Уже поздно.', label: 'Маша' },
  ],
  counterExamples: [
    'Mara Lund: Hello',
    'Mr. Lund said so.',
    'Fig. 3 shows it.',
    'O SR. Lund falou.',
    'A. B. Lund wrote it.',
    'It was late. He slept.',
    'Lund, who was late. Then he slept.',
    'ORLENA.',
    'Lund. 1998. The tide.',
    'Mara B. Lund | It is late.',
    'www.atrium.example is there.',
    'LUND It is late.',
    '3. Lund was there.',
    '* Absolutely. Thank you.',
    'A b c. The letters.',
    'М а ш а',
  ],
  isScript: true,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const first = line.charCodeAt(at)
    if (first < 0x80 && !isAsciiUpper(first) && !isDigit(first) && !DECORATION.includes(line.charAt(at))) return undefined
    let from = at
    while (DECORATION.includes(line.charAt(from)) && from < line.length) from++
    if (isBlank(line.charCodeAt(from))) return undefined
    return matchSpaced(line, at) ?? matchGap(line, at, from) ?? matchStop(line, at, from)
  },
}

function matchSpaced(line: string, at: number): LabelMatch | undefined {
  const spaced = readSpacedName(line, at)
  return spaced && { ...build(spaced.cue, { at, speechAt: spaced.speechAt }), style: 'spaced' }
}

/** The first full stop behind a name, or a note in brackets behind capitals; rather one behind which no small letter or figure goes on.
 *     Bea. and Nils. We both obey
 *                  ^               */
function matchStop(line: string, at: number, from: number): LabelMatch | undefined {
  const most = Math.min(line.length, from + REACH)
  let mark = nextMark(line, from, most)
  let loose: LabelMatch | undefined
  for (let count = 0; mark > 0 && count < MOST_MARKS; count++) {
    const isNote = line.charAt(mark) !== '.'
    const speechAt = behindMark(line, mark + 1)
    const cue =
      speechAt < 0 || isInitial(line, mark, speechAt) ? undefined : readZone(line, { from, to: isNote ? mark + 1 : mark, isNote })
    if (cue !== undefined && beginsSpeech(line, speechAt)) return build(cue, { at, speechAt })
    if (cue !== undefined) loose ??= loosely(build(cue, { at, speechAt }))
    mark = nextMark(line, mark, most)
  }
  return loose
}

// Lund | It is      Van Dyke> It is      Lund<tab>It is
const SURNAME = /(?:\p{Lu}[\p{L}’'-]{0,30} ?){1,3}(?:[|>\t:]|$)/uy

/** The letter of a middle name before a surname that ends at a mark: no end of a name.
 *     Mara B. Lund | It is late
 *           ^                   */
function isInitial(line: string, stop: number, speechAt: number): boolean {
  if (line.charAt(stop) !== '.' || !isAsciiUpper(line.charCodeAt(stop - 1)) || !isBlank(line.charCodeAt(stop - 2))) return false
  SURNAME.lastIndex = speechAt
  return SURNAME.test(line)
}

const MARK = /[.([]/g

/** The next full stop, or the end of a note in brackets; -1 when there is none. */
function nextMark(line: string, at: number, most: number): number {
  const index = indexFrom(line, at + 1, MARK)
  if (index < 0 || index >= most) return -1
  const mark = line.charAt(index)
  if (mark === '.') return index
  const close = line.indexOf(mark === '(' ? ')' : ']', index)
  return close < most ? close : -1
}

/** Where speech may begin behind a mark, decoration and a gap or a dash, or -1. */
function behindMark(line: string, mark: number): number {
  let index = mark
  while (DECORATION.includes(line.charAt(index)) && index < line.length) index++
  let dash = skipBlank(line, index)
  while (DASHES.includes(line.charAt(dash)) && dash < line.length) dash++
  const at = skipBlank(line, dash)
  return at < line.length && (at > index || dash > index) && !endsLonger(line, at) ? at : -1
}

/** A mark that ends a longer label. */
function endsLonger(line: string, at: number): boolean {
  return '.,;:)]|>'.includes(line.charAt(at)) && !line.startsWith('..', at)
}

/** A capital, a quotation mark, a bracket: neither a small letter nor a figure. */
function beginsSpeech(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  if (unit < 0x80) return !isAsciiLetter(unit) ? !isDigit(unit) : isAsciiUpper(unit)
  const character = line.charAt(at)
  return character.toLowerCase() !== character || character.toUpperCase() === character
}

interface Zone {
  readonly from: number
  readonly to: number
  /** A note in brackets ends the label, and no full stop. */
  readonly isNote: boolean
}

function readZone(line: string, { from, to, isNote }: Zone): Cue | undefined {
  let end = to
  for (let before = -1; before !== end && end > from; ) {
    before = end
    const note = noteBefore(line, from, end)
    if (note > 0) end = note
    while (end > from && DECORATION.includes(line.charAt(end - 1))) end--
    end = trimEnd(line, from, end)
  }
  const text = line.slice(from, end)
  // "C., last week" goes on.
  if (text.charAt(text.indexOf(',') - 1) === '.') return undefined
  // Behind a tab stands what is said: "Mara<TAB>Yes. I agree."
  const cue = text.includes('\t') ? undefined : (readCue(text) ?? readNoted(text))
  if (cue === undefined || (isNote && cue.shape !== 'caps')) return undefined
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  return CUT_TITLES.has(last) || ABBREVIATED.has(last) ? undefined : cue
}

/** What every gap begins with: a tab, or white space that no printable ASCII follows. */
const GAP = /\t|\s(?![!-~])/g

/** Capitals, then a tab or two spaces and more.
 *     ORLENA   It is
 *           ^^^       */
function matchGap(line: string, at: number, from: number): LabelMatch | undefined {
  const most = Math.min(line.length, from + REACH)
  for (let index = indexFrom(line, from, GAP); index >= 0 && index < most; index = indexFrom(line, index + 1, GAP)) {
    if (!isBlank(line.charCodeAt(index))) continue
    const next = skipBlank(line, index)
    if (next === index + 1 && line.charCodeAt(index) !== 0x09) continue
    if (line.charAt(index - 1) === '.') return undefined
    const cue =
      !endsLonger(line, next) && beginsSpeech(line, next) && hasSmall(line, next) ? readCue(line.slice(from, index)) : undefined
    return cue?.shape === 'caps' ? build(cue, { at, speechAt: next }) : undefined
  }
  return undefined
}

/** Some small letters: speech, and no further cell of a table in capitals. */
function hasSmall(line: string, from: number): boolean {
  let small = 0
  for (let at = from; at < line.length && small < 2; at++) if (isAsciiLower(line.charCodeAt(at))) small++
  return small === 2
}

function build(cue: Cue, { at, speechAt }: { at: number; speechAt: number }): LabelMatch {
  const prior = cue.prior < 0.2 ? UNLIKELY : PRIOR
  return cueMatch(cue, { at, speechAt, ownLine: false, style: cue.isCrowd ? 'crowd' : `${cue.shape} line`, prior })
}

/** By byte: what needs no second look. */
const IS_LETTER = new Uint8Array(256)
IS_LETTER.fill(1, 0x41, 0x5b)
IS_LETTER.fill(1, 0x61, 0x7b)
