import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { behindHeadingMark } from './marks.ts'
import { type Name, readName } from './name.ts'
import { isBlank, isDigit, skipBlank } from './names/units.ts'
import { endsInPerson, isOffice, readPerson } from './ring-name.ts'
import { readTail } from './tail.ts'
import { isWideLetter, saysWide } from './wide-speech.ts'

const RINGS = '○◯〇●◎◆'
const WIDE_BLANK = 0x3000
const TAB = 0x09
/** （ */
const WIDE_BRACKET = 0xff08
/** Behind the ring. */
const LONGEST = 48
const OPENERS = '（('
const CLOSERS = '）)'
/** These stand in no label. */
const STOPS = '。、，．！？!?：:；「」『』【】［］〔〕…'
/** What is not said is no evidence, but may be a known speaker's. */
const UNSAID = 0.6
const UNLIKELY = 0.1
/** An office alone before a plain space, as in bylaws. */
const OFFICE = 0.3

export const ring: LabelConvention = {
  name: 'ring',
  title: '○Name　speech',
  about:
    'Minutes of Japanese and Korean assemblies: a ring or a diamond, the office or the name, a wide space or two, and the speech on the same line. Where brackets behind an office name the person, that is who speaks.',
  examples: [
    { line: '○議長（北岸花子君）　これより会議を開きます。', label: '北岸花子君' },
    { line: '○港太郎君　理由を伺います。', label: '港太郎君' },
    { line: '◯北岸委員　いつまでですか。', label: '北岸委員' },
    { line: '◆３番（港　太郎君） おはようございます。', label: '港太郎君' },
    { line: '◎総務課長（山田一郎）　お答えします。', label: '山田一郎' },
    { line: '○港　太郎議員　理由を伺います。', label: '港太郎議員' },
    { line: '○議長　北岸花子君　これより会議を開きます。', label: '北岸花子君' },
    { line: '○港太郎君（北海党）　理由を伺います。', label: '港太郎君' },
    { line: '◆（浜口三枝君）　赤も困ります。', label: '浜口三枝君' },
    { line: '〇議長　次に移ります。', label: '議長' },
    { line: '○北岸委員長 これより会議を開きます。', label: '北岸委員長' },
    { line: '○岸本（次）委員 いつまでですか。', label: '岸本（次）委員' },
    { line: '○官房副長官 山田一郎君 お答えします。', label: '山田一郎君' },
    { line: '◯위원장 김민수  항구가 문을 닫습니다.', label: '위원장 김민수' },
    { line: '◯이영희 위원  그게 사실입니까?', label: '이영희 위원' },
    { line: '## ○위원장 김민수  항구가 문을 닫습니다.', label: '위원장 김민수' },
  ],
  counterExamples: [
    '○議事日程',
    '○本日の会議に付した案件',
    '○出席委員　五名であります。',
    '○ 会議は十時に始まります。',
    '○港は、十時に開きます。　遅れないでください。',
    '○○委員　匿名で申し上げます。',
    '○港太郎君',
    '○港の様子 静かでした。',
    '○保護者の皆様 港は四月に開きます。',
    '●Mara Lund  I agree.',
    '港太郎君　理由を伺います。',
    '◯출석 위원  일곱 명입니다.',
  ],
  match(line: string): LabelMatch | undefined {
    const at = behindHeadingMark(line, skipBlank(line, 0))
    if (at === line.length || !RINGS.includes(line.charAt(at)) || !mayBegin(line.charCodeAt(at + 1))) return undefined
    const end = headEnd(line, at + 1)
    return end < 0 ? undefined : (matchSpaced(line, at, end) ?? matchHead(line, at, { end, head: line.slice(at + 1, end) }))
  },
}

/** A letter, the number of a seat, or a bracket. */
function mayBegin(unit: number): boolean {
  return isWideLetter(unit) || isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19) || unit === WIDE_BRACKET
}

/** Where the gap stands that ends a label, or -1. Behind brackets and offices one space is enough.
 *     議長（北岸花子君） これより     港太郎君　理由を     北岸議長 これより
 *                       ^                 ^                  ^          */
function headEnd(line: string, from: number): number {
  const last = Math.min(line.length, from + LONGEST)
  for (let at = from; at < last; at++) {
    const bracket = OPENERS.indexOf(line.charAt(at))
    if (bracket >= 0) {
      at = line.indexOf(CLOSERS.charAt(bracket), at)
      if (at < 0 || at >= last) return -1
      if (isBlank(line.charCodeAt(at + 1))) return at + 1
    } else if (isGap(line, at) || endsPerson(line, from, at)) return at
    else if (STOPS.includes(line.charAt(at))) return -1
  }
  return -1
}

function endsPerson(line: string, from: number, at: number): boolean {
  return isBlank(line.charCodeAt(at)) && endsInPerson(line.slice(from, at))
}

function isGap(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  return unit === WIDE_BLANK || unit === TAB || (isBlank(unit) && isBlank(line.charCodeAt(at + 1)))
}

interface Head {
  readonly head: string
  readonly end: number
}

const LONGEST_SURNAME = 3
const LONGEST_OFFICE = 14
const LONGEST_PART = 10

/** A gap within: between the parts of a name, or an office and its holder.
 *     ○港　太郎議員　理由を     ○議長　北岸花子君　これより
 *         ^                          ^                    */
function matchSpaced(line: string, at: number, first: number): LabelMatch | undefined {
  const begins = line.slice(at + 1, first)
  if (begins.length > LONGEST_OFFICE || begins.includes('（')) return undefined
  const next = skipBlank(line, first)
  const end = headEnd(line, next)
  const part = line.slice(next, end)
  if (end < 0 || part.length > LONGEST_PART || readPerson(part).manner !== 'addressed') return undefined
  const { manner } = readPerson(begins)
  if (isOffice(begins)) return matchHead(line, at, { end, head: `${begins}（${part}）` })
  return manner === 'bare' && begins.length <= LONGEST_SURNAME ? matchHead(line, at, { end, head: begins + part }) : undefined
}

function matchHead(line: string, at: number, { head, end }: Head): LabelMatch | undefined {
  const { person, office, prior: most, manner } = readPerson(head)
  const prior = manner === 'office' && !isGap(line, end) ? Math.min(most, OFFICE) : most
  const read = prior === 0 ? undefined : readPlainName(person)
  const tail = readTail(line, end)
  if (read === undefined || tail.ownLine) return undefined
  const name: Name = {
    label: read.label,
    names: [read.label],
    shape: read.shape,
    affiliation: office,
    start: null,
    end: null,
    prior,
  }
  return toMatch(name, tail, { at, prior: saysWide(line, tail.speechAt) ? prior : priorUnsaid(prior) })
}

// 岸本（次）委員
//     ^^^^
const INNER = /^([^（）]{1,4})（([^（）]{1,3})）(?=[^（）])/

/** Of two with one surname, brackets behind it tell who is meant. */
function readPlainName(person: string): Pick<Name, 'label' | 'shape'> | undefined {
  const read = readName(person.replace(INNER, '$1'))
  return read && { label: INNER.test(person) ? person : read.label, shape: read.shape }
}

/** What is short and no sentence does not tell that somebody speaks. */
function priorUnsaid(prior: number): number {
  return prior >= UNSAID ? 0.3 : UNLIKELY
}
