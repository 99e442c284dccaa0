import { describe, expect, test } from 'vitest'
import { expectLinear } from '../../linear.ts'
import { IS_NIGHTLY } from '../../runs.ts'
import { parseText, turnsOf } from '../library/parse.ts'

const turns = (lines: readonly string[], options = {}) => turnsOf(parseText(lines.join('\n\n') + '\n', options))
const numbers = (lines: readonly string[]) => turns(lines).map(({ question }) => question)

/** An interview of so many questions. */
function interview(count: number): string[] {
  return Array.from({ length: count }, (_, index) => [
    `INTERVIEWER: What did you see on day ${index + 1} of the long voyage?`,
    'MARA LUND: I saw the sea, the same sea as on the day before, and a bird that sat on the mast until noon.',
  ]).flat()
}

describe('questions of bad input', () => {
  test('two people who only ask each other have no questions', () => {
    const talk = Array.from({ length: 20 }, (_, index) => [
      `IDA FOX: Why do you ask me for the ${index}. time?`,
      `NILS BERG: Why do you never answer, not even ${index} times?`,
    ]).flat()
    expect(new Set(numbers(talk))).toEqual(new Set([null]))
  })

  test('one speaker asks nobody', () => {
    const talk = Array.from({ length: 12 }, (_, index) => `IDA FOX: Who counts to ${index}? Is anybody there?`)
    expect(new Set(numbers(talk))).toEqual(new Set([null]))
  })

  test('labels without speech ask nothing', () => {
    const talk = Array.from({ length: 8 }, () => ['Q:', 'A:']).flat()
    expect(() => numbers(talk)).not.toThrow()
    expect(new Set(numbers(talk).filter((number) => number !== null)).size).toBe(0)
  })

  test('thousands of questions have thousands of numbers', () => {
    const count = IS_NIGHTLY ? 10_000 : 2_000
    const found = turns(interview(count)).filter(({ part }) => part === 'ask')
    expect(found).toHaveLength(count)
    expect(found.at(-1)?.question).toBe(count)
  })

  test('in time that grows with their number', () => {
    expectLinear(interview(20_000).join('\n\n'), (text) => parseText(text))
  })

  test('printed numbers never go back: twice or backwards, the next is one more', () => {
    const talk = [5, 5, 3, 9].flatMap((number) => [
      `Q${number}: What did you see at gate ${number} on that day?`,
      'A: I saw the keeper, and the boat that he had tied to the gate.',
    ])
    const asked = turns(talk).filter(({ part }) => part === 'ask')
    expect(asked.map(({ question }) => question)).toEqual([5, 6, 7, 9])
  })

  test('a list that gives roles wins over what people do', () => {
    const talk = interview(6).map((line) => line.replace('INTERVIEWER', 'JO VEY'))
    const roles = (options = {}) => new Map(turns(talk, options).map(({ speaker, role }) => [speaker, role]))
    expect(roles().get('Jo Vey')).toBe(null)
    const speakers = [
      { label: 'Jo Vey', role: 'examiner' },
      { label: 'Mara Lund', role: 'witness' },
    ]
    expect(roles({ speakers })).toEqual(
      new Map([
        ['Jo Vey', 'examiner'],
        ['Mara Lund', 'witness'],
      ]),
    )
  })
})
