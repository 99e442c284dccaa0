import { formats } from '../../formats/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ConventionEvidence, Speaker, Summary } from '../../model/summary.ts'
import { labelPattern, speakerList } from '../../parse/given.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { SHAPES } from '../../recogniser/index.ts'
import type { Paint } from '../color.ts'
import { escapeText, plural } from '../escape.ts'
import { type Column, tableText } from '../tables/tables.ts'

const MOST_DIAGNOSTICS = 10

const EVIDENCE: readonly Column<ConventionEvidence>[] = [
  { title: 'CONVENTION', name: 'name', cell: (row) => row.name },
  { title: 'LABELS', name: 'labels', align: 'right', cell: (row) => String(row.labels) },
  { title: 'NAMES', name: 'speakers', align: 'right', cell: (row) => String(row.speakers) },
  { title: 'RECURRING', name: 'recurring', align: 'right', cell: (row) => String(row.recurring) },
  { title: 'ALTERNATIONS', name: 'alternations', align: 'right', cell: (row) => String(row.alternations) },
  { title: 'SCORE', name: 'score', align: 'right', cell: (row) => row.score.toFixed(2) },
]

const ROSTER: readonly Column<Speaker>[] = [
  { title: 'ID', name: 'speakerId', cell: (row) => row.speakerId },
  { title: 'NAME', name: 'speaker', cell: (row) => row.speaker },
  { title: 'ROLE', name: 'role', cell: (row) => row.role ?? '' },
  { title: 'TURNS', name: 'turns', align: 'right', cell: (row) => String(row.turns) },
  { title: 'LINE', name: 'line', align: 'right', cell: (row) => String(row.line) },
  { title: 'LABELS', name: 'labels', shrinksTo: 10, cell: (row) => row.labels.join('; ') },
]

export interface FileReport {
  readonly summary: Summary
  readonly diagnostics: readonly Diagnostic[]
  /** The file of settings that was read, if any. */
  readonly settings: string | undefined
  /** How the user would have it read. */
  readonly reading: ParseOptions
}

/** Which format, encoding and convention won, on what evidence, who speaks, and what was doubtful. */
export function fileReport({ summary, diagnostics, settings, reading }: FileReport, paint: Paint, width: number): string {
  const style = { width, heading: (text: string) => text }
  const section = (title: string, body: string) => (body === '' ? '' : `\n${paint.heading(title)}\n${body}`)
  const table = <Row extends object>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
    rows.length === 0 ? '' : tableText({ columns, rows }, 'table', style)
  return (
    paint.heading(escapeText(summary.doc)) +
    `\n${facts(summary, reading)}${settings === undefined ? '' : factLine('settings', escapeText(settings))}` +
    section('Evidence, as the look-ahead showed it', table(EVIDENCE, summary.evidence)) +
    section('Speakers', table(ROSTER, summary.speakers)) +
    section('Diagnostics', diagnosticLines(diagnostics)) +
    `\n"transcript explain ${escapeText(summary.doc)}:LINE" tells why a line is or is not a label.\n`
  )
}

function facts({ format, encoding, convention, counts, speakers, questions }: Summary, reading: ParseOptions): string {
  const won =
    convention === null ? 'none: no line is likely to be a label' : titled(convention, [...SHAPES, labelPattern, speakerList])
  const rows = [
    ['format', titled(format, formats)],
    ['encoding', encoding],
    ['convention', won],
    ...toldBy(reading).map((way) => ['labels', way]),
    ['size', `${plural(counts.bytes, 'byte')}, ${plural(counts.lines, 'line')}`],
    [
      'holds',
      [plural(counts.turns, 'turn'), plural(speakers.length, 'speaker'), plural(questions.length, 'question')].join(', '),
    ],
    ...(counts.turns === 0 ? [] : [['asking', askers(questions)]]),
    ['besides', [plural(counts.matter, 'piece') + ' of matter', plural(counts.edits, 'repair')].join(', ')],
  ]
  return rows.map(([name = '', value = '']) => factLine(name, value)).join('')
}

/** How many questions are numbered, and who asks most. */
function askers(questions: Summary['questions']): string {
  const counts = new Map<string, number>()
  for (const { askedBy } of questions) if (askedBy !== null) counts.set(askedBy, (counts.get(askedBy) ?? 0) + 1)
  const [most, ...others] = [...counts].sort(([, left], [, right]) => right - left)
  if (most === undefined) return questions.length === 0 ? 'nobody is found to ask' : 'somebody without a name'
  const rest = others.length === 0 ? '' : `, ${plural(others.length, 'other')} the rest`
  return `${escapeText(most[0])} asks ${most[1]} of ${plural(questions.length, 'question')}${rest}`
}

/** What the user says of labels. */
function toldBy({ labelPattern, conventions, speakers = [] }: ParseOptions): string[] {
  return [
    ...(labelPattern === undefined ? [] : [`by your pattern ${escapeText(String(labelPattern))}`]),
    ...(conventions === undefined ? [] : [`by ${conventions.join(' and ')} alone, as you asked`]),
    ...(speakers.length === 0 ? [] : [`by your list of ${plural(speakers.length, 'speaker')}`]),
  ]
}

function factLine(name: string, value: string): string {
  return `  ${name.padEnd(12)}${value}\n`
}

function titled(name: string, known: readonly { readonly name: string; readonly title: string }[]): string {
  const title = known.find((entry) => entry.name === name)?.title
  return title === undefined ? name : `${name} (${title})`
}

function diagnosticLines(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.slice(0, MOST_DIAGNOSTICS).map(({ line, severity, code, message }) => {
    return `  ${line === null ? '' : `line ${line}: `}${severity} ${code}: ${escapeText(message)}\n`
  })
  const more = diagnostics.length - MOST_DIAGNOSTICS
  return lines.join('') + (more > 0 ? `  and ${more} more; "transcript check --all" lists them\n` : '')
}
