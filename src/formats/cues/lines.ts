import type { Line } from '../../text/line.ts'
import type { Block, Cue, FormatSink, ReaderOptions } from '../format.ts'
import { type TimedSpan, wordsBetween } from '../timed-words.ts'
import { CueText, type TextTime, type Voiced } from './text.ts'
import type { Timing } from './timing.ts'

/** Seconds between cues that follow each other at once. */
const GAP = 0.1
/** Lines of a cue that are held until it ends. */
const MOST_HELD = 64

/**
 * Hands on the lines of cues: without tags, in the voice that a tag names. Where captions roll, lines that are shown again
 * are handed on as such:
 *     so the harbour                       <- said
 *     so the harbour / is open again       <- the first line is shown again
 */
export class CueLines {
  readonly #dedupe: Dedupe
  readonly #keepsTimes: boolean
  readonly #text = new CueText()
  readonly #rolling: RollingCaptions
  #cue: Cue = { start: null, end: null, speaker: undefined, byte: 0, line: 1 }
  #hasVoices = false
  #speaker: string | null = null
  /** Lines of the cue at hand. */
  #held: Voiced[] = []
  /** Lines of the cue at hand were handed on before its end. */
  #isLong = false
  /** What the cue before showed, and when it ended. */
  #shown: readonly ShownLine[] = []
  #shownEnd: number | null = null
  #hasSaid = false
  /** Some line of this cue was handed on. */
  #isOpen = false

  constructor(
    protected readonly sink: FormatSink,
    { dedupeRolling: dedupe = 'auto', words = false }: ReaderOptions = {},
  ) {
    this.#dedupe = dedupe
    this.#keepsTimes = words
    this.#rolling = new RollingCaptions((block) => this.sink.block(block), dedupe)
  }

  /** Some line was handed on. */
  get hasSaid(): boolean {
    return this.#hasSaid || this.#held.length > 0
  }

  /** Begins a cue; `first` is the first of its lines in the source, `speaker` who speaks in all of it. */
  begin({ start, end }: Timing, first: Line, speaker: string | null = null): void {
    this.#endCue()
    this.#speaker = speaker
    if (speaker !== null) this.#hasVoices = true
    this.#cue = { start, end, speaker: this.#hasVoices ? null : undefined, byte: first.byte, line: first.number }
    this.#isOpen = false
    this.#isLong = false
    this.#since = null
    this.#text.begin()
  }

  /** The rest of the cue is said by `speaker`, whose name stands before the line at hand. */
  speakAs(speaker: string, { byte, number }: Line): void {
    this.#text.speakAs(speaker, { byte, line: number })
  }

  say(line: Line): void {
    for (const voiced of this.#text.read(line)) this.#held.push(voiced)
    if (this.#held.length > MOST_HELD || line.goesOn || line.continues) this.#letGo()
  }

  /** Hands on what stands between cues. */
  aside(block: Block): void {
    this.#endCue()
    this.#rolling.push({ blocks: () => [block], repeats: undefined, isSure: true, words: 0 })
  }

  /** Ends the cue, and all that waits. */
  end(): void {
    this.#endCue()
    this.#rolling.end()
  }

  /** Lines of a cue that is too long to be held. */
  #letGo(): void {
    const blocks = this.#held.map((voiced) => this.#block(voiced))
    this.#held = []
    this.#isLong = true
    this.#rolling.push({ blocks: () => blocks, repeats: undefined, isSure: true, words: 0 })
  }

  #endCue(): void {
    const held = this.#held
    if (held.length === 0) return
    this.#held = []
    if (this.#dedupe === 'off') {
      for (const voiced of held) this.sink.block(this.#block(voiced))
      return
    }
    const now = this.#isLong ? [] : shownLines(held)
    const overlap = this.#isNext || this.#dedupe === 'on' ? overlapOf(this.#shown, now) : undefined
    this.#shown = now
    this.#shownEnd = this.#cue.end
    this.#rolling.push(overlap === undefined || overlap.lines === 0 ? this.#fresh(held, overlap) : this.#again(now, overlap))
  }

  get #isNext(): boolean {
    const { start } = this.#cue
    return start !== null && this.#shownEnd !== null && Math.abs(start - this.#shownEnd) <= GAP
  }

  #fresh(held: readonly Voiced[], overlap: Overlap | undefined): Shown {
    const blocks = held.map((voiced) => this.#block(voiced))
    return { blocks: () => blocks, repeats: overlap === undefined ? undefined : false, isSure: true, words: 0 }
  }

  /** A cue of which the first lines were shown before. One with nothing else belongs to the cue before it. */
  #again(now: readonly ShownLine[], overlap: Overlap): Shown {
    const { start, end } = this.#cue
    const isAll = overlap.lines === now.length && overlap.units === undefined
    const isFlash = isAll && start !== null && end !== null && end - start <= GAP
    // Said again, with time to read it.
    if (isAll && !isFlash && this.#dedupe === 'auto' && !this.#text.isTimed) return this.#fresh(now.map(voicedOf), overlap)
    const before = this.#lastCue
    const blocks = now.map(({ voiced }) => this.#block(voiced))
    const repeated = blocks.map((block, index) => {
      const units = index < overlap.lines - 1 ? undefined : overlap.units
      if (index >= overlap.lines) return block
      return { ...block, repeats: units ?? block.line.text.length, ...(isAll && before && { cue: before }) }
    })
    if (isAll) this.#lastCue = before
    const words = now.slice(0, overlap.lines).reduce((sum, { key }) => sum + key.split(' ').length, 0)
    const isSure = isFlash || this.#text.isTimed
    return { blocks: (repeats) => (repeats ? repeated : blocks), repeats: true, isSure, words }
  }

  /** The first words of a line begin with the cue, or with the last word of the line before. */
  #timed(text: string, times: readonly TextTime[]): readonly TimedSpan[] {
    const { start, end } = this.#cue
    const words = wordsBetween(text, times, { start: this.#since ?? start, end })
    this.#since = times.at(-1)?.seconds ?? null
    return words
  }

  /** The last time in the text of this cue. */
  #since: number | null = null

  /** The cue of the last line that was handed on. */
  #lastCue: Cue | undefined

  #block({ line, voice, tag, times }: Voiced): Block {
    if (voice !== null) this.#hasVoices = true
    const speaker = voice ?? (this.#hasVoices ? this.#speaker : undefined)
    const cue = this.#cue
    if (cue.speaker !== speaker || tag !== null) {
      const place = !this.#isOpen ? {} : (tag ?? { byte: line.byte, line: line.number })
      this.#cue = { ...cue, speaker, ...place, ...(this.#isOpen && { isSame: true }) }
    }
    this.#hasSaid = true
    this.#isOpen = true
    this.#lastCue = this.#cue
    const block = { line, blank: false, cue: this.#cue }
    return times === undefined || !this.#keepsTimes ? block : { ...block, words: this.#timed(line.text, times) }
  }
}

function voicedOf({ voiced }: ShownLine): Voiced {
  return voiced
}

/** Cues of formats that begin with one: as long as nobody has spoken, one that says nothing is front matter. */
export class FrontedCueLines extends CueLines {
  #opening: Line | undefined

  override begin(timing: Timing, first: Line, speaker: string | null = null): void {
    super.begin(timing, first, speaker)
    this.#endFront()
    this.#opening = this.hasSaid ? undefined : first
  }

  override end(): void {
    super.end()
    this.#endFront()
  }

  #endFront(): void {
    if (this.#opening !== undefined && !this.hasSaid) this.sink.block({ line: this.#opening, blank: false, matter: 'front' })
    this.#opening = undefined
  }
}

/** Cues before and behind one that tell whether captions roll. */
const AROUND = 3
/** Share of these that must show something again. */
const LEAST_SHARE = 0.5
/** What waits, blank lines too. */
const PATIENCE = 32
/** Words of a line that is hardly said twice at once. */
const ENOUGH_WORDS = 3

/** When lines that are shown again are taken out: always, never, or where the cues around roll too. */
type Dedupe = 'on' | 'off' | 'auto'

/** A cue, or something between two. */
interface Shown {
  /** Its blocks; `repeats`: what it shows again is told of. */
  blocks(repeats: boolean): readonly Block[]
  /** Whether it shows again what the cue before it showed; undefined where none stands right before it. */
  readonly repeats: boolean | undefined
  /** Something tells by itself that it was not said again: words with times of their own, a cue that nobody can read. */
  readonly isSure: boolean
  /** Words that are shown again. */
  readonly words: number
}

/**
 * Tells captions that roll from people who say a thing twice. A cue that shows something again waits for a few more: where
 * captions roll, most of them do the same.
 *     cue · cue · cue? · cue · cue · cue
 *                 waits  ^-----------^
 */
class RollingCaptions {
  #waiting: Shown[] = []
  #before: boolean[] = []

  constructor(
    private readonly emit: (block: Block) => void,
    private readonly dedupe: Dedupe,
  ) {}

  push(shown: Shown): void {
    this.#waiting.push(shown)
    while (this.#waiting.length > 0 && !this.#mustWait()) this.#release()
  }

  end(): void {
    while (this.#waiting.length > 0) this.#release()
  }

  #mustWait(): boolean {
    const [first] = this.#waiting
    if (this.dedupe !== 'auto' || first?.repeats !== true || first.isSure || this.#waiting.length > PATIENCE) return false
    return this.#waiting.filter(({ repeats }) => repeats !== undefined).length <= AROUND
  }

  #release(): void {
    const [first, ...behind] = this.#waiting
    if (first === undefined) return
    for (const block of first.blocks(first.repeats === true && this.#rolls(first, behind))) this.emit(block)
    this.#waiting = behind
    if (first.repeats !== undefined) this.#before = [...this.#before, first.repeats].slice(-AROUND)
  }

  #rolls({ isSure, words }: Shown, behind: readonly Shown[]): boolean {
    if (this.dedupe !== 'auto' || isSure) return this.dedupe !== 'off'
    const ahead = behind.flatMap(({ repeats }) => repeats ?? []).slice(0, AROUND)
    const around = [...this.#before, ...ahead]
    const others = around.filter((repeats) => repeats).length
    const least = words >= ENOUGH_WORDS || others === around.length ? 1 : 2
    return others >= least && others >= around.length * LEAST_SHARE
  }
}

/** Longer lines are not compared. */
const COMPARED = 400
/** Lines of a cue that are compared; rolling captions show two or three. */
const MOST_LINES = 8

/** A line as it is shown: white space at its ends does not count, nor how much of it stands inside. */
interface ShownLine {
  /** In whose voice, and what; '' is like nothing. */
  readonly key: string
  readonly voiced: Voiced
}

/** How much of a cue was shown by the one before it: so many of its first lines, and of the last of these so many units. */
interface Overlap {
  readonly lines: number
  /** Undefined: all of it. */
  readonly units: number | undefined
}

const NO_OVERLAP: Overlap = { lines: 0, units: undefined }

/** The lines of a cue that are not blank. */
function shownLines(pieces: readonly Voiced[]): ShownLine[] {
  const shown: ShownLine[] = []
  for (const voiced of pieces) {
    const { text } = voiced.line
    const said = text.length > COMPARED ? '' : text.trim().replace(/\s+/g, ' ')
    if (said !== '' || text.length > COMPARED) shown.push({ key: said === '' ? '' : `${voiced.voice ?? ''}\n${said}`, voiced })
  }
  return shown
}

/**
 * What a cue shows again: its first lines are the last lines of the cue before, and the last of them may have grown.
 *     so the harbour / is open            is open / again today         is open
 *                      ^^^^^^^            ^^^^^^^                       is open again
 */
function overlapOf(before: readonly ShownLine[], now: readonly ShownLine[]): Overlap {
  for (let lines = Math.min(before.length, now.length, MOST_LINES); lines > 0; lines--) {
    const units = sameLines(before.slice(-lines), now)
    if (units !== false) return { lines, units }
  }
  return NO_OVERLAP
}

/** False where they differ; else the units of the last line that were shown, undefined for all of them. */
function sameLines(before: readonly ShownLine[], now: readonly ShownLine[]): number | undefined | false {
  const last = before.length - 1
  for (let index = 0; index < last; index++) if (!isSame(before[index], now[index])) return false
  return isSame(before[last], now[last]) ? undefined : grownUnits(before[last], now[last])
}

function isSame(left: ShownLine | undefined, right: ShownLine | undefined): boolean {
  return left !== undefined && left.key !== '' && left.key === right?.key
}

function grownUnits(before: ShownLine | undefined, now: ShownLine | undefined): number | false {
  if (before === undefined || now === undefined || before.key === '' || before.voiced.voice !== now.voiced.voice) return false
  const shown = before.voiced.line.text.trim()
  const { text } = now.voiced.line
  const from = text.length - text.trimStart().length
  return text.startsWith(`${shown} `, from) ? from + shown.length : false
}
