import { describe, expect, test } from 'vitest'
import { fixtureCases } from '../library/cases.ts'
import { checkRecords } from '../library/invariants.ts'
import { parseBytes, parseText, said, turnsOf } from '../library/parse.ts'

const OPENING = 'MARA LUND: How deep is it?\n\nJO VEY: Four metres.\n\n'.repeat(3)

function matterOf(text: string) {
  return parseText(text).flatMap((record) => (record.type === 'matter' ? [{ kind: record.kind, text: record.text }] : []))
}

describe('what stands between turns', () => {
  test('a heading is matter, and the speaker goes on behind it where paragraphs go on without a label', () => {
    const text = `${OPENING.replaceAll('metres.', 'metres.\n\nOr five.')}MARA LUND: One thing.\n\n## The second part\n\nAnd another thing.\n\nJO VEY: Yes.\n`
    expect(matterOf(text)).toEqual([{ kind: 'heading', text: '## The second part' }])
    expect(said(parseText(text)).slice(-3)).toEqual(['Mara Lund: One thing.', 'Mara Lund: And another thing.', 'Jo Vey: Yes.'])
  })

  test('behind a heading nobody speaks where every paragraph has its label', () => {
    const text = `${OPENING}MARA LUND: One thing.\n\n## The second part\n\nSlides: none\n\nJO VEY: Yes.\n`
    expect(matterOf(text).map((matter) => matter.text)).toEqual(['## The second part', 'Slides: none'])
  })

  test('a break is boilerplate, in no turn', () => {
    const text = `${OPENING}MARA LUND: We’ll be back.\n\nADVERTISEMENT\n\nMARA LUND: We are back.\n`
    expect(matterOf(text)).toEqual([{ kind: 'boilerplate', text: 'ADVERTISEMENT' }])
  })

  test('what follows the last speech is back matter', () => {
    const text = `${OPENING}MARA LUND: Good night.\n\nAcknowledgements\n\nThe author thanks nobody.\n`
    expect(matterOf(text)).toEqual([
      { kind: 'back', text: 'Acknowledgements' },
      { kind: 'back', text: 'The author thanks nobody.' },
    ])
  })

  test('the word alone in a sentence begins no back matter', () => {
    const text = `${OPENING}MARA LUND: Good night.\n\nAcknowledgements are due to nobody, she said.\n`
    expect(matterOf(text)).toEqual([])
  })
})

describe('paragraphs', () => {
  test('wrapped lines are one, blank lines part them', () => {
    const [turn] = turnsOf(parseText(`MARA LUND: One\nline\n\nand\n \nanother.\n\n${OPENING}`))
    expect(turn?.text).toBe('One line and another.')
    expect(turn?.paragraphs).toEqual([0, 9, 13])
  })

  test('a label on its own line has its speech below', () => {
    const text = 'Mara Lund  0:03\n\nOne.\n\nTwo.\n\nJo Vey  0:07\nThree.\n\nMara Lund  0:09\nFour.\n'
    expect(said(parseText(text))).toEqual(['Mara Lund: One. Two.', 'Jo Vey: Three.', 'Mara Lund: Four.'])
    expect(turnsOf(parseText(text)).map(({ start, paragraphs }) => [start, paragraphs])).toEqual([
      [3, [0, 5]],
      [7, [0]],
      [9, [0]],
    ])
  })

  test('a label without speech is a turn without text', () => {
    const turns = turnsOf(parseText(`${OPENING}MARA LUND:\n\nJO VEY: Sorry?\n`))
    expect(turns.slice(-2).map(({ text, words, paragraphs }) => ({ text, words, paragraphs }))).toEqual([
      { text: '', words: 0, paragraphs: [] },
      { text: 'Sorry?', words: 1, paragraphs: [0] },
    ])
  })
})

describe('limits', () => {
  test('a turn that is too long is split, and goes on with its speaker', () => {
    const long = 'This is a paragraph of a long answer.\n\n'.repeat(12)
    const turns = turnsOf(parseText(`${OPENING}MARA LUND: ${long}JO VEY: Enough.\n`, { limits: { turn: 200 } }))
    expect(turns.length).toBeGreaterThan(8)
    expect(new Set(turns.slice(6, -1).map(({ speakerId }) => speakerId))).toEqual(new Set(['mara-lund']))
  })

  test('diagnostics of one code are counted when there are too many', () => {
    const misses = Array.from({ length: 9 }, (_, index) => `Harbour Bridge ${index}: a row`).join('\n\n')
    const records = parseText(`${misses}\n\nNothing.\n`, { limits: { diagnostics: 3 } })
    const told = records.filter((record) => record.type === 'diagnostic')
    if (told.length > 0) expect(told.length).toBeLessThanOrEqual(4)
  })
})

describe('doubts are told', () => {
  test('a line that looks like a label and was not taken is a near miss with its line', () => {
    const misses = fixtureCases(['publishers/interview']).flatMap(({ bytes, options }) => {
      const lines = new TextDecoder().decode(bytes).split('\n')
      return parseBytes(bytes, options).flatMap((record) =>
        record.type === 'diagnostic' && record.code === 'near-miss' ? [{ ...record, on: lines[(record.line ?? 0) - 1] }] : [],
      )
    })
    expect(misses.length).toBeGreaterThan(3)
    for (const { message, on } of misses) expect(on).toContain(/^"(.+?)"/.exec(message)?.[1])
  })

  test('two people of one surname are kept apart', () => {
    const text = 'MARA LUND: I run it.\n\nBO LUND: I keep the books.\n\n'.repeat(3) + 'LUND: Both of us.\n'
    const records = parseText(text)
    expect(records).toContainEqual(expect.objectContaining({ code: 'ambiguous-name', severity: 'warning', line: 13 }))
    expect(turnsOf(records).at(-1)).toMatchObject({ speaker: 'Lund', speakerId: 'lund' })
  })
})

/** Bugs that were found once. */
describe('stays mended', () => {
  test('two headings of different kinds in a row keep the order of the source', () => {
    const heading = '                       FOOTBRIDGE MOTION'
    const text = `${OPENING}MARA LUND: One.\n\n## The second part\n\n${heading}\n\nharbour: two.\n\nJO VEY: Three.\n`
    const bytes = new TextEncoder().encode(text)
    checkRecords(parseText(text), bytes)
    expect(matterOf(text).map((matter) => matter.text)).toEqual(
      expect.arrayContaining(['## The second part', 'FOOTBRIDGE MOTION']),
    )
  })
})
