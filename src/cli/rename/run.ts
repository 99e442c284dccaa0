import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { TranscriptRecord } from '../../model/record.ts'
import type { Summary } from '../../model/summary.ts'
import { refuseBinary } from '../../node/binary-kinds.ts'
import { InputError } from '../../node/errors.ts'
import { openSource, type Source } from '../../node/open-source.ts'
import { MOST_HELD } from '../../node/source-text.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { createParser } from '../../parse/parser.ts'
import { type NewNames, type Person, peopleCalled, type Rename, renamed, renamer } from '../../query/renaming.ts'
import { foldName } from '../../text/fold.ts'
import type { ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { readInput } from '../records/read-records.ts'
import { visitSources } from '../records/visit-sources.ts'
import { checkInputs, checkPlaces, type PlaceOptions } from '../repair/in-place.ts'
import { rewriteOrTell } from '../repair/input.ts'
import { printDiff, printRepaired } from '../repair/modes.ts'
import { repairSource } from '../repair/source.ts'
import { ambiguous, unknownSpeaker } from '../select/complaints.ts'
import { heldSource } from '../serve/requests.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { Pieces, Sink, withSink } from '../sink.ts'
import { peopleOf, rewriteWhole, type WholeDocument } from '../whole.ts'
import { cueOptionsFrom, formatOfFile, type OutputOptions, refuseUnwritten } from '../writer-options.ts'
import { ELSEWHERE, IN_PLACE, labelEdits, type NewLabel, type Renaming } from './label-edits.ts'

export interface RenameOptions extends InputOptions, OutputOptions, PlaceOptions {
  /** Each must be met in every document. */
  readonly set?: readonly Rename[]
  /** Some must be met. */
  readonly map?: readonly Rename[]
  readonly to?: string
  readonly output?: string
  readonly diff?: true
  readonly force?: true
}

/** Writes transcripts with new names: in another format, or with nothing but their labels changed. */
export async function runRename(files: readonly string[], options: RenameOptions, io: Io): Promise<ExitCode> {
  const { write, diff, force, set, map } = options
  checkPlaces(files, options)
  if (set === undefined && map === undefined)
    throw new UsageError('no names; give -s OLD=NEW, such as -s SPEAKER_00="Mara Lund", or --map LIST')
  const to = formatMeant(files, options)
  if (to === undefined) return runInPlace(files, options, io)
  const vain = write ? 'write' : diff ? 'diff' : force && 'force'
  if (vain) throw new UsageError(`--${vain} is for text that keeps its format, and this becomes ${to}`)
  return runRecords(files, { ...options, to }, io)
}

/** What is written of the same kind as it is read, but for its labels. */
const KEPT = new Set(['text', 'md', 'vtt', 'srt', undefined])

/** The format to write; undefined where all stays as it is but for its labels: the output is of the same kind as the input. */
function formatMeant(files: readonly string[], { to, output }: RenameOptions): string | undefined {
  if (to !== undefined) return to
  const kindOf = (path: string) => extname(path).toLowerCase()
  const [file = '-'] = files
  const format = formatOfFile(output ?? file)
  if (output === undefined) return format === 'jsonl' ? format : undefined
  if (KEPT.has(format) && (kindOf(file) === kindOf(output) || (file === '-' && format === 'text'))) return undefined
  refuseUnwritten(output)
  return format
}

/** The new names of the people of a document. Throws an InputError, for what is ambiguous and where nobody is meant. */
function namesIn(doc: string, people: readonly Person[], { set = [], map = [] }: RenameOptions): NewNames {
  const names = new Map<string, string>()
  const shown = people.map(({ speaker: name }) => name)
  for (const rename of [...set, ...map]) {
    const { from, to } = rename
    const called = peopleCalled(from, people)
    const candidates = called.map((person) => person.speaker)
    if (candidates.length > 1) throw new InputError(doc, ambiguous({ query: from, candidates }))
    for (const { speakerId } of called) {
      const other = names.get(speakerId) ?? to
      if (other !== to) throw new InputError(doc, `"${candidates[0]}" would get two names, "${other}" and "${to}"`)
      names.set(speakerId, to)
    }
    if (called.length === 0 && set.includes(rename)) throw new InputError(doc, unknownSpeaker(from, shown))
  }
  if (names.size === 0) throw new InputError(doc, `the list names nobody here; ${unknownSpeaker(map[0]?.from ?? '', shown)}`)
  return names
}

type RecordOptions = RenameOptions & { readonly to: string }

function runRecords(files: readonly string[], options: RecordOptions, io: Io): Promise<ExitCode> {
  const parse = { ...parseOptionsFrom(options), ...cueOptionsFrom(options) }
  const made = (document: WholeDocument) => {
    const { doc, records, turns, isMade } = document
    const people = peopleOf(document)
    return renamed(isMade || options.to !== 'jsonl' ? records : turns, namesIn(doc, people, options), people)
  }
  return rewriteWhole({ files, parse, options, made }, io)
}

async function runInPlace(files: readonly string[], options: RenameOptions, io: Io): Promise<ExitCode> {
  const { output, write, diff } = options
  const sink = new Sink(output, io, !diff)
  let failed = 0
  return withSink(sink, async () => {
    const request = {
      files,
      start(inputs: readonly string[]) {
        checkInputs(inputs, { ...options, isPrinted: !write && !diff })
        sink.open(inputs)
      },
      visit: (source: Source) => renameInPlace(source, { options, sink, io }),
      failed: () => void failed++,
    }
    await visitSources(request, io)
    return { result: failed > 0 ? 2 : 0, keep: failed === 0 }
  })
}

interface Place {
  readonly options: RenameOptions
  readonly sink: Sink
  readonly io: Io
}

/** Reads a source for its people, once more for its labels and how they read with the new names, and then writes it. */
async function renameInPlace(opened: Source, { options, sink, io }: Place): Promise<void> {
  const { name } = opened
  const open = await again(opened)
  const reading = parseOptionsFrom(options)
  const { speakers: people, format, encoding } = await summaryOf(open(), reading, io)
  const names = namesIn(name, people, options)
  if (!IN_PLACE.has(format)) throw new InputError(name, `is ${format}, whose names are not changed in place`, ELSEWHERE)
  const parse = { ...reading, encoding }
  const renaming = { names, people, isMarkup: format === 'webvtt' }
  if (!options.force) await proveNames(open(), renaming, parse)
  const mode = options.write ? rewriteOrTell : options.diff ? printDiff : printRepaired
  const job = { source: open(), options: { ...parse, ...labelEdits(renaming) }, sink, io, backup: options.backup }
  const tally = await mode(job)
  if (options.write) io.warn(`${name}: ${plural(tally.get('name') ?? 0, 'label')} changed`)
}

/** Opens a source as often as it is asked for. The bytes of a pipe are held. */
async function again(source: Source): Promise<() => Source> {
  const { name, isLive } = source
  let first: Source | undefined = source
  const reopen = () => {
    const next = first ?? openSource(name)
    first = undefined
    return next
  }
  if (!isLive && name !== '-') return reopen
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of source.chunks()) {
    if (size === 0) refuseBinary(name, chunk)
    size += chunk.length
    if (size > MOST_HELD) throw new InputError(name, 'is more than 256 MiB, which is too long for a pipe', 'name a regular file')
    held.push(chunk.slice())
  }
  return () => heldSource(name, Buffer.concat(held))
}

/** What is known of a source at its end. Throws an InputError for what has no labels that could be changed. */
async function summaryOf(source: Source, parse: RawReading, io: Io): Promise<Summary> {
  const { name } = source
  const summaries: Summary[] = []
  let isMixed = false
  const visitor = {
    record(record: TranscriptRecord) {
      if (record.type === 'diagnostic' && record.code === 'mixed-encoding') isMixed = true
      if (record.type === 'summary') summaries.push(record)
    },
    made() {
      throw new InputError(name, 'holds records', 'write them as such with --to jsonl')
    },
  }
  await readInput(source, { parse, visitor }, io)
  const [summary] = summaries
  if (isMixed) throw new InputError(name, 'has lines in two encodings', `name one with --encoding, or ${ELSEWHERE}`)
  if (summary === undefined) throw new InputError(name, 'has no end')
  return summary
}

const ADVICE = 'choose another name, or a format that needs no labels, such as --to jsonl; --force writes it all the same'

/**
 * Reads a source and, as it would be with its new names, once more. Throws an InputError unless that has the same labels on
 * the same lines, but for the names, the same people, and the same words.
 */
async function proveNames(source: Source, renaming: Renaming, options: ParseOptions): Promise<void> {
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
  const output = new Pieces()
  const first = {
    ...reading,
    onLabel,
    editsOf(...[record, ...place]: Parameters<typeof editsOf>) {
      if (record.type === 'turn') before.update(squeezed(record.text))
      return editsOf(record, ...place)
    },
  }
  await repairSource(source, first, {
    keep: (bytes) => output.lend(bytes),
    replace: (_before, written) => output.lend(written),
    pause: async () => parser.push(output.takeBytes()),
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
