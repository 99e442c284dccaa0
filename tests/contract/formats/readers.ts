import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { IS_NIGHTLY } from '../../runs.ts'
import { FIXTURES } from '../library/cases.ts'
import { checkRecords } from '../library/invariants.ts'
import { parseBytes, parseText, turnsOf } from '../library/parse.ts'

/** Sources of no format. */
const FOREIGN = ['', '\n\n\n', '\ufeff', 'MARA: Good evening.\nJO: Thank you.\n', '{"a":[1,2]}', '\u0000\u0001\u0015\n"', '<a\n']

export function encoded(source: string): Uint8Array {
  return new TextEncoder().encode(source)
}

/** Codes of the diagnostics of a source. */
export function codes(source: string, format?: string): string[] {
  return parseText(source, { format }).flatMap((record) => (record.type === 'diagnostic' ? [record.code] : []))
}

interface Readers {
  /** Names of formats, and folders of their fixtures. */
  readonly sources: Readonly<Record<string, string>>
  /** An example has so many turns at least. */
  readonly turns: number
  /** Beginnings that are near to theirs. */
  readonly hostile?: readonly string[]
}

/** What holds of every reader. */
export function describeReaders({ sources, turns, hostile = [] }: Readers): void {
  const named = Object.entries(sources).map(([name, path]) => {
    return [name, new Uint8Array(readFileSync(join(FIXTURES, 'formats', path, 'input.txt')))] as const
  })
  describe.each(named)('%s', (name, bytes) => {
    test('is known by its content', () => {
      const records = parseBytes(bytes)
      expect(records.at(-1)).toMatchObject({ format: name })
      expect(turnsOf(records).length).toBeGreaterThanOrEqual(turns)
    })

    test('cut off anywhere it still tiles', () => {
      for (let size = 0; size < bytes.length; size += 1 + (size >> 4)) {
        const part = bytes.subarray(0, size)
        checkRecords(parseBytes(part, { format: name }), part)
      }
    })

    test.each([1, 5, 17, 64])('lines in pieces of %i bytes lose nothing', (line) => {
      checkRecords(parseBytes(bytes, { format: name, limits: { line } }), bytes)
    })

    test('empty, blank and foreign sources are no fault of the program', () => {
      for (const source of [...FOREIGN, ...hostile]) checkRecords(parseText(source, { format: name }), encoded(source))
    })

    test('bytes of another encoding, and damage, lose nothing', () => {
      let seed = 7
      for (let round = 0; round < 12; round++) {
        const damaged = Uint8Array.from(bytes)
        for (let hit = 0; hit < 8; hit++) {
          seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
          damaged[seed % damaged.length] = [0xff, 0x22, 0x3c, 0x0a, 0x15, 0x00, 0x5d, 0xe9][hit] ?? 0
        }
        checkRecords(parseBytes(damaged, { format: name, encoding: 'windows-1252' }), damaged)
      }
    })

    test('odd bytes and names are what they are', () => {
      const odd = new Uint8Array([
        ...bytes,
        0xff,
        0xfe,
        0x00,
        0x0a,
        0xc3,
        0x28,
        ...encoded('\n__proto__: constructor\n'),
        ...bytes,
      ])
      checkRecords(parseBytes(odd, { format: name }), odd)
    })

    test('a long source is read to its end', () => {
      const times = Math.ceil((IS_NIGHTLY ? 200_000 : 20_000) / bytes.length)
      const long = new Uint8Array(bytes.length * times)
      for (let at = 0; at < times; at++) long.set(bytes, at * bytes.length)
      expect(turnsOf(parseBytes(long, { format: name })).length).toBeGreaterThan(2)
    })
  })
}
