/** Bytes that mean something to some reader. */
const WORDS = [
  ': ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\0',
  '\ufeff',
  'Q. ',
  'A. ',
  'MARA LUND: ',
  '**Jo Vey:** ',
  '[00:01:02]',
  '00:00:01.000 --> 00:00:02.000',
  'WEBVTT\n\n',
  '<v Jo>',
  '</v>',
  '&amp;',
  '&#39;',
  'Ithink',
  ' ,',
  '“',
  '”',
  '’',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u202e',
  'é',
  'e\u0301',
  '😀',
  '\ud800',
  '{"',
  '"}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  ';',
  '\t',
  '=',
  '---\n',
  '# ',
  '*JOV:\t',
  '@End',
  '<u who="',
  'â€™',
  '…',
  '-\n',
  'D.\n\nC.',
].map((word) => Buffer.from(word))

/** Small and always the same: xorshift. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0 || 1
  }

  /** A whole number below `count`. */
  below(count: number): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return (this.#state >>> 0) % Math.max(1, count)
  }
}

type Change = (bytes: Buffer, dice: Dice, others: readonly Uint8Array[]) => Buffer

function pick<Item>(items: readonly Item[], dice: Dice): Item {
  const item = items[dice.below(items.length)]
  if (item === undefined) throw new RangeError('there is nothing to pick')
  return item
}

function spliced(bytes: Buffer, at: number, { length, put }: { length: number; put: Uint8Array }): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)])
}

const CHANGES: readonly Change[] = [
  (bytes, dice) => spliced(bytes, dice.below(bytes.length + 1), { length: dice.below(2), put: pick(WORDS, dice) }),
  (bytes, dice) => spliced(bytes, dice.below(bytes.length), { length: 1, put: Buffer.of(dice.below(256)) }),
  (bytes, dice) => spliced(bytes, dice.below(bytes.length), { length: 1 + dice.below(20), put: Buffer.alloc(0) }),
  (bytes, dice, others) => {
    const other = pick(others, dice)
    const from = dice.below(other.length)
    return spliced(bytes, dice.below(bytes.length + 1), {
      length: dice.below(40),
      put: other.subarray(from, from + 1 + dice.below(200)),
    })
  },
  (bytes, dice) => {
    const from = dice.below(bytes.length)
    return spliced(bytes, dice.below(bytes.length + 1), { length: 0, put: bytes.subarray(from, from + dice.below(80)) })
  },
]

/** A seed with a few changes, of `longest` bytes at most. */
export function mutated(seeds: readonly Uint8Array[], dice: Dice, longest: number): Uint8Array {
  const seed = pick(seeds, dice)
  const from = dice.below(Math.max(1, seed.length - longest))
  let bytes: Buffer = Buffer.from(seed.subarray(from, from + longest))
  for (let count = dice.below(6); count >= 0; count--) bytes = pick(CHANGES, dice)(bytes, dice, seeds)
  return new Uint8Array(bytes.subarray(0, longest))
}
