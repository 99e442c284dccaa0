import type { Document, Root } from './documents.ts'
import type { Reading, SaidTurn } from './doors.ts'
import type { Column, Figures, RootFigures } from './figures.ts'
import { type Score, shown } from './score.ts'

/** A document as a build reads it. */
export interface Read {
  readonly document: Document
  readonly reading: Reading
  readonly score: Score
}

/** A document that two builds read otherwise: the first figure that its root guards, by either, and the first turns that differ. */
export interface Difference {
  readonly document: string
  readonly ours: number
  readonly theirs: number
  readonly turn: number
  readonly our: string
  readonly their: string
}

/** A figure that moves by less is shown as it is. */
const CHANGE = 0.0005

/** The figures of a root and of its kinds, with what they moved by; a short table has of kinds those that moved. */
export function rootTable(
  root: Root,
  { figures, before, isShort }: { figures: RootFigures; before: RootFigures | undefined; isShort: boolean },
): string[] {
  const row = (name: string, now: Figures, old: Figures | undefined) => [name, now, old] as const
  const kinds = Object.entries(figures.kinds).map(([kind, now]) => row(`  ${kind}`, now, before?.kinds[kind]))
  const moved = kinds.filter(([, now, old]) => root.columns.some(({ name }) => changeOf(now[name], old?.[name]) !== ''))
  const rows = [row(root.name, figures.all, before?.all), ...(isShort ? moved : kinds)]
  const width = Math.max(...rows.map(([name]) => name.length))
  const gone = Object.keys(before?.kinds ?? {}).filter((kind) => figures.kinds[kind] === undefined)
  return [
    ...rows.map(
      ([name, now, old]) => `${name.padEnd(width)}  ${String(now.files).padStart(4)} files  ${cells(root.columns, now, old)}`,
    ),
    ...(gone.length > 0 && before?.all.files !== undefined ? [`  no longer here: ${gone.join(', ')}`] : []),
  ]
}

function cells(columns: readonly Column[], now: Figures, old: Figures | undefined): string {
  return columns.map(({ name, of }) => `${name} ${cell(now[name], of)}${changeOf(now[name], old?.[name])}`).join('  ')
}

function cell(value: number | null | undefined, of: Column['of']): string {
  if (value == null) return '-'
  return of === 'sum' ? String(value) : value.toFixed(4)
}

function changeOf(now: number | null | undefined, old: number | null | undefined): string {
  if (now == null || old == null || Math.abs(now - old) < CHANGE) return ''
  const change = Math.round((now - old) * 1e4) / 1e4
  return ` (${change > 0 ? '+' : ''}${change})`
}

/** A document that is not entirely right, and how. */
export function faultLines(root: Root, { document, reading, score }: Read): string[] {
  const faults = [...(reading.error === undefined ? [] : [`failed: ${shown(reading.error, 200)}`]), ...score.faults]
  if (faults.length === 0) return []
  return [
    `${root.name}/${document.name}  ${cells(root.columns, score.values, undefined)}`,
    ...faults.map((fault) => `    ${fault}`),
  ]
}

/** The documents whose turns differ, those first that lose most. */
export function differencesOf(root: Root, ours: readonly Read[], theirs: readonly Read[]): Difference[] {
  return theirs
    .flatMap((their, index) => {
      const our = ours[index]
      const turn = our === undefined ? -1 : firstDifference(our.reading.turns, their.reading.turns)
      if (our === undefined || turn === -1) return []
      const figures = { ours: mainFigure(root, our.score), theirs: mainFigure(root, their.score) }
      const turns = { turn: turn + 1, our: lineOf(our.reading, turn), their: lineOf(their.reading, turn) }
      return [{ document: `${root.name}/${our.document.name}`, ...figures, ...turns }]
    })
    .sort((one, two) => one.ours - one.theirs - (two.ours - two.theirs))
}

export function differenceLine({ document, ours, theirs, turn, our, their }: Difference): string {
  return `${document}  ${ours.toFixed(4)}, the twin ${theirs.toFixed(4)}\n    turn ${turn}: ${our}\n    the twin: ${their}`
}

function firstDifference(ours: readonly SaidTurn[], theirs: readonly SaidTurn[]): number {
  const longer = ours.length > theirs.length ? ours : theirs
  return longer.findIndex((_, index) => keyOf(ours[index]) !== keyOf(theirs[index]))
}

function keyOf(turn: SaidTurn | undefined): string {
  return JSON.stringify([turn?.speaker ?? null, turn?.text ?? null])
}

function mainFigure({ columns }: Root, { values }: Score): number {
  return values[columns.find(({ isGuarded }) => isGuarded === true)?.name ?? ''] ?? 0
}

function lineOf({ turns, error }: Reading, index: number): string {
  const turn = turns[index]
  if (turn === undefined) return error === undefined ? 'nothing more' : `failed: ${shown(error, 200)}`
  return `${turn.line === undefined ? '' : `line ${turn.line} `}"${shown(turn.speaker ?? turn.label ?? '', 30)}: ${shown(turn.text)}"`
}
