import { describe, expect, test } from 'vitest'
import type { LaneTools } from '../../src/parse/lane/fast-lane.ts'
import { isLaneWorthIt, leaveLane, noteParsed, takeLane } from '../../src/parse/lane/lane-pool.ts'
import { TranscriptParser } from '../../src/parse/parser.ts'
import { createSpellings } from '../../src/parse/people/spellings.ts'
import { createEvidence } from '../../src/repairs/evidence.ts'
import { createFinder, finderOf } from '../../src/repairs/find-edits.ts'
import { selectRepairs } from '../../src/repairs/select.ts'
import { recordJson } from '../../src/write/record-json.ts'
import { BEGUN, firstDifference, quickly, slowly } from './both-ways.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function tools(more: Partial<LaneTools> = {}): LaneTools {
  return {
    finder: finderOf(selectRepairs('safe')),
    evidence: createEvidence(),
    spellings: createSpellings(),
    limit: 1e6,
    ...more,
  }
}

describe('a lane that a document has left', () => {
  test('is that of the next one for which the same rules are asked', () => {
    const lane = takeLane(tools())
    leaveLane(lane)
    expect(takeLane(tools({ finder: createFinder([]) }))).not.toBe(lane)
    expect(takeLane(tools({ longFrom: 1 }))).not.toBe(lane)
    expect(takeLane(tools())).toBe(lane)
    expect(takeLane(tools())).not.toBe(lane)
  })

  test('is not left to others where vectors are asked for otherwise', () => {
    const lane = takeLane(tools({ longFrom: 1 }))
    leaveLane(lane)
    expect(takeLane(tools())).not.toBe(lane)
  })

  test('is worth it for a short source when much was parsed before', () => {
    const long = createSpellings({ limit: 1 })
    long.introduce('ab')
    expect(isLaneWorthIt({ spellings: createSpellings(), longFrom: 1_000_000 })).toBe(false)
    expect(isLaneWorthIt({ spellings: long, longFrom: 1_000_000 })).toBe(true)
    noteParsed(300_000)
    expect(isLaneWorthIt(tools())).toBe(true)
  })
})

/** Long enough for the language to be told, and no more. */
const SHORT = BEGUN.slice(0, 16_000).replace(/\n\n[^\n]*\n?[^\n]*$/u, '\n\n')

describe('documents one after the other', () => {
  const texts = [
    `${SHORT}MARA LUND: Ithink so.\nWe went out with Sánne Marå at noon.\n\nSANNE MARA: Afew of us.\nThe rope was old.\nMARA LUND: I saw Áne Pik there.\n\nANE PIK: Yes.\n`,
    `${SHORT}PIM OKE: It is Thursday.\nThe tide of the day was low-water.\n\nMARA LUND: Well, low water it is.\n`.repeat(4),
    `${SHORT}JO VEY: “Yes.”\n\nit was Pím Öke who said so.\n\nPIM OKE: I did.\nIwould again.\n`,
    `${BEGUN.slice(0, 900)}\n\nJO VEY: Ithink it was the tide.\n${'We know that it is ebb-water and the rope is in the harbour.\n'.repeat(400)}MARA LUND: How deep is it?\n\nMARA LUND: It is a far-off town.\n\nJO VEY: Iam sure of the far -off town.\n`,
  ].map(utf8)

  test.each([...texts.keys()])('each says what it says alone: %i', (at) => {
    const bytes = texts[at] ?? utf8('')
    expect(firstDifference(bytes, {}, [997, 65_536])).toBeUndefined()
    expect(firstDifference(bytes, { limits: { turn: 40 } }, [997, 65_536])).toBeUndefined()
  })

  test('names are spelt as the lines say that went through the lane', () => {
    const speakers = quickly([texts[0] ?? utf8('')]).map((line) => JSON.parse(line).speaker)
    expect(speakers).toEqual(expect.arrayContaining(['Sánne Marå', 'Áne Pik']))
  })

  test('so do documents that are read at the same time', () => {
    const written = texts.map((): string[] => [])
    const parsers = texts.map((_, at) => new TranscriptParser({}, (record) => void written[at]?.push(recordJson(record))))
    for (let from = 0; from < 200_000; from += 1_500)
      for (const [at, parser] of parsers.entries()) parser.push((texts[at] ?? utf8('')).subarray(from, from + 1_500))
    for (const parser of parsers) parser.end()
    expect(written).toEqual(texts.map((bytes) => slowly(bytes)))
  })
})
