import type { LabelMatch } from '../recogniser/label.ts'
import { findColon, toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { type Name, readName } from './name.ts'
import { isBlank, isDigit, skipBlank, trimEnd } from './names/units.ts'
import { standing } from './standing.ts'
import { readTail, type Tail } from './tail.ts'

/** A number, a member and "asked the Minister": nothing else looks like it. */
const SURE = 0.8
const LIKELY = 0.6
const LONGEST_NAME = 120
/** A line that says no more than that a member rose. */
const LONGEST_RISE = 120
/** First letters of forms of address. */
const RISERS = 'MDSHLPRCBT'
const SPEAKERS = 'MDSTCV'

export const orderPaper: LabelConvention = {
  name: 'order-paper',
  title: '1. Mr. Name asked the Minister',
  about:
    'Questions on the order paper of a house, and speech as its reporter tells it: a number, the member and "asked"; a member who "rose"; a name in capitals and "said".',
  examples: [
    { line: '1. Mr. Lund asked the Minister of Tides if he will make a statement.', label: 'Mr. Lund' },
    { line: '12 and 13. Mrs. Vey asked the Prime Minister when she will go.', label: 'Mrs. Vey' },
    { line: 'Q1. Dr. Jo Ek (North Quay) asked the Prime Minister if she will go.', label: 'Dr. Jo Ek' },
    { line: '2. Mr. Jo Vey (North Quay) (PX): What plans has he?', label: 'Mr. Jo Vey' },
    { line: 'Mr. Lund rose—', label: 'Mr. Lund' },
    { line: 'Mr. J. Lund (North Quay, East) rose', label: 'Mr. J. Lund' },
    { line: 'Mr. Lund rose in his place and claimed to move the motion.', label: 'Mr. Lund' },
    { line: 'MR. LUND (North Quay) said, that the tide was high.', label: 'MR. LUND' },
  ],
  counterExamples: [
    'Mr. Lund asked the Minister of Tides for a boat.',
    'Mr. Lund rose from his chair.',
    'Mr. Lund said that the tide was high.',
    '1. Mr. Lund wrote to the Minister.',
    '1. Mr. Lund asked for a boat.',
    '1. Introduction (North Quay): what we plan',
    '2. Mara Lund (Chief Engineer): opening',
    '1. Open the lid.',
    'The tide rose',
    'It rose—',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const nameAt = behindNumber(line, at)
    if (nameAt > at) return matchAsked(line, at, nameAt) ?? matchPut(line, at, nameAt)
    return matchRose(line, at) ?? matchSaid(line, at)
  },
}

// 1. Mr. Lund     *12. Mr. Lund     12 and 13. Mr. Lund     Q1. Mr. Lund
//    ^                 ^                       ^                ^
const NUMBER = /^(?:\*?\d{1,4}(?:(?:, | and | & )\d{1,4})?|Q\d{1,4})\.[ \t\u00a0]+/

function behindNumber(line: string, at: number): number {
  const first = line.charAt(at)
  if (first !== '*' && first !== 'Q' && !isDigit(line.charCodeAt(at))) return at
  return at + (NUMBER.exec(line.slice(at, at + 30))?.[0].length ?? 0)
}

// Mr. Lund asked the Minister     Mr. Lund to ask the Minister
//         ^                               ^
const ASKED = /[ \t](?:asked|to ask) (?:the|Her|His|Mr|Mrs|Ms|Madam) \p{Lu}/u

function matchAsked(line: string, at: number, nameAt: number): LabelMatch | undefined {
  const zone = line.slice(nameAt, nameAt + LONGEST_NAME)
  const verb = zone.includes(' ask') ? zone.search(ASKED) : -1
  const name = verb < 0 ? undefined : readMember(zone.slice(0, verb))
  return name && toMatch(name, speechFrom(line, nameAt + verb), { at, prior: SURE })
}

/** 2. Mr. Jo Vey (North Quay) (PX): What plans has he?
 *                                 ^                    */
function matchPut(line: string, at: number, nameAt: number): LabelMatch | undefined {
  const colon = findColon(line, nameAt)
  if (colon < 0 || line.charAt(colon - 1) !== ')' || !isBlank(line.charCodeAt(colon + 1))) return undefined
  const name = readMember(line.slice(nameAt, colon))
  return name && toMatch(name, readTail(line, colon + 1), { at, prior: LIKELY })
}

// Mr. Lund rose—     Mr. Lund rose in his place and claimed to move
//         ^                  ^
const ROSE = /[ \t]rose(?:[—–-]{0,2}$| in (?:his|her|their) place)/

function matchRose(line: string, at: number): LabelMatch | undefined {
  const end = trimEnd(line, at)
  if (end - at > LONGEST_RISE || !RISERS.includes(line.charAt(at))) return undefined
  const verb = line.slice(at, end).search(ROSE)
  const name = verb < 0 ? undefined : readMember(line.slice(at, at + verb))
  return name && toMatch(name, speechFrom(line, at + verb), { at, prior: LIKELY })
}

// MR. LUND (North Quay) said, that
//                      ^
const SAID = /[ \t](?:said|asked|rose|replied|observed|moved|begged|thought|wished|seconded|inquired|explained)[ ,:]/

// MR. LUND (:North Quay) said          but no clock: MR. LUND (10:03) said
//          ^^
const COLON_MARK = /\D:/

function matchSaid(line: string, at: number): LabelMatch | undefined {
  const zone = line.slice(at, at + LONGEST_NAME)
  if (!SPEAKERS.includes(zone.charAt(0))) return undefined
  const verb = zone.search(SAID)
  const member = zone.slice(0, Math.max(0, verb))
  const name = verb < 0 || COLON_MARK.test(member) ? undefined : readMember(member)
  return name?.shape === 'caps' ? toMatch(name, speechFrom(line, at + verb), { at, prior: LIKELY }) : undefined
}

/** A name behind a form of address, with or without its brackets. */
function readMember(text: string): Name | undefined {
  const name = readName(text)
  return name !== undefined && standing(name) === 'addressed' ? name : undefined
}

/** The verb is the first word of what was said. */
function speechFrom(line: string, verb: number): Tail {
  return { speechAt: skipBlank(line, verb), time: undefined, ownLine: false }
}
