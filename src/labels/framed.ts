import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { isDateline } from './dash.ts'
import { type Frame, readFrame } from './frame.ts'
import { type Name, readName } from './name.ts'
import { CUT_ROLES } from './names/roles.ts'
import { skipBlank, trimEnd } from './names/units.ts'
import { matchTimedStop } from './timed-stop.ts'
import { insideEmphasis } from './wrapped-colon.ts'

const LIKELY = 0.6
const OFFICE = 0.4
/** A word in small letters and quotation marks or brackets is a key or an element of data, if it is no office. */
const OF_DATA = /["“”«»{}<|`]/
/** No time stands before the dash. */
const DASHED = /^[^T]*[-–—―]/
/** The mark of a list, and a name alone behind it. */
const BULLETED = /^[•◦▪●*+]N\$$/
/** "MARA. — I agree." */
const DASH_ENDS = /N[-–—―]$/
const STOP = /\.\s*$/
/** A name alone on a line and nothing around it. */
const BARE = 'N$'

export const framed: LabelConvention = {
  name: 'framed',
  title: 'marks that recur around names',
  about:
    'Whatever marks, numbers and times stand around the names, where no other convention is likely: the same marks in line after line, around names that come back and take turns.',
  examples: [
    { line: '[00:12] Mara Lund – I agree.', label: 'Mara Lund' },
    { line: '1. Mara Lund: I agree.', label: 'Mara Lund' },
    { line: '[P12] Mara Lund: I agree.', label: 'Mara Lund' },
    { line: '@Mara: I agree.', label: 'Mara' },
    { line: '{Interviewer} Do you agree?', label: 'Interviewer' },
    { line: '> **Mara Lund:** I agree.', label: 'Mara Lund' },
    { line: 'Mara Lund | I agree.', label: 'Mara Lund' },
    { line: 'Mara Lund    I agree.', label: 'Mara Lund' },
    { line: '>> MARA LUND', label: 'MARA LUND' },
    { line: '00:00:12 >> LUND: I agree.', label: 'LUND' },
    { line: '0733:41 CAM-1 that light again', label: 'CAM-1' },
    { line: 'L. I agree.', label: 'L' },
    { line: 'P1. I agree.', label: 'P1' },
    { line: 'LUND I agree.', label: 'LUND' },
    { line: 'MARA LUND so it is.', label: 'MARA LUND' },
    { line: 'LUND [To Vey.] I agree.', label: 'LUND' },
    { line: 'INT. Do you agree?', label: 'INT' },
    { line: '[0:12] Mr. LUND. I agree.', label: 'Mr. LUND' },
    { line: 'L\tI agree.', label: 'L' },
    { line: '[L] I agree.', label: 'L' },
    { line: 'Mara Lund :: I agree.', label: 'Mara Lund' },
    { line: 'Mara Lund says:', label: 'Mara Lund' },
    { line: ':Mara Lund: I agree.', label: 'Mara Lund' },
    { line: '#Person1#: I agree.', label: 'Person1' },
    { line: '\\item[Mara Lund:] I agree.', label: 'Mara Lund' },
  ],
  counterExamples: [
    'Mara Lund: I agree.',
    'Mara Lund',
    'I agree with Mara Lund.',
    '"name": "Mara Lund",',
    'b) the second',
    'A. and so on',
    'INT. and so on',
    'YES. I agree.',
    'LUND AND VEY',
    'L. M. Vey wrote it.',
    '• Thanks, Mara.',
    '1. The first of many things that were said there: nothing.',
    '00:12 the bell rang',
    'Mara::lund("I agree.")',
    'NORTH QUAY (Agency) — The mayor said so.',
  ],
  isInduced: true,
  match(line: string): LabelMatch | undefined {
    const italic = line.startsWith('_', skipBlank(line, 0)) ? matchCapitals(line) : undefined
    if (italic !== undefined) return italic
    const frame = readFrame(line)
    return (frame && matchIn(line, frame)) ?? matchLetter(line) ?? matchCode(line) ?? matchCapitals(line) ?? matchTimedStop(line)
  },
}

// ### Mara   **Ola S.**   LUND:
const ALONE = /^[ \t]{0,8}(#{1,6} |\*\*|__)?(\p{Lu}[^\n:*_]{0,46}?)(?:\*\*|__)?[:：]?(?:\*\*|__)?[ \t]{0,8}$/u

/** A name alone on its line, of which only a list of people can tell that it is one. */
export function matchAlone(line: string): LabelMatch | undefined {
  const [, mark = '', written] = line.length > LONGEST_ALONE ? [] : (ALONE.exec(line) ?? [])
  const name = written === undefined ? undefined : readName(written)
  if (name === undefined) return undefined
  const whole = { speechAt: line.length, time: undefined, ownLine: true }
  return { ...toMatch(name, whole, { at: skipBlank(line, 0), prior: name.prior }), style: `${mark}${BARE}` }
}

const LONGEST_ALONE = 80
/** Of a name, a note behind it, and the beginning of the speech. */
const LONGEST_NOTED = 160

/** The style of a letter and a full stop: "L. I agree." */
const LETTER_STOP = 'L.'
// "L. I agree."   "M. (laughs) No."   but not: "L. M. Vey"   "A. and so on"
const LETTER = /^(\p{Lu})\. {1,4}(?=["“«¿¡([…]{0,2}[\p{Lu}…])(?!\p{Lu}\.)/u
const OF_LETTER = 0.4

const REACH = 24

/** One letter for each who speaks, as studies have it; lists are lettered so too. */
function matchLetter(line: string): LabelMatch | undefined {
  return matchStopped(line, LETTER, (label) => {
    const name = { label, names: [label], shape: 'letter' as const, affiliation: null, start: null, end: null, prior: OF_LETTER }
    return { name, prior: OF_LETTER, style: LETTER_STOP }
  })
}

/** The style of a code or a word cut short, and a full stop: "P1. I agree." "INT. I agree." */
const CODE_STOP = 'W.'
const CODE = /^(\p{Lu}[\p{L}\d_]{1,11})\. {1,4}(?=["“«¿¡([…]{0,2}[\p{Lu}…])/u

/** Voices of a study, with their numbers or their parts cut short. */
function matchCode(line: string): LabelMatch | undefined {
  return matchStopped(line, CODE, (label) => {
    const name = readName(label)
    const isCut = CUT_ROLES.has(label.toLowerCase())
    if (name === undefined || (!isCut && (name.shape !== 'number' || name.prior < LIKELY))) return undefined
    return { name, prior: isCut ? OF_LETTER : name.prior, style: CODE_STOP }
  })
}

/** The styles of capitals and a space: "LUND I agree." "LUND so it is." */
export const CAPITALS = 'C '
export const BEFORE_SMALL = 'c '
// LUND I agree.     __LUND I agree.__     ST. LUND Yes     LUND [To Vey.] I agree.
const CAPITAL =
  /^[*_]{0,3}((?:\p{Lu}{2,3}\. ?)?\p{Lu}[\p{Lu}’'-]{1,20}(?: \p{Lu}[\p{Lu}’'-]{1,20}){0,2}) {1,2}(?=(?:[[(][^()[\]]{1,80}[\])] {0,2})?[¿¡…–-]{0,2} ?(?:\p{Lu}?\p{Ll}|[IAOÀÉYEU][ ,’']))/u
const SMALL = /^\p{Ll}/u
/** Among so many words in capitals, questions must tell that people speak. */
const LESS = 0.6

/** Capitals alone before the speech, as plays have it whose type is lost. */
function matchCapitals(line: string): LabelMatch | undefined {
  const at = skipBlank(line, 0)
  const [written, label] = CAPITAL.exec(line.slice(at, at + LONGEST_NOTED)) ?? []
  const name = label === undefined ? undefined : readName(label)
  if (written === undefined || name === undefined) return undefined
  const speechAt = at + written.length
  const tail = { speechAt, time: undefined, ownLine: false }
  const style = SMALL.test(line.slice(speechAt)) ? BEFORE_SMALL : CAPITALS
  const match = { ...toMatch(name, tail, { at, prior: name.prior * LESS }), style }
  const inside = insideEmphasis(line, at)
  return inside === undefined ? match : { ...match, speechEnd: inside.to }
}

interface Stopped {
  readonly name: Name
  readonly prior: number
  readonly style: string
}

/** What a full stop parts from the speech at the beginning of a line, if it can be read as somebody. */
function matchStopped(line: string, pattern: RegExp, read: (label: string) => Stopped | undefined): LabelMatch | undefined {
  const at = skipBlank(line, 0)
  const [written, label] = pattern.exec(line.slice(at, at + REACH)) ?? []
  const found = label === undefined ? undefined : read(label)
  if (written === undefined || found === undefined) return undefined
  const tail = { speechAt: at + written.length, time: undefined, ownLine: false }
  return { ...toMatch(found.name, tail, { at, prior: found.prior }), style: found.style }
}

function matchIn(line: string, { shape, nameAt, nameEnd, speechAt, time }: Frame): LabelMatch | undefined {
  const written = DASH_ENDS.test(shape) ? line.slice(nameAt, nameEnd).replace(STOP, '') : line.slice(nameAt, nameEnd)
  const name = isReply(written, shape) ? undefined : readName(written)
  if (name === undefined || !mayStandIn(shape, name) || (DASHED.test(shape) && isDateline(name))) return undefined
  const tail = { speechAt, time, ownLine: speechAt === line.length }
  const match = {
    ...toMatch(shape.startsWith('T') ? withoutAddressee(name) : name, tail, { at: skipBlank(line, 0), prior: name.prior }),
    style: shape,
  }
  const end = trimEnd(line, speechAt) - 1
  return shape.startsWith('|') && line.charAt(end) === '|' && end > speechAt
    ? { ...match, speechEnd: trimEnd(line, speechAt, end) }
    : match
}

/** "• Thanks, Mara." */
function isReply(written: string, shape: string): boolean {
  return BULLETED.test(shape) && written.includes(',') && written.trimEnd().endsWith('.')
}

/** "Captain to Tower": who speaks, and to whom, as crews do. */
function withoutAddressee(name: Name): Name {
  const at = name.label.indexOf(' to ')
  const speaker = at < 0 ? undefined : readName(name.label.slice(0, at))
  return speaker === undefined || readName(name.label.slice(at + 4)) === undefined ? name : { ...speaker, prior: name.prior }
}

// "mara_lund"  "P12" is likely by itself
const NICK = /\p{L}{3}/u

/** On a line of its own: a voice with its number, a letter or initials, a word for somebody who asks or answers. */
function mayStandAlone({ shape, prior }: Name): boolean {
  if (shape === 'letter' || shape === 'initials') return true
  return prior >= (shape === 'lower' ? OFFICE : LIKELY) && (shape === 'number' || shape === 'uncased' || shape === 'lower')
}

/** Frames in which letters stand for those who speak: behind a tab, and in brackets or bold type. */
const OF_LETTERS: ReadonlySet<string> = new Set(['N ', '[N]', '<N>', '**N**'])

/** Letters and numbers alone are items of lists before most marks; capitals alone on a line are headings. */
function mayStandIn(frame: string, name: Name): boolean {
  const { label, shape, prior } = name
  if (frame === BARE) return mayStandAlone(name)
  if (shape === 'letter') return (prior >= LIKELY && !frame.includes(')')) || OF_LETTERS.has(frame)
  if (shape === 'number') return prior >= LIKELY || NICK.test(label)
  return shape !== 'lower' || prior >= OFFICE || (label.length > 1 && !OF_DATA.test(frame))
}
