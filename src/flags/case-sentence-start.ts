import { type Flag, type FlagReport, flagRule } from './flag.ts'
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
export const sentenceStart: Flag = flagRule('case/sentence-start', {
  watch: (report) => ({ text: ({ text, isSpeech }) => (isSpeech ? findStarts(text, report) : undefined) }),
})

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
