import type { Block } from '../formats/format.ts'
import { follow, type Label, type Options, type Reading as Surveyed, survey } from '../recogniser/index.ts'
import type { Candidate, Judged, Reading, Recogniser, RecogniserHooks, Verdict } from '../recogniser/recogniser.ts'
import { clean } from '../text/characters.ts'
import { joinLines } from '../text/join-lines.ts'
import type { AskedLine } from './asked-lines.ts'
import { foldedLabel, labelOf } from './label-of.ts'
import { partsOf } from './parted-blocks.ts'
import { NOTHING_READ, readingOf } from './reading-of.ts'
import { Unnamed, type UnnamedStart } from './unnamed.ts'
import { GivenSpeakers, labelPattern, type UserLabels } from './user-labels.ts'

const WINDOW = 65_536
/** Bytes at which the survey ends already where its reading is as sure as this. */
const LOOK = 20_480
const DECISIVE = 0.715
/** Blocks at the end of a window that wait for the next: what stands below them is not known yet. */
const SIGHT = 24

const NOTHING: Verdict = { label: null, nearMiss: null, reason: 'no label begins here' }

/** A label in a block, and what belongs to it below. */
interface Placed {
  readonly candidate: Candidate
  /** It begins in this block, and ends in the next. */
  readonly wraps: boolean
  /** The block in which the speech begins, where lines below the label belong to it; else 0. */
  readonly below: number
  readonly why: Label['why']
}

/**
 * Finds labels in windows: the first is read as a document by itself, each one after it together with the first.
 *     [ survey: 64 KiB ] ─> reading ─> [ survey + window ] ─> labels of the window ─> …
 */
export class WindowRecogniser implements Recogniser {
  readonly #hooks: RecogniserHooks
  readonly #window: number
  readonly #user: UserLabels
  readonly #options: Options
  readonly #given = new GivenSpeakers()
  readonly #unnamed = new Unnamed()
  #held: Block[] = []
  #from = 0
  /** What later windows are read together with: the first in which somebody speaks. */
  #survey: Surveyed | undefined
  #afterBlank = true
  #hasLooked = false
  decided = false
  ended = false
  reading: Reading = NOTHING_READ

  constructor(window: number, user: UserLabels, hooks: RecogniserHooks) {
    this.#window = Math.min(window, WINDOW)
    this.#user = user
    this.#options = { speakers: user.speakers, shapes: user.shapes }
    this.#hooks = hooks
  }

  push(block: Block): void {
    if (block.matter === undefined) this.#hooks.seen(block)
    const last = this.#held.at(-1)
    if (isOneMoreBlank(block, last)) return
    if (last === undefined) this.#from = block.line.byte
    this.#held.push(block)
    const span = block.line.endByte - this.#from
    if (span >= this.#window) this.#read()
    else if (!this.decided && !this.#hasLooked && span >= LOOK) this.#look()
  }

  /** Ends the survey if what is held decides it, at places that depend on the content alone. */
  #look(): void {
    this.#hasLooked = true
    const isAsked = !this.#user.asksNothing && this.#held.some(isText)
    const found = isAsked ? survey(linesOf(this.#held), this.#options) : undefined
    if (found === undefined || (found.labels.length > 0 && found.confidence >= DECISIVE)) this.#read(found)
  }

  end(): void {
    this.ended = true
    this.#read()
  }

  /** Judges what is held, and lets it go but for the last lines of a window. */
  #read(surveyed?: Surveyed): void {
    const blocks = this.#held
    const count = this.ended ? blocks.length : Math.max(1, blocks.length - SIGHT)
    const { labels, missed, found } = this.#labelsIn(blocks, surveyed)
    if (!this.decided) this.#unnamed.learn(...unnamedIn(blocks, labels), this.#user.shapes !== undefined)
    const judged = this.#judgeAll(blocks.slice(0, count), labels).map((each) => nearly(each, missed))
    if (!this.decided) {
      const matched = judged.flatMap(({ verdict: { label } }) => (label?.convention === labelPattern ? [label] : []))
      this.reading = readingOf(
        [...[...labels.values()].flat().map(({ candidate }) => candidate), ...matched],
        surenessOf(found, blocks),
      )
    }
    this.#held = blocks.slice(count)
    this.#from = this.#held[0]?.line.byte ?? this.#from
    if (!this.decided && judged.some(({ verdict }) => verdict.label !== null || verdict.changeAt !== undefined)) {
      this.decided = true
      this.#survey = found
      this.#hooks.decided(judged)
    }
    for (const each of judged) this.#hooks.emit(each)
  }

  #judgeAll(blocks: readonly Block[], labels: ReadonlyMap<number, readonly Placed[]>): readonly Judged[] {
    const judged: Judged[] = []
    let below = 0
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]
      if (block === undefined) break
      const own = labels.get(index) ?? []
      const others = own.filter(({ wraps }) => !wraps)
      const whole = others.length < own.length ? wrapped(block, blocks[index + 1]) : undefined
      if (own.length === 0 && index < below) this.#add(judged, { block, isOfLabel: true })
      else if (whole !== undefined) this.#part(judged, whole, own)
      else this.#part(judged, block, others)
      below = Math.max(below, own.at(-1)?.below ?? 0)
      if (whole !== undefined) index++
    }
    return judged
  }

  /** Puts a block, or the parts that its labels make of it, among those that are judged. */
  #part(judged: Judged[], block: Block, labels: readonly Placed[]): void {
    const [first, ...others] = labels
    const isAtHead = first === undefined || clean(block.line.text.slice(0, first.candidate.match.at)).trim() === ''
    const ats = (isAtHead ? others : labels).map(({ candidate }) => candidate.match.at)
    if (ats.length === 0) {
      this.#add(judged, { block }, first)
      return
    }
    let from = 0
    for (const [index, { piece, to }] of partsOf(block, ats).entries()) {
      const label = labels[isAtHead ? index : index - 1]
      this.#add(judged, { block: piece }, label && shifted(label, from))
      from = to
    }
  }

  #add(judged: Judged[], { block, isOfLabel }: Pick<Judged, 'block' | 'isOfLabel'>, placed?: Placed): void {
    const told = this.#told(block)
    const verdict =
      told === undefined
        ? this.#verdictOf(
            placed,
            isText(block) && isOfLabel !== true
              ? this.#unnamed.startIn({ text: block.line.text, afterBlank: this.#afterBlank, label: placed?.candidate.key })
              : undefined,
          )
        : { ...NOTHING, label: told, reason: told.told ?? 'the format names the speaker' }
    judged.push({ block, verdict, afterBlank: this.#afterBlank, ...(isOfLabel && { isOfLabel }) })
    this.#afterBlank = block.blank
  }

  #verdictOf(placed: Placed | undefined, unnamed: UnnamedStart | undefined): Verdict {
    if (placed === undefined) return { ...NOTHING, ...unnamed }
    const { candidate, why } = placed
    if (candidate.match.label === '') return { ...NOTHING, changeAt: candidate.match.speechAt }
    const reason = this.#user.lists(candidate.key) ? 'your list of speakers names it' : 'the document makes it likely'
    return { label: candidate, nearMiss: null, reason, why }
  }

  /** Whoever the format or the user says to speak. */
  #told(block: Block): Candidate | undefined {
    const { cue, blank, line } = block
    if (typeof cue?.speaker === 'string') return blank ? undefined : this.#given.candidate(cue.speaker, cue)
    return isText(block) ? this.#user.labelIn(line) : undefined
  }

  /** The labels of each block, by its place. */
  #labelsIn(blocks: readonly Block[], surveyed: Surveyed | undefined): LabelsOf {
    if (this.#user.asksNothing || !blocks.some(isText)) return { labels: new Map(), missed: new Map() }
    const lines = linesOf(blocks)
    if (this.#survey !== undefined) return { labels: byBlock(follow(this.#survey, lines), blocks), missed: new Map() }
    const found = surveyed ?? survey(lines, this.#options)
    const { labels, missed } = found
    const near = new Map([...byBlock(missed, blocks)].map(([index, [first]]) => [blocks[index]?.line.number ?? 0, first]))
    return { labels: byBlock(labels, blocks), missed: near, found }
  }
}

interface LabelsOf {
  /** Labels by the place of their block. */
  readonly labels: ReadonlyMap<number, readonly Placed[]>
  /** What was not taken, by the number of its line. */
  readonly missed: ReadonlyMap<number, Placed | undefined>
  /** How the document is read by it, where it is the first. */
  readonly found?: Surveyed
}

/** How sure the reading of a survey is, and what else it might be. */
function surenessOf(found: Surveyed | undefined, blocks: readonly Block[]): Pick<Reading, 'confidence' | 'rival'> {
  const { added = [], shapes = [] } = found?.rival ?? {}
  const [first] = added
  const line = blocks[first?.start.line ?? 0]?.line.number ?? 1
  const rival = first && { rival: { lines: added.length, example: first.label, line, shapes } }
  return { confidence: found?.confidence ?? null, ...rival }
}

/** The text of some blocks, with the names that their labels say, and whether it stands in cues. */
function unnamedIn(blocks: readonly Block[], labels: LabelsOf['labels']): [readonly AskedLine[], boolean] {
  const lines = blocks.flatMap((block, index) => {
    if (!isText(block)) return []
    const afterBlank = index === 0 || blocks[index - 1]?.blank === true
    return [{ text: block.line.text, afterBlank, label: labels.get(index)?.[0]?.candidate.key }]
  })
  return [lines, blocks.some(({ cue }) => cue !== undefined)]
}

function byBlock(labels: readonly Label[], blocks: readonly Block[]): ReadonlyMap<number, readonly Placed[]> {
  const found = new Map<number, Placed[]>()
  for (const label of labels) {
    const { line } = label.start
    const placed = placeIn(label, blocks)
    if (placed !== undefined) found.set(line, [...(found.get(line) ?? []), placed])
  }
  for (const list of found.values()) list.sort((one, other) => one.candidate.match.at - other.candidate.match.at)
  return found
}

/** A line without a label, with what looks like one. */
function nearly(judged: Judged, missed: LabelsOf['missed']): Judged {
  const { verdict, block } = judged
  const near = missed.get(block.line.number)
  if (near === undefined || verdict.label !== null || verdict.changeAt !== undefined || near.candidate.match.label === '')
    return judged
  const { candidate, why } = near
  return { ...judged, verdict: { ...verdict, nearMiss: candidate, reason: 'the document makes it unlikely', why } }
}

/** A label as one of its block, its places those of the line of the block, or of the line that two blocks make. */
function placeIn(label: Label, blocks: readonly Block[]): Placed | undefined {
  const { line } = label.start
  const block = blocks[line]
  const wraps = label.to.line > line
  const whole = wraps && block !== undefined ? wrapped(block, blocks[label.to.line]) : block
  if (block === undefined || whole === undefined || !isText(block) || isCueOfItsOwn(label, blocks)) return undefined
  const own = wraps ? unwrapped(label, line, whole.line.text.length - (whole.second?.text.length ?? 0)) : label
  const match = labelOf(own, whole.line.text)
  return {
    candidate: { convention: { name: label.shape }, match, key: foldedLabel(match.label) },
    wraps,
    below: label.speech.line > label.to.line ? label.speech.line : 0,
    why: label.why,
  }
}

/** "Yeah": a cue that holds no more than one line without a mark is said, whatever the next begins with. */
function isCueOfItsOwn({ shape, start, speech }: Label, blocks: readonly Block[]): boolean {
  const cue = blocks[start.line]?.cue
  return cue !== undefined && shape.startsWith('end') && blocks[speech.line]?.cue?.line !== cue.line
}

/** Two blocks as one, for a label that begins in the first and ends in the second. */
function wrapped({ line, printed }: Block, next: Block | undefined): Block | undefined {
  const whole = next === undefined || !isText(next) ? undefined : joinLines(line, next.line)
  if (next === undefined || whole === undefined) return undefined
  return { line: whole, blank: false, second: next.line, ...(printed !== undefined && { printed }) }
}

/** A label of two lines, its places those of the line that both make; the second begins at `offset`. */
function unwrapped(label: Label, first: number, offset: number): Label {
  const place = ({ line, at }: Label['start']) =>
    line === first ? { line, at } : line === first + 1 ? { line: first, at: at + offset } : { line: line - 1, at }
  return { ...label, start: place(label.start), from: place(label.from), to: place(label.to), speech: place(label.speech) }
}

function shifted({ candidate, ...rest }: Placed, by: number): Placed {
  const { match } = candidate
  const { at, speechAt, speechEnd } = match
  const moved = { ...match, at: at - by, speechAt: speechAt - by, ...(speechEnd !== undefined && { speechEnd: speechEnd - by }) }
  return { ...rest, candidate: { ...candidate, match: moved } }
}

/** An empty line after a blank one says nothing more, and a window of them would be the most that is ever held. */
function isOneMoreBlank({ blank, line, cue, span, matter, fence }: Block, last: Block | undefined): boolean {
  const isPlain = cue === undefined && span === undefined && matter === undefined && fence === undefined
  return isPlain && blank && line.text === '' && last?.blank === true
}

/** Whether a label may begin in a block: nobody else says who speaks in it. */
function isText({ blank, matter, isInert, line, fence, cue, repeats = 0 }: Block): boolean {
  if (cue?.speaker !== undefined || blank || matter !== undefined || fence !== undefined) return false
  return isInert !== true && !line.continues && (repeats === 0 || repeats < line.text.length)
}

/** Fences, programs and numbers of pages are seen, for they part what stands around them. */
function linesOf(blocks: readonly Block[]) {
  const isSeen = (block: Block) => isText(block) || block.fence !== undefined || block.isInert === true
  return blocks.map((block) => (isSeen(block) ? block.line : { ...block.line, text: '' }))
}
