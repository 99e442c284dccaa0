import type { Turn } from '../../src/model/turn.ts'
import { makeTurn } from '../query/make-turn.ts'
import { recordsFile } from './run-command.ts'

type Said = readonly [speaker: string | null, text: string, more?: Partial<Turn>]

function dialogue(doc: string, said: readonly Said[]): Turn[] {
  return said.map(([speaker, text, more], index) =>
    makeTurn({ speaker, text, doc, turn: index + 1, line: 2 * index + 1, endLine: 2 * index + 1, ...more }),
  )
}

/** A panel about a harbour: three people, two questions. */
export const HARBOUR = dialogue('harbour.txt', [
  ['Mara Lund', 'Welcome. Who pays for the harbour?', { question: 1, part: 'ask', role: 'moderator', to: 'Óscar Vidal' }],
  ['Óscar Vidal', 'I think the city pays. The port doesn’t.', { question: 1, part: 'answer', role: 'panelist' }],
  ['Per Lund', 'Ali thinks so too.', { question: 1, part: 'answer', role: 'panelist' }],
  ['Mara Lund', 'And the ferries?', { question: 2, part: 'ask', role: 'moderator', to: 'Per Lund' }],
  ['Per Lund', 'Nobody knows. The ferries are old.', { question: 2, part: 'answer', role: 'panelist' }],
  ['Mara Lund', 'Thanks. Good night.', { role: 'moderator' }],
])

/** Two people with the names of object members, no questions. */
export const MEMBERS = dialogue('members.txt', [
  ['__proto__', 'The city sleeps.'],
  ['constructor', '=1+1 is a formula, "quoted".'],
  ['__proto__', 'Yes \u001b[31m indeed.'],
])

export const harbour = recordsFile('harbour.jsonl', HARBOUR)
export const members = recordsFile('members.jsonl', MEMBERS)
