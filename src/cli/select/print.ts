import { SelectionSummary } from '../../query/selection.ts'
import { writers } from '../../write/index.ts'
import type { Writer } from '../../write/writer.ts'
import { frameFor } from '../parse/frame.ts'
import { printerFor } from '../parse/printers.ts'
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

/** Turns as one of the output formats. Nothing at all is written when there is no turn; a document that is held gets a summary of its own. */
export function writerPrinter(writer: Writer, write: Write): TurnPrinter {
  const writeText = (data: string | Uint8Array): void => write(typeof data === 'string' ? data : new TextDecoder().decode(data))
  const frame = frameFor(writer, { write: writeText, lend: writeText })
  const outlet = { begin: () => frame.begin(), write: (data: string | Uint8Array) => frame.write(data), async flush() {} }
  const printer = printerFor(writer, outlet, !writer.streams)
  let found = false
  return {
    get found() {
      return found
    },
    start: (several) => frame.start(several ? 2 : 1),
    open(doc) {
      const selection = writer.streams ? undefined : new SelectionSummary(doc)
      return {
        turn(turn) {
          found = true
          selection?.push(turn)
          printer.record(turn)
        },
        end(source) {
          if (selection !== undefined && selection.turns > 0) printer.record(selection.summary(source))
        },
      }
    },
    end() {
      printer.end()
      frame.end()
    },
  }
}

/** Formats for turns that were picked out: none that tells anything by the turn before or behind. */
export const TURN_FORMATS: readonly string[] = writers.filter(({ make }) => make === undefined).map(({ name }) => name)
