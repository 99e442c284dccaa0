import { existsSync } from 'node:fs'
import { isFolder } from '../../node/file-facts.ts'
import { removeStale } from '../../node/temporary-names.ts'
import type { ExitCode } from '../command.ts'
import { type ParseRunOptions, runParse } from '../commands/parse.ts'
import { errorLine, exitCodeOf, UsageError } from '../errors.ts'
import { escapeText } from '../escape.ts'
import type { Io } from '../io.ts'
import { performAll } from '../perform.ts'
import { tellLeftOut } from '../records/visit-sources.ts'
import { extensionNamed, formatOfFile, refuseUnwritten } from '../writer-options.ts'
import { type ConvertInputOptions, convertWork, isNewer } from './input.ts'
import { type Plan, planConversion } from './plan.ts'

export interface ConvertOptions extends ParseRunOptions {
  readonly update?: true
  readonly dryRun?: true
}

/** As the command line gives them: `to` may be left to the name of the output. */
export interface ConvertChoices extends Omit<ConvertOptions, 'to'> {
  readonly to?: string
}

export function formatMeant(output = ''): string {
  const format = isFolder(output) ? undefined : formatOfFile(output)
  if (format !== undefined) return format
  refuseUnwritten(output)
  throw new UsageError('no output format; give --to, such as --to vtt, or an output whose name tells, such as -o talk.vtt')
}

/** Converts one file to another, or files and folders into a folder. */
export async function runConvert(files: readonly string[], given: ConvertChoices, io: Io): Promise<ExitCode> {
  const options = { ...given, to: given.to ?? formatMeant(given.output) }
  const { output } = options
  const extension = extensionNamed(options.to, options)
  if (isOneFile(files, options, extension)) return convertOne(files, options, io)
  const folder = folderNamed(output)
  const plan = await planConversion({ files, folder, extension })
  const batch: ConvertInputOptions = { ...options, folder, outputs: plan.outputs }
  for (const failure of plan.failures) io.error(errorLine(failure))
  if (io.verbose) tellLeftOut(plan.leftOut, io)
  return options.dryRun === true ? tellBatch(plan, batch, io) : runBatch(plan, batch, io)
}

/** "talks/*.txt", unless there is a file of that name */
const PATTERN = /[*?[{]/

/** One thing that is read, and no folder to put outputs in. A format that is a folder itself is put in one that ends with "/". */
function isOneFile(files: readonly string[], { output }: ConvertOptions, extension: string): boolean {
  const [file = '-', ...more] = files
  if (more.length > 0 || isFolder(file) || (PATTERN.test(file) && !existsSync(file))) return false
  if (output === undefined) return true
  return !output.endsWith('/') && (extension === '' || !isFolder(output))
}

async function convertOne(files: readonly string[], options: ConvertOptions, io: Io): Promise<ExitCode> {
  const [input = '-'] = files
  const { output, update, dryRun } = options
  if (update === true && output !== undefined && isNewer(output, input)) io.warn(`${output} is up to date`)
  else if (dryRun === true) await io.stdout.write(planLine(input, output ?? '-'))
  else return runParse(files, options, io)
  return 0
}

const INTO_FOLDER = 'several files are converted into a folder, such as -o out/'

function folderNamed(output: string | undefined): string {
  if (output === undefined || output === '-')
    throw new UsageError('several files are converted into a folder; name it with -o, such as -o out/')
  if (isFolder(output) || output.endsWith('/')) return output
  if (existsSync(output)) throw new UsageError(`${output} is a file; ${INTO_FOLDER}`)
  if (formatOfFile(output) !== undefined)
    throw new UsageError(`${output} is named as one file; ${INTO_FOLDER}, and "transcript parse" makes one file of several`)
  return output
}

function planLine(input: string, output: string): string {
  return `${escapeText(input)} -> ${escapeText(output)}\n`
}

interface Counts {
  converted: number
  current: number
  empty: number
  failed: number
}

async function runBatch(plan: Plan, batch: ConvertInputOptions, io: Io): Promise<ExitCode> {
  const counts: Counts = { converted: 0, current: 0, empty: 0, failed: plan.failures.length }
  if (plan.outputs.size > 0) {
    removeStale(plan.outputs.values())
    await performAll(
      convertWork(batch),
      {
        files: [...plan.outputs.keys()],
        options: batch,
        outlet: { begin() {}, write() {}, async flush() {} },
        done({ state }) {
          counts[state]++
        },
        failed() {
          counts.failed++
        },
      },
      io,
    )
  }
  io.warn(summaryOf('converted', counts, plan))
  return exitCodeOf(counts.failed === 0, counts.empty === 0)
}

/** Says what would be written, and writes nothing. */
async function tellBatch(plan: Plan, batch: ConvertInputOptions, io: Io): Promise<ExitCode> {
  const counts: Counts = { converted: 0, current: 0, empty: 0, failed: plan.failures.length }
  for (const [input, output] of plan.outputs) {
    const isUpToDate = batch.update === true && isNewer(output, input)
    counts[isUpToDate ? 'current' : 'converted']++
    if (!isUpToDate) await io.stdout.write(planLine(input, output))
  }
  io.warn(summaryOf('to convert', counts, plan))
  return exitCodeOf(counts.failed === 0, counts.empty === 0)
}

function summaryOf(verb: string, { converted, current, empty, failed }: Counts, { leftOut }: Plan): string {
  const told = [`${converted} ${verb}`, `${failed} failed`]
  if (current > 0) told.push(`${current} up to date`)
  if (empty > 0) told.push(`${empty} without speech`)
  if (leftOut.length > 0) told.push(`${leftOut.length} left out, not named as transcripts`)
  return told.join(', ')
}
