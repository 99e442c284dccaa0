import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { beginsSpeech } from './dash-speech.ts'
import { isParty, isWhole, mayBeCapitalUnit, memberPrior, presides, readMember, WHOLE, WORD_END } from './member.ts'
import { isOfficeWord } from './names/offices.ts'
import { skipBlank } from './names/units.ts'

const LONGEST_NAME = 60
const LONGEST_PARTY = 60
const LONGEST_OFFICE = 160
const STAR = 0x2a

export const memberPeriod: LabelConvention = {
  name: 'member-period',
  title: 'NAME (PARTY). Speech',
  about:
    'Parliaments: the name in capitals, the party in brackets or an office behind a comma at least for some, and a full stop before the speech.',
  examples: [
    { line: 'MARA LUND (ABC). Grazie, Presidente.', label: 'MARA LUND' },
    { line: 'LUND (ABC-DEF). Non è vero!', label: 'LUND' },
    { line: 'M. LUND (ABC-DEF). Dėkoju.', label: 'M. LUND' },
    { line: '*D’ORVAL (Misto (ABC, DEF)). Signor Presidente, rinuncio.', label: 'D’ORVAL' },
    { line: '  PRESIDENTE. La seduta è aperta.', label: 'PRESIDENTE' },
    { line: 'MARA LUND, Ministra dei porti e delle isole. Grazie.', label: 'MARA LUND' },
    { line: 'LUND, relatrice. «Il porto chiude».', label: 'LUND' },
    { line: 'DE VEY (Porto Nuovo), relatore di minoranza. È tardi.', label: 'DE VEY' },
  ],
  counterExamples: [
    'Mara Lund (ABC). Grazie, Presidente.',
    'LUND (aside). It is late.',
    'LUND (ABC) parla di nuovo.',
    'LUND (ABC).',
    'LUND, che era tardi. Poi tacque.',
    'ACT I. The harbour.',
    'THE END. It is over.',
    'CHAPTER TWO. It is late.',
    'IL PORTO CHIUDE. Lo dicono tutti, e (forse) a ragione.',
    'LUND. di nuovo',
    'LUND. 1998. The tide.',
    'MARA LUND (ABC): Grazie.',
  ],
  isOfHouse: true,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const from = line.charCodeAt(at) === STAR ? skipBlank(line, at + 1) : at
    if (!mayBeCapitalUnit(line.charCodeAt(from))) return undefined
    const label = NAME.exec(line.slice(from, from + LONGEST_NAME))?.[0]
    if (label === undefined) return undefined
    const told = readTold(line, from + label.length)
    const speechAt = skipBlank(line, told.next + 1)
    if (line.charAt(told.next) !== '.' || speechAt === told.next + 1 || !beginsSpeech(line, speechAt)) return undefined
    const member = readMember(label, told.affiliation)
    const match = member && toMatch(member, { speechAt, ownLine: false, time: undefined }, { at, prior: memberPrior(member) })
    if (member === undefined || match === undefined) return undefined
    if (leads(match.label)) return { ...match, style: 'presides' }
    return isWhole(member, line.length - speechAt) ? { ...match, style: WHOLE } : match
  },
}

// MARA LUND (ABC)     M. LUND (ABC)     D’ORVAL, relatrice     PRESIDENTE. La seduta
//          ^                 ^                         ^
const NAME =
  /^(?:\p{Lu}\. ?){0,2}(?:\p{Lu}[’'])?\p{Lu}\p{M}?\p{Lu}[\p{Lu}\p{M}’'-]*(?: \p{Lu}[\p{Lu}\p{M}’'-]*){0,5}(?= ?\(|, ?\p{L}|\.)/u

// CHAIR LUND
const LEADS = /^(?:VICE |ACTING |DEPUTY )?(?:CHAIR|CHAIRMAN|CHAIRWOMAN|CHAIRPERSON|PRESIDENT|SPEAKER|MODERATOR) \p{Lu}/u

/** Who presides, or an office and its holder. */
function leads(label: string): boolean {
  return presides(label) || LEADS.test(label)
}

/** What stands between the name and the full stop, and where that must be. */
interface Told {
  readonly affiliation: string | null
  readonly next: number
}

/** DE VEY (Porto Nuovo), relatore di minoranza. È tardi
 *        ^                                    ^          */
function readTold(line: string, at: number): Told {
  const party = readParty(line, at)
  const office = readOffice(line, party.next)
  return { affiliation: party.affiliation ?? office.affiliation, next: office.next }
}

/** A group in brackets, which may hold others. */
function readParty(line: string, at: number): Told {
  const none = { affiliation: null, next: at }
  const open = skipBlank(line, at)
  if (line.charAt(open) !== '(') return none
  let depth = 0
  for (let index = open; index < open + LONGEST_PARTY && index < line.length; index++) {
    const mark = line.charAt(index)
    if (mark === '(') depth++
    else if (mark === ')' && --depth === 0) {
      const party = line.slice(open + 1, index)
      return isParty(party) ? { affiliation: party, next: index + 1 } : none
    }
  }
  return none
}

/** What no office has. */
const ENDS = /[.:;!?…()[\]{}<>"“”«»\t]/

/** An office behind a comma, up to the full stop. */
function readOffice(line: string, at: number): Told {
  const none = { affiliation: null, next: at }
  if (line.charAt(at) !== ',') return none
  const from = skipBlank(line, at + 1)
  const zone = line.slice(from, from + LONGEST_OFFICE)
  const length = zone.search(ENDS)
  const office = zone.slice(0, Math.max(0, length))
  const [first = ''] = office.toLowerCase().split(WORD_END)
  return isOfficeWord(first) ? { affiliation: office, next: from + length } : none
}
