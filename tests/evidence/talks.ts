import type { TextLine } from '../../src/evidence/candidates.ts'

const ASKED = [
  'Is it late for the ferry?',
  'Who called the yard on Monday?',
  'Do you know what came of it?',
  'And what did you tell them?',
  'Is the crane still there?',
  'When do we leave then?',
]
const SAID = [
  'I think it is, and the quay is wet.',
  'Nobody did, as far as I know.',
  'They wrote to us, and we wrote back.',
  'I told them to wait until spring.',
  'It is, and it will be for years.',
  'We leave when the tide turns.',
]

/** Two people in turn: `asks` and `answers` stand before what they say. */
export function talkOf(asks: string, answers: string): string {
  return ASKED.map((question, at) => `${asks}${question}\n${answers}${SAID[at]}\n`).join('')
}

/** Rows of a list that look like short talk. */
export const STOCK =
  '- Lund: 3 crates\n- Vidal: 7 crates\n- Orr: 4 barrels\n- Lund: 12 crates\n- Vidal: 1 rope\n- Lund: 8 crates\n- Orr: 2 barrels\n- Vidal: 5 crates\n'

/** A letter: nobody speaks. */
export const LETTER =
  'The quay is wet, and the ferry is late.\nNobody called the yard, and the crane is gone.\nThey leave when the tide turns.\n'

export function linesIn(text: string): TextLine[] {
  return text.split('\n').map((line) => ({ text: line }))
}
