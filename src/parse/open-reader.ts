import type { Block, Format, FormatFault, FormatSink, Stage } from '../formats/format.ts'
import type { Line } from '../text/line.ts'
import { Diarization } from './diarization.ts'
import { DiarizedSink } from './diarized-sink.ts'
import type { ParseOptions } from './options.ts'

/** Turns that are cut, or that have times of words, are read as text. */
export function isCut({ unit, words }: ParseOptions): boolean {
  return unit === 'sentence' || unit === 'word' || words === true
}

/** What of the options a recorder needs. */
export function recorderOptions({ annotations, unit = 'turn', words = false }: ParseOptions) {
  return { dropsNotes: annotations === 'drop', unit, hasWords: words }
}

interface Outlet {
  block(block: Block): void
  fault(fault: FormatFault): void
}

/** The reader of a format, its speakers named by a diarization where one is given. */
export function openReader(format: Format, options: ParseOptions, sink: Outlet): Stage<Line> {
  const { diarization: times, doc = '-' } = options
  const reading = { ...options, words: isCut(options) || times !== undefined, styles: options.unpacked?.styles() }
  if (times === undefined) return format.reader(sink, reading)
  const diarization = new Diarization(times, doc)
  if (diarization.isEmpty) sink.fault({ code: 'no-diarization', message: NOTHING, line: 1, byte: 0 })
  const named: FormatSink = new DiarizedSink(sink, diarization)
  return format.reader(named, reading)
}

const NOTHING = 'the diarization holds several recordings, and none is called like this source; nobody is named by it'
