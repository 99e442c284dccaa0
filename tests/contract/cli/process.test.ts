import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { coldShell, environment, hasTool, shared, shell, workFolder } from './run-shell.ts'

/** Milliseconds after which it is not coming. */
const WAIT = 300_000

const talk = readFileSync(join(shared, 'talk.txt'), 'utf8')

/** A folder with a transcript whose output is far longer than a pipe holds. */
function bigFolder(): string {
  const cwd = workFolder()
  writeFileSync(join(cwd, 'big.txt'), talk.repeat(200))
  return cwd
}

describe('output', () => {
  it('ends quietly with 0 when the reader goes', async () => {
    const ran = await coldShell('(transcript parse big.txt; echo $? > code) | head -1 | wc -l; cat code', { cwd: bigFolder() })
    expect(ran).toMatchObject({ code: 0, stdout: '1\n0\n', stderr: '' })
  })

  it('is whole when the reader is slow', async () => {
    const cwd = bigFolder()
    const ran = await coldShell('transcript parse big.txt | (sleep 1; wc -l); transcript parse big.txt | wc -l', { cwd })
    expect(ran).toMatchObject({ code: 0, stdout: '1200\n1200\n', stderr: '' })
  })

  it.skipIf(process.platform !== 'linux')('says in one line that it cannot be written', async () => {
    const cwd = workFolder()
    for (const command of [
      'parse talk.txt',
      'parse talk.txt -o /dev/full',
      'repair talk.txt',
      '--help',
      'grep -F harbour talk.txt',
    ]) {
      const ran = await coldShell(`transcript ${command} > /dev/full`, { cwd })
      expect(ran.code, command).toBe(2)
      expect(ran.stderr, command).toMatch(/^transcript: (standard output|\/dev\/full): cannot be written: .*\n$/)
    }
  })

  it('never goes to an input', async () => {
    const cwd = workFolder()
    const ran = await coldShell('transcript parse talk.txt >> talk.txt', { cwd })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/^transcript: standard output: is the same file as the input talk.txt; .*\n$/)
    expect(readFileSync(join(cwd, 'talk.txt'), 'utf8')).toBe(talk)
  })

  it('leaves the old file when there is nothing new', async () => {
    const cwd = workFolder()
    writeFileSync(join(cwd, 'old.jsonl'), 'old')
    const ran = await coldShell('transcript parse nowhere.txt -o old.jsonl', { cwd })
    expect(ran.code).toBe(2)
    expect(readFileSync(join(cwd, 'old.jsonl'), 'utf8')).toBe('old')
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('input', () => {
  it('is refused when it is a directory', async () => {
    const ran = await coldShell('transcript parse < .', { cwd: workFolder() })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^transcript: -: standard input is a directory; .*\n$/)
  })

  it.skipIf(!hasTool('script'))('is not waited for on a terminal', async () => {
    const ran = await coldShell(`script -qec 'transcript parse; echo "code $?"' /dev/null < /dev/null`, { cwd: workFolder() })
    expect(ran.stdout.replaceAll('\r', '')).toBe('transcript: no input; name a file, or pipe a transcript in\ncode 2\n')
  })

  it('gives its first turns while more is to come', async () => {
    const child = spawn('transcript', ['parse', '-'], { env: environment })
    let received = ''
    child.stdout.on('data', (chunk: Buffer) => {
      received += chunk.toString()
    })
    child.stdin.write(talk.repeat(45))
    const started = Date.now()
    while (!received.includes('\n') && Date.now() - started < WAIT) await sleep(20)
    expect(JSON.parse(received.slice(0, received.indexOf('\n')))).toMatchObject({ turn: 1, speaker: 'Mara Lund' })
    child.stdin.end(talk)
    await new Promise((resolve) => child.on('close', resolve))
    expect(received.trimEnd().split('\n')).toHaveLength(46 * 6)
  })
})

describe('interruption', () => {
  it('ends the process by its signal, and leaves no file behind', async () => {
    const cwd = workFolder()
    writeFileSync(join(cwd, 'out.jsonl'), 'old')
    const child = spawn('transcript', ['parse', '-', '-o', 'out.jsonl'], { env: environment, cwd })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdin.write(talk.repeat(45))
    const started = Date.now()
    while (readdirSync(cwd).every((name) => !name.endsWith('.tmp')) && Date.now() - started < WAIT) await sleep(20)
    child.kill('SIGINT')
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.on('close', (exit, by) => resolve([exit, by]))
    })
    expect(signal === 'SIGINT' || code === 130).toBe(true)
    expect(stderr).toBe('')
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe('old')
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('help', () => {
  it.each(['parse', 'turns', 'grep', 'speakers', 'questions', 'repair', 'explain', 'formats', 'schema'])(
    'of %s shows examples and exit codes',
    async (command) => {
      const ran = await shell(`transcript ${command} --help`, { cwd: workFolder() })
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      expect(ran.stdout).toMatch(/^Usage: transcript /)
      expect(ran.stdout).toMatch(/\nExamples[^\n]*:\n(?: {2}# .+\n)? {2}transcript /)
      expect(ran.stdout).toMatch(/\nExit codes: 0 /)
    },
  )
})
