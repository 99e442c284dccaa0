import type { Block } from '../formats/format.ts'
import type { Candidate, Judged, Verdict } from '../recogniser/recogniser.ts'
import { shortened } from '../text/elide.ts'
import type { SourceFacts } from '../text/lines.ts'
import type { Diagnostics } from './diagnostics.ts'
import type { LineDecision, ParseOptions } from './options.ts'
import type { Roster } from './people/member.ts'
import { placedLabel } from './placed-label.ts'

/** Says once each what was odd about the bytes. */
export function reportFaults(facts: SourceFacts, diagnostics: Diagnostics): void {
  const { faults, firstFault, firstNul, encoding, guessedLine } = facts
  const warn = (code: string, message: string, at: { byte: number; line: number } | null): void => {
    if (at !== null) diagnostics.add({ code, severity: 'warning', message, ...at })
  }
  const sequences = faults === 1 ? 'byte sequence is' : 'byte sequences are'
  warn('invalid-bytes', `${faults} ${sequences} not valid ${encoding}; shown as U+FFFD, kept in the spans`, firstFault)
  warn('control-characters', 'NUL characters; white space in the text, kept in the spans', firstNul)
  const mixed = 'lines that are not valid UTF-8 come before the first that is; they are read as windows-1252'
  if (encoding === 'utf-8') warn('mixed-encoding', mixed, guessedLine)
  else warn('guessed-encoding', `read as ${encoding}, as its bytes suggest; --encoding names another`, guessedLine)
}

/** Units of a question or a line that are shown. */
const MOST_UNITS = 120

/** Labels that are told where a list of speakers names none of them. */
const MOST_LABELS = 8

/** Says whom the user names and the document does not; where that is everybody, who is there. */
export function reportUnused({ rules, members }: Pick<Roster, 'rules' | 'members'>, diagnostics: Diagnostics): void {
  const warn = (message: string) =>
    diagnostics.add({ code: 'unknown-speaker', severity: 'warning', message, line: null, byte: null })
  const labels = members.flatMap((member) => member.labels)
  if (!rules.areUsed && labels.length > 0) {
    const more = labels.length > MOST_LABELS ? ` and ${labels.length - MOST_LABELS} more` : ''
    const shown = labels.slice(0, MOST_LABELS).map((label) => JSON.stringify(label))
    warn(`the list of speakers names nobody here; the labels are ${shown.join(', ')}${more}`)
    return
  }
  for (const { label, id } of rules.unused)
    warn(
      `the list of speakers names ${JSON.stringify(label ?? id)}, and nobody here has that ${label === undefined ? 'id' : 'label'}`,
    )
}

/** Tells of a line that is kept as speech, though it may be a heading or furniture. */
export function reportDoubt({ text, number, byte }: Block['line'], diagnostics: Diagnostics): void {
  const message = `this line of a turn may be none that anybody says: "${shortened(text.trim(), MOST_UNITS)}"`
  diagnostics.add({ code: 'doubtful-line', severity: 'info', message, line: number, byte })
}

/** Tells of a line that carries a label, or looks as if it did, and of one that begins a recording. */
export function reportJudged({ block, verdict }: Judged, options: ParseOptions): void {
  if (block.cue?.isApart) options.onRecording?.(block.cue.line)
  const candidate = verdict.label ?? verdict.nearMiss
  if (candidate === null) return
  options.onDecision?.(decisionOn(block, candidate, verdict))
  if (verdict.label !== null) {
    options.onLabel?.(placedLabel(block, verdict.label))
    return
  }
  options.onNearMiss?.(decisionOn(block, candidate, verdict))
}

/** What was made of a line, for whoever asked. */
function decisionOn({ line }: Block, { convention, match }: Candidate, { label, reason, why }: Verdict): LineDecision {
  return { line: line.number, text: line.text, convention: convention.name, match, accepted: label !== null, reason, why }
}
