import fc from 'fast-check'
import { lines, NAMES } from './label-lines.ts'

/** Pieces of lines, parted by "|". */
function oneOf(pieces: string): fc.Arbitrary<string> {
  return fc.constantFrom(...pieces.split('|'))
}

const firsts = oneOf(
  'Mr|Mar|Oct|Mrs|Ms|Dr|Sir|Lord|Lady|Host|Dean|The|THE|Le|La|El|A|Q|Q1|QUESTION|QE|AS|Chair|Chairman|CHAIR|Vice Chair|Senator|Madam|Président|É|Élan|O|M|Mme|S00|D|C|V|' +
    'Moderator|Interviewer|Mara|MARA|I|He|It|So|the|a|mara|‘Mara|“Yes|…and|Бор|ΜΑΡΑ|Under-Secretary|Vice-President|Attorney-Generals-of-All|X-',
)
const words = oneOf(
  "Lund|LUND|L|J|O’Neil|O'Neil|McVey|deVey|VEY-Lund|Harbour|tide|of|the|in|and|a|I|so|was|rose|arose|rosé|prose|said|agree|nobody|van|der|Jr|Élan|église|море|42|3|m|pm|AM",
)
const joints = oneOf(
  ' | | | | | |  |. |.|., |, |,|.,|, (|) | (|(|[|] | [|: |:|\t| \t|/| / |—| — | – |-| - |--|’|”|“|‘|…|… |! |? |;|\u3000|\u2003|\u00a0| .|·| ·',
)
const ends = oneOf('||||.|. |,|?|!|:|)|]|_|*|^|>|"|”|’|…|—|é|：|）|m|5 m|7 PM|a.m.|3|ers|.)| 3 seconds|second')
const loose = fc
  .tuple(firsts, fc.array(fc.tuple(joints, fc.oneof(words, words, oneOf(''))), { maxLength: 9 }), ends)
  .map(([first, parts, end]) => first + parts.flat().join('') + end)
/** As names stand in plays, with few small words. */
const small = fc
  .tuple(firsts, fc.array(fc.tuple(oneOf(' | | |, |., |’s |. |  |… |—'), words), { maxLength: 12 }), ends)
  .map(([first, parts, end]) => first + parts.flat().join('') + end)
const noise = fc
  .tuple(
    firsts,
    fc.string({ unit: fc.oneof(fc.integer({ min: 0x20, max: 0x7e }).map(String.fromCharCode), joints), maxLength: 24 }),
  )
  .map((parts) => parts.join(''))
const named = fc.tuple(fc.constantFrom(...NAMES), joints, small).map((parts) => parts.join(''))

/** A line begins so where hints are looked at. */
const BEGINNING = /^[A-Za-z\u00c0-\u07ff‘“…«¿¡]/

/** Lines as the hints of openings are asked about them: white space at neither end. */
export const hintLines = fc
  .oneof({ weight: 3, arbitrary: loose }, { weight: 3, arbitrary: small }, noise, named, lines)
  .map((line) => line.replace(/^[\s\ufeff]+|[\s\ufeff]+$/g, ''))
  .filter((line) => BEGINNING.test(line))
