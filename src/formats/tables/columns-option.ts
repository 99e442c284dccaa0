import { shellQuoted } from '../../text/shell-quoted.ts'

// "Mara Lund" and "12:30", not "12"
const LETTERS = /\p{L}/u
// Words and marks that no shell reads as its own.
const PLAIN = /^[\w=,.-]+$/

/**
 * The option that says what the columns of a table hold, for a person to correct: --columns 'speaker=Person,text=Words spoken'
 * Words stand in the column with the longest cells, or the last; speakers in the shortest other one with letters, or the first.
 */
export function columnsOption(names: readonly string[], rows: readonly (readonly string[])[] = []): string {
  const columns = names.map((name, index) => ({ name, length: lengthOf(rows, index), index }))
  const [text, ...others] = columns.toSorted((left, right) => right.length - left.length || right.index - left.index)
  const named = others.filter(({ index }) => rows.some((row) => LETTERS.test(row[index] ?? '')))
  const speaker = named.at(-1) ?? others.at(-1)
  const said = [...(speaker === undefined ? [] : [`speaker=${speaker.name}`]), `text=${text?.name ?? 'NAME'}`].join(',')
  return `--columns ${PLAIN.test(said) ? said : shellQuoted(said)}`
}

function lengthOf(rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((sum, row) => sum + (row[index]?.length ?? 0), 0)
}
