import { expect, test } from 'vitest'
import type { Line } from '../../src/recogniser/index.ts'
import { type Window, Windows } from '../../src/recogniser/windows.ts'

const SAID = [
  'It is late, I think.',
  'Who lights the lamp?',
  'I do, every evening, and so did my father.',
  'Thank you. Then we go on.',
  'What do you mean by that?',
]
const line = (text: string, number: number): Line => ({ text, byte: 0, endByte: text.length, number })
const talk = (turns: number): Line[] =>
  Array.from(
    { length: turns },
    (_, index) => `${index % 2 ? 'JO BYRD' : 'MARA LUND'}: ${SAID[index % SAID.length]} That was ${index}.`,
  )
    .flatMap((text) => [text, ''])
    .map(line)

function read(lines: readonly Line[]): Window[] {
  const windows: Window[] = []
  const stage = new Windows((window) => windows.push(window))
  for (const one of lines) stage.push(one)
  stage.end()
  return windows
}

test('every line is in one window, and every turn has its label', () => {
  const lines = talk(4000)
  const windows = read(lines)
  expect(windows.length).toBeGreaterThan(2)
  expect(windows.flatMap((window) => window.lines)).toEqual(lines)
  expect(windows.flatMap(({ labels }) => labels).length).toBe(4000)
})

test('the first window ends early where its reading is decisive', () => {
  const [first] = read(talk(4000))
  const characters = first?.lines.reduce((sum, { text }) => sum + text.length + 1, 0) ?? 0
  expect(characters).toBeLessThan(21_000)
})

test('a talk that begins late is found', () => {
  const prose = Array.from({ length: 2000 }, (_, index) =>
    line(`The harbour of the town was built in ${1000 + index} and rebuilt since.`, index),
  )
  const labels = read([...prose, ...talk(300)]).flatMap((window) => window.labels)
  expect(labels.length).toBeGreaterThan(290)
  expect(labels.length).toBeLessThanOrEqual(300)
})

test('one line of a megabyte is read', () => {
  expect(read([line('a '.repeat(500_000), 1)]).flatMap(({ labels }) => labels)).toEqual([])
})
