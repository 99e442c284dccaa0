import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TranscriptRecord } from '../../src/model/record.ts'
import type { ParseOptions } from '../../src/parse/options.ts'
import { createParser } from '../../src/parse/parser.ts'

const SENTENCE =
  'It is the tide that I think of when the harbour is dark and the rope is in my hand, and I do not know what it does.'
/** So much speech that the fast lane is open behind it. */
const SPEECH = Array.from({ length: 400 }, (_, index) => {
  const speech = `${SENTENCE}\n${SENTENCE}`
  return `${index % 2 === 0 ? 'Mara Lund' : 'Jo Vey'}: ${speech}\n\n${SENTENCE}\n\n`
}).join('')

const PIECES = [
  `Mara Lund: ${SENTENCE}`,
  `Jo Vey: ${SENTENCE}`,
  'Bo Ek: I am here. It is late.',
  SENTENCE,
  `${SENTENCE}\n${SENTENCE}`,
  `So [laughter] it is, *sighs* and {noise} I <cough> go on with the rope in my hand.\n${SENTENCE}`,
  '(Laughter.)',
  '(Recess taken.)',
  '(Whereupon, at 4:15 p.m., the hearing\nwas adjourned.)',
  'Whereupon, a recess was taken.',
  'Whereupon the tide came in and took the rope',
  'The meeting was adjourned at 5:15 p.m.',
  'The meeting was adjourned at five, and I walked home.',
  'The committee met at 9:30 a.m. in the hall.',
  'The committee met in the hall, and I was there',
  'Adjourned at 5:15 p.m.',
  'This transcript was generated automatically.',
  'This transcript was read to me.',
  'I, Jo Vey, do hereby certify that the foregoing is true.',
  'I hereby certify that the foregoing is true.',
  'I do not certify that.',
  'READ MORE',
  'Read more\n\nThe whale that came back',
  'Lire aussi : La baleine du port',
  'Share this:',
  'Follow us on the harbour page',
  'Filed under: Harbours, Whales',
  'JO VEY,\ncalled as a witness by the State, having been first duly sworn, testified as follows:',
  'JO VEY, having been first duly sworn, testified as follows:',
  'JO VEY, a witness herein, having been first duly sworn,\nwas examined and testified as follows:',
  'JO VEY, having been sworn. He knows',
  'JO VEY,\nwho is at the quay',
  'ORAL ARGUMENT OF JO VEY\nON BEHALF OF THE PETITIONER',
  'Oral arguments were heard',
  'To order a copy of this transcript, write to the quay.',
  'To order a copy is easy, and I did it.',
  'La séance est levée à vingt heures.',
  'La sesión fue abierta a las 14 horas.',
  'Se levanta la sesión a las 14 horas.',
  'A sessão foi encerrada às 18 horas.',
  'Die Sitzung wurde um 14.30 Uhr unterbrochen.',
  'Beginn: 13.00 Uhr',
  'Mara Lund started transcription',
  'Bo Ek joined the meeting',
  '[1] See the tables.',
  '¹ Ibid.',
  '### The bridge',
  '**The early years**',
  'Item 3: The ferry',
  '3. The ferry',
  'The last word\n-------------',
  'A title that is no title',
  'Topic: the roll',
  'Opening remarks ........ 3\nMara Lund: the bridge ........ 9',
  `Mara Lund: the bridge and what stood on it before the tide came and the keeper went away with her rope ........ 12`,
  'bridge 3:12 4:1,18\nferry 9:2 9:14,15',
  'Mara Lund: 3:12, 4:1,18',
  '---\ntitle: The second tide\nguests: [Bo Ek]\n---',
  '---\ntitle: never closed\nand so it goes on',
  '---',
  '+++\ntitle = "x"\n+++',
  'Transcript 2 of 3',
  'The third tide\n\n4 June 2021',
  'Werbung',
  'pausa publicitaria',
  'C E R T I F I C A T E',
  'Danksagung',
  'ADJOURNMENT OF THE HOUSE',
]

function recordsOf(source: string, options: ParseOptions, size: number): TranscriptRecord[] {
  const records: TranscriptRecord[] = []
  const parser = createParser(options, (record) => records.push(record))
  const bytes = new TextEncoder().encode(source)
  for (let at = 0; at < bytes.length; at += size) parser.push(bytes.slice(at, at + size))
  parser.end()
  return records
}

const documents = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n')), { minLength: 1, maxLength: 14 })
  .map((pieces) => SPEECH + pieces.flat().join(''))

describe('with the fast lane and without', () => {
  test.each<Pick<ParseOptions, 'annotations'>>([{ annotations: 'keep' }, { annotations: 'drop' }])(
    'structure around the speech gives the same records: %o',
    (options) => {
      fc.assert(
        fc.property(documents, fc.constantFrom(65_536, 4_096, 97), (source, size) => {
          const plain = recordsOf(source, { ...options, fastLane: false }, 65_536)
          expect(recordsOf(source, options, size).slice(790)).toEqual(plain.slice(790))
        }),
        { numRuns: Number(process.env.RUNS ?? 30) },
      )
    },
  )
})
