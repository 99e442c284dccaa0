import type { Flag, FlagReport } from './flag.ts'
import { between, shown, type Token, tokensOf } from './tokens.ts'

const BE = new Set('is are was were'.split(' '))
const SUBJECTS = new Set('this that it there he she they we'.split(' '))
/** A sentence that begins anew: "we have — we have". */
const BREAKS = new Set(['—', '–', ' — ', ' – ', '-- ', ' -- ', '--', '… ', '... '])

/** A sentence begun again. */
export const restart: Flag = {
  name: 'speech/restart',
  title: 'A sentence that breaks off and begins again',
  why: 'People begin a sentence, and begin it again. That is speech, and stays; where it was the copyist, a listener will know.',
  safety: 'flag',
  examples: [
    { text: 'what we see now is this is, of course, this runs deeper', at: 'is this is' },
    { text: 'We have — we have a boat.', at: 'We have' },
    { text: 'So the crane—the crane fell.', at: 'the crane' },
    { text: 'what that was there was a crane', at: 'was there was' },
  ],
  counterExamples: [
    'It is what it is.',
    'Is this it? Is this all?',
    'We have it — they have it too.',
    'This is this, and that is that.',
    'so long — so be it',
  ],
  watch: (report) => ({ text: ({ text }) => findRestarts(text, report) }),
}

function findRestarts(text: string, report: FlagReport): void {
  const tokens = tokensOf(text)
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index + (isBeTwice(text, tokens, index) ? 2 : begunAgain(text, tokens, index))]
    if (last === undefined || last === token) continue
    report.found({ from: token.from, message: `${shown(text, token.from, last.to)} begins again` })
  }
}

/** "is this is, of course" */
function isBeTwice(text: string, tokens: readonly Token[], index: number): boolean {
  const first = tokens[index]
  if (first === undefined || !BE.has(first.word)) return false
  const subject = tokens[index + 1]
  const second = tokens[index + 2]
  if (subject === undefined || second === undefined) return false
  if (first.word !== second.word || !SUBJECTS.has(subject.word)) return false
  return between(text, first, subject) === ' ' && between(text, subject, second) === ' '
}

/** How many words on the phrase of two or three words at a word ends when it is said again behind a dash; 0: it is not. */
function begunAgain(text: string, tokens: readonly Token[], index: number): number {
  for (const length of [2, 3]) {
    if (!BREAKS.has(between(text, tokens[index + length - 1], tokens[index + length]))) continue
    const first = tokens.slice(index, index + length).map(({ word }) => word.toLowerCase())
    const again = tokens.slice(index + length, index + 2 * length).map(({ word }) => word.toLowerCase())
    const gaps = first.slice(1).every((_, at) => between(text, tokens[index + at], tokens[index + at + 1]) === ' ')
    if (gaps && first.join(' ') === again.join(' ')) return 2 * length - 1
  }
  return 0
}
