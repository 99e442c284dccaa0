/** Sentences for samples; none holds what looks like a label. */
const SENTENCES = [
  'We open the gates at noon, when the tide allows it.',
  'And who decides that?',
  'The keeper of the lock does, with the pilot.',
  'I would rather wait for the evening.',
  'There is less water then, as you know.',
  'Nobody has complained so far.',
]

/** Turns of these speakers one after the other, with a blank line between: turn n stands on line 2n - 1. */
export function dialogue(labels: readonly string[], turns: number): string {
  return Array.from({ length: turns }, (_, turn) => {
    return `${labels[turn % labels.length]} ${SENTENCES[turn % SENTENCES.length]}\n\n`
  }).join('')
}

/** The same with a second paragraph in each turn: turn n stands on line 4n - 3. */
export function paragraphs(labels: readonly string[], turns: number): string {
  return Array.from({ length: turns }, (_, turn) => {
    return `${labels[turn % labels.length]} ${SENTENCES[turn % SENTENCES.length]}\n\nSo they say.\n\n`
  }).join('')
}

/** The sentences in a row, so many of them. */
export function monologue(sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => SENTENCES[index % SENTENCES.length]).join(' ')
}

/** Two recordings in one source, as STM tells them. */
export const TWO_RECORDINGS = [
  'pier 1 lund 40.10 42.50 good evening and welcome',
  'pier 1 vey 42.60 45.00 thank you',
  'pier 1 lund 45.20 57.00 who pays for the harbour',
  'quay 1 lund 0.50 13.00 good morning and welcome',
  'quay 1 vey 13.20 15.00 thank you again',
  '',
].join('\n')
