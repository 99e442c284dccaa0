import type { Block } from '../../formats/format.ts'
import { isAlone } from './alone.ts'
import type { Below, Place } from './cue-evidence.ts'
import type { Candidate } from './verdict.ts'

/** How a line stands to those before it. */
export type Setting = Pick<Place, 'afterBlank' | 'afterTime' | 'beginsParagraph' | 'isApart' | 'endsBefore'>

/** A block that waits for the evidence. */
export interface Held extends Setting {
  readonly block: Block
  readonly candidates: readonly Candidate[]
  /** It stands above the talk, and only looks like a label. */
  readonly isFront?: boolean
  /** The label that it carries, if labels of this document have such a frame. */
  readonly framed?: Candidate | undefined
}

/** At the end of a line, among its last characters. */
const SENTENCE_END = /[.?!…:;,—–-]["'”’)\]*_]*\s*$/
const LAST = 12

/** Whether the last line of what was said may end it: it ends a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-LAST))
}

/** Whether a candidate is a name of a script. */
export function isCue({ convention }: Candidate): boolean {
  return convention.isScript === true
}

/** Where a held line stands, and what stands below it. */
export function placeOf(held: Omit<Held, 'candidates'>, below: Below | undefined): Place {
  const { block, afterBlank, afterTime, beginsParagraph, isApart, endsBefore } = held
  const { number, text } = block.line
  return { line: number, text, afterBlank, afterTime, beginsParagraph, isApart, endsBefore, below }
}

const WORD = /[\p{L}\p{N}]/u

/** Whether there are letters or figures in a line: a full stop alone stands for a blank line. */
export function saysSomething(text: string): boolean {
  return WORD.test(text)
}

/** The candidate of the highest prior; of names alone on a line nothing is told, nor of what is nothing by itself. */
export function likeliest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  for (const candidate of candidates) {
    const isTold = !isAlone(candidate.convention) && candidate.match.isLoose !== true
    if (isTold && candidate.match.prior > (best?.match.prior ?? 0)) best = candidate
  }
  return best
}

/** An empty line behind a blank one tells nothing more, and 64 KiB of them would be the most that is ever held. */
export function isOneMore({ line, blank, cue, span, matter, fence }: Block, before: Block | undefined): boolean {
  const isPlain = cue === undefined && span === undefined && matter === undefined && fence === undefined
  return isPlain && blank && line.text === '' && before?.blank === true
}

/** Whether somebody may speak in the words of a block. */
export function isText(block: Block): boolean {
  return block.cue === undefined && isSaid(block)
}

/** Whether a name may be set off in a block: its format does not say who speaks. */
export function mayFrame(block: Block): boolean {
  return block.cue?.speaker === undefined && isSaid(block)
}

function isSaid({ blank, matter, isInert, line }: Block): boolean {
  return !blank && isInert !== true && !line.continues && matter === undefined
}

/** Whether a held line may carry a label. */
export function mayCarry({ candidates, framed }: Held): boolean {
  return candidates.length > 0 || framed !== undefined
}

/** Bytes of the source that are held. */
export function spanOf(held: readonly Held[]): number {
  return (held.at(-1)?.block.line.endByte ?? 0) - (held[0]?.block.line.byte ?? 0)
}

/** Takes lines from the front until what is left begins with one that may carry a label, and spans less than `bytes`. */
export function takeBeyond(bytes: number, held: Held[]): readonly Held[] {
  const end = held.at(-1)?.block.line.endByte ?? 0
  const kept = held.findIndex((line, index) => index > 0 && end - line.block.line.byte < bytes && mayCarry(line))
  return held.splice(0, kept < 0 ? held.length : kept)
}
