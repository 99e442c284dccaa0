/** 0 none · 1 sixteen colours · 2 256 · 3 true colour. Computed once, from --color, NO_COLOR, FORCE_COLOR and the terminal. */
export type ColorLevel = 0 | 1 | 2 | 3

export type ColorChoice = 'auto' | 'always' | 'never'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTTY: boolean
}

const FORCED: ReadonlyMap<string, ColorLevel> = new Map([
  ['', 1],
  ['true', 1],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['0', 0],
  ['false', 0],
])

/** The option decides, then FORCE_COLOR, NO_COLOR, and whether standard output is a terminal that has colours. */
export function colorLevel(choice: ColorChoice, { env, isTTY }: Surroundings): ColorLevel {
  if (choice === 'never') return 0
  if (choice === 'always') return terminalLevel(env) || 1
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return FORCED.get(forced) ?? 1
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return 0
  return isTTY ? terminalLevel(env) : 0
}

function terminalLevel(env: Surroundings['env']): ColorLevel {
  const term = env.TERM ?? ''
  if (term === 'dumb') return 0
  if (/^(?:truecolor|24bit)$/.test(env.COLORTERM ?? '')) return 3
  return term.includes('256') ? 2 : 1
}

/** How the parts of a line look on a terminal; each takes text that is safe to print. */
export interface Paint {
  readonly file: (text: string) => string
  readonly line: (text: string) => string
  readonly mark: (text: string) => string
  readonly speaker: (text: string) => string
  readonly match: (text: string) => string
  readonly heading: (text: string) => string
}

const plain = (text: string): string => text

export const PLAIN: Paint = { file: plain, line: plain, mark: plain, speaker: plain, match: plain, heading: plain }

/** The colours of grep. chalk is loaded only when there is colour. */
export async function paintFor(level: ColorLevel): Promise<Paint> {
  if (level === 0) return PLAIN
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level })
  return {
    file: chalk.magenta,
    line: chalk.green,
    mark: chalk.cyan,
    speaker: chalk.bold,
    match: chalk.bold.red,
    heading: chalk.bold,
  }
}
