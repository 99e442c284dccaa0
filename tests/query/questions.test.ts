import { describe, expect, it } from 'vitest'
import { numberRanges } from '../../src/query/number-ranges.ts'
import { QuestionTable } from '../../src/query/question-rows.ts'
import { missingQuestions, parseQuestionSelector, selectsQuestion } from '../../src/query/question-selector.ts'
import { makeTurn } from './make-turn.ts'

describe('a question selector', () => {
  const numbers = (text: string) => {
    const selector = parseQuestionSelector(text)
    return selector && Array.from({ length: 12 }, (_, index) => index + 1).filter((number) => selectsQuestion(selector, number))
  }
  it.each([
    ['7', [7]],
    ['3-5', [3, 4, 5]],
    ['2,4,9-11', [2, 4, 9, 10, 11]],
    ['2, 4', [2, 4]],
    ['11-', [11, 12]],
    ['99', []],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })
  it.each(['', '0', '-3', '5-3', 'x', '1,,2', '1.5', '1e3', '99999999999'])('"%s" is none', (text) => {
    expect(parseQuestionSelector(text)).toBeUndefined()
  })
  it('never selects a turn outside the questions', () => {
    expect(selectsQuestion([{ from: 1, to: Infinity }], null)).toBe(false)
  })
  it('says which of its parts select nothing', () => {
    expect(missingQuestions(parseQuestionSelector('2,7,9-11,12-') ?? [], new Set([1, 2, 9]))).toEqual(['7', '12-'])
  })
})

describe('the questions table', () => {
  const table = new QuestionTable('talk.txt')
  const turns = [
    {
      speaker: 'Mara Lund',
      part: 'ask' as const,
      question: 1,
      to: 'Óscar Vidal',
      text: 'Welcome. Who pays? And when?',
      line: 2,
      start: 12.5,
    },
    { speaker: 'Óscar Vidal', part: 'answer' as const, question: 1, text: 'The city.' },
    { speaker: 'constructor', part: 'answer' as const, question: 1, text: 'We all do.' },
    { speaker: 'Mara Lund', part: null, question: null, text: 'Thanks.' },
  ]
  turns.forEach((turn, index) => void table.push(makeTurn({ ...turn, turn: index + 1 })))

  it('has one row a question', () => {
    expect(table.rows()).toEqual([
      {
        doc: 'talk.txt',
        question: 1,
        askedBy: 'Mara Lund',
        to: 'Óscar Vidal',
        text: 'Who pays? And when?',
        answeredBy: ['Óscar Vidal', 'constructor'],
        turns: [1, 2, 3],
        line: 2,
        start: 12.5,
      },
    ])
  })
})

describe('numbers in short', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[1, 2, 3, 7, 9, 10], '1-3,7,9-10'],
  ])('%j', (numbers, expected) => {
    expect(numberRanges(numbers)).toBe(expected)
  })
})
