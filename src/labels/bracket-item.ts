import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { behindListMark } from './marks.ts'
import { readName } from './name.ts'
import { isDigit, skipBlank } from './names/units.ts'
import { readTail } from './tail.ts'

const LONGEST = 60
const LESS = 0.9

export const bracketItem: LabelConvention = {
  name: 'bracket-item',
  title: '- [Name] speech',
  about:
    'Minutes kept as a list: each contribution is an item, its name in square brackets. Lists of changes look alike; so some names must be there in full and shortened.',
  examples: [
    { line: '* [Mara Lund] I agree.', label: 'Mara Lund' },
    { line: '- [Mara] I agree.', label: 'Mara' },
    { line: '   * [Mara Lund]: I agree.', label: 'Mara Lund' },
    { line: '• [MLD] I agree.', label: 'MLD' },
    { line: '- [Mara Lund, Atrium] I agree.', label: 'Mara Lund' },
  ],
  counterExamples: [
    '- [x] bring the ladder',
    '- [ ] bring the ladder',
    '* [a page](https://atrium.example)',
    '* [Mara Lund][1] went home',
    '* [1] I agree.',
    '* [Mara Lund]',
    '[Mara Lund] I agree.',
  ],
  hasShortNames: true,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const open = behindListMark(line, at)
    return open > at && line.charAt(open) === '[' ? matchItem(line, at, open) : undefined
  },
}

/** At the square bracket.
 *     - [Mara Lund] I agree.
 *       ^                    */
function matchItem(line: string, at: number, open: number): LabelMatch | undefined {
  const close = line.indexOf(']', open)
  if (close < 0 || close - open > LONGEST || isDigit(line.charCodeAt(open + 1))) return undefined
  const name = readName(line.slice(open + 1, close))
  const behind = line.charAt(close + 1) === ':' ? close + 2 : close + 1
  if (name === undefined || name.label.length < 2 || skipBlank(line, behind) === behind) return undefined
  const tail = readTail(line, behind)
  return tail.ownLine ? undefined : toMatch(name, tail, { at, prior: name.prior * LESS })
}
