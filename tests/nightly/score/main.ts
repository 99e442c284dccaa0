import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CleanText, type MeasureOptions, measure } from './measure.ts'
import { editLines, missedLines, scoreTables } from './report.ts'

const OWN_TEXTS = 'fixtures/clean'

export const USAGE = `npm run score:repairs -- [--rate R] [--seed N] [--repairs LIST] [--list] [--missed] [FILE or FOLDER]…

Damages clean text with each kind of damage, repairs it, and prints how much of the damage is undone (recall), how many
changes are right (precision), and how many edits each rule makes in the text as it was, per million words. Those are wrong
where the text is clean. Without files: the project's own texts in ${OWN_TEXTS}.

  --rate R        the share of places that are damaged, 0 to 1 (default 0.2)
  --seed N        which places: the same number damages the same places (default 1)
  --repairs LIST  safe, all, or names of rules with commas between them (default safe)
  --list          print every edit in the text as it was, with what stands around it
  --missed        print all damage that was not undone

Example: npm run score:repairs -- --list talks/
`

/** Bad words on the command line. */
class BadOption extends Error {}

function main(args: readonly string[]): void {
  const { values, positionals } = parse(args)
  if (values.help === true) {
    process.stdout.write(USAGE)
    return
  }
  const texts = (positionals.length > 0 ? positionals : [OWN_TEXTS]).flatMap(textsIn)
  if (texts.length === 0) throw new BadOption('there is no text to damage')
  const score = measure(texts, optionsOf(values))
  process.stdout.write(`${scoreTables(score)}\n`)
  if (values.missed === true) process.stdout.write(`\n${missedLines(score.kinds)}\n`)
  if (values.list === true) process.stdout.write(`\n${editLines(score.falseEdits, texts)}\n`)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rate: { type: 'string' },
        seed: { type: 'string' },
        repairs: { type: 'string' },
        list: { type: 'boolean' },
        missed: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new BadOption(error instanceof Error ? error.message : String(error))
  }
}

function optionsOf({
  rate = '0.2',
  seed = '1',
  repairs = 'safe',
}: {
  rate?: string
  seed?: string
  repairs?: string
}): MeasureOptions {
  const share = Number(rate)
  if (!(share > 0 && share <= 1)) throw new BadOption(`--rate is a share between 0 and 1, not "${rate}"`)
  if (!/^\d{1,9}$/.test(seed)) throw new BadOption(`--seed is a whole number, not "${seed}"`)
  const selection = repairs === 'safe' || repairs === 'all' ? repairs : repairs.split(',')
  return { rate: share, seed: Number(seed), repairs: selection }
}

/** A file, or all files under a folder, by name. */
function textsIn(path: string): CleanText[] {
  if (!statSync(path).isDirectory()) return [{ name: path, text: readFileSync(path, 'utf8') }]
  const names = readdirSync(path).filter((name) => !basename(name).startsWith('.'))
  return names.sort().flatMap((name) => textsIn(join(path, name)))
}

try {
  main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`score:repairs: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
