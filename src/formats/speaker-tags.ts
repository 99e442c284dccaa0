import type { Line } from '../text/line.ts'
import { oneLine } from '../text/white-space.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { cellSeconds } from './fields.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

/** A tag and nothing else on its line, which no tag closes: <SPEAKER ID=1 NAME="Mara Lund">  <P>  <CHAPTER ID=2> */
const TAG = /^[\ufeff\s]*<([a-z][a-z0-9_-]{0,20})((?:\s[^<>]{0,500})?)>\s*$/i
// NAME="Mara Lund"  speaker='Jo Vey'  ID=1
const ATTRIBUTE = /(?:^|\s)([a-z]{1,20})\s{0,3}=\s{0,3}(?:"([^"]{0,200})"|'([^']{0,200})'|([^\s"'<>]{1,100}))/gi
/** Elements that hold what one says: <Turn speaker="Mara Lund" timestamp="00:12">, closed by </Turn>. */
const OF_SPEECH = /^(?:turn|speech|utterance|said|quote|line)$/
const WHO = ['speaker', 'who']
const START = ['timestamp', 'time', 'start', 'begin']
const CLOSES = /^\s{0,99}<\/(?:turn|speech|utterance|said|quote|line)>\s*$/i
const FENCE = /^\ufeff?---\s*$/
/** Lines between front matter and the first tag. */
const AHEAD = 8
const LONGEST_FRONT = 8_000
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

/** The value of the first of some things that a tag says. */
function told({ said }: Tag, ...keys: readonly string[]): string {
  const found = [...said.matchAll(ATTRIBUTE)].find(([, key = '']) => keys.includes(key.toLowerCase()))
  return oneLine(found?.[2] ?? found?.[3] ?? found?.[4] ?? '')
}

/** Who speaks from a tag on; undefined: it says nothing of that. */
function speakerIn(tag: Tag): string | undefined {
  if (tag.name === SPEAKER) return told(tag, 'name')
  return OF_SPEECH.test(tag.name) ? told(tag, ...WHO) || undefined : undefined
}

/** Text in which a tag before each speech names who speaks, and stands open until the next. */
class SpeakerTagReader implements Stage<Line> {
  /** Whose words follow; undefined where no speech is open. */
  #cue: Cue | undefined
  /** The tag of a speech without words so far: it is a part of what follows. */
  #tag: Line | undefined
  #hasSpeech = false

  constructor(private readonly sink: FormatSink) {}

  push(line: Line): void {
    const tag = line.continues ? undefined : tagIn(line.text)
    if (tag !== undefined) this.#take(line, tag)
    else if (this.#cue !== undefined && CLOSES.test(line.text)) this.#close(line)
    else if (isBlank(line.text)) this.#blank(line)
    else if (this.#cue !== undefined) {
      this.#tag = undefined
      this.sink.block({ line, blank: false, cue: this.#cue })
    } else this.sink.block({ line, blank: false, matter: this.#hasSpeech ? 'heading' : 'front' })
  }

  end(): void {
    this.#endSilent()
  }

  #blank(line: Line): void {
    if (this.#tag === undefined) this.sink.block({ line, blank: true })
  }

  /** Nothing was said behind the last tag. */
  #endSilent(): void {
    if (this.#tag !== undefined) this.sink.block({ line: this.#tag, blank: false, matter: 'boilerplate' })
    this.#tag = undefined
  }

  /** A chapter ends what was said before: its heading follows. */
  #take(line: Line, tag: Tag): void {
    if (tag.name === PARAGRAPH) {
      this.#blank(line)
      return
    }
    this.#endSilent()
    const speaker = speakerIn(tag)
    if (speaker !== undefined) this.#begin(line, tag, speaker)
    else {
      this.#cue = undefined
      this.sink.block({ line, blank: false, matter: 'boilerplate' })
    }
  }

  #close(line: Line): void {
    this.#endSilent()
    this.#cue = undefined
    this.sink.block({ line, blank: false, matter: 'boilerplate' })
  }

  #begin(line: Line, tag: Tag, name: string): void {
    const { byte, number } = line
    const speaker = name.replace(/[.:,]$/, '')
    const affiliation = told(tag, 'affiliation').replace(BRACKETED, '$1')
    const place = { start: cellSeconds(told(tag, ...START), undefined), end: null, byte, line: number }
    this.#cue = { ...place, speaker: speaker === '' ? null : speaker, ...(affiliation !== '' && { affiliation }) }
    this.#tag = line
    this.#hasSpeech = true
  }
}

/** The lines behind front matter between fences; undefined where that is not at its end. */
function behindFront(rows: readonly string[]): readonly string[] | undefined {
  const first = rows.findIndex((row) => !isBlank(row))
  if (!FENCE.test(rows[first] ?? '')) return rows
  const end = rows.findIndex((row, index) => index > first && FENCE.test(row))
  return end < 0 ? undefined : rows.slice(end + 1)
}

export const speakerTags: Format = {
  ...catalogue['speaker-tags'],
  begins: (line) => tagIn(line) !== undefined || FENCE.test(line),
  sniff(head) {
    if (/<\/speaker>/i.test(head)) return 0
    const rows = behindFront(head.split('\n').slice(0, -1))
    if (rows === undefined) return head.length < LONGEST_FRONT ? 0.2 : 0
    const tags = rows.map(tagIn)
    const speakers = tags.filter((tag) => tag !== undefined && (speakerIn(tag) ?? '') !== '').length
    if (speakers > 0) return speakers >= ENOUGH ? 1 : 0.8
    return tagIn(rows.find((row) => !isBlank(row)) ?? '') !== undefined || rows.length < AHEAD ? 0.2 : 0
  },
  reader: (sink) => new SpeakerTagReader(sink),
}
