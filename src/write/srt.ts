import { clock } from './clock.ts'
import { piecesOf, twoLines } from './pieces.ts'
import { plainText } from './plain-text.ts'
import { type TimedTurn, Timing } from './timing.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

/** Units of a line, as podcast players take them; two lines are shown at once. */
const LINE = 32
/** A label takes at most so much of what is shown. */
const LABEL = 40

class SrtWriting implements Writing {
  readonly #pace: number | undefined
  #timing: Timing
  #number = 0
  #speaker: string | null = null

  constructor({ wordsPerMinute }: WriterOptions) {
    this.#pace = wordsPerMinute
    this.#timing = new Timing('SRT', wordsPerMinute)
  }

  begin(): string {
    this.#timing = new Timing('SRT', this.#pace)
    this.#number = 0
    this.#speaker = null
    return ''
  }

  record(record: Parameters<Writing['record']>[0]): string {
    return record.type === 'turn' ? this.#cues(this.#timing.push(record)) : ''
  }

  close(): string {
    return this.#cues(this.#timing.end())
  }

  #cues(timed: TimedTurn | undefined): string {
    if (timed === undefined) return ''
    const label = this.#label(timed.turn.speaker)
    const room = LINE * 2 - Math.min(label.length, LABEL)
    return piecesOf(timed, room)
      .map(({ text, start, end }, index) => {
        const shown = twoLines((index === 0 ? label : '') + unmarked(text), LINE)
        return `${++this.#number}\n${clock(start, ',')} --> ${clock(end, ',')}\n${shown}\n\n`
      })
      .join('')
  }

  /** Who speaks is said where it changes; that nobody knows it, too, lest the words be taken for those of the one before. */
  #label(speaker: string | null): string {
    const changes = speaker !== this.#speaker
    this.#speaker = speaker
    return changes ? `${unmarked(speaker ?? 'Unknown')}: ` : ''
  }
}

/** An arrow would begin another cue, and SRT has no way to write it otherwise. */
function unmarked(text: string): string {
  return plainText(text).replaceAll('-->', '-- >')
}

export const srt: Writer = {
  name: 'srt',
  title: 'SubRip: numbered captions of two short lines, "Speaker:" where it changes',
  examples: [
    `1
00:00:12,500 --> 00:00:14,000
Mara Lund: Can *anyone* hear me?

2
00:00:14,000 --> 00:00:18,250
Óscar Vidal: - I
think "yes", Mara.

`,
  ],
  extension: 'srt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  make: (options) => srtWriting(options),
  ...srtWriting({}),
}

function srtWriting(options: WriterOptions): Writing {
  const writing = new SrtWriting(options)
  return { begin: () => writing.begin(), record: (record) => writing.record(record), close: () => writing.close() }
}
