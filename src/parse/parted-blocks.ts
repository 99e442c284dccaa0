import type { Block, FormatSink } from '../formats/format.ts'
import type { TimedSpan } from '../formats/timed-words.ts'
import { isBlank } from '../text/characters.ts'
import { measured, partOf } from '../text/line-pieces.ts'
import { endsSentence } from '../text/sentences.ts'

export const ARROWS = '>>'
const SENTENCE_REACH = 8
const NOTE_REACH = 40

/** A block cut at offsets of its text, which come in order; `to` is where a piece ends in it. What no white space parts from the piece before is glued to it. */
export function partsOf(block: Block, ats: readonly number[]): { readonly piece: Block; readonly to: number }[] {
  const line = measured(block.line)
  const pieces: { piece: Block; to: number }[] = []
  let from = 0
  for (const to of [...ats, line.text.length]) {
    if (to <= from) continue
    const part = partOf(line, from, to)
    const piece = {
      ...block,
      line: to === line.text.length ? { ...part, endByte: line.endByte } : part,
      ...shareOf(block, from, to),
    }
    const isGlued = from > 0 && !isBlank(line.text.charCodeAt(from - 1))
    pieces.push({ piece: isGlued ? { ...piece, isGlued: true } : piece, to })
    from = to
  }
  return pieces
}

/** What a piece has of the words with times, and of what was shown before. */
function shareOf({ words, repeats }: Block, from: number, to: number): Pick<Block, 'words' | 'repeats'> {
  return {
    ...(words !== undefined && { words: wordsWithin(words, from, to) }),
    ...(repeats !== undefined && { repeats: Math.max(0, Math.min(repeats, to) - from) }),
  }
}

function wordsWithin(words: readonly TimedSpan[], from: number, to: number): TimedSpan[] {
  return words
    .filter((word) => word.from >= from && word.from < to)
    .map((word) => ({ ...word, from: word.from - from, to: word.to - from }))
}

/** >> Second. >> All right.      was down. >>Lund: All right.
 *             ^                           ^                   behind the end of a sentence or a note, where the line begins otherwise */
export function arrowsIn(text: string): number[] {
  const ats: number[] = []
  const isTold = text.startsWith(ARROWS)
  for (let at = text.indexOf(ARROWS, 1); at >= 0; at = text.indexOf(ARROWS, at + ARROWS.length))
    if (isMark(text, at) && ((isTold && isBlank(text.charCodeAt(at - 1))) || endsBefore(text, at))) ats.push(at)
  return ats
}

function isMark(text: string, at: number): boolean {
  const next = at + ARROWS.length
  return next < text.length && text.charAt(next) !== '>' && text.charAt(at - 1) !== '>'
}

// [MUSIC] >> Good evening.     (APPLAUSE)>> Good evening.
const NOTE = /(?:^|\s)[[(]\p{L}{3}[\p{L} ]{0,30}[\])]\s{0,3}$/u

function endsBefore(text: string, at: number): boolean {
  const isApart = isBlank(text.charCodeAt(at - 1))
  return (
    (isApart && endsSentence(text.slice(Math.max(0, at - SENTENCE_REACH), at))) ||
    NOTE.test(text.slice(Math.max(0, at - NOTE_REACH), at))
  )
}

/**
 * Lines of captions in which somebody else begins to speak are parted there, where the captions name nobody themselves, and
 * some line has begun with such a mark.
 */
export function partsCues(sink: FormatSink): FormatSink {
  let isTold = false
  return {
    block: (block) => {
      isTold ||= block.line.text.startsWith(ARROWS)
      const ats = isTold && mayChange(block) ? arrowsIn(block.line.text) : []
      if (ats.length === 0) sink.block(block)
      else for (const { piece } of partsOf(block, ats)) sink.block(piece)
    },
    fault: (fault) => sink.fault(fault),
  }
}

function mayChange({ cue, span, matter, blank, line }: Block): boolean {
  if (cue === undefined || cue.speaker !== undefined || span !== undefined || matter !== undefined || blank) return false
  return line.text.includes(ARROWS)
}
