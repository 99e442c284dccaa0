import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { createParseTransform, InputError, parseFile } from '../../src/node/index.ts'
import { parseTranscript } from '../../src/parse/shells.ts'
import { faultOf, temporaryDirectory } from './places.ts'

const place = temporaryDirectory()
const PATH = join(place, 'talk.txt')
const TALK = 'PATRICIA KIM: Hello everyone and welcome – café.\n\nANGELA STENT: Thank you, Patricia.\n\n'
writeFileSync(PATH, TALK.repeat(1000))

/** The records of a stream that has no other chunks than these. */
async function transformed(chunks: Iterable<Uint8Array | string>): Promise<TranscriptRecord[]> {
  const stream = Readable.from(chunks, { objectMode: false }).pipe(createParseTransform({ doc: 'talk' }))
  return stream.toArray()
}

const summaryOf = (records: readonly TranscriptRecord[]) => records.filter((record) => record.type === 'summary')

describe('createParseTransform', () => {
  it('gives the records of the core', async () => {
    const records = await transformed([Buffer.from(TALK)])
    const turns = parseTranscript(TALK, { doc: 'talk' }).turns
    expect(records.filter((record) => record.type === 'turn')).toEqual(turns)
    expect(records.at(-1)?.type).toBe('summary')
  })

  it('does so whatever the chunks are', async () => {
    const bytes = Buffer.from(TALK)
    const single = Array.from(bytes.keys(), (at) => bytes.subarray(at, at + 1))
    expect(await transformed(single)).toEqual(await transformed([bytes]))
    expect(await transformed([TALK])).toEqual(await transformed([bytes]))
  })

  it('gives a summary of nothing', async () => {
    expect((await transformed([])).map(({ type }) => type)).toEqual(['summary'])
  })

  it('waits for a slow reader', async () => {
    const transform = createParseTransform()
    let ahead = 0
    const slow = new Writable({
      objectMode: true,
      highWaterMark: 1,
      write(_record, _encoding, done) {
        ahead = Math.max(ahead, transform.readableLength)
        setImmediate(done)
      },
    })
    await pipeline(createReadStream(PATH, { highWaterMark: 1024 }), transform, slow)
    expect(ahead).toBeLessThan(2000)
  })

  it('turns a listener that throws into an error of the stream', async () => {
    const transform = createParseTransform({
      onDecision: () => {
        throw new Error('listener')
      },
    })
    const run = () =>
      pipeline(
        Readable.from([Buffer.from(TALK)]),
        transform,
        new Writable({ objectMode: true, write: (_record, _encoding, done) => done() }),
      )
    expect(String(await faultOf(run))).toBe('Error: listener')
  })
})

describe('parseFile', () => {
  it('gives the records of a file, named by its path', async () => {
    const all: TranscriptRecord[] = []
    for await (const record of parseFile(PATH)) all.push(record)
    expect(all.filter(({ type }) => type === 'turn')).toHaveLength(2000)
    expect(summaryOf(all)).toMatchObject([{ doc: PATH, counts: { turns: 2000 } }])
  })

  it('takes a name for the source, and may be left early', async () => {
    for await (const record of parseFile(PATH, { doc: 'talk' })) {
      expect(record.doc).toBe('talk')
      break
    }
  })

  it.each([
    ['missing', 'no such file'],
    ['talk.pdf', 'a damaged PDF'],
  ])('throws an InputError: %s', async (name, words) => {
    writeFileSync(join(place, 'talk.pdf'), '%PDF-1.7\n')
    const fault = await faultOf(async () => {
      for await (const _ of parseFile(join(place, name)));
    })
    expect(fault).toBeInstanceOf(InputError)
    expect(String(fault)).toContain(words)
  })
})
