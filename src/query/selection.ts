import type { Question, Speaker, Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { searchForm } from '../text/fold.ts'
import { IS_UNSPACED } from '../text/words.ts'
import { type QuestionRow, QuestionTable } from './question-rows.ts'
import { type QuestionSelector, selectsQuestion } from './question-selector.ts'
import { type Ambiguity, SpeakerChoices, type Verdict } from './speaker-choice.ts'
import { type SpeakerRow, SpeakerTable } from './speaker-rows.ts'

export interface SelectionOptions {
  /** Names, parts of names or ids; a turn of any of them is wanted. None: everybody's. */
  readonly speakers: readonly string[]
  /** What the speaker of a wanted turn does, wherever in the document that becomes known. */
  readonly role?: Turn['role'] | undefined
  /** What else a wanted turn must pass. */
  readonly test: (turn: TestedTurn) => boolean
  /** Whether turns that are not wanted are emitted too, as context. */
  readonly context: boolean
}

interface Held {
  readonly turn: Turn
  readonly passed: boolean
}

/**
 * Selects turns of one document. They are emitted as they come, but for the time in which a part of a name could still
 * turn out to fit two people, or a role is not known yet: then they are held, to the end of the document at the latest.
 */
export class Selection {
  readonly #choices: SpeakerChoices
  readonly #role: RoleChoice
  #held: Held[] = []

  constructor(
    private readonly options: SelectionOptions,
    private readonly emit: (turn: Turn, selected: boolean) => void,
  ) {
    this.#choices = new SpeakerChoices(options.speakers)
    this.#role = new RoleChoice(options.role)
  }

  push(turn: Turn): void {
    const { context, test } = this.options
    this.#choices.push(turn)
    this.#role.push(turn)
    if (!this.#choices.open && !this.#role.open) this.#release()
    const verdict = this.#choices.verdict(turn)
    const role = verdict !== 'no' && test(turn) ? this.#role.verdict(turn) : 'no'
    const passed = role !== 'no'
    if (!passed && !context) return
    const waits = this.#held.length > 0 || (passed && (verdict === 'later' || role === 'later'))
    if (waits) this.#held.push({ turn, passed })
    else this.emit(turn, passed)
  }

  /** The end of the document, with what its summary says. Turns that wait are emitted, unless it stays open whose they should be. */
  end(summary?: Pick<Summary, 'speakers'>): readonly Ambiguity[] {
    const { ambiguities } = this.#choices
    if (ambiguities.length > 0) this.#held = []
    this.#role.settle(summary?.speakers)
    this.#release()
    return ambiguities
  }

  /** Speaker queries that fit nobody so far. */
  get unknown(): readonly string[] {
    return this.#choices.unknown
  }

  #release(): void {
    for (const { turn, passed } of this.#held) {
      const selected = passed && this.#choices.verdict(turn) !== 'no' && this.#role.verdict(turn) !== 'no'
      if (selected || this.options.context) this.emit(turn, selected)
    }
    this.#held = []
  }
}

/** Behind so many turns nothing more is learnt of what speakers do, but of those who are new. */
const SETTLED = 1_024

type RoleKey = Pick<Turn, 'turn' | 'speakerId' | 'role'>

/** Whose turns are wanted for a role, in one document: the role of a speaker may be known some turns after the first. */
class RoleChoice {
  readonly #known = new Map<string, Turn['role']>()
  /** Those without a role whose turns wait for it. */
  readonly #waiting = new Set<string>()
  #isSettled = false

  constructor(private readonly wanted: Turn['role'] | undefined) {}

  push({ turn, speakerId, role }: RoleKey): void {
    if (this.wanted === undefined) return
    if (turn > SETTLED) this.settle()
    if (speakerId === null || role === null) return
    if (!this.#known.has(speakerId)) this.#known.set(speakerId, role)
    this.#waiting.delete(speakerId)
  }

  verdict({ speakerId, role }: RoleKey): Verdict {
    if (this.wanted === undefined) return 'yes'
    const known = role === null && speakerId !== null ? this.#known.get(speakerId) : role
    if (known) return known === this.wanted ? 'yes' : 'no'
    if (this.#isSettled) return 'no'
    if (speakerId !== null) this.#waiting.add(speakerId)
    return 'later'
  }

  /** Whether turns wait for a role. */
  get open(): boolean {
    return this.#waiting.size > 0
  }

  /** Nothing more will be known, but for what the summary says of speakers. */
  settle(speakers: readonly Pick<Speaker, 'speakerId' | 'role'>[] = []): void {
    for (const { speakerId, role } of speakers) if (role !== null) this.#known.set(speakerId, role)
    this.#isSettled = true
    this.#waiting.clear()
  }
}

/** What a turn must be, apart from whose it is and what they do; everything given must hold. */
export interface TurnFilter {
  /** All of them are in the text. */
  readonly keywords: readonly string[]
  readonly caseSensitive: boolean
  readonly question: QuestionSelector | undefined
  readonly part: 'ask' | 'answer' | undefined
}

/** What is asked of a turn. */
export type TestedTurn = Pick<Turn, 'turn' | 'part' | 'question' | 'text'>

const LETTER = /[\p{L}\p{N}]/u

/** Whether a word begins at `at`: nothing of a word stands before it, or the script parts no words. */
function beginsWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' '
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
  return !LETTER.test(before) || !LETTER.test(first) || IS_UNSPACED.test(first)
}

/**
 * A test of texts for a keyword: a word, the beginning of one, or several in a row, as `searchForm` has them.
 *     "sanction" is in "new sanctions"; "I think" is in "Well, I think so", not in "Ali thinks so"
 */
export function keywordMatcher(keyword: string, { caseSensitive }: Pick<TurnFilter, 'caseSensitive'>): (text: string) => boolean {
  const wanted = searchForm(keyword, caseSensitive).trim()
  return (text) => {
    const searched = searchForm(text, caseSensitive)
    let at = searched.indexOf(wanted)
    while (at >= 0 && !beginsWord(searched, at)) at = searched.indexOf(wanted, at + 1)
    return at >= 0
  }
}

/** One test out of a filter; what costs most comes last. */
export function turnTest(filter: TurnFilter): (turn: TestedTurn) => boolean {
  const { question, part } = filter
  const keywords = filter.keywords.map((keyword) => keywordMatcher(keyword, filter))
  return (turn) =>
    (part === undefined || turn.part === part) &&
    (question === undefined || selectsQuestion(question, turn.question)) &&
    keywords.every((has) => has(turn.text))
}

const UNKNOWN_SOURCE = { format: 'unknown', encoding: 'utf-8', convention: null, evidence: [], confidence: null }

/** The summary of a document out of which turns were selected: the source's facts, the selection's counts. */
export class SelectionSummary {
  readonly #speakers: SpeakerTable
  readonly #questions: QuestionTable
  #turns = 0
  #words = 0
  #edits = 0

  constructor(private readonly doc: string) {
    this.#speakers = new SpeakerTable(doc)
    this.#questions = new QuestionTable(doc)
  }

  get turns(): number {
    return this.#turns
  }

  push(turn: Turn): void {
    this.#turns++
    this.#words += turn.words
    this.#edits += turn.edits.length
    this.#speakers.push(turn)
    this.#questions.push(turn)
  }

  summary(source: Summary | undefined): Summary {
    const { format, encoding, convention, confidence, evidence } = source ?? UNKNOWN_SOURCE
    const { bytes = 0, lines = 0 } = source?.counts ?? {}
    return {
      ...{ type: 'summary', doc: this.doc, format, encoding, convention, confidence, evidence },
      speakers: this.#speakers.rows().flatMap(speakerOf),
      questions: Array.from(this.#questions.rows(), questionOf),
      counts: { bytes, lines, turns: this.#turns, words: this.#words, edits: this.#edits, matter: 0, diagnostics: 0 },
    }
  }
}

function speakerOf({ speakerId, speaker, role, title, affiliation, labels, turns, words, line }: SpeakerRow): Speaker[] {
  if (speakerId === null) return []
  return [{ speakerId, speaker: speaker ?? speakerId, role, title, affiliation, labels: [...labels], turns, words, line }]
}

function questionOf({ question, askedBy, to, answeredBy, turns, line }: QuestionRow): Question {
  return { question, askedBy, to, answeredBy: [...answeredBy], turns: [...turns], line }
}
