import { statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { OutputError } from '../../node/errors.ts'
import { outputFault } from '../../node/fd-writer.ts'
import { makeWayTo } from '../../node/file-below.ts'
import { isFile, isFolder, quietStats } from '../../node/file-facts.ts'
import { removeLeftovers } from '../../node/temporary-names.ts'
import { errorLine, UsageError } from '../errors.ts'
import type { InputWork, Place } from '../input-work.ts'
import type { Io } from '../io.ts'
import { type ParseCommandOptions, parseWork } from '../parse/input.ts'
import { withSink } from '../sink.ts'
import { openTarget } from '../writer-options.ts'
import { HashedSource, hashFile } from './hash.ts'
import { addEntry, type Entry } from './journal.ts'
import type { Target } from './target.ts'

export interface ConvertInputOptions extends ParseCommandOptions {
  /** The folder of the outputs. */
  readonly folder: string
  /** Where each input goes. */
  readonly outputs: ReadonlyMap<string, string>
  /** What was made before, by the path below the folder. */
  readonly known: ReadonlyMap<string, Entry>
  /** Of the options, as `fingerprintOf` tells them. */
  readonly made: string
}

/** What became of one input. */
export interface ConvertResult {
  readonly state: 'converted' | 'current' | 'empty' | 'failed'
}

/** Converts one input to a file of its own. */
export const convertInput: InputWork<ConvertInputOptions, ConvertResult> = {
  name: 'convert',
  async perform(path, options, { io }) {
    const output = options.outputs.get(path)
    if (output === undefined) throw new Error('there is no output for it')
    try {
      if (await isCurrent(path, output, options)) return { state: 'current' }
      return await convert({ path, output }, options, io)
    } catch (error) {
      // Another file may have room, or rights.
      if (!(error instanceof OutputError || error instanceof UsageError)) throw error
      io.error(error instanceof UsageError ? `${path}: ${error.message}` : errorLine(error))
      return { state: 'failed' }
    }
  },
}

/** The same, for the main thread, which cleans up behind the others. */
export function convertWork({ outputs }: Pick<ConvertInputOptions, 'outputs'>): typeof convertInput {
  return {
    ...convertInput,
    cleanUp(path) {
      const output = outputs.get(path)
      if (output !== undefined) removeLeftovers(output)
    },
  }
}

/** Whether what was made of an input before is what would be made now. An input that cannot be read is not: reading it tells why. */
export async function isCurrent(path: string, output: string, { folder, known, made }: ConvertInputOptions): Promise<boolean> {
  const entry = known.get(nameBelow(output, folder))
  if (entry === undefined || entry.made !== made || !isThere(output, entry)) return false
  try {
    const { bytes, sha256 } = await hashFile(path)
    return bytes === entry.source.bytes && sha256 === entry.source.sha256
  } catch {
    return false
  }
}

function isThere(output: string, { bytes }: Entry): boolean {
  return bytes === null ? isFolder(output) : isFile(output) && quietStats(output)?.size === bytes
}

function nameBelow(output: string, folder: string): string {
  return relative(folder, output).split(sep).join('/')
}

/** Bytes of what was written; null for a folder. */
function sizeOf(output: string): number | null {
  try {
    const stats = statSync(output)
    return stats.isFile() ? stats.size : null
  } catch (error) {
    throw outputFault(error, output)
  }
}

interface Conversion {
  readonly path: string
  readonly output: string
}

async function convert({ path, output }: Conversion, options: ConvertInputOptions, io: Io): Promise<ConvertResult> {
  const { folder, made: fingerprint } = options
  makeWayTo(output, folder)
  const target = await openTarget(options, output, io)
  let source: HashedSource | undefined
  const work = parseWork({
    ...(target.printer && { printer: target.printer }),
    watch(opened) {
      source = new HashedSource(opened)
      return source
    },
  })
  const state = await withSink(target, () => perform({ path, work, target }, options, io))
  if (state === 'converted' && source !== undefined) {
    const made = { output: nameBelow(output, folder), source: await source.digest(), made: fingerprint, bytes: sizeOf(output) }
    addEntry(folder, made)
  }
  return { state }
}

interface Performing {
  readonly path: string
  readonly work: ReturnType<typeof parseWork>
  readonly target: Target
}

async function perform({ path, work, target }: Performing, options: ConvertInputOptions, io: Io) {
  target.start([path])
  const place: Place = { outlet: target.outlet, io }
  const { isRead, isDamaged } = await work.perform(path, options, place)
  const state = !isRead || isDamaged ? ('failed' as const) : target.hasBegun ? ('converted' as const) : ('empty' as const)
  const keep = isRead && target.hasBegun
  if (keep) target.end()
  return { result: state, keep }
}
