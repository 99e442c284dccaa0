import type { SourcePlace } from '../../text/json-tokens.ts'
import { endsInStop } from '../../text/sentences.ts'
import { countWords } from '../../text/words.ts'
import { carrySpaces, inOrder, joined } from './keys.ts'
import { nestedSegments, StringsOfTalk } from './nested.ts'
import { RowsOfTalk } from './rows.ts'
import { pace, roleOf, type Segment, segmentFrom, speakerOf, timesOf, wordsFrom } from './segment.ts'
import { SpeakerNames } from './speaker-names.ts'
import { firstOf, itemsOf, type JsonNode, member, placeOf, textOf } from './tree.ts'

/** A word that lasts so long in the unit of the data is measured in milliseconds. */
const LONG_WORD = 20
/** A silence, in seconds, that parts what nobody is named for. */
const SILENCE = 1
const LONG_CUE = 30

/** Paths of arrays whose elements are words: used when nothing better comes. */
const WORDS = /(?:^|\.)(?:words|items|word_segments|tokens)$/
/** Paths of arrays that say who speaks when, and no more. */
const SPANS = /(?:^|\.)(?:paragraphs|speaker_labels|speaker_labels\.segments|segmentation\.segments|diarization)$/
const CHANNELS = /(?:^|\.)channels$/
/** Paths of what tells all that is said in one piece, beside the pieces that tell who says it and when. */
const WHOLE = /(?:^|\.)(?:transcripts|combinedRecognizedPhrases|combinedPhrases)$/

/**
 * Knows the shapes in which recognisers and tools write transcripts as JSON. What has a text and is no word goes on at once;
 * words wait until it is clear that nothing else will come.
 */
export class JsonShapes {
  readonly #keepsTimes: boolean
  readonly #words: Segment[] = []
  readonly #spans: Span[] = []
  /** Whole cues that wait: of channels, whose utterances may follow. */
  readonly #later: Segment[] = []
  readonly #strings = new StringsOfTalk()
  #unit: number | undefined
  #tagged: Segment[] = []
  #count = 0
  #hasRoot = false
  /** The first object by itself, until another comes or nothing better has. */
  #first: JsonNode | undefined
  readonly #unspoken = new Unspoken()
  readonly #names = new SpeakerNames()
  readonly #rows = new RowsOfTalk(
    (segment) => this.#emit(segment),
    (segment, { path, node }) => this.#said(segment, path, node),
  )

  /** `emit` is given each segment with the seconds of its unit of time; `keepsTimes`: and with its words. */
  constructor(
    private readonly emit: (segment: Segment, unit: number) => void,
    keepsTimes = false,
  ) {
    this.#keepsTimes = keepsTimes
  }

  /** Segments given out. */
  get count(): number {
    return this.#count
  }

  element(path: string, node: JsonNode): void {
    if (node.kind === 'object' && this.#message(path, node)) return
    if (path === '' && node.kind === 'object') this.#root(node)
    else if (this.#names.take(path, node) || (WHOLE.test(path) && this.#isWhole(path, node))) return
    else if (node.kind === 'string') this.#strings.push(path, node)
    else if (CHANNELS.test(path)) this.#channel(node)
    else if (member(node, 'elements') !== undefined) this.#monologue(node)
    else if (member(node, 'alternatives') !== undefined) this.#alternatives(node)
    else if (SPANS.test(path) && segmentFrom(node) === undefined) this.#span(node)
    else if (WORDS.test(path)) this.#words.push(...wordsFrom({ kind: 'array', at: placeOf(node), items: [node] }))
    else this.#segment(node, path)
  }

  end(): void {
    if (this.#tagged.length > 0) this.#giveRuns(this.#tagged)
    this.#rows.settle()
    if (this.#count > 0) return
    if (this.#later.length > 0) for (const segment of this.#later) this.#give(segment)
    else for (const said of this.#strings.take()) this.#give(said)
    if (this.#count === 0) this.#giveRuns(this.#spans.length > 0 ? assigned(this.#words, this.#spans) : this.#words)
    if (this.#count === 0) for (const segment of this.#unspoken.rest()) this.#give(segment)
    if (this.#count === 0) this.#settleFirst()
    this.#rows.settle()
  }

  /** A message whose text stood in pieces: {"role": "user", "content": [{"type": "text", "text": "Hi."}]} */
  #message(path: string, node: JsonNode): boolean {
    const speaker = speakerOf(node)
    if (speaker === undefined || segmentFrom(node) !== undefined) return false
    const whole = joined(this.#unspoken.piecesOf(path))
    const role = roleOf(node, speaker)
    if (whole !== undefined) this.#give({ ...whole, speaker, at: placeOf(node), ...(role && { role }) })
    return whole !== undefined
  }

  /** Keeps what names nobody and tells no time: it counts only where nothing better comes. */
  #isWhole(path: string, node: JsonNode): boolean {
    const segment = segmentFrom(node)
    return segment !== undefined && this.#unspoken.holds(path, segment)
  }

  /** What stands around the arrays; in JSON Lines there is one such object a line, and each is a segment. */
  #root(node: JsonNode): void {
    this.#settleFirst()
    if (this.#hasRoot) this.#segment(node, '')
    else this.#first = node
    this.#hasRoot = true
  }

  #settleFirst(): void {
    const first = this.#first
    this.#first = undefined
    if (first !== undefined) this.#segment(first, '')
  }

  #segment(node: JsonNode, path: string): void {
    const segment = segmentFrom(node)
    if (segment === undefined) this.#nested(node, path)
    else if (segment.speaker !== null || !this.#rows.take(path, node, segment)) this.#said(segment, path, node)
  }

  #said(segment: Segment, path: string, node: JsonNode): void {
    if (!this.#unspoken.holds(path, segment)) {
      if (segment.speaker !== null || segment.start !== null) for (const held of this.#unspoken.heard(path)) this.#give(held)
      this.#give(this.#keepsTimes ? { ...segment, parts: partsOf(node) } : segment)
    }
  }

  #nested(node: JsonNode, path: string): void {
    const found = nestedSegments(node, this.#names)
    for (const segment of found) this.#give(segment)
    if (found.length === 0) this.#rows.takeInside(path, node)
    if (found.length === 0 && member(node, 'transcription', 'utterances', 'segments', 'turns') === undefined) this.#span(node)
  }

  /** {"speaker": 0, "elements": [{"type": "text", "value": "Hi"}, {"type": "punct", "value": ", "}]} */
  #monologue(node: JsonNode): void {
    const words = wordsFrom(member(node, 'elements'))
    const whole = joined(words, false)
    const timed = words.find(({ start }) => start !== null)
    if (whole !== undefined)
      this.#give({ ...whole, speaker: speakerOf(node) ?? null, start: timed?.start ?? null, attaches: false })
  }

  /** A channel with its alternatives: paragraphs where there are, else words. */
  #channel(node: JsonNode): void {
    const best = firstOf(member(node, 'alternatives'))
    const words = wordsFrom(member(best, 'words'))
    if (words.some(({ speaker }) => speaker !== null)) this.#words.push(...words)
    else if (best === undefined) this.#wordsApart(node)
    else {
      const said = paragraphsOf(member(member(best, 'paragraphs'), 'paragraphs'), words)
      if (said.length > 0) this.#later.push(...said)
      else if (words.length > 0) this.#words.push(...words)
      else this.#later.push(...wordsFrom({ kind: 'array', at: placeOf(best), items: [best] }))
    }
  }

  /** The words of one voice in a list of its own, all of which another list repeats as they are heard: they say who speaks when. */
  #wordsApart(node: JsonNode): void {
    const speaker = textOf(member(node, 'channel_label', 'channel', 'label')) ?? speakerOf(node)
    const words = wordsFrom(member(node, 'items', 'words'))
    if (speaker === undefined || words.length === 0)
      this.#later.push(...wordsFrom({ kind: 'array', at: placeOf(node), items: [node] }))
    else for (const { start, end, at } of words) if (start !== null) this.#spans.push({ speaker, start, end: end ?? start, at })
  }

  /** One of many results: a word or a mark; or a passage with its words. */
  #alternatives(node: JsonNode): void {
    const best = firstOf(member(node, 'alternatives'))
    const words = wordsFrom(member(best, 'words'))
    const segment = segmentFrom(node)
    if (words.length > 0) this.#passage(words, segment)
    else if (segment !== undefined && isWord(node)) this.#words.push(segment)
    else if (segment !== undefined) this.#timestamps(segment, member(best, 'timestamps'))
  }

  /** Where words carry speakers, the last passage repeats the words of all. */
  #passage(words: readonly Segment[], segment: Segment | undefined): void {
    const tagged = words.filter(({ speaker }) => speaker !== null && speaker !== '0')
    if (tagged.length > 0) this.#tagged = repeats(tagged, this.#tagged) ? [...tagged] : [...this.#tagged, ...tagged]
    const first = words[0]
    const last = words.at(-1)
    if (segment !== undefined && first !== undefined)
      this.#later.push({ ...segment, parts: words, start: first.start, end: last?.end ?? null, speaker: segment.speaker })
  }

  /** A passage whose words stand beside it as ["word", 0.1, 0.2]: speakers, if any, are told by time. */
  #timestamps(segment: Segment, timestamps: JsonNode | undefined): void {
    const times = itemsOf(timestamps).map((item) => itemsOf(item).map((part) => Number(textOf(part) ?? Number.NaN)))
    const start = times[0]?.[1] ?? segment.start
    const end = times.at(-1)?.[2] ?? segment.end
    this.#later.push({ ...segment, start, end })
  }

  #span(node: JsonNode): void {
    const speaker = speakerOf(node)
    const { start, end } = timesOf(node)
    if (speaker !== undefined && start !== null && node.kind === 'object')
      this.#spans.push({ speaker, start, end: end ?? start, at: node.at })
  }

  /** Runs of words by one speaker, each as one segment. */
  #giveRuns(words: readonly Segment[]): void {
    let run: Segment[] = []
    const spaced = !carrySpaces(words)
    for (const word of words) {
      if (run.length > 0 && this.#parts(run, word)) {
        this.#giveRun(run, spaced)
        run = []
      }
      run.push(word)
    }
    this.#giveRun(run, spaced)
  }

  #giveRun(run: readonly Segment[], spaced: boolean): void {
    const whole = joined(run, spaced)
    if (whole !== undefined) this.#give({ ...whole, attaches: false })
  }

  #parts(run: readonly Segment[], word: Segment): boolean {
    const last = run.at(-1)
    if (last === undefined || word.attaches) return false
    if (word.speaker !== null || last.speaker !== null) return word.speaker !== last.speaker
    const silence = ((word.start ?? 0) - (last.end ?? Infinity)) * (this.#unitOf(last) ?? 1)
    return silence > SILENCE || (run.length >= LONG_CUE && endsInStop(last.text.text))
  }

  #give(segment: Segment): void {
    this.#rows.settle()
    this.#emit(segment)
  }

  #emit(segment: Segment): void {
    this.#count++
    this.emit(this.#names.name(segment), this.#unitOf(segment) ?? 1)
  }

  /** Seconds of a unit: the pace of speech tells milliseconds. */
  #unitOf(segment: Segment): number | undefined {
    if (this.#unit === undefined) {
      const length = pace(segment)
      if (length !== null) this.#unit = length > LONG_WORD ? 0.001 : 1
    }
    return this.#unit
  }
}

/** Paragraphs of sentences, each with its share of all words. */
function paragraphsOf(node: JsonNode | undefined, words: readonly Segment[]): Segment[] {
  let at = 0
  return itemsOf(node).flatMap((paragraph, index, all) => {
    const next = all[index + 1]
    const until = (next === undefined ? null : timesOf(next).start) ?? Infinity
    const from = at
    while (at < words.length && (words[at]?.start ?? 0) < until) at++
    const whole = joined(wordsFrom(member(paragraph, 'sentences'), speakerOf(paragraph) ?? null))
    return whole === undefined ? [] : [{ ...whole, parts: words.slice(from, at) }]
  })
}

/** A time in which one speaks, of data that give speakers apart from words. */
interface Span {
  readonly speaker: string
  readonly start: number
  readonly end: number
  readonly at: SourcePlace
}

/** The words, each with the speaker in whose time it begins. */
function assigned(words: readonly Segment[], told: readonly Span[]): Segment[] {
  const spans = [...told].sort((left, right) => left.start - right.start)
  let at = 0
  return words.map((word) => {
    const time = word.start ?? spans[at]?.start ?? 0
    while (at + 1 < spans.length && (spans[at + 1]?.start ?? Infinity) <= time) at++
    return { ...word, speaker: spans[at]?.speaker ?? null }
  })
}

/** The words of a segment, under the names that tools give them. */
function partsOf(node: JsonNode): readonly Segment[] {
  return wordsFrom(member(node, 'words', 'tokens', 'elements'))
}

function isWord(node: JsonNode): boolean {
  return /^(?:word|pronunciation|punct|punctuation|entity)/.test(textOf(member(node, 'type')) ?? '')
}

/** Whether words of a passage repeat those of all before: as many, and none of them said behind the last of these. */
function repeats(words: readonly Segment[], before: readonly Segment[]): boolean {
  const start = words[0]?.start ?? null
  const end = before.at(-1)?.start ?? null
  return words.length >= before.length && (start === null || end === null || start <= end)
}

/** Under these names a message has its pieces. */
const PIECES = ['content', 'text', 'parts', 'message', 'content.parts']
/** Texts that are held; what comes behind them goes on at once. */
const MOST = 100_000

/**
 * Texts that nobody says and at no time, in lists that have names: notes and topics beside a talk, or a talk of one whom nobody
 * names. They count where somebody is heard in the same list, or where nothing better comes.
 */
class Unspoken {
  readonly #held = new Map<string, Segment[]>()
  #count = 0
  readonly #spoken = new Set<string>()

  /** Whether a text must wait. */
  holds(path: string, segment: Segment): boolean {
    if (segment.speaker !== null || segment.start !== null || path === '' || path === '[]') return false
    if (this.#spoken.has(path) || this.#count >= MOST) return false
    this.#count++
    const held = this.#held.get(path)
    if (held === undefined) this.#held.set(path, [segment])
    else held.push(segment)
    return true
  }

  /** Somebody is heard in a list: what was held of it. */
  heard(path: string): Segment[] {
    if (this.#spoken.has(path)) return []
    this.#spoken.add(path)
    return this.#take(path)
  }

  /** The pieces of a message that ends: what was held of its text. */
  piecesOf(path: string): Segment[] {
    return inOrder(PIECES.flatMap((name) => this.#take(path === '' ? name : `${path}.${name}`)))
  }

  #take(path: string): Segment[] {
    const own = this.#held.get(path) ?? []
    this.#held.delete(path)
    this.#count -= own.length
    return own
  }

  /** Nothing better came: texts most of which are no more than one word are settings of a program. */
  rest(): Segment[] {
    const held = inOrder([...this.#held.values()].flat())
    this.#held.clear()
    return held.filter(({ text }) => countWords(text.text) > 1).length * 2 > held.length ? held : []
  }
}
