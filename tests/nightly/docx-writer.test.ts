import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { docx } from '../../src/write/docx.ts'
import { hasTool } from '../contract/cli/run-shell.ts'
import { skipWhen } from '../node/places.ts'
import { makeTurn } from '../query/make-turn.ts'

const noOffice = skipWhen(!hasTool('soffice'), 'there is no LibreOffice (soffice) to read Word documents')

const SAID = ['Who moved the crane, & why?', '不知道。', 'שלום לכולם, twice.', '<nobody> did.']

it.skipIf(noOffice)('LibreOffice reads what is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const pieces: Uint8Array[] = []
  const writing = await docx.open((data) => void pieces.push(Buffer.from(data)))
  for (const [index, text] of SAID.entries())
    writing.record(
      makeTurn({ speaker: 'Mara Lund', text, turn: index + 1, start: 61 * index, section: index > 1 ? 'The crane' : null }),
    )
  writing.end()
  writeFileSync(join(folder, 'talk.docx'), Buffer.concat(pieces))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    join(folder, 'talk.docx'),
  ])
  const lines = readFileSync(join(folder, 'talk.txt'), 'utf8').replace('\ufeff', '').trim().split('\n')
  rmSync(folder, { recursive: true })
  const [one, two, three, four] = SAID.map((text, index) => `Mara Lund: [${index}:0${index}] ${text}`)
  expect(lines.map((line) => line.trim())).toEqual(['talk', one, two, 'The crane', three, four])
})
