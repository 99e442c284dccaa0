import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { environment, hasTool } from '../cli/run-shell.ts'
import { BIN } from '../doors.ts'
import { DIALOGUE } from './case.ts'
import { controlIn, faultsOfAny, type Outcome } from './judge.ts'
import { places, write } from './places.ts'
import { runCommand } from './run-command.ts'

const made: string[] = []
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'transcript-files-'))
  made.push(path)
  return path
}

/** Turns that were printed. */
const turns = ({ stdout }: Outcome) =>
  stdout
    .toString()
    .split('\n')
    .filter((line) => line.includes('"type":"turn"')).length

describe('the file system', () => {
  it.concurrent.each(Object.entries(places))('has %s', async (_, place) => {
    const cwd = folder()
    const before = place.make(cwd)
    const ran = await runCommand(['parse', ...before], { cwd })
    expect(faultsOfAny(ran)).toEqual([])
    expect(controlIn(ran.stdout)).toBeUndefined()
    expect({ code: ran.code, turns: turns(ran) }, ran.stderr.toString()).toEqual({ code: place.code, turns: place.turns })
    if (place.says !== undefined) expect(ran.stderr.toString()).toMatch(place.says)
    expect(readdirSync(cwd).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it.skipIf(process.getuid?.() === 0 && !hasTool('setpriv'))('has a file that may not be read', async () => {
    const cwd = folder()
    write(cwd, 'shut.txt')
    chmodSync(join(cwd, 'shut.txt'), 0)
    chmodSync(cwd, 0o755)
    const command = [process.execPath, BIN, 'parse', 'shut.txt']
    const drop = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups', '--', ...command] : command
    const [program = '', ...args] = drop
    const child = spawn(program, args, { cwd, env: environment })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    // A folder above that is shut to others is another test than this.
    if (!said.includes('MODULE_NOT_FOUND') && !said.includes('Cannot find module'))
      expect({ code, said }).toMatchObject({ code: 2, said: expect.stringMatching(/shut\.txt: permission denied/) })
  })

  it('has a pipe that somebody writes to late', async () => {
    const cwd = folder()
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    const running = runCommand(['parse', 'pipe'], { cwd })
    await sleep(300)
    writeFileSync(join(cwd, 'pipe'), DIALOGUE)
    expect(await running.then((ran) => [ran.code, turns(ran)])).toEqual([0, 2])
  })

  it('has a socket', async () => {
    const cwd = folder()
    const server = createServer().listen(join(cwd, 'socket'))
    const ran = await runCommand(['parse', 'socket'], { cwd })
    server.close()
    expect(ran.code).toBe(2)
    expect(ran.stderr.toString()).toMatch(/socket/)
  })

  it('has a folder as standard input', async () => {
    const cwd = folder()
    const stdin = openSync(cwd, 'r')
    const ran = await runCommand(['parse'], { cwd, stdin })
    closeSync(stdin)
    expect(ran.code).toBe(2)
    expect(ran.stderr.toString()).toMatch(/standard input is a directory/)
  })

  it('has a working folder that is gone', async () => {
    const cwd = folder()
    const gone = join(cwd, 'gone')
    mkdirSync(gone)
    write(cwd, 'a.txt')
    const child = spawn('sh', ['-c', `rmdir "${gone}"; exec transcript parse "${join(cwd, 'a.txt')}"`], {
      cwd: gone,
      env: environment,
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([0, 2]).toContain(code)
  })

  it('vanishes while it is listed', async () => {
    const cwd = folder()
    const names = Array.from({ length: 40 }, (_, at) => `${at}.txt`)
    for (const name of names) write(cwd, name, DIALOGUE.repeat(200))
    const running = runCommand(['parse', '--jobs', '1', '-o', 'out', ...names], { cwd })
    await sleep(250)
    for (const name of names.slice(20)) unlinkSync(join(cwd, name))
    const ran = await running
    const missed = ran.stderr
      .toString()
      .split('\n')
      .filter((line) => line.includes('no such file')).length
    expect(faultsOfAny(ran)).toEqual([])
    expect(ran.code).toBe(missed === 0 ? 0 : 2)
    const docs = new Set(readFileSync(join(cwd, 'out'), 'utf8').match(/"doc":"\d+\.txt"/g))
    expect(docs.size + missed).toBe(names.length)
  })
})
