// Names of columns in many languages, those in front better than those behind; what is said, told by its language: the first of the row is meant.
import { columns, languages, vague } from './names.json'

/** What a column may hold. */
export const COLUMN_PURPOSES = ['speaker', 'text', 'token', 'before', 'after', 'start', 'end', 'duration'] as const

export type ColumnPurpose = (typeof COLUMN_PURPOSES)[number]

/** Purposes that a person may name columns for. */
export const NAMED_PURPOSES = ['speaker', 'text', 'start', 'end', 'duration'] as const

/** What a column of some name holds, and how good a name it is for that: 0 is the best. */
export type Rank = { readonly purpose: ColumnPurpose; readonly rank: number }

const RANK_OF_LANGUAGE = 900

const PLAIN = /^[a-z]+(?: [a-z]+)?$/
const CAMEL = /(?<=[a-z])(?=[A-Z])/g
const BEYOND_ASCII = /[^\x00-\x7f]/
const NOT_ASCII_LETTERS = /[^a-z0-9]+/g
const MARKS = /\p{M}+/gu
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu

/** "Speaker_Name" -> "speaker name"; "Début" -> "debut" */
export function foldColumn(name: string): string {
  if (PLAIN.test(name)) return name
  const apart = name.replace(CAMEL, ' ').toLowerCase()
  if (!BEYOND_ASCII.test(apart)) return apart.replace(NOT_ASCII_LETTERS, ' ').trim()
  const bare = apart.normalize('NFKD').replace(MARKS, '').normalize('NFC')
  return bare.replaceAll('ß', 'ss').replace(NOT_LETTERS, ' ').trim()
}

/** Names that say too little to make a table of a text by themselves. */
const VAGUE: ReadonlySet<string> = new Set(`${vague}|${languages}`.split('|').map(foldColumn))

let known: Map<string, Rank> | undefined

function names(): Map<string, Rank> {
  if (known !== undefined) return known
  known = new Map()
  for (const purpose of COLUMN_PURPOSES) {
    for (const [rank, name] of columns[purpose].split('|').entries()) {
      const key = foldColumn(name)
      if (!known.has(key)) known.set(key, { purpose, rank })
    }
  }
  for (const name of languages.split('|')) known.set(foldColumn(name), { purpose: 'text', rank: RANK_OF_LANGUAGE })
  return known
}

/** What a column of this name, folded, holds. */
export function rankOfName(name: string): Rank | undefined {
  return names().get(name)
}

/** Whether a name, folded, is one of much besides talks. */
export function isVagueName(name: string): boolean {
  return VAGUE.has(name)
}
