import type { LabelMatch, LabelShape } from '../recogniser/label.ts'
import { matchBehindNumber } from './behind-number.ts'
import { colonMatch, readColonLabel } from './colon.ts'
import type { LabelConvention } from './convention.ts'

const SHAPES: ReadonlySet<LabelShape> = new Set(['caps', 'initials', 'letter'])

export const capsColon: LabelConvention = {
  name: 'caps-colon',
  title: 'NAME IN CAPITALS: speech',
  about:
    'Broadcasters, think tanks and press offices: the name or its initials in capitals, a colon, the speech on the same line. Notes in brackets and an office behind a comma may stand before the colon.',
  examples: [
    { line: 'MARA LUND: Good evening.', label: 'MARA LUND' },
    { line: 'DR. JO O’NEIL-SMITH: Thank you.', label: 'DR. JO O’NEIL-SMITH' },
    { line: 'ŞULE ÇELİK: It is a pleasure.', label: 'ŞULE ÇELİK' },
    { line: 'MODERATOR: Our first question.', label: 'MODERATOR' },
    { line: 'LUND (voice-over): The town was quiet.', label: 'LUND' },
    { line: 'LUND [20:01:02]: The town was quiet.', label: 'LUND' },
    { line: 'MARA LUND, HOST: Welcome back.', label: 'MARA LUND' },
    { line: 'VEY, EDITOR AT ATRIUM, FORMER CLERK: Not at all.', label: 'VEY' },
    { line: 'McDONALD: I was there.', label: 'McDONALD' },
    { line: 'VAN DER BERG: So was I.', label: 'VAN DER BERG' },
    { line: 'Mr. LUND: I object.', label: 'Mr. LUND' },
    { line: '12 MARA LUND: I object.', label: 'MARA LUND' },
    { line: '    MLD: Yes', label: 'MLD' },
    { line: 'DH/YK/AWB: we agree', label: 'DH/YK/AWB' },
  ],
  counterExamples: [
    'Mara Lund: Good evening.',
    'THIS IS A LONG SHOUT! LISTEN: it goes on',
    'MARA LUND said: it goes on',
    'HTTPS://ATRIUM.EXAMPLE: a page',
    'C:\\ATRIUM: a folder',
    '(MARA LUND: Nonsense!)',
    'LUND:5',
  ],
  match(line: string): LabelMatch | undefined {
    const found = readColonLabel(line, 0)
    if (found === undefined) return matchBehindNumber(line, SHAPES)
    return SHAPES.has(found.name.shape) ? colonMatch(found) : undefined
  },
}
