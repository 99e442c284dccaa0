import type { Turn } from '../model/turn.ts'

const ASKED: Turn = {
  type: 'turn',
  doc: 'talk.txt',
  turn: 1,
  speaker: 'Mara Lund',
  speakerId: 'mara-lund',
  label: 'MARA LUND',
  role: 'moderator',
  question: 1,
  part: 'ask',
  to: 'Óscar Vidal',
  text: 'Can *anyone* hear me?',
  words: 4,
  start: null,
  end: null,
  line: 1,
  endLine: 1,
  byte: 0,
  endByte: 33,
  paragraphs: [0],
  annotations: [],
  edits: [],
}

/** The turns that every writer shows itself with: a question, and an answer that a repair touched. */
export const EXAMPLE_TURNS: readonly Turn[] = [
  ASKED,
  {
    ...ASKED,
    turn: 2,
    speaker: 'Óscar Vidal',
    speakerId: 'oscar-vidal',
    label: 'ÓSCAR VIDAL',
    role: 'panelist',
    part: 'answer',
    to: null,
    text: '- I think "yes", Mara.',
    words: 4,
    line: 3,
    endLine: 3,
    byte: 34,
    endByte: 71,
    edits: [{ rule: 'join/i-verb', byte: 50, endByte: 56, line: 3, before: 'Ithink', after: 'I think' }],
  },
]
