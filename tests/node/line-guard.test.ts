import { describe, expect, it } from 'vitest'
import { LineGuard } from '../../src/node/line-guard.ts'

/** What is passed of a text cut into pieces of `size`. */
function passed(text: string, size: number): string[] {
  const pieces: string[] = []
  const guard = new LineGuard((lines) => pieces.push(Buffer.from(lines).toString()))
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) guard.push(bytes.subarray(at, at + size))
  guard.end()
  return pieces.filter((piece) => piece !== '')
}

describe('the line guard', () => {
  const text = 'one\ntwo, longer\n\nthree é€😀\nno end'

  it.each([1, 2, 3, 5, 7, 100])('passes whole lines of pieces of %i bytes', (size) => {
    const pieces = passed(text, size)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces.slice(0, -1)) expect(piece.endsWith('\n')).toBe(true)
  })

  it('forgets a beginning that has no end', () => {
    const pieces: string[] = []
    const guard = new LineGuard((lines) => pieces.push(Buffer.from(lines).toString()))
    guard.push(Buffer.from('whole\nhal'))
    guard.drop()
    guard.push(Buffer.from('next\n'))
    expect(pieces.join('')).toBe('whole\nnext\n')
  })
})
