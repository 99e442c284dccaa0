import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseText, turnsOf } from '../fixtures/parse.ts'

const source = readFileSync('fixtures/labels/framed/positive-letters-behind-places/input.txt', 'utf8')

test('the page and the line of a deposition are no time', () => {
  expect(turnsOf(parseText(source)).map(({ start }) => start)).toEqual(Array(10).fill(null))
})

test('seconds beyond the lines of a page are', () => {
  expect(turnsOf(parseText(source.replace('[4:14]', '[4:34]'))).map(({ start }) => start)).toContain(274)
})
