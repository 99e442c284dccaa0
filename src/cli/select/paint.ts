import type { ColorLevel } from '../color.ts'

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
