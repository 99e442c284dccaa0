import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordJson } from '../../src/write/json.ts'
import { csv, tsv } from '../../src/write/rows.ts'
import { text } from '../../src/write/text.ts'
import { withOptions } from '../../src/write/writer.ts'
import { makeTurn } from '../query/make-turn.ts'

/** Any text at all: controls, bidirectional marks, halves of surrogate pairs. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) })
const hostile = fc.oneof(
  anyText,
  fc.constantFrom('__proto__', 'constructor', '2', '=1', '\t=1', '\u0085', '\u2028', '\ud800', '"', ','),
)

const turn = fc
  .record({ speaker: fc.option(hostile), text: hostile, label: fc.option(hostile), doc: hostile })
  .map((given) => makeTurn(given))

/** Line ends as any reader may see them, and what steers terminals. */
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

/** Cells of one line of CSV, read by the letter of RFC 4180. */
function csvCells(line: string): string[] {
  const cells = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)
  return Array.from(cells, (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '')
}

describe('whatever a turn holds', () => {
  it('its JSON is one printable line that reads back', () => {
    fc.assert(
      fc.property(turn, (given) => {
        const line = recordJson(given)
        expect(line).not.toMatch(UNSAFE)
        expect(line).not.toContain('\n')
        const formed: unknown = JSON.parse(JSON.stringify(given).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd'))
        expect(JSON.parse(line)).toEqual(formed)
      }),
    )
  })
  it('its CSV is one line of twenty-four cells', () => {
    fc.assert(
      fc.property(turn, (given) => {
        const line = csv.record(given)
        expect(line.indexOf('\n')).toBe(line.length - 1)
        const cells = csvCells(line.slice(0, -1))
        expect(cells).toHaveLength(24)
      }),
    )
  })
  it('no cell of its CSV for spreadsheets is a formula', () => {
    const excel = withOptions(csv, { excel: true })
    fc.assert(
      fc.property(turn, (given) => {
        const cells = csvCells(excel.record(given).slice(0, -1))
        expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
      }),
    )
  })
  it('its TSV is one line of twenty-four cells', () => {
    fc.assert(
      fc.property(turn, (given) => {
        const line = tsv.record(given)
        expect(line.indexOf('\n')).toBe(line.length - 1)
        expect(line.split('\t')).toHaveLength(24)
      }),
    )
  })
  it('its text is one line that steers nothing', () => {
    fc.assert(
      fc.property(turn, (given) => {
        const line = text.record(given)
        expect(line.slice(0, -1)).not.toMatch(UNSAFE)
        expect(line.indexOf('\n')).toBe(line.length - 1)
      }),
    )
  })
})
