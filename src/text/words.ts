const WHITE = /\s+/g
/** White space other than single spaces inside. */
const UNEVEN = /[^\S ]|^ | $| {2}/
// "Yes," — said 2 of us: κ. μ.
//        ^               ^^ ^^
/** A stretch behind a space that holds no letter of ASCII, and no digit. */
const UNSURE = / [^ A-Za-z0-9]+(?= |$)/g
/** Beyond ASCII, and not the dashes, quotation marks and points that most text has there: the next pattern is costly at first. */
const UNUSUAL = /[\u0080-\u1fff\u2070-\uffff]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Words in a text: stretches between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  const even = UNEVEN.test(text) ? text.replace(WHITE, ' ').trim() : text
  if (even === '') return 0
  const spaced = ` ${even}`
  let words = 0
  for (let gap = 0; gap >= 0; gap = spaced.indexOf(' ', gap + 1)) words++
  UNSURE.lastIndex = 0
  for (let found = UNSURE.exec(spaced); found !== null; found = UNSURE.exec(spaced)) if (!isWord(found[0])) words--
  return words
}

function isWord(stretch: string): boolean {
  return UNUSUAL.test(stretch) && LETTER_OR_DIGIT.test(stretch)
}
