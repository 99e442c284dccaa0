import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/node/errors.ts'
import { openSource } from '../../src/node/open-source.ts'
import { refuseBinary } from '../../src/node/refuse-binary.ts'
import { faultOf, isLinux, skipWhen } from './places.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

function refusal(head: Uint8Array, name = 'talk.txt'): string | undefined {
  try {
    refuseBinary(name, head)
    return undefined
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message
  }
}

/** A local header of a zip archive and its data. */
function zipEntry(name: string, data: Buffer, method: number): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, latin1(name), data])
}

function zip(...names: string[]): Buffer {
  return Buffer.concat(names.map((name) => zipEntry(name, deflateRawSync(Buffer.from(name.repeat(40))), 8)))
}

const stored = (mimetype: string) => Buffer.concat([zipEntry('mimetype', latin1(mimetype), 0), zip('content.xml')])

const NULS = '\0'.repeat(40)

const KINDS: [string, Buffer, RegExp][] = [
  ['PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), /a PDF document, not text; .*transcript parse --to text talk\.txt/],
  ['PDF behind a byte order mark', latin1('\xef\xbb\xbf%PDF-1.4\n'), /a PDF document/],
  ['gzip', latin1('\x1f\x8b\x08\0\0\0\0\0'), /compressed data \(gzip\).*gzip -dc talk\.txt \| transcript parse -/],
  ['bzip2', latin1('BZh91AY&SY'), /compressed data \(bzip2\)/],
  ['xz', latin1('\xfd7zXZ\0\0\x04'), /compressed data \(xz\)/],
  ['zstd', latin1('\x28\xb5\x2f\xfd\x04\x58'), /compressed data \(zstd\)/],
  ['7-Zip', latin1('7z\xbc\xaf\x27\x1c\0\x04'), /a 7-Zip archive/],
  ['zip', zip('a.txt', 'b.txt'), /a zip archive, not text; unpack it first: unzip talk\.txt/],
  ['empty zip', latin1(`PK\x05\x06${NULS}`), /a zip archive/],
  [
    'docx',
    zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
    /a Word document \(\.docx\).*transcript parse --to text talk\.txt/,
  ],
  ['xlsx', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), /a spreadsheet \(\.xlsx\)/],
  ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), /a presentation \(\.pptx\)/],
  ['Office cut short', zip('[Content_Types].xml'), /an Office document/],
  ['odt', stored('application/vnd.oasis.opendocument.text'), /an OpenDocument text \(\.odt\)/],
  ['ods', stored('application/vnd.oasis.opendocument.spreadsheet'), /an OpenDocument file/],
  ['epub', stored('application/epub+zip'), /an EPUB book/],
  ['OLE', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), /an old Office document \(\.doc/],
  ['PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /a PNG image.*tesseract talk\.txt/],
  ['JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), /a JPEG image/],
  ['GIF', latin1('GIF89a\x01\0\x01\0'), /a GIF image/],
  ['TIFF', latin1('II*\0\x08\0\0\0'), /a TIFF image/],
  ['WebP', latin1('RIFF\x1a\0\0\0WEBPVP8 '), /a WebP image/],
  ['ELF', latin1(`\x7fELF\x02\x01\x01${NULS}`), /a program \(ELF\), not text; give a text file/],
  ['PE', latin1('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'), /a program \(Windows\)/],
  ['MP3 with tags', latin1('ID3\x04\0\0\0\0\x10'), /an MP3 recording.*whisper talk\.txt/],
  ['MP3', latin1('\xff\xfb\x90\x64\0'), /an MP3 recording/],
  ['AAC', latin1('\xff\xf1\x50\x80'), /an AAC recording/],
  ['WAV, a line feed in its length', latin1('RIFF\n\n\0\0WAVEfmt '), /a WAV recording/],
  ['AIFF', latin1('FORM\0\0\x10\0AIFF'), /an AIFF recording/],
  ['Ogg', latin1('OggS\0\x02\0\0'), /an Ogg recording/],
  ['FLAC', latin1('fLaC\0\0\0\x22'), /a FLAC recording/],
  ['MP4', latin1('\0\0\0\x20ftypisom'), /an MP4 or M4A recording/],
  ['M4A', latin1('\0\0\0\nftypM4A '), /an MP4 or M4A recording/],
  ['Matroska', latin1('\x1a\x45\xdf\xa3\x01\0'), /a Matroska or WebM recording/],
  ['SQLite', latin1('SQLite format 3\0\x10\0'), /an SQLite database/],
  ['NULs', Buffer.alloc(65_536), /nothing but NUL bytes/],
  ['one NUL', Buffer.alloc(1), /nothing but NUL bytes/],
  ['UTF-32 with mark', latin1('\xff\xfe\0\0K\0\0\0'), /looks like text in UTF-32, which is not read/],
  ['UTF-32BE with mark', latin1('\0\0\xfe\xff\0\0\0K'), /UTF-32/],
  ['UTF-32LE', latin1([...'PATRICIA KIM: Hello'].map((letter) => `${letter}\0\0\0`).join('')), /iconv -f UTF-32LE/],
  ['UTF-32BE', latin1([...'PATRICIA KIM: Hello'].map((letter) => `\0\0\0${letter}`).join('')), /iconv -f UTF-32BE/],
  ['records of numbers', Buffer.from(new Uint32Array(500).map((_, index) => index % 300).buffer), /binary data/],
]

describe('refused', () => {
  it.each(KINDS)('%s', (_name, head, words) => {
    expect(refusal(head)).toMatch(words)
  })

  it('the program that runs this', () => {
    const head = Buffer.alloc(65_536)
    const fd = openSync(process.execPath, 'r')
    readSync(fd, head)
    closeSync(fd)
    expect(refusal(head)).toMatch(/a program/)
  })

  it('names the file as the shell needs it, and FILE for standard input', () => {
    const pdf = latin1('%PDF-1.7\n')
    expect(refusal(pdf, "it's $& here.txt")).toContain(String.raw`transcript parse --to text 'it'\''s $& here.txt'`)
    expect(refusal(pdf, '-x.txt')).toContain('transcript parse --to text ./-x.txt')
    expect(refusal(pdf, '-')).toContain('transcript parse --to text FILE')
  })

  it.skipIf(skipWhen(!isLinux, 'no /dev/zero')).each(['/dev/zero', '/dev/urandom'])('%s by its first chunk', async (path) => {
    const look = async () => {
      for await (const chunk of openSource(path).chunks()) refuseBinary(path, chunk)
    }
    const fault = await faultOf(look)
    expect(fault).toBeInstanceOf(InputError)
  })
})

const TALK = 'PATRICIA KIM: Hello everyone and welcome.\n\nANGELA STENT: Thank you, Patricia.\n\n'
const SHORT = 'Q: Hi\n'

/** UTF-16 in the byte order asked for. */
function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const TEXTS: [string, Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['ASCII', latin1(TALK)],
  ['a stray NUL', latin1(TALK.replace('Hello', 'Hel\0lo'))],
  ['a NUL in front', latin1(`\0${TALK}`)],
  ['NULs in a short text', latin1('K\0I\0\0M: h\0\0i\n')],
  ['a few NULs in a row', latin1(TALK + NULS + TALK.repeat(10))],
  ['every byte once', Buffer.concat([latin1(TALK), Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), latin1(TALK)])],
  ['terminal colours', latin1('\x1b[1mKIM:\x1b[0m Hello\b\f\v\x1a\n'.repeat(30))],
  ['UTF-16LE with mark', utf16(`\ufeff${TALK}`, 'le')],
  ['UTF-16BE with mark', utf16(`\ufeff${TALK}`, 'be')],
  ['UTF-16LE', utf16(TALK.repeat(40), 'le')],
  ['UTF-16BE', utf16(TALK.repeat(40), 'be')],
  ['UTF-16LE with one letter', utf16('\ufeffQ', 'le')],
  ['short UTF-16LE', utf16(SHORT, 'le')],
  ['Cyrillic UTF-16LE', utf16('ВЕДУЩИЙ: Здравствуйте, дорогие друзья.\n'.repeat(40), 'le')],
  ['Chinese UTF-16LE with mark', utf16('\ufeff主持人：大家好，欢迎收看今天的节目。\n'.repeat(40), 'le')],
  ['rich text', latin1('{\\rtf1\\ansi\\deff0 PATRICIA KIM: Hello')],
  [
    'rich text with a picture',
    Buffer.concat([latin1('{\\rtf1{\\pict\\bin9000 '), Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 7919) & 0xff))]),
  ],
  ['initials like a program', latin1('MZ: Good morning.\nQ: Hi.\n')],
  ['a word like an archive', latin1('PK: We are back.\n')],
  ['Rar! as a cheer', latin1('Rar! said the lion.\n')],
  ['a name like tags', latin1('ID3: Interviewer three.\n')],
  ['talk about PDF', latin1('KIM: A PDF starts with %PDF-1.7, they say.\n')],
  ['EBCDIC', Buffer.from('d7c1e3d9c9c3c9c17a40c8859393962540', 'hex')],
]

describe('taken for text', () => {
  it.each(TEXTS)('%s', (_name, head) => {
    expect(refusal(head)).toBeUndefined()
  })

  it('every prefix of UTF-16', () => {
    for (const order of ['le', 'be'] as const) {
      const bytes = utf16(TALK, order)
      const refused = Array.from(bytes.keys()).filter((length) => refusal(bytes.subarray(0, length)) !== undefined)
      expect(refused).toEqual(order === 'be' ? [1] : [])
    }
  })

  it('this very file', () => {
    expect(refusal(readFileSync(import.meta.filename))).toBeUndefined()
  })
})
