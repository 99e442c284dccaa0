import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

const ASKED = ['Where were you born?', 'What came then?', 'Who taught you that?', 'Is it true?']
const SAID = [
  'On the quay, in the house behind the mill.',
  'I went to sea with an uncle for three years.',
  'Nobody did. I watched the old men at work.',
  'It is, and it was worse than they say.',
]

function talk(asks: (text: string) => string, answers: (text: string) => string): string {
  return ASKED.map((question, index) => `${asks(question)}\n\n${answers(SAID[index] ?? '')}\n\n`).join('')
}

function speakers(text: string) {
  return turnsOf(parseText(text)).map(({ speaker }) => speaker)
}

function four(asks: string | null, answers: string) {
  return [asks, answers, asks, answers, asks, answers, asks, answers]
}

describe('two sides of an interview that labels of several kinds name', () => {
  test.each([
    ['Question:', 'Mara Lund:', 'Question', 'Mara Lund'],
    ['**Question:**', '**Response:**', 'Question', 'Response'],
    ['Frage:', 'Antwort:', 'Frage', 'Antwort'],
    ['Domanda.', 'Risposta.', 'Domanda', 'Risposta'],
    ['P.', 'R.', 'P', 'R'],
    ['Question :', 'Réponse :', 'Question', 'Réponse'],
    ['Q:', 'Lund:', 'Q', 'Lund'],
    ['QL:', 'Lund:', 'QL', 'Lund'],
    ['Me:', 'Mara:', 'Me', 'Mara'],
    ['ZEIT:', 'Lund:', 'Zeit', 'Lund'],
    ['Вопрос:', 'Ответ:', 'Вопрос', 'Ответ'],
    ['Soru:', 'Cevap:', 'Soru', 'Cevap'],
    ['Otázka:', 'Odpověď:', 'Otázka', 'Odpověď'],
    ['（問）', '（答）', '問', '答'],
    ['س/', 'ج/', 'س', 'ج'],
    ['QL :', '- Mara Lund :', 'QL', 'Mara Lund'],
  ])('%s and %s', (asks, answers, ...[asker = null, answerer = '']) => {
    const text = talk(
      (question) => `${asks} ${question}`,
      (answer) => `${answers} ${answer}`,
    )
    expect(speakers(text)).toEqual(four(asker, answerer))
    expect(turnsOf(parseText(text)).map(({ part }) => part)).toEqual(four('ask', 'answer'))
  })

  test('a first pair in full and letters behind it are two people', () => {
    const text =
      'Pregunta. ¿Qué fue?\nRespuesta. Una campana, nada más que una campana.\nP. ¿Y luego?\nR. Luego nada, hasta la mañana.\n'
    expect(speakers(text)).toEqual(['Pregunta', 'Respuesta', 'Pregunta', 'Respuesta'])
  })

  test('a word that recurs within answers is none', () => {
    const text = talk(
      (question) => `Q: ${question}`,
      (answer) => `Lund: ${answer}\nNote: it was late.\nAnswer: yes`,
    )
    expect(speakers(text)).toEqual(four('Q', 'Lund'))
  })

  test('a quiz is no talk', () => {
    const text = talk(
      (question) => `Question: ${question}`,
      () => 'Answer: Ek',
    )
    expect(speakers(text)).toEqual([])
  })

  test('rows in which nobody asks are none', () => {
    expect(speakers('CPU: four cores, all of them new\nMemory: eight pieces, all of them old\n\n'.repeat(3))).toEqual([])
  })
})

describe('questions without a label', () => {
  test.each([
    ['in bold', (text: string) => `**${text}**`],
    ['in italics', (text: string) => `*${text}*`],
    ['behind a dash', (text: string) => `——${text}`],
    ['behind a sign', (text: string) => `●${text}`],
    ['as a paragraph', (text: string) => text],
  ])('%s are turns of nobody known', (_, asks) => {
    const text = talk(asks, (answer) => `Mara Lund: ${answer}`)
    expect(speakers(text)).toEqual(four(null, 'Mara Lund'))
  })

  test('what is bold and asks nothing goes on in the answer', () => {
    const text = `${talk(
      (question) => `**${question}**`,
      (answer) => `Mara Lund: ${answer}`,
    )}**The sea was never kind to us.**\n\nAnd I would go again.\n`
    expect(said(parseText(text)).at(-1)).toBe(
      'Mara Lund: It is, and it was worse than they say. **The sea was never kind to us.** And I would go again.',
    )
  })

  test('the second paragraph of one who is named is not nobody’s', () => {
    const text = ASKED.map((question, index) => `Per Berg: I see.\n\n${question}\n\nMara Lund: ${SAID[index]}\n\n`).join('')
    expect(speakers(text)).toEqual(four('Per Berg', 'Mara Lund'))
  })

  test('points of a list stay with who makes them', () => {
    const text = `Mara Lund: We want this:\n● a quay\n● a lamp\nJo Vey: Which comes first?\n`.repeat(3)
    expect(new Set(speakers(text))).toEqual(new Set(['Mara Lund', 'Jo Vey']))
  })
})

describe('two who differ in letters alone', () => {
  const SPEECH = 'It was a long time ago, and the quay was of wood.'
  const pair = (asks: string, answers: string, question: string) =>
    Array.from({ length: 4 }, (_, turn) => `${asks}: ${turn % 2 === 0 ? question : SPEECH}\n\n${answers}: ${SPEECH}\n\n`).join('')

  test('take turns, and one asks', () => {
    expect(speakers(pair('JV', 'Lund', 'When did you come to the yard?'))).toEqual(four('JV', 'Lund'))
  })

  test('are none where nobody asks', () => {
    expect(speakers(pair('JV', 'Lund', SPEECH))).toEqual([])
  })

  test('are none where either says a word', () => {
    expect(speakers(pair('JV', 'Lund', 'When?').replaceAll(SPEECH, 'Yes.'))).toEqual([])
  })
})
