import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/model/role.ts'
import { readAsking } from '../../src/questions/asking.ts'
import { Tallies } from '../../src/questions/tallies.ts'

const person = (speaker: string, role: Role | null = null) => ({ speaker, role })
const ida = person('Ida')
const nils = person('Nils')
const ASKS = readAsking('Where was the wheel when you came to the mill?')
const SAYS = readAsking('It stood in the pond, as it had stood since the spring of that year.')
const THANKS = readAsking('Thank you.')

/** Ida and Nils in turn, so many rounds. */
function exchange(rounds: number, [one, other]: readonly [typeof ASKS, typeof ASKS]) {
  const tallies = new Tallies<typeof ida>()
  for (let round = 0; round < rounds; round++) {
    tallies.see(ida, one, nils)
    tallies.see(nils, other, ida)
  }
  return tallies
}

describe('tallies', () => {
  test('who asks, and who answers', () => {
    const tallies = exchange(3, [ASKS, SAYS])
    expect(tallies.of(ida)).toEqual({ asks: 3, answers: 0, turns: 3 })
    expect(tallies.of(nils)).toEqual({ asks: 0, answers: 3, turns: 3 })
  })

  test('nobody is asked where nobody else speaks next', () => {
    const tallies = new Tallies<typeof ida>()
    tallies.see(ida, ASKS, null)
    tallies.see(ida, ASKS, ida)
    expect(tallies.of(ida).asks).toBe(0)
    expect(tallies.of(nils)).toEqual({ asks: 0, answers: 0, turns: 0 })
  })

  test('an operator asks nobody', () => {
    const tallies = new Tallies<ReturnType<typeof person>>()
    tallies.see(person('Operator', 'operator'), ASKS, nils)
    expect(tallies.of(nils).answers).toBe(0)
  })

  test('thanks are no turn', () => {
    expect(exchange(3, [ASKS, THANKS]).of(nils).turns).toBe(0)
  })

  test('a talk is one of questions where one asks and the other answers', () => {
    const share = (one: typeof ASKS, other: typeof ASKS) => exchange(10, [one, other]).talk.share
    expect(share(ASKS, SAYS)).toBeGreaterThan(0.8)
    expect(share(ASKS, ASKS)).toBeLessThan(0.2)
    expect(share(SAYS, SAYS)).toBeLessThan(0.3)
  })

  test('an empty talk has a length of nothing', () => {
    expect(new Tallies<typeof ida>().talk).toMatchObject({ speakers: 0, length: 0 })
  })
})
