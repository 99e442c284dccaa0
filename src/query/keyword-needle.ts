import { type KeywordOptions, keywordForm } from './keyword.ts'
import { anyCaseSource, bytesSource, longest, needleFrom } from './needle.ts'

const NOT_PLAIN = /[^A-Za-z0-9]+/
/**
 * Any character beyond ASCII but for the dashes, quotes and points of U+2000 to U+203F: one that may be, or vanish from, a
 * plain word once keywords are compared. As UTF-8 bytes.
 */
const BEYOND = '[\\xc2-\\xe1\\xe3-\\xf4]|\\xe2(?!\\x80)'

/** A needle (see `patternNeedle`) for texts that hold all of the keywords; undefined when none is plain enough. */
export function keywordsNeedle({
  keywords,
  caseSensitive,
}: KeywordOptions & { readonly keywords: readonly string[] }): RegExp | undefined {
  const words = keywords.flatMap((keyword) => keywordForm(keyword, { caseSensitive }).split(NOT_PLAIN))
  const word = longest(words)
  if (word === undefined) return undefined
  return needleFrom([caseSensitive ? bytesSource(word) : anyCaseSource(word), BEYOND])
}
