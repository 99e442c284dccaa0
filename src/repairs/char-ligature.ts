import type { Finding, Repair } from './repair.ts'

/** What each of U+FB00 to U+FB06 stands for; "ſt" has a long s, which nobody writes any more. */
const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']
const FIRST = 0xfb00

/** Letters that print joins to one shape, kept as one character. */
export const charLigature: Repair = {
  name: 'char/ligature',
  title: 'Letters joined to one character, as in print',
  why: 'Text taken from pages keeps the shapes of print: "ﬁ" is one character, and no search for "find" finds it. Only the seven of U+FB00 to U+FB06 are taken apart; other compatibility characters (½, ™, ²) mean something.',
  safety: 'safe',
  stage: 'characters',
  triggers: 'ﬀﬁﬂﬃﬄﬅﬆ',
  examples: [
    { before: 'I ﬁnd it ﬁne.', after: 'I find it fine.' },
    { before: 'the oﬃce and the oﬀer', after: 'the office and the offer' },
    { before: 'a ﬂood of waﬄes', after: 'a flood of waffles' },
    { before: 'an old ﬆone, an old ﬅone', after: 'an old stone, an old stone' },
  ],
  counterExamples: ['½ of it, ™ and ²', 'œuvre, æon, ß and ĳ', 'a ｆｕｌｌ width', '[ﬁnd] and `ﬁnd`'],
  find(text, at): Finding | undefined {
    const after = LETTERS[text.charCodeAt(at) - FIRST]
    return after === undefined ? undefined : { from: at, to: at + 1, after }
  },
}
