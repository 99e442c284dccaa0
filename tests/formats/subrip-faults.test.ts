import { expect, test } from 'vitest'
import { parseText, turnsOf } from '../fixtures/parse.ts'

const REST = '2\n00:00:02,000 --> 00:00:03,500\nJo Vey: Thank you.\n\n3\n00:00:04,000 --> 00:00:05,500\nMara Lund: It is.\n'

function read(timing: string) {
  const records = parseText(`1\n${timing}\nMara Lund: Good evening.\n\n${REST}`)
  return {
    times: turnsOf(records).map(({ start, end }) => [start, end]),
    codes: records.flatMap((record) => (record.type === 'diagnostic' ? [record.code] : [])),
  }
}

test.each(['00:00:0x,000 --> 00:00:02,000', '00:00:xx,000 --> 00:00:yy,000', '--> 00:00:02,000'])(
  'a first timing that cannot be read is warned of: %s',
  (timing) => {
    const { times, codes } = read(timing)
    expect(times.slice(1)).toEqual([
      [2, 3.5],
      [4, 5.5],
    ])
    expect(times[0]?.[0]).toBeNull()
    expect(codes).toEqual(['bad-timing'])
  },
)

test('no turn ends before it begins', () => {
  const { times, codes } = read('00:00:09,000 --> 00:00:02,000')
  expect(times[0]).toEqual([9, null])
  expect(codes).toEqual(['ends-too-early'])
})

test('nor where a label has both times', () => {
  const records = parseText('Speaker\tStart\tEnd\tText\nMara\t9\t2\tGood evening.\nJo\t10\t12\tThank you.\n')
  expect(turnsOf(records).map(({ start, end }) => [start, end])).toEqual([
    [9, null],
    [10, 12],
  ])
})
