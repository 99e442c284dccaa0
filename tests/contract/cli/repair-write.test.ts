import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { BIN } from '../doors.ts'
import { isLinux, isRoot, skipWhen } from '../places.ts'
import { coldShell, shell, workFolder } from './run-shell.ts'

let cwd = ''
let damaged = ''
beforeEach(() => {
  cwd = workFolder()
  damaged = readFileSync(join(cwd, 'talk.txt'), 'utf8')
})

const at = (name: string) => join(cwd, name)
const run = (line: string) => shell(line, { cwd })
const read = (name: string) => readFileSync(at(name), 'utf8')
const leftovers = () => readdirSync(cwd).filter((name) => name.includes('.transcript-'))

describe('repair --write --backup', () => {
  it('keeps what the file was, with its rights and times', async () => {
    chmodSync(at('talk.txt'), 0o640)
    utimesSync(at('talk.txt'), 1_000_000, 1_000_000)
    const { inode, mode } = { inode: statSync(at('talk.txt')).ino, mode: statSync(at('talk.txt')).mode }
    expect(await run('transcript repair --write --backup talk.txt')).toMatchObject({ code: 0, stdout: '' })
    const backup = statSync(at('talk.txt.bak'))
    expect({ inode: backup.ino, mode: backup.mode, time: backup.mtimeMs }).toEqual({ inode, mode, time: 1_000_000_000 })
    expect(statSync(at('talk.txt')).mode).toBe(mode)
    expect(read('talk.txt.bak')).toBe(damaged)
    expect(read('talk.txt')).not.toBe(damaged)
  })

  it('loses no backup that is there, and leaves the file', async () => {
    writeFileSync(at('talk.txt.bak'), 'older')
    expect(await run('transcript repair --write --backup talk.txt letter.txt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('transcript: talk.txt.bak: is there already; move it away, so that it is not lost\n'),
    })
    expect([read('talk.txt'), read('talk.txt.bak'), leftovers()]).toEqual([damaged, 'older', []])
  })

  it('makes none where nothing is repaired', async () => {
    expect((await run('transcript repair --write --backup poem.txt')).code).toBe(0)
    expect(readdirSync(cwd)).not.toContain('poem.txt.bak')
  })

  it('goes with --write alone', async () => {
    expect(await run('transcript repair --backup talk.txt')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'transcript: --backup keeps what --write replaces; give both\n',
    })
  })

  it('on several threads', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(at(name), damaged)
    expect((await run('transcript repair --write --backup --jobs 3 a.txt b.txt c.txt')).code).toBe(0)
    expect(['a.txt.bak', 'b.txt.bak', 'c.txt.bak'].map(read)).toEqual([damaged, damaged, damaged])
  })
})

describe('repair --write', () => {
  it('replaces what a link leads to, and keeps the link', async () => {
    mkdirSync(at('archive'))
    writeFileSync(at('archive/deep.txt'), damaged)
    symlinkSync('archive/deep.txt', at('link.txt'))
    expect((await run('transcript repair --write --backup link.txt')).code).toBe(0)
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true)
    expect(readlinkSync(at('link.txt'))).toBe('archive/deep.txt')
    expect([read('archive/deep.txt') === damaged, read('archive/deep.txt.bak')]).toEqual([false, damaged])
  })

  it.each(['-', '/dev/stdin', '/dev/fd/0'])('cannot write %s', async (name) => {
    const { code, stdout, stderr } = await run(`transcript repair --write ${name} < talk.txt`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe('transcript: standard input cannot be written in place; leave --write out\n')
    expect(read('talk.txt')).toBe(damaged)
  })

  it.skipIf(skipWhen(!isLinux, 'pipes with names are made on Linux'))('cannot write a pipe', async () => {
    const { code, stderr } = await run('mkfifo pipe; transcript repair --write pipe')
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'transcript: pipe: is not a regular file; leave --write out\n' })
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true)
  })

  it('refuses two names of one file', async () => {
    symlinkSync('talk.txt', at('twin.txt'))
    expect((await run('transcript repair --write talk.txt twin.txt')).stderr).toBe(
      'transcript: talk.txt and twin.txt are the same file; name it once\n',
    )
    expect(read('talk.txt')).toBe(damaged)
  })

  it('says that a file is not there', async () => {
    expect(await run('transcript repair --write no.txt talk.txt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no.txt: no such file'),
    })
    expect(read('talk.txt')).not.toBe(damaged)
  })

  it('leaves a read-only file, as anybody but root', async () => {
    chmodSync(at('talk.txt'), 0o444)
    chmodSync(cwd, 0o777)
    const user = isRoot ? 'setpriv --reuid=65534 --regid=65534 --clear-groups ' : ''
    const command = `${user}"${process.execPath}" "${BIN}"`
    if (skipWhen((await run(`${command} --version`)).code !== 0, 'the command cannot be run as somebody else than root')) return
    const { code, stderr } = await run(`${command} repair --write talk.txt`)
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'transcript: talk.txt: cannot be written: permission denied; check its rights with ls -l\n',
    })
    expect([read('talk.txt'), leftovers()]).toEqual([damaged, []])
  })
})

const canMount = isLinux && isRoot && mounts()

function mounts(): boolean {
  const folder = workFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  }
}

describe('a full disk', () => {
  it.skipIf(skipWhen(!isLinux, '/dev/full is a device of Linux'))('is an error for what is printed', async () => {
    for (const mode of ['', '--list', '--diff', '--undo edits.jsonl']) {
      const line = mode.startsWith('--undo')
        ? `transcript repair --list talk.txt > edits.jsonl; transcript repair talk.txt > good.txt; transcript repair ${mode} good.txt > /dev/full`
        : `transcript repair ${mode} talk.txt > /dev/full`
      expect(await coldShell(line, { cwd })).toMatchObject({
        code: 2,
        stderr: 'transcript: standard output: cannot be written: no space left on the device; free some, or write elsewhere\n',
      })
    }
  })

  it.skipIf(skipWhen(!canMount, 'only root may mount a small disk'))('leaves the file as it was', async () => {
    mkdirSync(at('small'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('small')])
    try {
      const long = damaged + 'JO VEY: And so on and on.\n\n'.repeat(1_500)
      writeFileSync(at('small/talk.txt'), long)
      for (const backup of ['', '--backup']) {
        const { code, stderr } = await run(`transcript repair --write ${backup} small/talk.txt`)
        expect({ code, stderr }).toEqual({
          code: 2,
          stderr: 'transcript: small/talk.txt: cannot be written: no space left on the device; free some, or write elsewhere\n',
        })
        expect(readdirSync(at('small'))).toEqual(['talk.txt'])
        expect(read('small/talk.txt')).toBe(long)
      }
    } finally {
      execFileSync('umount', [at('small')])
    }
  })
})
