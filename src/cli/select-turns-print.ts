import type { Turn } from '../model/turn.ts'
import { SelectionSummary } from '../query/selection-summary.ts'
import type { SeenTurn, TurnSketch } from '../query/sketch.ts'
import { writers } from '../write/index.ts'
import type { Writer } from '../write/writer.ts'
import type { SelectedVisitor } from './select-turns.ts'
import { type LineStyle, linePrefix, turnText } from './select-turns-line.ts'

/** Prints selected turns, document by document. */
export interface TurnPrinter<Item extends TurnSketch = never> {
  readonly found: boolean
  /** Makes what is printed of a turn that need not be read in full. Undefined: turns are printed as they are. */
  readonly sketch: ((turn: SeenTurn) => Item) | undefined
  /** Before anything else. */
  start(several: boolean): void
  open(doc: string): SelectedVisitor<Item | Turn>
  /** Behind the last document. */
  end(): void
}

type Write = (text: string) => void

/** One turn a line, for people and pipes. */
export function linePrinter(styleFor: (several: boolean) => LineStyle, write: Write): TurnPrinter<TurnSketch> {
  let style = styleFor(false)
  let found = false
  return {
    get found() {
      return found
    },
    sketch: (turn) => turn.copy(),
    start(several) {
      style = styleFor(several)
    },
    open: () => ({
      turn(turn) {
        found = true
        write(linePrefix(turn, ':', style) + turnText(turn, [], style.paint) + '\n')
      },
      end() {},
    }),
    end() {},
  }
}

/** Turns as one of the output formats. Nothing at all is written when there is no turn. */
export function writerPrinter(writer: Writer, write: Write): TurnPrinter {
  let found = false
  function begin(): void {
    if (!found) write(writer.begin?.() ?? '')
    found = true
  }
  return {
    get found() {
      return found
    },
    sketch: undefined,
    start() {},
    open: (doc) => (writer.streams ? streamed(writer, write, begin) : summarised(doc, { writer, write, begin })),
    end: () => write(found ? (writer.end?.() ?? '') : ''),
  }
}

function streamed(writer: Writer, write: Write, begin: () => void): SelectedVisitor {
  return {
    turn(turn) {
      begin()
      write(writer.record(turn))
    },
    end() {},
  }
}

interface Writing {
  readonly writer: Writer
  readonly write: Write
  begin(): void
}

/** For a format that holds whole documents: the selection gets a summary of its own. */
function summarised(doc: string, { writer, write, begin }: Writing): SelectedVisitor {
  const selection = new SelectionSummary(doc)
  return {
    turn(turn: Turn) {
      begin()
      selection.push(turn)
      write(writer.record(turn))
    },
    end(source) {
      if (selection.turns > 0) write(writer.record(selection.summary(source)))
    },
  }
}

/** Formats for turns that were picked out: none that tells anything by the turn before or behind. */
const turnWriters = writers.filter(({ make }) => make === undefined)

export const TURN_FORMATS: readonly string[] = turnWriters.map((writer) => writer.name)

export function writerNamed(name: string): Writer | undefined {
  return turnWriters.find((writer) => writer.name === name)
}
