import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BIN } from '../doors.ts'
import { shell, workFolder } from './run-shell.ts'

const NEEDED =
  'transcript: --max-tokens needs "gpt-tokenizer": npm i -g gpt-tokenizer; or give --max-words, which needs nothing\n'

test('without the library --max-tokens says what to install, and --max-words works', async () => {
  const place = mkdtempSync(join(tmpdir(), 'transcript-alone-'))
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(BIN, '../..', name), join(place, name), { recursive: true })
  const command = `"${process.execPath}" ${place}/bin/transcript.js chunks talk.txt`
  const cwd = workFolder()
  expect(await shell(`${command} --max-tokens 99`, { cwd })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: NEEDED,
  })
  // Nothing is made before: not even what is wrong with the place of the file is found.
  expect(await shell(`${command} --max-tokens 99 -o nowhere/pieces.jsonl`, { cwd })).toMatchObject({ code: 2, stderr: NEEDED })
  expect(await shell(`${command} --max-words 99 | wc -l`, { cwd })).toMatchObject({ stdout: expect.stringMatching(/^\s*6\n$/) })
})
