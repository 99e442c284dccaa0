import type { LabelMatch } from '../recogniser/label.ts'
import { readColonLabel, toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { behindListMark } from './marks.ts'
import { skipBlank, trimEnd } from './names/units.ts'
import { insideParagraph } from './paragraph-tags.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['_', '_'],
  ['<b>', '</b>'],
  ['<i>', '</i>'],
  ['<strong>', '</strong>'],
  ['<em>', '</em>'],
]
const LINE_BREAK = '<br>'

/** What stands between marks of emphasis that wrap a whole line, or undefined. A line break of HTML may follow them.
 *     **Per Berg: Is it safe?**<br>
 *       ^                    ^      */
export function insideEmphasis(
  line: string,
  at = skipBlank(line, 0),
): { readonly from: number; readonly to: number } | undefined {
  const pair = PAIRS.find(([open]) => line.startsWith(open, at))
  if (pair === undefined) return undefined
  const [open, close] = pair
  const from = at + open.length
  const to = endBeforeBreak(line, at) - close.length
  if (to <= from || skipBlank(line, from) > from || line.indexOf(close, from) !== to) return undefined
  return { from, to }
}

/** Where a line ends, white space and a line break of HTML aside. */
export function endBeforeBreak(line: string, from: number): number {
  const end = trimEnd(line, from)
  return line.startsWith(LINE_BREAK, end - LINE_BREAK.length) ? trimEnd(line, from, end - LINE_BREAK.length) : end
}

export const wrappedColon: LabelConvention = {
  name: 'wrapped-colon',
  title: '**Name: speech**',
  about:
    'Interviews on web pages: the questions stand in bold or italics from end to end, in lists as well, the name of the one who asks among them; and paragraphs of HTML.',
  examples: [
    { line: '**Per Berg: Is it safe?**', label: 'Per Berg' },
    { line: '_Per Berg: Is it safe?_', label: 'Per Berg' },
    { line: '__Dr. Vey: It will heal.__', label: 'Dr. Vey' },
    { line: '*Interviewer: And then?*', label: 'Interviewer' },
    { line: '<b>LUND: Is it safe?</b><br>', label: 'LUND' },
    { line: '* **Per Berg: Is it safe?**', label: 'Per Berg' },
    { line: '<p>Per Berg: Is it safe?</p>', label: 'Per Berg' },
  ],
  counterExamples: [
    '**Is it safe?**',
    '**Per Berg:** Is it safe?',
    '**Per Berg: Is it** safe?',
    '**Per Berg: it is** and **it was**',
    '** Per Berg: Is it safe? **',
    '*Is it safe: yes, it is.*',
    '**Per Berg: no end',
    '<p>Is it safe?</p>',
    '<pre>Per Berg: Is it safe?</pre>',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const listed = behindListMark(line, at)
    const inside = insideEmphasis(line, listed) ?? insideParagraph(line, listed)
    const found = inside && readColonLabel(line, inside.from)
    if (inside === undefined || found === undefined || found.speechAt >= (inside.to ?? line.length)) return undefined
    const match = toMatch(found.name, found, { at, prior: found.prior })
    return inside.to === undefined ? match : { ...match, speechEnd: inside.to }
  },
}
