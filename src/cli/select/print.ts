import type { Turn } from '../../model/turn.ts'
import { SelectionSummary } from '../../query/selection.ts'
import { writers } from '../../write/index.ts'
import type { Writer } from '../../write/writer.ts'
import { type Frame, frameFor } from '../parse/frame.ts'
import { type LineStyle, linePrefix, turnLine } from './line.ts'
import type { SelectedVisitor } from './select-turns.ts'

/** Prints selected turns, document by document. */
export interface TurnPrinter {
  readonly found: boolean
  /** Before anything else. */
  start(several: boolean): void
  open(doc: string): SelectedVisitor
  /** Behind the last document. */
  end(): void
}

type Write = (text: string) => void

/** One turn a line, for people and pipes. */
export function linePrinter(styleFor: (several: boolean) => LineStyle, write: Write): TurnPrinter {
  let style = styleFor(false)
  let found = false
  return {
    get found() {
      return found
    },
    start(several) {
      style = styleFor(several)
    },
    open: () => ({
      turn(turn) {
        found = true
        write(turnLine(linePrefix(turn, ':', style), turn, { ...style, matches: [] }))
      },
      end() {},
    }),
    end() {},
  }
}

/** Turns as one of the output formats. Nothing at all is written when there is no turn. */
export function writerPrinter(writer: Writer, write: Write): TurnPrinter {
  const writeText = (data: string | Uint8Array): void => write(typeof data === 'string' ? data : new TextDecoder().decode(data))
  const frame = frameFor(writer, { write: writeText, lend: writeText })
  const printing = { writer, frame }
  let found = false
  const note = (): void => {
    found = true
  }
  return {
    get found() {
      return found
    },
    start(several) {
      if (!writer.streams) writer.begin?.()
      frame.start(several ? 2 : 1)
    },
    open: (doc) => (writer.streams ? streamed(printing, note) : summarised(doc, printing, note)),
    end() {
      if (!writer.streams) printDocument(printing, writer.end?.() ?? '')
      frame.end()
    },
  }
}

interface Printing {
  readonly writer: Writer
  /** What stands around the documents. */
  readonly frame: Frame
}

function streamed({ writer, frame }: Printing, note: () => void): SelectedVisitor {
  return {
    turn(turn) {
      note()
      frame.begin()
      frame.write(writer.record(turn))
    },
    end() {},
  }
}

/** For a format that holds whole documents: the selection gets a summary of its own. */
function summarised(doc: string, printing: Printing, note: () => void): SelectedVisitor {
  const selection = new SelectionSummary(doc)
  return {
    turn(turn: Turn) {
      note()
      selection.push(turn)
      printDocument(printing, printing.writer.record(turn))
    },
    end(source) {
      if (selection.turns > 0) printDocument(printing, printing.writer.record(selection.summary(source)))
    },
  }
}

function printDocument({ frame }: Printing, document: string): void {
  if (document === '') return
  frame.begin()
  frame.write(document)
}

/** Formats for turns that were picked out: none that tells anything by the turn before or behind. */
export const TURN_FORMATS: readonly string[] = writers.filter(({ make }) => make === undefined).map(({ name }) => name)
