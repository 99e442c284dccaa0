import type { Turn } from '../../src/model/turn.ts'
import { fold } from '../../src/text/fold.ts'
import { countWords } from '../../src/text/words.ts'
import { EXAMPLE_TURNS as shown } from '../contract/write/example.ts'

/** A turn with everything that a test does not care about filled in. */
export function makeTurn(given: Partial<Turn> & { readonly speaker: string | null; readonly text: string }): Turn {
  const { speaker, text } = given
  return {
    type: 'turn',
    doc: 'talk.txt',
    turn: 1,
    speakerId: speaker === null ? null : fold(speaker).replaceAll(' ', '-'),
    label: speaker === null ? null : speaker.toUpperCase(),
    role: null,
    title: null,
    affiliation: null,
    question: null,
    part: null,
    to: null,
    section: null,
    words: countWords(text),
    start: null,
    end: null,
    page: null,
    lineOnPage: null,
    endPage: null,
    endLineOnPage: null,
    line: 1,
    endLine: 1,
    byte: 0,
    endByte: 1,
    paragraphs: [0],
    annotations: [],
    edits: [],
    ...given,
  }
}

/** The turns that writers show what they make of. */
export const EXAMPLE_TURNS: readonly Turn[] = JSON.parse(JSON.stringify(shown))
