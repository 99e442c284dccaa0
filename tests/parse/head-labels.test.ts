import { describe, expect, test } from 'vitest'
import type { LineDecision, ParseOptions } from '../../src/parse/options.ts'
import { checkRecords } from '../contract/library/invariants.ts'
import { chunksOf, parseBytes, parseChunks, parseText, said, summaryOf, turnsOf } from '../contract/library/parse.ts'
import { LETTER, STOCK, talkOf } from '../evidence/talks.ts'

const QUESTIONS = talkOf('Q ', 'A ')
const SLASHES = talkOf('ルンド／', 'ビダル／')
const WINDOW = 65_536

function speakers(text: string, options: ParseOptions = {}) {
  return turnsOf(parseText(text, options)).map(({ speaker }) => speaker)
}

function inTurn(one: string, other: string) {
  return Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? one : other))
}

/** Why the first label of a text is one. */
function reasonIn(text: string): string | undefined {
  const decisions: LineDecision[] = []
  parseText(text, { onDecision: (decision) => decisions.push(decision) })
  return decisions.find(({ accepted }) => accepted)?.reason
}

describe('a talk that no convention reads', () => {
  test.each([
    ['Q ', 'A ', 'Q', 'A'],
    ['ルンド／', 'ビダル／', 'ルンド', 'ビダル'],
    ['(Lund) ', '(Vidal) ', 'Lund', 'Vidal'],
    ['LUND ', 'VIDAL ', 'Lund', 'Vidal'],
    ['Mara → ', 'Pim → ', 'Mara', 'Pim'],
  ])('is read: %j and %j', (...labels) => {
    const [asks, answers, one, other] = labels
    expect(speakers(talkOf(asks, answers))).toEqual(inTurn(one, other))
  })

  test('has its words without the labels', () => {
    expect(said(parseText(QUESTIONS)).slice(0, 2)).toEqual([
      'Q: Is it late for the ferry?',
      'A: I think it is, and the quay is wet.',
    ])
  })

  test('says why', () => {
    expect([QUESTIONS, SLASHES].map(reasonIn)).toEqual(Array(2).fill('heads like it begin what is said in this document'))
    expect(summaryOf(parseText(SLASHES)).convention).toBe('framed')
  })

  test('tiles its source, in chunks of any size', () => {
    for (const text of [QUESTIONS, `${LETTER}\n${SLASHES}`, STOCK]) {
      const bytes = new TextEncoder().encode(text)
      const whole = parseBytes(bytes)
      checkRecords(whole, bytes)
      for (const size of [1, 7, 64]) expect(parseChunks(chunksOf(bytes, size))).toEqual(whole)
    }
  })

  test('begins below a letter', () => expect(speakers(`${LETTER}\n${SLASHES}`)).toEqual(inTurn('ルンド', 'ビダル')))

  test('needs three labels', () => {
    const lines = SLASHES.split('\n')
    expect(speakers(lines.slice(0, 2).join('\n'))).toEqual([])
  })
})

describe('behind the look-ahead', () => {
  const TIMES = Math.ceil((WINDOW * 1.3) / new TextEncoder().encode(SLASHES).length)
  const LONG = SLASHES.repeat(TIMES)

  test('known names go on', () => {
    expect(speakers(LONG)).toEqual(Array(TIMES).fill(inTurn('ルンド', 'ビダル')).flat())
  })

  test('a new name of the kind speaks', () => {
    expect(said(parseText(`${LONG}オル／I come late.\nルンド／Who are you?\n`)).slice(-2)).toEqual([
      'オル: I come late.',
      'ルンド: Who are you?',
    ])
  })

  test('another kind does not', () => {
    expect(said(parseText(`${LONG}オル ~ I come late.\n`)).at(-1)).toContain('オル ~ I come late.')
  })

  test('a talk begins there', () => {
    const letter = LETTER.repeat(Math.ceil((WINDOW * 1.3) / LETTER.length))
    expect(speakers(`${letter}\n${SLASHES.repeat(3)}`)).toEqual(Array(3).fill(inTurn('ルンド', 'ビダル')).flat())
  })
})

describe('nobody speaks', () => {
  const ROWS = ['3 crates', '7 crates', '4 barrels', '12 crates', '1 rope', '8 crates']
  const list = (...names: string[]) => ROWS.map((row, at) => `- ${names[at % names.length]}: ${row}\n`).join('')

  test.each([
    ['rows of names', STOCK],
    ['rows of things', list('Rope', 'Tar', 'Nails')],
    ['keys that come once', 'Flour: two cups.\nButter: half a pound.\nSalt: a pinch.\nEggs: three.\nMilk: one cup.\n'],
    ['words and what they mean', 'Quay. Where ships lie.\nHold. The room for cargo.\nBow. The front.\nStern. The end.\n'],
    ['a letter', LETTER],
  ])('in %s', (_, text) => expect(speakers(text)).toEqual([]))

  test.fails('in rows of whole names', () => expect(speakers(list('Mara Lund', 'Pim Vidal', 'Jo Orr'))).toEqual([]))

  test('in more rows, unless they say something', () => {
    expect(speakers(list('Mara', 'Pim'))).toEqual([])
    expect(speakers(talkOf('- Mara: ', '- Pim: '))).toEqual(inTurn('Mara', 'Pim'))
  })
})

describe('who asks is told the lines', () => {
  function linesOf(text: string) {
    const told: number[] = []
    parseText(text, { onHeads: (lines) => told.push(lines.length) })
    return told
  }

  test('whose heads were labels', () => expect([QUESTIONS, SLASHES].map(linesOf)).toEqual([[12], [12]]))

  test('whose labels were refused', () => expect(linesOf(STOCK)).toEqual([8]))

  test('not where a convention reads labels, or nothing does', () => {
    expect([talkOf('MARA LUND: ', 'PIM VIDAL: '), LETTER, ''].map(linesOf)).toEqual([[], [], []])
  })
})

describe('what the user says stands above the evidence', () => {
  test('conventions that are named are the only ones', () => {
    expect(speakers(SLASHES, { conventions: ['caps-colon'] })).toEqual([])
    expect(speakers(QUESTIONS, { conventions: ['title-colon'] })).toEqual([])
  })

  test('a pattern is the only one', () => {
    expect(speakers(SLASHES, { labelPattern: '(?<speaker>\\w+)> ' })).toEqual([])
    expect(speakers(QUESTIONS, { labelPattern: '(?<speaker>[QA]) ' })).toEqual(inTurn('Q', 'A'))
  })

  test('rows are labels where they are told to be', () => {
    const rows = ['Lund', 'Vidal', 'Orr', 'Lund', 'Vidal', 'Lund', 'Orr', 'Vidal']
    expect(speakers(STOCK, { speakers: ['Lund', 'Vidal', 'Orr'].map((label) => ({ label })) })).toEqual(rows)
    expect(speakers(STOCK, { conventions: ['marked-colon'] })).toEqual(rows)
    expect(speakers(STOCK, { labelPattern: '- (?<speaker>\\w+): ' })).toEqual(rows)
  })

  test('names that are listed speak in a talk that the evidence reads', () => {
    expect(speakers(SLASHES, { speakers: [{ label: 'ルンド' }, { label: 'ビダル' }] })).toEqual(inTurn('ルンド', 'ビダル'))
  })
})
