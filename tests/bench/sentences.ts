import type { Language } from './languages.ts'
import { below, pick, pickEarly, type Random } from './random.ts'

/** How a speaker talks: in which words, and what share of the sentences is damaged, from 0 to 1. */
export interface Speech {
  readonly language: Language
  readonly damage: number
}

export function word(random: Random, language: Language): string {
  return pickEarly(random, random() < 0.5 ? language.frequent : language.rare)
}

/** "Blea fotu the mari, of “gewa” lotu." Sometimes a question, sometimes with a note in brackets. */
export function sentence(random: Random, { language, damage }: Speech): string {
  const words = Array.from({ length: 5 + below(random, 22) }, () => word(random, language))
  if (random() < 0.2) replaceOne(random, words, (old) => `I${language.apostrophe}m ${old}`)
  if (random() < 0.1) replaceOne(random, words, (old) => language.quotes.join(old))
  if (random() < 0.2) replaceOne(random, words, (old) => `${old},`)
  if (random() < 0.02) words.push('[laughter]')
  if (random() < damage) replaceOne(random, words, (old) => pick(random, DAMAGES).replaceAll('~', old))
  return capital(words.join(' ')) + (random() < 0.12 ? '?' : '.')
}

/** What the repairs mend, with a word for the tilde. */
const DAMAGES = [
  'Ithink ~',
  'Iwould ~',
  'Iguess ~',
  'Idon’t ~',
  'Afew ~',
  'in Washington, D.\n\nC., ~',
  'with Ada M.\n\nByrd ~',
  '“ ~ ”',
  'at www. ~. org',
  'the post-war and the post -war ~',
]

function replaceOne(random: Random, words: string[], make: (old: string) => string): void {
  const at = below(random, words.length)
  words[at] = make(words[at] ?? '')
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function sentences(random: Random, count: number, speech: Speech): string[] {
  return Array.from({ length: count }, () => sentence(random, speech))
}

/** Lines of at most `width` letters. */
export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(' ')) {
    if (line !== '' && line.length + piece.length >= width) {
      lines.push(line)
      line = piece
    } else line = line === '' ? piece : `${line} ${piece}`
  }
  return [...lines, line].join('\n')
}
