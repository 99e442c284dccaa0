import { extname } from 'node:path'
import type { TranscriptRecord } from '../../model/record.ts'
import { type Person, type Rename, renamed, resolveRenames } from '../../query/renaming.ts'
import { RollCall } from '../../query/roll-call.ts'
import type { ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { visitSources } from '../records/visit-sources.ts'
import { refuseFolders, refuseTwins, STDIN } from '../repair/in-place.ts'
import { ambiguityLine, unknownSpeaker } from '../select/complaints.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { openSink, withSink } from '../sink.ts'
import { peopleOf, readWhole, type WholeDocument } from '../whole/read.ts'
import { writeWhole } from '../whole/write.ts'
import { type CueOptions, cueOptionsFrom, formatOfFile, type OutputOptions, refuseUnwritten } from '../writer-options.ts'
import { nameEdits } from './edits.ts'
import { readLabels } from './labels.ts'
import { type Plan, printDiff, printSource, rewrite, tellNames } from './modes.ts'

export interface RenameOptions extends InputOptions, OutputOptions, CueOptions {
  readonly to?: string
  readonly output?: string
  readonly write?: true
  readonly backup?: true
  readonly diff?: true
  readonly dryRun?: true
}

interface Renaming {
  readonly files: readonly string[]
  readonly renames: readonly Rename[]
  readonly options: RenameOptions
}

/** Writes transcripts with new names: in another format, or with nothing but their labels changed. */
export async function runRename(request: Renaming, io: Io): Promise<ExitCode> {
  const { write, diff, dryRun, backup } = request.options
  if (backup && !write) throw new UsageError('--backup keeps what --write replaces; give both')
  const to = formatMeant(request)
  if (to === undefined) return runInPlace(request, io)
  if (write || diff) throw new UsageError(`--${write ? 'write' : 'diff'} changes a transcript in place; leave --to ${to} out`)
  return runRecords({ ...request, options: { ...request.options, ...(dryRun && { output: '-' }) } }, to, io)
}

/** Formats whose records are read, and written anew. */
const RECORDS = new Set(['jsonl', 'json'])

/** The format to write; undefined where what is read is to stay as it is but for its labels, as an output of the same kind tells. */
function formatMeant({ files, options: { to, output, dryRun } }: Renaming): string | undefined {
  if (to !== undefined) return to
  const name = output ?? files[0] ?? ''
  const format = formatOfFile(name)
  if (format !== undefined && RECORDS.has(format) && (output === undefined || !dryRun)) return format
  if (output === undefined || files.some((file) => extname(file).toLowerCase() === extname(output).toLowerCase()))
    return undefined
  if (format === undefined) refuseUnwritten(output)
  return format
}

/** Who is meant in each document. What is ambiguous, or nobody anywhere, is an error, and nothing is written. */
class Names {
  readonly #renames: readonly Rename[]
  readonly #roll: RollCall
  readonly #io: Io
  hasFailed = false

  /** Some of whom is asked for was not met so far, or there was an error. */
  get isOpen(): boolean {
    return this.hasFailed || this.#roll.unknown.length > 0
  }

  constructor(renames: readonly Rename[], io: Io) {
    this.#renames = renames
    this.#roll = new RollCall(renames.map(({ from }) => from))
    this.#io = io
  }

  in(doc: string, people: readonly Person[]): ReadonlyMap<string, string> {
    const { names, unknown, ambiguous, contrary } = resolveRenames(this.#renames, people)
    for (const { speakerId, speaker } of people) this.#roll.push({ doc, question: null, speakerId, speaker })
    this.#roll.missed(unknown)
    for (const one of ambiguous) this.#fail(ambiguityLine(doc, one))
    for (const name of contrary) this.#fail(`${doc}: "${name}" would get two names; the names that you give are one speaker here`)
    return names
  }

  /** Behind the last document. */
  end(): void {
    const place = this.#roll.onlyDoc === undefined ? '' : `${this.#roll.onlyDoc}: `
    for (const query of this.#roll.unknown) this.#fail(place + unknownSpeaker(query, this.#roll.names))
  }

  #fail(line: string): void {
    this.hasFailed = true
    this.#io.error(line)
  }
}

async function runRecords({ files, renames, options }: Renaming, to: string, io: Io): Promise<ExitCode> {
  const names = new Names(renames, io)
  const parse = { ...parseOptionsFrom(options), ...cueOptionsFrom({ ...options, to }) }
  const waiting: (readonly TranscriptRecord[])[] = []
  return writeWhole(
    { ...options, to },
    async ({ start, write, close }) => {
      const take = async ({ doc, records, turns, isMade }: WholeDocument): Promise<void> => {
        const people = peopleOf(records)
        waiting.push(renamed(isMade || to !== 'jsonl' ? records : turns, names.in(doc, people), people))
        // Until all that is asked for was met, it may be in vain.
        while (!names.isOpen && waiting.length > 0) {
          await write(waiting.shift() ?? [])
          await close()
        }
      }
      const outcome = await readWhole({ files, parse, start, take }, io)
      names.end()
      return { ...outcome, failed: outcome.failed + (names.hasFailed ? 1 : 0) }
    },
    io,
  )
}

async function runInPlace({ files, renames, options }: Renaming, io: Io): Promise<ExitCode> {
  const { write, diff, dryRun, output } = options
  const names = new Names(renames, io)
  const parse = parseOptionsFrom(options)
  const plans: Plan[] = []
  let [failed, all] = [0, files]
  if (write) refuseFolders(files)
  await visitSources(
    {
      files,
      start(inputs) {
        all = inputs
        checkInputs(inputs, options)
      },
      async visit(opened) {
        const source = await readLabels(opened, parse)
        plans.push({ source, edits: nameEdits(source, names.in(source.name, source.people)) })
      },
      failed() {
        failed++
      },
    },
    io,
  )
  names.end()
  if (names.hasFailed || plans.length === 0) return 2
  if (write) for (const plan of plans) failed += (await rewrite(plan, options.backup === true, { options: parse, io })) ? 0 : 1
  else {
    const sink = openSink(output, io)
    await withSink(sink, async () => {
      sink.open(all)
      const mode = dryRun ? tellNames : diff ? printDiff : printSource
      for (const plan of plans) await mode(plan, { sink, options: parse, io })
      return { result: undefined, keep: failed === 0 }
    })
  }
  return failed > 0 ? 2 : 0
}

function checkInputs(inputs: readonly string[], { write, diff, dryRun }: RenameOptions): void {
  if (write && inputs.some((input) => STDIN.has(input)))
    throw new UsageError('standard input cannot be written in place; leave --write out')
  if (write) refuseTwins(inputs)
  if (inputs.length > 1 && !write && !diff && !dryRun)
    throw new UsageError(`${inputs.length} files cannot be printed as one; change them in place with --write, or one by one`)
}
