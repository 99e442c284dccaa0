import type { Block } from '../formats/format.ts'
import type { Matter } from '../model/matter.ts'
import type { BytePassage } from '../text/byte-passage.ts'
import type { Judged } from './detector.ts'
import type { Candidate } from './judge.ts'
import { type HeadingKind, headingKind, isCentred } from './sections.ts'
import type { Skimmed } from './skimmer.ts'
import type { Boundary, Stretch } from './stretch.ts'
import type { StretchPassage } from './turn-passage.ts'

export interface AssemblerHooks {
  /** A stretch is complete. */
  readonly close: (stretch: Stretch, boundary: Boundary) => void
  /** Makes the passage of a stretch; one at a time is open. */
  readonly passage: (what: Stretch['what']) => StretchPassage
}

/** A line that may be a heading, with all that follows it until its meaning is clear. */
interface Waiting {
  readonly kind: HeadingKind
  readonly judged: Judged[]
  units: number
}

const MATTER_KIND = {
  topic: 'heading',
  caps: 'heading',
  furniture: 'boilerplate',
  notes: 'body',
  back: 'body',
  aside: 'body',
} as const

/** Units of text in one stretch of matter, and behind a heading whose meaning is not clear. */
const MATTER_UNITS = 32_768

/**
 * Puts judged lines together to turns and matter.
 *     front ──label──> turn ──label──> turn
 *                       │ ^ heading: waits for what follows
 *                       v │ a label: heading is matter · speech: the speaker goes on · the end: back matter
 *                     waiting
 */
export class Assembler {
  readonly #hooks: AssemblerHooks
  readonly #turnUnits: number
  #open: Stretch | null = null
  #waiting: Waiting | null = null
  #inBody = false
  /** Labels met, and paragraphs of speech begun without one. */
  readonly #paragraphs = { labelled: 0, bare: 0 }
  readonly #ahead = { labelled: 0, bare: 0 }
  #blank = false

  constructor(turnUnits: number, hooks: AssemblerHooks) {
    this.#turnUnits = turnUnits
    this.#hooks = hooks
  }

  /** Looks at the look-ahead: how many paragraphs carry labels. */
  learn(ahead: readonly Judged[]): void {
    let inSpeech = false
    for (const { block, verdict, afterBlank } of ahead) {
      if (verdict.label !== null) {
        inSpeech = true
        this.#ahead.labelled++
      } else if (inSpeech && afterBlank && !block.blank) {
        inSpeech = headingKind(block.line.text, true) === undefined
        if (inSpeech) this.#ahead.bare++
      }
    }
  }

  push(judged: Judged): void {
    if (judged.verdict.label !== null) {
      this.#settle('label')
      this.#openTurn(judged, judged.verdict.label)
    } else this.#takeBare(judged)
  }

  /** Takes a line without a label. */
  #takeBare(judged: Judged): void {
    if (this.#waiting !== null) this.#wait(this.#waiting, judged)
    else this.#place(judged)
  }

  end(endByte: number): void {
    this.#settle('end')
    this.#close({ byte: endByte, line: 0, next: null, splits: false })
  }

  /** The turn that lines can be added to without a look at what they are, if nothing waits; as bytes. */
  get openTurn(): BytePassage | undefined {
    return this.#waiting === null && this.#open?.what === 'turn' ? this.#open.passage.bytes : undefined
  }

  /** A blank line stands behind the last line of what is open. */
  get endsBlank(): boolean {
    return this.#blank
  }

  /** Lines were added to the open turn: so many paragraphs. */
  skimmed({ paragraphs, endsBlank }: Pick<Skimmed, 'paragraphs' | 'endsBlank'>): void {
    this.#paragraphs.bare += paragraphs
    this.#blank = endsBlank
  }

  #place(judged: Judged): void {
    const { block } = judged
    const kind = this.#inBody && !block.blank ? this.#kindOf(judged) : undefined
    if (kind !== undefined) this.#waiting = { kind, judged: [judged], units: 0 }
    else this.#add(block)
  }

  /** In minutes a row such as "Poll: yes 6" is no speech of the speaker before it. */
  #kindOf({ block, verdict, afterBlank }: Judged): HeadingKind | undefined {
    const kind = headingKind(block.line.text, afterBlank)
    if (kind !== undefined || verdict.nearMiss === null) return kind
    return afterBlank && this.#isLabelledThroughout ? 'notes' : undefined
  }

  /** Adds a line to what is open. */
  #add(block: Block): void {
    const open = this.#open ?? this.#begin(block, { what: 'front', label: null, goesOn: false })
    if (block.blank) {
      this.#blank = true
      return
    }
    if (open.passage.length > (open.what === 'turn' ? this.#turnUnits : MATTER_UNITS)) this.#split(open, block)
    this.#append(block, 0)
  }

  #append(block: Block, from: number): void {
    const gap = block.line.continues ? '' : this.#blank ? '\n\n' : '\n'
    if (from === 0 && this.#blank && this.#open?.what === 'turn') this.#paragraphs.bare++
    this.#open?.passage.add(block.line, from, gap)
    this.#blank = false
  }

  /** Ends a stretch that is too long and begins another of its kind. */
  #split(open: Stretch, block: Block): void {
    this.#close({ ...boundary(block, open.label), splits: true })
    this.#begin(block, { what: open.what, label: open.label, goesOn: open.label !== null })
  }

  #begin(block: Block, kind: Pick<Stretch, 'what' | 'label' | 'goesOn'>): Stretch {
    const { what, label, goesOn } = kind
    const { byte, number } = block.line
    const stretch = { what, label, goesOn, passage: this.#hooks.passage(what), byte, line: number }
    this.#open = stretch
    this.#blank = false
    return stretch
  }

  #openTurn({ block }: Judged, label: Candidate): void {
    this.#close(boundary(block, label))
    this.#inBody = true
    this.#paragraphs.labelled++
    this.#begin(block, { what: 'turn', label, goesOn: false })
    this.#append(block, label.match.speechAt)
  }

  #close(at: Boundary): void {
    if (this.#open !== null) this.#hooks.close(this.#open, at)
    this.#open = null
  }

  #wait(waiting: Waiting, judged: Judged): void {
    waiting.judged.push(judged)
    waiting.units += judged.block.line.text.length
    if (judged.block.blank) return
    const alone = waiting.judged[1]?.block.blank === true
    if (waiting.kind === 'caps') this.#meetAfterCaps(waiting, judged)
    else if (waiting.kind === 'back' && !alone) this.#settle('none')
    else if (waiting.kind === 'topic' || waiting.kind === 'furniture' || waiting.kind === 'aside') this.#meetAfterTopic(judged)
    else if (waiting.units > MATTER_UNITS) this.#settle('end')
  }

  /** Behind a line of capitals: centred lines belong to the heading, speech shows whether it was one. */
  #meetAfterCaps(waiting: Waiting, { block, afterBlank }: Judged): void {
    const centred = isCentred(waiting.judged[0]?.block.line.text ?? '')
    if (centred && (isCentred(block.line.text) || headingKind(block.line.text, afterBlank) === 'caps')) return
    this.#settle(centred ? 'speech' : 'none')
  }

  /** Behind a topic heading or furniture: another one joins it, speech ends the waiting. */
  #meetAfterTopic({ block, afterBlank }: Judged): void {
    const kind = headingKind(block.line.text, afterBlank)
    if (kind === undefined && !this.#isLabelledThroughout) this.#settle('speech')
    else if (this.#waiting !== null && (kind === undefined || kind === 'back' || kind === 'notes')) {
      this.#waiting = { ...this.#waiting, kind: kind ?? 'notes' }
    }
  }

  /** Whether nearly every paragraph carries a label, as in minutes: then speech behind a heading has no speaker. */
  get #isLabelledThroughout(): boolean {
    const { labelled, bare } = this.#paragraphs.labelled > this.#ahead.labelled ? this.#paragraphs : this.#ahead
    return labelled >= 5 && bare < labelled * 0.2
  }

  /** What waits finds its meaning: a label, speech or the end follows, or it was no heading after all. */
  #settle(follows: 'label' | 'speech' | 'end' | 'none'): void {
    const waiting = this.#waiting
    if (waiting === null) return
    this.#waiting = null
    const label = this.#open?.label ?? null
    const [first, ...rest] = waiting.judged
    if (first === undefined) return
    if (follows === 'none') {
      this.#add(first.block)
      for (const judged of rest) this.#takeBare(judged)
    } else if (follows === 'speech') this.#headingInSpeech(waiting, label)
    else this.#headingBeforeMatter(waiting, follows)
  }

  /** The heading is matter, and the speaker before it goes on behind it. */
  #headingInSpeech(waiting: Waiting, label: Candidate | null): void {
    const speech = waiting.judged.pop()
    this.#matter(MATTER_KIND[waiting.kind], waiting.judged, label)
    if (speech === undefined) return
    this.#close(boundary(speech.block, label))
    if (label !== null) this.#begin(speech.block, { what: 'turn', label, goesOn: true })
    this.#add(speech.block)
  }

  /** All that waits is matter: no speech is known to follow the heading. */
  #headingBeforeMatter(waiting: Waiting, follows: 'label' | 'end'): void {
    const { kind } = waiting
    if (follows === 'end' && kind !== 'notes' && kind !== 'aside') this.#matter('back', waiting.judged, null)
    else this.#matter(MATTER_KIND[kind], waiting.judged, null)
  }

  #matter(kind: Matter['kind'], lines: readonly Judged[], next: Candidate | null): void {
    const [first] = lines
    if (first === undefined) return
    this.#close(boundary(first.block, next))
    this.#begin(first.block, { what: kind, label: null, goesOn: false })
    for (const { block } of lines) this.#add(block)
  }
}

function boundary({ line }: Block, next: Candidate | null): Boundary {
  return { byte: line.byte, line: line.number, next, splits: false }
}
