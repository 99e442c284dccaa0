import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAhead } from '../../src/repairs/glued-text.ts'
import { repairs } from '../../src/repairs/index.ts'
import { selectRepairs } from '../../src/repairs/select.ts'
import { runs } from '../runs.ts'
import { editsFor, repair } from './repair-text.ts'

const PIECES = [
  ...'Ithink Ido I Iran Afew Along the of it is Peru-Chile D. C., U. S. “ ” " [ ] ` @x — - . … ( www. example. org'.split(' '),
  ...'https://a. donâ€™t cafÃ© Ã © € ™ â Ä … Ñ Ð¸ ” &amp; &#39; &lt; b&gt; & lt; &nbsp; ש [1m ﬁ 😀 Dr. prac- tice'.split(' '),
  ...['Peru -Chile', 'John L.', 'Plan B.', 'a. mp3', '\n', '\n\n', ' ', '\u00a0', '\u202f', '\u200b', '\u00ad'],
  ...['\ufeff', '\u200d', '\u200f', '\u001b', '\u0093', 'T H E'],
]

/** Damage of words and punctuation, and what only looks like it. */
const SPACING = [
  ...'ofthe Itwas tobe itis andthat’s thehouse theHouse late.The late?"So so,what and,uh (so ) \' ’ . . . 10:30 e.g. U.S. .NET'.split(
    ' ',
  ),
  ...['vitamin Cdeficiency', 'it.Now we', '“ so”', ' ,', ' .', ' ;', ' :', ' ?', ' !', ' ?!', '( so )', '(so )', ' ’s', '’ t'],
  ...["do n't", "that 's", 'foo.All(', '. . .', '3 , 5', '" so "', '" ', '   ', '\t'],
]
/** Rules of which hyphens are part. */
const LETTERS = new Set(['line/dehyphenate'])

const text = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...SPACING), fc.string({ maxLength: 4 })),
      fc.constantFrom('', ' ', '\n\n'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''))

test('edits are sorted, do not overlap and lie in the text', () => {
  fc.assert(
    fc.property(text, (source) => {
      let floor = 0
      for (const { from, to } of editsFor(source, repairs)) {
        expect(from).toBeGreaterThanOrEqual(floor)
        expect(to).toBeGreaterThan(from)
        floor = to
      }
      expect(floor).toBeLessThanOrEqual(source.length)
    }),
    runs(2_000),
  )
})

/** Rules that change no character but white space. */
const spacing = repairs.filter(({ stage, name }) => stage === undefined && !LETTERS.has(name))

test('only white space changes', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(repair(source, spacing).replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
    }),
    runs(2_000),
  )
})

test('repaired text of one rule needs no repair by that rule', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...repairs), (source, rule) => {
      const once = repair(source, [rule])
      expect(repair(once, [rule])).toBe(once)
    }),
    runs(4_000),
  )
})

/** Text that must stay as it is, wherever it stands; each would be changed if it stood free. */
const SHIELDED =
  '[ofthe end ,and so.The ( rest )]|`so,what .  ofthe`|https://example.org/so,what.The|www.example.org/ofthe,and|anna.The,and@example.org|@ofthe|C:\\ofthe\\so,what|notes_ofthe,and|so,what.pdf'.split(
    '|',
  )
const AROUND = ['ofthe', 'so,what', 'It was late.The', 'well ,', 'that ’s', '( so )', 'it', 'is', 'the']

test('nothing is changed in brackets, code, addresses, names of files', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...AROUND)),
      fc.constantFrom(...SHIELDED),
      fc.array(fc.constantFrom(...AROUND)),
      (left, span, right) => {
        const source = [...left, span, ...right].join(' ')
        const from = left.join(' ').length + (left.length > 0 ? 1 : 0)
        for (const edit of editsFor(source, selectRepairs('safe'))) {
          expect({ edit, isOutside: edit.to <= from || edit.from >= from + span.length }).toEqual({ edit, isOutside: true })
        }
      },
    ),
    runs(3_000),
  )
})

test('times, sums, ellipses and abbreviations stay', () => {
  const kept = '10:30|00:04:43|3.50|1,000|. . .|...|U.S.|e.g.|i.e.|Ph.D.|No. 5|Mr. Lund|.NET|24/7|5 : 3'.split('|')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kept, 'it', 'is', 'the', 'way'), { maxLength: 12 }), (words) => {
      expect(editsFor(words.join(' '), selectRepairs('safe'))).toEqual([])
    }),
    runs(2_000),
  )
})

test('words of labels stay', () => {
  const labels = ['ITWAS OFTHE', 'Tobe Lund']
  for (const word of ['Itwas', 'ofthe', 'tobe'])
    expect(editsFor(`It is ${word} of it. ${word} is it.`, repairs, labels)).toEqual([])
})

test.each([
  ['a file', true, 1],
  ['a pipe', false, 1],
  ['a pipe of more than 8 MiB', false, 90],
])('%s is read ahead, and comes whole', async (_, isFile, times) => {
  const text = Buffer.from(
    'That is the road and the house of it. It was theroad, andhouse, thehouse and thatroad.\n'.repeat(1_200 * times),
  )
  const parts = Array.from({ length: Math.ceil(text.length / 65_536) }, (_, at) => text.subarray(at * 65_536, (at + 1) * 65_536))
  const source = {
    async *chunks() {
      yield* parts
    },
    random: () => (isFile ? { read: (buffer: Uint8Array, at: number) => text.copy(buffer, 0, at) } : undefined),
  }
  const { chunks, glued } = await readAhead(source, undefined)
  const came: Uint8Array[] = []
  for await (const chunk of chunks) came.push(chunk)
  expect(Buffer.concat(came).equals(text)).toBe(true)
  expect(glued !== undefined).toBe(times === 1)
})
