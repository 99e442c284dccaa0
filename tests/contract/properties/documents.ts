import * as fc from 'fast-check'

const names = fc.constantFrom(
  'Mara Lund',
  'Jo Vey',
  'Şule Çelik',
  'Nils Ó Briain',
  'Wei-Lin Tan',
  'Bo Ek',
  'Jan van der Berg',
  'Dr. Ada Byrd',
  'Bo Lund',
  'Lund',
  'Илья Горин',
)
const times = fc.constantFrom('0:03', '00:00:58', '1:02:44', '00:12', '00:00:00.00')
const capitals = names.map((name) => name.toUpperCase())

/** Families of labels, each a way to write "somebody speaks" before speech. */
export const FAMILIES = {
  caps: capitals.map((name) => `${name}: `),
  title: names.map((name) => `${name}: `),
  bold: names.map((name) => `**${name}:** `),
  boldBehind: names.map((name) => `**${name}**: `),
  list: names.map((name) => `- ${name}: `),
  letters: fc.constantFrom('Q. ', 'A. ', 'Q: ', 'A: ', 'Q    ', 'A\t', 'Q14. '),
  timeFirst: fc.tuple(times, names).map(([time, name]) => `[${time}] ${name}: `),
  timeLast: fc.tuple(times, names).map(([time, name]) => `${name} (${time}): `),
  header: fc.tuple(times, names).map(([time, name]) => `${name}  ${time}\n`),
  ownLine: names.map((name) => `${name}:\n`),
  fullWidth: fc.constantFrom('主席：', '林委員海潮：', '主持人：'),
  dash: fc.constantFrom(
    'O SR. PRESIDENTE (Jo Vey. PX - AB) - ',
    'A SRA. MARA LUND (PX - AB. Sem revisão da\noradora.) - ',
    'A SRA. MARA LUND (PX - AB)\n– ',
    'M. Lund. – ',
    'Mr LUND—',
    'Mara Lund — ',
    'The PRESIDENT (Mr.\n',
  ),
  initials: fc.constantFrom('MLD: ', 'JVY: ', 'EK: '),
} satisfies Record<string, fc.Arbitrary<string>>

const words = fc.constantFrom(
  'the',
  'harbour',
  'tide',
  'I',
  'think',
  'it',
  'is',
  'of',
  'and',
  'rope',
  'café',
  '“quay”',
  '碼頭',
  'don’t',
  '10:30',
  'so:',
  '🎺',
)
/** Damage that repairs look for, and what only looks like it. */
const damage = fc.constantFrom(
  'Ithink',
  'Iam',
  'ofthe',
  'it.Now we',
  'late.The',
  'so,and',
  'well ,',
  'so . It',
  '( as it is )',
  'that ’s',
  'do n’t',
  'Idon’t',
  'Iran',
  'Afew',
  'Anumber',
  '“ proud ”',
  'Ireland -Wales',
  'Ireland-Wales',
  'www. quay. example. org/a_1. mp3',
  'https://quay.example/tides:',
  'in D.\n\nC.',
  'Ada M.\n\nByrd',
  '[laughter]',
  '(Laughter.)',
  '[inaudible 00:04:43]',
  '`sleep()`',
  'donâ€™t',
  'CafÃ© Ã–st',
  'I&#39;d',
  'R&amp;D',
  'Ididn&#39;t',
  '“\u00a0so”',
  'tide\u00a0table',
  'no\u200bon',
  'rope\u00ad\nwalk',
  'ﬁnd',
  'MANHÃ”',
  '\u001b[31mred\u001b[0m',
)
const odd = fc.constantFrom('\u00a0', '\u200e', '\ufeff', '\u2028', '\u0085', '\0', '\f', '\t', '  ', '\u00ad', '\ud800')
const speech = fc
  .array(fc.oneof({ weight: 12, arbitrary: words }, { weight: 3, arbitrary: damage }, { weight: 1, arbitrary: odd }), {
    maxLength: 14,
  })
  .map((parts) => parts.join(' ') + '.')

const furniture = fc.constantFrom(
  '## The second part',
  'ADJOURNMENT',
  '                       FOOTBRIDGE MOTION',
  '---',
  'ADVERTISEMENT',
  '**Break:** \\[12:30\\]',
  'Acknowledgements and disclosures',
  'END 1:19 P.M.',
  'Note: this is a note.',
  'Audio Player 00:00 00:00 31:40 Use Up/Down Arrow keys to increase or decrease volume.',
  'Presenter: Wei-Lin Tan (WLT)',
  '* Mara Lund (MLD)',
  'SF: 6',
  '> *Jo Vey:* see below',
  '',
  '   ',
)
const gaps = fc.constantFrom('\n\n', '\n', '\n\n\n', '\n \t\n')

/** A document of one label family with a second one mixed in, headings and furniture between. */
export const documents: fc.Arbitrary<string> = fc.constantFrom(...Object.values(FAMILIES)).chain((family) => documentOf(family))

export function documentOf(family: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const other = fc.oneof(...Object.values(FAMILIES))
  const turn = fc
    .tuple(fc.oneof({ weight: 8, arbitrary: family }, { weight: 1, arbitrary: other }), speech)
    .map((parts) => parts.join(''))
  const piece = fc.oneof({ weight: 6, arbitrary: turn }, { weight: 2, arbitrary: speech }, { weight: 1, arbitrary: furniture })
  return fc.array(fc.tuple(piece, gaps), { maxLength: 24 }).map((pieces) => pieces.flat().join(''))
}

/** A document that is decided early: six clean turns of two speakers, then anything. */
export const decidedDocuments: fc.Arbitrary<string> = documentOf(FAMILIES.caps).map(
  (rest) => 'MARA LUND: How deep is it?\n\nJO VEY: Four metres.\n\n'.repeat(4) + rest,
)

/** Bytes that no care was taken of: text with faults, other encodings, other line ends. */
export const sources: fc.Arbitrary<Uint8Array> = fc
  .tuple(documents, fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat()))
  .chain(([text, end, faults]) => {
    const lines = text.replaceAll('\n', end)
    const utf8 = new TextEncoder().encode(lines)
    return fc.constantFrom(
      utf8,
      withMark(utf8),
      withFaults(utf8, faults),
      utf16(lines, true),
      utf16('\ufeff' + lines, false),
      Uint8Array.from(lines, (character) => character.charCodeAt(0) & 0xff),
    )
  })

export function withMark(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)
}

function withFaults(bytes: Uint8Array, faults: readonly number[]): Uint8Array {
  const broken = Uint8Array.from(bytes)
  for (const fault of faults.slice(0, 8)) if (broken.length > 0) broken[fault % broken.length] = 0x80 + (fault % 0x80)
  return broken
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let unit = 0; unit < text.length; unit++) view.setUint16(2 * unit, text.charCodeAt(unit), little)
  return bytes
}
