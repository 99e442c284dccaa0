import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { readName } from './name.ts'
import { isBlank, skipBlank, trimEnd } from './names/units.ts'
import { readTail } from './tail.ts'

/** What is heard stands in such brackets too: "(Applause)". A name must be likely. */
const LEAST = 0.6
const LONGEST = 60

export const parenName: LabelConvention = {
  name: 'paren-name',
  title: '(Name), in subtitles',
  about: 'Meeting tools: the name in round brackets at the head of a subtitle, the speech behind it or on the lines below.',
  examples: [
    { line: '(Mara Lund)', label: 'Mara Lund' },
    { line: '(Mara Lund) I agree.', label: 'Mara Lund' },
    { line: '(Dr. Jo Vey) I agree.', label: 'Dr. Jo Vey' },
    { line: '(SPEAKER_00) I agree.', label: 'SPEAKER_00' },
    { line: '  (Jo Vey)  ', label: 'Jo Vey' },
  ],
  counterExamples: ['(Applause)', '(laughter) I agree.', '(Mara Lund', 'I agree (Mara Lund)', '(Mara Lund)s', '(as she said)'],
  isOfCues: true,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const close = line.charAt(at) === '(' ? line.indexOf(')', at) : -1
    if (close < 0 || close - at > LONGEST) return undefined
    const isAlone = trimEnd(line, close + 1) === close + 1
    if (!isAlone && !isBlank(line.charCodeAt(close + 1))) return undefined
    const name = readName(line.slice(at + 1, close))
    if (name === undefined || name.prior < LEAST) return undefined
    return toMatch(name, readTail(line, close + 1), { at, prior: name.prior })
  },
}
