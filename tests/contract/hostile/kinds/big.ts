import { IS_NIGHTLY, sample } from '../../../runs.ts'
import { casesOf, DIALOGUE } from '../case.ts'

const { cases, add } = casesOf('big')
const SIZE = IS_NIGHTLY ? 300_000 : 70_000
const SPEAKERS = IS_NIGHTLY ? 4_000 : 800

/** Something over and over: what a pattern that goes back would take minutes for. */
const UNITS: readonly (readonly [string, string])[] = [
  ['no-line-end', 'harbour light '],
  ['no-space', 'x'],
  ['tabs', '\t'],
  ['spaces-then-letter', `${' '.repeat(4_999)}a\n`],
  ['capitals', 'A'],
  ['capital-words', 'MARA '],
  ['capital-lines', 'MARA LUND JO VEY\n'],
  ['initials', 'D. '],
  ['initials-lines', 'and so said D.\n\n'],
  ['open-brackets', '['],
  ['open-parens', '('],
  ['open-braces', '{'],
  ['label-with-parens', 'LUND ('],
  ['bracket-pairs', '[x] '],
  ['clock-marks', '1:'],
  ['digits', '7'],
  ['open-quotes', '“'],
  ['straight-quotes', '" '],
  ['dots', '.'],
  ['spaced-dots', '. '],
  ['question-marks', '?'],
  ['hyphens-at-line-ends', 'har-\nbour '],
  ['dashes', '— '],
  ['joined-i', 'Ithink '],
  ['combining', '\u0301'],
  ['joiners', '\u{1f469}\u200d'],
  ['jamo', '\u1100\u1161'],
  ['direction-marks', '\u202e'],
  ['greater-than', '> '],
  ['less-than', '<a '],
  ['ampersands', '&'],
  ['half-entities', '&#'],
  ['underscores', '_'],
  ['stars', '**'],
  ['backslashes', '\\'],
  ['slashes', 'http://'],
  ['commas', 'a,'],
  ['carriage-returns', '\r'],
  ['colons', ':'],
  ['arrows', '-->'],
  ['label-colons', 'A:'],
  ['replacement', '\ufffd'],
]
for (const [id, unit] of sample(UNITS, 2)) add(id, unit.repeat(Math.ceil(SIZE / Buffer.byteLength(unit))), 'bounded')
for (const [id, unit] of sample(UNITS, 2, 1))
  add(
    `${id}-in-a-turn`,
    `${DIALOGUE}MARA LUND: ${unit.repeat(Math.ceil(SIZE / 4 / Buffer.byteLength(unit)))}\n\n${DIALOGUE}`,
    'bounded',
  )
add(
  'blank-lines-behind-a-heading',
  `${DIALOGUE}## Acknowledgements\n\n${'\n'.repeat(2_000_000)}We thank the keeper.\n`,
  'bounded',
)
add('name', `${'MARA '.repeat(40_000)}: hello\n\n${DIALOGUE}`, 'turns')
add('speakers', Array.from({ length: SPEAKERS }, (_, at) => `SPEAKER N${at}: yes\n`).join('\n'), 'turns', { turns: SPEAKERS })
add('invalid-bytes', Buffer.alloc(SIZE, 0xfe), 'bounded')
add(
  'invalid-bytes-in-turns',
  Buffer.concat([Buffer.from(DIALOGUE), Buffer.alloc(SIZE, 0xff), Buffer.from(`\n\n${DIALOGUE}`)]),
  'bounded',
)

export const big = cases
