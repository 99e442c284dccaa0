import { InvalidArgumentError } from 'commander'
import type { Rename } from '../../query/renaming.ts'
import { plainText } from '../../write/plain-text.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../errors.ts'
import { type RenameOptions, runRename } from '../rename/run.ts'
import { readSpeakerList } from '../settings/speaker-list.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT } from '../shared-options.ts'
import { declareTo, declareWriterOptions } from '../writer-options.ts'

interface RenameChoices extends RenameOptions {
  readonly speaker?: readonly Rename[]
  readonly map?: readonly Rename[]
}

const LONGEST_NAME = 120

/** "SPEAKER_00=Mara Lund", added to those before. */
function renameFrom(value: string, before: readonly Rename[] = []): readonly Rename[] {
  const [from = '', ...rest] = value.split('=')
  const rename = { from: from.trim(), to: rest.join('=').trim() }
  if (rename.from === '' || rest.length === 0)
    throw new InvalidArgumentError(`It must be OLD=NEW, such as SPEAKER_00="Mara Lund".`)
  const fault = faultIn(rename.to)
  if (fault !== undefined) throw new InvalidArgumentError(`${fault}.`)
  return [...before, rename]
}

function faultIn(name: string): string | undefined {
  if (name === '') return 'The new name is empty'
  if (name.length > LONGEST_NAME) return `The new name is longer than ${LONGEST_NAME} characters`
  return plainText(name) === name ? undefined : `The new name holds a character that cannot be seen: ${plainText(name)}`
}

/** The rows of a list of speakers that have a name. */
function mapFrom(path: string, before: readonly Rename[] = []): readonly Rename[] {
  const renames = readSpeakerList(path).flatMap(({ id, label, name }) =>
    name === undefined ? [] : [{ from: label ?? id ?? '', to: name }],
  )
  const faulty = renames.find(({ to }) => faultIn(to) !== undefined)
  if (faulty !== undefined) throw new InvalidArgumentError(`In its entry for "${faulty.from}": ${faultIn(faulty.to)}.`)
  return [...before, ...renames]
}

export const rename: Command = {
  name: 'rename',
  summary: 'Give speakers other names: in the labels of a transcript, and nothing else, or in another format',
  examples: [
    { run: 'transcript rename talk.vtt -s SPEAKER_00="Mara Lund" -s SPEAKER_01="Jo Vey" -o named.vtt', about: 'two names' },
    { run: 'transcript rename talk.txt -s "MS LUND"="Mara Lund" --diff', about: 'what would change, as a unified diff' },
    {
      run: 'transcript rename --write --backup talk.srt -s lund="Mara Lund"',
      about: 'in place; what it was is kept as talk.srt.bak',
    },
    { run: 'transcript rename talk.vtt --map names.csv --to docx -o talk.docx', about: 'by a list with the columns label,name' },
    { run: 'transcript rename call.json -s A="Mara Lund" -s B="Mara Lund" --to jsonl', about: 'two labels that are one person' },
  ],
  declare(command, run) {
    command.argument('[files...]', FILES_ARGUMENT)
    command
      .option(
        '-s, --speaker <old=new>',
        'who gets which name: OLD is a whole name, an id or a label (repeat for each)',
        renameFrom,
      )
      .option(
        '--map <list>',
        'the same from a file, JSON or CSV with "label" (or "id") and "name", as speakers --template writes it',
        mapFrom,
      )
      .addOption(command.createOption('--diff', 'print what would change as a unified diff').conflicts(['write', 'dryRun']))
      .addOption(command.createOption('--dry-run', 'say which labels would change, and how many').conflicts('write'))
      .addOption(command.createOption('--write', 'change the files in place').conflicts('output'))
      .option('--backup', 'with --write: keep the original as FILE.bak, which must not exist yet')
      .option(
        '-o, --output <file>',
        'write to this file, whole or not at all; the same kind of file stays as it is but for its labels',
      )
    declareInput(declareWriterOptions(declareAnnotations(declareTo(command)))).action(
      (files: readonly string[], { speaker = [], map = [], ...options }: RenameChoices) => {
        run((io) => {
          const renames = [...speaker, ...map]
          if (renames.length === 0)
            throw new UsageError('no names; give -s OLD=NEW, such as -s SPEAKER_00="Mara Lund", or --map LIST')
          return runRename({ files, renames, options }, io)
        })
      },
    )
  },
}
