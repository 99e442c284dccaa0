import { spawn } from 'node:child_process'
import { chmodSync, createWriteStream, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/node/errors.ts'
import { openSource } from '../../src/node/open-source.ts'
import {
  faultOf,
  hasStrace,
  isLinux,
  makeFifo,
  makeScript,
  NOBODY,
  outcome,
  readAll,
  shell,
  skipWhen,
  start,
  temporaryDirectory,
} from './places.ts'

const place = temporaryDirectory()
const at = (name: string) => join(place, name)

const COPY = `for await (const chunk of openSource(process.argv[2]).chunks()) process.stdout.write(Buffer.from(chunk))`

describe('a regular file', () => {
  it('comes whole, in chunks of at most 64 KiB', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_001 }, (_, index) => index % 251))
    writeFileSync(at('big'), bytes)
    const lengths: number[] = []
    for await (const chunk of openSource(at('big')).chunks()) lengths.push(chunk.length)
    expect(lengths).toEqual([65_536, 65_536, 65_536, 65_536, 37_857])
    expect((await readAll(at('big'))).equals(bytes)).toBe(true)
  })

  it('is not live, and an empty one has no chunk', async () => {
    writeFileSync(at('empty'), '')
    const source = openSource(at('empty'))
    expect(source.isLive).toBe(false)
    expect(source.name).toBe(at('empty'))
    expect((await readAll(at('empty'))).length).toBe(0)
    source.close()
    source.close()
  })

  it('is refused at its end when it was cut while it was read', async () => {
    writeFileSync(at('cut'), Buffer.alloc(200_000, 'a'))
    const read = async () => {
      for await (const _ of openSource(at('cut')).chunks()) truncateSync(at('cut'), 70_000)
    }
    const fault = await faultOf(read)
    expect(fault).toBeInstanceOf(InputError)
    expect(String(fault)).toContain('changed while it was read: 70000 of 200000 bytes came; run again')
  })

  it('may grow while it is read', async () => {
    writeFileSync(at('grow'), 'a\n')
    const source = openSource(at('grow'))
    writeFileSync(at('grow'), 'a\nb\n')
    const pieces: string[] = []
    for await (const chunk of source.chunks()) pieces.push(Buffer.from(chunk).toString())
    expect(pieces.join('')).toBe('a\nb\n')
  })

  it('leaves no descriptor open when its reader stops early', async () => {
    for (let round = 0; round < 50; round++) for await (const _ of openSource(at('big')).chunks()) break
    const fd = openSync(at('big'), 'r')
    expect(fd).toBeLessThan(60)
  })

  it.skipIf(skipWhen(!isLinux, 'no /proc'))('of /proc has no size and still comes', async () => {
    expect((await readAll('/proc/self/status')).toString()).toContain('Name:')
  })
})

describe('what cannot be read', () => {
  const faults: [string, () => string, RegExp][] = [
    ['a missing file', () => at('missing'), /no such file; check the name/],
    ['a file in a file', () => at('big/x'), /no such file/],
    ['a directory', () => at('folder//'), /is a directory; name its files: '.*folder\/\*\*\/\*\.txt'/],
    ['a link to nothing', () => at('dangling'), /is a link to a file that is not there; give the file itself/],
    ['a link to itself', () => at('loop'), /its symbolic links lead in a circle/],
    ['a name of 300 bytes', () => at('x'.repeat(300)), /its name is too long/],
    ['a name that is not UTF-8', () => at('caf\ufffd.txt'), /no such file; its name may not be valid UTF-8/],
  ]
  mkdirSync(at('folder'))
  symlinkSync('nowhere', at('dangling'))
  symlinkSync('loop', at('loop'))

  it.each(faults)('%s', async (_name, path, words) => {
    const fault = await faultOf(() => openSource(path()))
    expect(fault).toBeInstanceOf(InputError)
    expect(fault).toMatchObject({ file: path() })
    expect(String(fault)).toMatch(words)
  })

  it('a file without the right to', async () => {
    writeFileSync(at('secret'), 'x')
    chmodSync(at('secret'), 0)
    const script = makeScript(place, COPY)
    const { code, err } = await outcome(start(process.execPath, [script, at('secret')], NOBODY))
    expect(err).toBe('InputError: permission denied; check its rights with ls -l\n')
    expect(code).toBe(2)
  })
})

describe('a pipe', () => {
  it('with a name waits for its writer without blocking, and is live', async () => {
    const path = makeFifo(at('fifo'))
    const source = openSource(path)
    expect(source.isLive).toBe(true)
    let ticks = 0
    const ticking = setInterval(() => ticks++, 10)
    setTimeout(() => spawn('bash', ['-c', 'printf "one\\n" > "$1"', 'bash', path]), 100)
    const pieces: string[] = []
    for await (const chunk of source.chunks()) pieces.push(Buffer.from(chunk).toString())
    clearInterval(ticking)
    expect(pieces).toEqual(['one\n'])
    expect(ticks).toBeGreaterThan(0)
  })

  it('hands on what has come before more comes', async () => {
    const path = makeFifo(at('live'))
    const next = ['two', ' and three\n']
    const writer = createWriteStream(path)
    writer.write('one\n')
    const pieces: string[] = []
    for await (const chunk of openSource(path).chunks()) {
      pieces.push(Buffer.from(chunk).toString())
      // What comes next depends on what has been handed on: waiting for it would be waiting for ever.
      const more = next.shift()
      if (more === undefined) writer.end()
      else writer.write(more)
    }
    expect(pieces).toEqual(['one\n', 'two', ' and three\n'])
  })

  it('begins with a line or 1,024 bytes, however slowly they come', async () => {
    const path = makeFifo(at('slow'))
    spawn('bash', ['-c', 'exec > "$1"; for c in a b c d; do printf $c; sleep 0.05; done; printf "\\nrest"', 'bash', path])
    const pieces: string[] = []
    for await (const chunk of openSource(path).chunks()) pieces.push(Buffer.from(chunk).toString())
    expect(pieces[0]?.startsWith('abcd\n')).toBe(true)
    expect(pieces.join('')).toBe('abcd\nrest')
  })

  it('on standard input', async () => {
    const script = makeScript(place, COPY)
    const { out, code } = await shell('printf "KIM: hi\\n" | "$1" "$2" -', [process.execPath, script])
    expect([out, code]).toEqual(['KIM: hi\n', 0])
  })

  it('or socket whose writer is late is waited for', async () => {
    const script = makeScript(place, COPY)
    const child = start(process.execPath, [script, '-'], { stdio: ['pipe', 'pipe', 'pipe'] })
    setTimeout(() => child.stdin?.write('late\n'), 300)
    setTimeout(() => child.stdin?.end('later\n'), 500)
    expect((await outcome(child)).out).toBe('late\nlater\n')
  })
})

describe('standard input', () => {
  it('that is a directory is refused', async () => {
    const script = makeScript(place, COPY)
    const { err, code } = await shell('"$1" "$2" - < "$3"', [process.execPath, script, place])
    expect(err).toBe('InputError: standard input is a directory; name a file, or pipe a transcript in\n')
    expect(code).toBe(2)
  })

  it('that is closed is empty', async () => {
    const script = makeScript(place, COPY)
    expect(await shell('"$1" "$2" - <&-', [process.execPath, script])).toMatchObject({ out: '', code: 0 })
  })

  it('that is a file goes on from where it stands', async () => {
    writeFileSync(at('two-lines'), 'first\nsecond\n')
    const script = makeScript(place, COPY)
    const { out, code } = await shell('{ read -r line; "$1" "$2" -; } < "$3"', [process.execPath, script, at('two-lines')])
    expect([out, code]).toEqual(['second\n', 0])
  })
})

describe('system calls that fail', () => {
  const skip = skipWhen(!hasStrace, 'strace is missing or may not trace')

  async function inject(fault: string): Promise<{ out: string; err: string; code: number | null; hit: boolean }> {
    writeFileSync(at('in'), Buffer.alloc(200_000, 'line\n'))
    const script = makeScript(place, COPY)
    const trace = `strace -f -qq -o "$4" -P "$3" -e trace=read,pread64 -e inject=read,pread64:${fault} "$1" "$2" "$3"; code=$?`
    const line = `${trace}; grep -c INJECTED "$4" >&2; exit $code`
    const { out, err, code } = await shell(line, [process.execPath, script, at('in'), at('trace')])
    const lines = err.trim().split('\n')
    return { out, err: lines.slice(0, -1).join('\n'), code, hit: lines.at(-1) !== '0' }
  }

  it.skipIf(skip).each(['EINTR', 'EAGAIN'])('%s is tried again', async (error) => {
    const { out, err, code, hit } = await inject(`error=${error}:when=2`)
    expect({ length: out.length, err, code, hit }).toEqual({ length: 200_000, err: '', code: 0, hit: true })
  })

  it.skipIf(skip)('EIO is told', async () => {
    const { err, code, hit } = await inject('error=EIO:when=2')
    expect({ err, code, hit }).toEqual({
      err: 'InputError: input/output error; the disk or the connection may be failing',
      code: 2,
      hit: true,
    })
  })

  it.skipIf(skip)('an end that comes too early is told', async () => {
    const { err, code, hit } = await inject('retval=0:when=3')
    expect(err).toContain('changed while it was read: 131072 of 200000 bytes came')
    expect({ code, hit }).toEqual({ code: 2, hit: true })
  })
})
