import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { SpeakerTime } from '../parse/diarization.ts'
import type { Unit } from '../parse/stretch.ts'
import { nearest } from '../text/nearest.ts'
import type { FileWriter } from '../write/file-writer.ts'
import { fileWriters as libraryWriters, writers } from '../write/index.ts'
import { TemplateError, templateParts, template as templateWriter } from '../write/template.ts'
import { type Writer, type WriterOptions, withOptions } from '../write/writer.ts'
import type { Values } from './command.ts'
import { fileTarget, type Target, textTarget } from './convert/target.ts'
import { formatCalled } from './declared.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { readDiarization } from './settings/kept-words.ts'

/** "--to html": the page of one transcript. */
const pageWriter: FileWriter = {
  name: 'html',
  title: 'A web page to read, search and send, as transcript page makes it',
  examples: ['One page with the speakers, the questions, a search, and every turn under an address of its own.'],
  extension: 'html',
  keeps: ['speaker', 'times', 'text', 'paragraphs', 'section'],
  async open(put) {
    const { PageBuilder } = await import('./page/make.ts')
    const builder = new PageBuilder()
    let doc: string | undefined
    let isOfMany = false
    return {
      record(record) {
        doc ??= record.doc
        isOfMany ||= record.doc !== doc
        if (!isOfMany) builder.push(record)
      },
      end() {
        if (isOfMany)
          throw new UsageError('a page is of one transcript; transcript convert FILES --to html -o FOLDER/ makes one of each')
        for (const piece of builder.pieces({})) put(piece, '')
      },
    }
  },
}

/** What is not one text: those of the library, and the page. */
export const fileWriters: readonly FileWriter[] = [pageWriter, ...libraryWriters]
const FORMATS = [...writers, ...fileWriters].map(({ name }) => name)
const EXCEL = writers.flatMap(({ name, takesBom }) => (takesBom === true ? [name] : [])).join(', ')
const FIELDS = writers.flatMap(({ name, fields }) => (fields === undefined ? [] : [name])).join(', ')
const CAPTIONS = writers.flatMap(({ name, isCaptions }) => (isCaptions === true ? [name] : [])).join(', ')

/** Values of the options that say what is written, and of which cues a turn is made. */
export const WRITING: Values = {
  to: FORMATS,
  fields: fieldsFrom,
  estimateTimes: wordsPerMinuteFrom,
  template: templateFrom,
  diarization: readDiarization,
  gap: secondsFrom,
  ...{ EXCEL, FIELDS, CAPTIONS },
}

/** What the output looks like, as the command line gives it. */
export interface OutputOptions {
  readonly estimateTimes?: number
  readonly template?: string
  readonly recut?: true
  readonly excel?: true
  readonly fields?: readonly string[]
}

/** Which cues make one turn, as the command line gives it. */
export interface CueOptions {
  readonly unit?: Unit
  readonly words?: true
  readonly diarization?: readonly SpeakerTime[]
  readonly gap?: number
  readonly dedupeRolling?: 'on' | 'off' | 'auto'
}

/** The format that files of this extension are in, the usual one of those that share it: "talk.json" is json, "talk.txt" text. */
export function formatOfFile(path: string): string | undefined {
  const format = formatCalled(extname(path).slice(1))
  return FORMATS.find((name) => name === format)
}

/** Refuses an output without --to whose name has an ending that no format has; devices have names of their own. */
export function refuseUnwritten(
  path: string,
  instead = 'give --to',
  kinds: readonly { name: string; extension: string }[] = [...writers, ...fileWriters],
): void {
  const extension = extname(path).toLowerCase()
  const format = formatOfFile(path)
  if (extension === '' || kinds.some(({ name }) => name === format)) return
  const known = [...new Set(kinds.map((writer) => `.${writer.extension}`))].filter((name) => name !== '.')
  throw new UsageError(`${path}: ${extension} files are not written; name one of ${known.join(', ')}, or ${instead}`)
}

/** Which cues make one turn, as the parser takes it. */
export function cueOptionsFrom(options: CueOptions & TargetOptions) {
  const { to, unit, words, gap, dedupeRolling, diarization, recut } = options
  const keepCues = isOfCaptions(to) && recut !== true && gap === undefined && (unit === undefined || unit === 'cue')
  return {
    ...(keepCues && { keepCues }),
    ...(unit && { unit }),
    ...(words && { words }),
    ...(gap !== undefined && { gap }),
    ...(dedupeRolling && { dedupeRolling }),
    ...(diarization && { diarization }),
  }
}

export function writerOptionsFrom({ estimateTimes, excel, fields, template }: OutputOptions): WriterOptions {
  return {
    ...(excel !== undefined && { excel }),
    ...(fields !== undefined && { fields }),
    ...(estimateTimes !== undefined && { wordsPerMinute: estimateTimes }),
    ...(template !== undefined && { template }),
  }
}

/** The writer of a format, as it is asked for. Throws a UsageError where that makes no sense. */
export function writerNamed(name: string, options: OutputOptions): Writer {
  const writer = writers.find((known) => known.name === name)
  if (writer === undefined) throw new UsageError(`there is no output format "${name}"; see "transcript formats"`)
  refuseUnfit(writer, options)
  return withOptions(writer, writerOptionsFrom(options))
}

function isOfCaptions(name: string): boolean {
  return writers.some((writer) => writer.name === name && writer.isCaptions === true)
}

interface TargetOptions extends OutputOptions {
  readonly to: string
}

/** Opens one output. */
export async function openTarget(options: TargetOptions, output: string | undefined, io: Io): Promise<Target> {
  const writer = fileWriterNamed(options.to, options)
  return writer === undefined ? textTarget(writerNamed(options.to, options), output, io) : fileTarget(writer, output, io)
}

/** The extension of files in a format; empty for a folder. Throws a UsageError where the options make no sense. */
export function extensionNamed(name: string, options: OutputOptions): string {
  return (fileWriterNamed(name, options) ?? writerNamed(name, options)).extension
}

/** The writer of a format that is not one text. */
export function fileWriterNamed(name: string, options: OutputOptions): FileWriter | undefined {
  const writer = fileWriters.find((known) => known.name === name)
  if (writer !== undefined) refuseUnfit(writer, options)
  return writer
}

/** Options that would do nothing to an output are not passed over in silence. */
function refuseUnfit(writer: FormatTraits, options: OutputOptions): void {
  const { name, fields, isCaptions, takesBom } = writer
  const { excel, recut, template } = options
  if (recut === true && isCaptions !== true)
    throw new UsageError(`${name} does not show cues; leave --recut out, or choose ${CAPTIONS}`)
  if (excel === true && takesBom !== true)
    throw new UsageError(`${name} is no table for spreadsheets; leave --excel out, or choose ${EXCEL}`)
  if (options.fields !== undefined) refuseFields(options.fields, fields ?? [], name)
  if (template !== undefined && name !== templateWriter.name)
    throw new UsageError(`${name} has a form of its own; leave --template out, or give --to ${templateWriter.name} with it`)
}

/** What of a format is asked when options are held against it. */
type FormatTraits = Pick<Writer, 'name' | 'fields' | 'isCaptions' | 'takesBom'>

/** Says which field there is none of. `what`: what has fields, or has none. */
export function refuseFields(names: readonly string[], known: readonly string[], what: string): void {
  if (known.length === 0) throw new UsageError(`${what} has no fields to choose; leave --fields out, or choose ${FIELDS}`)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return
  const [near] = nearest(unknown, known)
  const meant = near === undefined ? '' : `; did you mean "${near}"?`
  throw new UsageError(`${what} has no field "${unknown}"${meant || ';'} its fields are ${known.join(', ')}`)
}

function fieldsFrom(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('It must be names with commas between, such as speaker,text.')
  return [...new Set(names)]
}

function wordsPerMinuteFrom(value: string): number {
  const words = Number(value)
  if (!(words >= 1 && words <= 1_000))
    throw new InvalidArgumentError('It must be words a minute, from 1 to 1000; talk has about 150.')
  return words
}

export function secondsFrom(value: string): number {
  const seconds = value.trim() === '' ? Number.NaN : Number(value)
  if (!(seconds >= 0 && seconds < Number.POSITIVE_INFINITY)) throw new InvalidArgumentError('It must be seconds, such as 1.5.')
  return seconds
}

function templateFrom(value: string): string {
  try {
    templateParts(value)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw new InvalidArgumentError(`In it, ${error.message}.`)
  }
  return value
}
