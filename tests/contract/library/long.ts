import { expect } from 'vitest'
import { IS_NIGHTLY } from '../../runs.ts'
import type { TranscriptRecord } from '../records.ts'
import { chunksOf } from './chunks.ts'
import { parseBytes, parseChunks, turnsOf } from './parse.ts'
import { expectSame } from './same.ts'

/** By day the parser looks less far ahead, so that a shorter text is long. */
const WINDOW = IS_NIGHTLY ? 65_536 : 8_192
const SIZES = IS_NIGHTLY ? [1, 64, 4_093, 65_536] : [509]

/** The records of a text over and over, far longer than the parser looks ahead: the same in any chunks. */
export function readLong(text: string, front = ''): TranscriptRecord[] {
  const copies = Math.ceil((2 * WINDOW) / text.length)
  const bytes = new TextEncoder().encode(front + text.repeat(copies))
  const options = { limits: { window: WINDOW } }
  const records = parseBytes(bytes, options)
  expect(turnsOf(records).length).toBeGreaterThanOrEqual(copies)
  for (const size of SIZES) expectSame(parseChunks(chunksOf(bytes, size), options), records)
  return records
}
