import type { Flag, FlagReport } from './flag.ts'
import { shown } from './tokens.ts'

/** Behind these the sentence goes on. */
const ABBREVIATIONS = new Set(
  'etc inc ltd corp dept est esp incl resp approx prof gov sen rep gen vol fig eds www com org net mrs messrs misc temp tel ext ave blvd hon capt sgt'.split(
    ' ',
  ),
)
/** Names that begin with a small letter. */
const SMALL = /^(?:[a-z][A-Z]|(?:de|du|van|von|der|la|le|al|bin|ibn)\b|https?:|www\.)/
// "reset. there’s": a word of three letters or more, the mark, a space, a word of two letters or more
//       ^^^^^
const START = /(?<=\p{Ll}{3})[.?!]["”’]? \p{Ll}{2}/gu
// "reset. there’s"
//  ^^^^^
const WORD_BEFORE = /(?<!\p{Ll})\p{Ll}+$/u
/** Units of a word before the mark that are looked at. */
const LONGEST_WORD = 30

/** A sentence that begins with a small letter. */
export const sentenceStart: Flag = {
  name: 'case/sentence-start',
  title: 'A sentence begins with a small letter',
  why: 'A full stop in the place of a comma, or a letter that lost its size. Which of the two it was is unknown, so neither is changed.',
  safety: 'flag',
  examples: [
    { text: 'It was a reset. there’s no other word.', at: 'there' },
    { text: 'Was it late? it was not.', at: 'it was not' },
    { text: 'She said “never.” he did not.', at: 'he did' },
    { text: 'Stop that! now, where was I?', at: 'now' },
  ],
  counterExamples: [
    'the U.S. economy and the D.C. area',
    'boats, ropes, etc. and so on',
    'He said so... and then he left.',
    'It was late. I went.',
    'It is on. iPhone in hand, I went.',
    'by Dr. van Holm. van Holm came.',
  ],
  watch: (report) => ({ text: ({ text, isSpeech }) => (isSpeech ? findStarts(text, report) : undefined) }),
}

function findStarts(text: string, report: FlagReport): void {
  for (const found of text.matchAll(START)) {
    const from = found.index + found[0].length - 2
    const [before = ''] = WORD_BEFORE.exec(text.slice(Math.max(0, found.index - LONGEST_WORD), found.index)) ?? []
    const wordAt = found.index - before.length
    if (ABBREVIATIONS.has(before) || SMALL.test(text.slice(from, from + 8)) || isPartOfWord(text, wordAt)) continue
    report.found({ from, message: `${shown(text, wordAt, from + 20)}: a sentence begins with a small letter` })
  }
}

/** The word before the mark is the end of a longer one: "U.S.", "example.org". */
function isPartOfWord(text: string, at: number): boolean {
  return '.@/-_’'.includes(text.charAt(at - 1)) && at > 0
}
