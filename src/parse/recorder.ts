import type { Matter } from '../model/matter.ts'
import type { Turn } from '../model/turn.ts'
import type { EvidenceCounter } from '../repairs/evidence.ts'
import type { Finder } from '../repairs/find-edits.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import { isSolid, type Passage } from '../text/passage.ts'
import type { Diagnostics } from './diagnostics.ts'
import { withNotesDropped } from './drop-notes.ts'
import { withRepeatsDropped } from './drop-repeats.ts'
import type { FastLane } from './fast-lane.ts'
import type { Flagger } from './flagger.ts'
import type { Candidate } from './judge.ts'
import type { Emit, ParseOptions } from './options.ts'
import type { Member } from './people-member.ts'
import type { Roster } from './people-roster.ts'
import { NOT_ASKED, type QuestionPart, type Questions } from './questions.ts'
import { matterRecords } from './records.ts'
import type { Roles } from './roles.ts'
import { type Speech, TextSpeech } from './speech.ts'
import type { Boundary, Stretch } from './stretch.ts'

/** A turn but for what is said in it. */
export type TurnHead = Omit<Turn, 'text' | 'words' | 'paragraphs' | 'annotations' | 'edits'>

/** Takes a turn; the speech is valid during the call only. */
export type EmitTurn = (head: TurnHead, speech: Speech) => void

/** What a recorder needs of the document. */
export interface RecorderTools {
  readonly doc: string
  readonly emit: Emit
  readonly emitTurn: EmitTurn
  /** The lane that the passages are in, if any. */
  readonly lane: () => FastLane | undefined
  /** What finds the repairs of speech, or of matter. */
  readonly finder: (isSpeech: boolean) => Finder
  readonly evidence: EvidenceCounter
  readonly diagnostics: Diagnostics
  readonly roster: Roster
  readonly roles: Roles
  readonly questions: Questions
  readonly flagger: Flagger
  readonly onRepaired: ParseOptions['onRepaired']
  /** Notes of the transcriber are taken out of the speech. */
  readonly dropsNotes: boolean
}

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
    const { doc, emit } = this.#tools
    const passage = stretch.passage.build()
    this.#tools.roster.examine(passage.text, line)
    this.#tools.flagger.look(passage, false)
    const edits = this.#repair(passage, false)
    this.counts.edits += edits.length
    const isPlaced = stretch.endByte !== undefined
    const span = { byte, line, endByte: boundary.byte, isPlaced, isWhole }
    for (const record of matterRecords({ doc, kind, ...span, passage, edits })) {
      this.counts.matter++
      emit(record)
    }
  }

  #turn(made: Made): void {
    const { stretch, label, boundary } = made
    const member = this.#tools.roster.meet(label.match, stretch.line)
    const speech = this.#speech(stretch)
    const turn = ++this.counts.turns
    if (boundary.splits) this.#reportSplit(stretch)
    this.#tools.roster.count(member, speech.words)
    this.counts.words += speech.words
    this.counts.edits += speech.editCount
    if (stretch.line > this.#heardLine && this.#tools.roles.isListening) this.#tools.roles.settle({ member, text: speech.text })
    this.#tools.roles.roleFor(member)
    const following = this.#following(boundary)
    const spoken = { turn, member, speech, label: label.match.label, line: stretch.line }
    const asked = this.#tools.questions.next(spoken, following)
    const { speaker, speakerId, role, title, affiliation } = member
    const who = { speaker, speakerId, label: label.match.label, role, title, affiliation }
    const said = { asked, endLine: speech.endLine || stretch.line }
    this.#tools.emitTurn(this.#head({ stretch, boundary, who }, said), speech)
  }

  /** A cue whose speaker nobody names. */
  #nobodysTurn(stretch: Stretch, boundary: Boundary): void {
    const speech = this.#speech(stretch)
    this.counts.turns++
    this.counts.words += speech.words
    this.counts.edits += speech.editCount
    const who = { speaker: null, speakerId: null, label: null, role: 'unknown', title: null, affiliation: null } as const
    const said = { asked: NOT_ASKED, endLine: speech.endLine || stretch.line }
    this.#tools.emitTurn(this.#head({ stretch, boundary, who }, said), speech)
  }

  /** What a turn says: as bytes where that can be told. */
  #speech({ passage, repeats }: Stretch): Speech {
    const { flagger, lane, dropsNotes } = this.#tools
    const { bytes } = passage
    const speech = bytes === undefined || (dropsNotes && bytes.hasNotes) ? undefined : lane()?.speech()
    if (speech !== undefined) {
      if (!flagger.isIdle) flagger.look(bytes?.toPassage() ?? passage.build(), true)
      return speech
    }
    const built = passage.build()
    flagger.look(built, true)
    const edits = this.#repair(built, true)
    const dropped = dropsNotes ? withNotesDropped(built.text, edits) : edits
    return new TextSpeech(built, withRepeatsDropped(dropped, repeats))
  }

  #repair(passage: Passage, isSpeech: boolean): readonly PassageEdit[] {
    const { evidence, onRepaired } = this.#tools
    const finder = this.#tools.finder(isSpeech)
    const edits = finder.find(passage.text, evidence).filter(({ from, to }) => isSolid(passage, from, to))
    onRepaired?.({ passage, edits, evidence, chosen: finder.repairs })
    return edits
  }

  #following({ next, line }: Boundary): Member | null {
    if (next === null) return null
    const member = this.#tools.roster.meet(next.match, line)
    this.#tools.roles.roleFor(member)
    return member
  }

  #head({ stretch, boundary, who }: Placed, { asked, endLine }: Said): TurnHead {
    const { pages } = stretch
    return {
      type: 'turn',
      doc: this.#tools.doc,
      turn: this.counts.turns,
      speaker: who.speaker,
      speakerId: who.speakerId,
      label: who.label,
      role: who.role,
      title: who.title,
      affiliation: who.affiliation,
      question: asked.question,
      part: asked.part,
      to: asked.to,
      section: stretch.section,
      start: stretch.times?.start ?? null,
      end: stretch.times?.end ?? null,
      page: pages?.first.page ?? null,
      lineOnPage: pages?.first.line ?? null,
      endPage: pages?.last.page ?? null,
      endLineOnPage: pages?.last.line ?? null,
      line: stretch.line,
      endLine,
      byte: stretch.byte,
      endByte: boundary.byte,
    }
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

interface Placed {
  readonly stretch: Stretch
  readonly boundary: Boundary
  readonly who: Pick<TurnHead, 'speaker' | 'speakerId' | 'label' | 'role' | 'title' | 'affiliation'>
}

interface Said {
  readonly asked: QuestionPart
  readonly endLine: number
}

/** A turn as a record of its own. Member by member, for to spread what is left of a head costs more than all else. */
export function turnRecord(head: TurnHead, speech: Speech): Turn {
  return {
    type: 'turn',
    doc: head.doc,
    turn: head.turn,
    speaker: head.speaker,
    speakerId: head.speakerId,
    label: head.label,
    role: head.role,
    title: head.title,
    affiliation: head.affiliation,
    question: head.question,
    part: head.part,
    to: head.to,
    section: head.section,
    text: speech.text,
    words: speech.words,
    start: head.start,
    end: head.end,
    page: head.page,
    lineOnPage: head.lineOnPage,
    endPage: head.endPage,
    endLineOnPage: head.endLineOnPage,
    line: head.line,
    endLine: head.endLine,
    byte: head.byte,
    endByte: head.endByte,
    paragraphs: [...speech.paragraphs],
    annotations: [...speech.annotations],
    edits: [...speech.edits],
  }
}
