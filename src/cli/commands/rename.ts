import { InvalidArgumentError } from 'commander'
import type { Rename } from '../../query/renaming.ts'
import { plainText } from '../../write/text.ts'
import type { Command } from '../command.ts'
import { runRename } from '../rename/run.ts'
import { readSpeakerList } from '../settings/speaker-list.ts'
import { READING } from '../shared-options.ts'
import { WRITING } from '../writer-options.ts'

const LONGEST_NAME = 120

function checked({ from, to }: Rename): Rename {
  if (plainText(to) === to && to.length <= LONGEST_NAME) return { from, to }
  throw new InvalidArgumentError(
    `"${plainText(to).slice(0, LONGEST_NAME)}" is no name: it is too long, or holds what cannot be seen.`,
  )
}

function renameFrom(value: string, before: readonly Rename[] = []): readonly Rename[] {
  const [from = '', ...rest] = value.split('=').map((part) => part.trim())
  const to = rest.join('=')
  if (from === '' || to === '') throw new InvalidArgumentError('It must be OLD=NEW, such as SPEAKER_00="Mara Lund".')
  return [...before, checked({ from, to })]
}

/** The rows of a list of speakers that have a name. */
function mapFrom(path: string): readonly Rename[] {
  return readSpeakerList(path).flatMap(({ id = '', label = id, name: to }) =>
    to === undefined ? [] : checked({ from: label, to }),
  )
}

export const rename: Command = {
  name: 'rename',
  values: { ...READING, ...WRITING, set: renameFrom, map: mapFrom },
  run: runRename,
}
