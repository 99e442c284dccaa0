import type { TranscriptRecord } from '../../src/model/record.ts'
import type { InnerOptions, ParseOptions } from '../../src/parse/options.ts'
import { createParser, TranscriptParser } from '../../src/parse/parser.ts'
import { turnRecord } from '../../src/parse/turn-head.ts'
import { recordJson } from '../../src/write/record-json.ts'
import { TurnLines } from '../../src/write/turn-lines.ts'
import { chunksOf } from '../fixtures/parse.ts'

const DIALOGUE = 'MARA LUND: How deep is it?\n\nJO VEY: I think it is four metres,\nat low water.\n\n'

/** The lane opens behind it: the conventions are decided, the language and the names are told. No line is long. */
export const BEGUN = DIALOGUE.repeat(Math.ceil(72_000 / DIALOGUE.length))

/** JSON Lines of a source, each line through every stage. */
export function slowly(bytes: Uint8Array, options: ParseOptions = {}): string[] {
  const lines: string[] = []
  const parser = createParser({ ...options, fastLane: false }, (record) => lines.push(recordJson(record)))
  parser.push(bytes)
  parser.end()
  return lines
}

/** The same by the lane, as the command writes it: turns as bytes where they were read as bytes. */
export function quickly(chunks: Iterable<Uint8Array>, options: InnerOptions = {}): string[] {
  const written: string[] = []
  const turns = new TurnLines()
  const add = (record: TranscriptRecord) => written.push(`${recordJson(record)}\n`)
  const parser = new TranscriptParser(
    {
      ...options,
      onTurn(head, speech) {
        if (speech.bytes === undefined) add(turnRecord(head, speech))
        else {
          turns.add(head, speech.bytes)
          written.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(turns.take()))
        }
      },
    },
    add,
  )
  for (const chunk of chunks) parser.push(chunk)
  parser.end()
  return written.join('').trimEnd().split('\n')
}

/** And as the library gives it. */
export function quickRecords(chunks: Iterable<Uint8Array>, options: InnerOptions = {}): string[] {
  const lines: string[] = []
  const parser = new TranscriptParser(options, (record) => lines.push(recordJson(record)))
  for (const chunk of chunks) parser.push(chunk)
  parser.end()
  return lines
}

/** Vectors are used of long inputs, or from the first byte in the lane on. */
const LONG_FROM: readonly InnerOptions[] = [{}, { longFrom: 1 }]

/** What differs first, with and without the lane and vectors in it, in chunks of these sizes; undefined when nothing does. */
export function firstDifference(bytes: Uint8Array, options: ParseOptions, sizes: readonly number[]): Difference | undefined {
  const slow = slowly(bytes, options)
  for (const size of sizes)
    for (const long of LONG_FROM)
      for (const read of [quickly, quickRecords]) {
        const quick = read(chunksOf(bytes, size), { ...options, ...long })
        const at = slow.findIndex((line, index) => line !== quick[index])
        if (at >= 0 || slow.length !== quick.length) return { size, ...long, slow: slow[at], quick: quick[at] }
      }
  return undefined
}

export interface Difference {
  readonly size: number
  readonly longFrom?: number
  readonly slow: string | undefined
  readonly quick: string | undefined
}
