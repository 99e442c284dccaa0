import { parseArgs } from 'node:util'

/** What cannot be evaluated, and what to do. */
export class UsageError extends Error {}

export interface EvalOptions {
  /** Names of roots; none is all. */
  readonly roots: readonly string[]
  /** Kinds, or folders of kinds; none is all. */
  readonly kinds: readonly string[]
  readonly twin: string | undefined
  readonly sample: boolean
  readonly save: boolean
  readonly json: boolean
  readonly verbose: boolean
  readonly help: boolean
}

export const USAGE = `npm run eval -- [--root NAME]… [--only KIND]… [--sample] [--verbose] [--json] [--save | --twin PROGRAM]

Reads the documents of every root with the build and compares who says what with gold: figures of each root and kind beside those
of tests/eval/baseline.json. A root whose folder is absent is skipped. TRANSCRIPT_LIB names another library than dist/node.js,
TRANSCRIPT_BIN a program to evaluate in its place.

  turn        F1 of turns: the same first letters by the same speaker, in order
  whole       documents in which every turn is right
  madeUp      documents where nobody speaks by name (unlabelled) and the build names somebody all the same
  strangers   in the other documents, people that the build names and gold does not know
  lines …     of the root "body": lines that nobody says, questions, roles

  --root NAME     this root alone (repeat: these): fixtures, corpora, corpora2, corpora3, fixtures720, seed, body
  --only KIND     this kind alone, or the kinds below it: labels/dash, labels
  --sample        two short documents of each kind, and of the table only what changed
  --verbose       every document that is wrong, and how
  --json          figures as JSON
  --save          write the figures of these roots to the baseline, instead of comparing; give the reason in the commit
  --twin PROGRAM  compare with this build instead of the baseline, and print the documents that differ, worst first

Exit status: 0 as good as before; 1 a root fell by more than 0.01 or a kind by more than 0.05; 2 something is missing or wrong.

Example: npm run eval -- --root fixtures --only labels --verbose
`

/** Throws a `UsageError`. */
export function readOptions(args: readonly string[]): EvalOptions {
  const { root = [], only = [], twin, ...flags } = parse(args)
  const { sample = false, save = false, json = false, verbose = false, help = false } = flags
  if (save && (sample || only.length > 0 || twin !== undefined))
    throw new UsageError('--save takes all documents of a root: leave --sample, --only and --twin out')
  return { roots: root, kinds: only, twin, sample, save, json, verbose, help }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        root: { type: 'string', multiple: true },
        only: { type: 'string', multiple: true },
        twin: { type: 'string' },
        sample: { type: 'boolean' },
        save: { type: 'boolean' },
        json: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} (npm run eval -- --help lists the options)`)
  }
}
