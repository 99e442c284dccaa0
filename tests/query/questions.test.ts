import { describe, expect, it } from 'vitest'
import { numberRanges } from '../../src/query/number-ranges.ts'
import { QuestionPeople } from '../../src/query/question-people.ts'
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
    expect([...table.rows()]).toEqual([
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

describe('a question that several turns ask', () => {
  const asked = (texts: readonly (readonly [speaker: string, text: string])[]) => {
    const table = new QuestionTable('talk.txt')
    for (const [speaker, text] of texts) table.push(makeTurn({ speaker, text, part: 'ask', question: 1 }))
    return Array.from(table.rows(), (row) => row.text)
  }
  it.each([
    [
      'is shown as its asker puts it',
      [
        ['Jo Vey', 'Who pays?'],
        ['Mara Lund', 'Óscar, would you take that?'],
      ],
      'Who pays?',
    ],
    [
      'is not what passes it on',
      [
        ['Mara Lund', 'Who pays?'],
        ['Mara Lund', 'Óscar, your response?'],
      ],
      'Who pays?',
    ],
    [
      'is what is asked at last',
      [
        ['Mara Lund', 'You said yesterday'],
        ['Mara Lund', '— that it is late?'],
      ],
      '— that it is late?',
    ],
    [
      'may be put by another',
      [
        ['Jo Vey', 'My question is on dredging.'],
        ['Mara Lund', 'Who pays for it?'],
      ],
      'Who pays for it?',
    ],
  ] as const)('%s', (_, texts, expected) => {
    expect(asked(texts)).toEqual([expected])
  })
})

describe('people of questions', () => {
  const people = (askedBy: readonly string[], answeredBy: readonly string[] = []) => {
    const all = new QuestionPeople({ askedBy, answeredBy })
    const push = (question: number, part: 'ask' | 'answer', speaker: string) =>
      all.push(makeTurn({ speaker, text: '', question, part }))
    push(1, 'ask', 'Jo Vey')
    push(1, 'ask', 'Mara Lund')
    push(1, 'answer', 'Kai Moe')
    push(2, 'ask', 'Mara Lund')
    push(2, 'answer', 'Ada Moe')
    push(2, 'answer', 'Kai Moe')
    return all
  }
  it('are those who ask, not those who pass on', () => {
    expect([...people(['lund']).wanted()]).toEqual([2])
    expect([...people(['vey', 'mara']).wanted()]).toEqual([1, 2])
  })
  it('are all who answer', () => {
    expect([...people([], ['kai']).wanted()]).toEqual([1, 2])
    expect([...people(['vey'], ['ada']).wanted()]).toEqual([])
  })
  it('are everybody where nobody is named', () => {
    expect([...people([]).wanted()]).toEqual([1, 2])
  })
  it('may be two by one name', () => {
    expect(people([], ['moe']).ambiguities).toEqual([{ query: 'moe', candidates: ['Kai Moe', 'Ada Moe'] }])
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
