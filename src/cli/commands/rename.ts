import { InvalidArgumentError } from 'commander'
import type { Rename } from '../../query/renaming.ts'
import { plainText } from '../../write/text.ts'
import type { Command } from '../command.ts'
import { type RenameOptions, runRename } from '../rename/run.ts'
import { readSpeakerList } from '../settings/speaker-list.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT } from '../shared-options.ts'
import { declareTo, declareWriterOptions } from '../writer-options.ts'

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
  summary: 'Give speakers other names: in the labels of a transcript, and nothing else, or in another format',
  examples: [
    { run: 'transcript rename talk.vtt -s SPEAKER_00="Mara Lund" -s SPEAKER_01="Jo Vey" -o named.vtt', about: 'two names' },
    { run: 'transcript rename talk.txt -s "MS LUND"="Mara Lund" --diff', about: 'what would change, as a unified diff' },
    {
      run: 'transcript rename --write --backup talk.srt -s lund="Mara Lund"',
      about: 'in place; the old is kept as talk.srt.bak',
    },
    { run: 'transcript rename talk.vtt --map names.csv -o talk.docx', about: 'by a list with the columns label,name' },
    { run: 'transcript rename call.json -s A="Mara Lund" -s B="Mara Lund" --to jsonl', about: 'two labels that are one person' },
  ],
  declare(command, run) {
    command.argument('[files...]', FILES_ARGUMENT)
    command
      .option('-s, --set <old=new>', 'OLD, a whole name, an id or a label, is called NEW (repeat for each)', renameFrom)
      .option(
        '--map <list>',
        'the same for several: JSON or CSV with "label" (or "id") and "name", as of speakers --roster',
        mapFrom,
      )
      .addOption(command.createOption('--diff', 'print a unified diff').conflicts('write'))
      .addOption(command.createOption('--write', 'change the files in place').conflicts('output'))
      .option('--backup', 'with --write: keep the original as FILE.bak, which must not exist yet')
      .option('--force', 'write names that would not be read again as labels, or not as those of the same people')
      .option('-o, --output <file>', 'write to this file, whole or not at all; of the same kind, it differs in labels alone')
    declareInput(declareWriterOptions(declareAnnotations(declareTo(command)))).action(
      (files: readonly string[], options: RenameOptions) => {
        run((io) => runRename(files, options, io))
      },
    )
  },
}
