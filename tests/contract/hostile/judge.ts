import type { HostileCase } from './case.ts'

/** What became of one run of the command. */
export interface Outcome {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: Buffer
  readonly stderr: Buffer
  /** Milliseconds; bytes. */
  readonly took: number
  readonly peak: number
}

const MEGABYTE = 2 ** 20
export const LIMITS = { milliseconds: 300_000, peak: 200 * MEGABYTE, stderr: 65_536 }

const TRACE = /\n\s+at .*:\d+:\d+|node:internal|UnhandledPromise|internal error/
// Every control but the line end, also those of two bytes, and the marks that turn text round
const CONTROL = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const LONE = /\p{Surrogate}/u

/** Where text holds what could steer a terminal. */
export function controlIn(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString()
  const found = CONTROL.exec(text)
  return found === null ? undefined : `U+${found[0].charCodeAt(0).toString(16)} at ${found.index}`
}

interface Printed {
  readonly type: string
  readonly speaker?: string | null
}

/** The records that were printed; a fault when they are none. */
function recordsIn(stdout: Buffer): Printed[] {
  return stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Printed => JSON.parse(line))
}

function hasLone(value: unknown): boolean {
  if (typeof value === 'string') return LONE.test(value)
  return typeof value === 'object' && value !== null && Object.entries(value).some((pair) => pair.some(hasLone))
}

/** What of a run is about one of its inputs. */
export function outcomeFor(ran: Outcome, file: string): Outcome {
  const doc = `"doc":"${file}"`
  const linesWith = (bytes: Buffer, mark: string): Buffer => {
    const lines = bytes.toString().split('\n')
    return Buffer.from(
      lines
        .filter((line) => line.includes(mark))
        .map((line) => `${line}\n`)
        .join(''),
    )
  }
  return { ...ran, stdout: linesWith(ran.stdout, doc), stderr: linesWith(ran.stderr, `transcript: ${file}:`) }
}

/** What is wrong whatever the input was. */
export function faultsOfAny(ran: Outcome): string[] {
  const faults: string[] = []
  const stderr = ran.stderr.toString()
  if (ran.signal !== null) faults.push(`killed by ${ran.signal} after ${ran.took} ms`)
  if (ran.code !== null && ran.code > 2) faults.push(`exit code ${ran.code}`)
  if (TRACE.test(stderr)) faults.push(`tells of itself: ${stderr.slice(0, 200)}`)
  if (ran.stderr.length > LIMITS.stderr) faults.push(`${ran.stderr.length} bytes of messages`)
  if (ran.took > LIMITS.milliseconds) faults.push(`took ${ran.took} ms`)
  if (ran.peak > LIMITS.peak) faults.push(`took ${Math.round(ran.peak / MEGABYTE)} MB`)
  const control = controlIn(ran.stderr)
  if (control !== undefined) faults.push(`message with ${control}`)
  return faults
}

const CODES: Readonly<Record<HostileCase['outcome'], readonly number[]>> = {
  turns: [0],
  warned: [0],
  nothing: [1],
  refused: [2],
  damaged: [2],
  bounded: [0, 1, 2],
}

/** All that is wrong with what became of a case; nothing when all is well. */
export function faultsOf(hostile: HostileCase, ran: Outcome, file: string): string[] {
  const faults = faultsOfAny(ran)
  const stderr = ran.stderr.toString()
  if (!CODES[hostile.outcome].includes(ran.code ?? -1))
    faults.push(`exit code ${ran.code} for "${hostile.outcome}": ${stderr.slice(0, 300)}`)
  if (ran.code !== 0 && !stderr.includes(file)) faults.push('no message names the file')
  if (hostile.outcome === 'warned' && stderr === '') faults.push('nothing was said')
  if (hostile.outcome === 'refused' && ran.stdout.length > 0) faults.push('refused, and yet wrote')
  if (hostile.says !== undefined && !hostile.says.test(stderr))
    faults.push(`does not say ${hostile.says}: ${stderr.slice(0, 300)}`)
  return [...faults, ...faultsOfRecords(hostile, ran)]
}

function faultsOfRecords(hostile: HostileCase, { stdout }: Outcome): string[] {
  const faults: string[] = []
  if (!Buffer.from(stdout.toString()).equals(stdout)) faults.push('standard output is not UTF-8')
  const control = controlIn(stdout)
  if (control !== undefined) faults.push(`output with ${control}`)
  if (stdout.length > 64 * hostile.bytes.length + 8 * MEGABYTE) faults.push(`${stdout.length} bytes of output`)
  const records = recordsIn(stdout)
  if (hasLone(records)) faults.push('half of a surrogate pair')
  const turns = records.filter(({ type }) => type === 'turn')
  if (hostile.outcome === 'turns' && turns.length === 0) faults.push('no turns')
  if (hostile.outcome === 'nothing' && turns.length > 0) faults.push(`${turns.length} turns`)
  if (hostile.turns !== undefined && turns.length !== hostile.turns) faults.push(`${turns.length} turns, not ${hostile.turns}`)
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))]
  if (hostile.speakers !== undefined && speakers.join() !== hostile.speakers.join()) faults.push(`speakers ${speakers.join()}`)
  if (hostile.never !== undefined && JSON.stringify(turns).includes(hostile.never)) faults.push(`holds ${hostile.never}`)
  return faults
}
