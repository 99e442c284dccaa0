import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonReader } from '../../src/cli/records/read-json.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { InputError } from '../../src/node/errors.ts'
import { recordJson } from '../../src/write/json.ts'
import { makeTurn } from '../query/make-turn.ts'
import { runs } from '../runs.ts'
import { document, sizes } from './json-documents.ts'

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
    if (error instanceof InputError)
      return { records, fault: `${error.line}: ${error.message.replace(/at column \d+/, 'at column N')}` }
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

function read(bytes: Uint8Array, sizes: readonly number[]): Result {
  return outcome((emit) => {
    const reader = createJsonReader('x.jsonl', emit)
    chunked(bytes, sizes, (chunk) => reader.push(chunk))
    reader.end()
  })
}

/** The plain way: no line begins with a brace, so every object is found by its braces. */
function readPlainly(bytes: Uint8Array): Result {
  const spaced = [0x20, ...bytes].flatMap((byte) => (byte === 0x0a ? [byte, 0x20] : byte))
  return read(Uint8Array.from(spaced), [2 ** 22])
}

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
})
