import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/text/apply-edits.ts'
import { isSolid, lineOf, PassageBuilder, sourceAt } from '../../src/text/passage.ts'
import { readLines, utf8 } from './lines.ts'

/** A passage of three lines, the label of the first left out.
 *     LUND:  é one ·   two ·· three        */
function passage() {
  const source = 'LUND:  é one \n  two\n\nthree'
  const [first, second, , third] = readLines(utf8(source)).lines
  const builder = new PassageBuilder()
  if (first === undefined || second === undefined || third === undefined) throw new Error('four lines were put in')
  builder.add(first, 5, '')
  builder.add(second, 0, '\n')
  builder.add(third, 0, '\n\n')
  return { built: builder.build(), length: builder.length }
}

describe('a passage', () => {
  test('is its trimmed lines', () => {
    const { built, length } = passage()
    expect(built.text).toBe('é one\ntwo\n\nthree')
    expect(length).toBe(built.text.length)
  })

  test.each([
    { text: 'é', byte: 7, line: 1 },
    { text: 'one', byte: 10, line: 1 },
    { text: 'two', byte: 17, line: 2 },
    { text: 'three', byte: 22, line: 4 },
  ])('knows where "$text" stands in the source', ({ text, byte, line }) => {
    const { built } = passage()
    expect(sourceAt(built, built.text.indexOf(text))).toEqual({ byte, line })
    expect(lineOf(built, built.text.indexOf(text)).number).toBe(line)
  })

  test('counts a gap from the text before it', () => {
    const { built } = passage()
    expect(sourceAt(built, built.text.indexOf('\n\n'))).toEqual({ byte: 20, line: 2 })
  })

  test('leaves out lines of white space', () => {
    const builder = new PassageBuilder()
    for (const line of readLines(utf8('  \n\t\n')).lines) builder.add(line, 0, '\n\n')
    expect(builder.build()).toEqual({ text: '', pieces: [] })
    expect(sourceAt(builder.build(), 0)).toEqual({ byte: 0, line: 1 })
  })
})

describe('edits', () => {
  test('are made from left to right', () => {
    expect(
      applyEdits('Ithink Afew', [
        { from: 0, to: 6, after: 'I think' },
        { from: 7, to: 11, after: 'A few' },
      ]),
    ).toBe('I think A few')
  })

  test('none leaves the text', () => {
    expect(applyEdits('as it is', [])).toBe('as it is')
  })
})

describe('what stands in the source as it reads', () => {
  const mapped = (text: string, offsets: readonly number[]) => ({
    text,
    number: 1,
    byte: 0,
    endByte: offsets.at(-1) ?? 0,
    widths: Uint32Array.from(offsets),
    continues: false,
    goesOn: false,
  })
  const passageOf = (text: string, offsets: readonly number[]) => {
    const builder = new PassageBuilder()
    builder.add(mapped(text, offsets), 0, '')
    return builder.build()
  }

  test('markup between characters, or right behind the last, is told', () => {
    // "so <b>,</b> it"
    const passage = passageOf('so , it', [0, 1, 2, 6, 11, 12, 13, 14])
    expect(isSolid(passage, 0, 2)).toBe(true)
    expect(isSolid(passage, 2, 4)).toBe(false)
    expect(isSolid(passage, 3, 4)).toBe(false)
    expect(isSolid(passage, 4, 7)).toBe(true)
  })

  test('a reference to a character is none', () => {
    // "it&rsquo; s"
    expect(isSolid(passageOf('it’ s', [0, 1, 2, 9, 10, 11]), 2, 4)).toBe(true)
  })
})
