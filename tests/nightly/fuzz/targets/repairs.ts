import { createEvidence } from '../../../../src/repairs/evidence.ts'
import { createFinder } from '../../../../src/repairs/find-edits.ts'
import { selectRepairs } from '../../../../src/repairs/select.ts'
import { applyEdits } from '../../../../src/text/apply-edits.ts'
import { Choices, promise, type Target } from '../target.ts'

const FINDERS = [createFinder(selectRepairs('safe')), createFinder(selectRepairs('all'))]
/** English speech, so that the rules that ask for it are asked. */
const ENGLISH = 'I think that it was the one which they had, and I know what you mean by that. '.repeat(4)
/** Passes until nothing is left to repair. */
const PASSES = 4

export const repairs: Target = {
  name: 'repairs',
  about: 'any text of one passage: edits in order that do not meet, change something, and come to an end',
  longest: 1_024,
  fuzz(bytes) {
    const choices = new Choices(bytes)
    const finder = choices.one(FINDERS)
    const evidence = createEvidence()
    if (choices.number(1) === 0) evidence.observe(ENGLISH)
    let text = choices.text().toWellFormed()
    evidence.observe(text)
    for (let pass = 0; pass < PASSES; pass++) {
      const edits = finder.find(text, evidence)
      let floor = 0
      for (const { rule, from, to, after } of edits) {
        promise(
          from >= floor && to >= from && to <= text.length,
          () => `${rule} edits ${from} to ${to} of ${JSON.stringify(text)}`,
        )
        promise(text.slice(from, to) !== after, () => `${rule} changes nothing at ${from} of ${JSON.stringify(text)}`)
        floor = to
      }
      if (edits.length === 0) return
      text = applyEdits(text, edits)
      promise(text.isWellFormed(), () => 'a repair leaves half a character')
    }
    promise(finder.find(text, evidence).length === 0, () => `no end of repairs of ${JSON.stringify(text)}`)
  },
}
