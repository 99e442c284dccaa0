import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFinder } from '../../src/repairs/find-edits.ts'
import { repairs } from '../../src/repairs/index.ts'
import type { Evidence, Near, PassageEdit, Repair } from '../../src/repairs/repair.ts'
import { SHIELD_NEAR, SHIELD_TRIGGERS, Shields } from '../../src/repairs/shield.ts'
import { expectSame } from '../contract/library/same.ts'
import { runs } from '../runs.ts'

/** RUNS=5000 npx vitest run tests/repairs/near.test.ts looks harder. */
const RUNS = runs(2_000)

/** The edge of a text counts as a line end. */
const EDGE = '\n'

function isOf(set: string | undefined, character: string): boolean {
  return set === undefined || character > '\u007f' || set.includes(character)
}

/** Whether what stands beside text[at] is of the sets: of UTF-16 units, the nearest first. */
function fits({ before = [], behind = [], beyond }: Near, text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  if (beyond !== undefined && next > '\u007f' && !beyond.includes(next)) return false
  const left = Array.from(text.slice(Math.max(0, at - 4), at)).reverse()
  const right = Array.from(text.slice(at + 1, at + 5))
  return (
    before.every((set, index) => isOf(set, left[index] ?? EDGE)) && behind.every((set, index) => isOf(set, right[index] ?? EDGE))
  )
}

const FOLIO = /^[-( ]*\d+[-) ]*$/
const PAGES = { isPaged: true, isMark: (text: string) => FOLIO.test(text), isHead: (text: string) => text.length === 1 }

/** Any evidence that a document may give. */
const evidences: fc.Arbitrary<Evidence> = fc
  .tuple(fc.boolean(), fc.constantFrom(0, 1, 40), fc.constantFrom(0, 3, 400), fc.boolean(), fc.constantFrom(false, false, true))
  .map(([foreign, sureJoins, freePronouns, hyphenated, inLabel]) => ({
    english: !foreign,
    sureJoins,
    freePronouns,
    hyphenated: () => hyphenated,
    inLabel: () => inLabel,
    knows: () => hyphenated !== foreign,
    pages: PAGES,
  }))
const GENEROUS: Evidence = {
  english: true,
  sureJoins: 40,
  freePronouns: 0,
  hyphenated: () => true,
  inLabel: () => false,
  knows: () => true,
}

const EXAMPLES = repairs.flatMap(({ examples, counterExamples }) => [...examples.map(({ before }) => before), ...counterExamples])
const FRAGMENTS = [...new Set(EXAMPLES.flatMap((text) => [text, ...text.split(' '), ...text.split(/(?<=\n)|(?=\n)/)]))]
const PIECES = [
  ...`Ithink|I’m|I'm|Idon’t|Idon't|Iéa|Afew|vitamin Cdeficiency|plan Bwas it|ofthe|itwas|Anumber|John L.|Plan B.|D.|C.,|U.|S.|É.|École`.split(
    '|',
  ),
  ...'“|”|“ | ”|" | "|[|]|`|```|@x|a@|—|-| -Chile|Peru -|- |.|. |…|(|\\|_'.split('|'),
  ...[
    'www.',
    'www. ',
    'w.',
    'example.',
    'org',
    'https:',
    '//',
    'https: //',
    ': ',
    '/',
    'a. mp3',
    'a.mp3',
    'a_b',
    'C:\\x',
    '😀',
    'İ',
    'Ã',
    '©',
    'â€™',
    '&#39;',
    '&amp;',
    'prac-\n',
    'tices',
    'E X I T',
    '\n12\n',
    '\n\n- 7 -\n\n',
    'Dr.\n\n',
    'Smith',
    '\u200b',
    'ﬁ',
    '\u00a0',
  ],
  ...['\n', '\n\n', '\n\n\n', ' ', '  ', '\t'],
]
const texts = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 2, arbitrary: fc.constantFrom(...FRAGMENTS) },
        { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      ),
      fc.constantFrom('', '', ' ', '\n', '\n\n'),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.flat().join(''))

type BothWays = (text: string, evidence: Evidence) => [PassageEdit[], PassageEdit[]]

/** Finds edits where rules are asked at all triggers, and at those alone that have something near them. */
function bothWaysOf(rules: readonly Repair[]): BothWays {
  const anywhere = createFinder(rules.map(({ near: _, ...rule }) => rule))
  const near = createFinder(rules)
  return (text, evidence) => [anywhere.find(text, evidence), near.find(text, evidence)]
}

describe('what must stand near a trigger', () => {
  const bothWays = bothWaysOf(repairs)
  test.each(EXAMPLES)('is near in %j', (text) => {
    const [all, near] = bothWays(text, GENEROUS)
    expect(near).toEqual(all)
  })

  test('is near wherever anything is found', () => {
    const seen = new Set<string>()
    let run = 0
    let find = bothWays
    fc.assert(
      fc.property(texts, evidences, (text, evidence) => {
        // A finder that has read much looks otherwise; making one takes longer than reading a text.
        if (run++ % 100 === 0) find = bothWaysOf(repairs)
        const [all, near] = find(text, evidence)
        expectSame(near, all)
        for (const { rule } of all) seen.add(rule)
      }),
      // Fewer do not come to every rule.
      { numRuns: Math.max(2_000, RUNS.numRuns) },
    )
    expect([...seen].sort()).toEqual(repairs.map(({ name }) => name).sort())
  })

  test.each(repairs)('is near for $name alone', (rule) => {
    const find = bothWaysOf([rule])
    fc.assert(
      fc.property(texts, evidences, (text, evidence) => {
        const [all, near] = find(text, evidence)
        expectSame(near, all)
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 4) },
    )
  })

  /** After so many units a finder looks at them one by one. */
  test('is near however it is looked for', () => {
    const long = createFinder(repairs)
    long.find('x'.repeat(65_536), GENEROUS)
    fc.assert(
      fc.property(texts, evidences, (text, evidence) => {
        expect(long.find(text, evidence)).toEqual(createFinder(repairs).find(text, evidence))
      }),
      RUNS,
    )
  })

  test('is near where a rule finds anything, and where a shield shows itself', () => {
    fc.assert(
      fc.property(texts, evidences, (text, evidence) => {
        for (let at = 0; at < text.length; at++) {
          const trigger = text.charAt(at)
          for (const { name, near, triggers, find } of repairs) {
            if (!triggers.includes(trigger) || find(text, at, evidence) === undefined) continue
            const isNear = [near?.[trigger] ?? {}].flat().some((sets) => fits(sets, text, at))
            expect({ name, at, fits: isNear }).toEqual({ name, at, fits: true })
          }
          if (!SHIELD_TRIGGERS.includes(trigger) || new Shields(text).at(at, 0) === undefined) continue
          expect({ trigger, at, fits: fits(SHIELD_NEAR[trigger] ?? {}, text, at) }).toEqual({ trigger, at, fits: true })
        }
      }),
      RUNS,
    )
  })

  /** A rule that changes each letter shows every shield. */
  test('is near for each shield', () => {
    const letters: Repair = {
      name: 'letters',
      title: 'letters',
      why: 'For tests.',
      safety: 'safe',
      triggers: 'abcdeghopwxI0',
      examples: [],
      counterExamples: [],
      find: (_, at) => ({ from: at, to: at + 1, after: '!' }),
    }
    const find = bothWaysOf([letters])
    fc.assert(
      fc.property(texts, (text) => {
        const [all, near] = find(text, GENEROUS)
        expectSame(near, all)
      }),
      RUNS,
    )
  })
})
