import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { Documents, type DocumentVisitor } from '../query/documents.ts'
import type { QuestionSelector } from '../query/question-selector.ts'
import { RollCall } from '../query/roll-call.ts'
import { Selection } from '../query/selection.ts'
import { absences, ambiguityLine } from './filters-complaints.ts'
import type { Io } from './io.ts'
import { type ReadRequest, visitDocuments } from './select-turns-input.ts'

/** What is done with the selected turns of one document. */
export interface SelectedVisitor {
  /** A selected turn, or one of the context. */
  turn(turn: Turn, selected: boolean): void
  /** Behind the last turn; not called when it stayed open whose turns were meant. */
  end(summary: Summary | undefined): void
}

export interface TurnRequest extends ReadRequest {
  readonly speakers: readonly string[]
  readonly question: QuestionSelector | undefined
  /** What a turn must pass besides. */
  readonly test: (turn: Turn) => boolean
  /** Whether turns that are not selected are wanted too. */
  readonly context: boolean
  open(doc: string): SelectedVisitor
}

/** Selects turns of every document of every input; says what was not found. True when nothing went wrong. */
export async function selectTurns(request: TurnRequest, io: Io): Promise<boolean> {
  const roll = new RollCall(request.speakers)
  let clear = true
  const documents = new Documents((doc) =>
    selecting(doc, request, {
      roll,
      ambiguous(line) {
        clear = false
        io.warn(line)
      },
    }),
  )
  const read = await visitDocuments(request, documents, io)
  if (request.done?.() !== true) for (const line of absences(roll, request.question)) io.warn(line)
  return read && clear
}

interface Listener {
  readonly roll: RollCall
  ambiguous(line: string): void
}

function selecting(doc: string, request: TurnRequest, { roll, ambiguous }: Listener): DocumentVisitor {
  const visitor = request.open(doc)
  const selection = new Selection(request, (turn, selected) => visitor.turn(turn, selected))
  return {
    turn(turn) {
      roll.push(turn)
      selection.push(turn)
    },
    end(summary) {
      const ambiguities = selection.end()
      for (const ambiguity of ambiguities) ambiguous(ambiguityLine(doc, ambiguity))
      roll.missed(selection.unknown)
      if (ambiguities.length === 0) visitor.end(summary)
    },
  }
}
