import { spawn } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OutputError } from '../../src/node/errors.ts'
import { openOutput } from '../../src/node/output.ts'
import { faultOf, isLinux, makeFifo, makeScript, outcome, shell, skipWhen, start, temporaryDirectory } from './places.ts'

const place = temporaryDirectory()
const at = (name: string) => join(place, name)
const node = process.execPath

/** Writes 20,000 lines, in pieces of one line, to the output named by the first argument. */
const LINES = `
  const output = openOutput(process.argv[2], process.argv.slice(3))
  try {
    for (let line = 0; line < 20_000; line++) await output.write('line ' + line + '\\n')
    await output.finish()
  } catch (error) {
    if (!(error instanceof BrokenPipe)) throw error
    console.error('reader gone')
  }`
const lines = makeScript(place, LINES)
const EXPECTED = Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join('')

describe('standard output', () => {
  it('gets all of it, though the reader is slow', async () => {
    const { out, code } = await shell('"$1" "$2" - | (sleep 0.5; cat)', [node, lines])
    expect(out === EXPECTED).toBe(true)
    expect(code).toBe(0)
  })

  it('gets all of it, though it was made non-blocking', async () => {
    const body = `process.stdout._handle.setBlocking?.(false)\n${LINES}`
    const { out, err, code } = await shell('"$1" "$2" - | (sleep 0.5; cat)', [node, makeScript(place, body)])
    expect({ same: out === EXPECTED, err, code }).toEqual({ same: true, err: '', code: 0 })
  })

  it('keeps text and bytes in order, whatever their sizes', async () => {
    const body = `
      const output = openOutput(undefined, [])
      await output.write('a'.repeat(65_534) + 'é€😀')
      await output.write(new Uint8Array(70_000).fill(98))
      await output.write('😀'.repeat(40_000))
      await output.write('')
      await output.write(new Uint8Array(65_536).fill(99))
      await output.write('end')
      await output.finish()`
    const { out } = await outcome(start(node, [makeScript(place, body)]))
    const expected = `${'a'.repeat(65_534)}é€😀${'b'.repeat(70_000)}${'😀'.repeat(40_000)}${'c'.repeat(65_536)}end`
    expect(out === expected).toBe(true)
  })

  it('holds back until it is flushed, and drops what is aborted', async () => {
    const body = `
      const output = openOutput(undefined, [])
      output.write('one '); await output.flush(); output.write('two'); output.abort()`
    expect((await outcome(start(node, [makeScript(place, body)]))).out).toBe('one ')
  })

  it('whose reader has gone throws BrokenPipe', async () => {
    const { out, err, code } = await shell('set -o pipefail; "$1" "$2" - | head -1', [node, lines])
    expect({ out, err, code }).toEqual({ out: 'line 0\n', err: 'reader gone\n', code: 0 })
  })

  it.skipIf(skipWhen(!isLinux, 'no /dev/full'))('that is full is told', async () => {
    const words = 'OutputError: cannot be written: no space left on the device; free some, or write elsewhere\n'
    expect(await shell('"$1" "$2" - > /dev/full', [node, lines])).toMatchObject({ err: words, code: 2 })
    expect(await shell('"$1" "$2" /dev/full', [node, lines])).toMatchObject({ err: words, code: 2 })
  })

  it('that is one of the inputs is refused', async () => {
    writeFileSync(at('in'), 'kept')
    const { err, code } = await shell('"$1" "$2" - "$3" >> "$3"', [node, lines, at('in')])
    expect(err).toBe(`OutputError: is the same file as the input ${at('in')}; write to another file\n`)
    expect(code).toBe(2)
    const stdin = await shell('"$1" "$2" - - < "$3" >> "$3"', [node, lines, at('in')])
    expect(stdin.err).toBe('OutputError: is the same file as the input standard input; write to another file\n')
    expect(readFileSync(at('in'), 'utf8')).toBe('kept')
  })

  it('may be the same device as standard input', async () => {
    expect((await shell('"$1" "$2" - - < /dev/null > /dev/null', [node, lines])).code).toBe(0)
  })

  it.each(['/dev/stdout', '/dev/fd/1'])('is meant by %s, where it stands', async (path) => {
    writeFileSync(at('log'), 'before\n')
    await shell('"$1" "$2" "$3" >> "$4"', [node, lines, path, at('log')])
    expect(readFileSync(at('log'), 'utf8') === `before\n${EXPECTED}`).toBe(true)
  })
})

describe('a device or a pipe with a name', () => {
  it('is written as the data comes', async () => {
    const path = makeFifo(at('fifo'))
    const reader = outcome(spawn('cat', [path]))
    await outcome(start(node, [lines, path]))
    expect((await reader).out === EXPECTED).toBe(true)
  })

  it('whose reader has gone throws BrokenPipe', async () => {
    const path = makeFifo(at('fifo2'))
    const reader = outcome(spawn('head', ['-1', path]))
    expect(await outcome(start(node, [lines, path]))).toMatchObject({ err: 'reader gone\n', code: 0 })
    expect((await reader).out).toBe('line 0\n')
  })

  it('may be /dev/null, finished or aborted', async () => {
    const output = openOutput('/dev/null', ['/dev/null'])
    output.write('x')
    await output.finish()
    openOutput('/dev/null', []).abort()
  })
})

describe('a place that cannot be written', () => {
  mkdirSync(at('folder'))
  writeFileSync(at('file'), 'kept')
  linkSync(at('file'), at('hard'))
  symlinkSync('file', at('soft'))
  symlinkSync('circle', at('circle'))
  const faults: [string, string, string][] = [
    ['a directory', at('folder'), 'is a directory; name a file in it'],
    ['a directory to come', at('new/'), 'is a directory; name a file in it'],
    ['no name', '', 'is not a file name; name one, or "-" for standard output'],
    ['a place in no directory', at('none/out'), 'cannot be written: no such directory; create it first'],
    ['a place in a file', at('file/out'), 'cannot be written: no such directory; create it first'],
    ['a link to itself', at('circle'), 'cannot be written: its symbolic links lead in a circle; give the file itself'],
    ['a name of 300 bytes', at('x'.repeat(300)), 'cannot be written: its name is too long; give a shorter one'],
    ['an input', at('file'), 'is an input as well; write to another file'],
    ['a hard link to an input', at('hard'), `is the same file as the input ${at('file')}; write to another file`],
    ['a link to an input', at('soft'), `is the same file as the input ${at('file')}; write to another file`],
  ]

  it.each(faults)('%s', async (_name, path, words) => {
    const fault = await faultOf(() => openOutput(path, ['-', at('missing'), at('file')]))
    expect(fault).toBeInstanceOf(OutputError)
    expect(fault).toMatchObject({ message: words })
    expect(readFileSync(at('file'), 'utf8')).toBe('kept')
  })
})
