import { describe, expect, test } from 'vitest'
import { isTitleText } from '../../src/parse/sections/headings.ts'
import { headingKind, isCentred } from '../../src/parse/sections/sections.ts'

describe('headingKind', () => {
  test.each([
    ['## The second part', 'topic'],
    ['### Conclusion', 'notes'],
    ['## About the author', 'back'],
    ['Acknowledgements and disclosures', 'back'],
    ['END   1:19 P.M.', 'back'],
    ['[End of recording]', 'back'],
    ['Transcribed by Bo Ek', 'back'],
    ['Transcription ended after 00:32:49', 'back'],
    ['This editable transcript was computer generated and might contain errors.', 'notice'],
    ['ADJOURNMENT OF THE HOUSE', 'caps'],
    ['---', 'furniture'],
    ['* * *', 'furniture'],
    ['<!-- page 3 -->', 'furniture'],
    ['ADVERTISEMENT', 'furniture'],
    ['**Break:** \\[12:30\\]', 'furniture'],
    ['00:00 / 31:40', 'furniture'],
    ['Audio Player 00:00 00:00 31:40 Use Up/Down Arrow keys to increase or decrease volume.', 'furniture'],
    ['> *Jo Vey:* see the second slide', 'aside'],
    ['<h2>Questions</h2>', 'topic'],
    ['== Questions ==', 'topic'],
    ['**The early years**', 'bold'],
    ['__The early years__', 'bold'],
    ['Item 3: The bridge', 'item'],
    ['Agenda item 4 – Budget', 'item'],
    ['TOP 5: Haushalt', 'item'],
    ['Scene II', 'part'],
    ['— 12 —', 'page'],
    ['4 May 2031      HOUSE OF TIDES      12', 'page'],
    ['12      House of Tides – 4. Mai 2031', 'page'],
    ['--- Log closed Mon May 04 10:20:44 2031', 'furniture'],
    ['■橋の音', 'topic'],
    ['〔2番 渡辺 澄君登壇〕', 'procedure'],
    ['※この記録は整理したものです。', 'notice'],
    ['Vote : adopté.', 'notes'],
    ['Opinions are those of the speakers.', 'end'],
    ['Topic: Roll call', 'item'],
    ['3. The harbour bridge', 'item'],
    ['Opening remarks ........ 3', 'index'],
    ['harbour (4) 12:4 13:5,18 15:1', 'index'],
    ['(Recess taken.)', 'procedure'],
    ['(The bridge is shown.)', 'stage'],
    ['(1535)', 'stage'],
    ['[Scene: the quay]', 'stage'],
    ['(BEGIN VIDEO CLIP)', 'procedure'],
    ['[End of Tape 1, Side A]', 'procedure'],
    ['(Exhibit 3 was marked for identification.)', 'procedure'],
    ['Whereupon, a recess was taken.', 'procedure'],
    ['The committee was called to order at 9:30 a.m.', 'procedure'],
    ['(Unterbrechung von 12.15 bis 13.00 Uhr)', 'procedure'],
    ['The committee rose at 6.15 p.m.', 'procedure'],
    ['The sitting closed at 23.10.', 'procedure'],
    ['(The sitting was suspended at 13.05)', 'procedure'],
    ['La séance est levée à vingt heures.', 'end'],
    ['Se levanta la sesión a las 14 horas.', 'end'],
    ['A sessão foi encerrada às 18 horas.', 'procedure'],
    ['Mara Lund started transcription', 'notice'],
    ['This transcript was generated automatically and may contain errors.', 'notice'],
    ['This interview has been condensed and edited.', 'notice'],
    ['Questions & Answers:', 'topic'],
    ['Prepared Remarks:', 'topic'],
    ['Question-and-Answer Session', 'topic'],
    ['[1] See the tide tables.', 'footnote'],
    ['[^2]: https://quay.example', 'footnote'],
    ['¹ Ibid.', 'footnote'],
    ['I, Jo Vey, Certified Shorthand Reporter, do hereby certify', 'end'],
    ['I hereby certify that the foregoing is a true record.', 'end'],
    ['(Schluss: 17.30 Uhr)', 'back'],
    [
      'Copyright © 2031 Quay Radio. All rights reserved. Visit our terms of use for further information about what you may do.',
      'back',
    ],
    ['Transcript provided by Quay Radio, Copyright Quay Radio.', 'back'],
    ['C E R T I F I C A T E', 'back'],
    ['Danksagung', 'back'],
    ['Remerciements', 'back'],
    ['Sobre el autor', 'back'],
    ['Notas de rodapé', 'back'],
    ['Werbung', 'furniture'],
    ['Transcript 2 of 3', 'document'],
    ['TO ORDER A VIDEO OF THIS TRANSCRIPT, PLEASE CALL US.', 'notice'],
    ['2-014-0000', 'furniture'],
    ['2-131-2500', 'furniture'],
    ['3 comments', 'back'],
  ])('%s is %s', (line, kind) => {
    expect(headingKind(line, true)).toBe(kind)
  })

  test('the title of a document has a number', () => {
    expect(headingKind('Interview with Mara Lund', true)).not.toBe('document')
  })

  test.each([
    'It was the end of the recording.',
    'The price of oil rose at once.',
    'Questions and answers are what we are here for.',
    'The interview was long and edited by nobody.',
    'About the harbour I can say little.',
    'I take a break at noon, from 12:30 to 13:00.',
    'WE WON!',
    'Like this',
    'Two responses to this',
    'No comment',
    '1-800-1234',
    'to order a copy of this transcript you have to write a letter',
    'To order a copy of this programme you write to me, and I send it.',
    '- a point of a list',
    'References were made to the bridge, and to the ferry.',
    'OK',
    '#hashtag',
    '**Never again!**',
    '**never**',
    'Item by item, we went through it',
    'Part of me wants to go',
    '3 boats came in',
    '4 June 2021',
    'It is 10:30 now, and at 11:45 we go',
    '(I took a recess once.)',
    '[1] is what they call the first lock.',
    'The meeting was adjourned at five, and I walked home.',
    'The committee met in the hall.',
    'This transcript was read to me by the keeper.',
    'I, Mara, certify nothing of the kind.',
    'La séance est longue, je le sais.',
    'Se levanta el viento a las 14 horas.',
    'Transcript or not, I said it',
    '[laughter]',
    '[LAUGHTER]',
    '',
  ])('%j is speech', (line) => {
    expect(headingKind(line, true)).toBeUndefined()
  })

  test('a line inside of a paragraph heads nothing, unless it is furniture or marked', () => {
    expect(headingKind('ADJOURNMENT OF THE HOUSE', false)).toBeUndefined()
    expect(headingKind('Acknowledgements', false)).toBeUndefined()
    expect(headingKind('---', false)).toBe('furniture')
    expect(headingKind('## Next', false)).toBe('topic')
  })

  test('a long line is speech', () => {
    expect(headingKind('## ' + 'word '.repeat(60), true)).toBeUndefined()
  })
})

test('a centred line stands far from the margin', () => {
  expect(isCentred('                    PRAYERS')).toBe(true)
  expect(isCentred('    An indented line')).toBe(false)
})

describe('a title', () => {
  test.each(['The tide', '0 of 4', '9 November', '“Why go?” and more', 'Été'])(
    'begins with a capital, a figure or a quotation: %s',
    (text) => {
      expect(isTitleText(text)).toBe(true)
    },
  )

  test.each(['the tide', '- The tide', 'The tide.', 'To'])('%s is none', (text) => {
    expect(isTitleText(text)).toBe(false)
  })
})
