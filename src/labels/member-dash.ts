import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { type DashMark, findDash } from './dash-mark.ts'
import { beginsSpeech, saysSentence } from './dash-speech.ts'
import { isDelivery, isParty, mayBeCapitalUnit, memberPrior, presides, readMember } from './member.ts'
import type { Name } from './name.ts'
import { skipBlank } from './names/units.ts'
import { readOfficial } from './official.ts'

const LONGEST_NAME = 80

export const memberDash: LabelConvention = {
  name: 'member-dash',
  title: 'NAME (PLACE) – Speech',
  about:
    'Parliaments: the name in capitals, an office before it perhaps, the place or the party in brackets at least for some, and a dash before the speech.',
  examples: [
    { line: 'MARA LUND (Kuzey) – Sayın Başkan, liman kapalı.', label: 'MARA LUND' },
    { line: 'IŞIL ÇİÇEK (Devamla) - Liman kapalı.', label: 'IŞIL ÇİÇEK' },
    { line: 'BAŞKAN – Buyurun Sayın Lund.', label: 'BAŞKAN' },
    { line: 'BAŞKAN –Buyurun Sayın Lund.', label: 'BAŞKAN' },
    { line: 'LİMAN BAKANI IŞIL ÇİÇEK (Kuzey) – Liman açılacak.', label: 'IŞIL ÇİÇEK' },
    { line: 'LUND (ABC) - Não é verdade!', label: 'LUND' },
    { line: 'LUND – It is late.', label: 'LUND' },
  ],
  counterExamples: [
    'Mara Lund (Kuzey) – Sayın Başkan, liman kapalı.',
    'LUND (Northland) – VEY (Southland)',
    'LUND (aside) walked on – It was late.',
    'LUND (ABC) – 6:4, 6:2.',
    'LUND (ABC) – Engineer',
    'LUND–VEY is a treaty.',
    'HELP (F1) – Shows this text.',
    'ACT I – The harbour.',
    'LUND (ABC). It is late.',
    'IT IS LATE, they said – And it was.',
  ],
  isOfHouse: true,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    if (!mayBeCapitalUnit(line.charCodeAt(at)) || !mayBeCapitalUnit(line.charCodeAt(at + 1))) return undefined
    const mark = findDash(line, at)
    if (mark === undefined || mark.stop || !says(line, mark.next)) return undefined
    const member = readHolder(line.slice(at, mark.end), mark)
    return member && toMatch(member, { speechAt: mark.next, ownLine: false, time: undefined }, { at, prior: memberPrior(member) })
  },
}

// MARA LUND     D’ORVAL     BAŞKAN
const NAME = /^(?:\p{Lu}[’'])?\p{Lu}\p{M}?\p{Lu}[\p{Lu}\p{M}’'-]*(?: \p{Lu}[\p{Lu}\p{M}’'.-]*){0,7}$/u

/** Beside a dash that touches the name stand brackets, or the office that presides is the name. */
function readHolder(text: string, { bracket, glued }: DashMark): Name | undefined {
  const open = bracket ? text.indexOf('(') : text.length
  const label = text.slice(0, open).trimEnd()
  if (label.length > LONGEST_NAME || !NAME.test(label) || (glued && !bracket && !presides(label))) return undefined
  const note = text.slice(open + 1, -1)
  if (bracket && !isPlace(note) && !isDelivery(note)) return undefined
  return withOffice(label, bracket && isPlace(note) ? note : null)
}

// Kuzey     ABC     but not: F1
const WORD = /\p{L}{2}/u

function isPlace(note: string): boolean {
  return WORD.test(note) && isParty(note)
}

/** LİMAN BAKANI IŞIL ÇİÇEK (Kuzey)
 *               ^^^^^^^^^^ behind the words of an office stands the name */
function withOffice(label: string, party: string | null): Name | undefined {
  const official = readOfficial(label)
  if (official?.shape !== 'caps') return readMember(label, party)
  return party === null ? official : { ...official, affiliation: `${official.affiliation}, ${party}` }
}

// ayın
const SMALL = /\p{Ll}{2}/u

/** A sentence that is not all capitals and figures, as the other side of a match is. */
function says(line: string, from: number): boolean {
  return beginsSpeech(line, from) && saysSentence(line, from) && SMALL.test(line.slice(from).replace(BRACKETED, ''))
}

// (Southland)
const BRACKETED = /\([^()]*\)/g
