import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseTranscript, root } from '../doors.ts'

test('the page and the line of a deposition before each label are no time, unless a line is beyond any page', () => {
  const path = join(root, 'fixtures/labels/framed/positive-letters-behind-places/input.txt')
  const source = readFileSync(path, 'utf8')
  const starts = (text: string) => parseTranscript(text).turns.map(({ start }) => start)
  expect(starts(source)).toEqual(Array(10).fill(null))
  expect(starts(source.replace('[4:14]', '[4:34]'))).toContain(274)
})
