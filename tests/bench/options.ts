import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Bytes of the large inputs. */
  readonly bytes: number
  readonly runs: number
  readonly full: boolean
  /** Growth alone, to the sizes at which it shows. */
  readonly growth: boolean
  /** Shapes whose growth is measured; none is all. */
  readonly shapes: readonly string[]
  readonly keep: boolean
  /** Names of sections; none is all. */
  readonly only: readonly string[]
  /** File to write, or undefined where parts alone were asked for. */
  readonly output: string | undefined
  readonly help: boolean
}

/** Bad words on the command line. */
export class BadOption extends Error {}

export const USAGE = `npm run bench -- [--mb N] [--runs N] [--full] [--only NAME]… [--growth] [--shape NAME]… [--profile] [--keep] [--output FILE]

  --mb N         megabytes of the large inputs (default 16; 150 with --full)
  --runs N       rounds that count, after one that does not (default 7)
  --full         the sizes of the promises: 150 MB, 2 GB through a pipe, growth from 16 to 256 MB; hours
  --only NAME    this part alone (repeat: these parts); nothing is written without --output
  --growth       growth alone, from 8 to 64 MB: half an hour; it ends with 1 where time(2n) is more than 2.2 time(n)
  --shape NAME   growth of this shape alone (repeat: these shapes)
  --profile      the same as --only profile
  --keep         keep the inputs in the system's temporary folder, and use those that are there
  --output FILE  where the report goes (default docs/benchmarks.md)
`

export function readOptions(args: readonly string[], sections: readonly string[]): BenchOptions {
  const { values } = parse(args)
  const only = [
    ...(values.only ?? []),
    ...(values.profile === true ? ['profile'] : []),
    ...(values.growth === true ? ['growth'] : []),
  ]
  for (const name of only)
    if (!sections.includes(name)) throw new BadOption(`no part is called "${name}"; there are ${sections.join(', ')}`)
  const full = values.full === true
  return {
    bytes: number('--mb', values.mb ?? (full ? '150' : '16')) * 1e6,
    runs: number('--runs', values.runs ?? '7'),
    full,
    growth: values.growth === true,
    shapes: values.shape ?? [],
    keep: values.keep === true,
    only,
    output: values.output ?? (only.length > 0 ? undefined : 'docs/benchmarks.md'),
    help: values.help === true,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        mb: { type: 'string' },
        runs: { type: 'string' },
        only: { type: 'string', multiple: true },
        output: { type: 'string' },
        full: { type: 'boolean' },
        growth: { type: 'boolean' },
        shape: { type: 'string', multiple: true },
        profile: { type: 'boolean' },
        keep: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new BadOption(error instanceof Error ? error.message : String(error))
  }
}

function number(option: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new BadOption(`${option} takes a whole number from 1 to 99999, not "${text}"`)
  return Number(text)
}
