import { closesFence } from '../formats/below.ts'
import type { Around } from '../formats/choose.ts'
import type { Block, Format, FormatFault, FormatSink, ReaderOptions, Stage } from '../formats/format.ts'
import { isBlank } from '../formats/text.ts'
import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Diarization } from './diarization.ts'
import { DiarizedSink } from './diarized-sink.ts'
import type { ParseOptions } from './options.ts'
import { partsCues } from './parted-blocks.ts'

/** Turns that are cut, or that have times of words, are read as text. */
export function isCut({ unit, words }: ParseOptions): boolean {
  return unit === 'sentence' || unit === 'word' || words === true
}

/** What of the options a recorder needs. */
export function recorderOptions({ annotations, unit = 'turn', words = false, places = false }: ParseOptions) {
  return { dropsNotes: annotations === 'drop', unit, hasWords: words, hasPlaces: places }
}

interface Outlet {
  block(block: Block): void
  fault(fault: FormatFault): void
}

/** Where a reader makes nothing at all of a source, its lines are matter all the same: no byte is without a record. */
class NeverNothing implements Stage<Line>, FormatSink {
  readonly #sink: Outlet
  readonly #reader: Stage<Line>
  #first: Line | undefined
  #hasBlocks = false

  constructor(sink: Outlet, open: (sink: Outlet) => Stage<Line>) {
    this.#sink = sink
    this.#reader = open(this)
  }

  /** Readers hand these two on by themselves. */
  readonly block = (block: Block): void => {
    this.#hasBlocks = true
    this.#sink.block(block)
  }

  readonly fault = (fault: FormatFault): void => {
    this.#sink.fault(fault)
  }

  push(line: Line): void {
    this.#first ??= partOf(line, 0, line.text.length)
    this.#reader.push(line)
  }

  end(): void {
    this.#reader.end()
    if (!this.#hasBlocks && this.#first !== undefined)
      this.#sink.block({ line: this.#first, blank: false, matter: 'boilerplate' })
  }
}

/** `media` is told of the recording. */
type Reading = ParseOptions & Pick<ReaderOptions, 'media'>

interface Opening {
  readonly format: Format
  readonly around: Around | undefined
}

/** The reader of a format, its speakers named by a diarization where one is given. */
export function openReader({ format, around }: Opening, options: Reading, sink: Outlet): Stage<Line> {
  if (format.name === 'text') return readerOf(format, options, sink)
  const reader = new NeverNothing(partsCues(sink), (own) => readerOf(format, options, own))
  return surrounded(reader, around, sink.block)
}

function readerOf(format: Format, options: Reading, sink: Outlet): Stage<Line> {
  const { diarization: times, doc = '-' } = options
  const isTimed = isCut(options) || options.places === true || times !== undefined
  const reading = { ...options, words: isTimed, styles: options.unpacked?.styles() }
  if (times === undefined) return format.reader(sink, reading)
  const diarization = new Diarization(times, doc)
  if (diarization.isEmpty) sink.fault({ code: 'no-diarization', message: NOTHING, line: 1, byte: 0 })
  const named: FormatSink = new DiarizedSink(sink, diarization)
  return format.reader(named, reading)
}

const NOTHING = 'the diarization holds several recordings, and none is named like this source; it names nobody'

/** Ends the reader of what stands in a fence where the fence closes; what follows is matter. */
class Fenced implements Stage<Line> {
  readonly #reader: Stage<Line>
  readonly #emit: (block: Block) => void
  readonly #fence: string
  #isClosed = false

  constructor(reader: Stage<Line>, fence: string, emit: (block: Block) => void) {
    this.#reader = reader
    this.#fence = fence
    this.#emit = emit
  }

  push(line: Line): void {
    if (this.#isClosed) this.#emit(matter(line, 'back'))
    else if (line.continues || !closesFence(line.text, this.#fence)) this.#reader.push(line)
    else {
      this.end()
      this.#emit(matter(line, 'back'))
    }
  }

  end(): void {
    if (!this.#isClosed) this.#reader.end()
    this.#isClosed = true
  }
}

function matter(line: Line, kind: 'front' | 'back'): Block {
  return isBlank(line.text) ? { line, blank: true } : { line, blank: false, matter: kind }
}

/** A reader with what stands around it: a title above, and the fence that it ends at. */
function surrounded(reader: Stage<Line>, around: Around | undefined, emit: (block: Block) => void): Stage<Line> {
  if (around === undefined) return reader
  for (const line of around.above) emit(matter(line, 'front'))
  return around.fence === undefined ? reader : new Fenced(reader, around.fence, emit)
}
