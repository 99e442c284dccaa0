const WHITE = /\s+/g
const STRETCH = /\S+/g
/** White space other than single spaces inside. */
const UNEVEN = /[^\S ]|^ | $| {2}/
// "Yes," — said 2 of us: κ. μ.
//        ^               ^^ ^^
/** A stretch behind a space that holds no letter of ASCII, and no digit. */
const UNSURE = / [^ A-Za-z0-9]+(?= |$)/g
/** Beyond ASCII, and not the dashes, quotation marks and points that most text has there: the next pattern is costly at first. */
const UNUSUAL = /[\u0080-\u1fff\u2070-\uffff]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Asia, and emoji: quickly asked of every text. */
const FAR = /[\u0e00-\u1fff\u3005-\ud88d\uf900-\uff9f]/
/** Scripts that put no spaces between words: Thai to Tibetan, Burmese, Khmer, kana and ideographs; Korean has them. */
export const UNSPACED =
  '\\u0e00-\\u109f\\u1780-\\u17ff\\u1950-\\u19df\\u1a20-\\u1aad\\u3005-\\u3007\\u3040-\\u312f\\u31a0-\\u31ff\\u3400-\\u9fff\\ua9e0-\\ua9ff\\uaa60-\\uaadf\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{323af}'
export const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
/** A longer run is cut. */
const UNSPACED_RUN = new RegExp(`[${UNSPACED}]{1,200}`, 'gu')
let segmenter: Intl.Segmenter | undefined

/**
 * Words in a text: stretches between white space that hold a letter or a digit. In scripts that put no spaces between words,
 * those that `Intl.Segmenter` finds.
 */
export function countWords(text: string): number {
  return FAR.test(text) ? wordStarts(text).length : countSpaced(text)
}

/** Where the words of a text begin. */
export function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(STRETCH)).flatMap(({ index, 0: stretch }) => {
    const starts = FAR.test(stretch) ? startsInside(stretch) : LETTER_OR_DIGIT.test(stretch) ? [0] : []
    // "«Да»" begins with its mark.
    return starts.map((start, at) => (at === 0 ? index : index + start))
  })
}

function startsInside(stretch: string): number[] {
  const starts: number[] = []
  let from = 0
  const passSpaced = (to?: number) => {
    if (LETTER_OR_DIGIT.test(stretch.slice(from, to))) starts.push(from)
  }
  for (const { index, 0: run } of stretch.matchAll(UNSPACED_RUN)) {
    passSpaced(index)
    for (const { isWordLike, index: at } of segments(run)) if (isWordLike === true) starts.push(index + at)
    from = index + run.length
  }
  passSpaced()
  return starts
}

function segments(run: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  return segmenter.segment(run)
}

function countSpaced(text: string): number {
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
