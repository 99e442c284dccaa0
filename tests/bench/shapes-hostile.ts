import { ascii, curly } from './languages.ts'
import { below, pick, type Random } from './random.ts'
import { capital, sentence, word } from './sentences.ts'
import type { Shape } from './shapes.ts'

/** Shapes that no transcript has, or hardly one: time and memory must stay in proportion on these too. */
export const hostileShapes: readonly Shape[] = [
  { name: 'no-newline', title: 'one label, and no line end at all', pieces: noNewline },
  { name: 'distinct-speakers', title: 'no speaker speaks twice; a million of them in 60 MB', pieces: distinctSpeakers },
  { name: 'one-word-turns', title: 'turns of one word; a million of them in 16 MB', pieces: oneWordTurns },
  { name: 'blank-lines', title: '100,000 blank lines between two turns', pieces: blankLines },
  { name: 'label-like', title: 'every line looks somewhat like a label', pieces: labelLike },
  { name: 'quote-marks', title: 'quotes in quotes, hundreds deep, open and spaced', pieces: quoteMarks },
]

const PLAIN = { language: ascii, damage: 0 }
const CURLY = { language: curly, damage: 0.05 }

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
