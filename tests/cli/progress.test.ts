import { execFileSync, spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress-line.ts'
import { coldShell, environment, workFolder } from '../contract/cli/run-shell.ts'
import { makeFifo, skipWhen } from '../node/places.ts'

const some = { files: 12, done: 3, bytes: 450e6, left: 1050e6, seconds: 15 }

describe('the progress line', () => {
  it('says how far many files have come', () => {
    expect(progressLine(some, 80)).toBe('3/12 files  450 of 1500 MB  30.0 MB/s  0:35 left')
  })

  it('counts no files when there is one', () => {
    expect(progressLine({ ...some, files: 1, done: 0 }, 80)).toBe('450 of 1500 MB  30.0 MB/s  0:35 left')
  })

  it('knows no end of a pipe', () => {
    expect(progressLine({ files: 1, done: 0, bytes: 1.25e6, left: undefined, seconds: 2 }, 80)).toBe('1.3 MB  0.6 MB/s')
  })

  it('has hours', () => {
    expect(progressLine({ ...some, left: 110.47e9 }, 80)).toMatch(/ 1:01:23 left$/)
  })

  it('says nothing of time before anything is read', () => {
    expect(progressLine({ ...some, bytes: 0 }, 80)).toBe('3/12 files  0.0 of 1050 MB  0.0 MB/s')
  })

  it.each([0, 10, 20, 30, 40, 47])('has room in %i columns', (width) => {
    const line = progressLine(some, width)
    expect(line.length).toBeLessThanOrEqual(width)
    expect('3/12 files  450 of 1500 MB  30.0 MB/s  0:35 left'.startsWith(line)).toBe(true)
  })
})

/** A terminal of its own, by the program of util-linux. */
const hasTerminal = execFileSync('sh', ['-c', 'script --version 2>&1 || true'], { encoding: 'utf8' }).includes('util-linux')
const without = skipWhen(!hasTerminal, 'script of util-linux is not there to make a terminal')
const RATE = / MB\/s/

/** Runs a line on a terminal; its input, the pipe "slow", ends when the terminal shows how far the work has come, or the line ends. */
async function watch(line: string, cwd: string, input = 'talk.txt'): Promise<{ seen: string; code: number | null }> {
  const slow = createWriteStream(makeFifo(join(cwd, 'slow')))
  slow.on('error', () => undefined).write(readFileSync(join(cwd, input)))
  const terminal = spawn('script', ['-qec', line, '/dev/null'], { cwd, env: environment })
  let seen = ''
  terminal.stdout.setEncoding('utf8').on('data', (piece: string) => {
    seen += piece
    if (RATE.test(seen)) slow.end()
  })
  const code = await new Promise<number | null>((resolve) => terminal.on('close', resolve))
  slow.destroy()
  return { seen, code }
}

describe.skipIf(without)('progress on a terminal', () => {
  it.concurrent.each([
    'parse slow -o made.jsonl',
    'convert slow -o made.json',
    'repair slow -o made.txt',
    'check slow -o made.txt',
  ])('is shown by %s, and taken away', async (command) => {
    const { seen, code } = await watch(`transcript ${command}`, workFolder())
    expect(seen).toMatch(RATE)
    expect(seen.split('\r').at(-1)).toBe('\u001b[K')
    expect(code).toBe(0)
  })

  it.concurrent('is gone before anything is said', async () => {
    const { seen } = await watch('stty cols 60; transcript parse talk.txt - < slow > /dev/null', workFolder(), 'letter.txt')
    expect(seen).toMatch(
      /^(?:\r1\/2 files {2}0\.0 MB {2}0\.0 MB\/s\u001b\[K)+\r\u001b\[Ktranscript: -: no speaker labels found; .*\r\n$/,
    )
  })

  it.concurrent.each([
    ['parse --no-progress - > /dev/null', {}],
    ['parse - > /dev/null', { TERM: 'dumb' }],
    ['parse --to text talk.txt -', {}],
  ])('stays away from %s', async (command, env) => {
    const line = `script -qec '(sleep 1.4; cat letter.txt) | transcript ${command}' /dev/null < /dev/null`
    expect((await coldShell(line, { cwd: workFolder(), env })).stdout).not.toContain('\u001b[K')
  })
})
