export interface WordList {
  has(word: string): boolean
}

/** The words of a text parted by white space; the set is made when first asked, for many runs never ask. */
export function wordList(words: string): WordList {
  let set: Set<string> | undefined
  return {
    has(word) {
      set ??= new Set(words.trim().split(/\s+/))
      return set.has(word)
    },
  }
}
