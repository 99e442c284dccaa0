/** What the document has shown so far: counters over the look-ahead and all text before, the passage at hand included. */
export interface Evidence {
  /** False when the document is not English, as far as its stop words tell: English rules stay silent. */
  readonly english: boolean
  /** Joined pronouns met, such as "Ithink": sure ones only. */
  readonly sureJoins: number
  /** Uses of the pronoun I that are not joined. */
  readonly freePronouns: number
  /** Whether the two words occur hyphenated ("U.S.-Russia") in either order. */
  hyphenated(left: string, right: string): boolean
  /** Whether the word stands elsewhere in the document, in one piece; undefined when words are not kept. */
  knows?(word: string): boolean
  /** What tells glued words; undefined when they are not looked for. */
  readonly glued?: { readonly isOpen: boolean; splitOf(word: string): number | undefined } | undefined
  /** The pages of the text; undefined when they are not looked for. */
  readonly pages?:
    | { readonly isPaged: boolean; readonly areKnown?: boolean; isMark(text: string): boolean; isHead(text: string): boolean }
    | undefined
  /** Whether the folded word is part of a speaker's label. */
  inLabel(word: string): boolean
}

/** A change that a rule proposes: text[from..to) of the passage becomes `after`. */
export interface Finding {
  readonly from: number
  readonly to: number
  readonly after: string
}

/** One kind of damage. Rules read the source, never the output of another rule, but for broken characters mended. */
export interface Repair {
  /** Named for the damage: "join/i-verb". */
  readonly name: string
  readonly title: string
  /** Where the damage comes from, and why undoing it is right. */
  readonly why: string
  readonly safety: 'safe' | 'evidence' | 'opt-in'
  /** The characters that give the damage away: a finding begins at one, or its reason stands there. */
  readonly triggers: string
  /** The rule is asked at the beginnings of these words, whatever stands beside them, and nowhere else. Found out once for each word. */
  suspects?(word: string): boolean
  /** "characters": made first, and the other rules read the text with these edits in it. */
  readonly stage?: 'characters'
  /** It reads a notation, which is right where it stands: speech is told without it, and a repaired source keeps it unless the rule is named. */
  readonly isNotation?: true
  /** It asks for words of the document, which are kept then. */
  readonly needsWords?: true
  /** It is asked where the document has shown that it glues words, and no sooner: its triggers stand everywhere. */
  readonly needsGlue?: true
  /** Nothing within what it finds is asked about, nor spared for being an address. */
  readonly isWhole?: true
  /** It asks for the pages of plain text, which are looked for then. */
  readonly needsPages?: true
  /** Input formats in which it is made by default, and out of which it is left. */
  readonly formats?: { readonly usual?: readonly string[]; readonly never?: readonly string[] }
  readonly examples: readonly { readonly before: string; readonly after: string }[]
  /** Texts that must stay as they are. */
  readonly counterExamples: readonly string[]
  /** `at` is the offset of a trigger character in the passage; a finding may begin before it. Lines are parted by "\n", paragraphs by "\n\n". */
  find(text: string, at: number, evidence: Evidence): Finding | undefined
}

/** A finding with its rule, as offsets in a passage. */
export interface PassageEdit extends Finding {
  readonly rule: string
}

/** Which repairs are made: a level, or a list of levels and rule names, "-name" leaving one out (of the safe ones if no level stands in it). */
export type RepairSelection = 'safe' | 'none' | 'all' | readonly string[]
