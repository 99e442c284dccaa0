import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../runs.ts'
import { EditError, makeEdits, parseTranscript, type UndoableEdit, undoEdits } from '../doors.ts'
import { encode } from '../library/decode.ts'
import type { Edit } from '../records.ts'
import { documents } from './documents.ts'

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
const MARKS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}
const LINE_ENDS = ['\n', '\r\n', '\r', '\n  ', ' \r\n'] as const

/** The edits of everything that a source holds. */
function editsOf(source: Uint8Array, encoding?: string): Edit[] {
  const { turns, matter } = parseTranscript(source, { repairs: 'all', ...(encoding && { encoding }) })
  return [...turns, ...matter].flatMap(({ edits }) => edits)
}

const DAMAGE =
  'MARA LUND: Ithink it is “ late ”, and nobody in D.\n\n\nC. believed it. I know.\n\nJO VEY: Iagree, Afew do. www. quay. example. org\n\n'

/** A document full of damage, in an encoding, with a mark or none, and with lines that end in some way. */
const sources = fc
  .record({
    text: fc.tuple(fc.constantFrom('', DAMAGE, DAMAGE.repeat(3)), documents).map(([front, text]) => front + text),
    encoding: fc.constantFrom(...ENCODINGS),
    hasMark: fc.boolean(),
    lineEnd: fc.constantFrom(...LINE_ENDS),
    isEnded: fc.boolean(),
  })
  .map(({ text, encoding, hasMark, lineEnd, isEnded }) => {
    const lines = text.replace(/\r\n|\r/g, '\n').replaceAll('\n', lineEnd)
    const kept = encoding === 'windows-1252' ? [...lines].filter((one) => encode(one, encoding) !== undefined).join('') : lines
    const bytes = encode(isEnded ? kept : kept.trimEnd(), encoding) ?? new Uint8Array(0)
    return { encoding, lineEnd, source: Uint8Array.from([...(hasMark ? (MARKS[encoding] ?? []) : []), ...bytes]) }
  })

/** What undoing gives, or undefined when it is refused. */
function undone(repaired: Uint8Array, edits: readonly UndoableEdit[]): Uint8Array | undefined {
  try {
    return undoEdits(repaired, edits)
  } catch (error) {
    if (error instanceof EditError) return undefined
    throw error
  }
}

describe('edits', () => {
  it('are made and undone: the source comes back, byte for byte', () => {
    let made = 0
    fc.assert(
      fc.property(sources, ({ source }) => {
        const repaired = makeEdits(source, editsOf(source))
        made += repaired.edits.length
        // A byte taken out may make broken bytes look like UTF-16: the encoding must be named then.
        const encoding = parseTranscript(source, { repairs: 'all' }).encoding
        const back = undone(repaired.bytes, repaired.edits) ?? undoEdits(repaired.bytes, repaired.edits, { encoding })
        expect(back).toEqual(source)
      }),
      runs(400),
    )
    expect(made).toBeGreaterThan(runs(1_000).numRuns)
  })

  it('as records hold them give the source or are refused, never anything else', () => {
    let given = 0
    fc.assert(
      fc.property(sources, ({ source }) => {
        const edits = editsOf(source)
        const back = undone(makeEdits(source, edits).bytes, edits)
        if (back === undefined) return
        if (edits.length > 0) given++
        expect(back).toEqual(source)
      }),
      runs(400),
    )
    expect(given).toBeGreaterThan(runs(50).numRuns)
  })

  it('come back through JSON, in any order', () => {
    const source = new TextEncoder().encode(DAMAGE.replaceAll('\n', '\r\n'))
    const { bytes, edits } = makeEdits(source, editsOf(source))
    const read: UndoableEdit[] = JSON.parse(JSON.stringify(edits)).reverse()
    expect(undoEdits(bytes, read)).toEqual(source)
    expect(edits.some(({ raw }) => raw !== undefined)).toBe(true)
  })

  it('of a named encoding need its name', () => {
    const source =
      encode('ИРА: Ithink the tide is of the sea.\n\nЯН: Ithink so too, and it is: да.\n', 'koi8-r') ?? new Uint8Array(0)
    const { bytes, edits } = makeEdits(source, editsOf(source, 'koi8-r'), { encoding: 'koi8-r' })
    expect(edits).not.toEqual([])
    expect(undoEdits(bytes, edits, { encoding: 'koi8-r' })).toEqual(source)
  })

  it('over broken bytes and markup keep the bytes themselves', () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara>Ithink so &amp; Ithink it.</v>\n\n00:03.000 --> 00:04.000\n<v Jo>A “ <b>good</b> ” one.</v>\n'
    const source = new TextEncoder().encode(vtt)
    const edits = editsOf(source)
    expect(edits.length).toBeGreaterThan(1)
    const repaired = makeEdits(source, edits)
    expect(undoEdits(repaired.bytes, repaired.edits)).toEqual(source)
  })
})

describe('undoEdits refuses', () => {
  const source = new TextEncoder().encode(DAMAGE)
  const { bytes, edits } = makeEdits(source, editsOf(source))
  const messageOf = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      if (error instanceof EditError) return error.message
      throw error
    }
    return 'nothing'
  }

  it.each([
    ['the source itself', source],
    ['another text', new TextEncoder().encode('MARA LUND: I know, I know, I know, and so on, and so forth.\n')],
    ['a text that is shorter', bytes.subarray(0, 20)],
    ['nothing', new Uint8Array(0)],
  ])('%s', (_, text) => {
    expect(messageOf(() => undoEdits(text, edits))).toMatch(/was not made in this text/)
  })

  it('edits that overlap, or are given twice', () => {
    expect(messageOf(() => undoEdits(bytes, [...edits, ...edits]))).toBe('the edit join/i-verb in line 1 meets the one before it')
  })

  it('raw bytes that are no Base64, or too many', () => {
    const [first] = edits
    for (const raw of ['?', 'AAAA'])
      expect(messageOf(() => undoEdits(bytes, first === undefined ? [] : [{ ...first, raw }]))).toMatch(/does not tell the bytes/)
  })

  it('blank lines that nothing proves', () => {
    const gap = { rule: 'x', line: 1, before: 'D.\n\nC.', after: 'D. C.' }
    const text = (between: string) => new TextEncoder().encode(`in D.${between}C. now\nand on\n`)
    const repaired = text(' ')
    const three = { ...gap, byte: 3, endByte: 10 }
    expect(undoEdits(repaired, [{ ...three, endByte: 9 }])).toEqual(text('\n\n'))
    expect(messageOf(() => undoEdits(repaired, [three]))).toMatch(/does not tell the bytes/)
    const behind = { rule: 'x', byte: 15, endByte: 18, before: 'and', after: 'and' }
    expect(undoEdits(repaired, [three, { ...behind, line: 5 }])).toEqual(text('\n\n\n'))
    // "\n \n" has as many bytes, and one line less.
    expect(messageOf(() => undoEdits(repaired, [three, { ...behind, line: 4 }]))).toMatch(/does not tell the bytes/)
  })
})

describe('makeEdits refuses', () => {
  const source = new TextEncoder().encode('Ithink')
  const edit = { rule: 'x', line: 1, byte: 0, endByte: 6, before: 'Ithink', after: 'I think' }

  it.each([
    [{ ...edit, endByte: 7 }, 'is after the end of the source'],
    [{ ...edit, after: '田' }, 'cannot be written in windows-1252'],
    [{ ...edit, byte: 3, endByte: 2 }, 'meets the one before it'],
  ])('%j, which %s', (given, told) => {
    expect(() => makeEdits(source, [given], { encoding: 'windows-1252' })).toThrow(`the edit x in line 1 ${told}`)
  })
})
