import { extname } from 'node:path'
import { expandPaths } from '../../node/expand-paths.ts'
import { makeWayTo } from '../../node/file-below.ts'
import { isFolder } from '../../node/file-facts.ts'
import { languageTag } from '../../page/front.ts'
import { type Media, mediaFrom } from '../../page/media.ts'
import type { ExitCode } from '../command.ts'
import { planConversion } from '../convert/plan.ts'
import { errorLine, UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { plural } from '../plural.ts'
import { exitCodeOf } from '../select/run.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { makePage, type PageRequest } from './make.ts'

export interface PageOptions extends InputOptions {
  readonly output?: string
  readonly title?: string
  readonly lang?: string
  readonly audio?: string
}

/** Makes one page, or one of each input in a folder. */
export async function runPage(files: readonly string[], options: PageOptions, io: Io): Promise<ExitCode> {
  const { output } = options
  const request = { parse: { ...parseOptionsFrom(options), listQuestions: false }, ...choicesFrom(options) }
  if (output !== undefined && (output.endsWith('/') || isFolder(output))) return intoFolder(files, { ...request, output }, io)
  if (output !== undefined) refuseName(output)
  else if (io.stdout.isTTY)
    throw new UsageError('a page is for a browser, not a terminal; name a file with -o, such as -o talk.html')
  const { paths } = await expandPaths(files)
  if (paths.length > 1) throw new UsageError(`${paths.length} inputs make a page each; name a folder with -o, such as -o pages/`)
  return makePage({ ...request, files, output }, io)
}

function choicesFrom({ title, lang, audio }: PageOptions): Pick<PageRequest, 'title' | 'language' | 'media'> {
  return {
    title,
    language: lang === undefined ? undefined : languageFrom(lang),
    media: audio === undefined ? undefined : mediaNamed(audio),
  }
}

function languageFrom(text: string): string {
  const tag = languageTag(text)
  if (tag === undefined) throw new UsageError(`--lang "${text}" is not the tag of a language; write one such as en, de or pt-BR`)
  return tag
}

function mediaNamed(text: string): Media {
  const media = mediaFrom(text)
  if (media !== undefined) return media
  throw new UsageError(
    `--audio "${text}" is neither an address of http or https nor a path from the page; write https://… or talk.mp3`,
  )
}

/** "-o talk.pdf" asks for something else. */
function refuseName(output: string): void {
  if (!/^(?:\.html?)?$/i.test(extname(output))) throw new UsageError(`${output}: a page is HTML; name it such as -o talk.html`)
}

async function intoFolder(
  files: readonly string[],
  request: Omit<PageRequest, 'files'> & { output: string },
  io: Io,
): Promise<ExitCode> {
  const folder = request.output
  const plan = await planConversion({ files, folder, extension: 'html', known: new Map() })
  if (request.media !== undefined && plan.outputs.size > 1)
    throw new UsageError('--audio is one recording, and there are several inputs; make the pages one by one')
  for (const failure of plan.failures) io.error(errorLine(failure))
  let isClear = plan.failures.length === 0
  let isFound = true
  for (const [input, output] of plan.outputs) {
    makeWayTo(output, folder)
    const code = await makePage({ ...request, files: [input], output }, io)
    isClear &&= code !== 2
    isFound &&= code !== 1
  }
  if (plan.leftOut > 0) io.warn(`${plural(plan.leftOut, 'file')} left out, not named as transcripts`)
  return exitCodeOf(isClear, isFound)
}
