import { dirname, resolve } from 'node:path'
import type { ProjectFile } from '../../model/project-file.ts'
import { InputError } from '../../node/errors.ts'
import {
  conventionsFrom,
  encodingNamed,
  formatNamed,
  type InputOptions,
  labelPatternFrom,
  repairsNamed,
} from '../input-values.ts'
import { faultOf, readKeptWords } from './kept-words.ts'
import { type JsonPath, type PlacedJson, placedJson, pointerOf } from './placed-json.ts'
import { readSmallText } from './small-text.ts'
import { rulesFrom } from './speaker-entries.ts'
import { readSpeakerList } from './speaker-list.ts'

/** Settings of a project, and where they stand. */
interface Settings {
  readonly file: string
  readonly json: PlacedJson
  readonly said: ProjectFile
}

/** Options as a file of settings gives them, checked. Throws an InputError with the line, and what was expected there. */
export async function readSettings(file: string): Promise<InputOptions> {
  const json = placedJson(readSmallText(file, 'the settings of a project, as JSON'), file)
  const settings = { file, json, said: await checkedSettings(file, json) }
  const { labelPattern, from, encoding, columns, annotations } = settings.said
  return {
    ...repairsOf(settings),
    ...keptOf(settings),
    ...speakersOf(settings),
    ...conventionsOf(settings),
    ...(labelPattern !== undefined && {
      labelPattern: checked(settings, ['labelPattern'], () => labelPatternFrom(labelPattern)),
    }),
    ...(from !== undefined && { from: checked(settings, ['from'], () => formatNamed(from)) }),
    ...(encoding !== undefined && { encoding: checked(settings, ['encoding'], () => encodingNamed(encoding)) }),
    ...(columns !== undefined && { columns: Object.fromEntries(textsOf(columns)) }),
    ...(annotations !== undefined && { annotations }),
  }
}

async function checkedSettings(file: string, json: PlacedJson): Promise<ProjectFile> {
  const { projectFileFrom } = await import('../schemas.ts')
  const read = projectFileFrom(json.value)
  return 'fault' in read ? complain({ file, json }, read.fault.path, read.fault.what) : read.settings
}

/** ".transcriptrc.json:3: at /repairs/0: what is wrong" */
function complain({ file, json }: Pick<Settings, 'file' | 'json'>, path: JsonPath, what: string): never {
  const pointer = pointerOf(path)
  throw new InputError(file, pointer === '' ? what : `at ${pointer}: ${what}`, undefined, json.lineOf(path))
}

function checked<Value>(settings: Settings, path: JsonPath, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error))
    return complain(settings, path, message.replace(/\.$/, '').replace(/^It is/, 'it is'))
  }
}

function repairsOf(settings: Settings): Pick<InputOptions, 'repairs'> {
  const { repairs } = settings.said
  if (repairs === undefined || typeof repairs === 'string') return repairs === undefined ? {} : { repairs }
  for (const [index, name] of repairs.entries()) checked(settings, ['repairs', index], () => repairsNamed([name]))
  checked(settings, ['repairs'], () => repairsNamed(repairs))
  return { repairs }
}

function conventionsOf(settings: Settings): Pick<InputOptions, 'convention'> {
  const { convention } = settings.said
  if (typeof convention === 'string')
    return { convention: checked(settings, ['convention'], () => conventionsFrom([convention])) }
  for (const [index, name] of convention?.entries() ?? []) checked(settings, ['convention', index], () => conventionsFrom([name]))
  return convention === undefined ? {} : { convention }
}

function keptOf(settings: Settings): Pick<InputOptions, 'keep'> {
  const { keep } = settings.said
  if (keep === undefined) return {}
  if (typeof keep === 'string') return { keep: readBeside(settings, ['keep', keep], readKeptWords) }
  for (const [index, word] of keep.entries()) {
    const fault = faultOf(word)
    if (fault !== undefined) complain(settings, ['keep', index], fault)
  }
  return { keep }
}

function speakersOf(settings: Settings): Pick<InputOptions, 'speakers'> {
  const { file, json, said } = settings
  const { speakers } = said
  if (speakers === undefined) return {}
  if (typeof speakers === 'string') return { speakers: readBeside(settings, ['speakers', speakers], readSpeakerList) }
  const entries = speakers.map((entry, index) => ({
    line: json.lineOf(['speakers', index]),
    fields: new Map(textsOf(entry)),
  }))
  return { speakers: rulesFrom(entries, file) }
}

/** The members of an object that say something. */
function textsOf(object: Readonly<Record<string, string | null | undefined>>): (readonly [string, string])[] {
  return Object.entries(object).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
}

/** A path in the settings is meant from their folder, wherever the command is run. Where nothing can be read, they are to be mended. */
function readBeside<Value>(settings: Settings, [member, path]: readonly [string, string], read: (path: string) => Value): Value {
  try {
    return read(resolve(dirname(settings.file), path))
  } catch (error) {
    if (!(error instanceof InputError) || error.line !== undefined) throw error
    return complain(settings, [member], `${path}: ${error.what}`)
  }
}
