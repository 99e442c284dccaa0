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

  test('three languages in one talk: each question is one, and no answer is', () => {
    const rounds = [
      ['What did you see at the gate?', 'I saw the keeper, and the boat that he had tied to the gate.'],
      ['Was haben Sie am Tor gesehen?', 'Ich habe den Wärter gesehen, und das Boot, das er am Tor festgemacht hatte.'],
      ['Qu’avez-vous vu à la porte ?', 'J’ai vu le gardien, et le bateau qu’il avait attaché à la porte.'],
    ]
    const talk = Array.from({ length: 4 }, () => rounds.map(([ask, answer]) => [`IDA FOX: ${ask}`, `NILS BERG: ${answer}`]))
    const found = turns(talk.flat(2))
    expect(found.filter(({ part }) => part === 'ask').map(({ speaker }) => speaker)).toEqual(new Array(12).fill('Ida Fox'))
    expect(new Set(found.flatMap(({ to }) => to ?? []))).toEqual(new Set(['Nils Berg']))
  })

  test('text without marks: who is labelled to ask does, nobody else is made to', () => {
    const said = ['we went down to the boats when it was dark', 'and the keeper was gone and nobody knew why', 'so it was']
    const talk = Array.from({ length: 24 }, (_, index) => `${index % 2 === 0 ? 'IDA FOX' : 'NILS BERG'}: ${said[index % 3]}`)
    expect(new Set(numbers(talk))).toEqual(new Set([null]))
    const letters = talk.map((line) => line.replace('IDA FOX', 'Q').replace('NILS BERG', 'A'))
    expect(turns(letters).filter(({ part }) => part === 'ask')).toHaveLength(12)
  })

  test('nobody asks: nothing is numbered, and nothing is told', () => {
    const records = parseText('IDA FOX: The gate is shut.\n\nNILS BERG: It was shut before.\n\n'.repeat(20))
    expect(new Set(turnsOf(records).map(({ question }) => question))).toEqual(new Set([null]))
    expect(records.filter((record) => record.type === 'diagnostic')).toEqual([])
  })

  test('thousands of speakers, each of whom is asked once', () => {
    const count = IS_NIGHTLY ? 10_000 : 500
    const letters = (number: number) => [...String(number + 100_000)].map((digit) => 'bacedifogu'.charAt(Number(digit))).join('')
    const talk = Array.from({ length: count }, (_, index) => [
      `INTERVIEWER: What did you see from house ${index}?`,
      `B${letters(index)}: I saw the boat, and the keeper who had tied it to gate ${index}.`,
    ]).flat()
    const found = turns(talk)
    expect(found.filter(({ part }) => part === 'ask')).toHaveLength(count)
    expect(new Set(found.flatMap(({ to }) => to ?? [])).size).toBe(count)
  })

  test('a list that gives roles wins over what people do', () => {
    const talk = interview(6).map((line) => line.replace('INTERVIEWER', 'JO VEY'))
    const roles = (options = {}) => new Map(turns(talk, options).map(({ speaker, role }) => [speaker, role]))
    expect(roles().get('Jo Vey')).toBe(null)
    const speakers = [
      { label: 'Jo Vey', role: 'examiner' },
      { label: 'Mara Lund', role: 'witness' },
    ]
    expect([...roles({ speakers })].flat()).toEqual(['Jo Vey', 'examiner', 'Mara Lund', 'witness'])
  })
})
