import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOutput } from '../../src/node/output.ts'
import { removeLeftovers, removeStale, temporaryBeside } from '../../src/node/temporary-names.ts'
import {
  hasStrace,
  isLinux,
  isRoot,
  makeFolder,
  makeScript,
  NOBODY,
  outcome,
  shell,
  skipWhen,
  start,
  temporaryDirectory,
} from './places.ts'

const place = temporaryDirectory()
const node = process.execPath

const folder = (files?: Record<string, string>) => makeFolder(place, files)
const read = (path: string) => fs.readFileSync(path, 'utf8')
const modeOf = (path: string) => (fs.statSync(path).mode & 0o7777).toString(8)

/** Replaces the content of a file. */
async function replace(path: string, text = 'new'): Promise<void> {
  const output = openOutput(path, [])
  await output.write(text)
  await output.finish()
}

describe('finish', () => {
  it('puts a new file in its place, not before', async () => {
    const at = folder()
    const output = openOutput(at('out'), [])
    await output.write('a'.repeat(100_000))
    await output.flush()
    expect(fs.existsSync(at('out'))).toBe(false)
    await output.finish()
    expect(fs.readdirSync(at('.'))).toEqual(['out'])
    expect(read(at('out')).length).toBe(100_000)
    expect(modeOf(at('out'))).toBe((0o666 & ~process.umask()).toString(8))
  })

  it('replaces an old file at once and keeps its mode', async () => {
    const at = folder({ out: 'old' })
    fs.chmodSync(at('out'), 0o2751)
    const output = openOutput(at('out'), [])
    await output.write('new')
    await output.flush()
    expect(read(at('out'))).toBe('old')
    await output.finish()
    expect([read(at('out')), modeOf(at('out'))]).toEqual(['new', '2751'])
  })

  it('keeps the old file from other eyes while it is written', async () => {
    const at = folder({ out: 'old' })
    fs.chmodSync(at('out'), 0o600)
    const output = openOutput(at('out'), [])
    const [temporary = ''] = fs.readdirSync(at('.')).filter((name) => name !== 'out')
    expect(modeOf(at(temporary))).toBe('600')
    output.abort()
  })

  it.skipIf(skipWhen(!isRoot, 'only root may give files away'))('keeps the owner', async () => {
    const at = folder({ out: 'old' })
    fs.chownSync(at('out'), 65_534, 65_534)
    await replace(at('out'))
    expect(fs.statSync(at('out'))).toMatchObject({ uid: 65_534, gid: 65_534 })
  })

  it('writes an empty file', async () => {
    const at = folder()
    await replace(at('out'), '')
    expect(read(at('out'))).toBe('')
  })

  it('fits a name of 255 bytes', async () => {
    const at = folder()
    const name = 'ü'.repeat(127) + 'x'
    await replace(at(name))
    expect(fs.readdirSync(at('.'))).toEqual([name])
  })

  it('replaces an input where that is allowed', async () => {
    const at = folder({ out: 'old' })
    const output = openOutput(at('out'), [at('out')], { inPlace: {} })
    await output.write('new')
    await output.finish()
    expect(read(at('out'))).toBe('new')
  })
})

describe('a symbolic link', () => {
  it('stays one, and the file behind it is replaced', async () => {
    const at = folder({ file: 'old' })
    fs.mkdirSync(at('sub'))
    fs.symlinkSync('../file', at('sub/link'))
    fs.symlinkSync('sub/link', at('link'))
    await replace(at('link'))
    expect(read(at('file'))).toBe('new')
    expect(fs.lstatSync(at('link')).isSymbolicLink() && fs.lstatSync(at('sub/link')).isSymbolicLink()).toBe(true)
    expect(fs.readdirSync(at('sub'))).toEqual(['link'])
  })

  it('to a file that is yet to come makes that file', async () => {
    const at = folder()
    fs.mkdirSync(at('sub'))
    fs.symlinkSync('../sub/file', at('sub/second'))
    fs.symlinkSync('sub/second', at('first'))
    await replace(at('first'))
    expect(read(at('sub/file'))).toBe('new')
    expect(fs.lstatSync(at('first')).isSymbolicLink()).toBe(true)
  })
})

describe('abort', () => {
  it.each([{}, { out: 'old' }])('leaves everything as it was: %j', async (files) => {
    const at = folder(files)
    const output = openOutput(at('out'), [])
    await output.write('new')
    await output.flush()
    output.abort()
    output.abort()
    expect(fs.readdirSync(at('.'))).toEqual(Object.keys(files))
    if ('out' in files) expect(read(at('out'))).toBe('old')
  })
})

/** Writes a few times to the file of the first argument. */
const WRITE = `
  const output = openOutput(process.argv[2], [])
  for (let round = 0; round < 20; round++) { await output.write('x'.repeat(10_000)); await output.flush() }
  await output.finish()`

/** The same with a name of the temporary file that is known. */
const WRITE_KNOWN = `
  Object.defineProperty(process, 'pid', { value: 1 })
  Math.random = () => 0
  ${WRITE}`
/** The third part stands for the name "out" on this machine. */
const KNOWN = `.transcript-1-${temporaryBeside('out').split('-')[2]}-.tmp`

/** What is left when the script, run through a shell line in which $3 is the file and $5 the temporary one, has failed. */
async function failing(line: string, at: (name: string) => string) {
  const { err, code } = await shell(line, [node, makeScript(place, WRITE_KNOWN), at('out'), join(place, 'trace'), at(KNOWN)])
  return { err, code, names: fs.readdirSync(at('.')), text: read(at('out')) }
}

const old = { code: 2, names: ['out'], text: 'old' }

describe('what a stopped thread leaves', () => {
  it('is removed, of that file alone', () => {
    const at = folder({ out: 'old', other: 'old' })
    for (const name of ['out', 'other']) openOutput(at(name), [])
    expect(fs.readdirSync(at('.'))).toHaveLength(4)
    removeLeftovers(at('out'))
    expect(fs.readdirSync(at('.')).filter((name) => name.endsWith('.tmp'))).toHaveLength(1)
    removeLeftovers(at('other'))
    expect(fs.readdirSync(at('.')).sort()).toEqual(['other', 'out'])
    removeLeftovers(at('missing/file'))
  })
})

describe('what a killed run leaves', () => {
  it('is removed by the next, of its own files alone, and not while it runs', () => {
    const at = folder({ out: 'old' })
    for (const name of ['out', 'other']) openOutput(at(name), [])
    const [own = '', other = ''] = fs.readdirSync(at('.')).filter((name) => name.endsWith('.tmp'))
    const hash = (name: string) => name.split('-')[2] ?? ''
    // A process of this number has ended; the one that started the tests runs.
    const ended = spawnSync('true').pid
    for (const name of [own, other])
      for (const pid of [ended, process.ppid]) fs.writeFileSync(at(`.transcript-${pid}-${hash(name)}-x.tmp`), '')
    fs.rmSync(at(own))
    fs.rmSync(at(other))
    removeStale([at('out')])
    const left = fs.readdirSync(at('.')).filter((name) => name.endsWith('.tmp'))
    expect(left.filter((name) => name.includes(`-${ended}-`))).toHaveLength(1)
    expect(left.filter((name) => name.includes(`-${process.ppid}-`))).toHaveLength(2)
    removeStale([at('out'), at('other')])
    expect(fs.readdirSync(at('.')).filter((name) => name.includes(`-${ended}-`))).toEqual([])
    removeStale([at('missing/file')])
  })
})

describe('a write that fails leaves the old file', () => {
  it('at the limit of file sizes', async () => {
    const at = folder({ out: 'old' })
    const outcome = await failing('ulimit -f 100; "$1" "$2" "$3"', at)
    expect(outcome).toEqual({ ...old, err: expect.stringContaining('file too large for the limit in force; see ulimit -f') })
  })

  it.skipIf(skipWhen(!isLinux || !isRoot, 'only root may mount'))('on a full disk, and on one that is read-only', async () => {
    const at = folder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('.')])
    try {
      fs.writeFileSync(at('out'), 'old')
      const full = await failing('"$1" "$2" "$3"', at)
      expect(full).toEqual({ ...old, err: expect.stringContaining('no space left on the device') })
      execFileSync('mount', ['-o', 'remount,ro', at('.')])
      const readOnly = await failing('"$1" "$2" "$3"', at)
      expect(readOnly).toEqual({ ...old, err: expect.stringContaining('the file system is read-only') })
    } finally {
      execFileSync('umount', [at('.')])
    }
  })

  const injections = [
    ['write', 'EIO', '3'],
    ['write', 'EDQUOT', '3+'],
    ['fsync', 'EIO', '1'],
    ['close', 'EIO', '1'],
    ['rename', 'EIO', '1'],
  ] as const

  it.skipIf(skipWhen(!hasStrace, 'strace is missing or may not trace')).each(injections)('%s: %s', async (call, error, when) => {
    const at = folder({ out: 'old' })
    const inject = `-P "$5" -e trace=${call} -e inject=${call}:error=${error}:when=${when}`
    const outcome = await failing(`strace -f -qq -o "$4" ${inject} "$1" "$2" "$3"`, at)
    expect(outcome).toEqual({
      ...old,
      err: expect.stringMatching(/cannot be written: (input\/output error|disk quota exceeded)/),
    })
  })
})

describe('rights', () => {
  const attempt = (path: string) => outcome(start(node, [makeScript(place, WRITE), path], NOBODY))

  it('that protect a file are respected though its directory is open', async () => {
    const at = folder({ out: 'old' })
    fs.chmodSync(at('.'), 0o777)
    fs.chmodSync(at('out'), 0o444)
    const { err, code } = await attempt(at('out'))
    expect([err, code]).toEqual(['OutputError: cannot be written: permission denied; check its rights with ls -l\n', 2])
    expect([read(at('out')), fs.readdirSync(at('.'))]).toEqual(['old', ['out']])
  })

  it('on the directory are needed', async () => {
    const at = folder()
    fs.chmodSync(at('.'), 0o555)
    expect(await attempt(at('out'))).toMatchObject({ code: 2, err: expect.stringContaining('permission denied') })
  })
})
