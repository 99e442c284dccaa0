import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sample } from '../../runs.ts'
import { BIN } from '../doors.ts'
import { isLinux, isRoot, skipWhen } from '../places.ts'
import { environment, shared, shell, workFolder } from './run-shell.ts'

/** Milliseconds after which it is not coming. */
const WAIT = 300_000

const talk = readFileSync(join(shared, 'talk.txt'), 'utf8')

/** A folder with `talks` in it: so many files in two folders, each so many times the talk. */
function batchFolder(files: number, times: number): string {
  const cwd = workFolder()
  for (const folder of ['talks', 'talks/more']) mkdirSync(join(cwd, folder))
  for (let at = 0; at < files; at++) {
    const name = join(cwd, at % 2 === 0 ? 'talks' : 'talks/more', `${String(at).padStart(2, '0')}.txt`)
    writeFileSync(name, talk.repeat(times + at))
  }
  return cwd
}

/** Every file below a folder, with its content. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]))
}

const temporaries = (folder: string) => Object.keys(contents(folder)).filter((name) => name.includes('.tmp'))

describe('convert, of a folder', () => {
  it.each(sample(['jsonl', 'csv', 'parquet', 'chat', 'convokit', 'json'], 2))(
    'makes the same %s with any number of threads',
    async (format) => {
      const cwd = batchFolder(5, 6)
      for (const jobs of [1, 3]) {
        const ran = await shell(`transcript convert talks --to ${format} -o out${jobs} --jobs ${jobs}`, { cwd })
        expect(ran).toMatchObject({ code: 0, stdout: '', stderr: 'transcript: 5 converted, 0 failed\n' })
      }
      const [alone, together] = ['out1', 'out3'].map((name) => contents(join(cwd, name)))
      expect(Object.keys(alone ?? {})).toHaveLength(format === 'convokit' ? 25 : 5)
      expect(together).toEqual(alone)
    },
  )

  it('makes of each file what parse makes of it', async () => {
    const cwd = batchFolder(2, 3)
    await shell('transcript convert talks --to md -o out', { cwd })
    const { stdout } = await shell('transcript parse --to md talks/more/01.txt', { cwd })
    expect(readFileSync(join(cwd, 'out/more/01.md'), 'utf8')).toBe(stdout)
  })

  it('leaves what is newer than its input alone, where that is asked for', async () => {
    const cwd = batchFolder(2, 3)
    const run = (options = '') => shell(`transcript convert talks --to md -o out ${options}`, { cwd })
    await run()
    expect((await run()).stderr).toBe('transcript: 2 converted, 0 failed\n')
    expect((await run('--update')).stderr).toBe('transcript: 0 converted, 0 failed, 2 up to date\n')
    utimesSync(join(cwd, 'talks/00.txt'), 4_000_000_000, 4_000_000_000)
    expect((await run('--update')).stderr).toBe('transcript: 1 converted, 0 failed, 1 up to date\n')
  })

  it('leaves an output as it was when its input fails', async () => {
    const cwd = batchFolder(2, 3)
    await shell('transcript convert talks --to md -o out', { cwd })
    const before = readFileSync(join(cwd, 'out/00.md'), 'utf8')
    writeFileSync(join(cwd, 'talks/00.txt'), '%PDF-1.7')
    const ran = await shell('transcript convert talks --to md -o out', { cwd })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/1 converted, 1 failed\n$/) })
    expect(readFileSync(join(cwd, 'out/00.md'), 'utf8')).toBe(before)
  })
})

describe('convert, interrupted', () => {
  /** Starts it, and stops it once one output is made and another is under way. */
  async function interrupted(cwd: string, args: readonly string[]) {
    const child = spawn(process.execPath, [BIN, 'convert', ...args, '-o', 'out'], {
      env: environment,
      cwd,
      stdio: 'ignore',
    })
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)))
    const started = Date.now()
    while (Date.now() - started < WAIT) {
      const there = filesOf(join(cwd, 'out'))
      if (there.some((name) => name.startsWith('a.') && !name.includes('.tmp')) && there.some((name) => name.includes('.tmp')))
        break
      await sleep(5)
    }
    child.kill('SIGINT')
    return ended
  }

  function filesOf(folder: string): string[] {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  }

  it.each(['jsonl', 'parquet'])('leaves whole %s and nothing besides, and goes on from there', async (to) => {
    const cwd = batchFolder(0, 0)
    writeFileSync(join(cwd, 'a.txt'), talk)
    execFileSync('mkfifo', [join(cwd, 'slow.txt')])
    // Opened for both, so that nobody waits, and nobody sees an end.
    const pipe = openSync(join(cwd, 'slow.txt'), 'r+')
    // So much that turns leave, and less than a pipe holds.
    writeSync(pipe, talk.repeat(Math.ceil(40_000 / talk.length)))
    expect(await interrupted(cwd, ['a.txt', 'slow.txt', '--to', to])).toBe('SIGINT')
    closeSync(pipe)
    expect(temporaries(join(cwd, 'out'))).toEqual([])
    rmSync(join(cwd, 'slow.txt'))
    writeFileSync(join(cwd, 'slow.txt'), talk)
    const again = await shell(`transcript convert a.txt slow.txt --to ${to} -o out --update`, { cwd })
    expect(again.stderr).toBe('transcript: 1 converted, 0 failed, 1 up to date\n')
  })

  it('cleans up behind its threads', async () => {
    const cwd = batchFolder(0, 0)
    for (const [name, times] of Object.entries({ 'a.txt': 1, 'b.txt': 20_000, 'c.txt': 20_000 }))
      writeFileSync(join(cwd, name), talk.repeat(times))
    expect(await interrupted(cwd, ['a.txt', 'b.txt', 'c.txt', '--to', 'jsonl', '--jobs', '2'])).toBe('SIGINT')
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.jsonl'])
    rmSync(cwd, { recursive: true })
  })
})

describe('convert, on a full disk', () => {
  it.skipIf(skipWhen(!isLinux || !isRoot, 'only root may mount'))('keeps what there was room for', async () => {
    const cwd = batchFolder(3, 1)
    writeFileSync(join(cwd, 'talks/00.txt'), talk.repeat(400))
    mkdirSync(join(cwd, 'out'))
    const ran = await shell(
      `mount -t tmpfs -o size=64k tmpfs out || exit 9
       transcript convert talks --to jsonl -o out; echo $?; find out -type f | sort; umount out`,
      { cwd },
    )
    if (skipWhen(ran.code === 9, 'this machine lets nobody mount')) return
    expect(ran.stdout).toBe('2\nout/02.jsonl\nout/more/01.jsonl\n')
    expect(ran.stderr).toBe(
      'transcript: out/00.jsonl: cannot be written: no space left on the device; free some, or write elsewhere\n' +
        'transcript: 2 converted, 1 failed\n',
    )
  })
})
