import { basename } from 'node:path'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { calendarDate } from '../text/calendar-date.ts'
import { type Database, numberOf } from './database.ts'

/** What is known of a document at its end. */
export interface DocumentFacts extends Pick<Summary, 'speakers' | 'questions'> {
  /** The name that parsed records give it; null for that of its file. */
  readonly name: string | null
  readonly front: Turn['front'] | undefined
  readonly format: string | null
}

/** A document, and the row and the path of its file. */
export interface ArchivedDocument {
  readonly file: number
  readonly path: string
  readonly facts: DocumentFacts
  readonly turns: readonly Turn[]
}

const INSERT = {
  document: 'INSERT INTO documents (file, path, format, title, date, day, link, turns, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  turn: `INSERT INTO turns (document, turn, speaker, role, question, part, section, start, "end", page, line_on_page, end_page,
    end_line_on_page, line, end_line, byte, end_byte, words, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  question:
    'INSERT OR IGNORE INTO questions (document, question, asked_by, asked_of, answered_by, line) VALUES (?, ?, ?, ?, ?, ?)',
  speaker: 'INSERT INTO speakers (speaker_id, name) VALUES (?, ?)',
  appearance: `INSERT INTO appearances (document, speaker, role, title, affiliation, turns, words) VALUES (?, ?, ?, ?, ?, 1, ?)
    ON CONFLICT DO UPDATE SET turns = turns + 1, words = words + excluded.words`,
}

/** Writes a document into the tables of an archive. Speakers are who they are at its end. */
export function insertDocument(database: Database, { file, path, facts, turns }: ArchivedDocument): void {
  const { name, front, format, questions } = facts
  const { title = null, date = null, link = null } = front ?? {}
  const length = turns.reduce((sum, { words }) => sum + words, 0)
  const values = [file, name ?? path, format, title, date, dayOf(date, path), link, turns.length, length]
  const document = database.add(INSERT.document, values)
  const known = new Map(facts.speakers.map((speaker) => [speaker.speakerId, speaker]))
  const rows = new Map<string, number>()
  for (const turn of turns) {
    const { speakerId, question, part, section, start, end, page, line, endLine, byte, endByte, words, text } = turn
    const { speaker, role, title: office, affiliation } = known.get(speakerId ?? '') ?? turn
    const person = speakerId === null ? null : (rows.get(speakerId) ?? rowOf(database, speakerId, speaker ?? speakerId))
    if (speakerId !== null && person !== null) {
      rows.set(speakerId, person)
      database.add(INSERT.appearance, [document, person, role, office, affiliation, words])
    }
    const pages = [page, turn.lineOnPage, turn.endPage, turn.endLineOnPage]
    const row = [document, turn.turn, person, role, question, part, section, start, end, ...pages, line, endLine, byte, endByte]
    database.add(INSERT.turn, [...row, words, text])
  }
  for (const { question, askedBy, to, answeredBy, line } of questions)
    database.add(INSERT.question, [document, question, askedBy, to, JSON.stringify(answeredBy), line])
}

function rowOf(database: Database, id: string, name: string): number {
  const [found] = database.rows('SELECT id FROM speakers WHERE speaker_id = ? AND name = ?', [id, name])
  return found === undefined ? database.add(INSERT.speaker, [id, name]) : numberOf(found.id)
}

// panel-2024-03-12.txt   20240312_panel.vtt
//       ^^^^^^^^^^       ^^^^^^^^
const DAY_IN_NAME = /(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/

/** A date as "2024-03-12", or as much of it as is known: that of the front matter, else that in the name of the file. */
function dayOf(date: string | null, path: string): string | null {
  const { year, month, day } = calendarDate(date?.trim() ?? '') ?? {}
  const numbers = [year, month, day].flatMap((part) => part ?? [])
  if (numbers.length > 0) return numbers.map((part) => String(part).padStart(2, '0')).join('-')
  const [, inYear, , inMonth, onDay] = DAY_IN_NAME.exec(basename(path)) ?? []
  return inYear === undefined ? null : `${inYear}-${inMonth}-${onDay}`
}
