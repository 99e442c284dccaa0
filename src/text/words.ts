const WORD = /[^\s]*[\p{L}\p{N}][^\s]*/gu

/** Words in a text: stretches between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(WORD)) words++
  return words
}
