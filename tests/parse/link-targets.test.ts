import { describe, expect, it } from 'vitest'
import { Candidates } from '../../src/parse/evidence/candidates.ts'
import { UserLabels } from '../../src/parse/evidence/user-labels.ts'
import { isLinkTarget } from '../../src/parse/sections/link-targets.ts'

describe('where links of Markdown lead', () => {
  it.each(['[tide]: #tide', '[`--lift`]: crane.md#--lift', '[the plan]: ../plan.html "The plan"', '[plan]: </plans/12>'])(
    '%s is no speech',
    (text) => {
      expect(isLinkTarget(text)).toBe(true)
      const line = { text, number: 1, at: 0, end: text.length, continues: false }
      const candidates = new Candidates([{ candidate: () => undefined }], new UserLabels({})).of(
        { line, blank: false } as never,
        true,
      )
      expect(candidates).toEqual([])
    },
  )

  it.each(['[Mara Lund]: Yes.', '[Mara]: see plan.md, please', '[0:12]: Yes.', '[^1]: A note.'])('%s is no target', (text) => {
    expect(isLinkTarget(text)).toBe(false)
  })
})
