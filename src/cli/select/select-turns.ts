import type { Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { Documents, type DocumentVisitor } from '../../query/documents.ts'
import type { QuestionSelector } from '../../query/question-selector.ts'
import { RollCall } from '../../query/roll-call.ts'
import { Selection } from '../../query/selection.ts'
import type { SeenTurn, TurnSketch } from '../../query/sketch.ts'
import type { TestedTurn } from '../../query/turn-filter.ts'
import type { Io } from '../io.ts'
import { absences, ambiguityLine, hiddenLinesLine } from './complaints.ts'
import { type ReadRequest, visitDocuments } from './input.ts'

/** What is done with the selected turns of one document. */
export interface SelectedVisitor<Item = Turn> {
  /** A selected turn, or one of the context. */
  turn(turn: Item, selected: boolean): void
  /** Behind the last turn; not called when it stayed open whose turns were meant. */
  end(summary: Summary | undefined): void
}

export interface TurnRequest<Item extends TurnSketch> extends ReadRequest {
  readonly speakers: readonly string[]
  readonly role: Turn['role'] | undefined
  readonly question: QuestionSelector | undefined
  /** What a turn must pass besides. */
  readonly test: (turn: TestedTurn) => boolean
  /** Whether turns that are not selected are wanted too. */
  readonly context: boolean
  /** Whether numbers of lines were asked for. */
  readonly numbersLines?: boolean | undefined
  /** Makes what `open` takes of a turn that need not be read in full. Undefined: it takes turns as they are. */
  readonly sketch: ((turn: SeenTurn) => Item) | undefined
  open(doc: string): SelectedVisitor<Item | Turn>
}

/** Selects turns of every document of every input; says what was not found. True when nothing went wrong. */
export async function selectTurns<Item extends TurnSketch>(request: TurnRequest<Item>, io: Io): Promise<boolean> {
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

function selecting<Item extends TurnSketch>(
  doc: string,
  request: TurnRequest<Item>,
  { roll, ambiguous, shown }: Listener,
): DocumentVisitor {
  const visitor = request.open(doc)
  const isNamed = request.speakers.length > 0 || request.question !== undefined
  let isSeen = false
  let isShown = false
  const selection = new Selection<Item | Turn>(request, (turn, selected) => {
    isShown ||= selected
    visitor.turn(turn, selected)
  })
  return {
    turn(turn) {
      roll.push(turn)
      if (isSeen) selection.pushSeen(turn)
      else selection.push(turn)
      isSeen = false
    },
    see(turn) {
      // Names are told only when one was asked for; to read them takes time.
      if (isNamed) roll.push(turn)
      isSeen = selection.see(turn)
      if (!isSeen || request.sketch === undefined) return isSeen
      selection.pushSeen(request.sketch(turn))
      isSeen = false
      return false
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
