import type { Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { Documents, type DocumentVisitor } from '../../query/documents.ts'
import type { QuestionSelector } from '../../query/question-selector.ts'
import type { TestedTurn } from '../../query/selection.ts'
import { Selection } from '../../query/selection.ts'
import { RollCall } from '../../query/speaker-query.ts'
import type { Io } from '../io.ts'
import { absences, ambiguityLine, hiddenLinesLine } from './complaints.ts'
import { type ReadRequest, visitDocuments } from './input.ts'

/** What is done with the selected turns of one document. */
export interface SelectedVisitor {
  /** A selected turn, or one of the context. */
  turn(turn: Turn, selected: boolean): void
  /** Behind the last turn; not called when it stayed open whose turns were meant. */
  end(summary: Summary | undefined): void
}

export interface TurnRequest extends ReadRequest {
  readonly speakers: readonly string[]
  readonly role: Turn['role'] | undefined
  readonly question: QuestionSelector | undefined
  /** What a turn must pass besides. */
  readonly test: (turn: TestedTurn) => boolean
  /** Whether turns that are not selected are wanted too. */
  readonly context: boolean
  /** Whether numbers of lines were asked for. */
  readonly numbersLines?: boolean | undefined
  open(doc: string): SelectedVisitor
}

/** Selects turns of every document of every input; says what was not found. True when nothing went wrong. */
export async function selectTurns(request: TurnRequest, io: Io): Promise<boolean> {
  const roll = new RollCall(request.speakers)
  let clear = true
  let isHidden = false
  const documents = new Documents((doc) =>
    selecting(doc, request, {
      roll,
      ambiguous(line) {
        clear = false
        io.error(line)
      },
      shown(summary) {
        if (isHidden || request.numbersLines !== true || summary?.parts === undefined) return
        isHidden = true
        io.warn(hiddenLinesLine(doc, summary.parts))
      },
    }),
  )
  const read = await visitDocuments({ ...request, parse: { ...request.parse, listQuestions: false } }, documents, io)
  if (request.done?.() !== true) for (const line of absences(roll, request.question)) io.warn(line)
  return read && clear
}

interface Listener {
  readonly roll: RollCall
  ambiguous(line: string): void
  /** Behind the last turn of a document of which something was shown. */
  shown(summary: Summary | undefined): void
}

function selecting(doc: string, request: TurnRequest, { roll, ambiguous, shown }: Listener): DocumentVisitor {
  const visitor = request.open(doc)
  let isShown = false
  const selection = new Selection(request, (turn, selected) => {
    isShown ||= selected
    visitor.turn(turn, selected)
  })
  return {
    turn(turn) {
      roll.push(turn)
      selection.push(turn)
    },
    end(summary) {
      const ambiguities = selection.end(summary)
      for (const ambiguity of ambiguities) ambiguous(ambiguityLine(doc, ambiguity))
      roll.missed(selection.unknown)
      if (ambiguities.length === 0) visitor.end(summary)
      if (isShown) shown(summary)
    },
  }
}
