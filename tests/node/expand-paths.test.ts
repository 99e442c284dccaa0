import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { expandPaths } from '../../src/node/expand-paths.ts'
import { isLinux, makeFifo, makeScript, NOBODY, outcome, skipWhen, start, temporaryDirectory, wordsOf } from './places.ts'

const place = temporaryDirectory()
const at = (name: string) => join(place, name)
const write = (name: string) => writeFileSync(at(name), '')

/** What arguments in the test directory mean, seen from there. */
async function expand(...names: string[]): Promise<{ paths: string[]; failures: string[] }> {
  const { paths, failures } = await expandPaths(names.map((name) => (name === '-' ? name : at(name))))
  const shorten = (path: string) => path.replaceAll(`${place}/`, '')
  return { paths: paths.map(shorten), failures: wordsOf(failures).map(shorten) }
}

beforeAll(() => {
  for (const name of ['sub', 'sub/deep', 'order', 'odd', '.hidden', 'links']) mkdirSync(at(name))
  for (const name of ['a.txt', 'b.txt', 'sub/c.txt', 'sub/deep/d.txt', '.dot.txt', '.hidden/e.txt']) write(name)
  for (const name of ['order/Z', 'order/a', 'order/é', 'order/\u{1f600}', 'order/\uff21', 'order/10', 'order/9']) write(name)
  for (const name of ['[1]*?.txt', '!neg.txt', '{a,b}.txt', '-rf.txt', 'new\nline.txt', "it's (1).txt", '+.txt'])
    write(`odd/${name}`)
  symlinkSync('..', at('sub/loop'))
  symlinkSync('../a.txt', at('links/file'))
  symlinkSync('../sub', at('links/directory'))
  symlinkSync('nowhere', at('links/dangling'))
  linkSync(at('a.txt'), at('hard.txt'))
})

describe('a name that is there', () => {
  const names = ['[1]*?.txt', '!neg.txt', '{a,b}.txt', '-rf.txt', 'new\nline.txt', "it's (1).txt", '+.txt'].map(
    (name) => `odd/${name}`,
  )

  it.each(names)('%j is that file', async (name) => {
    expect(await expand(name)).toEqual({ paths: [name], failures: [] })
  })

  it('and "-" keep their order', async () => {
    expect((await expand('b.txt', '-', 'a.txt')).paths).toEqual(['b.txt', '-', 'a.txt'])
  })

  it('is taken once, as it was spelled first', async () => {
    const { paths } = await expandPaths([at('a.txt'), '-', `${place}/./sub/../a.txt`, '-', relative('.', at('a.txt'))])
    expect(paths).toEqual([at('a.txt'), '-'])
  })

  it('twice by a hard link is two files', async () => {
    expect((await expand('a.txt', 'hard.txt')).paths).toEqual(['a.txt', 'hard.txt'])
  })

  it('but leads nowhere is left to the reader', async () => {
    expect(await expand('links/dangling')).toEqual({ paths: ['links/dangling'], failures: [] })
  })

  it('of a folder is the transcripts in it and in the folders in it, each once, as their names tell', async () => {
    expect(await expand('sub/deep/d.txt', 'sub/', 'a.txt')).toEqual({
      paths: ['sub/deep/d.txt', 'sub/c.txt', 'a.txt'],
      failures: [],
    })
    expect((await expand('links/directory')).paths).toEqual(['links/directory/c.txt', 'links/directory/deep/d.txt'])
    expect((await expandPaths([at('sub')])).leftOut).toHaveLength(1)
  })

  it('of a folder without any is a failure, whatever the others are', async () => {
    const advice = 'name the files themselves'
    expect(await expand('order', 'a.txt')).toEqual({
      paths: ['a.txt'],
      failures: [`order: holds no transcript by the names of its files; ${advice}`],
    })
  })

  it('of a page of the web is a failure, and nothing is fetched', async () => {
    const { failures } = await expandPaths(['https://example.org/talk.txt?page=1'])
    expect(wordsOf(failures)).toEqual([
      'https://example.org/talk.txt?page=1: is an address, not a file; get it first, such as with curl, and name the file',
    ])
  })

  it('that is empty is a failure', async () => {
    expect(wordsOf((await expandPaths([''])).failures)).toEqual(['"": is not a file name; name one, or "-" for standard input'])
  })
})

describe('a pattern', () => {
  it('finds files, not directories nor hidden ones', async () => {
    expect(await expand('*')).toEqual({ paths: ['a.txt', 'b.txt', 'hard.txt'], failures: [] })
  })

  it('finds each file once though a link leads in a circle', async () => {
    expect((await expand('**/[cd].txt')).paths).toEqual(['sub/c.txt', 'sub/deep/d.txt'])
  })

  it('finds links to files and links to nothing, not links to directories', async () => {
    expect((await expand('links/*')).paths).toEqual(['links/dangling', 'links/file'])
  })

  it('passes over named pipes, which are read where they are named', async () => {
    mkdirSync(at('pipes'))
    write('pipes/file')
    makeFifo(at('pipes/pipe'))
    symlinkSync('pipe', at('pipes/to-pipe'))
    expect((await expand('pipes/*')).paths).toEqual(['pipes/file'])
    expect((await expand('pipes/pipe')).paths).toEqual(['pipes/pipe'])
  })

  it('sorts by code points', async () => {
    const names = ['10', '9', 'Z', 'a', 'é', '\uff21', '\u{1f600}'].map((name) => `order/${name}`)
    expect((await expand('order/*')).paths).toEqual(names)
  })

  it('does not repeat what was named', async () => {
    expect((await expand('b.txt', '[ab].txt', '{a,b}.txt')).paths).toEqual(['b.txt', 'a.txt'])
  })

  it.each(['*.pdf', 'x[1].txt', '!(a', '{c,d}.txt'])('%s without a match is a failure', async (name) => {
    const failures = [`${name}: no file matches; check the pattern, and quote it for the shell`]
    expect(await expand(name, 'a.txt')).toEqual({ paths: ['a.txt'], failures })
  })

  it.skipIf(skipWhen(!isLinux, 'file names are not bytes here'))(
    'finds a name that is not UTF-8, for the reader to report',
    async () => {
      mkdirSync(at('bytes'))
      execFileSync('bash', ['-c', `touch "$1"/$'caf\\xff.txt'`, 'bash', at('bytes')])
      expect((await expand('bytes/*')).paths).toEqual(['bytes/caf\ufffd.txt'])
    },
  )

  it('into a directory one may not read is a failure', async () => {
    mkdirSync(at('closed'))
    writeFileSync(at('closed/f.txt'), '')
    chmodSync(at('closed'), 0)
    symlinkSync(join(import.meta.dirname, '../../node_modules'), at('node_modules'))
    const script = makeScript(
      place,
      `const { paths, failures } = await expandPaths([process.argv[2] + '/*.txt', process.argv[2] + '/f.txt'])
       console.log(JSON.stringify([paths, failures.map(({ message }) => message)]))`,
    )
    const { out, err } = await outcome(start(process.execPath, [script, at('closed')], NOBODY))
    expect(err).toBe('')
    const words = `cannot be searched: permission denied in ${at('closed')}; name the files you may read`
    expect(JSON.parse(out)).toEqual([[at('closed/f.txt')], [words]])
  })
})

describe('nothing', () => {
  it('for no arguments', async () => {
    expect(await expandPaths([])).toEqual({ paths: [], failures: [], leftOut: [] })
  })

  it.each([
    ['missing.txt', 'check the name'],
    ['a.txt/b', 'there is no folder "a.txt"'],
    ['none/b.txt', 'there is no folder "none"'],
  ])('%s is a failure; %s', async (name, advice) => {
    expect(await expand(name)).toEqual({ paths: [], failures: [`${name}: no such file; ${advice}`] })
  })

  it('an empty name is a failure', async () => {
    expect((await expandPaths([''])).failures).toHaveLength(1)
  })
})
