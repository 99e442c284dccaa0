import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaOf } from '../library/schema.ts'
import { environment, shell, workFolder } from './run-shell.ts'

test('what is written in JSON Lines is as the schemas say, and --to json writes the first line', async () => {
  const cwd = join(import.meta.dirname, '../../../fixtures/cli/compare/jsonl')
  const { stdout } = await shell('transcript compare edited.txt captions.srt --to jsonl', { cwd })
  const [first, ...rest] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(schemaOf('comparison').parse(first)).toEqual(first)
  expect(rest).toHaveLength(first.passages)
  expect(rest.length).toBeGreaterThan(1)
  for (const passage of rest) expect(schemaOf('passage').parse(passage)).toEqual(passage)
  expect(JSON.parse((await shell('transcript compare edited.txt captions.srt --to json', { cwd })).stdout)).toEqual(first)
})

test('long work is told of, and ends at Ctrl-C without a trace', async () => {
  const cwd = workFolder()
  for (const word of ['eel', 'cod']) {
    const turn = { type: 'turn', doc: word, turn: 1, speaker: 'Ann', speakerId: 'ann', text: `${word} `.repeat(400_000), line: 1 }
    writeFileSync(join(cwd, `${word}.jsonl`), `${JSON.stringify(turn)}\n`)
  }
  const before = readdirSync(cwd)
  const child = spawn('transcript', ['compare', 'eel.jsonl', 'cod.jsonl', '-o', 'out.html'], { env: environment, cwd })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    child.kill('SIGINT')
  })
  const ended = await new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)))
  expect(ended).toBe('SIGINT')
  expect(said).toMatch(/^transcript: the two differ so much that this may take \d minutes? or more; Ctrl-C ends it\n$/)
  expect(readdirSync(cwd)).toEqual(before)
})

test('talks that are the same have no passages to show, as a page neither', async () => {
  const cwd = workFolder()
  writeFileSync(join(cwd, 'same.txt'), readFileSync(join(cwd, 'talk.txt')))
  const page = (await shell('transcript compare talk.txt same.txt --to html', { cwd })).stdout
  expect(page).toContain('<h2>No passages differ.</h2>')
  expect(page.match(/<table>/g)).toHaveLength(2)
})
