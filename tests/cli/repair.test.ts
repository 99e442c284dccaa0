import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnifiedDiff } from '../../src/cli/repair/diff.ts'
import { LineChanges, type MarkedLine } from '../../src/cli/repair/lines.ts'
import { Tape } from '../../src/cli/repair/tape.ts'
import { lineDecoder } from '../../src/text/decode.ts'
import { encode } from '../../src/text/encode.ts'
import { runs } from '../runs.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
const bytes = (value: string) => Uint8Array.from(Buffer.from(value))

describe('Tape', () => {
  it('gives back what was pushed, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uint8Array({ maxLength: 200_000 }), fc.nat(250_000)), { maxLength: 6 }), (steps) => {
        const tape = new Tape()
        const pushed: Uint8Array[] = []
        const cut: Uint8Array[] = []
        let offset = 0
        for (const [chunk, length] of steps) {
          const reused = chunk.slice()
          tape.push(reused)
          reused.fill(0x58)
          pushed.push(chunk)
          offset += length
          cut.push(tape.cut(offset).slice())
        }
        cut.push(tape.cut(Number.MAX_SAFE_INTEGER).slice())
        return Buffer.concat(cut).equals(Buffer.concat(pushed))
      }),
      runs(50),
    )
  })

  it('keeps what is not cut', () => {
    const tape = new Tape()
    tape.push(bytes('abcdef'))
    expect(text(tape.cut(2))).toBe('ab')
    expect(text(tape.held)).toBe('cdef')
    expect(text(tape.cut(1))).toBe('')
  })
})

describe('encode', () => {
  const samples = [
    ['utf-8', 'Aslı’s “I think” 😀'],
    ['utf-16le', 'Aslı’s 😀'],
    ['utf-16be', 'Aslı’s 😀'],
    ['windows-1252', 'I don’t – “yes” é'],
    ['windows-1254', 'Aydıntaşbaş'],
    ['koi8-r', 'Ирина: да'],
    ['macintosh', 'é “ok”'],
    ['shift_jis', '田中：はい'],
    ['gbk', '主持人：你好'],
    ['euc-kr', '김하나: 네'],
    ['big5', '主持人'],
  ] as const

  it.each(samples)('%s: what it writes is read back', (encoding, sample) => {
    const encoded = encode(sample, encoding)
    expect(encoded).toBeDefined()
    // Node's own decoder takes windows-1252 for Latin-1.
    expect(lineDecoder(encoding)(encoded ?? new Uint8Array(0)).text).toBe(sample)
  })

  it('does not write what an encoding cannot hold', () => {
    expect(encode('田', 'windows-1252')).toBeUndefined()
    expect(encode('a😀', 'koi8-r')).toBeUndefined()
  })
})

type Piece = readonly [kept: string, before: string, after: string]

function diffOf(pieces: readonly Piece[]): string {
  let written = ''
  const style = {
    file: (line: string) => line,
    hunk: (line: string) => line,
    line: (kind: 'context' | 'removed' | 'added', line: MarkedLine) =>
      ({ context: ' ', removed: '-', added: '+' })[kind] + text(line.bytes),
  }
  const diff = new UnifiedDiff({
    name: 'x',
    style,
    write: (piece) => (written += typeof piece === 'string' ? piece : text(piece)),
  })
  const lines = new LineChanges((change) => diff.push(change))
  for (const [kept, before, after] of pieces) {
    if (kept !== '') lines.keep(bytes(kept))
    if (before !== after) lines.replace(bytes(before), bytes(after))
  }
  lines.end()
  diff.end()
  return written
}

interface Hunk {
  readonly from: number
  readonly before: string
  readonly after: string
}

const NUMBERS = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/

/** Reads a diff back: where each hunk begins, and its two sides. */
function hunksOf(diff: string): Hunk[] {
  const hunks: { from: number; count: [number, number]; before: string; after: string }[] = []
  const lines = diff.split('\n').slice(2, -1)
  for (const [at, line] of lines.entries()) {
    const numbers = NUMBERS.exec(line)
    const hunk = hunks.at(-1)
    if (numbers !== null) {
      hunks.push({ from: Number(numbers[1]), count: [Number(numbers[2]), Number(numbers[4])], before: '', after: '' })
    } else if (hunk !== undefined && !line.startsWith('\\')) {
      const end = lines[at + 1]?.startsWith('\\') ? '' : '\n'
      if (!line.startsWith('+')) hunk.before += line.slice(1) + end
      if (!line.startsWith('-')) hunk.after += line.slice(1) + end
    }
  }
  for (const { before, after, count } of hunks) expect([linesIn(before), linesIn(after)]).toEqual(count)
  return hunks
}

function linesIn(side: string): number {
  return side === '' ? 0 : side.split('\n').length - (side.endsWith('\n') ? 1 : 0)
}

function applied(source: string, hunks: readonly Hunk[]): string {
  let result = ''
  let rest = source.split(/(?<=\n)/)
  let line = 1
  for (const { from, before, after } of hunks) {
    const first = before === '' ? from + 1 : from
    result += rest.slice(0, first - line).join('')
    rest = rest.slice(first - line)
    const count = linesIn(before)
    expect(rest.slice(0, count).join('')).toBe(before)
    result += after
    rest = rest.slice(count)
    line = first + count
  }
  return result + rest.join('')
}

describe('the diff', () => {
  it('shows three lines around a change', () => {
    expect(
      diffOf([
        ['1\n2\n3\n4\nSo ', 'Ithink', 'I think'],
        [' so.\n5\n6\n7\n8\n', '', ''],
      ]),
    ).toBe('--- x\n+++ x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-So Ithink so.\n+So I think so.\n 5\n 6\n 7\n')
  })

  it('says nothing when nothing changes', () => {
    expect(diffOf([['1\n2\n', '', '']])).toBe('')
  })

  it('joins lines, and knows a last line without an end', () => {
    expect(
      diffOf([
        ['D. ', 'C.\n\nC', 'C. C'],
        [' end', '', ''],
      ]),
    ).toBe(
      '--- x\n+++ x\n@@ -1,3 +1,1 @@\n-D. C.\n-\n-C end\n\\ No newline at end of file\n+D. C. C end\n\\ No newline at end of file\n',
    )
  })

  it('gives the repaired text when it is applied', () => {
    const line = fc.constantFrom('a\n', 'bb\n', '\n', 'c', 'd d\n', 'e\n\nf')
    const kept = fc.array(line, { maxLength: 14 }).map((lines) => lines.join(''))
    const edit = fc.constantFrom(['Ithink', 'I think'], ['x\n\ny', 'x y'], ['\n', ' '], ['a', 'b\nc'])
    fc.assert(
      fc.property(fc.array(fc.tuple(kept, edit), { maxLength: 8 }), kept, (pairs, rest) => {
        const pieces: Piece[] = [
          ...pairs.map(([same, [before = '', after = '']]): Piece => [same, before, after]),
          [rest, '', ''],
        ]
        const source = pieces.map(([same, before]) => same + before).join('')
        const want = pieces.map(([same, , after]) => same + after).join('')
        expect(applied(source, hunksOf(diffOf(pieces)))).toBe(want)
      }),
      runs(300),
    )
  })
})
