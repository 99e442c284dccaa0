import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { InputError, NO_SUCH_FILE, reasonOf } from '../../node/errors.ts'
import { adviceOn } from '../../node/file-facts.ts'
import { Backoff, remedyFor } from '../../node/wait.ts'
import { decodeStrictUtf8 } from '../../text/decode.ts'

/** Bytes of a file that goes with the command line: far more than anybody writes by hand. */
const LARGEST = 64 << 20
const CHUNK = 65_536

/** The text of a file that goes with the command line, without a byte order mark; `what` names it in messages. */
export function readSmallText(path: string, what: string): string {
  const bytes = readSmallFile(path, what)
  const text = decodeStrictUtf8(bytes)
  if (text !== undefined) return text.replace(/^\ufeff/, '')
  throw new InputError(path, `${what} must be UTF-8`, 'save it as that', lineOfFault(bytes))
}

/** Files that the command line or the settings name beside the inputs: no output of the run may take their place. */
let sideFiles: readonly string[] = []

export function filesBeside(): readonly string[] {
  return sideFiles
}

/** Before another command is run in the same process. */
export function forgetFilesBeside(): void {
  sideFiles = []
}

/** What a shell has opened already, such as <(…): "/dev/fd/63". */
const OPENED = /^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/

/** A pipe with a name waits for somebody who writes to it, and a device may never end. */
function refuseEndless(path: string, what: string): void {
  const isEndless = OPENED.test(path) ? statSync(path).isCharacterDevice() : !statSync(path).isFile()
  if (isEndless && !statSync(path).isDirectory())
    throw new InputError(path, 'is not a regular file', `expected ${what}; copy it into a file first`)
}

/** The bytes of such a file, or of what is open as `fd`. */
export function readSmallFile(path: string, what: string, fd?: number): Uint8Array {
  sideFiles = [...sideFiles, path]
  try {
    if (fd === undefined) refuseEndless(path, what)
    const from = fd ?? openSync(path, 'r')
    const bytes = readUpTo(LARGEST, from)
    if (fd === undefined) closeSync(from)
    if (bytes === undefined) throw new InputError(path, `is longer than ${LARGEST >> 20} MiB`, `expected ${what}`)
    return bytes
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    const expected = `expected ${what}`
    throw new InputError(path, reason.what, reason === NO_SUCH_FILE ? adviceOn(path, expected) : expected)
  }
}

/** All that comes, or undefined when that is more than `most`. The size of a file says nothing of pipes and devices. */
function readUpTo(most: number, fd: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  for (let length = 0; length <= most; ) {
    const piece = new Uint8Array(CHUNK)
    const count = readSome(fd, piece)
    if (count === 0) return Buffer.concat(pieces)
    pieces.push(piece.subarray(0, count))
    length += count
  }
  return undefined
}

function readSome(fd: number, buffer: Uint8Array): number {
  for (const backoff = new Backoff(); ; backoff.wait()) {
    try {
      return readSync(fd, buffer)
    } catch (error) {
      if (remedyFor(error) === 'none') throw error
    }
  }
}

/** The first line that is not valid UTF-8; in UTF-8 no other character holds the byte of a line feed. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    const to = end < 0 ? bytes.length : end
    if (decodeStrictUtf8(bytes.subarray(from, to)) === undefined) return line
    from = to + 1
  }
  return line
}
