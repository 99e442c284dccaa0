import { accented, ascii, curly, cyrillic } from './languages.ts'
import { below, pick, type Random } from './random.ts'
import { type Speech, sentence, sentences, wrap } from './sentences.ts'
import { hostileShapes } from './shapes-hostile.ts'

/** One kind of transcript, as long as is wanted. */
export interface Shape {
  readonly name: string
  readonly title: string
  /** Like no transcript that anybody made. */
  readonly hostile?: true
  /** Pieces without end; an input is cut behind a piece. The same numbers give the same pieces. */
  readonly pieces: (random: Random) => Iterable<string>
}

/** Damage at about the rate of a published transcript in need of repair. */
const SOME_DAMAGE = 0.05

export const shapes: readonly Shape[] = [
  {
    name: 'panel',
    title: 'a long panel: one sentence a paragraph, long and short turns, curly quotes, some damage',
    pieces: (random) => panel(random, { language: curly, damage: SOME_DAMAGE }),
  },
  { name: 'interview', title: 'a host who asks, guests who answer: every question is numbered', pieces: interview },
  { name: 'short-turns', title: 'one sentence or two a turn', pieces: shortTurns },
  { name: 'wrapped', title: 'paragraphs wrapped at 72 letters', pieces: wrapped },
  { name: 'huge-turn', title: 'one speaker, one turn', pieces: hugeTurn },
  { name: 'clean', title: 'the panel without damage', pieces: (random) => panel(random, { language: curly, damage: 0 }) },
  {
    name: 'damaged',
    title: 'the panel with damage in most sentences',
    pieces: (random) => panel(random, { language: curly, damage: 0.7 }),
  },
  {
    name: 'ascii',
    title: 'the clean panel, every byte ASCII',
    pieces: (random) => panel(random, { language: ascii, damage: 0 }),
  },
  {
    name: 'accented',
    title: 'the clean panel, accents in every second word',
    pieces: (random) => panel(random, { language: accented, damage: 0 }),
  },
  {
    name: 'cyrillic',
    title: 'the clean panel, in Cyrillic letters',
    pieces: (random) => panel(random, { language: cyrillic, damage: 0 }),
  },
  ...hostileShapes.map((shape): Shape => ({ ...shape, hostile: true })),
]

export function shapeNamed(name: string): Shape {
  const shape = shapes.find((candidate) => candidate.name === name)
  if (shape === undefined) throw new Error(`no shape is called ${name}`)
  return shape
}

function* panel(random: Random, speech: Speech): Generator<string> {
  while (true) {
    const length = random() < 0.4 ? 4 + below(random, 24) : 1 + below(random, 3)
    yield `${pick(random, speech.language.speakers)}: ${sentences(random, length, speech).join('\n\n')}\n\n`
  }
}

/** Of different given and family names, so that the host can address them by the given name. */
const GUESTS = [7, 14, 21, 28].map((index) => curly.speakers[index] ?? '')

function* interview(random: Random): Generator<string> {
  const speech = { language: curly, damage: SOME_DAMAGE }
  const host = curly.speakers[0] ?? ''
  yield `HOST: ${host}\n\nGUESTS: ${GUESTS.join(', ')}\n\n`
  while (true) {
    const guest = pick(random, GUESTS)
    const given = guest.slice(0, 1) + guest.slice(1, guest.indexOf(' ')).toLowerCase()
    yield `${host}: ${sentence(random, speech)} ${given}, is it ${sentence(random, speech).slice(0, -1).toLowerCase()}?\n\n`
    yield `${guest}: ${sentences(random, 2 + below(random, 12), speech).join('\n\n')}\n\n`
  }
}

function* shortTurns(random: Random): Generator<string> {
  const speech = { language: curly, damage: SOME_DAMAGE }
  while (true)
    yield `${pick(random, curly.speakers)}: ${sentences(random, 1 + below(random, 2), speech)
      .join(' ')
      .slice(0, 90)
      .trimEnd()}\n\n`
}

function* wrapped(random: Random): Generator<string> {
  const speech = { language: curly, damage: SOME_DAMAGE }
  while (true) {
    const paragraphs = Array.from({ length: 1 + below(random, 4) }, () =>
      sentences(random, 3 + below(random, 6), speech).join(' '),
    )
    yield `${wrap(`${pick(random, curly.speakers)}: ${paragraphs.join('\n\n')}`, 72)}\n\n`
  }
}

function* hugeTurn(random: Random): Generator<string> {
  const speech = { language: curly, damage: SOME_DAMAGE }
  yield 'MARA LUND: '
  while (true) yield `${sentence(random, speech)}\n\n`
}
