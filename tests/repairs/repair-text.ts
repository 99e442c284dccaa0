import { createEvidence } from '../../src/repairs/evidence.ts'
import { finderOf } from '../../src/repairs/find-edits.ts'
import type { PassageEdit, Repair } from '../../src/repairs/repair.ts'
import { applyEdits } from '../../src/text/apply-edits.ts'

/** The edits for one text, with what the text itself shows as evidence. */
export function editsFor(text: string, repairs: readonly Repair[], labels: readonly string[] = []): PassageEdit[] {
  const evidence = createEvidence()
  evidence.keep({ pages: true, words: true, glued: true })
  for (const [index, line] of text.split('\n').entries()) {
    evidence.pages?.observe(line, index + 1)
    evidence.observe(line)
  }
  for (const label of labels) evidence.label(label)
  return finderOf(repairs).find(text, evidence)
}

/** The text with those edits made. */
export function repair(text: string, repairs: readonly Repair[], labels: readonly string[] = []): string {
  return applyEdits(text, editsFor(text, repairs, labels))
}
