import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { readName } from './name.ts'
import { skipBlank } from './names/units.ts'

const PRIOR = 0.85
/** No label is longer than this. */
const REACH = 120

// Mr. LUND. Thank you      Ms. McVEY of New Harbour. I rise      Mr. DE LA CRUZ (during the reading). I object
//         ^                                       ^                                                   ^
const MEMBER =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Mme|Messrs)\.? )(?:\p{Lu}\p{Ll}{1,3})?\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]+){0,3}(?:,? [JS]r\.)?(?: of(?: \p{Lu}\p{Ll}+){1,3})?(?= ?\(|\.)/u
// The PRESIDING OFFICER. Without objection      The SPEAKER pro tempore (Mr. Lund). Under      CHAIR LUND. We begin
//                      ^                                                          ^
const CHAIR =
  /^(?:The (?:(?:ACTING|DEPUTY|VICE|PRESIDING|TEMPORARY) )?(?:SPEAKER|PRESIDENT|CHAIR(?:MAN|WOMAN|PERSON)?|OFFICER|CLERK|MODERATOR|SECRETARY|COURT|WITNESS)(?: pro tempore)?|(?:VICE )?CHAIR(?:MAN|WOMAN)? \p{Lu}[\p{Lu}’'-]+)(?= ?\(|\.)/u
// Cheap, and true for whatever MEMBER or CHAIR fits: classes of Unicode are costly to compile.
const BEGINS_MEMBER = /^(?:M(?:rs?|s|iss|me|essrs)|Dr|Sir)\.? /
const BEGINS_CHAIR = /^(?:The (?:ACT|CHA|CLE|COU|DEP|MOD|OFF|PRE|SEC|SPE|TEM|VIC|WIT)|(?:VICE )?CHAIR)/
// (Mr. Lund)    (during the reading)
const NOTE = /^ ?\([^()]{1,60}\)/

export const capsPeriod: LabelConvention = {
  name: 'caps-period',
  title: 'Mr. NAME. Speech',
  about:
    'Parliaments and congresses: a title, the surname in capitals, a state or a note perhaps, and a full stop before the speech.',
  examples: [
    { line: '  Mr. LUND. Thank you.', label: 'Mr. LUND' },
    { line: 'Ms. McVEY of New Harbour. I rise to speak.', label: 'Ms. McVEY of New Harbour' },
    { line: 'Mr. DE LA CRUZ (during the reading). I object.', label: 'Mr. DE LA CRUZ' },
    { line: 'The PRESIDING OFFICER. Without objection.', label: 'The PRESIDING OFFICER' },
    { line: 'The SPEAKER pro tempore (Mr. Lund). The clerk will read.', label: 'The SPEAKER pro tempore' },
    { line: 'CHAIR LUND. We begin.', label: 'CHAIR LUND' },
  ],
  counterExamples: [
    'Mr. Lund. He was late.',
    'Mr. LUND agreed.',
    'The USTR. An office of the state.',
    'MR. LUND: Thank you.',
    'The SPEAKER was late.',
    'Mr. LUND.',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const first = line.charAt(at)
    if (first !== 'M' && first !== 'T' && first !== 'D' && first !== 'C' && first !== 'S' && first !== 'V') return undefined
    return matchAt(line, at)
  },
}

function matchAt(line: string, at: number): LabelMatch | undefined {
  const zone = line.slice(at, at + REACH)
  const pattern = BEGINS_MEMBER.test(zone) ? MEMBER : CHAIR
  if (pattern === CHAIR && !BEGINS_CHAIR.test(zone)) return undefined
  const label = pattern.exec(zone)?.[0]
  if (label === undefined) return undefined
  const stop = at + label.length + (NOTE.exec(zone.slice(label.length))?.[0].length ?? 0)
  const speechAt = skipBlank(line, stop + 1)
  if (line.charAt(stop) !== '.' || speechAt === stop + 1 || speechAt === line.length) return undefined
  const affiliation = readName(label)?.affiliation ?? null
  const name = { label, names: [label], shape: 'caps' as const, affiliation, start: null, end: null, prior: PRIOR }
  return toMatch(name, { speechAt, ownLine: false, time: undefined }, { at, prior: PRIOR })
}
