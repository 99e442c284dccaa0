import { describe, expect, test } from 'vitest'
import { isPolite } from '../../src/questions/courtesies.ts'
import { hear } from './people.ts'

/** What each turn asks or answers: "1 ask Nils Berg", "1 answer", "-". */
function partsOf(lines: readonly string[], front = ''): string[] {
  return hear(lines, { front }).heard.map(({ question, part, to }) =>
    part === null ? '-' : `${question} ${part}${to === null ? '' : ` ${to}`}`,
  )
}

describe('questions', () => {
  test('are numbered, whatever the number of question marks', () => {
    expect(
      partsOf([
        'MODERATOR: Welcome. Why did you go? And where to? And when?',
        'NILS BERG: To the sea.',
        'MODERATOR: Ida, what about you?',
        'IDA FOX: To the hills.',
        'MODERATOR: Thank you all for listening. Was it not fine?',
      ]),
    ).toEqual(['1 ask Nils Berg', '1 answer', '2 ask Ida Fox', '2 answer', '-'])
  })

  test('a follow-up to the same person is the next one, and several may answer', () => {
    expect(
      partsOf([
        'MODERATOR: Why did you go?',
        'NILS BERG: To see.',
        'IDA FOX: So did I.',
        'MODERATOR: But why?',
        'IDA FOX: To see.',
      ]),
    ).toEqual(['1 ask Nils Berg', '1 answer', '1 answer', '2 ask Ida Fox', '2 answer'])
  })

  test('an interjection is none, and ends none', () => {
    expect(partsOf(['HOST: Why did you go?', 'BERG: To see.', 'HOST: Mm-hmm.', 'BERG: And to hear.'])).toEqual([
      '1 ask Berg',
      '1 answer',
      '-',
      '1 answer',
    ])
  })

  test('a remark that hands over to nobody is none', () => {
    expect(partsOf(['HOST: Welcome to the show, it is a fine day.', 'BERG: Thank you.'])).toEqual(['-', '-'])
  })

  test.each([
    'I would like to turn to Nils next.',
    'Let us hear from Mr. Berg on that.',
    'Nils, the floor is yours now, my friend.',
    'Over to Nils.',
    'Tell us about that long day in March.',
    'Nils, that was a long day in March.',
  ])('handing over without a question mark: %s', (text) => {
    expect(partsOf([`MODERATOR: ${text}`, 'NILS BERG: It was long.', 'IDA FOX: It was.'])).toEqual([
      '1 ask Nils Berg',
      '1 answer',
      '1 answer',
    ])
  })

  test('a question of the audience counts, and the moderator passes it on', () => {
    expect(
      partsOf([
        'MODERATOR: Now the audience, the lady over there, please.',
        'AUDIENCE MEMBER: How deep is the sea?',
        'MODERATOR: Ida, would you take that?',
        'IDA FOX: Very deep.',
        'NILS BERG: I agree.',
      ]),
    ).toEqual(['-', '1 ask', '1 ask Ida Fox', '1 answer', '1 answer'])
  })

  test('documents without roles have none', () => {
    expect(partsOf(['LUND: Why?', 'BERG: Who knows?', 'FOX: Why not?'])).toEqual(['-', '-', '-'])
  })

  test('the letters Q and A decide', () => {
    expect(partsOf(['Q: State your name.', 'A: Nils Berg.', 'Q: Thank you.', 'A: Was that all?'])).toEqual([
      '1 ask A',
      '1 answer',
      '-',
      '1 answer',
    ])
  })

  test('what a chair asks of the house is procedure; operators neither ask nor answer', () => {
    expect(
      partsOf(['CHAIR: Order, the house will come to order.', 'LUND: I move.', 'CHAIR: Who seconds it?', 'BERG: I do.']),
    ).toEqual(['-', '-', '-', '-'])
    expect(partsOf(['HOST: Are we on?', 'BERG: Yes.', 'OPERATOR: You are on.', 'BERG: Good.'])).toEqual([
      '1 ask Berg',
      '1 answer',
      '-',
      '1 answer',
    ])
  })

  test('printed numbers win when they go up', () => {
    expect(partsOf(['Q14: Why?', 'LUND: Because.', 'Q15: And then?', 'LUND: Then.', 'Q3: And now?', 'LUND: Now.'])).toEqual([
      '14 ask Lund',
      '14 answer',
      '15 ask Lund',
      '15 answer',
      '16 ask Lund',
      '16 answer',
    ])
    expect(partsOf(['HOST: Question 7: say who you are', 'LUND: Me.'])).toEqual(['7 ask Lund', '7 answer'])
  })
})

describe('the addressee', () => {
  const to = (text: string, following = 'NILS BERG') =>
    hear([
      'MODERATOR: Welcome.',
      'IDA FOX: Hello.',
      'NILS BERG: Hello.',
      'ROSA VEY: Hello.',
      `MODERATOR: ${text}`,
      `${following}: Well.`,
    ]).heard[4]?.to

  test.each([
    ['Ida, why did you go?', 'Ida Fox'],
    ['I see. Ida, to go on with that: why?', 'Ida Fox'],
    ['So, Ms. Fox, why did you go?', 'Ida Fox'],
    ['Why did you go, Ms. Fox?', 'Ida Fox'],
    ['I would like to turn to Ida next. Why did you go?', 'Ida Fox'],
    ['Ida, Nils said so. Nils, did you?', 'Nils Berg'],
    ['Rosa, that is plain. Why did you go?', 'Nils Berg'],
    ['Thank you, Ida. Why did you go?', 'Nils Berg'],
    ['Did you see what Ida saw?', 'Nils Berg'],
    ['Ida, Rosa, who wants to go?', 'Ida Fox'],
    ['Why did you all go?', 'Nils Berg'],
  ])('%s -> %s', (text, name) => {
    expect(to(text)).toBe(name)
  })
})

test('the list', () => {
  const { questions } = hear([
    'HOST: Why did you go?',
    'BERG: To see.',
    'FOX: Me too.',
    'BERG: Yes.',
    'HOST: Where?',
    'FOX: There.',
  ])
  expect(questions).toEqual([
    { question: 1, askedBy: 'Host', to: 'Berg', answeredBy: ['Berg', 'Fox'], turns: [1, 2, 3, 4], line: 1 },
    { question: 2, askedBy: 'Host', to: 'Fox', answeredBy: ['Fox'], turns: [5, 6], line: 5 },
  ])
})

describe('only polite words', () => {
  test.each(['Thank you very much.', 'Thank you, Mara Lund.', 'Good evening, Mara.'])('%s', (text) => {
    expect(isPolite(text)).toBe(true)
  })

  test.each(['Mara Lund.', 'Thank you, Mara Lund Berg.', 'Thank you for boats.', 'Thank you?'])('more: %s', (text) => {
    expect(isPolite(text)).toBe(false)
  })
})
