import { createHash } from 'node:crypto'
import { InputError } from '../../node/errors.ts'
import type { Source } from '../../node/open-source.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { createParser } from '../../parse/parser.ts'
import { type Person, peopleCalled, renamer } from '../../query/renaming.ts'
import { foldName } from '../../text/fold.ts'
import { Collector } from '../repair/collector.ts'
import { repairSource } from '../repair/source.ts'
import { labelEdits, type NewLabel, type Renaming } from './label-edits.ts'

const ADVICE = 'choose another name, or a format that needs no labels, such as --to jsonl; --force writes it all the same'

/**
 * Reads a source and, as it would be with its new names, once more. Throws an InputError unless that has the same labels on
 * the same lines, but for the names, the same people, and the same words.
 */
export async function proveNames(source: Source, renaming: Renaming, options: ParseOptions): Promise<void> {
  const reading: ParseOptions = { ...options, repairs: 'none', dedupeRolling: 'off' }
  const labels: NewLabel[] = []
  const { editsOf, onLabel } = labelEdits(renaming, (label) => labels.push(label))
  const refuse = (what: string, line?: number): never => {
    throw new InputError(source.name, what, ADVICE, line)
  }
  let fault: string | undefined
  const [before, after] = [createHash('sha256'), createHash('sha256')]
  const parser = createParser(
    {
      ...reading,
      onLabel({ line, name: read }) {
        const { line: at, name = read } = labels.shift() ?? { line: Number.POSITIVE_INFINITY }
        if (at < line) refuse(`"${name}" would not be read as a label`, at)
        if (at > line) refuse(`"${read}" would be read as a label, and is none now`, line)
        if (foldName(name) !== foldName(read)) refuse(`"${name}" would be read as "${read}"`, line)
      },
    },
    (record) => {
      if (record.type === 'turn') after.update(squeezed(record.text))
      if (record.type === 'summary') fault = faultOf(renaming, record.speakers)
    },
  )
  const output = new Collector()
  const first = {
    ...reading,
    onLabel,
    editsOf(...[record, ...place]: Parameters<typeof editsOf>) {
      if (record.type === 'turn') before.update(squeezed(record.text))
      return editsOf(record, ...place)
    },
  }
  await repairSource(source, first, {
    keep: (bytes) => output.add(bytes),
    replace: (_before, written) => output.add(written),
    pause: async () => parser.push(output.take()),
  })
  parser.end()
  for (const { line, name } of labels) refuse(`"${name}" would not be read as a label`, line)
  if (fault !== undefined) refuse(fault)
  if (before.digest('hex') !== after.digest('hex')) refuse('what is said would be read otherwise')
}

/** What is said, however it is laid out. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Who would be another than is meant. */
function faultOf({ names, people }: Renaming, read: readonly Person[]): string | undefined {
  const who = renamer(names, people)
  const taken = new Map<string, { readonly speakerId: string; readonly speaker: string }>()
  for (const person of people) {
    const { speakerId, speaker } = who(person)
    const [found, other] = peopleCalled(speaker, read)
    // A part of those who are named at once may have a new name.
    if (found === undefined && speaker === person.speaker) continue
    if (found === undefined || other !== undefined) return `"${speaker}" would be read as ${other ? 'several people' : 'nobody'}`
    const twin = taken.get(found.speakerId)
    if (twin !== undefined && twin.speakerId !== speakerId)
      return `"${twin.speaker}" and "${speaker}" would be read as one person`
    taken.set(found.speakerId, { speakerId, speaker })
  }
  return undefined
}
