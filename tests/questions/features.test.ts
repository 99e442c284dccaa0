import { describe, expect, test } from 'vitest'
import { readAsking } from '../../src/questions/asking.ts'
import { FEATURES, type Scene, scoreOf, termsOf } from '../../src/questions/features.ts'

const NOBODY = { asks: 0, answers: 0, turns: 0 }
const ASKER = { asks: 5, answers: 0, turns: 6 }
const ANSWERER = { asks: 0, answers: 5, turns: 6 }
const STATES = 'The wheel turned all night and nobody came to stop it.'
const asking = readAsking

/** Nothing is known but that somebody speaks, and somebody else next. */
const PLAIN: Scene = {
  asking: asking(STATES),
  isMarked: false,
  role: null,
  nextRole: null,
  asker: NOBODY,
  following: NOBODY,
  calls: false,
  hands: false,
  isAnswering: false,
  talk: { share: 0.5, speakers: 4, length: 400 },
}
const ASKED = { ...PLAIN, asking: asking('Did you see the wheel?') }

/** A scene in which the feature fires, and one in which it does not. */
const CASES: readonly (readonly [string, Partial<Scene>, Partial<Scene>])[] = [
  ['marked', { isMarked: true }, {}],
  ['ends', { asking: asking('Did you see it?') }, {}],
  ['near', { asking: asking('Did you see it? I did not.') }, { asking: asking('Did you see it?') }],
  ['inside', { asking: asking('Why? It rained. It was cold. We stayed. We ate. We slept.') }, {}],
  ['wonders', { asking: asking('How did you get there.') }, {}],
  ['announces', { asking: asking('I have a question about the wheel.') }, {}],
  ['requests', { asking: asking('Tell us about the wheel.') }, {}],
  ['nothing', {}, { asking: asking('Did you see it?') }],
  ['nothing', { role: 'moderator' }, { role: 'moderator', hands: true }],
  ['hands-over', { asking: asking('The floor is yours.') }, { asking: asking('The floor is yours.'), calls: true, role: 'host' }],
  ['calls-up', { asking: asking('The next question comes from Jo Vey.') }, {}],
  ['calls', { calls: true }, {}],
  ['asker', { asker: ASKER }, {}],
  ['answerer', { following: ANSWERER }, {}],
  ['role', { role: 'interviewer' }, { role: 'chair' }],
  ['next-role', { nextRole: 'witness' }, { nextRole: 'chair' }],
  ['presides', { nextRole: 'chair' }, { nextRole: 'chair', following: ANSWERER }],
  ['operator', { nextRole: 'operator' }, {}],
  ['answering', { isAnswering: true }, {}],
  ['talk', { talk: { share: 0.9, speakers: 4, length: 400 } }, { talk: { share: 0.5, speakers: 4, length: 400 } }],
]

const firing = (more: Partial<Scene>) => termsOf({ ...PLAIN, ...more }).map(({ feature }) => feature.name)

describe('features of a question', () => {
  test.each(CASES)('%s', (name, yes, no) => {
    expect(firing(yes)).toContain(name)
    expect(firing(no)).not.toContain(name)
  })

  test('each has an example', () => {
    const named = new Set(['always', ...CASES.map(([name]) => name)])
    expect(FEATURES.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length)
  })

  test('the score is the sum of the terms', () => {
    const sum = termsOf(ASKED).reduce((total, { adds }) => total + adds, 0)
    expect(scoreOf(ASKED)).toBeCloseTo(sum)
  })

  test('a question to whoever answers asks, a remark and an answer do not', () => {
    expect(scoreOf({ ...ASKED, asker: ASKER, following: ANSWERER })).toBeGreaterThan(0)
    expect(scoreOf({ ...PLAIN, asker: ASKER, following: ANSWERER })).toBeLessThan(0)
    expect(scoreOf({ ...ASKED, asker: ANSWERER, following: ASKER, isAnswering: true })).toBeLessThan(0)
  })

  test('two who throw words at each other ask less than two who talk at length', () => {
    const talk = { share: 0.6, speakers: 2, length: 30 }
    expect(scoreOf({ ...ASKED, talk })).toBeLessThan(scoreOf({ ...ASKED, talk: { ...talk, length: 200 } }))
  })
})
