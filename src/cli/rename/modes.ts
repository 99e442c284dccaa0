import { InputError, OutputError } from '../../node/errors.ts'
import { openOutput } from '../../node/output.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { createParser } from '../../parse/parser.ts'
import { errorLine } from '../errors.ts'
import { escapeText } from '../escape.ts'
import type { Io } from '../io.ts'
import { plural } from '../plural.ts'
import { Collector } from '../repair/collector.ts'
import { UnifiedDiff } from '../repair/diff.ts'
import { LineChanges } from '../repair/lines.ts'
import { toUtf8 } from '../repair/modes.ts'
import { diffStyle } from '../repair/paint.ts'
import type { Sink } from '../sink.ts'
import { type NameEdit, replaceNames } from './edits.ts'
import type { Labelled } from './labels.ts'

/** A source whose labels are known, and the edits that it gets. */
export interface Plan {
  readonly source: Labelled
  readonly edits: readonly NameEdit[]
}

interface Place {
  readonly sink: Sink
  readonly options: ParseOptions
  readonly io: Io
}

/** "SPEAKER_00 -> Mara Lund (14 labels)", of each label. */
function changes(edits: readonly NameEdit[]): string[] {
  const counts = new Map<string, number>()
  for (const { before, name } of edits) {
    const change = `${escapeText(before)} -> ${escapeText(name)}`
    counts.set(change, (counts.get(change) ?? 0) + 1)
  }
  return [...counts].map(([change, count]) => `${change} (${plural(count, 'label')})`)
}

/** Says what would be changed, and changes nothing. */
export async function tellNames({ source, edits }: Plan, { sink }: Place): Promise<void> {
  for (const change of changes(edits)) sink.write(`${escapeText(source.name)}: ${change}\n`)
  await sink.flush()
}

/** Prints the source with its new names. */
export async function printSource(plan: Plan, { sink, options, io }: Place): Promise<void> {
  await copy(plan, { options, io }, async (bytes) => {
    sink.write(bytes)
    await sink.flush()
  })
}

/** Prints a unified diff; of UTF-16 as UTF-8. */
export async function printDiff({ source, edits }: Plan, { sink, io }: Place): Promise<void> {
  const { name, encoding } = source
  const diff = new UnifiedDiff({ name, style: await diffStyle(io), write: (piece) => sink.write(piece) })
  const lines = new LineChanges((change) => diff.push(change))
  const narrow = encoding.startsWith('utf-16') ? toUtf8(encoding) : (bytes: Uint8Array) => bytes
  await replaceNames(source, edits, {
    keep: (bytes) => lines.keep(narrow(bytes)),
    replace: (before, after) => lines.replace(narrow(before), narrow(after)),
    pause: () => sink.flush(),
  })
  lines.end()
  diff.end()
  await sink.flush()
}

/** Puts the text with its new names in the place of the source. False when that failed, which is said. */
export async function rewrite(plan: Plan, backup: boolean, { options, io }: Omit<Place, 'sink'>): Promise<boolean> {
  const { name, facts: expected } = plan.source
  if (plan.edits.length === 0) return true
  try {
    if (expected === undefined) throw new InputError(name, 'is not a regular file', 'leave --write out')
    const file = openOutput(name, [name], { inPlace: { expected, backup } })
    try {
      await copy(plan, { options, io }, (bytes) => file.write(bytes))
      await file.finish()
    } finally {
      file.abort()
    }
  } catch (error) {
    if (!(error instanceof OutputError || error instanceof InputError)) throw error
    io.error(errorLine(error))
    return false
  }
  io.warn(`${name}: ${changes(plan.edits).join(', ')}`)
  return true
}

/** Copies a source with its new names, and says so when these are no longer read as labels. */
async function copy(
  { source, edits }: Plan,
  { options, io }: Omit<Place, 'sink'>,
  write: (bytes: Uint8Array) => Promise<void> | void,
): Promise<void> {
  const output = new Collector()
  let labels = 0
  const count = (): void => void labels++
  const { encoding } = source
  const parser = createParser({ ...options, encoding, dedupeRolling: 'off', onLabel: count }, () => undefined)
  await replaceNames(source, edits, {
    keep: (bytes) => output.add(bytes),
    replace: (_before, after) => output.add(after),
    pause() {
      const bytes = output.take()
      parser.push(bytes)
      return write(bytes)
    },
  })
  parser.end()
  const lost = source.taken - labels
  if (lost > 0) io.warn(`${source.name}: ${lost} of its ${plural(source.taken, 'label')} are not read as such with the new names`)
}
