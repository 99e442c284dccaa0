import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Io } from '../io.ts'
import { plural } from '../plural.ts'

/** Warnings printed of one document without --verbose. */
const WARNINGS_SHOWN = 3
/** Diagnostics of one kind printed of one document, whatever is asked for; the rest are counted. */
const KIND_SHOWN = 20

/** Prints diagnostics of documents on standard error. */
export interface WarningPrinter {
  add(diagnostic: Diagnostic): void
  end(doc: string): void
}

export function warningPrinter(io: Io, verbose: boolean): WarningPrinter {
  return verbose ? everyKind(io) : firstWarnings(io)
}

function firstWarnings(io: Io): WarningPrinter {
  let warnings = 0
  return {
    add(diagnostic) {
      if (diagnostic.severity !== 'warning') return
      if (++warnings <= WARNINGS_SHOWN) tell(diagnostic, io)
    },
    end(doc) {
      const more = warnings - WARNINGS_SHOWN
      if (more > 0) io.warn(`${doc}: ${plural(more, 'more warning')}; --verbose shows more`)
      warnings = 0
    },
  }
}

/** "17 more of these were found": diagnostics that the parser has counted. */
const COUNTED = /^(\d+) more of these were found$/

function everyKind(io: Io): WarningPrinter {
  const counts = new Map<string, number>()
  return {
    add(diagnostic) {
      const { code, line, message, severity } = diagnostic
      if (severity === 'error') return
      const counted = line === null ? Number(COUNTED.exec(message)?.[1] ?? 0) : 0
      const count = (counts.get(code) ?? 0) + (counted > 0 ? counted : 1)
      counts.set(code, count)
      if (counted === 0 && count <= KIND_SHOWN) tell(diagnostic, io)
    },
    end(doc) {
      for (const [code, count] of counts) {
        if (count > KIND_SHOWN)
          io.warn(`${doc}: … and ${count - KIND_SHOWN} more of ${code}; "transcript check --all" lists them`)
      }
      counts.clear()
    },
  }
}

function tell({ doc, line, severity, code, message }: Diagnostic, io: Io): void {
  const place = line === null ? doc : `${doc}:${line}`
  io.warn(`${place}: ${severity} ${code}: ${message}`)
}
