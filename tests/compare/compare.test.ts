import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWords, foldWord, type Normalization, type Word } from '../../src/compare/align.ts'
import { compareVersions } from '../../src/compare/compare.ts'
import { type Version, worstOf } from '../../src/compare/passages.ts'
import { runs } from '../runs.ts'

type Line = readonly [speaker: string | null, text: string]

function version(lines: readonly Line[], normalization: Normalization = 'folded'): Version {
  const words: Word[] = []
  for (const [at, [speakerId, text]] of lines.entries())
    addWords(words, { speakerId, text, line: at + 1, start: at, end: at + 1, annotations: [] }, normalization)
  return { doc: 'talk.txt', words, names: new Map(lines.flatMap(([id]) => (id === null ? [] : [[id, id.toUpperCase()]]))) }
}

function compared(reference: readonly Line[], hypothesis: readonly Line[]) {
  return compareVersions(version(reference), version(hypothesis))
}

interface Pair {
  readonly name: string
  readonly reference: readonly Line[]
  readonly hypothesis: readonly Line[]
  readonly jiwer: Readonly<Record<string, number>>
  readonly meeteval: Readonly<Record<string, number>>
}

const pairs: readonly Pair[] = JSON.parse(readFileSync('fixtures/compare/pairs.json', 'utf8'))

describe('figures of jiwer 4.0.0 (RapidFuzz 3.14.6) and meeteval 0.4.3; docs/compare.md tells how they were made', () => {
  test.each(pairs)('$name', async ({ reference, hypothesis, jiwer, meeteval }) => {
    const own: Readonly<Record<string, unknown>> = { ...(await compared(reference, hypothesis)) }
    const figures = { ...jiwer, ...meeteval }
    expect(Object.keys(figures)).toHaveLength(8)
    for (const [name, figure] of Object.entries(figures)) expect(own[name], name).toBeCloseTo(figure, 8)
  })

  test('are of ten pairs', () => expect(pairs).toHaveLength(10))
})

const said = fc.array(
  fc.tuple(fc.constantFrom('ann', 'ben', 'cora'), fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })),
  {
    minLength: 1,
    maxLength: 6,
  },
)
const lines = said.map((turns) => turns.map(([speaker, words]) => [speaker, words.join(' ')] as const))

describe('a comparison', () => {
  test('counts each word once: the speakers together have what all have', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, async (reference, hypothesis) => {
        const { speakers, ...all } = await compared(reference, hypothesis)
        for (const name of ['words', 'hits', 'substitutions', 'deletions', 'insertions'] as const)
          expect(speakers.reduce((sum, row) => sum + row[name], 0)).toBe(all[name])
      }),
      runs(300),
    )
  })

  test('has every error in exactly one passage', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, async (reference, hypothesis) => {
        const { passages, substitutions, deletions, insertions } = await compared(reference, hypothesis)
        expect(passages.reduce((sum, { errors }) => sum + errors, 0)).toBe(substitutions + deletions + insertions)
      }),
      runs(300),
    )
  })

  test('has the cpWER of all assignments tried', async () => {
    const apart = (turns: readonly Line[]) =>
      [...new Set(turns.map(([id]) => id))].map((id) => turns.filter(([own]) => own === id))
    const errors = async (one: readonly Line[] = [], other: readonly Line[] = []): Promise<number> => {
      if (one.length === 0 || other.length === 0) return version([...one, ...other]).words.length
      const { substitutions, deletions, insertions } = await compared(one, other)
      return substitutions + deletions + insertions
    }
    const least = async (ours: readonly (readonly Line[])[], theirs: readonly (readonly Line[])[]): Promise<number> => {
      const [first, ...rest] = ours
      if (first === undefined) return version(theirs.flat()).words.length
      const others = theirs.map(async (own, at) => (await errors(first, own)) + (await least(rest, theirs.toSpliced(at, 1))))
      return Math.min((await errors(first)) + (await least(rest, theirs)), ...(await Promise.all(others)))
    }
    await fc.assert(
      fc.asyncProperty(lines, lines, async (reference, hypothesis) => {
        const { cpWer, words } = await compared(reference, hypothesis)
        expect((cpWer ?? 0) * words).toBeCloseTo(await least(apart(reference), apart(hypothesis)), 6)
      }),
      runs(100),
    )
  })

  test('does not mind what speakers are called', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, async (reference, hypothesis) => {
        const renamed = hypothesis.map(([speaker, text]) => [`somebody called ${speaker}`, text] as const)
        const [one, other] = [await compared(reference, hypothesis), await compared(reference, renamed)]
        expect(other.cpWer).toBe(one.cpWer)
        expect(other.speakerAttributionError).toBe(one.speakerAttributionError)
      }),
      runs(100),
    )
  })

  test('tells the share of aligned words with the wrong speaker, nobody included', async () => {
    const reference = [
      ['ann', 'a b c d'],
      ['ben', 'e f g h'],
    ] as const
    const share = async (hypothesis: readonly Line[]) => (await compared(reference, hypothesis)).speakerAttributionError
    expect(
      await share([
        ['x', 'a b c d'],
        ['y', 'e f g h'],
      ]),
    ).toBe(0)
    expect(
      await share([
        ['x', 'a b c d e'],
        ['y', 'f g h'],
      ]),
    ).toBe(1 / 8)
    expect(
      await share([
        ['x', 'a b c d'],
        ['y', 'e f'],
        [null, 'g h'],
      ]),
    ).toBe(2 / 8)
    expect(
      await share([
        ['x', 'a b c d'],
        ['y', 'e q'],
      ]),
    ).toBe(0)
  })

  test('knows nothing of speakers where one side names nobody', async () => {
    const [named, unnamed] = [
      [
        ['ann', 'a b'],
        ['ben', 'c'],
      ],
      [[null, 'a b c']],
    ] as const
    for (const [reference, hypothesis] of [
      [named, unnamed],
      [unnamed, named],
    ] as const)
      expect(await compared(reference, hypothesis)).toMatchObject({ wer: 0, cpWer: null, speakerAttributionError: null })
    expect((await compared(unnamed, named)).speakers).toEqual([])
  })

  test('gives up on speakers where there are too many', async () => {
    const crowd = Array.from({ length: 101 }, (_, at) => [`s${at}`, 'aye'] as const)
    expect(await compared(crowd, crowd)).toMatchObject({ wer: 0, cpWer: null, speakerAttributionError: null })
    expect(await compared(crowd.slice(1), crowd.slice(1))).toMatchObject({ cpWer: 0, speakerAttributionError: 0 })
  })
})

describe('passages', () => {
  test('show a few words around, with the places of both sides', async () => {
    const { passages } = await compared([['ann', 'a b c d e f g h i j k l']], [['x', 'a b c d e f q h i j k l']])
    expect(passages).toHaveLength(1)
    const [passage] = passages
    expect(passage?.steps.map((step) => step.reference?.text).join(' ')).toBe('c d e f g h i j k')
    expect([passage?.reference.line, passage?.hypothesis.speakerId]).toEqual([1, 'x'])
  })

  test('end where somebody else speaks, on either side', async () => {
    const { passages } = await compared(
      [
        ['ann', 'a q'],
        ['ben', 'q c'],
      ],
      [
        ['x', 'a b'],
        ['y', 'b c'],
      ],
    )
    expect(passages.map(({ errors, reference }) => [errors, reference.speakerId])).toEqual([
      [1, 'ann'],
      [1, 'ben'],
    ])
  })

  test('are where the word before is, of a side without words', async () => {
    const { passages } = await compared(
      [
        ['ann', 'a b'],
        ['ben', 'q q'],
        ['ann', 'c d'],
      ],
      [
        ['x', 'a b'],
        ['x', 'c d'],
      ],
    )
    expect(passages.map(({ reference, hypothesis }) => [reference.line, hypothesis.line])).toEqual([[2, 1]])
  })

  test('are shown the worst first', async () => {
    const { passages } = await compared(
      [
        ['ann', 'a'],
        ['ben', 'b c d'],
        ['ann', 'e f'],
      ],
      [
        ['x', 'q'],
        ['y', 'r s t'],
        ['x', 'u v'],
      ],
    )
    expect(worstOf(passages, 2).map(({ errors }) => errors)).toEqual([3, 2])
  })
})

describe('words', () => {
  const forms = (text: string, normalization: Normalization = 'folded') =>
    version([[null, text]], normalization).words.map(({ form }) => form)

  test.each([
    ["Don’t, DON'T don`t", ["don't", "don't", "don't"]],
    ['“Yes!” (he said) …no...', ['yes', 'he', 'said', 'no']],
    ['well-known well–known well known', ['well', 'known', 'well', 'known', 'well', 'known']],
    ['who—me? yes--no and/or', ['who', 'me', 'yes', 'no', 'and', 'or']],
    ['U.S. a.m. 3.5 1,000 9:30. £5', ['us', 'am', '3.5', '1000', '9:30', '5']],
    ["'cause dogs' rock'n'roll", ['cause', 'dogs', "rock'n'roll"]],
    ['Ｃafé café ﬁn', ['cafe', 'cafe', 'fin']],
    ['— – * …', []],
  ])('%s', (text, expected) => expect(forms(text)).toEqual(expected))

  test('are as they are written where that is wanted', () => {
    expect(forms('Don’t — well-known, yes.', 'exact')).toEqual(['Don’t', 'well-known,', 'yes.'])
  })

  test('fold to what they are without case, accents and marks', () => {
    const mark = fc.constantFrom('', '.', ',', '"', '“', '’', '(', '?!', '…')
    fc.assert(
      fc.property(mark, fc.stringMatching(/^[a-z0-9éж]{1,8}$/), mark, (before, word, after) => {
        expect(foldWord(before + word.toUpperCase() + after)).toBe(word.replaceAll('é', 'e'))
      }),
      runs(500),
    )
  })

  test('keep their text, with the marks around, and whether a space was before', () => {
    const { words } = version([[null, 'A well-known — "man".']])
    expect(words.map(({ text, isSpaced }) => [text, isSpaced])).toEqual([
      ['A', true],
      ['well-', true],
      ['known —', false],
      ['"man".', true],
    ])
  })

  test('are not those of notes, but those that an editor put in', () => {
    const words: Word[] = []
    const text = 'so [laughter] it [the crane] fell'
    const note = (kind: 'stage' | 'insertion', at: number, end: number) => ({ kind, text: text.slice(at, end), at, end })
    const annotations = [note('stage', 3, 13), note('insertion', 17, 28)]
    addWords(words, { text, annotations, speakerId: null, line: 1, start: null, end: null }, 'folded')
    expect(words.map(({ form }) => form)).toEqual(['so', 'it', 'the', 'crane', 'fell'])
  })
})
