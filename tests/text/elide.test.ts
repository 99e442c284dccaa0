import { expect, it } from 'vitest'
import { elideRepeats } from '../../src/text/elide.ts'

it.each([
  ['a\nb\nc', 'a\nb\nc'],
  ['a\na\na\nb', 'a\na\na\nb'],
  ['a\na\na\na\nb', 'a\n…\nb'],
  ['b\na\na\na\na', 'b\na\n…'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(elideRepeats(text)).toBe(shown)
})
