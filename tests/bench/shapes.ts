import { ascii, curly } from './languages.ts'
import { below, pick, type Random } from './random.ts'
import { capital, sentence, sentences, word, wrap } from './sentences.ts'

/** One kind of transcript, as long as is wanted. */
export interface Shape {
  readonly name: string
  readonly title: string
  /** Pieces without end; an input is cut behind a piece. The same numbers give the same pieces. */
  readonly pieces: (random: Random) => Iterable<string>
}

/** Damage at about the rate of a published transcript in need of repair. */
const CURLY = { language: curly, damage: 0.05 }
const PLAIN = { language: ascii, damage: 0 }

/** What people make, and then what no transcript is like: time and memory must stay in proportion on these too. */
export const shapes: readonly Shape[] = [
  { name: 'panel', title: 'one sentence a paragraph, long and short turns, some damage', pieces: panel },
  { name: 'interview', title: 'a host who asks, guests who answer: every question is numbered', pieces: interview },
  { name: 'short-turns', title: 'one sentence or two a turn', pieces: shortTurns },
  { name: 'wrapped', title: 'paragraphs wrapped at 72 letters', pieces: wrapped },
  { name: 'no-newline', title: 'one label, and no line end at all', pieces: noNewline },
  { name: 'distinct-speakers', title: 'no speaker speaks twice', pieces: distinctSpeakers },
  { name: 'one-word-turns', title: 'turns of one word', pieces: oneWordTurns },
  { name: 'blank-lines', title: '100,000 blank lines between two turns', pieces: blankLines },
  { name: 'label-like', title: 'every line looks somewhat like a label', pieces: labelLike },
  { name: 'quote-marks', title: 'quotes in quotes, hundreds deep, open and spaced', pieces: quoteMarks },
]

function* panel(random: Random): Generator<string> {
  while (true) {
    const length = random() < 0.4 ? 4 + below(random, 24) : 1 + below(random, 3)
    yield `${pick(random, curly.speakers)}: ${sentences(random, length, CURLY).join('\n\n')}\n\n`
  }
}

/** Of different given and family names, so that the host can address them by the given name. */
const GUESTS = [7, 14, 21, 28].map((index) => curly.speakers[index] ?? '')

function* interview(random: Random): Generator<string> {
  const host = curly.speakers[0] ?? ''
  yield `HOST: ${host}\n\nGUESTS: ${GUESTS.join(', ')}\n\n`
  while (true) {
    const guest = pick(random, GUESTS)
    const given = guest.slice(0, 1) + guest.slice(1, guest.indexOf(' ')).toLowerCase()
    yield `${host}: ${sentence(random, CURLY)} ${given}, is it ${sentence(random, CURLY).slice(0, -1).toLowerCase()}?\n\n`
    yield `${guest}: ${sentences(random, 2 + below(random, 12), CURLY).join('\n\n')}\n\n`
  }
}

function* shortTurns(random: Random): Generator<string> {
  while (true)
    yield `${pick(random, curly.speakers)}: ${sentences(random, 1 + below(random, 2), CURLY)
      .join(' ')
      .slice(0, 90)
      .trimEnd()}\n\n`
}

function* wrapped(random: Random): Generator<string> {
  while (true) {
    const paragraphs = Array.from({ length: 1 + below(random, 4) }, () =>
      sentences(random, 3 + below(random, 6), CURLY).join(' '),
    )
    yield `${wrap(`${pick(random, curly.speakers)}: ${paragraphs.join('\n\n')}`, 72)}\n\n`
  }
}

function* noNewline(random: Random): Generator<string> {
  yield 'MARA LUND: '
  while (true) yield `${sentence(random, { language: curly, damage: 0 })} `
}

function* distinctSpeakers(random: Random): Generator<string> {
  for (let index = 0; ; index++) {
    const name = `${spell(index % 4_099)} ${spell(index)}`.toUpperCase()
    yield `${name}: ${capital(word(random, ascii))} ${word(random, ascii)} ${pick(random, ascii.rare)}.\n\n`
  }
}

/** A word for a number, another one for each. */
function spell(number: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'wo', 'zu', 'hy']
  let spelled = ''
  for (let rest = number + 16; rest > 0; rest = Math.floor(rest / 16)) spelled += syllables[rest % 16]
  return spelled
}

function* oneWordTurns(random: Random): Generator<string> {
  while (true) yield `${pick(random, ['MARA LUND', 'IDA HALE', 'TOBIN RO'])}: ${pick(random, ['Yes', 'No', 'Why?', 'So'])}\n`
}

function* blankLines(random: Random): Generator<string> {
  while (true) yield `${pick(random, ascii.speakers)}: ${sentence(random, PLAIN)}${'\n'.repeat(100_000)}`
}

function* labelLike(random: Random): Generator<string> {
  while (true) {
    const likely = [
      () => `${capital(pick(random, ascii.rare))} ${capital(pick(random, ascii.rare))}`,
      () => `${capital(word(random, ascii))} ${word(random, ascii)} ${word(random, ascii)}`,
      () => `Chapter ${below(random, 1000)}`,
      () => `${pick(random, ascii.rare).toUpperCase()} NOTE`,
      () => `At ${below(random, 24)}:${10 + below(random, 50)} ${word(random, ascii)}`,
      () => pick(random, ascii.speakers),
    ]
    yield `${likely[below(random, likely.length)]?.()}: ${sentence(random, PLAIN)}\n`
  }
}

function* quoteMarks(random: Random): Generator<string> {
  while (true) {
    const depth = 1 + below(random, 400)
    const parts = random() < 0.5 ? ['“', '‘', '’', '”'] : ['“ ', '‘ ', ' ’', ' ”']
    const open = `${parts[0]}${parts[1]}`.repeat(depth)
    const close = random() < 0.7 ? `${parts[2]}${parts[3]}`.repeat(depth) : ''
    const label = random() < 0.2 ? `${pick(random, curly.speakers)}: ` : ''
    yield `${label}${open}${word(random, curly)}${close} ${sentence(random, CURLY)}\n\n`
  }
}
