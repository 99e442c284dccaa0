import type { CleanText, FalseEdit, KindScore, Score } from './measure.ts'

const COLUMNS = ['rule', 'damaged', 'undone', 'recall', 'changed', 'right', 'precision']

/** The tables of a score: kinds of damage, then edits in clean text. */
export function scoreTables({ words, kinds, falseEdits }: Score): string {
  const total = kinds.reduce(sum, { rule: 'all', damaged: 0, undone: 0, changed: 0, right: 0, missed: [] })
  const rows = [...kinds, total].map(rowOf)
  const counts = new Map<string, number>()
  for (const { edit } of falseEdits) counts.set(edit.rule, (counts.get(edit.rule) ?? 0) + 1)
  counts.set('all', falseEdits.length)
  const clean = [...counts].map(([rule, count]) => [rule, String(count), ((count / words) * 1e6).toFixed(2)])
  return `${table([COLUMNS, ...rows])}\n\nIn the texts as they were, ${words} words:\n\n${table([['rule', 'edits', 'per million words'], ...clean])}`
}

function sum(left: KindScore, right: KindScore): KindScore {
  return {
    rule: left.rule,
    damaged: left.damaged + right.damaged,
    undone: left.undone + right.undone,
    changed: left.changed + right.changed,
    right: left.right + right.right,
    missed: [],
  }
}

function rowOf({ rule, damaged, undone, changed, right }: KindScore): string[] {
  return [rule, String(damaged), String(undone), ratio(undone, damaged), String(changed), String(right), ratio(right, changed)]
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(4)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n')
}

const AROUND = 40

/** Each edit in its place: "FILE:LINE RULE before⟦damage → repair⟧behind". */
export function editLines(edits: readonly FalseEdit[], texts: readonly CleanText[]): string {
  const bytes = new Map(texts.map(({ name, text }) => [name, Buffer.from(text)]))
  return edits
    .map(({ name, edit: { rule, line, byte, endByte, before, after } }) => {
      const source = bytes.get(name) ?? Buffer.alloc(0)
      const left = source.subarray(Math.max(0, byte - AROUND), byte).toString()
      const right = source.subarray(endByte, endByte + AROUND).toString()
      return `${name}:${line} ${rule} ${left}⟦${before} → ${after}⟧${right}`.replace(/[\p{Cc}]+/gu, ' ')
    })
    .join('\n')
}

/** Damage that was not undone: "RULE before|behind". */
export function missedLines(kinds: readonly KindScore[]): string {
  return kinds.flatMap(({ rule, missed }) => missed.map((place) => `${rule} ${place}`)).join('\n')
}
