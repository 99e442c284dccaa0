/** Bytes of a source that are looked at before it is taken for text. */
export const BINARY_HEAD = 1024

/** What a source looks like that is not text, and what to do about it. */
export interface BinaryKind {
  readonly looksLike: string
  readonly remedy: (file: string) => string
}

interface Signature {
  /** Bytes as Latin-1 characters; "?" stands for any. */
  readonly magic: string
  readonly looksLike: string
  readonly remedy?: string
}

const TEXT_FIRST = 'extract its text first'
const TRANSCRIBE = 'transcribe it first, for instance with whisper FILE'
const RECOGNISE = 'recognise its text first (tesseract FILE -)'
const OFFICE = `${TEXT_FIRST} (soffice --convert-to txt:Text FILE)`

const SIGNATURES: readonly Signature[] = [
  { magic: '%PDF-', looksLike: 'a PDF document', remedy: `${TEXT_FIRST} (pdftotext -layout FILE)` },
  { magic: '\x1f\x8b', looksLike: 'gzip data', remedy: 'unpack it first (gzip -dc FILE | transcript …)' },
  { magic: 'BZh?1AY&SY', looksLike: 'bzip2 data', remedy: 'unpack it first (bzip2 -dc FILE | transcript …)' },
  { magic: '\xfd7zXZ\0', looksLike: 'xz data', remedy: 'unpack it first (xz -dc FILE | transcript …)' },
  { magic: '\x28\xb5\x2f\xfd', looksLike: 'zstd data', remedy: 'unpack it first (zstd -dc FILE | transcript …)' },
  { magic: '7z\xbc\xaf\x27\x1c', looksLike: 'a 7-Zip archive', remedy: 'unpack it first' },
  { magic: '{\\rtf', looksLike: 'an RTF document', remedy: OFFICE },
  { magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', looksLike: 'an old Office document (.doc)', remedy: OFFICE },
  { magic: '\x89PNG\r\n', looksLike: 'a PNG image', remedy: RECOGNISE },
  { magic: '\xff\xd8\xff', looksLike: 'a JPEG image', remedy: RECOGNISE },
  { magic: 'GIF8?a', looksLike: 'a GIF image', remedy: RECOGNISE },
  { magic: '\x7fELF', looksLike: 'a program (ELF)' },
  { magic: 'ID3\x02', looksLike: 'an MP3 recording', remedy: TRANSCRIBE },
  { magic: 'ID3\x03', looksLike: 'an MP3 recording', remedy: TRANSCRIBE },
  { magic: 'ID3\x04', looksLike: 'an MP3 recording', remedy: TRANSCRIBE },
  { magic: '\xff\xfb', looksLike: 'an MP3 recording', remedy: TRANSCRIBE },
  { magic: 'RIFF????WAVE', looksLike: 'a WAV recording', remedy: TRANSCRIBE },
  { magic: 'RIFF????AVI ', looksLike: 'an AVI recording', remedy: TRANSCRIBE },
  { magic: 'RIFF????WEBP', looksLike: 'a WebP image', remedy: RECOGNISE },
  { magic: 'OggS\0', looksLike: 'an Ogg recording', remedy: TRANSCRIBE },
  { magic: 'fLaC\0', looksLike: 'a FLAC recording', remedy: TRANSCRIBE },
  { magic: '\0\0\0?ftyp', looksLike: 'an MP4 recording', remedy: TRANSCRIBE },
  { magic: '\x1a\x45\xdf\xa3', looksLike: 'a Matroska or WebM recording', remedy: TRANSCRIBE },
  { magic: 'SQLite format 3\0', looksLike: 'an SQLite database', remedy: 'export its text first' },
  { magic: '\xff\xfe\0\0', looksLike: 'UTF-32 text', remedy: 'convert it first (iconv -f UTF-32 -t UTF-8 FILE)' },
  { magic: '\0\0\xfe\xff', looksLike: 'UTF-32 text', remedy: 'convert it first (iconv -f UTF-32 -t UTF-8 FILE)' },
]

/** A zip archive tells by the names in its head what it holds. */
const ZIPPED: readonly { readonly name: RegExp; readonly looksLike: string }[] = [
  { name: /word\//, looksLike: 'a Word document (.docx)' },
  { name: /xl\//, looksLike: 'a spreadsheet (.xlsx)' },
  { name: /ppt\//, looksLike: 'a presentation (.pptx)' },
  { name: /mimetypeapplication\/vnd\.oasis\.opendocument/, looksLike: 'an OpenDocument file (.odt)' },
  { name: /mimetypeapplication\/epub\+zip/, looksLike: 'an EPUB book' },
  { name: /\[Content_Types\]\.xml|_rels\//, looksLike: 'an Office document' },
]

function zipKind(head: string): Signature {
  const looksLike = ZIPPED.find(({ name }) => name.test(head))?.looksLike
  if (looksLike === undefined) return { magic: '', looksLike: 'a zip archive', remedy: 'unpack it first (unzip FILE)' }
  return { magic: '', looksLike, remedy: `${TEXT_FIRST} (pandoc -t plain FILE)` }
}

function fits(head: string, { magic }: Signature): boolean {
  for (let index = 0; index < magic.length; index++) {
    if (magic[index] !== '?' && magic[index] !== head[index]) return false
  }
  return true
}

/** Controls that no text has: not NUL, which may stray into one, nor tab, line ends, form feed, escape. */
function isOddControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b
}

/**
 * Bytes without any structure of text. NULs at every second byte are UTF-16 and a few are strays, but many on both sides
 * are no text; nor are many odd controls, which UTF-16 may have as halves of letters.
 */
function isNoise(head: Uint8Array): boolean {
  const nuls: [number, number] = [0, 0]
  let odd = 0
  for (const [at, byte] of head.entries()) {
    if (byte === 0) nuls[at % 2 === 0 ? 0 : 1]++
    else if (isOddControl(byte)) odd++
  }
  const few = head.length / 16
  const wide = hasWideMark(head) || Math.max(...nuls) > 4 * few
  return Math.min(...nuls) > few || (odd > few && !wide)
}

function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** What the first bytes of a source look like when they are not text; undefined for text. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const found = head.startsWith('PK\x03\x04') ? zipKind(head) : SIGNATURES.find((signature) => fits(head, signature))
  if (found !== undefined) {
    return { looksLike: found.looksLike, remedy: (file) => (found.remedy ?? 'give a text file').replace('FILE', () => file) }
  }
  const start = bytes.subarray(0, BINARY_HEAD)
  if (start.length > 0 && start.every((byte) => byte === 0)) return { looksLike: 'nothing but NUL bytes', remedy: textFile }
  return isNoise(start) ? { looksLike: 'binary data', remedy: textFile } : undefined
}

function textFile(): string {
  return 'give a text file'
}
