import { statSync } from 'node:fs'
import { adviceOn, isFolder } from '../../node/file-facts.ts'
import type { ParseOptions } from '../../parse/options.ts'
import { didYouMean } from '../../text/nearest.ts'
import { type Paint, paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import { fileReport } from '../explain/file.ts'
import { lineReport } from '../explain/line.ts'
import { PAGE_NAMES, pageOf } from '../explain/page.ts'
import { type Findings, readToExplain } from '../explain/read.ts'
import { type Io, widthOf } from '../io.ts'
import type { ConfigOption } from '../settings/project-file.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'

/** What is to be explained. */
type Target = { readonly page: string } | { readonly file: string; readonly line: number | undefined }

const FILE_AND_LINE = /^(.+):(\d{1,15})$/s
/** As `check` says where something is: talk.txt:131:36 */
const FILE_LINE_AND_COLUMN = /^(.+):(\d{1,15}):\d{1,15}$/s

/** A file that is there comes first, then a file with a line, then the name of a repair, a convention or a rule of check. */
function targetOf(argument: string | undefined, io: Io): Target {
  if (argument === undefined) {
    if (io.stdin.isTTY)
      throw new UsageError('nothing to explain; name a file, FILE:LINE, a repair, a convention or a rule of check')
    return { file: '-', line: undefined }
  }
  if (isFolder(argument)) throw new UsageError(`${argument} is a folder; name one of its files`)
  if (isThere(argument)) return { file: argument, line: undefined }
  for (const form of [FILE_AND_LINE, FILE_LINE_AND_COLUMN]) {
    const [, file, line] = form.exec(argument) ?? []
    if (file !== undefined && isThere(file)) return { file, line: Number(line) }
  }
  if (PAGE_NAMES.includes(argument)) return { page: argument }
  throw new UsageError(`there is no file, repair, convention or rule "${argument}"; ${hint(argument)}`)
}

function isThere(path: string): boolean {
  try {
    return path === '-' || statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function hint(argument: string): string {
  const [, file = argument] = FILE_AND_LINE.exec(argument) ?? []
  const otherwise = 'repairs, flags, conventions and rules of "transcript formats" have pages'
  return didYouMean(argument, PAGE_NAMES, adviceOn(file, otherwise))
}

interface ExplainOptions extends InputOptions, ConfigOption {}

async function runExplain(argument: string | undefined, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const target = targetOf(argument, io)
  const paint = await paintFor(io.color)
  if ('page' in target) {
    await io.stdout.write(pageOf(target.page, paint) ?? '')
    return 0
  }
  const reading = parseOptionsFrom(options)
  const { findings, failed, unlabelled } = await readToExplain({ ...target, options: reading }, io)
  if (failed) return 2
  await io.stdout.write(report(target.file, findings, { paint, io, reading, settings: options.config || undefined }))
  return unlabelled ? 1 : 0
}

interface Reporting {
  readonly paint: Paint
  readonly io: Io
  readonly settings: string | undefined
  readonly reading: ParseOptions
}

function report(file: string, { summary, diagnostics, atLine }: Findings, { paint, io, reading, settings }: Reporting): string {
  if (atLine !== undefined) {
    if (atLine.text === undefined) throw new UsageError(`${file} has no line ${atLine.number}; ${lastLine(summary)}`)
    return lineReport(file, atLine, paint)
  }
  return summary === undefined ? '' : fileReport({ summary, diagnostics, settings, reading }, paint, widthOf(io.stdout))
}

function lastLine(summary: Findings['summary']): string {
  return summary === undefined || summary.counts.lines === 0 ? 'it is empty' : `it has ${plural(summary.counts.lines, 'line')}`
}

export const explain: Command = {
  name: 'explain',
  values: READING,
  run: ([what], options: ExplainOptions, io) => runExplain(what, options, io),
}
