import type { OrderRow } from '../../query/talk-order.ts'
import { plainCell } from '../../write/plain-text.ts'
import { type Column, type TableStyle, tableText } from './tables.ts'

/** Of the name, and of what stands before it. */
const NAME_WIDTH = 18

interface Person {
  readonly id: string | null
  readonly name: string
  turns: number
}

/** A row of a matrix: after this person, so often each of the others. */
interface MatrixRow {
  readonly number: string
  readonly name: string
  readonly counts: ReadonlyMap<string | null, number>
}

/** People in order of first appearance. */
function peopleIn(rows: readonly OrderRow[]): Person[] {
  const people = new Map<string | null, Person>()
  const note = (id: string | null, name: string | null, turns: number): void => {
    const person = people.get(id) ?? { id, name: name ?? '(not named)', turns: 0 }
    person.turns += turns
    people.set(id, person)
  }
  for (const { speakerId, speaker, nextId, next, turns } of rows) {
    note(speakerId, speaker, turns)
    note(nextId, next, turns)
  }
  return [...people.values()]
}

/** Who follows whom in one document as a matrix; of more people than there is room for, those who speak most often. */
function matrixOf(rows: readonly OrderRow[], style: TableStyle): string {
  const people = peopleIn(rows)
  const cellWidth = Math.max(...rows.map(({ turns }) => String(turns).length), String(people.length).length + 1)
  const room = Math.max(2, Math.floor((style.width - NAME_WIDTH) / (cellWidth + 2)))
  const shown = new Set([...people].sort((left, right) => right.turns - left.turns).slice(0, room))
  const listed = people.filter((person) => shown.has(person))
  const columns: readonly Column<MatrixRow>[] = [
    { title: 'NO', name: 'number', align: 'right', cell: (row) => row.number },
    { title: 'AFTER', name: 'speaker', shrinksTo: NAME_WIDTH - 6, cell: (row) => row.name },
    ...listed.map(({ id }, at): Column<MatrixRow> => {
      return { title: `→${at + 1}`, name: String(at), align: 'right', cell: (row) => String(row.counts.get(id) ?? '·') }
    }),
  ]
  const made = listed.map(({ id, name }, at) => {
    const counts = new Map(rows.flatMap(({ speakerId, nextId, turns }) => (speakerId === id ? [[nextId, turns] as const] : [])))
    return { number: String(at + 1), name, counts }
  })
  const left = people.length - listed.length
  const rest = left > 0 ? `${left} more ${left === 1 ? 'speaks' : 'speak'} too; --to tsv lists all\n` : ''
  return tableText({ columns, rows: made }, 'table', style) + rest
}

/** One matrix for each document, with its name above where there are several. */
export function orderMatrices(rows: readonly OrderRow[], style: TableStyle): string {
  const documents = new Map<string | null, OrderRow[]>()
  for (const row of rows) {
    const own = documents.get(row.doc) ?? []
    documents.set(row.doc, own)
    own.push(row)
  }
  const named = [...documents].map(([doc, own]) => (documents.size > 1 ? `${plainCell(doc ?? '')}\n` : '') + matrixOf(own, style))
  return named.join('\n')
}
