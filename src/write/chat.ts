import type { Turn } from '../model/turn.ts'
import { ChatCodes } from './chat-codes.ts'
import { utterance } from './chat-words.ts'
import { plainCell } from './plain-text.ts'
import { stemOf } from './stem.ts'
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

export const chat: Writer = {
  name: 'chat',
  title:
    'CHAT of TalkBank: an utterance a turn, codes of three letters made of names, times in bullets; the language is not known',
  examples: [
    `@UTF8
@Begin
@Languages:\tund
@Participants:\tMAR Mara_Lund Participant, OSC Óscar_Vidal Participant
@ID:\tund|talk|MAR|||||Participant|||
@ID:\tund|talk|OSC|||||Participant|||
*MAR:\tCan *anyone* hear me ? ${BULLET}12500_14000${BULLET}
*OSC:\t- I think "yes", Mara . ${BULLET}14000_18250${BULLET}
@End
`,
  ],
  extension: 'cha',
  keeps: ['speaker', 'times', 'text'],
  streams: false,
  isSingle: true,
  make,
  ...make({}),
}
