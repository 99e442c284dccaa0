import { shellQuoted } from '../text/shell-quoted.ts'
import { InputError } from './errors.ts'

/** What a source looks like that is not text, and what to do about it; FILE stands for its name. */
export interface BinaryKind {
  readonly looksLike: string
  readonly advice: string
  /** It is text, in an encoding that is not read. */
  readonly isText?: true
}

interface Signature extends BinaryKind {
  /** Tried on the first bytes as Latin-1 characters. */
  readonly magic: RegExp
}

const READ = 'read it first: transcript parse --to text FILE'
const OFFICE = 'extract its text first: soffice --headless --convert-to txt:Text FILE'
const SHEET = 'export it as text first: soffice --headless --convert-to csv FILE'
const RECOGNISE = 'recognise its text first: tesseract FILE -'
const TRANSCRIBE = 'transcribe it first: whisper FILE'
const EXPORT = 'export its text first'
const UNPACK = 'unpack it first'
const TEXT_FILE = 'give a text file'

const convertFrom = (encoding: string) => `convert it first: iconv -f ${encoding} -t UTF-8 FILE`

const SIGNATURES: readonly Signature[] = [
  { magic: /^(?:\xef\xbb\xbf)?\s{0,64}%PDF-\d/, looksLike: 'a PDF document', advice: READ },
  { magic: /^\x1f\x8b/, looksLike: 'compressed data (gzip)', advice: 'unpack it first: gzip -dc FILE | transcript parse -' },
  { magic: /^BZh\d1AY&SY/, looksLike: 'compressed data (bzip2)', advice: 'unpack it first: bzip2 -dc FILE | transcript parse -' },
  { magic: /^\xfd7zXZ\0/, looksLike: 'compressed data (xz)', advice: 'unpack it first: xz -dc FILE | transcript parse -' },
  {
    magic: /^\x28\xb5\x2f\xfd/,
    looksLike: 'compressed data (zstd)',
    advice: 'unpack it first: zstd -dc FILE | transcript parse -',
  },
  { magic: /^7z\xbc\xaf\x27\x1c/, looksLike: 'a 7-Zip archive', advice: `${UNPACK}: 7z x FILE` },
  { magic: /^Rar!\x1a\x07/, looksLike: 'a RAR archive', advice: `${UNPACK}: unrar x FILE` },
  {
    magic: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    looksLike: 'an old Office document (.doc, .xls or .ppt), or one with a password',
    advice: OFFICE,
  },
  { magic: /^\x89PNG\r\n/, looksLike: 'a PNG image', advice: RECOGNISE },
  { magic: /^\xff\xd8\xff/, looksLike: 'a JPEG image', advice: RECOGNISE },
  { magic: /^GIF8[79]a/, looksLike: 'a GIF image', advice: RECOGNISE },
  { magic: /^(?:II\*\0|MM\0\*)/, looksLike: 'a TIFF image', advice: RECOGNISE },
  { magic: /^RIFF.{4}WEBP/s, looksLike: 'a WebP image', advice: RECOGNISE },
  { magic: /^\x7fELF/, looksLike: 'a program (ELF)', advice: TEXT_FILE },
  { magic: /^MZ.{0,58}\0/s, looksLike: 'a program (Windows)', advice: TEXT_FILE },
  { magic: /^(?:ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb])/, looksLike: 'an MP3 recording', advice: TRANSCRIBE },
  { magic: /^\xff[\xf1\xf9]/, looksLike: 'an AAC recording', advice: TRANSCRIBE },
  { magic: /^RIFF.{4}WAVE/s, looksLike: 'a WAV recording', advice: TRANSCRIBE },
  { magic: /^RIFF.{4}AVI /s, looksLike: 'an AVI recording', advice: TRANSCRIBE },
  { magic: /^FORM.{4}AIF[FC]/s, looksLike: 'an AIFF recording', advice: TRANSCRIBE },
  { magic: /^OggS\0/, looksLike: 'an Ogg recording', advice: TRANSCRIBE },
  { magic: /^fLaC\0/, looksLike: 'a FLAC recording', advice: TRANSCRIBE },
  { magic: /^\0\0\0.ftyp/s, looksLike: 'an MP4 or M4A recording', advice: TRANSCRIBE },
  { magic: /^\x1a\x45\xdf\xa3/, looksLike: 'a Matroska or WebM recording', advice: TRANSCRIBE },
  { magic: /^\x30\x26\xb2\x75\x8e\x66\xcf\x11/, looksLike: 'a Windows Media recording', advice: TRANSCRIBE },
  { magic: /^PAR1/, looksLike: 'a Parquet table', advice: 'export it as CSV first' },
  { magic: /^SQLite format 3\0/, looksLike: 'an SQLite database', advice: `${EXPORT}: sqlite3 FILE .dump` },
  { magic: /^(?:\xff\xfe\0\0|\0\0\xfe\xff)/, looksLike: 'text in UTF-32', isText: true, advice: convertFrom('UTF-32') },
  { magic: /^(?:[^\0]\0\0\0){8}/, looksLike: 'text in UTF-32', isText: true, advice: convertFrom('UTF-32LE') },
  { magic: /^(?:\0\0\0[^\0]){8}/, looksLike: 'text in UTF-32', isText: true, advice: convertFrom('UTF-32BE') },
  { magic: /^\0+$/, looksLike: 'nothing but NUL bytes', advice: TEXT_FILE },
]

const RICH_TEXT = /^(?:\xef\xbb\xbf)?\s{0,64}\{\\rtf/
const ZIP = /^PK(?:\x03\x04|\x05\x06|\x07\x08)/

/** A zip archive tells by the names of its entries what it is; the first that is found decides. */
const ARCHIVES: readonly Signature[] = [
  { magic: /word\//, looksLike: 'a Word document (.docx)', advice: READ },
  { magic: /xl\//, looksLike: 'a spreadsheet (.xlsx)', advice: SHEET },
  { magic: /ppt\//, looksLike: 'a presentation (.pptx)', advice: OFFICE },
  { magic: /application\/vnd\.oasis\.opendocument\.text/, looksLike: 'an OpenDocument text (.odt)', advice: READ },
  { magic: /application\/vnd\.oasis\.opendocument/, looksLike: 'an OpenDocument file', advice: OFFICE },
  { magic: /application\/epub\+zip/, looksLike: 'an EPUB book (.epub)', advice: READ },
  { magic: /\[Content_Types\]\.xml|_rels\//, looksLike: 'an Office document (.docx, .xlsx or .pptx)', advice: OFFICE },
]

const ARCHIVE: BinaryKind = { looksLike: 'a zip archive', advice: `${UNPACK}: unzip FILE` }
const NOISE: BinaryKind = { looksLike: 'binary data', advice: TEXT_FILE }

/** What the first bytes of a source look like when they are not text; undefined for text. */
function findBinaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (ZIP.test(head)) return ARCHIVES.find(({ magic }) => magic.test(head)) ?? ARCHIVE
  // Its pictures may be bytes of any kind.
  if (RICH_TEXT.test(head)) return undefined
  return SIGNATURES.find(({ magic }) => magic.test(head)) ?? (looksLikeNoise(bytes) ? NOISE : undefined)
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
    `looks like ${kind.looksLike}, ${kind.isText ? 'which is not read' : 'not text'}`,
    kind.advice.replace('FILE', () => shellName(name)),
  )
}
