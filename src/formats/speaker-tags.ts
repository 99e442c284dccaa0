import type { Line } from '../text/line.ts'
import { oneLine } from '../text/white-space.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

/** A tag and nothing else on its line, which no tag closes: <SPEAKER ID=1 NAME="Mara Lund">  <P>  <CHAPTER ID=2> */
const TAG = /^[\ufeff\s]*<([a-z][a-z0-9_-]{0,20})((?:\s[^<>]{0,500})?)>\s*$/i
const NAME = /(?:^|\s)name\s{0,3}=\s{0,3}(?:"([^"]{0,200})"|'([^']{0,200})'|([^\s"'<>]{1,100}))/i
const AFFILIATION = /(?:^|\s)affiliation\s{0,3}=\s{0,3}(?:"([^"]{0,200})"|'([^']{0,200})'|([^\s"'<>]{1,100}))/i
const BRACKETED = /^\((.*)\)$/
const SPEAKER = 'speaker'
const PARAGRAPH = 'p'
/** Tags of speakers that tell it surely. */
const ENOUGH = 2

interface Tag {
  readonly name: string
  readonly said: string
}

function tagIn(text: string): Tag | undefined {
  if (!text.includes('<')) return undefined
  const [, name, said = ''] = TAG.exec(text) ?? []
  return name === undefined ? undefined : { name: name.toLowerCase(), said }
}

/** The value of one thing that a tag says. */
function told(tag: Tag, key: RegExp): string {
  const found = key.exec(tag.said)
  return oneLine(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
}

/** Text in which a tag before each speech names who speaks, and stands open until the next. */
class SpeakerTagReader implements Stage<Line> {
  readonly #sink: FormatSink
  /** Whose words follow; undefined where no speech is open. */
  #cue: Cue | undefined
  /** The tag of a speech without words so far: it is a part of what follows. */
  #tag: Line | undefined
  #hasSpeech = false

  constructor(sink: FormatSink) {
    this.#sink = sink
  }

  push(line: Line): void {
    const tag = line.continues ? undefined : tagIn(line.text)
    if (tag !== undefined) this.#take(line, tag)
    else if (isBlank(line.text)) this.#blank(line)
    else if (this.#cue !== undefined) {
      this.#tag = undefined
      this.#sink.block({ line, blank: false, cue: this.#cue })
    } else this.#sink.block({ line, blank: false, matter: this.#hasSpeech ? 'heading' : 'front' })
  }

  end(): void {
    this.#endSilent()
  }

  #blank(line: Line): void {
    if (this.#tag === undefined) this.#sink.block({ line, blank: true })
  }

  /** Nothing was said behind the last tag. */
  #endSilent(): void {
    if (this.#tag !== undefined) this.#sink.block({ line: this.#tag, blank: false, matter: 'boilerplate' })
    this.#tag = undefined
  }

  /** A chapter ends what was said before: its heading follows. */
  #take(line: Line, tag: Tag): void {
    if (tag.name === PARAGRAPH) {
      this.#blank(line)
      return
    }
    this.#endSilent()
    if (tag.name === SPEAKER) this.#begin(line, tag)
    else {
      this.#cue = undefined
      this.#sink.block({ line, blank: false, matter: 'boilerplate' })
    }
  }

  #begin(line: Line, tag: Tag): void {
    const { byte, number } = line
    const speaker = told(tag, NAME).replace(/[.:,]$/, '')
    const affiliation = told(tag, AFFILIATION).replace(BRACKETED, '$1')
    const place = { start: null, end: null, byte, line: number }
    this.#cue = { ...place, speaker: speaker === '' ? null : speaker, ...(affiliation !== '' && { affiliation }) }
    this.#tag = line
    this.#hasSpeech = true
  }
}

export const speakerTags: Format = {
  name: 'speaker-tags',
  title: 'Text with a tag before each speech, as parallel corpora of parliaments have it',
  examples: [
    '<CHAPTER ID=1>\nThe harbour\n<SPEAKER ID=1 NAME="Mara Lund">\nGood evening.\n<P>\nThe harbour is shut.\n<SPEAKER ID=2 NAME="Jo Vey">\nWhen will it open?\n',
  ],
  extensions: [],
  told: 'tags such as <SPEAKER ID=1 NAME="Mara Lund"> stand alone on lines near the top, and nothing closes them',
  streams: true,
  begins: (line) => tagIn(line) !== undefined,
  sniff(head) {
    if (/<\/speaker>/i.test(head)) return 0
    const rows = head.split('\n').slice(0, -1)
    const tags = rows.map(tagIn)
    const speakers = tags.filter((tag) => tag?.name === SPEAKER && told(tag, NAME) !== '').length
    return speakers >= ENOUGH ? 1 : speakers > 0 ? 0.8 : 0.2
  },
  reader: (sink) => new SpeakerTagReader(sink),
}
