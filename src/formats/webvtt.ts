import type { Line } from '../text/line.ts'
import { clockSeconds } from './clock.ts'
import { CueText } from './cue-text.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "00:01.000 --> 00:04.500 align:start"
const TIMING = /^\s*(\S{1,20})\s*-->\s*(\S{1,20})(?:\s.*)?$/
// "NOTE a remark"  "STYLE"  "REGION"
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/

// "WEBVTT - the weekly call", and nothing else in its paragraph but more of the header
const SIGNATURE = /^\ufeff?\s*WEBVTT(?:[ \t]*(?:-[^\n]*)?|[ \t]+(?:Kind|Language|X-)[^\n]*)(?:\n|$)/

/** What the lines at hand are part of. */
type State = 'header' | 'between' | 'aside' | 'cue'

/** Reads WebVTT line by line, as its standard says to: what is odd costs its cue at most. */
class WebVttReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #text = new CueText()
  #state: State = 'header'
  /** The line before a timing, which may be the name of its cue. */
  #name: Line | undefined
  #cue: Cue | undefined
  #hasVoices = false

  constructor(sink: FormatSink) {
    this.#sink = sink
  }

  push(line: Line): void {
    const { text } = line
    if (isBlank(text)) this.#blank(line)
    else if (text.includes('-->') && !line.continues) this.#timing(line)
    else if (this.#state === 'cue') this.#speech(line)
    else if (this.#state === 'between' && !ASIDE.test(text)) this.#between(line)
    else {
      if (this.#state === 'between') this.#state = 'aside'
      this.#sink.block({ line, blank: false, matter: this.#state === 'header' ? 'front' : 'boilerplate' })
    }
  }

  end(): void {
    this.#dropName()
  }

  #blank(line: Line): void {
    this.#dropName()
    if (this.#state !== 'cue') this.#sink.block({ line, blank: true })
    this.#state = 'between'
  }

  /** Words outside of a cue: the name of the next one, or nothing that is known. */
  #between(line: Line): void {
    this.#dropName()
    this.#name = line
  }

  #dropName(): void {
    if (this.#name !== undefined) this.#sink.block({ line: this.#name, blank: false, matter: 'boilerplate' })
    this.#name = undefined
  }

  #timing(line: Line): void {
    const [, from = '', to = ''] = TIMING.exec(line.text) ?? []
    const start = clockSeconds(from)
    const end = clockSeconds(to)
    if (start === null || end === null) {
      const message = `"${line.text.slice(0, 60)}" is no timing, such as 00:01.000 --> 00:04.000; its words have no time`
      this.#sink.fault({ code: 'bad-timing', message, line: line.number, byte: line.byte })
    }
    const first = this.#name ?? line
    this.#name = undefined
    this.#state = 'cue'
    this.#cue = { start, end, speaker: this.#hasVoices ? null : undefined, byte: first.byte, line: first.number }
    this.#text.begin()
  }

  #speech(line: Line): void {
    for (const { line: said, voice, opens } of this.#text.read(line)) {
      if (voice !== null) this.#hasVoices = true
      this.#sink.block({ line: said, blank: false, cue: this.#cueOf(voice, opens, said) })
    }
  }

  /** The cue of a voice: the first begins where the cue does, a further one at its own words. */
  #cueOf(voice: string | null, opens: boolean, { byte, number }: Line): Cue {
    const cue = this.#cue ?? { start: null, end: null, speaker: null, byte, line: number }
    const speaker = voice ?? (this.#hasVoices ? null : undefined)
    if (cue.speaker === speaker && !opens) return cue
    const isFirst = cue.speaker === undefined || cue.speaker === null
    this.#cue = isFirst ? { ...cue, speaker } : { ...cue, speaker, byte, line: number }
    return this.#cue
  }
}

export const webvtt: Format = {
  name: 'webvtt',
  title: 'WebVTT subtitles, with voices or labels',
  examples: ['WEBVTT\n\n00:00.000 --> 00:02.000\n<v Mara Lund>Good evening.\n\n00:02.000 --> 00:03.500\n<v Jo Vey>Thank you.\n'],
  extensions: ['.vtt'],
  streams: true,
  begins: (line) => line.startsWith('WEBVTT') || line.startsWith('\ufeffWEBVTT'),
  sniff: (head) => (SIGNATURE.test(head) ? 1 : 0),
  reader: (sink) => new WebVttReader(sink),
}
