import type { Flag, FlagPlace } from './flag.ts'
import { Tally } from './tokens.ts'

const KINDS = 2_000
const PLACES = 50
const USUAL = 3
const TIMES = 3
// "U.S."   "U.S"   "US"
const INITIALISM = /(?<=^|[\s“"(—-])(?:\p{Lu}\.){2,4}|(?<=^|[\s“"(—-])\p{Lu}{2,4}(?=$|[\s.,;:?!)”"’'—-])/gu
const STOPS = /\./g

/** An initialism with its stops and without. */
export const initialism: Flag = {
  name: 'style/initialism',
  title: 'An initialism is written with full stops and without',
  why: 'A document that writes "U.S." and once "US" was written by two hands, and searches for one miss the other. It is a matter of style, which is not changed.',
  safety: 'flag',
  examples: [
    { text: 'The U.S. ships, the U.S. ports, the U.S. coast, and the US navy', at: 'US navy' },
    { text: 'The UK ships, the UK ports, the UK coast, and the U.K. navy', at: 'U.K. navy' },
    { text: 'In D.C. and in D.C. and in D.C., not in DC', at: 'DC' },
    { text: 'the E.U. (EU) and the E.U. and the E.U.', at: 'EU' },
  ],
  counterExamples: [
    'The U.S. ships and the US navy',
    'The US ships, the US ports, the US coast',
    'CONTACT US. The U.S. ships, the U.S. ports, the U.S. coast',
    'NATO, the N. A. T. and so on',
    'U.S. U.S. U.S. and USA',
  ],
  watch(report) {
    const forms = new Tally<FlagPlace>(KINDS, PLACES)
    return {
      text({ text }) {
        for (const { 0: form, index } of text.matchAll(INITIALISM))
          if (!isShouted(text, index)) forms.add(form, () => report.place(index))
      },
      end() {
        for (const [form, { count, places }] of forms.entries) {
          const bare = form.replace(STOPS, '')
          const other = form === bare ? `${[...bare].join('.')}.` : bare
          if (forms.count(other) < Math.max(USUAL, count * TIMES)) continue
          for (const place of places)
            report.foundAt(place, `"${form}" (${count}) is "${other}" elsewhere (${forms.count(other)})`)
        }
      },
    }
  },
}

const CAPITALS = /\p{Lu}{2}[,:]? $/u

/** A word in capitals stands right before it. */
function isShouted(text: string, at: number): boolean {
  return CAPITALS.test(text.slice(Math.max(0, at - 4), at))
}
