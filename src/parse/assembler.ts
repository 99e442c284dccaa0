import type { Block, Cue } from '../formats/format.ts'
import type { Matter } from '../model/matter.ts'
import type { ClockTime } from '../recogniser/heads/clock.ts'
import type { Judged, TalkKind } from '../recogniser/recogniser.ts'
import type { Line } from '../text/line.ts'
import { type CueJoining, CueTrack } from './cue-track.ts'
import { Interruptions } from './interruptions.ts'
import { BodyLines } from './sections/body-lines.ts'
import { isNextName, nameAbove } from './sections/list-rows.ts'
import { Sections } from './sections/title.ts'
import { endOf, meetLine, saidOf, waitWith } from './sections/waiting.ts'
import { type Follows, MATTER_UNITS, matterKindOf, type Waiting } from './sections/waiting-kinds.ts'
import type { Stretch } from './stretch.ts'
import { boundary, type CloseStretch, placeOf, StretchBuilder, speechOf } from './stretch-builder.ts'
import { arePlaces, readTimeMark, type TimeMark, timeMarkIn, timesIn } from './time-marks.ts'

export interface AssemblerOptions {
  readonly turnUnits: number
  readonly cues: CueJoining
  /** Takes a line of speech that may be none. */
  doubt?(line: Line): void
}

/**
 * Puts judged lines together to turns and matter.
 *     front ──label──> turn ──label──> turn
 *                       │ ^ heading: waits for what follows
 *                       v │ a label: heading is matter · speech: the speaker goes on · the end: back matter
 *                     waiting
 */
export class Assembler {
  readonly #stretches: StretchBuilder
  readonly #between: Interruptions
  readonly #turnUnits: number
  #waiting: Waiting | null = null
  #inBody = false
  readonly #lines = new BodyLines()
  readonly #track: CueTrack
  readonly #sections = new Sections()
  /** What looks like the times of labels is the page and the line of each. */
  #hasPlaces = false
  /** A time on a line of its own, as long as nothing stands behind it. */
  #time: ClockTime | null = null

  constructor({ turnUnits, cues, doubt }: AssemblerOptions, close: CloseStretch) {
    this.#turnUnits = turnUnits
    this.#track = new CueTrack(cues)
    this.#stretches = new StretchBuilder(close, this.#sections, cues.isPlaced)
    this.#between = new Interruptions({
      stretches: this.#stretches,
      sections: this.#sections,
      headingOf: (judged) => this.#lines.headingOf(judged),
      add: (block) => this.#add(block),
      doubt: (line) => doubt?.(line),
    })
  }

  /** Each cue is a turn, with its lines. */
  keepCues(): void {
    this.#track.keep()
  }

  /** Looks at the look-ahead. */
  learn(ahead: readonly Judged[], kind: TalkKind): void {
    this.#lines.learn(ahead, kind)
    this.#sections.learn(ahead)
    this.#stretches.edges.learn(ahead)
    this.#hasPlaces = arePlaces(ahead)
  }

  push(judged: Judged): void {
    const { cue, matter, blank, fence } = judged.block
    const { label, changeAt } = judged.verdict
    const isSpeech = !this.#inBody && !this.#waiting && this.#lines.opensTalk(judged)
    const speechAt = label?.match.speechAt ?? changeAt ?? (isSpeech ? 0 : undefined)
    const time = this.#time
    if (!blank) this.#time = null
    if (fence !== undefined) this.#takeFenced(judged)
    else if (matter !== undefined) this.#takeMatter(judged, matter)
    else if (cue !== undefined) this.#takeCue(judged, cue)
    else if (this.#waiting !== null && isNextName(this.#waiting, judged, this.#lines)) this.#wait(this.#waiting, judged)
    else if (speechAt !== undefined) {
      this.#settleAt('label')
      this.#openTurn(judged, speechAt, time)
    } else this.#takeBare(judged)
  }

  /** Takes a line that the format knows to be no speech. */
  #takeMatter({ block }: Judged, kind: Matter['kind']): void {
    this.#settleAt('label')
    this.#stretches.enter(block, kind)
    this.#add(block)
  }

  /** Takes a line of a cue: it opens a turn when somebody else speaks, or nobody is known to. */
  #takeCue(judged: Judged, cue: Cue): void {
    const { block } = judged
    this.#settleAt('label')
    const at = this.#track.placeOf(block)
    const line = this.#track.take(judged, cue)
    const isWhole = block.span === undefined || line.begins
    let opens = line.begins
    const isLong = isWhole && (this.#stretches.open?.passage.length ?? 0) > this.#turnUnits
    if (isLong || !this.#track.goesOn(this.#stretches.open, line) || !this.#stretches.isNext(block)) {
      this.#inBody = true
      opens = true
      this.#stretches.close({ byte: at.byte, line: at.line, next: line.label, splits: isLong })
      const times = { start: cue.start, end: cue.end }
      this.#stretches.begin(at, { what: 'turn', label: line.label, times, kept: this.#track.keptAs(line) })
    }
    if (opens && this.#track.places) this.#stretches.mark(cue)
    this.#append(block, line.speechAt)
    this.#track.heard(block.line.text)
    this.#stretches.extend(cue)
  }

  /** A line of the front matter of a document, which may be the second of the source. */
  #takeFenced({ block }: Judged): void {
    if (block.fence === 'open') {
      this.#settleAt('end')
      this.#stretches.close(boundary(block, null))
      this.#inBody = false
      this.#sections.current = null
      this.#stretches.begin(placeOf(block), { what: 'front', label: null, isWhole: true })
    }
    this.#add(block)
    this.#stretches.isComplete = block.fence === 'close'
  }

  #takeBare(judged: Judged): void {
    if (this.#waiting !== null) this.#wait(this.#waiting, judged)
    else this.#place(judged)
  }

  end(endByte: number): void {
    this.#settleAt('end')
    this.#stretches.close({ byte: endByte, line: 0, next: null, splits: false })
  }

  #place(judged: Judged): void {
    const { block } = judged
    if (!block.blank && !block.line.continues && this.#takeMark(judged)) return
    if (!this.#inBody) this.#sections.front(judged)
    const kind = this.#lines.kindOf(judged, this.#inBody ? this.#stretches.open?.passage : undefined)
    if (kind !== undefined) this.#waiting = waitWith(kind, judged, this.#lines)
    else {
      this.#lines.place(judged)
      this.#add(block)
    }
  }

  /** Takes a line that belongs to the label above it, or a time on a line of its own. False when it is speech. */
  #takeMark(judged: Judged): boolean {
    const { open } = this.#stretches
    const turn = this.#inBody && open?.what === 'turn' && open.label !== null ? open : null
    return (turn !== null && takeLineBelow(this.#stretches, judged)) || this.#takeTime(judged, turn)
  }

  #takeTime(judged: Judged, turn: Stretch | null): boolean {
    const mark = timeMarkIn(judged, turn)
    if (mark !== undefined && turn !== null) this.#waiting = { kind: 'time', judged: [judged], units: 0, time: mark.time }
    this.#time = mark?.time ?? null
    return mark !== undefined && turn !== null
  }

  #add(block: Block): void {
    this.#stretches.closeComplete(block)
    const open = this.#stretches.open ?? this.#stretches.begin(placeOf(block), { what: 'front', label: null })
    if (block.blank) {
      this.#stretches.isBlank = true
      return
    }
    if (open.passage.length > (open.what === 'turn' ? this.#turnUnits : MATTER_UNITS)) this.#stretches.split(open, block)
    this.#append(block, 0)
  }

  #append(block: Block, from: number): void {
    if (this.#stretches.append(block, from)) this.#lines.density.bare++
    if (from === 0) this.#lines.hear(block.line.text)
  }

  /** The judgement has no label where nobody known speaks. */
  #openTurn(judged: Judged, speechAt: number, time: ClockTime | null): void {
    const { block, verdict } = judged
    const { label } = verdict
    const times = this.#hasPlaces ? null : timesIn(verdict, time)
    const { block: said, from } = speechOf(block, speechAt)
    this.#stretches.close(boundary(block, label))
    if (!this.#inBody) this.#sections.begin()
    this.#inBody = true
    this.#lines.open(judged)
    this.#stretches.begin(placeOf(block), { what: 'turn', label, times, asks: verdict.asks })
    this.#append(said, label === null ? from : this.#stretches.edges.takeOpening(times, said.line.text, from))
    if (label?.match.speechEnd !== undefined) this.#stretches.closeMarks(said.line, speechOf(block, label.match.speechEnd).from)
  }

  #wait(waiting: Waiting, judged: Judged): void {
    // One blank line parts as well as many, of which there may be no end.
    if (!judged.block.blank || waiting.judged.at(-1)?.block.blank !== true) waiting.judged.push(judged)
    waiting.units += judged.block.line.text.length
    if (judged.block.blank) return
    const next = meetLine(waiting, judged, this.#lines)
    if (typeof next === 'string') this.#settle(next)
    else {
      this.#waiting = next
      this.#time = next.time ?? null
    }
  }

  /** A label, or the end: nothing waits any longer. What was none may leave another line waiting. */
  #settleAt(follows: 'label' | 'end'): void {
    while (this.#waiting !== null) this.#settle(endOf(this.#waiting, follows))
  }

  /** What waits finds its meaning: a label, speech or the end follows, or it was no heading after all. */
  #settle(follows: Follows): void {
    const waiting = this.#waiting
    if (waiting === null) return
    this.#waiting = null
    if (waiting.kind === 'doubt') this.#takeAll(this.#between.settleDoubt(waiting, follows === 'end' ? 'end' : 'label'))
    else if (follows === 'none') {
      const said = saidOf(waiting)
      for (const { block } of said) this.#add(block)
      this.#takeAll(waiting.judged.slice(said.length))
    } else if (follows === 'name') {
      const rest = waiting.judged.splice(nameAbove(waiting.judged))
      this.#settleMatter(waiting, 'label')
      for (const judged of rest) this.push(judged)
    } else if (follows === 'speech') this.#between.headingInSpeech(waiting)
    else this.#settleMatter(waiting, follows)
  }

  #takeAll(lines: readonly Judged[]): void {
    for (const judged of lines) this.#takeBare(judged)
  }

  /** All that waits is matter: no speech is known to follow the heading. */
  #settleMatter({ kind, judged }: Waiting, follows: 'label' | 'end'): void {
    this.#between.matter(this.#inBody ? matterKindOf(kind, follows) : 'front', judged, null)
  }
}

/**
 * Takes a line below a label that adds to it, where nothing is said yet; false when the line is speech.
 *     Mara Lund                      Mara Lund
 *     10:02 AM                       Lund Holdings plc – CEO
 */
function takeLineBelow(stretches: StretchBuilder, judged: Judged): boolean {
  const { block, afterBlank, isOfLabel } = judged
  const { open } = stretches
  if (open === null || open.label === null || open.passage.length > 0) return false
  const { text } = block.line
  if (takeOpeningTime(stretches, open, block)) return true
  // Apart from the label a figure may be what is said.
  return takeTime(open, afterBlank ? timeMarkIn(judged, open) : readTimeMark(text)) || isOfLabel === true
}

/** A time that opens the speech below a label without one is when the turn begins.
 *     Mara Lund:
 *     [00:04] Let us begin.
 *             ^              */
function takeOpeningTime(stretches: StretchBuilder, { label, times }: Stretch, block: Block): boolean {
  if (label?.match.ownLine !== true) return false
  const from = stretches.edges.takeOpening(times, block.line.text, 0)
  if (from === 0) return false
  stretches.append(block, from)
  return true
}

function takeTime({ times }: Stretch, mark: TimeMark | undefined): boolean {
  if (times === null || mark === undefined || (times.start !== null && times.start !== mark.time.start)) return false
  times.start = mark.time.start
  times.end = mark.time.end
  return true
}
