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
