import { spawnSync } from 'node:child_process'

/** The folder of the project: npm runs its scripts there. */
const ROOT = process.cwd()

/** Our command as a user starts it. */
export function transcript(...args: readonly string[]): string[] {
  return [process.execPath, `${ROOT}/bin/transcript.js`, ...args]
}

/** Node that does nothing: what every start costs. */
export const NOTHING: readonly string[] = [process.execPath, '-e', '0']

export function ownRival(name: string, file: string): string[] {
  return [process.execPath, `${ROOT}/tests/bench/rivals/${name}.mjs`, file]
}

export function splitLabels(awk: readonly string[], file: string): string[] {
  return [...awk, '-f', `${ROOT}/tests/bench/rivals/split-labels.awk`, file]
}

/** A program that may not be on this machine. */
export interface Tool {
  readonly name: string
  /** What it says of itself, or undefined where it is missing. */
  readonly version: string | undefined
}

export const GAWK = tool('gawk', '--version')
export const MAWK = tool('mawk', '-W', 'version')
export const JQ = tool('jq', '--version')

/** Awks that are here, with the words before "-f". */
export const AWKS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    { tool: GAWK, words: ['gawk', '-b'] },
    { tool: MAWK, words: ['mawk'] },
  ].flatMap(({ tool, words }): [string, string[]][] => (tool.version === undefined ? [] : [[tool.name, words]])),
)

function tool(name: string, ...args: readonly string[]): Tool {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' })
  return { name, version: status === 0 ? (stdout || stderr).split('\n')[0]?.trim() : undefined }
}

/** Whether a command of ours has an option. */
export function hasOption(command: string, option: string): boolean {
  const [program = '', ...args] = transcript(command, '--help')
  return spawnSync(program, args, { encoding: 'utf8' }).stdout.includes(`${option} `)
}
