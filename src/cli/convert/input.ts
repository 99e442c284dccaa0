import { statSync } from 'node:fs'
import { OutputError } from '../../node/errors.ts'
import { makeWayTo } from '../../node/file-below.ts'
import { removeLeftovers } from '../../node/temporary-names.ts'
import { errorLine, UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type ParseCommandOptions, parseWork } from '../parse/input.ts'
import type { InputWork, Place } from '../perform.ts'
import { withSink } from '../sink.ts'
import { openTarget } from '../writer-options.ts'
import type { Target } from './target.ts'

export interface ConvertInputOptions extends ParseCommandOptions {
  /** The folder of the outputs. */
  readonly folder: string
  /** Where each input goes. */
  readonly outputs: ReadonlyMap<string, string>
  /** Leaves an output alone that is newer than its input. */
  readonly update?: true
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
      if (options.update && isNewer(output, path)) return { state: 'current' }
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

/** Whether a file, or a folder, was written after another. Neither need be there: reading tells why. */
export function isNewer(output: string, input: string): boolean {
  const [made, source] = [output, input].map(changedAt)
  return made !== undefined && source !== undefined && made > source
}

function changedAt(path: string): bigint | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs
  } catch {
    return undefined
  }
}

interface Conversion {
  readonly path: string
  readonly output: string
}

async function convert({ path, output }: Conversion, options: ConvertInputOptions, io: Io): Promise<ConvertResult> {
  makeWayTo(output, options.folder)
  const target = await openTarget(options, output, io)
  const work = parseWork({ ...(target.printer && { printer: target.printer }) })
  const state = await withSink(target, () => perform({ path, work, target }, options, io))
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
