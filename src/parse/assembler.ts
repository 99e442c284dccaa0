import type { Block, Cue } from '../formats/format.ts'
import type { Matter } from '../model/matter.ts'
import type { BytePassage } from '../text/byte-passage.ts'
import { BodyLines } from './body-lines.ts'
import { CueTrack, goesOnIn } from './cue-track.ts'
import type { Judged } from './detector.ts'
import type { Candidate } from './judge.ts'
import { type HeadingKind, headingKind, isCentred } from './sections.ts'
import type { Skimmed } from './skimmer.ts'
import type { Stretch } from './stretch.ts'
import { boundary, placeOf, StretchBuilder, type StretchHooks } from './stretch-builder.ts'

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
  direction: 'body',
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
  readonly #stretches: StretchBuilder
  readonly #turnUnits: number
  #waiting: Waiting | null = null
  #inBody = false
  readonly #lines = new BodyLines()
  readonly #track = new CueTrack()

  constructor(turnUnits: number, hooks: StretchHooks) {
    this.#turnUnits = turnUnits
    this.#stretches = new StretchBuilder(hooks)
  }

  /** Looks at the look-ahead. `isScript`: it is a play or the like. */
  learn(ahead: readonly Judged[], isScript: boolean): void {
    this.#lines.learn(ahead, isScript)
  }

  push(judged: Judged): void {
    const { cue, matter } = judged.block
    if (matter !== undefined) this.#takeMatter(judged, matter)
    else if (cue !== undefined) this.#takeCue(judged, cue)
    else if (judged.verdict.label !== null) {
      this.#settle('label')
      this.#openTurn(judged, judged.verdict.label)
    } else this.#takeBare(judged)
  }

  /** Takes a line that the format knows to be no speech. */
  #takeMatter({ block }: Judged, kind: Matter['kind']): void {
    this.#settle('label')
    if (this.#stretches.open?.what !== kind) {
      this.#stretches.close(boundary(block, null))
      this.#stretches.begin(placeOf(block), { what: kind, label: null })
    }
    this.#add(block)
  }

  /** Takes a line of a cue: it opens a turn when somebody else speaks, or nobody is known to. */
  #takeCue(judged: Judged, cue: Cue): void {
    const { block } = judged
    const at = this.#track.placeOf(block)
    const line = this.#track.take(judged, cue)
    const isLong = (this.#stretches.open?.passage.length ?? 0) > this.#turnUnits
    if (isLong || !goesOnIn(this.#stretches.open, line)) {
      this.#inBody = true
      this.#stretches.close({ ...at, next: line.label, splits: isLong })
      this.#stretches.begin(at, { what: 'turn', label: line.label, times: { start: cue.start, end: cue.end } })
    }
    this.#append(block, line.speechAt)
    const times = this.#stretches.open?.times
    if (times) times.end = cue.end ?? times.end
  }

  /** Takes a line without a label. */
  #takeBare(judged: Judged): void {
    if (this.#waiting !== null) this.#wait(this.#waiting, judged)
    else this.#place(judged)
  }

  end(endByte: number): void {
    this.#settle('end')
    this.#stretches.close({ byte: endByte, line: 0, next: null, splits: false })
  }

  /** The turn that lines can be added to without a look at what they are, if nothing waits; as bytes. */
  get openTurn(): BytePassage | undefined {
    if (this.#waiting !== null || this.#lines.isSetIn) return undefined
    return this.#stretches.open?.what === 'turn' ? this.#stretches.open.passage.bytes : undefined
  }

  /** A blank line stands behind the last line of what is open. */
  get endsBlank(): boolean {
    return this.#stretches.isBlank
  }

  /** Lines were added to the open turn: so many paragraphs. */
  skimmed({ paragraphs, endsBlank }: Pick<Skimmed, 'paragraphs' | 'endsBlank'>): void {
    this.#lines.density.bare += paragraphs
    this.#stretches.isBlank = endsBlank
  }

  #place(judged: Judged): void {
    const { block } = judged
    const kind = this.#inBody && !block.blank ? this.#lines.kindOf(judged) : undefined
    if (kind !== undefined) this.#waiting = { kind, judged: [judged], units: 0 }
    else this.#add(block)
  }

  /** Adds a line to what is open. */
  #add(block: Block): void {
    const open = this.#stretches.open ?? this.#stretches.begin(placeOf(block), { what: 'front', label: null })
    if (block.blank) {
      this.#stretches.isBlank = true
      return
    }
    if (open.passage.length > (open.what === 'turn' ? this.#turnUnits : MATTER_UNITS)) this.#split(open, block)
    this.#append(block, 0)
  }

  #append(block: Block, from: number): void {
    if (this.#stretches.append(block, from)) this.#lines.density.bare++
    if (from === 0) this.#lines.hear(block.line.text)
  }

  /** Ends a stretch that is too long and begins another of its kind. */
  #split(open: Stretch, block: Block): void {
    this.#stretches.close({ ...boundary(block, open.label), splits: true })
    this.#stretches.begin(placeOf(block), { what: open.what, label: open.label })
  }

  #openTurn(judged: Judged, label: Candidate): void {
    const { block } = judged
    this.#stretches.close(boundary(block, label))
    this.#inBody = true
    this.#lines.open(judged)
    const { start, end, speechAt } = label.match
    this.#stretches.begin(placeOf(block), { what: 'turn', label, times: { start, end } })
    this.#append(block, speechAt)
  }

  #wait(waiting: Waiting, judged: Judged): void {
    waiting.judged.push(judged)
    waiting.units += judged.block.line.text.length
    if (judged.block.blank) return
    const alone = waiting.judged[1]?.block.blank === true
    if (waiting.kind === 'caps') this.#meetAfterCaps(waiting, judged)
    else if (waiting.kind === 'back' && !alone) this.#settle('none')
    else if (waiting.kind === 'direction') this.#meetAfterDirection(waiting, judged)
    else if (waiting.kind === 'topic' || waiting.kind === 'furniture' || waiting.kind === 'aside')
      this.#meetAfterTopic(waiting, judged)
    else if (waiting.units > MATTER_UNITS) this.#settle('end')
  }

  /** Behind a line of capitals: centred lines belong to the heading, speech shows whether it was one. */
  #meetAfterCaps(waiting: Waiting, { block, afterBlank }: Judged): void {
    const centred = isCentred(waiting.judged[0]?.block.line.text ?? '')
    if (centred && (isCentred(block.line.text) || headingKind(block.line.text, afterBlank) === 'caps')) return
    this.#settle(centred ? 'speech' : 'none')
  }

  /** Behind a stage direction: the rest of its paragraph and headings join it, speech ends the waiting. */
  #meetAfterDirection(waiting: Waiting, judged: Judged): void {
    if (!judged.afterBlank && waiting.units <= MATTER_UNITS) return
    const kind = this.#lines.headingOf(judged)
    if (kind === undefined) this.#settle('speech')
    else if (kind !== 'furniture') this.#waiting = { ...waiting, kind }
  }

  /** Behind a topic heading or furniture: another one joins it, speech ends the waiting. */
  #meetAfterTopic(waiting: Waiting, judged: Judged): void {
    const kind = this.#lines.headingOf(judged)
    if (kind === undefined && !this.#lines.isMatterBehind(waiting.kind)) this.#settle('speech')
    else if (kind === undefined || kind === 'back' || kind === 'notes') this.#waiting = { ...waiting, kind: kind ?? 'notes' }
    else if (kind === 'direction' && waiting.kind !== 'topic') this.#waiting = { ...waiting, kind }
  }

  /** What waits finds its meaning: a label, speech or the end follows, or it was no heading after all. */
  #settle(follows: 'label' | 'speech' | 'end' | 'none'): void {
    const waiting = this.#waiting
    if (waiting === null) return
    this.#waiting = null
    const label = this.#stretches.open?.label ?? null
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
    this.#stretches.close(boundary(speech.block, label))
    if (label !== null) this.#stretches.begin(placeOf(speech.block), { what: 'turn', label })
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
    this.#stretches.close(boundary(first.block, next))
    this.#stretches.begin(placeOf(first.block), { what: kind, label: null })
    for (const { block } of lines) this.#add(block)
  }
}
