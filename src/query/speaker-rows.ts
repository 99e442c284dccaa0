import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { sentences } from '../questions/sentences.ts'
import { withoutHalves } from '../text/elide.ts'
import { fold } from '../text/fold.ts'
import { countWords } from '../text/words.ts'

/** Who spoke, how much, and how it sounds. */
export interface SpeakerRow {
  readonly doc: string
  readonly speakerId: string | null
  readonly speaker: string | null
  /** Every label that named this speaker, in order of first use. */
  readonly labels: readonly string[]
  /** Those of the labels that are no spelling of the name itself. */
  readonly aliases: readonly string[]
  readonly role: Turn['role']
  readonly title: string | null
  readonly affiliation: string | null
  readonly turns: number
  readonly words: number
  /** Per cent of the words of the document, with one decimal. */
  readonly share: number
  /** Line of the first turn. */
  readonly line: number
  /** A sentence of the speaker's. */
  readonly sample: string
}

type Counted = Omit<SpeakerRow, 'doc' | 'labels' | 'aliases' | 'share'>
type Tally = { -readonly [Name in keyof Counted]: Counted[Name] } & {
  readonly labels: Set<string>
  /** Words of the turn that the sample is from. */
  sampled: number
}

const MOST_LABELS = 100
/** Turns from this length on are as good as any for a sample. */
const LONG_TURN = 60
const SAMPLE_FROM = 2000
const LONGEST_SAMPLE = 240
const SAMPLE_WORDS = 5

/** The first sentence of a turn that says something, else its longest. */
function sampleOf(text: string): string {
  const all = sentences(text.slice(0, SAMPLE_FROM))
  const longest = all.reduce((best, sentence) => (sentence.length > best.length ? sentence : best), '')
  const said = all.find((sentence) => countWords(sentence) >= SAMPLE_WORDS) ?? longest
  return said.length <= LONGEST_SAMPLE ? said : withoutHalves(said.slice(0, LONGEST_SAMPLE - 1)).trimEnd() + '…'
}

function tallyFor(turn: Turn): Tally {
  const { speakerId, speaker, role, title, affiliation, line } = turn
  return { speakerId, speaker, role, title, affiliation, labels: new Set(), turns: 0, words: 0, line, sample: '', sampled: -1 }
}

function addTurn(tally: Tally, turn: Turn): void {
  tally.turns++
  tally.words += turn.words
  tally.speaker = turn.speaker
  if (turn.role !== null) tally.role = turn.role
  tally.title ??= turn.title
  tally.affiliation ??= turn.affiliation
  if (turn.label !== null && tally.labels.size < MOST_LABELS) tally.labels.add(turn.label)
  if (tally.sampled >= LONG_TURN || turn.words <= tally.sampled) return
  tally.sample = sampleOf(turn.text)
  tally.sampled = turn.words
}

/** Labels that say something else than the name: "KIM" of Patricia Kim, not "PATRICIA KIM". */
function aliasesOf(speaker: string | null, labels: Iterable<string>): string[] {
  const known = new Set([fold(speaker ?? '')])
  const aliases: string[] = []
  for (const label of labels) {
    const folded = fold(label)
    if (!known.has(folded)) aliases.push(label)
    known.add(folded)
  }
  return aliases
}

/** A part in per cent of the whole, with one decimal. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}

/** Counts who speaks in one document. */
export class SpeakerTable {
  readonly nothing = 'nobody speaks'
  readonly #tallies = new Map<string | null, Tally>()

  constructor(private readonly doc: string) {}

  push(turn: Turn): void {
    const tally = this.#tallies.get(turn.speakerId) ?? tallyFor(turn)
    this.#tallies.set(turn.speakerId, tally)
    addTurn(tally, turn)
  }

  /** Best spellings, final roles and all labels stand in the summary of the document, when there is one. */
  settle(summary: Summary): void {
    for (const speaker of summary.speakers) {
      const tally = this.#tallies.get(speaker.speakerId)
      if (tally === undefined) continue
      tally.speaker = speaker.speaker
      tally.role = speaker.role
      tally.title = speaker.title ?? tally.title
      tally.affiliation = speaker.affiliation ?? tally.affiliation
      for (const label of speaker.labels) tally.labels.add(label)
    }
  }

  /** Rows in order of first appearance. */
  rows(): SpeakerRow[] {
    const tallies = [...this.#tallies.values()]
    const total = tallies.reduce((sum, tally) => sum + tally.words, 0)
    return tallies.map(({ speakerId, speaker, labels, role, title, affiliation, turns, words, line, sample }) => ({
      ...{ doc: this.doc, speakerId, speaker, labels: [...labels], aliases: aliasesOf(speaker, labels) },
      ...{ role, title, affiliation, turns, words, share: percent(words, total), line, sample },
    }))
  }
}

/** A speaker as a list for --speakers says it: ready to be corrected by hand. */
export interface RosterRow {
  readonly id: string
  /** The first label of the speaker. */
  readonly label: string | null
  readonly name: string | null
  readonly role: Turn['role']
  readonly title: string | null
  readonly affiliation: string | null
  /** Empty, for the one who edits: the id or label of the speaker whom this one really is. */
  readonly merge: null
  readonly sample: string
}

/** One row for each speaker, those that several documents share once. */
export function rosterRows(rows: readonly SpeakerRow[]): RosterRow[] {
  const byId = new Map<string, RosterRow>()
  for (const { speakerId, speaker, labels, role, title, affiliation, sample } of rows) {
    if (speakerId === null || byId.has(speakerId)) continue
    const row = { id: speakerId, label: labels[0] ?? null, name: speaker, role, title, affiliation, merge: null, sample }
    byId.set(speakerId, row)
  }
  return [...byId.values()]
}
