import type { Command } from '../command.ts'
import { languageNamed, mediaNamed, type PageOptions, runPage } from '../page/run.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT } from '../shared-options.ts'

export const page: Command = {
  watches: true,
  name: 'page',
  summary: 'Make a web page to read, search and share a transcript: one file that needs no server',
  examples: [
    { run: 'transcript page talk.txt -o talk.html', about: 'one file, to open in a browser or to send' },
    { run: 'transcript page talk.vtt --audio talk.mp3 -o talk.html', about: 'with the recording beside it: times play it' },
    { run: 'transcript page talks -o pages/', about: 'a page of each transcript of a folder' },
    { run: 'transcript turns --question 3-5 talk.txt --to jsonl | transcript page > part.html', about: 'a page of a part' },
  ],
  declare(command, run) {
    declareInput(declareAnnotations(command))
      .argument('[files...]', FILES_ARGUMENT)
      .option('-o, --output <path>', 'write to this file, whole or not at all; for several inputs, a folder')
      .option('--title <text>', 'the title of the page (default: the one that the source gives, or the name of the file)')
      .option('--lang <tag>', 'the language of the talk, such as en or pt-BR (default: as the source says)', languageNamed)
      .option('--audio <url>', 'the recording: an address of http or https, or a path from where the page will lie', mediaNamed)
      .action((files: readonly string[], options: PageOptions) => run((io) => runPage(files, options, io)))
  },
}
