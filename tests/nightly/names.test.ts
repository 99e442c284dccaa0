import { describe, expect, test } from 'vitest'
import { createFinder } from '../../src/repairs/find-edits.ts'
import type { Evidence } from '../../src/repairs/repair.ts'
import { selectRepairs } from '../../src/repairs/select.ts'
import { pick, seeded } from '../bench/random.ts'

interface KnownWords {
  personNames(): string[]
  placeNames(): string[]
}

const { personNames, placeNames }: KnownWords = await import(new URL('../../scripts/words/known-words.mjs', import.meta.url).href)

/** Where a name may stand; in each the text around it is clean. */
const PLACES: readonly ((name: string) => string)[] = [
  (name) => `${name} is in the room, and that is it.`,
  (name) => `I think that we met ${name} of the town.`,
  (name) => `It was late. ${name} was not in the house.`,
  (name) => `“${name},” he said, “it is you.”`,
  (name) => `That is all that I know of ${name}.`,
  (name) => `We went—${name} and I—to the end of it.`,
  (name) => `It is (as ${name} said) the way to ${name}’s house.`,
  (name) => `Is it so, ${name}? It is, ${name}!`,
]

const ENGLISH: Evidence = {
  english: true,
  sureJoins: 0,
  freePronouns: 0,
  hyphenated: () => false,
  inLabel: () => false,
}
/** Of that many words; the dictionary has fewer full names. */
const FULL_NAMES = 60_000

/** Whole names of people, made of words of names; the same in each run. */
function fullNames(): string[] {
  const words = personNames()
  const random = seeded(7)
  return Array.from({ length: FULL_NAMES }, () => `${pick(random, words)} ${pick(random, words)}`)
}

const finder = createFinder(selectRepairs('safe'))

function editsOf(names: readonly string[], evidence: Evidence): string[] {
  return names.flatMap((name, index) => {
    const text = PLACES[index % PLACES.length]?.(name) ?? ''
    return finder
      .find(text, evidence)
      .map(({ rule, from, to, after }) => `${rule}: ${text.slice(from, to)} -> ${after} in ${text}`)
  })
}

/** Each name in each place. */
function everywhere(names: readonly string[], evidence: Evidence): string[] {
  return PLACES.flatMap((place) =>
    names.flatMap((name) => {
      const text = place(name)
      return finder
        .find(text, evidence)
        .map(({ rule, from, to, after }) => `${rule}: ${text.slice(from, to)} -> ${after} in ${text}`)
    }),
  )
}

describe('names are left alone', () => {
  test('places of the world', () => {
    const names = placeNames()
    expect(names.length).toBeGreaterThan(100_000)
    expect(editsOf(names, ENGLISH)).toEqual([])
  })

  test('people', () => {
    expect(personNames().length).toBeGreaterThan(35_000)
    expect(everywhere(personNames(), ENGLISH)).toEqual([])
    expect(editsOf(fullNames(), ENGLISH)).toEqual([])
  })
})
