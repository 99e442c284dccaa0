import { shellQuoted } from '../text/shell-quoted.ts'
import kinds from './binary-kinds.txt'
import { InputError } from './errors.ts'

/** What a source looks like that is not text, and what to do about it; FILE stands for its name. */
interface BinaryKind {
  readonly looksLike: string
  readonly advice: string
}

const RICH_TEXT = /^(?:\xef\xbb\xbf)?\s{0,64}\{\\rtf/
const ZIP = /^PK(?:\x03\x04|\x05\x06|\x07\x08)/

interface Signature extends BinaryKind {
  /** Tried on the first bytes as Latin-1 characters. */
  readonly magic: RegExp
}

/** The rows of a part of binary-kinds.txt. */
const signaturesIn = (part: string): readonly Signature[] =>
  part.split('\n').flatMap((row) => {
    const [magic = '', looksLike, advice] = row.split('\t')
    return looksLike === undefined || advice === undefined ? [] : { magic: new RegExp(magic, 's'), looksLike, advice }
  })
const [FILES = [], ARCHIVES = []] = kinds.split('\nzip archives\n').map(signaturesIn)

const ARCHIVE: BinaryKind = { looksLike: 'a zip archive', advice: 'unpack it first: unzip FILE' }
const NOISE: BinaryKind = { looksLike: 'binary data', advice: 'give a text file' }

/** What the first bytes of a source look like when they are not text; undefined for text. */
function findBinaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (ZIP.test(head)) return ARCHIVES.find(({ magic }) => magic.test(head)) ?? ARCHIVE
  // Its pictures may be bytes of any kind.
  if (RICH_TEXT.test(head)) return undefined
  return FILES.find(({ magic }) => magic.test(head)) ?? (looksLikeNoise(bytes) ? NOISE : undefined)
}

/** Bytes that are counted: enough for the shares to be steady. */
const SAMPLE = 4096

/** Strays that even the shortest text may have. */
const STRAYS = 32

/** What is counted is below. */
const FIRST_PLAIN = 0x20

/** How often something is at even and at odd offsets. */
type Tally = [even: number, odd: number]

/** Not NUL, which may stray into a text and fills UTF-16, nor tab, line ends, form feed, backspace, end of file, escape. */
function isOddControl(byte: number): boolean {
  return byte < FIRST_PLAIN && byte !== 0 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b
}

/** A plain loop: this runs once, before anything is compiled well, over thousands of bytes. */
function tally(sample: Uint8Array, counts: (byte: number) => boolean): Tally {
  const found: Tally = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    if (byte < FIRST_PLAIN && counts(byte)) found[at % 2 === 0 ? 0 : 1]++
  }
  return found
}

/** UTF-16: it says so, or one byte of nearly every pair is the high one of a letter, such as 0 for Latin and 4 for Cyrillic. */
function isWide(sample: Uint8Array): boolean {
  const [first, second] = sample
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const high = tally(sample, (byte) => byte === 0 || isOddControl(byte))
  return Math.max(...high) > sample.length / 4 && Math.min(...high) < Math.max(...high) / 2
}

/**
 * Bytes without any structure of text. NULs at every second byte are UTF-16 and a few are strays, but many on both sides
 * are no text; nor are many odd controls, which UTF-16 may have as halves of letters.
 */
function looksLikeNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const few = Math.max(STRAYS, sample.length / 16)
  if (Math.min(...tally(sample, (byte) => byte === 0)) > few) return true
  const [even, odd] = tally(sample, isOddControl)
  return even + odd > few && !isWide(sample)
}

/** Names that a shell takes as they are. */
const PLAIN_NAME = /^[\w./%+,:@][\w./%+,:@-]*$/

/** The name as a shell and a command would need it; of standard input only the user knows the file. */
export function shellName(name: string): string {
  if (name === '-') return 'FILE'
  if (name.startsWith('-')) return shellName(`./${name}`)
  return PLAIN_NAME.test(name) ? name : shellQuoted(name)
}

/** Throws an InputError when the first bytes of a source are not those of a text, and says what they look like. */
export function refuseBinary(name: string, head: Uint8Array): void {
  const kind = findBinaryKind(head)
  if (kind === undefined) return
  throw new InputError(
    name,
    `looks like ${kind.looksLike}, ${kind.looksLike.startsWith('text ') ? 'which is not read' : 'not text'}`,
    kind.advice.replace('FILE', () => shellName(name)),
  )
}
