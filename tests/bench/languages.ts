import { pick, seeded } from './random.ts'

/** Invented words in one alphabet. `frequent` are real where the parser knows the language by them. */
export interface Language {
  readonly frequent: readonly string[]
  readonly rare: readonly string[]
  /** Names as they stand in labels. */
  readonly speakers: readonly string[]
  readonly quotes: readonly [open: string, close: string]
  readonly apostrophe: string
}

const ENGLISH =
  'the and of to a that we in is it you for they was on this have not be with but so are there what as do at just about or if one which from people when because by all would can how more very them were some time been like an into then our who had really only also well any even other than those where through between before still while under'.split(
    ' ',
  )
const RARE = 20_000

/** Plain letters, straight quotes: every byte is ASCII. */
export const ascii: Language = {
  frequent: ENGLISH,
  rare: invent(
    ['bl', 'c', 'dr', 'f', 'g', 'h', 'j', 'l', 'm', 'n', 'p', 'r', 'st', 't', 'v', 'w'],
    ['a', 'e', 'i', 'o', 'u', 'ea'],
  ),
  speakers: names(
    ['MARA', 'TOBIN', 'ELSE', 'HORST', 'IDA', 'PAVEL'],
    ['LUND', 'VEYRON', 'ASHCOMBE', 'DORELL', "O'TARRY", 'HALE-PRICE'],
  ),
  quotes: ['"', '"'],
  apostrophe: "'",
}

/** English as publishers set it: curly quotes, and now and then a name with an accent. */
export const curly: Language = {
  ...ascii,
  speakers: names(
    ['MARA', 'ŞULE', 'ELSE', 'RENÉE', 'IDA', 'PAVEL'],
    ['LUND', 'ÇELİK', 'ASHCOMBE', 'MÜRREN', 'O’TARRY', 'HALE-PRICE'],
  ),
  quotes: ['“', '”'],
  apostrophe: '’',
}

/** Words of two to four syllables, always the same ones. */
function invent(starts: readonly string[], ends: readonly string[]): string[] {
  const random = seeded(71)
  const syllable = () => pick(random, starts) + pick(random, ends)
  return Array.from({ length: RARE }, () => {
    const word = syllable() + syllable()
    return random() < 0.5 ? word : word + syllable() + (random() < 0.3 ? syllable() : '')
  })
}

/** Everybody with every surname. */
function names(given: readonly string[], family: readonly string[]): string[] {
  return given.flatMap((first) => family.map((last) => `${first} ${last}`))
}
