import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { makeDocx, makeEpub, makeOdt, paragraph, run } from '../documents/make-documents.ts'
import { linesDown, makePdf } from '../documents/make-pdf.ts'
import { BIN } from '../doors.ts'
import { schemaOf } from '../library/schema.ts'
import { shell, workFolder } from './run-shell.ts'

const documentSchema = schemaOf('document').pipe(
  z.looseObject({ parts: z.array(z.unknown()), counts: z.object({ bytes: z.number() }) }),
)

const TALK = ['Mara Lund: Good evening.', 'Jo Vey: Thank you.', 'Mara Lund: Is the lamp out?', 'Jo Vey: It is.']
const SAID = TALK.map((line) => `${line}\n`).join('')

const FILES: Readonly<Record<string, Uint8Array>> = {
  'talk.docx': makeDocx(TALK.map((line) => paragraph(run(line))).join('')),
  'talk.odt': makeOdt(TALK.map((line) => `<text:p>${line}</text:p>`).join('')),
  'talk.epub': makeEpub([`<html><body>${TALK.map((line) => `<p>${line}</p>`).join('')}</body></html>`]),
  'talk.pdf': makePdf([linesDown(TALK)]),
  'talk.rtf': Buffer.from(`{\\rtf1\\ansi ${TALK.join('\\par ')}\\par}`),
}

function folder(): string {
  const work = workFolder()
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(work, name), bytes)
  return work
}

describe.each(Object.keys(FILES))('%s', (name) => {
  test('is read from a file, a pipe, standard input, and on another thread', async () => {
    const cwd = folder()
    const told = `transcript: ${name}: lossless`
    expect(await shell(`transcript parse --to text --check-lossless ${name}`, { cwd })).toMatchObject({
      code: 0,
      stdout: SAID,
      stderr: expect.stringContaining(told),
    })
    expect(await shell(`cat ${name} | transcript parse --to text -`, { cwd })).toMatchObject({
      code: 0,
      stdout: SAID,
      stderr: '',
    })
    expect(await shell(`transcript parse --to text < ${name}`, { cwd })).toMatchObject({ code: 0, stdout: SAID, stderr: '' })
    expect(await shell(`cp ${name} again; transcript parse --to text --jobs 2 ${name} again`, { cwd })).toMatchObject({
      stdout: SAID + SAID,
    })
  })

  test('is known whatever its name says, and by the name of its format', async () => {
    const cwd = folder()
    const format = name.slice(5)
    expect(await shell(`mv ${name} t.txt; transcript parse --to text t.txt`, { cwd })).toMatchObject({ code: 0, stdout: SAID })
    expect(await shell(`transcript parse --from ${format} --to text t.txt`, { cwd })).toMatchObject({ code: 0, stdout: SAID })
  })

  test('is not repaired', async () => {
    const ran = await shell(`transcript repair --write ${name}; cmp ${name} ${name}`, { cwd: folder() })
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('transcript parse --to text') })
  })
})

test('the lines of a document are said to be hidden, once and where they were asked for', async () => {
  const cwd = folder()
  const note =
    'transcript: talk.docx: its lines, for -n, are those of what is unpacked from it (word/document.xml); --to jsonl gives numbers of turns\n'
  expect((await shell('transcript grep -n lamp talk.docx talk.odt', { cwd })).stderr).toBe(note)
  expect((await shell('transcript turns -n talk.docx', { cwd })).stderr).toBe(note)
  expect((await shell('transcript parse --records all talk.docx | transcript grep -n lamp', { cwd })).stderr).toBe(note)
  for (const quiet of [
    'grep lamp talk.docx',
    'grep -n nobody talk.docx',
    'grep -cn lamp talk.docx',
    'turns -n --to csv talk.docx',
  ])
    expect((await shell(`transcript ${quiet}`, { cwd })).stderr).toBe('')
})

test('a document is not read as another format', async () => {
  const ran = await shell('transcript parse --from srt talk.docx', { cwd: folder() })
  const stderr = 'transcript: talk.docx: is read as docx, not as srt; leave out --from or --columns\n'
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr })
})

test('the encoding of a document is its own', async () => {
  const ran = await shell('transcript parse --encoding latin1 talk.docx', { cwd: folder() })
  const stderr = 'transcript: talk.docx: is a document, whose encoding is not windows-1252; leave out --encoding\n'
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr })
  expect(await shell('transcript parse --encoding utf-8 --to text talk.docx', { cwd: folder() })).toMatchObject({ stdout: SAID })
})

test('one that is damaged does not stop the others', async () => {
  const ran = await shell('head -c 300 talk.docx > cut.docx; transcript parse --to text cut.docx talk.docx', { cwd: folder() })
  expect(ran).toMatchObject({ code: 2, stdout: SAID, stderr: expect.stringMatching(/^transcript: cut\.docx: is cut off/) })
})

test('the parts that were read stand in the document, and are read back', async () => {
  const cwd = folder()
  const { stdout } = await shell('transcript parse --to json talk.docx', { cwd })
  const document = documentSchema.parse(JSON.parse(stdout))
  expect(document.parts).toEqual([{ name: 'word/document.xml', byte: 0, endByte: document.counts.bytes }])
  const again = await shell('transcript parse --to json talk.docx > t.json; transcript parse --to json t.json', { cwd })
  expect(again.stdout).toBe(stdout)
})

test('without the library a PDF says what to install, and all else is read', async () => {
  const place = mkdtempSync(join(tmpdir(), 'transcript-alone-'))
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(BIN, '../..', name), join(place, name), { recursive: true })
  const command = `"${process.execPath}" ${place}/bin/transcript.js parse --to text`
  const ran = await shell(`${command} talk.pdf talk.docx`, { cwd: folder() })
  expect(ran).toMatchObject({ code: 2, stdout: SAID })
  expect(ran.stderr).toMatch(/^transcript: talk\.pdf: is a PDF, and reading PDF needs "unpdf": npm i -g unpdf(?:@1\.7)?\n$/)
})
