import * as fc from 'fast-check'
import { describe, test } from 'vitest'
import { runs } from '../../runs.ts'
import { createParser, type ParseOptions } from '../doors.ts'
import { checkRecords } from '../library/invariants.ts'
import { parseBytes, parseText, said, turnsOf } from '../library/parse.ts'
import { expectSame } from '../library/same.ts'
import type { TranscriptRecord } from '../records.ts'
import { decidedDocuments, documents, sources, withMark } from './documents.ts'

/** RUNS=5000 npx vitest run tests/contract/properties looks harder. */
const RUNS = runs(100)

const encode = (text: string) => new TextEncoder().encode(text)

/** Every record with what `change` makes of its places in the source. */
function placed(records: readonly TranscriptRecord[], change: (byte: number) => number): unknown {
  return JSON.parse(JSON.stringify(records), (key, value: unknown) =>
    (key === 'byte' || key === 'endByte') && typeof value === 'number' ? change(value) : value,
  )
}

/** A summary without the size of its source. */
function unsized(record: TranscriptRecord): TranscriptRecord {
  return record.type === 'summary' ? { ...record, confidence: null, counts: { ...record.counts, bytes: 0 } } : record
}

/** The records that are there before the end of the source is known. */
function decided(bytes: Uint8Array, options: ParseOptions = {}): TranscriptRecord[] {
  const records: TranscriptRecord[] = []
  createParser(options, (record) => records.push(record)).push(bytes)
  return records
}

describe('a change that means nothing', () => {
  test('CRLF for LF leaves every record as it was, but for its place', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const records = (source: string) => placed(parseText(source).map(unsized), () => 0)
        expectSame(records(text.replaceAll('\n', '\r\n')), records(text))
      }),
      RUNS,
    )
  })

  test('a byte order mark moves every record by three bytes, and leaves it as it was', () => {
    fc.assert(
      fc.property(documents, (text) => {
        // Of nothing there is no record that could hold the mark; of two marks the second is an odd character, of which it warns;
        // and a mark tells the encoding, which is guessed of NUL characters without one.
        fc.pre(text !== '' && !text.startsWith('\ufeff') && !text.includes('\0'))
        const marked = parseBytes(withMark(encode(text)))
        // The mark is part of the first line: what begins there begins at byte 0 in any case.
        expectSame(
          placed(marked.map(unsized), (byte) => Math.max(0, byte - 3)),
          parseBytes(encode(text)).map(unsized),
        )
      }),
      {
        ...RUNS,
        examples: [['Presenter: Wei-Lin Tan (WLT)\n\nWEI-LIN TAN: So.\n\n'], ['---\nhost: Bo Ek\n---\nBO EK: So.\n\n']],
      },
    )
  })

  test('decomposed letters leave the turns to the same speakers', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const speakers = (form: string) => turnsOf(parseText(text.normalize(form))).map(({ speakerId }) => speakerId)
        expectSame(speakers('NFD'), speakers('NFC'))
      }),
      RUNS,
    )
  })
})

describe('what is decided stays', () => {
  test('whatever follows: the beginning of a source has told what the whole tells', () => {
    fc.assert(
      fc.property(fc.oneof(sources, decidedDocuments.map(encode)), fc.double({ min: 0, max: 1, noNaN: true }), (bytes, share) => {
        const beginning = bytes.slice(0, Math.round(share * bytes.length))
        checkRecords(parseBytes(beginning), beginning)
        const told = decided(beginning)
        expectSame(parseBytes(bytes).slice(0, told.length), told)
      }),
      RUNS,
    )
  })

  test('two dialogues in one source say what they say alone', () => {
    const dialogues = fc
      .array(
        fc.tuple(
          fc.constantFrom('MARA LUND', 'JO VEY', 'BO EK'),
          fc.constantFrom('How deep is it?', 'Four metres.', 'So it is.'),
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((turns) => turns.map(([name, speech]) => `${name}: ${speech}\n\n`).join(''))
    fc.assert(
      fc.property(dialogues, dialogues, (one, second) => {
        const first = DECIDED + one
        const alone = said(parseText(DECIDED + second)).slice(SAID)
        const before = said(parseText(first)).slice(0, -1)
        const both = said(parseText(`${first}\n\n${DECIDED}${second}`))
        expectSame(both.slice(0, before.length), before)
        expectSame(both.slice(both.length - alone.length), alone)
      }),
      RUNS,
    )
  })
})

/** A beginning that every dialogue needs to be told for one, and how many turns it has. */
const DECIDED = 'MARA LUND: How deep is it?\n\nJO VEY: Four metres.\n\n'.repeat(4)
const SAID = 8
