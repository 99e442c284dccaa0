import type { Turn } from '../model/turn.ts'
import { withoutHalves } from '../text/elide.ts'
import { foldName } from '../text/fold.ts'
import type { Match } from './pattern.ts'
import { missingQuestions, type QuestionSelector } from './question-selector.ts'

/** What a turn says about who speaks. */
export type SpeakerKey = Pick<Turn, 'speaker' | 'speakerId' | 'label'>

/** How a query fits a speaker: not at all, by a part of the name, by the whole name or id. */
export type SpeakerFit = 'none' | 'part' | 'exact'

/** Scripts that write names without spaces, so that a part of a name is a part of a word. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u

/** Whether the words from some place on, written together, are `joined`: "o neil" holds "oneil". */
function holdsRun(words: readonly string[], joined: string): boolean {
  return words.some((_, start) => {
    let run = ''
    for (let index = start; index < words.length && run.length < joined.length; index++) run += words[index]
    return run === joined
  })
}

/** Whether every word of the query is a word of the name, or the name holds the query written together. */
function fitsPart(query: readonly string[], name: string): boolean {
  const words = name.split(' ')
  if (query.every((word) => words.includes(word))) return true
  const joined = query.join('')
  return holdsRun(words, joined) || (UNSPACED.test(joined) && name.includes(joined))
}

function fitOf(query: string, key: SpeakerKey): SpeakerFit {
  const names = [key.speaker, key.speakerId, key.label].map((name) => foldName(name ?? ''))
  if (query === names[0] || query === names[1]) return 'exact'
  return names.some((name) => fitsPart(query.split(' '), name)) ? 'part' : 'none'
}

/**
 * A test of speakers against one query. Name, surname, given name and id are enough, in any spelling that folds alike:
 * "aslı", "Aydintasbas" and "asli-aydintasbas" all fit Aslı Aydıntaşbaş. A query without a letter is compared as it is.
 */
export function speakerMatcher(query: string): (key: SpeakerKey) => SpeakerFit {
  const folded = foldName(query)
  if (folded === '') return (key) => (query === key.speaker || query === key.label ? 'exact' : 'none')
  const known = new Map<string, SpeakerFit>()
  return (key) => {
    if (key.speakerId === null && key.speaker === null && key.label === null) return 'none'
    const name = `${key.speaker}\n${key.speakerId}\n${key.label}`
    const fit = known.get(name) ?? fitOf(folded, key)
    known.set(name, fit)
    return fit
  }
}

const MOST_NAMES = 1000

/** Who and what stood in the documents read, to say what was asked for and is not there. */
export class RollCall {
  readonly #names = new Map<string, string>()
  readonly #questions = new Set<number>()
  readonly #docs = new Set<string>()
  #unknown: ReadonlySet<string>

  constructor(speakers: readonly string[]) {
    this.#unknown = new Set(speakers)
  }

  push(turn: Pick<Turn, 'doc' | 'question' | 'speakerId' | 'speaker'>): void {
    this.#docs.add(turn.doc)
    if (turn.question !== null) this.#questions.add(turn.question)
    if (turn.speakerId !== null && turn.speaker !== null && this.#names.size < MOST_NAMES)
      this.#names.set(turn.speakerId, turn.speaker)
  }

  /** Notes the speaker queries that fit nobody in one document. */
  missed(unknown: readonly string[]): void {
    this.#unknown = new Set(unknown.filter((query) => this.#unknown.has(query)))
  }

  /** The one document that had turns, if it was one. */
  get onlyDoc(): string | undefined {
    return this.#docs.size === 1 ? [...this.#docs][0] : undefined
  }

  /** Display names, in order of first appearance. */
  get names(): readonly string[] {
    return [...this.#names.values()]
  }

  get questions(): ReadonlySet<number> {
    return this.#questions
  }

  /** Speaker queries that fitted nobody in any document. */
  get unknown(): readonly string[] {
    return [...this.#unknown]
  }

  missing(selector: QuestionSelector): readonly string[] {
    return missingQuestions(selector, this.#questions)
  }
}

/** A match and the words around it: together as they stand in the text. */
export interface Snippet {
  readonly left: string
  readonly match: string
  readonly right: string
}

/** Units that a word takes at most, on average: more is cut, as scripts that part no words would have it. */
const WORD_UNITS = 20

/** So many words on either side of text[from..to), as stretches between white space; a part of a word beside the match counts. */
export function snippetOf(text: string, { from, to }: Match, words: number): Snippet {
  const reach = words * WORD_UNITS
  const before = text.slice(Math.max(0, from - reach), from).split(' ')
  const behind = text.slice(to, to + reach).split(' ')
  // A space beside the match parts it from an empty word.
  const left = words === 0 ? [] : before.slice(-words - (before.at(-1) === '' ? 1 : 0))
  const right = words === 0 ? [] : behind.slice(0, words + (behind[0] === '' ? 1 : 0))
  return {
    left: withoutHalves(left.join(' ').trimStart()),
    match: text.slice(from, to),
    right: withoutHalves(right.join(' ').trimEnd()),
  }
}
