import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LABEL_REACH } from '../../src/labels/convention.ts'
import { lineConventions } from '../../src/labels/index.ts'
import { heads, names, piece, words } from './label-lines.ts'
import { fits, marksOf } from './opening-fits.ts'

/** RUNS=5000 npx vitest run tests/labels/settled.test.ts looks harder. */
const RUNS = { numRuns: 40 * Number(process.env.RUNS ?? 100) }

/** Behind such a speech nothing but the label tells what is seen. */
const LONG_SPEECH = 80

const settled = lineConventions.filter(({ isSettledByLabel }) => isSettledByLabel === true)
const speechWords = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('and', 'the', 'tide', 'Mara', 'Lund', 'Vey', 'late', 'café', 'Chair') },
    words,
    piece,
  ),
  { minLength: 1, maxLength: 14 },
)
const speechFirsts = fc.constantFrom('Well', 'Mara Lund', 'I', 'éa', 'Jo Vey', 'q', 'Q', 'Mr. Lund', 'x', 'B. Vey', 'A.')
/** Behind a role, a bare name is no speech: a full stop or its length makes it one. */
const namesAlone = fc
  .tuple(
    fc.array(fc.constantFrom('Mara Lund', 'Dr. Jo O’Neil-Smith', 'Jan van der Berg', 'Bo Ek'), { minLength: 1, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([list, ends]) => list.join(' & ') + (ends ? '.' : ''))
/** A letter first; long, or with a full stop at its end. */
const speeches = fc
  .oneof(
    { weight: 1, arbitrary: namesAlone },
    {
      weight: 2,
      arbitrary: fc
        .tuple(speechFirsts, speechWords, fc.boolean())
        .map(([first, rest, ends]) => `${first} ${rest.join(' ')}`.trimEnd() + (ends ? '.' : '')),
    },
  )
  .filter((speech) => isTelling(speech))
const SPEECH_FIRST = /^\p{L}/u

function isTelling(speech: string): boolean {
  return SPEECH_FIRST.test(speech) && (speech.length > LONG_SPEECH || speech.endsWith('.'))
}

/** "12:10" and "Am I": what may be half a day is left out. */
const HALF_DAY = /^[ap]\.?m/i

function isOpenTime(line: string, speech: string): boolean {
  return HALF_DAY.test(speech) || /\d\s*[ap]\.?m\.?\s*$/i.test(line.slice(0, line.length - speech.length))
}

describe('a convention settled by its label', () => {
  test('sees the same whatever is said', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(heads, speeches, speeches, (head, one, other) => {
        const line = (head + one).slice(0, LABEL_REACH)
        for (const convention of settled) {
          const match = convention.match(line)
          if (match === undefined || !isTelling(line.slice(match.speechAt).trimEnd())) continue
          if (isOpenTime(line, line.slice(match.speechAt))) continue
          seen.add(convention.name)
          const changed = (line.slice(0, match.speechAt) + other).slice(0, LABEL_REACH)
          if (!isTelling(changed.slice(match.speechAt).trimEnd())) continue
          // How a line ends is evidence, which is asked for in the look-ahead alone.
          const style = convention.isClocked === true ? { style: expect.any(String) } : {}
          expect(convention.match(changed)).toEqual({ ...match, ...style })
        }
      }),
      RUNS,
    )
    expect([...seen].sort()).toEqual(settled.map(({ name }) => name).sort())
  })

  /** What `LabelRecall` relies on: it asks no convention again where only the colon of the label opens the line. */
  test('and so do all conventions, where nothing but the colon of a label opens both lines', () => {
    let compared = 0
    fc.assert(
      fc.property(names, speeches, speeches, (name, one, other) => {
        const prefix = `${name}: `
        const [first, second] = [prefix + one, prefix + other].map((line) => line.slice(0, LABEL_REACH))
        if (first === undefined || second === undefined) return
        const speech = [first, second].map((line) => line.slice(prefix.length).trimEnd())
        if (!speech.every(isTelling) || ![first, second].every((line) => opensByColonOnly(line, name.length))) return
        const found = lineConventions.map((convention) => convention.match(first))
        if (found.some((match) => match !== undefined && (match.speechAt !== prefix.length || match.start !== null))) return
        if (!lineConventions.every(({ isSettledByLabel }, index) => found[index] === undefined || isSettledByLabel === true))
          return
        if (found.some((match) => match !== undefined)) compared++
        else return
        expect(lineConventions.map((convention) => convention.match(second))).toEqual(found)
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(RUNS.numRuns / 100)
  })
})

function opensByColonOnly(line: string, colon: number): boolean {
  return lineConventions.every(({ openings }) =>
    (openings ?? [{}]).every(
      (opening) => !fits(opening, line) || (opening.marks !== undefined && isOnly(marksOf(opening, line), colon)),
    ),
  )
}

function isOnly(places: readonly number[], at: number): boolean {
  return places.length === 1 && places[0] === at
}
