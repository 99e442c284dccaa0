import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fields, ShapeFault } from '../../src/cli/records/json-fields.ts'
import { recordFrom } from '../../src/cli/records/json-records.ts'
import { TurnLine } from '../../src/cli/records/json-turn-line.ts'
import { JsonFault, JsonSplitter } from '../../src/cli/records/json-values.ts'
import { openWindow } from '../../src/cli/records/json-window.ts'
import { createJsonReader, notJson } from '../../src/cli/records/read-json.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { InputError } from '../../src/node/errors.ts'
import type { SketchVisitor } from '../../src/query/sketch.ts'
import { EXAMPLE_TURNS } from '../../src/write/example.ts'
import { recordJson } from '../../src/write/record-json.ts'
import { makeTurn } from '../query/make-turn.ts'
import { runs } from '../runs.ts'
import { document, sizes, turn } from './json-documents.ts'

const encode = (text: string) => new TextEncoder().encode(text)

interface Result {
  readonly records: readonly TranscriptRecord[]
  readonly fault: string | undefined
}

function outcome(work: (emit: (record: TranscriptRecord) => void) => void): Result {
  const records: TranscriptRecord[] = []
  try {
    work((record) => records.push(record))
  } catch (error) {
    if (error instanceof InputError) return { records, fault: `${error.line}: ${error.message}` }
    throw error
  }
  return { records, fault: undefined }
}

/** Chunks of these sizes, over and over, all in the same memory, as files are read. */
function chunked(bytes: Uint8Array, sizes: readonly number[], push: (chunk: Uint8Array) => void): void {
  const memory = new Uint8Array(Math.max(...sizes) + 3)
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    const chunk = memory.subarray(turn % 3, (turn % 3) + Math.min(size, bytes.length - at))
    chunk.set(bytes.subarray(at, at + size))
    push(chunk)
    memory.fill(0x7b)
    at += size
  }
}

function read(bytes: Uint8Array, sizes: readonly number[], sketches?: SketchVisitor): Result {
  return outcome((emit) => {
    const reader = createJsonReader('x.jsonl', { emit, sketches })
    chunked(bytes, sizes, (chunk) => reader.push(chunk))
    reader.end()
  })
}

/** The plain way: every object found by its braces, made, and checked member by member. */
function readPlainly(bytes: Uint8Array): Result {
  return outcome((emit) => {
    let turns = 0
    const splitter = new JsonSplitter(({ text, line }) => {
      try {
        const record = recordFrom(new Fields(JSON.parse(text), 'the record'), { doc: 'x.jsonl', turn: turns + 1 })
        if (record.type === 'turn') turns = record.turn
        emit(record)
      } catch (error) {
        if (error instanceof SyntaxError) throw notJson({ text, line })
        throw error instanceof ShapeFault ? new JsonFault({ what: error.message, line }) : error
      }
    })
    try {
      for (let at = 0; at < bytes.length; ) at = splitter.read(bytes, at)
      splitter.end()
    } catch (error) {
      throw error instanceof JsonFault ? new InputError('x.jsonl', error.what, error.advice, error.line) : error
    }
  })
}

describe('lines as we write them', () => {
  it('are known', () => {
    fc.assert(
      fc.property(turn, (record) => {
        const json = recordJson(record)
        fc.pre(!/e[-+]\d/.test(json.replace(/"(?:[^"\\]|\\.)*"/g, '')))
        const known = new TurnLine()
        expect(known.read(openWindow(encode(`${json}\n`)), 0)).toBe(true)
        expect(JSON.parse(known.json)).toEqual(record.text.isWellFormed() ? JSON.parse(json) : expect.anything())
      }),
    )
  })

  it.each([
    ['not whole', (json: string) => json],
    ['not alone', (json: string) => `${json},\n`],
    ['spaced', (json: string) => `${json.replace(':', ': ')}\n`],
    ['of a wrong type', (json: string) => `${json.replace(/"words":\d+/, '"words":"4"')}\n`],
    ['of an unknown role', (json: string) => `${json.replace(/"role":"\w+"/, '"role":"king"')}\n`],
    ['of no such turn', (json: string) => `${json.replace(/"turn":\d+/, '"turn":0')}\n`],
    ['numbered 01', (json: string) => `${json.replace(/"turn":\d+/, '"turn":01')}\n`],
    ['too large a number', (json: string) => `${json.replace(/"byte":\d+/, '"byte":1234567890123456')}\n`],
    ['with a member twice', (json: string) => `${json.replace(/\}$/, ',"doc":"b"}')}\n`],
    ['with a control', (json: string) => `${json.replace('"text":"', '"text":"\t')}\n`],
    ['with a broken escape', (json: string) => `${json.replace('"text":"', '"text":"\\x')}\n`],
    ['with a short escape', (json: string) => `${json.replace('"text":"', '"text":"\\u12g4')}\n`],
  ])('are not known when %s', (_what, change) => {
    const [example] = EXAMPLE_TURNS
    if (example === undefined) throw new Error('there is no example')
    expect(new TurnLine().read(openWindow(encode(change(recordJson(example)))), 0)).toBe(false)
  })
})

describe('reading in lines', () => {
  it('gives what finding each object gives', () => {
    fc.assert(
      fc.property(document, sizes, (bytes, cuts) => {
        expect(read(bytes, cuts)).toEqual(readPlainly(bytes))
      }),
    )
  })

  it('gives it for damaged bytes too, and the same complaint', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom(-1, 0, 9, 10, 34, 44, 92, 123, 125, 0x80, 0xe2, 0xff)), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(document, damage, sizes, (bytes, places, cuts) => {
        const damaged = [...bytes]
        for (const [place, byte] of places) damaged.splice(place % (damaged.length + 1), 1, ...(byte < 0 ? [] : [byte]))
        const expected = readPlainly(Uint8Array.from(damaged))
        expect(read(Uint8Array.from(damaged), cuts)).toEqual(expected)
        expect(read(Uint8Array.from(damaged), cuts, { see: () => false }).fault).toBe(expected.fault)
      }),
      runs(500),
    )
  })

  it('gives it for a line that is longer than is held', () => {
    const short = makeTurn({ speaker: 'Mara Lund', text: 'Yes.' })
    const long = makeTurn({ speaker: null, text: 'word "quoted" '.repeat(120_000) })
    const bytes = encode(`${recordJson(short)}\n${recordJson(long)}\n${recordJson({ ...short, turn: 3 })}`)
    expect(read(bytes, [65_536])).toEqual(readPlainly(bytes))
    expect(read(bytes, [2 ** 22])).toEqual(readPlainly(bytes))
  })

  it('shows each turn but the first of a document before it is read, as it is', () => {
    fc.assert(
      fc.property(document, sizes, (bytes, cuts) => {
        const expected = readPlainly(bytes)
        const got: unknown[] = []
        const sketches: SketchVisitor = {
          see(seen) {
            const {
              doc,
              speaker,
              speakerId,
              label,
              role,
              title,
              affiliation,
              question,
              part,
              to,
              section,
              words,
              start,
              end,
              page,
              lineOnPage,
              endPage,
              endLineOnPage,
              line: at,
            } = seen
            expect(seen.copy()).toEqual({
              doc,
              turn: seen.turn,
              speaker,
              speakerId,
              label,
              role,
              title,
              affiliation,
              question,
              part,
              to,
              section,
              text: seen.text,
              words,
              start,
              end,
              page,
              lineOnPage,
              endPage,
              endLineOnPage,
              line: at,
            })
            got.push(seen.copy())
            return false
          },
        }
        let seen = 0
        const { records, fault } = read(bytes, cuts, sketches)
        expect(fault).toBe(expected.fault)
        const left = [...records]
        for (const record of expected.records) {
          if (left[0] !== undefined && JSON.stringify(left[0]) === JSON.stringify(record)) left.shift()
          else expect(record).toMatchObject(Object(got[seen++]))
        }
        expect(left).toEqual([])
      }),
    )
  })

  it('shows no turn that begins a document', () => {
    const lines = ['{"type":"summary","doc":"talk.txt"}', '{"type":"matter","doc":"talk.txt"}']
    const json = recordJson(makeTurn({ speaker: 'Mara Lund', text: 'Yes.' }))
    const other = recordJson(makeTurn({ doc: 'b.txt', speaker: 'Mara Lund', text: 'Yes.' }))
    const shown = (...all: string[]) => {
      const seen: string[] = []
      read(encode(all.join('\n')), [65_536], { see: ({ doc }) => seen.push(doc) < 0 })
      return seen
    }
    expect(shown(json, json, json)).toEqual(['talk.txt', 'talk.txt'])
    expect(shown(json, lines[0] ?? '', json)).toEqual([])
    expect(shown(json, lines[1] ?? '', json)).toEqual(['talk.txt'])
    expect(shown(json, other, json, json)).toEqual(['talk.txt'])
  })

  it('counts turns that are not wanted', () => {
    const json = (turn: number) => recordJson(makeTurn({ turn, speaker: null, text: 'Yes.' }))
    const bytes = encode([json(1), json(7), '{"type":"turn","text":"No."}'].join('\n'))
    expect(read(bytes, [65_536], { see: () => false }).records).toMatchObject([{ turn: 1 }, { turn: 8 }])
  })

  it('finds the needle in texts only', () => {
    const said = (text: string) =>
      recordJson(makeTurn({ speaker: 'needle', label: 'needle', text, edits: [] })).replace('"edits":[]', `"edits":[${EDIT}]`)
    const texts = ['', 'no', 'a needle', 'need', 'le', 'needle', 'needle needle', '', 'ne\\edle', 'n\u0085', 'nee"dle']
    const bytes = encode(texts.map((text) => `${said(text)}\n`).join(''))
    for (const cuts of [[65_536], [1], [400, 7]]) {
      const found: string[] = []
      read(bytes, cuts, { needle: /needle/g, see: (turn) => turn.mayHold && found.push(turn.text) < 0 })
      expect(found).toEqual(['a needle', 'needle', 'needle needle', 'n\u0085'])
    }
  })
})

const EDIT = '{"rule":"needle","byte":0,"endByte":1,"line":1,"before":"needle","after":"needle"}'
