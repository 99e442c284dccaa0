const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const WHITE = /\s/

/** Words in a text: stretches between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0
  let counted = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : isWhite(unit)) counted = false
    else if (!counted && (unit < 0x80 ? isAsciiWord(unit) : !isPunctuation(unit) && LETTER_OR_DIGIT.test(pointAt(text, at)))) {
      counted = true
      words++
    }
  }
  return words
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

/** Dashes, quotation marks and points: what most text has beyond ASCII. The pattern is costly at its first use. */
function isPunctuation(unit: number): boolean {
  return unit >= 0x2000 && unit < 0x2070
}

function isWhite(unit: number): boolean {
  return (unit === 0xa0 || unit >= 0x1680) && WHITE.test(String.fromCharCode(unit))
}

function pointAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}
