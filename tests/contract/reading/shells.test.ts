import { describe, expect, test } from 'vitest'
import { library, makeEdits, parseTranscript, undoEdits } from '../doors.ts'
import { chunksOf } from '../library/chunks.ts'
import { parseText } from '../library/parse.ts'
import { schemaOf } from '../library/schema.ts'

const TEXT = 'A talk\n\nMARA LUND: Ithink so. Iam sure.\n\nJO VEY: Idoubt it. Do you?\n\nMARA LUND: Yes.\n'

async function* slowly(text: string, size: number): AsyncGenerator<Uint8Array> {
  yield* chunksOf(new TextEncoder().encode(text), size)
}

describe('parseTranscript', () => {
  test('makes one valid document of a text', () => {
    const document = parseTranscript(TEXT, { doc: 'talk.txt' })
    expect(schemaOf('document').parse(document)).toEqual(document)
    expect(document).toMatchObject({ source: 'talk.txt', counts: { turns: 3, matter: 1 } })
    expect(document.turns.map(({ speaker }) => speaker)).toEqual(['Mara Lund', 'Jo Vey', 'Mara Lund'])
  })

  test('takes bytes of any encoding, and text as it is', () => {
    const bytes = new Uint8Array(new Uint16Array(Array.from(`\ufeff${TEXT}`, (unit) => unit.charCodeAt(0))).buffer)
    expect(parseTranscript(bytes)).toMatchObject({ encoding: 'utf-16le', counts: { turns: 3 } })
    expect(parseTranscript(TEXT, { encoding: 'utf-16le' })).toMatchObject({ encoding: 'utf-8', counts: { turns: 3 } })
  })

  test('makes the repairs that it is asked for', () => {
    const edits = (repairs: 'none' | 'safe' | string[]) => parseTranscript(TEXT, { repairs }).counts.edits
    expect(edits('none')).toBe(0)
    expect(edits(['join/i-verb'])).toBe(3)
    expect(edits(['-join/i-verb'])).toBe(0)
    expect(() => edits(['join/i-verbs'])).toThrow('did you mean "join/i-verb"?')
  })

  test('lists questions unless it shall not, and numbers them all the same', () => {
    const asked = 'Q: Who came to the quay?\nA: Joris did.\nQ: And then?\nA: Nobody came.\n'
    const listed = parseTranscript(asked)
    expect(listed.questions).toHaveLength(2)
    expect(parseTranscript(asked, { listQuestions: false })).toEqual({ ...listed, questions: [] })
  })

  test('has edits that are made in the text itself', () => {
    const { turns, matter } = parseTranscript(TEXT)
    const { bytes, edits } = makeEdits(
      TEXT,
      [...turns, ...matter].flatMap((record) => record.edits),
    )
    expect(new TextDecoder().decode(bytes)).toContain('I think so. I am sure.')
    expect(new TextDecoder().decode(undoEdits(bytes, edits))).toBe(TEXT)
  })

  test('says what is wrong with options and input that types would not let pass', () => {
    expect(() => Reflect.apply(parseTranscript, undefined, [TEXT, { repairs: 'join/i-verbs' }])).toThrow(
      'unknown repair "join/i-verbs"; did you mean "join/i-verb"?',
    )
    expect(() => parseTranscript(TEXT, { format: 'nope' })).toThrow('there is no input format "nope"')
    const parse: (input: never) => unknown = parseTranscript
    expect(() => Reflect.apply(parse, undefined, [undefined])).toThrow(
      'bytes are expected, as a Uint8Array or a Buffer, and this is undefined',
    )
    expect(() => Reflect.apply(parse, undefined, [new ArrayBuffer(3)])).toThrow('and this is object')
  })

  test('nothing is a document too', () => {
    expect(schemaOf('document').parse(parseTranscript(''))).toMatchObject({
      convention: null,
      turns: [],
      matter: [],
      diagnostics: [],
    })
  })
})

describe('parseStream', () => {
  test.each([1, 7, 1_000])('gives the same records in chunks of %i', async (size) => {
    const records = []
    for await (const record of library.parseStream(slowly(TEXT, size))) records.push(record)
    expect(records).toEqual(parseText(TEXT))
  })

  test('says that strings are no bytes', async () => {
    const chunks: never[] = []
    Reflect.set(chunks, 0, TEXT)
    await expect(library.parseStream(chunks).next()).rejects.toThrow('this is a string; leave the encoding of the stream out')
  })

  test('stops reading when nobody listens', async () => {
    let read = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; read < 10_000; read++) yield new TextEncoder().encode(TEXT.repeat(20))
    }
    for await (const { type } of library.parseStream(endless())) if (type === 'turn') break
    expect(read).toBeLessThan(50)
  })
})
