import { EditError, makeEdits } from '../../../../src/text/source-edits.ts'
import { undoEdits } from '../../../../src/text/undo-edits.ts'
import { isSpanned, recordsOf } from '../records.ts'
import { Choices, promise, type Target } from '../target.ts'

export const undo: Target = {
  name: 'undo',
  about: 'any bytes, repaired: undone from the edits, they are what they were',
  longest: 1_024,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const repairs = choices.one(['safe', 'all'] as const)
    const source = choices.rest()
    const edits = recordsOf(source, { repairs })
      .filter(isSpanned)
      .flatMap((record) => record.edits)
    try {
      const made = makeEdits(source, edits)
      promise(Buffer.compare(undoEdits(made.bytes, made.edits), source) === 0, () => 'undone, the source is another')
    } catch (error) {
      if (!(error instanceof EditError)) throw error
    }
  },
}
