import type { Flag, FlagPlace } from './flag.ts'
import { shown, Tally } from './tokens.ts'

const PLACES = 50
/** The other form must come this often, and so many times as often. */
const USUAL = 6
const TIMES = 5
// "don't"   "Editor’s"
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu
const QUOTE = /["“”]/g
const NAMES: Readonly<Record<string, string>> = {
  "'": 'straight apostrophe',
  '’': 'curly apostrophe',
  '"': 'straight quotation mark',
  '“': 'curly quotation mark',
}

/** One form of quotation mark among many of the other. */
export const quoteMixed: Flag = {
  name: 'quote/mixed',
  title: 'Straight quotation marks among curly ones, or the other way round',
  why: 'A word with the other form was pasted in, or typed by another hand; searches for "don’t" miss it. It is a matter of style, which is not changed.',
  safety: 'flag',
  examples: [
    { text: `The Editor's note. ${'It’s so. '.repeat(6)}`, at: "'s note" },
    { text: `The Editor’s note. ${"It's so. ".repeat(6)}`, at: '’s note' },
    { text: `A "word here. ${'“So” it is. '.repeat(4)}`, at: '"word' },
    { text: `${'It’s so. '.repeat(12)}They're off, and we're on.`, at: "'re off" },
  ],
  counterExamples: [
    "It's so. It’s so.",
    'It’s so. '.repeat(20),
    `5' by 6" boards. ${'It’s so. '.repeat(3)}`,
    `${"It's so. ".repeat(3)}${'It’s so. '.repeat(6)}`,
  ],
  watch(report) {
    const marks = new Tally<{ place: FlagPlace; words: string }>(4, PLACES)
    return {
      text({ text }) {
        const note = (key: string, at: number) =>
          marks.add(key, () => ({
            place: report.place(at),
            words: shown(text, Math.max(0, text.lastIndexOf(' ', at - 1) + 1), at + 8),
          }))
        for (const { 0: mark, index } of text.matchAll(APOSTROPHE)) note(mark, index)
        for (const { 0: mark, index } of text.matchAll(QUOTE)) note(mark === '”' ? '“' : mark, index)
      },
      end() {
        for (const [rare, usual] of [
          ["'", '’'],
          ['’', "'"],
          ['"', '“'],
          ['“', '"'],
        ] as const) {
          const count = marks.count(rare)
          if (count === 0 || marks.count(usual) < Math.max(USUAL, count * TIMES)) continue
          const what = `a ${NAMES[rare]}, where ${marks.count(usual)} others are of the other form`
          for (const { place, words } of marks.entries.get(rare)?.places ?? []) report.foundAt(place, `${words}: ${what}`)
        }
      },
    }
  },
}
