import { describe, expect, it } from 'vitest'
import { Candidates, candidatesIn } from '../../src/parse/evidence/candidates.ts'
import { isLinkTarget, isNearTarget } from '../../src/parse/sections/link-targets.ts'

describe('where links of Markdown lead', () => {
  it.each(['[tide]: #tide', '[`--lift`]: crane.md#--lift', '[the plan]: ../plan.html "The plan"', '[plan]: </plans/12>'])(
    '%s is a place nearby, and nobody says it',
    (text) => {
      expect(isNearTarget(text)).toBe(true)
      const line = { text, number: 1, at: 0, end: text.length, continues: false }
      const candidates = new Candidates({ candidate: () => undefined }).of({ line, blank: false } as never, true)
      expect(candidates).toEqual([])
    },
  )

  it('an address by itself may be what somebody has posted', () => {
    const text = '[Mara Lund]: https://quay.example/crane'
    expect(isLinkTarget(text)).toBe(true)
    expect(isNearTarget(text)).toBe(false)
    expect(candidatesIn(text, undefined).map(({ match }) => match.label)).toEqual(['Mara Lund'])
  })

  it.each(['[Mara Lund]: Yes.', '[Mara]: see plan.md, please', '[0:12]: Yes.', '[^1]: A note.'])('%s is no target', (text) => {
    expect(isLinkTarget(text)).toBe(false)
  })
})
