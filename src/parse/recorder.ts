import type { Matter } from '../model/matter.ts'
import type { Turn } from '../model/turn.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import type { Passage } from '../text/passage.ts'
import { countWords } from '../text/words.ts'
import { findAnnotations } from './annotations.ts'
import type { Boundary, Stretch } from './assembler.ts'
import type { Diagnostics } from './diagnostics.ts'
import type { Candidate } from './judge.ts'
import type { Emit } from './options.ts'
import type { Member } from './people-member.ts'
import type { Questions } from './questions.ts'
import { editRecords, matterRecords, speech } from './records.ts'
import type { Roles } from './roles.ts'
import type { Roster } from './roster.ts'

/** What a recorder needs of the document. */
export interface RecorderTools {
  readonly doc: string
  readonly emit: Emit
  readonly findEdits: (text: string) => PassageEdit[]
  readonly diagnostics: Diagnostics
  readonly roster: Roster
  readonly roles: Roles
  readonly questions: Questions
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
    const passage = stretch.passage.build()
    const edits = this.#tools.findEdits(passage.text)
    const made = { stretch, passage, edits, boundary }
    this.counts.edits += edits.length
    if (stretch.what === 'turn' && stretch.label !== null) this.#turn({ ...made, label: stretch.label })
    else this.#matter(made, matterKind)
  }

  #matter({ stretch, passage, edits, boundary }: Omit<Made, 'label'>, kind: Matter['kind']): void {
    const { byte, line } = stretch
    for (const record of matterRecords({ doc: this.#tools.doc, kind, byte, line, endByte: boundary.byte, passage, edits })) {
      this.counts.matter++
      this.#tools.emit(record)
    }
  }

  #turn(made: Made): void {
    const { stretch, label, boundary } = made
    const member = this.#tools.roster.meet(label.match, stretch.line)
    const { text, paragraphs } = speech(made.passage, made.edits)
    const turn = ++this.counts.turns
    if (boundary.splits) this.#reportSplit(stretch)
    const words = countWords(text)
    this.#tools.roster.count(member, words)
    this.counts.words += words
    if (stretch.line > this.#heardLine) this.#tools.roles.settle({ member, text })
    this.#tools.roles.roleFor(member)
    const following = this.#following(boundary)
    const asked = this.#tools.questions.next({ turn, member, text, label: label.match.label, line: stretch.line }, following)
    this.#tools.emit(this.#turnRecord(made, { member, text, words, paragraphs, ...asked }))
  }

  #following({ next, line }: Boundary): Member | null {
    if (next === null) return null
    const member = this.#tools.roster.meet(next.match, line)
    this.#tools.roles.roleFor(member)
    return member
  }

  #turnRecord({ stretch, passage, edits, boundary, label }: Made, said: Said): Turn {
    const { member } = said
    return {
      type: 'turn',
      doc: this.#tools.doc,
      turn: this.counts.turns,
      speaker: member.speaker,
      speakerId: member.speakerId,
      label: label.match.label,
      role: member.role,
      question: said.question,
      part: said.part,
      to: said.to,
      text: said.text,
      words: said.words,
      start: stretch.goesOn ? null : label.match.start,
      end: stretch.goesOn ? null : label.match.end,
      line: stretch.line,
      endLine: passage.pieces.at(-1)?.line.number ?? stretch.line,
      byte: stretch.byte,
      endByte: boundary.byte,
      paragraphs: said.paragraphs,
      annotations: findAnnotations(said.text),
      edits: editRecords(passage, edits),
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
  readonly passage: Passage
  readonly edits: readonly PassageEdit[]
  readonly boundary: Boundary
}

interface Said {
  readonly member: Member
  readonly text: string
  readonly words: number
  readonly paragraphs: number[]
  readonly question: number | null
  readonly part: 'ask' | 'answer' | null
  readonly to: string | null
}
