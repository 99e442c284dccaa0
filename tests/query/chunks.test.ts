import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chunk, chunkSchema } from '../../src/model/chunk.ts'
import type { Turn } from '../../src/model/turn.ts'
import { tokenCounter } from '../../src/node/count-tokens.ts'
import { parseTranscript } from '../../src/parse/shells.ts'
import { Chunker, type ChunkOptions, TextCutter } from '../../src/query/chunks.ts'
import { countWords } from '../../src/text/words.ts'
import { runs } from '../runs.ts'
import { makeTurn } from './make-turn.ts'

const WORDS = { size: countWords, limit: 10 }

function chunked(turns: readonly Turn[], options: Partial<ChunkOptions> = {}): Chunk[] {
  const chunks: Chunk[] = []
  const chunker = new Chunker({ ...WORDS, ...options }, (chunk) => chunks.push(chunk))
  for (const turn of turns) chunker.push(turn)
  chunker.end()
  return chunks
}

function said(...lines: readonly (readonly [string, string, Partial<Turn>?])[]): Turn[] {
  return lines.map(([speaker, text, more], index) => makeTurn({ speaker, text, turn: index + 1, ...more }))
}

const texts = (chunks: readonly Chunk[]) => chunks.map(({ text }) => text)

describe('a text is cut', () => {
  const pieces = (text: string, room: number) => {
    const cutter = new TextCutter(text, countWords)
    const made: string[] = []
    for (let from = 0; from < text.length; ) {
      const to = cutter.end(from, room)
      made.push(text.slice(from, to).trim())
      from = to
    }
    return made
  }
  it.each([
    ['at the ends of sentences', 'One two. Three four five. Six.', 5, ['One two. Three four five.', 'Six.']],
    ['behind commas', 'One two three, four five six seven.', 5, ['One two three,', 'four five six seven.']],
    ['between words', 'One two three four.', 3, ['One two three', 'four.']],
    [
      'not at a sentence that would leave a piece nearly empty',
      'No. One two three four five.',
      5,
      ['No. One two three four', 'five.'],
    ],
    ['not behind Mr.', 'I saw Mr. Lund there. Then he left.', 5, ['I saw Mr. Lund there.', 'Then he left.']],
    ['where no spaces are', '我们今天讨论港口。谁来付钱？', 5, ['我们今天讨论港口。', '谁来付钱？']],
    ['never within what is seen as one character', 'e\u0301a 👩‍🔬 b', 1, ['e\u0301a 👩‍🔬', 'b']],
  ] as const)('%s', (...[, text, room, expected]) => {
    expect(pieces(text, room)).toEqual(expected)
  })
})

describe('chunks of turns', () => {
  it('stay within a turn, and tell its question', () => {
    const chunks = chunked(
      said(['Mara', 'Who pays?', { question: 1, part: 'ask' }], ['Tom', 'The port.', { question: 1, part: 'answer' }]),
    )
    expect(chunks.map(({ id, turns, question, part }) => [id, turns, question, part])).toEqual([
      ['talk.txt#t1.1', [1], 1, 'ask'],
      ['talk.txt#t2.1', [2], 1, 'answer'],
    ])
  })
  it('have names, which count, or none', () => {
    const turns = said(['Mara Lund', 'One two three four five six seven eight nine.'])
    expect(texts(chunked(turns, { names: true }))).toEqual([
      'Mara Lund: One two three four five six seven eight',
      'Mara Lund: nine.',
    ])
    expect(texts(chunked(turns))).toEqual(['One two three four five six seven eight nine.'])
  })
  it('leave out a name that would take most of them', () => {
    expect(texts(chunked(said(['The Right Honourable Mara Lund', 'Yes, yes.']), { names: true, limit: 4 }))).toEqual([
      'Yes, yes.',
    ])
  })
  it('overlap within a turn by so many words, within the limit', () => {
    const chunks = chunked(said(['Mara', 'One two. Three four five. Six seven eight.'], ['Tom', 'Nine.']), {
      limit: 5,
      overlap: 2,
    })
    expect(texts(chunks)).toEqual(['One two. Three four five.', 'four five. Six seven eight.', 'Nine.'])
    expect(chunks.map(({ id }) => id)).toEqual(['talk.txt#t1.1', 'talk.txt#t1.2', 'talk.txt#t2.1'])
  })
  it('are none of turns without words', () => {
    expect(chunked(said(['Mara', '—'], ['Tom', '']))).toEqual([])
  })
})

describe('joined chunks', () => {
  const ask = { question: 1, part: 'ask' } as const
  const answer = { question: 1, part: 'answer' } as const
  const joined = (turns: readonly Turn[], options: Partial<ChunkOptions> = {}) =>
    chunked(turns, { joins: true, names: true, ...options })

  it('keep a question with its answers where there is room', () => {
    const turns = said(
      ['Tom', 'One two three four.'],
      ['Mara', 'Who pays?', ask],
      ['Tom', 'The port.', answer],
      ['Jo', 'Yes.', answer],
    )
    const chunks = joined(turns)
    expect(texts(chunks)).toEqual(['Tom: One two three four.', 'Mara: Who pays?\nTom: The port.\nJo: Yes.'])
    expect(chunks[1]).toMatchObject({
      id: 'talk.txt#t2.1',
      turns: [2, 3, 4],
      speakers: ['Mara', 'Tom', 'Jo'],
      question: 1,
      part: null,
    })
  })
  it('begin a long answer with its question', () => {
    const turns = said(['Mara', 'Who pays?', ask], ['Tom', 'The port pays. The city pays for all the cranes there.', answer])
    expect(texts(joined(turns))).toEqual(['Mara: Who pays?\nTom: The port pays.', 'Tom: The city pays for all the cranes there.'])
  })
  it('end where a section does, or where turns are left out', () => {
    const turns = said(
      ['Mara', 'One.', { section: 'I' }],
      ['Tom', 'Two.', { section: 'II' }],
      ['Mara', 'Three.', { section: 'II', turn: 9 }],
    )
    expect(texts(joined(turns, { overlap: 1 }))).toEqual(['Mara: One.', 'Tom: Two.', 'Mara: Three.'])
  })
  it('overlap with whoever spoke before, as far as there is room', () => {
    const turns = said(
      ['Mara', 'One two three four.', ask],
      ['Tom', 'Five six seven eight nine.'],
      ['Jo', 'One two three four five six seven eight.'],
    )
    const chunks = joined(turns, { overlap: 3 })
    expect(texts(chunks)).toEqual([
      'Mara: One two three four.',
      'Mara: two three four.\nTom: Five six seven eight nine.',
      'Jo: One two three four five six seven eight.',
    ])
    expect(chunks[1]).toMatchObject({ turns: [1, 2], question: null, id: 'talk.txt#t2.1' })
  })
})

describe('places of chunks', () => {
  const vtt = `WEBVTT

00:01.000 --> 00:03.000
<v Mara Lund>Good evening. Who pays
for the harbour?

00:05.000 --> 00:06.000
<v Mara Lund>Tell us.
`
  const places = (turns: readonly Turn[]) =>
    chunked(turns, { limit: 7 }).map(({ text, line, endLine, byte, endByte, start, end }) => [
      text,
      line,
      endLine,
      byte,
      endByte,
      start,
      end,
    ])

  it('are those of lines and cues where places are told', () => {
    const { turns } = parseTranscript(vtt, { places: true })
    expect(places(turns)).toEqual([
      ['Good evening. Who pays for the harbour?', 3, 5, 8, 123, 1, 3],
      ['Tell us.', 8, 8, 123, 132, 5, 6],
    ])
  })
  it('are those of the turn where nothing tells more', () => {
    const { turns } = parseTranscript(vtt)
    expect(places(turns).map((place) => place.slice(1))).toEqual([
      [3, 8, 8, 132, 1, 6],
      [3, 8, 8, 132, 1, 6],
    ])
  })
  it('are known of a turn that begins within a cue', () => {
    const shared =
      'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Mara>Who pays?\n<v Tom>I do.\n\n00:05.000 --> 00:06.000\n<v Tom>So it is.\n'
    const { turns }: { readonly turns: readonly Turn[] } = parseTranscript(shared, { places: true })
    const tom = turns.at(-1)
    expect(tom?.cues).toMatchObject([
      { start: 1, end: 3 },
      { start: 5, end: 6 },
    ])
  })
  it('are found by times of words', () => {
    const wordTimes = [
      { text: 'One', at: 0, start: 1, end: 2 },
      { text: 'two', at: 4, start: 3, end: 4 },
    ]
    const turn = makeTurn({ speaker: 'Mara', text: 'One two', wordTimes, start: 1, end: 4 })
    expect(chunked([turn], { limit: 1 }).map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [3, 4],
    ])
  })
})

describe('properties of chunks', () => {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z]{1,9}[.,?;]?$/) },
    { weight: 1, arbitrary: fc.constantFrom('—', '👩‍🔬', 'e\u0301a', '港口在哪里。', '[laughter]', 'สวัสดีครับ', '(yes)', '12:30') },
  )
  const turns = fc
    .array(
      fc.record({
        speaker: fc.constantFrom('Mara Lund', 'Tom', 'Óscar Vidal', null),
        text: fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
        question: fc.constantFrom(null, 1, 2),
        part: fc.constantFrom('ask' as const, 'answer' as const),
        section: fc.constantFrom(null, 'I'),
      }),
      { maxLength: 8 },
    )
    .map((given) => given.map((turn, index) => makeTurn({ ...turn, turn: index + 1, part: turn.question && turn.part })))
  const options = fc.record({
    limit: fc.integer({ min: 1, max: 40 }),
    overlap: fc.nat(9),
    joins: fc.boolean(),
    names: fc.boolean(),
  })

  it('the chunks of a turn are its words, in order', () => {
    fc.assert(
      fc.property(turns, options, (all, { limit, joins }) => {
        const together = (texts: readonly string[]) => texts.join('').replace(/\s/g, '')
        const spoken = all.filter(({ text }) => countWords(text) > 0)
        expect(together(texts(chunked(all, { limit, joins })))).toBe(together(spoken.map(({ text }) => text)))
      }),
      runs(500),
    )
  })
  it('none is over the limit, all fit the schema, and no two have one id', () => {
    fc.assert(
      fc.property(turns, options, (all, given) => {
        const chunks = chunked(all, given)
        for (const chunk of chunks) {
          expect(chunkSchema.safeParse(chunk).error).toBeUndefined()
          expect(chunk.words).toBeLessThanOrEqual(given.limit)
          expect(chunk.text).toBe(chunk.text.toWellFormed().trim())
        }
        expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length)
      }),
      runs(500),
    )
  })
  it('the same turns make the same chunks', () => {
    fc.assert(
      fc.property(turns, options, (all, given) => {
        expect(chunked(all, given)).toEqual(chunked(structuredClone(all), given))
      }),
      runs(100),
    )
  })
})

describe('tokens', async () => {
  const size = await tokenCounter()
  if (size === undefined) throw new Error('gpt-tokenizer is not installed')

  it('are counted, those of the model as text', () => {
    expect(size('Who pays for the harbour?')).toBe(6)
    expect(size('<|endoftext|>')).toBeGreaterThan(1)
  })
  it('of a run without end are counted in time that does not grow with its square', () => {
    expect(size('a'.repeat(200_000))).toBeGreaterThan(20_000)
  })
  it('of no chunk are over the limit', () => {
    const sentence = fc.constantFrom(
      'The port pays, I think.',
      'No!',
      '“Why?” he asked; 1,234.50 kr.',
      'Über Öl: ja.',
      '港口在哪里。',
      '…',
    )
    const spoken = fc.array(
      fc.array(sentence, { maxLength: 20 }).map((all) => all.join(' ')),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(spoken, fc.integer({ min: 16, max: 60 }), fc.boolean(), (all, limit, joins) => {
        const turns = all.map((text, index) => makeTurn({ speaker: index % 2 ? 'Tom' : 'Mara Lund', text, turn: index + 1 }))
        for (const { tokens } of chunked(turns, { size, limit, tells: true, joins, names: true, overlap: 5 }))
          expect(tokens).toBeLessThanOrEqual(limit)
      }),
      runs(300),
    )
  })
})
