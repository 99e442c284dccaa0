import type { Turn } from '../model/turn.ts'
import { withoutHalves } from '../text/elide.ts'
import { fold } from '../text/fold.ts'
import { QuestionTable } from './question-rows.ts'

/** What a transcript can be cut by. */
export const PIECES = ['speaker', 'question', 'section'] as const
export type PieceKind = (typeof PIECES)[number]

/** Turns that belong together, in their order. */
export interface Piece {
  /** For the name of a file; two never have the same, in whatever case. */
  readonly name: string
  /** As people call it; null for turns of nobody, of no question, under no heading. */
  readonly title: string | null
  readonly turns: readonly Turn[]
}

/** All that is no letter, figure or hyphen. */
const UNSAFE = /[^\p{L}\p{M}\p{N}_-]+/gu
const LONGEST_NAME = 60
/** A name that begins with a hyphen would be an option to other programs. */
const EDGES = /^-+/

/** Cuts a document. Speakers and questions are one piece wherever they turn up; a section ends where the next begins. */
export function piecesBy(kind: PieceKind, turns: readonly Turn[]): Piece[] {
  const pieces = new Map<string | number | null, Turn[]>()
  let section = 0
  for (const [index, turn] of turns.entries()) {
    if (index === 0 || turn.section !== turns[index - 1]?.section) section++
    const key = kind === 'speaker' ? turn.speakerId : kind === 'question' ? turn.question : section
    const piece = pieces.get(key)
    if (piece === undefined) pieces.set(key, [turn])
    else piece.push(turn)
  }
  const digits = String([...pieces.keys()].reduce<number>((most, key) => Math.max(most, Number(key) || 0), 0)).length
  const taken = new Set<string>()
  return [...pieces].map(([key, own]) => {
    const title = titleOf(kind, own)
    const number = String(key).padStart(digits, '0')
    const names = {
      speaker: `${key ?? 'nobody'}`,
      question: key === null ? 'no-question' : `question-${number}`,
      section: `${number}-${title ?? 'no heading'}`,
    }
    const whole = (kind === 'section' ? fold(names.section) : names[kind]).replace(UNSAFE, '-')
    const safe = withoutHalves(whole.slice(0, LONGEST_NAME)).replace(EDGES, '') || 'nobody'
    let name = safe
    for (let count = 2; taken.has(name.normalize('NFC').toLowerCase()); count++) name = `${safe}-${count}`
    taken.add(name.normalize('NFC').toLowerCase())
    return { name, title, turns: own }
  })
}

function titleOf(kind: PieceKind, turns: readonly Turn[]): string | null {
  const last = turns.at(-1)
  if (kind === 'section') return last?.section ?? null
  if (kind === 'speaker') return last?.speaker ?? null
  const questions = new QuestionTable('')
  for (const turn of turns) questions.push(turn)
  const [asked] = questions.rows()
  return asked?.text || null
}
