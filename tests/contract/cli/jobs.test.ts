import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { IS_NIGHTLY, sample } from '../../runs.ts'
import { BIN } from '../doors.ts'
import { coldShell, environment, shared, shell, workFolder } from './run-shell.ts'

/** Milliseconds after which it is not coming. */
const WAIT = 300_000

const talk = readFileSync(join(shared, 'talk.txt'), 'utf8')
const letter = readFileSync(join(shared, 'letter.txt'), 'utf8')

/** So often, and even half as often, the talk is given out in more than a pipe holds. */
const LONG = IS_NIGHTLY ? 120 : 40

/** A folder with files of many sizes, some of them bad. */
function batchFolder(): string {
  const cwd = workFolder()
  const batch = join(cwd, 'batch')
  mkdirSync(batch)
  const files: Record<string, string> = {
    '1.txt': talk.repeat(LONG),
    '2.txt': talk,
    '3.txt': '%PDF-1.7 not a text',
    '4.txt': '',
    '5.txt': talk.repeat(LONG / 2),
    '6.txt': letter.repeat(20),
    '7.jsonl':
      '{"type":"turn","doc":"talk.txt","turn":1,"text":"Hello"}\n{"type":"turn","doc":"other.txt","turn":1,"text":"Hi"}\n',
    '8.jsonl': '{"type":"turn","doc":"other.txt","turn":2,"text":"Bye"}\n{"type":"turn","doc":"broken.txt","turn":1,"text":',
    '9.txt': `${talk}${'MARA LUND: '.padEnd(300_000, 'word ')}\n\n${talk}`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(batch, name), text)
  return cwd
}

const temporaries = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('--jobs', () => {
  const cwd = batchFolder()

  const commands = [
    'parse --records all --check-lossless',
    'parse',
    'parse --to csv --records all',
    'parse --to json',
    'parse --to md --verbose',
    'repair --list',
    'repair --diff',
    'repair --check',
  ]
  it.each(sample(commands, 5))('changes nothing of what %s gives', async (command) => {
    const run = (jobs: number) =>
      (jobs === 1 ? shell : coldShell)(`transcript ${command} --jobs ${jobs} nowhere.txt 'batch/*' - batch < talk.txt`, { cwd })
    const alone = await run(1)
    expect(alone.code).toBe(2)
    expect(alone.stderr.split('\n').length).toBeGreaterThan(4)
    for (const jobs of IS_NIGHTLY ? [3, 4] : [2]) {
      const { code, stdout, stderr } = await run(jobs)
      expect({ code, stderr }).toEqual({ code: alone.code, stderr: alone.stderr })
      expect(stdout === alone.stdout, `output with ${jobs} jobs`).toBe(true)
    }
  })

  it('changes nothing of an output file, nor of files repaired in place', async () => {
    const contents: string[] = []
    for (const jobs of [1, 3]) {
      const folder = batchFolder()
      const ran = await coldShell(
        `transcript parse --jobs ${jobs} batch/* -o out.jsonl; transcript repair --write --jobs ${jobs} batch/*; cat out.jsonl batch/*`,
        { cwd: folder },
      )
      contents.push(ran.stdout, ran.stderr, readdirSync(folder).join(' '), readdirSync(join(folder, 'batch')).join(' '))
    }
    expect(contents.slice(4).every((content, index) => content === contents[index])).toBe(true)
  })

  it('waits for a slow first input without losing any', async () => {
    const ran = await coldShell(
      '(sleep 0.5; cat talk.txt) | transcript parse --jobs 2 --to text - batch/1.txt batch/5.txt | md5sum',
      {
        cwd,
      },
    )
    const expected = await shell('transcript parse --jobs 1 --to text talk.txt batch/1.txt batch/5.txt | md5sum', { cwd })
    expect(ran).toEqual(expected)
  })

  it.runIf(IS_NIGHTLY)('goes on when a thread runs out of memory', async () => {
    const line = 'transcript parse --to json --jobs 2 talk.txt huge.txt batch/2.txt'
    const huge = join(cwd, 'huge.txt')
    writeFileSync(huge, talk.repeat(40_000))
    const ran = await coldShell(line, { cwd, env: { NODE_OPTIONS: '--max-old-space-size=24' } })
    unlinkSync(huge)
    expect(ran).toMatchObject({
      code: 2,
      stderr: 'transcript: huge.txt: its thread has died: out of memory; try it with --jobs 1\n',
    })
    const sources = JSON.parse(ran.stdout).map(({ source }: { source: string }) => source)
    expect(sources).toEqual(['talk.txt', 'batch/2.txt'])
  })

  it.runIf(IS_NIGHTLY)('says of a file that is cut while it is read what it says alone, or reads what was there', async () => {
    const folder = batchFolder()
    const big = join(folder, 'big.txt')
    writeFileSync(big, talk.repeat(60_000))
    const ending = coldShell('transcript parse --jobs 2 talk.txt big.txt batch/2.txt | tail -1', { cwd: folder })
    await sleep(400)
    truncateSync(big, 70_000)
    const ran = await ending
    expect(JSON.parse(ran.stdout)).toMatchObject({ doc: 'batch/2.txt', turn: 6 })
    expect(ran.stderr).toMatch(/^(?:transcript: big\.txt: changed while it was read: .*\n)?$/)
  })

  it('ends quietly with 0 when the reader goes', async () => {
    const line = '(transcript parse --jobs 2 batch/1.txt batch/5.txt; echo $? > code) | head -1 | wc -l; cat code'
    expect(await coldShell(line, { cwd })).toMatchObject({ code: 0, stdout: '1\n0\n', stderr: '' })
  })

  it.skipIf(process.platform !== 'linux')('says in one line that the output cannot be written', async () => {
    const ran = await coldShell('transcript parse --jobs 2 batch/1.txt batch/5.txt > /dev/full', { cwd })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/^transcript: standard output: cannot be written: .*\n$/)
  })
})

describe('interruption', () => {
  const cwd = workFolder()
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(cwd, name), talk.repeat(40_000))

  /** Starts a command, and interrupts it once `isUnderWay`. */
  async function interrupted(args: readonly string[], isUnderWay: (stdout: string) => boolean) {
    const child = spawn(process.execPath, [BIN, ...args], { env: environment, cwd })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('latin1')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    const started = Date.now()
    while (!isUnderWay(stdout) && Date.now() - started < WAIT) await sleep(10)
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)))
    child.kill('SIGINT')
    return { signal: await ended, stdout, stderr }
  }

  it.each([1, 2])('ends with whole lines, with %i jobs', async (jobs) => {
    const args = ['parse', '--jobs', String(jobs), 'a.txt', 'b.txt', 'c.txt']
    const ran = await interrupted(args, (stdout) => stdout.length > 500_000)
    expect(ran).toMatchObject({ signal: 'SIGINT', stderr: '' })
    expect(ran.stdout.endsWith('}\n')).toBe(true)
  })

  it.each([
    ['parse', '--jobs', '2', 'a.txt', 'b.txt', 'c.txt', '-o', 'out.jsonl'],
    ['repair', '--write', '--jobs', '2', 'a.txt', 'b.txt', 'c.txt'],
  ])('leaves no temporary file of %s', async (...args) => {
    const ran = await interrupted(args, () => temporaries(cwd).length > 0)
    expect(ran).toMatchObject({ signal: 'SIGINT', stdout: '', stderr: '' })
    expect(readdirSync(cwd)).not.toContain('out.jsonl')
    expect(temporaries(cwd)).toEqual([])
  })

  it('does not wait long for a reader that has stopped', async () => {
    const line = `(transcript parse --jobs 2 a.txt b.txt & echo $! > pid; wait $!; echo $? > code) | (head -c 1 > begun; exec sleep 60) &
      until [ -s begun ]; do sleep 0.1; done; sleep 0.3; kill -TERM $(cat pid)
      until [ -s code ]; do sleep 0.1; done; kill $!; cat code`
    // Not SIGINT, which the background jobs of sh ignore. Without the reader, its code is 0.
    const ran = await coldShell(line, { cwd })
    expect(ran.stdout).toBe('143\n')
  })
})
