import { dirname, join } from 'node:path'
import type { Command as Commander } from 'commander'
import { isFile, quietStats } from '../../node/file-facts.ts'

/** The settings of a project: JSON, in its folder or in one around it. */
const NAME = '.transcriptrc.json'

/** "--config FILE": settings other than those found; "--no-config": none. */
export interface ConfigOption {
  readonly config?: string | false
}

/**
 * Has the settings that are found stand in for options that are not given. Without a file of settings this costs a look at
 * each folder up to the root, and no more is loaded.
 */
export function applyHook(command: Commander): Commander {
  return command.hook('preAction', () => {
    noteGiven(command)
    return applySettings(command)
  })
}

/** Options that say how raw text is read: to records of ours they do nothing. */
const OF_RAW_TEXT = ['encoding', 'repairs', 'keep', 'speakers', 'convention', 'labelPattern', 'from', 'columns', 'annotations']
const OF_CUES = ['unit', 'words', 'diarization', 'gap', 'dedupeRolling']

/** Keeps which of them stand on the command line; settings of a project are meant for whatever they fit. */
function noteGiven(command: Commander): void {
  const isGiven = (name: string) => command.getOptionValueSource(name) === 'cli'
  const given = command.options.filter((option) => {
    const name = option.attributeName()
    return (OF_RAW_TEXT.includes(name) || OF_CUES.includes(name)) && isGiven(name)
  })
  if (given.length > 0)
    command.setOptionValue(
      'given',
      given.map(({ long }) => long),
    )
}

function applySettings(command: Commander): Promise<void> | undefined {
  const { config } = command.opts<ConfigOption>()
  const path = config === false ? undefined : (config ?? findProjectFile())
  if (path !== undefined && config === undefined && isForeign(path)) command.setOptionValue('foreign', path)
  return path === undefined ? undefined : apply(path, command)
}

/** Settings that were found, and belong to another user than the one who runs this, or root. */
export interface ForeignSettings {
  readonly foreign?: string
}

function isForeign(path: string): boolean {
  const owner = quietStats(path)?.uid
  return process.getuid !== undefined && owner !== undefined && owner !== 0 && owner !== process.getuid()
}

async function apply(path: string, command: Commander): Promise<void> {
  const { readSettings } = await import('./project-options.ts')
  const settings = await readSettings(path)
  const isGiven = (name: string) => command.getOptionValueSource(name) === 'cli'
  for (const [name, value] of Object.entries({ ...settings, config: path })) {
    const isDeclared = command.options.some((option) => option.attributeName() === name)
    // Both say how the input is read: the one that is given is meant.
    const isMoot = name === 'from' && isGiven('columns')
    if (isDeclared && !isGiven(name) && !isMoot) command.setOptionValueWithSource(name, value, 'config')
  }
}

/** The nearest file of settings, in the working folder or in a folder around it, by its path from there. */
function findProjectFile(): string | undefined {
  let path = NAME
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (isFile(path)) return path
    if (dirname(folder) === folder) return undefined
    path = join('..', path)
  }
}
