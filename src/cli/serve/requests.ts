import type { WorkerError } from '../../model/worker.ts'
import { heldBytes } from '../../node/documents/zip-directory.ts'
import { InputError } from '../../node/errors.ts'
import { leadsInto } from '../../node/file-below.ts'
import { openSource, type Source } from '../../node/open-source.ts'
import { errorLine } from '../errors.ts'
import { parsed } from '../records/json-lines.ts'

/** Why a document is not read. */
export class RequestFault extends Error {
  constructor(
    readonly code: WorkerError['code'],
    message: string,
  ) {
    super(message)
  }
}

/** A line of the input: its bytes, or of one that is too long the first. */
export interface InputLine {
  readonly number: number
  readonly bytes: Buffer
  readonly isTooLong: boolean
}

const LF = 0x0a
/** So much of a line that is too long is kept, to say whose it is. */
const HEAD = 8192

/** The lines of a stream of bytes; no more than `most` bytes are held. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<InputLine> {
  let [held, length, number]: [Buffer[], number, number] = [[], 0, 1]
  const add = (piece: Buffer): void => {
    if (length <= most && length + piece.length > most)
      held = [Buffer.concat([...held, piece.subarray(0, HEAD)]).subarray(0, HEAD)]
    else if (length <= most) held.push(Buffer.from(piece))
    length += piece.length
  }
  const release = (): InputLine => {
    const line = { number: number++, bytes: Buffer.concat(held), isTooLong: length > most }
    ;[held, length] = [[], 0]
    return line
  }
  for await (const { buffer, byteOffset, byteLength } of chunks) {
    const chunk = Buffer.from(buffer, byteOffset, byteLength)
    let from = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      add(chunk.subarray(from, end))
      yield release()
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield release()
}

// {"id":"talk \"7\"","text":"…
//       ^^^^^^^^^^^^
const ID_AT_HEAD = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){1,1024}")/
const LONGEST_ID = 1024

/** The id of a line that cannot be read as a whole, where it begins with it. */
export function idAtHead(line: Buffer): string | null {
  const [, quoted = 'null'] = ID_AT_HEAD.exec(line.toString('utf8', 0, HEAD)) ?? []
  const id = parsed(quoted)
  return typeof id === 'string' && id.length <= LONGEST_ID ? id : null
}

/** A document that is asked for. */
export interface Request {
  readonly id: string
  /** Its text, the file that holds it, or its bytes in base64. */
  readonly kind: 'text' | 'path' | 'bytes'
  readonly value: string
}

const KINDS = ['text', 'path', 'bytes'] as const
const EXPECTED = 'expected {"id":"…"} with one of "text", "path" and "bytes"'

const utf8 = new TextDecoder('utf-8', { fatal: true })

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new RequestFault('bad-line', 'the line is not UTF-8; give a document in another encoding as "bytes", in base64')
  }
}

/** Reads a line as a request; undefined for one that is blank. */
export function requestOf({ bytes }: InputLine): Request | undefined {
  const line = textOf(bytes)
  if (line.trim() === '') return undefined
  const value = parsed(line)
  if (typeof value !== 'object' || value === null)
    throw new RequestFault('bad-line', `the line is not a JSON object; ${EXPECTED}`)
  const members = new Map<string, unknown>(Object.entries(value))
  const id = members.get('id')
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID)
    throw new RequestFault('bad-id', `"id" is not a string of 1 to ${LONGEST_ID} characters; ${EXPECTED}`)
  const [kind, other] = KINDS.filter((name) => members.has(name))
  const given = kind && members.get(kind)
  if (kind === undefined || other !== undefined)
    throw new RequestFault('no-document', `the line gives ${other ? 'several documents' : 'no document'}; ${EXPECTED}`)
  if (typeof given !== 'string') throw new RequestFault('no-document', `"${kind}" is not a string`)
  return { id, kind, value: given }
}

/** What a worker may read. */
export interface Bounds {
  /** Bytes of the largest document. */
  readonly maxBytes: number
  /** The folders that paths must lie in; none: any file may be read. */
  readonly root?: readonly string[]
}

/** The bytes of a document, all of them: what is answered tells their number and hash. */
export async function bytesOf({ kind, value }: Request, bounds: Bounds): Promise<Buffer> {
  if (kind === 'path') return readWhole(value, bounds)
  const bytes = kind === 'text' ? Buffer.from(value) : decoded(value)
  limit(bytes.length, bounds)
  return bytes
}

const BASE64 = /^[A-Za-z\d+/]*={0,2}$/
const SPACE = /\s+/g

/** Line ends are no fault: base64 is often wrapped. */
function decoded(value: string): Buffer {
  const letters = value.replace(SPACE, '')
  if (!BASE64.test(letters) || letters.length % 4 !== 0)
    throw new RequestFault('bad-base64', '"bytes" is not base64 (RFC 4648, section 4); encode the bytes again, with padding')
  return Buffer.from(letters, 'base64')
}

async function readWhole(path: string, bounds: Bounds): Promise<Buffer> {
  const { root = [] } = bounds
  if (root.length > 0 && !leadsInto(path, root))
    throw new RequestFault('outside', `"path" leads out of ${root.join(', ')}; give a file below, or its content as "bytes"`)
  const source = openSource(path === '-' ? './-' : path)
  try {
    if (source.isLive) throw new InputError(source.name, 'is not a regular file', 'give its content as "bytes"')
    const pieces: Buffer[] = []
    let length = 0
    for await (const chunk of source.chunks()) {
      length += chunk.length
      limit(length, bounds)
      pieces.push(Buffer.from(chunk))
    }
    return Buffer.concat(pieces)
  } finally {
    source.close()
  }
}

function limit(length: number, { maxBytes }: Bounds): void {
  if (length > maxBytes) throw new RequestFault('too-long', `the document has more than ${maxBytes} bytes; see --max-bytes`)
}

const PIECE = 65_536

/** A document that is held, as a source named by its id. */
export function heldSource(id: string, bytes: Buffer): Source {
  return {
    name: id,
    isLive: false,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
    },
    facts: () => undefined,
    random: () => heldBytes(bytes),
    close() {},
  }
}

/** What is wrong with a document, as its last line says it. */
export function faultOf(error: unknown, id: string | null): Pick<WorkerError, 'code' | 'message'> {
  if (error instanceof RequestFault) return { code: error.code, message: error.message }
  if (error instanceof InputError) return { code: 'unreadable', message: error.file === id ? error.message : errorLine(error) }
  return { code: 'internal', message: `internal error: ${error instanceof Error ? error.message : String(error)}` }
}
