import { fold } from '../text/fold.ts'
import { type Flag, type FlagPlace, type FlagReport, flagRule } from './flag.ts'
import { Tally } from './tokens.ts'

const MOST_NAMES = 20_000
const PLACES = 20
/** The usual spelling comes so many times as often. */
const RARER = 2
// "Zelensky", behind a space or an opening mark, with a small letter somewhere
const NAME = /(?<=^|[\s“"(—])\p{Lu}\p{Ll}{3,30}(?=$|[\s.,;:?!)”"’'—-])/gu
const TWICE = /(.)\1/gu

/** Two spellings of one name. */
export const nameVariant: Flag = flagRule('name/variant', {
  watch(report) {
    const names = new Tally<FlagPlace>(MOST_NAMES, PLACES)
    return {
      text({ text }) {
        for (const { 0: name, index } of text.matchAll(NAME)) names.add(name, () => report.place(index))
      },
      end() {
        for (const [usual, ...others] of spellings(names)) for (const rare of others) reportRare({ usual, rare }, names, report)
      },
    }
  },
})

type Names = Tally<FlagPlace>

/** The spellings of each name, the most frequent first. */
function spellings(names: Names): string[][] {
  const kinds = new Map<string, string[]>()
  for (const name of names.entries.keys()) {
    const key = keyOf(name)
    kinds.set(key, [...(kinds.get(key) ?? []), name])
  }
  return [...kinds.values()].map((kind) => kind.sort((one, other) => names.count(other) - names.count(one)))
}

function reportRare({ usual = '', rare }: { usual: string | undefined; rare: string }, names: Names, report: FlagReport): void {
  const entry = names.entries.get(rare)
  if (entry === undefined || entry.count * RARER > names.count(usual)) return
  const message = `"${rare}" (${entry.count}) and "${usual}" (${names.count(usual)}) may be one name`
  for (const place of entry.places) report.foundAt(place, message)
}

/** Equal for two spellings of a name. */
function keyOf(name: string): string {
  return fold(name).replace(TWICE, '$1')
}
