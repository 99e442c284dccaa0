import { expect, test } from 'vitest'
import { IS_NIGHTLY } from '../../runs.ts'
import { parseTranscript } from '../doors.ts'

/** Texts in pieces, in texts in pieces: none of them says anything in the end. */
function nested(depth: number): string {
  let inside = '1'
  for (let at = 0; at < depth; at++) inside = `{"text":{"speaker":"Mara","lines":[${inside}]}}`
  return `[${inside}]`
}

test('each level of pieces is looked into once', () => {
  // Looked into twice it would not end.
  expect(parseTranscript(nested(60)).turns).toEqual([])
})

test.runIf(IS_NIGHTLY)('many lists beside a long one cost no more than they hold', () => {
  const silent = Array.from({ length: 40_000 }, () => '{"text":"some words"}').join(',')
  const name = (at: number) => [...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')
  const lists = Array.from({ length: 8_000 }, (_, at) => `"x${name(at)}":[{"text":"Good evening.","start":${at}}]`)
  const from = performance.now()
  expect(parseTranscript(`{"notes":[${silent}],${lists.join(',')}}`).turns.length).toBeGreaterThan(0)
  expect(performance.now() - from).toBeLessThan(5_000)
})
