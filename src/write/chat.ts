import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { stemOf } from './file-writer.ts'
import { plainCell, plainText } from './text.ts'
import { type TimedTurn, Timing } from './timing.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

const BULLET = '\u0015'
/** ISO 639-3 for what is not known: nothing is made up. */
const LANGUAGE = 'und'

/** A turn, and when it was said, in seconds, as far as that is known. */
interface Said {
  readonly turn: Turn
  readonly start: number | null
  readonly end: number | null
}

/** Those who speak stand before the first word: a document is held until its end. */
class ChatWriting {
  readonly #turns: Turn[] = []
  readonly #pace: number | undefined

  constructor({ wordsPerMinute }: WriterOptions) {
    this.#pace = wordsPerMinute
  }

  push(turn: Turn): void {
    this.#turns.push(turn)
  }

  end(): string {
    const [first] = this.#turns
    if (first === undefined) return ''
    const codes = new ChatCodes()
    for (const turn of this.#turns) codes.add(turn)
    const said = this.#pace === undefined ? this.#asTheyAre() : this.#spread(this.#pace)
    const lines = said.map(({ turn, start, end }) => `*${codes.of(turn)}:\t${utterance(turn)}${bullet(start, end)}\n`)
    return `${headers(first, codes)}${lines.join('')}@End\n`
  }

  /** An end that the source does not say is the start of the next turn. */
  #asTheyAre(): Said[] {
    return this.#turns.map((turn, index) => ({
      turn,
      start: turn.start,
      end: turn.end ?? this.#turns[index + 1]?.start ?? null,
    }))
  }

  #spread(pace: number): Said[] {
    const timing = new Timing('CHAT', pace)
    return [...this.#turns.map((turn) => timing.push(turn)), timing.end()].filter(
      (timed): timed is TimedTurn => timed !== undefined,
    )
  }
}

function headers({ doc }: Turn, codes: ChatCodes): string {
  const corpus = stemOf(plainCell(doc)).replaceAll(/[\s|]+/g, '_')
  const participants = codes.people.map(({ code, name, role }) => [code, name, role].filter((part) => part !== '').join(' '))
  const ids = codes.people.map(({ code, role }) => `@ID:\t${LANGUAGE}|${corpus}|${code}|||||${role}|||\n`)
  const begin = `@UTF8\n@Begin\n@Languages:\t${LANGUAGE}\n`
  return `${begin}@Participants:\t${participants.join(', ')}\n${ids.join('')}`
}

/** Milliseconds between bullets, where both are known and the end is behind 0. */
function bullet(start: number | null, end: number | null): string {
  if (start === null || end === null || end <= Math.max(0, start)) return ''
  return ` ${BULLET}${Math.round(Math.max(0, start) * 1000)}_${Math.round(end * 1000)}${BULLET}`
}

function make(options: WriterOptions): Writing {
  let writing = new ChatWriting(options)
  return {
    begin() {
      writing = new ChatWriting(options)
      return ''
    },
    record(record) {
      if (record.type === 'turn') writing.push(record)
      return ''
    },
    close: () => writing.end(),
  }
}

const LENGTH = 3
const NOT_A_LETTER = /[^A-Z]/g
const MARKS = /\p{M}+/gu
/** What parts participants, and the words of one. */
const PARTS = /[\s,_]+/g

/** Someone who speaks, as the header names them. */
interface Participant {
  /** Capital letters and figures: three, or more where many share them. */
  readonly code: string
  /** Words joined by "_"; empty for turns that nobody is named for. */
  readonly name: string
  /** Of the roles that CHAT knows, the one that claims least. */
  readonly role: 'Participant' | 'Unidentified'
}

/** Gives everybody who speaks a code of their own: Mara Lund is MAR, a second Mara MA1. */
export class ChatCodes {
  readonly #byId = new Map<string | null, Participant>()
  readonly #taken = new Set<string>()
  /** The last figure that was tried, by the letters before. */
  readonly #last = new Map<string, number>()

  add({ speaker, speakerId }: Turn): void {
    if (this.#byId.has(speakerId)) return
    const isNamed = speakerId !== null && speaker !== null
    const stem = isNamed ? lettersOf(speaker) : 'UNK'
    const code = this.#free(stem)
    this.#taken.add(code)
    const name = isNamed ? plainCell(speaker).replace(PARTS, '_') : ''
    this.#byId.set(speakerId, { code, name, role: isNamed ? 'Participant' : 'Unidentified' })
  }

  /** In the order of their first words. */
  get people(): readonly Participant[] {
    return [...this.#byId.values()]
  }

  of({ speakerId }: Turn): string {
    return this.#byId.get(speakerId)?.code ?? ''
  }

  #free(stem: string): string {
    if (!this.#taken.has(stem)) return stem
    for (let number = this.#last.get(stem) ?? 1; ; number++) {
      const figures = String(number)
      const code = stem.slice(0, Math.max(1, LENGTH - figures.length)) + figures
      this.#last.set(stem, number)
      if (!this.#taken.has(code)) return code
    }
  }
}

/** The first three letters of a name, without accents; "SPK" where it has none of A to Z. */
function lettersOf(name: string): string {
  const letters = name.normalize('NFKD').replace(MARKS, '').toUpperCase().replace(NOT_A_LETTER, '').slice(0, LENGTH)
  return letters === '' ? 'SPK' : letters.padEnd(LENGTH, 'X')
}

/** Codes of CHAT, which stay: [=! laughs]  &-um  (.)  <so we> [/]  be(cause)  kitty@f. Else its marks are words, and must not look like codes. */
const CODED =
  /(\[[=!<>%*:?^/"][^[\]]{0,200}\]|&(?=[-+~=*]\p{L})|(?<=^| )\(\.{1,3}\)(?= |$)|<[^<>]{1,500}>(?= ?\[[=!<>%*:?^/"])|(?<=\p{L})\(\p{L}{1,20}\)|\(\p{L}{1,20}\)(?=\p{L})|@(?=[a-z]{1,2}(?: |$)))|[[\]()<>&@^]/gu
// CHAT has straight ones.
const CURLY = /[‘’]/g
/** From a mark to its form of full width. */
const FULL_WIDTH = 0xfee0
// "no."  "no ?!"  "no —"
const END = / ?([.?!…。？！]{1,20}|[—–]|--)$/u
// "no +/."
const ENDED = / \+["/.!?]{0,3}[.?]$/
const BRACKETS = /[[\]()]/g
const SAID = /[\p{L}\p{N}]/u

/** What is said in a turn, as one utterance: notes as comments, and at its end what CHAT ends utterances with. */
function utterance({ text, annotations }: Pick<Turn, 'text' | 'annotations'>): string {
  const isEnded = ENDED.test(text)
  const marks = isEnded ? '' : (END.exec(text)?.[1] ?? '')
  const end = marks === '' ? text.length : text.length - marks.length
  let said = ''
  let notes = ''
  let at = 0
  const take = (to: number): void => {
    said += text.slice(at, to)
    notes += inert(text.slice(at, to))
  }
  for (const note of annotations) {
    // What an editor has put in are words.
    if (note.at < at || note.end > end || note.kind === 'insertion') continue
    take(note.at)
    notes += text.startsWith('[=', note.at) ? note.text : `[% ${note.text.replace(BRACKETS, '')}]`
    at = note.end
  }
  take(end)
  // "0" is nothing that is said.
  const parts = [SAID.test(said) ? '' : '0', notes.trim(), isEnded ? '' : terminatorFor(marks)]
  return plainText(parts.filter((part) => part !== '').join(' '))
}

function inert(text: string): string {
  return text
    .replace(CURLY, "'")
    .replace(CODED, (mark, code: string | undefined) => code ?? String.fromCharCode(mark.charCodeAt(0) + FULL_WIDTH))
}

/** The terminator for what ends a sentence: "..." trails off, a dash breaks off. */
function terminatorFor(marks: string): string {
  if (/[?？]/.test(marks)) return '?'
  if (/[!！]/.test(marks)) return '!'
  if (/[—–-]/.test(marks)) return '+/.'
  return /…|\.\./.test(marks) ? '+...' : '.'
}

export const chat: Writer = {
  ...catalogue.chat,
  make,
  ...make({}),
}
