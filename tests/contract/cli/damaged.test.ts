import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shell, workFolder } from './run-shell.ts'

const CUT =
  '[{"speaker":"Mara","start":0,"end":2,"text":"Is the lamp out?"},\n{"speaker":"Jo","start":2,"end":4,"text":"It is."},\n{"speak'
const STDERR =
  'transcript: cut.json:3: the JSON is damaged at column 8: expected the end of a string, but the text ends; what stands before that was read\n'

function folder(): string {
  const work = workFolder()
  writeFileSync(join(work, 'cut.json'), CUT)
  writeFileSync(join(work, 'whole.txt'), 'MARA: Is it late?\nJO: It is.\nMARA: And now?\nJO: No.\n')
  return work
}

test.each(['parse --to text', 'turns', 'grep It', 'speakers', 'questions', 'check'])(
  '%s says what it could read of a damaged input, goes on, and ends in 2',
  async (command) => {
    const cwd = folder()
    const { stdout: whole } = await shell(`transcript ${command} whole.txt`, { cwd })
    const ran = await shell(`transcript ${command} cut.json whole.txt`, { cwd })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(STDERR) })
    expect(ran.stdout.length).toBeGreaterThan(command === 'check' || command === 'questions' ? -1 : whole.length)
  },
)

test('convert keeps what it could read, and counts the file as failed', async () => {
  const cwd = folder()
  const ran = await shell('transcript convert --to text -o out cut.json whole.txt', { cwd })
  expect(ran).toMatchObject({ code: 2, stderr: `${STDERR}transcript: 1 converted, 1 failed\n` })
  expect(readFileSync(join(cwd, 'out/cut.txt'), 'utf8')).toBe('Mara: Is the lamp out?\nJo: It is.\n')
  expect(existsSync(join(cwd, 'out/whole.txt'))).toBe(true)
})
