import { bytesOf, casesOf, DIALOGUE, FIRST, SECOND } from '../case.ts'

const { cases, add } = casesOf('encoding')
const BOTH = ['Mara Lund', 'Jo Vey']
const MARK = [0xef, 0xbb, 0xbf]

function wide(text: string, isBig = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

add('utf-8-mark', bytesOf(MARK, DIALOGUE), 'turns', { turns: 2, speakers: BOTH })
add('utf-8-mark-twice', bytesOf(MARK, MARK, DIALOGUE), 'warned', { turns: 2, speakers: BOTH, says: /byte-order-mark/ })
add('utf-8-mark-inside', bytesOf(DIALOGUE, MARK, DIALOGUE), 'warned', { turns: 4, speakers: BOTH, says: /byte-order-mark/ })
add('utf-16le-mark', wide(`\ufeff${DIALOGUE}`), 'turns', { turns: 2, speakers: BOTH })
add('utf-16be-mark', wide(`\ufeff${DIALOGUE}`, true), 'turns', { turns: 2, speakers: BOTH })
add('utf-16le', wide(DIALOGUE), 'warned', { turns: 2, speakers: BOTH, says: /utf-16le/ })
add('utf-16be', wide(DIALOGUE, true), 'warned', { turns: 2, speakers: BOTH, says: /utf-16be/ })
add('utf-16le-odd-end', bytesOf(wide(`\ufeff${DIALOGUE}`), [0x41]), 'warned', { turns: 2, says: /invalid-bytes/ })
add('utf-16be-odd-end', bytesOf(wide(`\ufeff${DIALOGUE}`, true), [0x00]), 'warned', { turns: 2, says: /invalid-bytes/ })
add('utf-16le-lone-high', wide(`\ufeff${FIRST}JO VEY: half \ud83d of it\n`), 'warned', { turns: 2, says: /invalid-bytes/ })
add('utf-16le-lone-low', wide(`\ufeff${FIRST}JO VEY: half \udca9 of it\n`), 'warned', { turns: 2, says: /invalid-bytes/ })
add('utf-16le-swapped-pair', wide(`\ufeff${FIRST}JO VEY: half \udca9\ud83d of it\n`), 'warned', { turns: 2 })
add('utf-16le-astral', wide(`\ufeff${FIRST}JO VEY: a \ud83c\udfba plays\n`), 'turns', { turns: 2, speakers: BOTH })
add('utf-16le-mark-then-utf-8', bytesOf([0xff, 0xfe], DIALOGUE), 'bounded')
add('utf-32le', bytesOf([0xff, 0xfe, 0, 0], Buffer.from(wide(DIALOGUE)).swap16()), 'refused', { says: /UTF-32/ })
add('utf-32be', bytesOf([0, 0, 0xfe, 0xff], wide(DIALOGUE)), 'refused', { says: /UTF-32/ })
add('utf-7', 'MARA LUND: +ADw-b+AD4- is what she said.\n\nJO VEY: I see.\n', 'turns', { turns: 2, speakers: BOTH })
add('windows-1252', bytesOf(FIRST, 'JO VEY: It', [0x92], 's ', [0x93], 'fine', [0x94], '.\n'), 'warned', {
  turns: 2,
  says: /windows-1252/,
})
add('latin-1-name', bytesOf(FIRST, 'REN', [0xc9], ' VEY: It is fine.\n'), 'warned', { turns: 2, says: /windows-1252/ })
add('koi8-r', bytesOf(DIALOGUE, 'JO VEY: ', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], '.\n'), 'warned', { turns: 3 })
add('shift-jis', bytesOf(DIALOGUE, 'JO VEY: ', [0x83, 0x5c, 0x83, 0x3a, 0x96, 0x5c], '.\n'), 'warned', { turns: 3 })
add('gb18030', bytesOf(DIALOGUE, 'JO VEY: ', [0xc4, 0xe3, 0xba, 0xc3, 0x81, 0x30, 0x81, 0x30], '.\n'), 'warned', { turns: 3 })
add(
  'ebcdic',
  bytesOf(Array.from({ length: 400 }, (_, at) => [0xd4, 0xc1, 0xd9, 0xc1, 0x7a, 0x40, 0x88, 0x85, 0x93, 0x25][at % 10] ?? 0)),
  'bounded',
)
add(
  'all-bytes',
  bytesOf(
    FIRST,
    Array.from({ length: 256 }, (_, byte) => byte),
    '\n\n',
    SECOND,
  ),
  'bounded',
)
add('noncharacters', 'MARA LUND: \ufffe \uffff \u{1fffe} \u{10ffff}\n\nJO VEY: I see.\n', 'turns', { turns: 2 })
add('replacement-is-genuine', 'MARA LUND: a \ufffd stands here.\n\nJO VEY: I see.\n', 'turns', { turns: 2 })
add('mojibake', 'MARA LUND: It\u00e2\u20ac\u2122s fine.\n\nJO VEY: I see.\n', 'turns', { turns: 2 })
add('halves', bytesOf(FIRST, 'JO VEY: caf\u00e9\n\n', 'MARA LUND: caf', [0xe9], ' again\n\n', SECOND), 'warned', { turns: 4 })
add('broken-before-valid', bytesOf('MARA LUND: caf', [0xe9], '.\n\nJO VEY: caf\u00e9.\n'), 'warned', { turns: 2 })

/** What UTF-8 does not allow. */
const BROKEN: readonly (readonly [string, readonly number[]])[] = [
  ['lone-continuation', [0x80]],
  ['lone-lead-of-two', [0xc3]],
  ['lone-lead-of-three', [0xe2, 0x80]],
  ['lone-lead-of-four', [0xf0, 0x9f, 0x8e]],
  ['overlong-slash', [0xc0, 0xaf]],
  ['overlong-slash-of-three', [0xe0, 0x80, 0xaf]],
  ['overlong-line-feed', [0xc0, 0x8a]],
  ['overlong-colon', [0xc0, 0xba]],
  ['overlong-nul', [0xc0, 0x80]],
  ['surrogate', [0xed, 0xa0, 0x80]],
  ['surrogate-pair', [0xed, 0xa0, 0xbd, 0xed, 0xb2, 0xa9]],
  ['beyond-the-last', [0xf4, 0x90, 0x80, 0x80]],
  ['five-bytes', [0xf8, 0x88, 0x80, 0x80, 0x80]],
  ['byte-ff', [0xff]],
]
const VALID = 'MARA LUND: “Good evening”, she said — and left.\n\n'
for (const [id, bytes] of BROKEN) {
  add(`${id}-in-text`, bytesOf(VALID, 'JO VEY: so ', bytes, ' it is.\n\n', SECOND), 'warned', { turns: 3, says: /invalid-bytes/ })
  add(`${id}-before-line-end`, bytesOf(VALID, 'JO VEY: so it is', bytes, '\nand so on.\n\n', SECOND), 'warned', { turns: 3 })
  add(`${id}-at-the-end`, bytesOf(VALID, SECOND, 'MARA LUND: so it is', bytes), 'warned', { turns: 3 })
  add(`${id}-in-label`, bytesOf(VALID, 'JO V', bytes, 'EY: so it is.\n\n', SECOND), 'warned')
}

export const encodings = cases
