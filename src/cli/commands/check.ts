import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { checkRules } from '../../check/index.ts'
import { didYouMean } from '../../text/nearest.ts'
import { type CheckInputOptions, type CheckResult, checkInput } from '../check/input.ts'
import { CHECK_FORMATS, type CheckFormat, checkPrinter } from '../check/printers.ts'
import { paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type JobsOption, performAll } from '../perform.ts'
import { READING } from '../shared-options.ts'
import { Sink, withSink } from '../sink.ts'

interface CheckOptions extends CheckInputOptions, JobsOption {
  readonly to?: CheckFormat
  readonly all?: true
  readonly output?: string
}

/** What was found in all inputs. */
class Tally {
  readonly failed: string[] = []
  documents = 0
  unclean = 0
  warnings = 0
  notes = 0

  add({ documents }: CheckResult): void {
    for (const { findings, more } of documents) {
      this.documents++
      if (findings.length > 0) this.unclean++
      for (const { severity } of findings) {
        if (severity === 'info') this.notes++
        else this.warnings++
      }
      for (const count of Object.values(more)) this.warnings += count
    }
  }

  get exitCode(): ExitCode {
    if (this.failed.length > 0) return 2
    return this.unclean > 0 ? 1 : 0
  }
}

/** The format that --to names, or the ending of -o; text where neither says. */
function formatMeant({ to, output = '' }: CheckOptions): CheckFormat {
  const ending = extname(output).slice(1)
  const format = to ?? CHECK_FORMATS.find((name) => name === ending)
  if (format !== undefined || ending === '' || ending === 'txt') return format ?? 'text'
  throw new UsageError(`${output}: .${ending} is no format of findings; choose with --to: ${CHECK_FORMATS.join(', ')}`)
}

async function runCheck(files: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const rules = chosenRules(options.rule)
  const paint = await paintFor(options.output === undefined ? io.color : 0)
  const printer = checkPrinter({ to: formatMeant(options), paint, printsAll: options.all === true, rules })
  const sink = new Sink(options.output, io)
  const tally = new Tally()
  return withSink(sink, async () => {
    await performAll(
      checkInput,
      {
        files,
        options: { ...options, rule: rules },
        outlet: sink,
        start(inputs) {
          sink.open(inputs)
          sink.write(printer.begin())
        },
        done(result) {
          if (result.failed !== null) tally.failed.push(result.failed)
          tally.add(result)
          for (const document of result.documents) sink.write(printer.document(document))
        },
        failed: (name) => void tally.failed.push(name),
      },
      io,
    )
    sink.write(printer.end(tally, tally.failed))
    return { result: tally.exitCode, keep: true }
  })
}

const NAMES = checkRules.map(({ name }) => name)

/** "near-miss-label,cut-sentence" these alone; "-cut-sentence" all but this one. Given again, it adds to what was given. */
export function rulesFrom(value: string, before: readonly string[] = []): readonly string[] {
  const given = [...before, ...value.split(',').map((name) => name.trim())]
  for (const name of given) if (!NAMES.includes(bare(name))) throw new InvalidArgumentError(unknown(bare(name)))
  return given
}

/** The rules that are meant. */
export function chosenRules(given: readonly string[] | undefined): readonly string[] {
  if (given === undefined) return NAMES
  const named = given.filter((name) => !name.startsWith('-'))
  const left = new Set(given.filter((name) => name.startsWith('-')).map(bare))
  return NAMES.filter((name) => (named.length === 0 || named.includes(name)) && !left.has(name))
}

function bare(name: string): string {
  return name.startsWith('-') ? name.slice(1) : name
}

function unknown(name: string): string {
  return `There is no rule "${name}"; ${didYouMean(name, NAMES, '"transcript formats" lists them')}`
}

export const check: Command = { name: 'check', values: { ...READING, to: CHECK_FORMATS, rule: rulesFrom }, run: runCheck }
