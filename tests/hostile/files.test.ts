import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { environment, hasTool, root } from '../cli/run-shell.ts'
import { DIALOGUE } from './case.ts'
import { controlIn, faultsOfAny, type Outcome } from './judge.ts'
import { runCommand } from './run-command.ts'

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

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
const onLinux = process.platform === 'linux'

interface Place {
  /** Makes the files; gives the arguments behind "parse". */
  readonly make: (cwd: string) => readonly string[]
  readonly code: number
  readonly turns: number
  readonly says?: RegExp
}

const write = (cwd: string, name: string | Buffer, text = DIALOGUE) =>
  writeFileSync(Buffer.isBuffer(name) ? Buffer.concat([Buffer.from(`${cwd}/`), name]) : join(cwd, name), text)

/** Steps that are done, and then the arguments. */
const argsBehind =
  (..._steps: readonly undefined[]) =>
  (args: readonly string[]) =>
    args

/** A file by this name, and the arguments that name it. */
const named = (name: string, args: readonly string[] = [name]): Place => ({
  make: (cwd) => {
    write(cwd, name)
    return args
  },
  code: 0,
  turns: 2,
})

const PLACES: Readonly<Record<string, Place>> = {
  'a name that is missing': { make: () => ['missing.txt'], code: 2, turns: 0, says: /missing\.txt: no such file/ },
  'a pattern that nothing matches': { make: () => ['*.none'], code: 2, turns: 0, says: /\*\.none: no file matches/ },
  'an empty name': { make: () => [''], code: 2, turns: 0 },
  'a folder': { make: () => ['.'], code: 2, turns: 0, says: /is a directory/ },
  'a file as a folder': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt/b.txt']),
    code: 2,
    turns: 0,
    says: /a\.txt\/b\.txt/,
  },
  'a link to nothing': {
    make: (cwd) => argsBehind(symlinkSync('none', join(cwd, 'link.txt')))(['link.txt']),
    code: 2,
    turns: 0,
    says: /link\.txt/,
  },
  'a link to itself': {
    make: (cwd) => argsBehind(symlinkSync('self.txt', join(cwd, 'self.txt')))(['self.txt']),
    code: 2,
    turns: 0,
    says: /self\.txt/,
  },
  'links in a circle': {
    make: (cwd) => argsBehind(symlinkSync('b', join(cwd, 'a')), symlinkSync('a', join(cwd, 'b')))(['a']),
    code: 2,
    turns: 0,
    says: /a: .*circle/,
  },
  'a folder that holds itself': {
    make: (cwd) =>
      argsBehind(mkdirSync(join(cwd, 'sub')), write(cwd, 'sub/a.txt'), symlinkSync('..', join(cwd, 'sub/loop')))(['**/*.txt']),
    code: 0,
    turns: 2,
  },
  'a link to a file': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'), symlinkSync('a.txt', join(cwd, 'b.txt')))(['b.txt']),
    code: 0,
    turns: 2,
  },
  'one file under two names': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'), linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt')))(['a.txt', 'b.txt']),
    code: 0,
    turns: 4,
  },
  'one file twice': { make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', './a.txt', 'a.txt']), code: 0, turns: 2 },
  'files of one name': {
    make: (cwd) =>
      argsBehind(
        mkdirSync(join(cwd, 'a')),
        mkdirSync(join(cwd, 'b')),
        write(cwd, 'a/x.txt'),
        write(cwd, 'b/x.txt'),
      )(['a/x.txt', 'b/x.txt']),
    code: 0,
    turns: 4,
  },
  'good files beside bad ones': {
    make: (cwd) => {
      for (let at = 0; at < 20; at++) write(cwd, `good-${at}.txt`)
      write(cwd, 'bad.txt', '\u007fELF\u0002\u0001\u0001\0')
      mkdirSync(join(cwd, 'folder.txt'))
      return [...Array.from({ length: 20 }, (_, at) => `good-${at}.txt`), 'bad.txt', 'folder.txt', 'missing.txt']
    },
    code: 2,
    turns: 40,
    says: /bad\.txt[\s\S]*folder\.txt|folder\.txt[\s\S]*bad\.txt/,
  },
  'a line end in a name': named('a\nb.txt'),
  'an escape in a name': named('a\u001b[2J\u009bb.txt'),
  'a name that turns round': named('a\u202etxt.exe'),
  'a tab in a name': named('a\tb.txt'),
  'a name like an option': named('-rf.txt', ['--', '-rf.txt']),
  'a name like a pattern': named('[1]*?.txt'),
  'a name like a negation': named('!a.txt'),
  'a name with braces': named('{a,b}.txt'),
  'a name with quotes': named(`it's "a" $(b) \`c\`.txt`),
  'a name with spaces': named('  a  b  .txt'),
  'a name of 255 bytes': named(`${'a'.repeat(251)}.txt`),
  'a name of 300 bytes': { make: () => [`${'a'.repeat(300)}.txt`], code: 2, turns: 0, says: /too long/ },
  'a decomposed name': named('cafe\u0301.txt'),
  'a name of an emoji': named('\u{1f3ba}.txt'),
  'a name that is a number': named('1'),
  'a name of the prototype': named('__proto__'),
  'a name with a colon': named('a:12.txt'),
  'an output that is an input': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', 'a.txt']),
    code: 2,
    turns: 0,
    says: /input as well/,
  },
  'an output in no folder': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', 'none/b']),
    code: 2,
    turns: 0,
    says: /no such directory/,
  },
  'an output that is a folder': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', '.']),
    code: 2,
    turns: 0,
    says: /is a directory/,
  },
  'a deep folder': {
    make: (cwd) =>
      argsBehind(mkdirSync(join(cwd, 'd/'.repeat(60)), { recursive: true }), write(cwd, `${'d/'.repeat(60)}a.txt`))(['**/*.txt']),
    code: 0,
    turns: 2,
  },
}

const ON_LINUX: Readonly<Record<string, Place>> = {
  'a name that is not UTF-8': {
    make: (cwd) => argsBehind(write(cwd, Buffer.from([0x61, 0xff, 0x2e, 0x74, 0x78, 0x74])), write(cwd, 'b.txt'))(['*.txt']),
    code: 2,
    turns: 2,
    says: /not be valid UTF-8/,
  },
  'the device of nothing': { make: () => ['/dev/null'], code: 1, turns: 0, says: /empty/ },
  'the device of zeros': { make: () => ['/dev/zero'], code: 2, turns: 0, says: /\/dev\/zero: looks like nothing but NUL/ },
  'the device of noise': { make: () => ['/dev/urandom'], code: 2, turns: 0, says: /\/dev\/urandom/ },
  'a file of the system without a size': { make: () => ['/proc/self/comm'], code: 1, turns: 0, says: /\/proc\/self\/comm/ },
  'memory of a process': { make: () => ['/proc/self/mem'], code: 2, turns: 0, says: /\/proc\/self\/mem/ },
  'an output that is full': {
    make: (cwd) => argsBehind(write(cwd, 'a.txt'))(['a.txt', '-o', '/dev/full']),
    code: 2,
    turns: 0,
    says: /\/dev\/full: cannot be written/,
  },
}

describe('the file system', () => {
  it.concurrent.each(Object.entries(onLinux ? { ...PLACES, ...ON_LINUX } : PLACES))('has %s', async (_, place) => {
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
    const command = [process.execPath, join(root, 'bin/transcript.js'), 'parse', 'shut.txt']
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
    for (const name of names) write(cwd, name, DIALOGUE.repeat(2_000))
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
