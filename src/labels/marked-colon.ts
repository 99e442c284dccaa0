import type { LabelMatch } from '../recogniser/label.ts'
import { readColonLabel, toMatch } from './colon.ts'
import { ARROWS, type LabelConvention } from './convention.ts'
import { behindListMark } from './marks.ts'
import { skipBlank } from './names/units.ts'

const LESS = 0.9

export const markedColon: LabelConvention = {
  name: 'marked-colon',
  title: '- Name: speech',
  about:
    'Minutes and captions: each contribution is an item of a list, or begins with a dash or arrows, and then a name, a colon and what was said.',
  examples: [
    { line: '- LUND: I agree.', label: 'LUND' },
    { line: '* ML: I agree.', label: 'ML' },
    { line: '    - Mara: I agree.', label: 'Mara' },
    { line: '• Mara Lund: I agree.', label: 'Mara Lund' },
    { line: '>> LUND: Good evening.', label: 'LUND' },
    { line: '– Mara Lund: I agree.', label: 'Mara Lund' },
  ],
  counterExamples: [
    'LUND: I agree.',
    '-LUND: I agree.',
    '- I agree: it is late.',
    '- https://atrium.example: a page',
    '> LUND: a quotation',
    '- [a page](https://atrium.example)',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const nameAt = behindListMark(line, at)
    if (nameAt === at) return undefined
    const found = readColonLabel(line, nameAt)
    const match = found && toMatch(found.name, found, { at, prior: found.prior * LESS })
    return match !== undefined && line.startsWith('>>', at) ? { ...match, style: ARROWS } : match
  },
}
