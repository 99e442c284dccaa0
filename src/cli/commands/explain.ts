import type { ParseOptions } from '../../parse/options.ts'
import { type Paint, paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import { fileReport } from '../explain/file.ts'
import { lineReport } from '../explain/line.ts'
import { pageOf } from '../explain/page.ts'
import { type Findings, readToExplain } from '../explain/read.ts'
import { targetOf } from '../explain/target.ts'
import { type Io, widthOf } from '../io.ts'
import type { ConfigOption } from '../settings/project-file.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'

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
