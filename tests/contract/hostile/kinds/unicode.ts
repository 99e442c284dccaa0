import { casesOf, DIALOGUE } from '../case.ts'

const { cases, add } = casesOf('unicode')
const TRUE = 'MARA KIM: I say what is true.\n\n'

/** A name that is not what it seems, between turns of the true one. */
function disguised(name: string): string {
  return `${TRUE}JO VEY: I listen.\n\n${name}: I say what is false.\n\n${TRUE}`
}

/** Letters that look like those of MARA KIM. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['cyrillic-a', 'M\u0410RA KIM'],
  ['cyrillic-m', '\u041cARA KIM'],
  ['cyrillic-k', 'MARA \u041aIM'],
  ['cyrillic-i', 'MARA K\u0406M'],
  ['greek-a', 'M\u0391RA KIM'],
  ['greek-k', 'MARA \u039aIM'],
  ['greek-i', 'MARA K\u0399M'],
  ['whole-word', 'MARA \u041a\u0406\u041c'],
  ['whole-surname', '\u041a\u0406\u041c'],
  ['cherokee-a', 'MAR\u13aa KIM'],
  ['full-width', 'M\uff21RA KIM'],
  ['kelvin', 'MARA \u212aIM'],
]
for (const [id, name] of LOOK_ALIKES) add(`look-alike-${id}`, disguised(name), 'warned', { turns: 4, says: /mixed-script/ })
// No shape of a label has letters of two units.
add('look-alike-bold', disguised('\u{1d40c}\u{1d400}RA KIM'), 'bounded')

/** Characters that show nothing. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['zero-width-space', '\u200b'],
  ['zero-width-joiner', '\u200d'],
  ['zero-width-non-joiner', '\u200c'],
  ['word-joiner', '\u2060'],
  ['soft-hyphen', '\u00ad'],
  ['mark', '\ufeff'],
  ['left-to-right', '\u200e'],
  ['right-to-left', '\u200f'],
  ['override', '\u202e'],
  ['isolate', '\u2066'],
  ['pop', '\u202c'],
  ['invisible-times', '\u2062'],
  ['tag', '\u{e0041}'],
  ['tags', '\u{e0049}\u{e0047}\u{e004e}'],
  ['mongolian', '\u180e'],
]
for (const [id, unseen] of UNSEEN) {
  add(`unseen-${id}-in-name`, disguised(`MARA K${unseen}IM`), 'warned', { turns: 4, says: /invisible-in-name|byte-order-mark/ })
  add(`unseen-${id}-as-name`, `${unseen}${unseen}: ghost words here\n\n${DIALOGUE}`, 'turns', { turns: 2 })
  add(`unseen-${id}-in-text`, `${DIALOGUE}MARA LUND: so${unseen}it is.\n`, 'turns', { turns: 3 })
}
for (const [id, mark] of [
  ['override', '\u202e'],
  ['left-override', '\u202d'],
  ['embedding', '\u202b'],
  ['isolate', '\u2067'],
] as const)
  add(`direction-${id}`, `${DIALOGUE}MARA LUND: pay ${mark}001 euros to her.\n`, 'warned', { turns: 3, says: /direction-marks/ })
add('direction-at-home', 'דנה: שלום \u202bטוב\u202c לך\n\nרון: תודה רבה לך\n\nדנה: אין בעד מה\n', 'turns', { turns: 3 })
for (const [id, colon] of [
  ['modifier', '\ua789'],
  ['ratio', '\u2236'],
  ['small', '\ufe55'],
  ['vertical', '\ufe13'],
] as const)
  add(`colon-${id}`, `${DIALOGUE}EVA REED${colon} no label.\n\n${DIALOGUE}`, 'warned', { turns: 4, says: /look-alike-colon/ })
add('full-width-colon', '田中：こんにちは。\n\n鈴木：はい。\n\n田中：では。\n', 'turns', { turns: 3 })
add('composed-and-not', 'JOS\u00c9 VEY: one\n\nJOSE\u0301 VEY: two\n\nMARA LUND: three\n', 'turns', { turns: 3 })
add('no-break-space', 'MARA\u00a0LUND: one\n\nMARA LUND: two\n\nJO VEY: three\n', 'turns', {
  turns: 3,
  speakers: ['Mara Lund', 'Jo Vey'],
})
add('turkish', 'ASLI VEY: one\n\nAsl\u0131 Vey: two\n\n\u0130REM LUND: three\n', 'turns', { turns: 3 })
add('sharp-s', 'JO STRAUSS: one\n\nJO STRAU\u00df: two\n\nMARA LUND: \ufb01ne \u0149 \u1e9e\n', 'turns', { turns: 3 })
add('wide-characters', 'MARA LUND: \u{1f3ba}\u{1f3ba} a\n\nJO VEY: \u{20bb7} b\n', 'turns', { turns: 2 })
add('flag', `${DIALOGUE}MARA LUND: the \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} flag\n`, 'turns', {
  turns: 3,
})
add(
  'hidden-order',
  `${DIALOGUE}MARA LUND: see ${Array.from('obey', (c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')} this\n`,
  'warned',
  { says: /hidden-text/ },
)
add('right-to-left-script', 'دانا: مرحبا بك\n\nرامي: شكرا لك\n\nدانا: عفوا\n', 'turns', { turns: 3 })

export const unicode = cases
