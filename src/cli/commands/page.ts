import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { expandPaths } from '../../node/expand-paths.ts'
import { makeWayTo } from '../../node/file-below.ts'
import { isFolder } from '../../node/file-facts.ts'
import { type Media, mediaFrom } from '../../page/timeline.ts'
import { languageTag } from '../../text/front.ts'
import type { Command, ExitCode } from '../command.ts'
import { planConversion } from '../convert/plan.ts'
import { errorLine, exitCodeOf, UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { makePage, type PageRequest } from '../page/make.ts'
import { tellLeftOut } from '../records/visit-sources.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'

interface PageOptions extends InputOptions, Pick<PageRequest, 'output' | 'title'> {
  readonly lang?: string
  readonly audio?: Media
}

function languageNamed(text: string): string {
  const tag = languageTag(text)
  if (tag === undefined) throw new InvalidArgumentError('It must be the tag of a language, such as en, de or pt-BR.')
  return tag
}

function mediaNamed(text: string): Media {
  const media = mediaFrom(text)
  if (media === undefined) throw new InvalidArgumentError('It must be an address of http or https, or a path such as talk.mp3.')
  return media
}

/** Makes one page, or one of each input in a folder. */
async function runPage(files: readonly string[], options: PageOptions, io: Io): Promise<ExitCode> {
  const { output, title, lang: language, audio: media } = options
  const request = { parse: { ...parseOptionsFrom(options), listQuestions: false }, title, language, media, output }
  if (output !== undefined && (output.endsWith('/') || isFolder(output))) return intoFolder(files, request, io)
  if (output === undefined && io.stdout.isTTY) throw new UsageError('a page is for a browser; name a file, such as -o talk.html')
  if (!/^(?:\.html?)?$/i.test(extname(output ?? ''))) throw new UsageError(`${output}: a page is HTML; name it as -o talk.html`)
  const { paths } = await expandPaths(files)
  if (paths.length > 1) throw new UsageError(`${paths.length} inputs make a page each; name a folder with -o, such as -o pages/`)
  return makePage({ ...request, files }, io)
}

async function intoFolder(files: readonly string[], request: Omit<PageRequest, 'files'>, io: Io): Promise<ExitCode> {
  const { output: folder = '.', media } = request
  const plan = await planConversion({ files: files.length > 0 ? files : ['-'], folder, extension: 'html' })
  if (media !== undefined && plan.outputs.size > 1)
    throw new UsageError('--audio is one recording, and there are several inputs; make their pages one by one')
  for (const failure of plan.failures) io.error(errorLine(failure))
  let isClear = plan.failures.length === 0
  let isFound = true
  for (const [input, output] of plan.outputs) {
    makeWayTo(output, folder)
    const code = await makePage({ ...request, files: [input], output }, io)
    isClear &&= code !== 2
    isFound &&= code !== 1
  }
  tellLeftOut(plan.leftOut, io)
  return exitCodeOf(isClear, isFound)
}

export const page: Command = {
  name: 'page',
  values: { ...READING, lang: languageNamed, audio: mediaNamed },
  run: runPage,
}
