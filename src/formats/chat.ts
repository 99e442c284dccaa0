import type { Line } from '../text/line.ts'
import { byteAt } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { MappedText } from '../text/mapped-text.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "*KIM:	well ."
const MAIN = /^\*([^\s:]{1,60}):[\t ]*/
// "@Participants:	KIM Kim Lund Investigator, TOM Child"
const PARTICIPANTS = /^@Participants:/
// "\u00151200_3400\u0015"  "\u0015%snd:"talk"_1200_3400\u0015"
const BULLET = /\u0015[^\u0015]{0,200}?(\d{1,10})_(\d{1,10})-?\u0015/g
const HEADER = /^\ufeff?(?:@(?:UTF8|PID|Font|ColorWords|Color words|Window)\b[^\n]*\n)*@Begin[ \t\r]*\n/
const FIRST = /^\ufeff?@(?:UTF8|Begin)\b/

/** Lines of one utterance that wait for its time. */
const WAITING = 512

/** What the lines at hand are part of. */
type State = 'main' | 'participants' | 'matter'

/** Lines that begin with a tab go on with what stands before them. */
class ChatReader implements Stage<Line> {
  readonly #names = new Map<string, string>()
  #state: State = 'matter'
  #participants = ''
  #hasSpeech = false
  /** The lines of an utterance, which has its time at its end. */
  #said: Line[] = []
  #cue: { -readonly [Key in keyof Cue]: Cue[Key] } | undefined

  constructor(private readonly sink: FormatSink) {}

  push(line: Line): void {
    const { text } = line
    const goesOn = line.continues || text.startsWith('\t')
    if (!goesOn) this.#flush()
    if (!goesOn && text.startsWith('*') && this.#main(line)) return
    if (goesOn && this.#state === 'main') this.#say(line, 0)
    else if (isBlank(text)) this.sink.block({ line, blank: true })
    else this.#matter(line, goesOn)
  }

  end(): void {
    this.#flush()
  }

  #main(line: Line): boolean {
    const match = MAIN.exec(line.text)
    if (match === null) return false
    const [mark, code = ''] = match
    const name = this.#names.get(code) ?? code
    this.#state = 'main'
    this.#hasSpeech = true
    this.#cue = { start: null, end: null, speaker: code, name, byte: line.byte, line: line.number }
    this.#say(line, mark.length)
    return true
  }

  /** Takes the words of a line; its bullets are the time of the utterance. */
  #say(line: Line, from: number): void {
    if (!line.text.includes('\u0015')) this.#said.push(from === 0 ? line : partOf(line, from, line.text.length))
    else this.#said.push(this.#withoutBullets(line, from))
    if (this.#said.length >= WAITING) this.#flushSaid()
  }

  #withoutBullets(line: Line, from: number): Line {
    const mapped = new MappedText()
    let at = from
    for (const bullet of line.text.matchAll(BULLET)) {
      mapped.add(line, at, bullet.index)
      at = bullet.index + bullet[0].length
      if (this.#cue === undefined) continue
      this.#cue.start ??= Number(bullet[1]) / 1000
      this.#cue.end = Number(bullet[2]) / 1000
    }
    mapped.add(line, at, line.text.length)
    return mapped.take(line.number, byteAt(line, line.text.length))
  }

  #flush(): void {
    this.#flushSaid()
    if (this.#state === 'participants') this.#learnNames()
    this.#state = 'matter'
    this.#cue = undefined
  }

  #flushSaid(): void {
    for (const line of this.#said.splice(0)) {
      if (this.#cue !== undefined && !isBlank(line.text)) this.sink.block({ line, blank: false, cue: this.#cue })
    }
  }

  #matter(line: Line, goesOn: boolean): void {
    const { text, number, byte } = line
    if (PARTICIPANTS.test(text)) {
      this.#state = 'participants'
      this.#participants = text.replace(PARTICIPANTS, '')
    } else if (goesOn && this.#state === 'participants' && this.#participants.length < 65_536) this.#participants += ` ${text}`
    if (!goesOn && !/^[@%]/.test(text)) {
      const message = `"${text.slice(0, 60)}" begins with none of * (speech), % (a tier), @ (a header) and a tab; it is not speech`
      this.sink.fault({ code: 'bad-row', message, line: number, byte })
    }
    this.sink.block({ line, blank: false, matter: this.#hasSpeech ? 'body' : 'front' })
  }

  /** "KIM Kim_Lund Investigator": a code, a name, a role; where two stand, a code and a role. */
  #learnNames(): void {
    for (const participant of this.#participants.split(',')) {
      const [code = '', ...rest] = participant.trim().split(/\s+/)
      const name = rest.slice(0, -1).join(' ').replaceAll('_', ' ').trim()
      if (code !== '' && name !== '') this.#names.set(code, name)
    }
    this.#participants = ''
  }
}

export const chat: Format = {
  ...catalogue.chat,
  begins: (line) => FIRST.test(line),
  sniff(head) {
    if (HEADER.test(head)) return 1
    return /^(?:[^\n]*\n){6}/.test(head) || !FIRST.test(head) ? 0 : 0.4
  },
  reader: (sink) => new ChatReader(sink),
}
