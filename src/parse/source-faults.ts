import type { SourceFacts } from '../text/lines.ts'

/** What was odd about the bytes of a source. */
interface SourceFault {
  readonly code: string
  readonly severity: 'warning'
  readonly message: string
  readonly byte: number
  readonly line: number
}

/** Says once each what was odd. */
export function sourceFaults({ faults, firstFault, firstNul, encoding, guessedLine }: SourceFacts): SourceFault[] {
  const found: SourceFault[] = []
  const warn = (code: string, message: string, at: { byte: number; line: number } | null): void => {
    if (at !== null) found.push({ code, severity: 'warning', message, ...at })
  }
  const sequences = faults === 1 ? 'byte sequence is' : 'byte sequences are'
  warn('invalid-bytes', `${faults} ${sequences} not valid ${encoding}; shown as U+FFFD, kept in the spans`, firstFault)
  warn('control-characters', 'NUL characters; white space in the text, kept in the spans', firstNul)
  const mixed = 'lines that are not valid UTF-8 stand before the first that is; they are read as windows-1252'
  if (encoding === 'utf-8') warn('mixed-encoding', mixed, guessedLine)
  else warn('guessed-encoding', `read as ${encoding}, as its bytes suggest; --encoding names another`, guessedLine)
  return found
}
