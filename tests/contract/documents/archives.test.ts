import { describe, expect, test } from 'vitest'
import { makeDocx, makeEpub, makeOdt, odtXml, paragraph, run, wordFrame, wordXml } from './make-documents.ts'
import { makeZip, type Packed } from './make-zip.ts'
import { recordsOf, refusalOf, saidIn } from './read-document.ts'

const TALK = ['Mara Lund: Good evening.', 'Jo Vey: Thank you.', 'Mara Lund: Is the lamp out?', 'Jo Vey: It is.']
const BODY = TALK.map((line) => paragraph(run(line))).join('')
const MAIN: Packed = { name: 'word/document.xml', data: wordXml(BODY) }
const MEGABYTE = 1024 * 1024

function docx(main: Partial<Packed>, ...others: readonly Packed[]): Uint8Array {
  return makeZip([...wordFrame(), { ...MAIN, ...main }, ...others])
}

/** A part of a document that was packed, with these bytes in place of those there. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy.set(values, at < 0 ? copy.length + at : at)
  return copy
}

const whole = makeDocx(BODY)
const bomb = new Uint8Array(40 * MEGABYTE).fill(0x41)

/** Where the header of a part stands that comes behind those of the frame. */
function localHeaderOf({ name }: Packed): number {
  return Buffer.from(makeZip([...wordFrame(), MAIN])).indexOf(name) - 30
}

/** What does harm, or is damaged, and what is told of it. */
const REFUSED: Readonly<Record<string, readonly [() => Uint8Array, RegExp]>> = {
  'cut in the middle': [() => whole.subarray(0, 700), /is cut off: the directory .* missing/],
  'cut at its end': [() => whole.subarray(0, whole.length - 1), /is cut off/],
  'a directory that goes beyond the end': [() => changed(whole, -10, 0xff, 0xff, 0xff, 0x00), /does not fit/],
  'a directory that is none': [() => changed(whole, -6, 9, 0, 0, 0), /does not fit|cannot be read/],
  'more files than it has': [() => changed(whole, -12, 200, 0), /cannot be read/],
  'a part that grows beyond reason': [() => docx({ data: bomb }), /would grow from \d+ to 41943040 bytes; .*unzip -p/],
  'a part that says it is small': [() => docx({ data: bomb, size: 10 }), /holds more than the 10 bytes/],
  'a part that says it is longer': [() => docx({ size: 100_000 }), /"word\/document\.xml" in it is cut off/],
  'a part that says it is more than 1 GiB': [() => docx({ size: 0xf0000000 }), /would grow/],
  'a wrong checksum': [() => docx({ crc: 7 }), /the checksum of "word\/document\.xml" .* is wrong/],
  'bytes that are not packed': [() => docx({ method: 8, isStored: true, data: 'no deflate, this' }), /cannot be unpacked/],
  'a method of its own': [() => docx({ method: 14 }), /a method that documents do not use \(14\)/],
  'a password': [() => docx({ flags: 1 }), /is encrypted: .* needs a password; save it without/],
  'parts that overlap': [
    () => docx({}, { name: 'word/a', data: 'x'.repeat(999) }, { name: 'word/b', data: '', sharesBefore: true }),
    /files in the archive overlap/,
  ],
  'two main parts': [() => docx({}, MAIN), /2 parts named "word\/document\.xml"/],
  'two main parts, one in capitals': [() => docx({}, { ...MAIN, name: 'WORD/document.xml' }), /2 parts named/],
  'no main part': [
    () => makeZip([...wordFrame(), { name: 'word/styles.xml', data: '<x/>' }]),
    /"word\/document\.xml" is missing/,
  ],
  'a main part without content': [() => docx({ data: '' }), /"word\/document\.xml" in it is empty/],
  'a main part that is no XML': [() => docx({ data: 'Mara Lund: hi' }), /is not XML/],
  'entities that are declared': [
    () => docx({ data: `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "b">]>${wordXml(BODY)}` }),
    /declares entities/,
  ],
  'a local header that is none': [
    () => changed(makeZip([...wordFrame(), MAIN]), localHeaderOf(MAIN), 0),
    /is not where the archive says/,
  ],
  'an OpenDocument text without content': [
    () => makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true }]),
    /"content\.xml" is missing/,
  ],
  'an OpenDocument text with a password': [
    () => makeOdt('', [{ name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }]),
    /is encrypted/,
  ],
  'a book without a description': [
    () => makeZip([{ name: 'META-INF/container.xml', data: '<container/>' }]),
    /"META-INF\/container\.xml" names no book/,
  ],
  'a book without pages': [() => makeEpub([]), /lists no pages/],
  'a book whose page is missing': [
    () => makeEpub(['<p/>'], '<item id="x" href="../no.xhtml" media-type="application/xhtml+xml"/><itemref idref="x"/>'),
    /its part "no\.xhtml" is missing/,
  ],
  'a book whose page grows beyond reason': [() => makeEpub([`<p>${'a'.repeat(20 * MEGABYTE)}</p>`]), /would grow/],
  'an archive of other files': [() => makeZip([{ name: 'talk.txt', data: TALK.join('\n') }]), /looks like a zip archive/],
  'a spreadsheet': [
    () => makeZip([...wordFrame('xl/workbook.xml'), { name: 'xl/workbook.xml', data: '<workbook/>' }]),
    /looks like an? (?:spreadsheet|Office document)/,
  ],
}

describe('archives that are refused', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, [make, words]) => {
    expect(await refusalOf(make())).toMatch(words)
  })

  test('cut anywhere, and with any byte changed, nothing is worse than refused', async () => {
    for (let size = 0; size < whole.length; size += 37) await refusalOf(whole.subarray(0, size))
    for (let at = 0; at < whole.length; at += 11) await refusalOf(changed(whole, at, (whole[at] ?? 0) ^ 0x5a))
  })
})

describe('archives that are read', () => {
  test.each<[string, Uint8Array]>([
    ['parts as they are', docx({ isStored: true })],
    ['sizes in 64 bits', docx({ isWide: true })],
    ['names with backslashes', docx({ name: 'word\\document.xml' })],
    ['names in other letters', docx({ name: 'Word/Document.xml' })],
    ['names that lead out of the folder', docx({}, { name: '../../../../tmp/PWNED', data: 'x' })],
    ['a comment behind', withComment(docx({}))],
    ['OpenDocument', makeOdt(TALK.map((line) => `<text:p>${line}</text:p>`).join(''))],
    [
      'OpenDocument that does not say so',
      makeZip([
        { name: 'content.xml', data: odtXml(TALK.map((line) => `<text:p>${line}</text:p>`).join('')) },
        { name: 'META-INF/manifest.xml', data: '<x/>' },
      ]),
    ],
    [
      'a book',
      makeEpub(
        [0, 2].map(
          (at) =>
            `<html><body>${TALK.slice(at, at + 2)
              .map((line) => `<p>${line}</p>`)
              .join('')}</body></html>`,
        ),
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await saidIn(bytes)).toEqual(TALK)
  })

  test('a main part in UTF-16', async () => {
    const data = Buffer.from(`\ufeff${wordXml(BODY).replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(await saidIn(docx({ data }))).toEqual(TALK)
  })

  test('of a book, its contents and what stands beside the reading order are left out', async () => {
    const page = (id: string, text: string, more = '') => ({
      item: `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${more}/>`,
      file: { name: `OEBPS/${id}.xhtml`, data: `<p>${text}</p>` },
    })
    const others = [page('nav', 'Mara Lund: Contents', ' properties="nav"'), page('notes', 'Jo Vey: A note')]
    const spine = others.map(({ item }) => item).join('') + '<itemref idref="nav"/><itemref idref="notes" linear="no"/>'
    expect(
      await saidIn(
        makeEpub(
          [TALK.map((line) => `<p>${line}</p>`).join('')],
          spine,
          others.map(({ file }) => file),
        ),
      ),
    ).toEqual(TALK)
  })

  test('the parts of a book are named where they lie', async () => {
    const pages = ['<p>Mara Lund: Hi.</p>', '<p>Jo Vey: Ho.</p><p>Mara Lund: So.</p><p>Jo Vey: No.</p>']
    const summary = (await recordsOf(makeEpub(pages))).at(-1)
    const parts = summary?.type === 'summary' ? (summary.parts ?? []) : []
    expect(parts.map(({ name }) => name)).toEqual(['OEBPS/book.opf', 'OEBPS/text/page 0.xhtml', 'OEBPS/text/page 1.xhtml'])
    expect(parts.map(({ byte, endByte }) => endByte - byte).slice(1)).toEqual(pages.map(({ length }) => length))
    expect(parts.slice(1).map(({ byte }) => byte)).toEqual(parts.slice(0, -1).map(({ endByte }) => endByte))
    expect(summary).toMatchObject({ format: 'epub', counts: { bytes: parts.at(-1)?.endByte } })
  })
})

function withComment(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([changed(bytes, -2, 9, 0), Buffer.from('a comment')]))
}
