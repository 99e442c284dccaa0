import type { Matter } from '../model/matter.ts'
import type { Turn } from '../model/turn.ts'
import type { Person } from '../questions/answers.ts'
import type { Questions, QuestionTurn } from '../questions/numbering.ts'
import type { Candidate } from '../recogniser/recogniser.ts'
import type { EvidenceCounter } from '../repairs/evidence.ts'
import type { Finder } from '../repairs/find-edits.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import { isSolid, type Passage } from '../text/passage.ts'
import type { Diagnostics } from './diagnostics.ts'
import { withNotesDropped, withRepeatsDropped } from './drop-repeats.ts'
import type { Flagger } from './flagger.ts'
import type { InOrder } from './in-order.ts'
import type { ParseOptions } from './options.ts'
import { affiliationIn } from './people/labels.ts'
import type { Roster } from './people/member.ts'
import type { Roles } from './people/roles.ts'
import { matterRecords } from './records.ts'
import { type Speech, TextSpeech } from './speech.ts'
import type { Boundary, Stretch, Times, Unit } from './stretch.ts'
import { piecesOf, type TurnPiece } from './turn-pieces.ts'

/** What a recorder needs of the document. */
export interface RecorderTools {
  readonly doc: string
  /** What takes records. */
  readonly order: InOrder
  /** What finds the repairs of speech, or of matter. */
  readonly finder: (isSpeech: boolean) => Finder
  readonly evidence: EvidenceCounter
  readonly diagnostics: Diagnostics
  readonly roster: Roster
  readonly roles: Roles
  readonly questions: Questions<Person>
  readonly flagger: Flagger
  readonly onRepaired: ParseOptions['onRepaired']
  /** Turns are cut into these. */
  readonly unit: Unit
  /** Turns have times of words. */
  readonly hasWords: boolean
  /** Turns have `placeOf` and `cues`. */
  readonly hasPlaces: boolean
  /** Notes of the transcriber are taken out of the speech. */
  readonly dropsNotes: boolean
}

const NO_TIMES: Times = { start: null, end: null }
const NOBODY = { speaker: null, speakerId: null, label: null, role: null, title: null, affiliation: null } as const
/** Whoever asks or answers where nobody is named. */
const [ASKER, ANSWERER]: readonly [Person, Person] = [
  { speaker: null, role: null },
  { speaker: null, role: null },
]

/** Makes the records of a stretch when it ends: repairs, who speaks, what is asked. */
export class Recorder {
  readonly counts = { turns: 0, words: 0, matter: 0, edits: 0 }
  readonly #tools: RecorderTools
  /** Turns up to this line have told their part of the roles. */
  #heardLine = 0

  constructor(tools: RecorderTools) {
    this.#tools = tools
  }

  /** The roles know the turns up to this line from the look-ahead. */
  heard(line: number): void {
    this.#heardLine = line
  }

  /** `matterKind`: what a stretch without a speaker is. */
  close(stretch: Stretch, boundary: Boundary, matterKind: Matter['kind']): void {
    const { label } = stretch
    if (stretch.what !== 'turn') this.#matter(stretch, boundary, matterKind)
    else if (label !== null) this.#turn({ stretch, boundary, label })
    else this.#nobodysTurn(stretch, boundary)
    this.#tools.evidence.endStretch()
  }

  #matter(stretch: Stretch, boundary: Boundary, kind: Matter['kind']): void {
    const { byte, line, isWhole } = stretch
    const { doc, order } = this.#tools
    const passage = stretch.passage.build()
    this.#tools.roster.hearCourt(passage.text, line)
    this.#tools.flagger.look(passage, false)
    const edits = this.#repair(passage, stretch)
    this.counts.edits += edits.length
    const span = { byte, line, endByte: boundary.byte, isPlaced: stretch.endByte !== undefined, isWhole }
    for (const record of matterRecords({ doc, kind, ...span, passage, edits })) {
      this.counts.matter++
      order.emit(record)
    }
  }

  #turn(made: Made): void {
    const { stretch, label, boundary } = made
    const { roster, roles } = this.#tools
    const member = roster.meet(label.match, stretch.line)
    const speech = this.#speech(stretch)
    if (boundary.splits) this.#reportSplit(stretch)
    const pieces = this.#pieces(stretch, speech)
    for (const piece of pieces) roster.count(member, piece.speech.words)
    if (stretch.line > this.#heardLine && roles.isListening) roles.settle({ member, text: speech.text })
    roles.roleFor(member)
    const turn = this.counts.turns + 1
    const { speaker, speakerId, role, title } = member
    const affiliation = affiliationIn(label.match, member)
    const who = { speaker, speakerId, label: label.match.label, role, title, affiliation }
    const records = this.#records({ stretch, boundary, who }, pieces)
    this.#ask({ turn, member, text: speech.text, label: label.match.label, line: stretch.line }, records)
  }

  /** A turn whose speaker nobody names. */
  #nobodysTurn(stretch: Stretch, boundary: Boundary): void {
    const turn = this.counts.turns + 1
    const { asks, line } = stretch
    const speech = this.#speech(stretch)
    const records = this.#records({ stretch, boundary, who: NOBODY }, this.#pieces(stretch, speech))
    if (asks === undefined) for (const record of records) this.#tools.order.emit(record)
    else this.#ask({ turn, member: asks ? ASKER : ANSWERER, text: speech.text, label: asks ? 'Q' : '', line }, records)
  }

  /** The records of a turn leave once it is known which question it asks or answers. */
  #ask(turn: QuestionTurn<Person>, records: readonly Turn[]): void {
    const held = records.map((record) => ({ record, done: this.#tools.order.hold(record) }))
    this.#tools.questions.push(turn, (part) => {
      for (const { record, done } of held) {
        Object.assign(record, part)
        done()
      }
    })
  }

  /** Records whose questions are not known yet. */
  #records(placed: Placed, pieces: readonly TurnPiece[]): Turn[] {
    return pieces.map((piece, index) => {
      this.counts.turns++
      this.counts.words += piece.speech.words
      this.counts.edits += piece.speech.editCount
      const endByte = pieces[index + 1]?.byte ?? placed.boundary.byte
      return turnRecord(placed, this.#inOrder(piece), { doc: this.#tools.doc, turn: this.counts.turns, endByte })
    })
  }

  /** No turn ends before it begins: where the source says so, when it ends is not known. */
  #inOrder(piece: TurnPiece): TurnPiece {
    const { start, end } = piece.times
    if (start === null || end === null || end >= start) return piece
    const message = `a turn ends at ${end} s, before it begins at ${start} s; its end is left out`
    this.#tools.diagnostics.add({ code: 'ends-too-early', severity: 'warning', message, line: piece.line, byte: piece.byte })
    return { ...piece, times: { start, end: null } }
  }

  /** The turn, or the sentences or words that it is cut into. What comes in the order of time is left whole. */
  #pieces(stretch: Stretch, speech: Speech): readonly TurnPiece[] {
    const { unit } = this.#tools
    const { times, byte, line, endByte } = stretch
    const whole = { speech, times: times ?? NO_TIMES, byte, line }
    if ((unit !== 'sentence' && unit !== 'word') || endByte !== undefined || !(speech instanceof TextSpeech)) return [whole]
    const [first = whole, ...rest] = piecesOf(speech.asWhole(stretch), unit)
    return [{ ...first, byte, line }, ...rest]
  }

  /** What a turn says, repaired. */
  #speech(stretch: Stretch): Speech {
    const { passage, repeats, words, kept } = stretch
    const { flagger, dropsNotes, hasWords, hasPlaces } = this.#tools
    const built = passage.build()
    flagger.look(built, true)
    const edits = this.#repair(built, stretch)
    const dropped = dropsNotes ? withNotesDropped(built.text, edits) : edits
    const along = { spans: hasWords ? (words ?? []) : undefined, kept, placed: hasPlaces ? stretch : undefined }
    return new TextSpeech(built, withRepeatsDropped(dropped, repeats), along)
  }

  #repair(passage: Passage, stretch: Stretch): readonly PassageEdit[] {
    const { evidence, onRepaired } = this.#tools
    const finder = this.#tools.finder(stretch.what === 'turn')
    const left = evidence.glued?.leave(passage.text)
    if (left !== undefined) this.#tools.diagnostics.add({ ...left, line: stretch.line, byte: stretch.byte })
    const edits = finder.find(passage.text, evidence).filter(({ from, to }) => isSolid(passage, from, to))
    onRepaired?.({ passage, edits, evidence, chosen: finder.repairs })
    return edits
  }

  #reportSplit({ line, byte }: Stretch): void {
    const message = 'a turn longer than the limit is split; its parts are turns of the same speaker'
    this.#tools.diagnostics.add({ code: 'turn-split', severity: 'info', message, line, byte })
  }
}

interface Made {
  readonly stretch: Stretch
  readonly label: Candidate
  readonly boundary: Boundary
}

/** What all pieces of a turn have in common. */
interface Placed {
  readonly stretch: Stretch
  readonly boundary: Boundary
  readonly who: Pick<Turn, 'speaker' | 'speakerId' | 'label' | 'role' | 'title' | 'affiliation'>
}

/** The record of a turn, or of a piece of it. All members by name: to spread an object for each turn is slow. */
function turnRecord(
  { stretch: { pages, section }, who }: Placed,
  { speech, times, byte, line }: TurnPiece,
  { doc, turn, endByte }: Pick<Turn, 'doc' | 'turn' | 'endByte'>,
): Turn {
  const { wordTimes, cue, cues, placeOf } = speech
  return {
    type: 'turn',
    doc,
    turn,
    speaker: who.speaker,
    speakerId: who.speakerId,
    label: who.label,
    role: who.role,
    title: who.title,
    affiliation: who.affiliation,
    question: null,
    part: null,
    to: null,
    section,
    text: speech.text,
    words: speech.words,
    start: times.start,
    end: times.end,
    page: pages?.first.page ?? null,
    lineOnPage: pages?.first.line ?? null,
    endPage: pages?.last.page ?? null,
    endLineOnPage: pages?.last.line ?? null,
    line,
    endLine: speech.endLine || line,
    byte,
    endByte,
    paragraphs: [...speech.paragraphs],
    annotations: [...speech.annotations],
    edits: [...speech.edits],
    ...(wordTimes !== undefined && { wordTimes: [...wordTimes] }),
    ...(cue !== undefined && { cue }),
    ...(cues !== undefined && { cues }),
    ...(placeOf !== undefined && { placeOf }),
  }
}
