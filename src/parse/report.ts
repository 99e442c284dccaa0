import type { Block } from '../formats/format.ts'
import type { SourceFacts } from '../text/lines.ts'
import type { Diagnostics } from './diagnostics.ts'
import type { Candidate, Verdict } from './judge.ts'
import type { LineDecision } from './options.ts'
import type { SpeakerRule } from './people-rules.ts'

/** Says once each what was odd about the bytes. */
export function reportFaults(facts: SourceFacts, diagnostics: Diagnostics): void {
  const { faults, firstFault, firstNul, encoding, guessedLine } = facts
  const warn = (code: string, message: string, at: { byte: number; line: number } | null): void => {
    if (at !== null) diagnostics.add({ code, severity: 'warning', message, ...at })
  }
  const sequences = faults === 1 ? 'byte sequence is' : 'byte sequences are'
  warn('invalid-bytes', `${faults} ${sequences} not valid ${encoding}; shown as U+FFFD, kept in the spans`, firstFault)
  warn('control-characters', 'NUL characters; white space in the text, kept in the spans', firstNul)
  const mixed = 'lines that are not valid UTF-8 stand before the first that is; they are read as windows-1252'
  if (encoding === 'utf-8') warn('mixed-encoding', mixed, guessedLine)
  else warn('guessed-encoding', `read as ${encoding}, as its bytes suggest; --encoding names another`, guessedLine)
}

/** Says whom the user names and the document does not. */
export function reportUnused(rules: readonly SpeakerRule[], diagnostics: Diagnostics): void {
  for (const { label, id } of rules) {
    const what = label === undefined ? 'id' : 'label'
    const message = `the list of speakers names ${JSON.stringify(label ?? id)}, and nobody here has that ${what}`
    diagnostics.add({ code: 'unknown-speaker', severity: 'warning', message, line: null, byte: null })
  }
}

/** What was decided on a line that looks as if it carried a label. */
export function decisionOn({ line }: Block, { convention, match }: Candidate, { label, reason }: Verdict): LineDecision {
  return { line: line.number, text: line.text, convention: convention.name, match, accepted: label !== null, reason }
}
