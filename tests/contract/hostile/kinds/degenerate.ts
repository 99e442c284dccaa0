import { casesOf, DIALOGUE, FIRST } from '../case.ts'

const { cases, add } = casesOf('degenerate')

const NOTHING: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['one-letter', 'a'],
  ['one-line-end', '\n'],
  ['one-space', ' '],
  ['one-nul-line', '\n\0\n'],
  ['mark-only', '\ufeff'],
  ['no-break-spaces', '\u00a0\u3000\u2003\n'.repeat(9)],
  ['colons', ':\n::\n: :\n'.repeat(9)],
  ['colon-lines', ': hello there\n\n: and you\n\n'],
  ['prose', 'The harbour lay quiet. Nobody spoke a word.\n\n'.repeat(20)],
  ['clock-times', '10:15 the boat leaves\n11:20 it comes back\n12:45 lunch\n'],
  ['addresses', 'https://a.example/x\nhttp://b.example/y\nmailto:c@d.example\n'],
  ['ratios', '3:1\n4:2\n16:9\n'],
  ['punctuation', '!?.,;-_*#~+=()[]{}<>|/\\"\'\n'.repeat(9)],
  ['digits', '1234567890\n'.repeat(9)],
  ['zero-width-only', '\u200b\u200c\u200d\u2060\n'.repeat(9)],
  ['combining-only', '\u0301\u0302\u0303\n'.repeat(9)],
  ['headings', '# One\n\n## Two\n\n### Three\n'],
  ['code', '```js\nconst a = { b: 1, c: 2 }\n```\n'],
]
for (const [id, text] of NOTHING) add(id, text, 'nothing', { turns: 0 })

// Three lines are too few to tell names from labels.
add('verses', 'John 3:16\nMark 4:2\nLuke 7:11\n', 'bounded')
add('table', '| a | b |\n|---|---|\n| 1 | 2 |\n', 'bounded')
add('label-only', 'MARA LUND:', 'bounded')
add('label-line-only', 'MARA LUND:\n', 'bounded')
add('labels-without-words', 'MARA LUND:\n\nJO VEY:\n\n'.repeat(500), 'turns', { turns: 1000 })
add('one-letter-turns', 'MARA LUND: a\nJO VEY: b\n'.repeat(1_000), 'turns', { turns: 2000 })
add('one-speaker', 'MARA LUND: Yes, I think so.\n\n'.repeat(500), 'turns', { turns: 500, speakers: ['Mara Lund'] })
add('label-in-label', 'MARA LUND: JO VEY: who speaks?\n\nJO VEY: I do.\n', 'turns')
add('label-in-text', `${DIALOGUE}MARA LUND: I told JO VEY: do not go.\n`, 'turns', { turns: 3 })
add('front-and-back', `A talk by the lake\n\n${DIALOGUE}###\n\nAll rights kept.\n`, 'turns', { turns: 2 })
add('indented', DIALOGUE.replace(/^/gm, '        '), 'turns', { turns: 2 })
add('quoted', DIALOGUE.replace(/^/gm, '> '), 'bounded')
add('spaced-letters', 'M A R A: h e l l o\n\nJ O: y e s\n', 'bounded')
add('repeated-colons', 'MARA LUND:: hello there\n\nJO VEY:: and you\n', 'bounded')
add('speaker-zero', 'Speaker 0: hello there\n\nSpeaker 1: and you\n\nSpeaker 0: yes\n', 'turns', { turns: 3 })
add('huge-number', `Speaker ${'9'.repeat(60)}: hello\n\nSpeaker 1: and you\n\nSpeaker 1: yes\n`, 'bounded')
add('same-but-case', 'Mara Lund: one\n\nMARA LUND: two\n\nmara lund: three\n', 'turns', { speakers: ['Mara Lund'] })
add('nul-in-text', `${FIRST}JO VEY: a\0b\n`, 'warned', { turns: 2, says: /control-characters/ })
add('nul-in-label', `${FIRST}JO\0 VEY: I see.\n\n${DIALOGUE}`, 'warned')
add(
  'nul-behind-the-first-chunk',
  `${'MARA LUND: one two three.\n\nJO VEY: four five.\n\n'.repeat(2_000)}MARA LUND: a\0b\n`,
  'warned',
)

export const degenerate = cases
