import { readFileSync, statSync } from 'node:fs'
import { InputError } from '../../node/errors.ts'
import { adviceOn } from '../../node/file-facts.ts'
import { NO_SUCH_FILE, reasonOf } from '../../node/system-errors.ts'
import { decodeStrictUtf8 } from '../../text/decode.ts'

/** Bytes of a file of settings, words or times of speakers: far more than anybody writes by hand. */
const LARGEST = 64 << 20

/** The text of a file that goes with the command line, without a byte order mark; `what` names it in messages. */
export function readSmallText(path: string, what: string): string {
  const bytes = readBytes(path, what)
  const text = decodeStrictUtf8(bytes)
  if (text !== undefined) return text.replace(/^\ufeff/, '')
  throw new InputError(path, `${what} must be UTF-8`, 'save it as that', lineOfFault(bytes))
}

function readBytes(path: string, what: string): Uint8Array {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw new InputError(path, 'is a directory', `expected ${what}`)
    if (stats.size > LARGEST) throw new InputError(path, `is too long for ${what}`, `${LARGEST} bytes are the most`)
    return readFileSync(path)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    const expected = `expected ${what}`
    throw new InputError(path, reason.what, reason === NO_SUCH_FILE ? adviceOn(path, expected) : expected)
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
