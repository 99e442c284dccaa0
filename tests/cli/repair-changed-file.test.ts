import { execFileSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { rewrite } from '../../src/cli/repair/modes.ts'
import { openSource, type Source } from '../../src/node/open-source.ts'
import { workFolder } from '../contract/cli/run-shell.ts'

let cwd = ''
let damaged = ''
beforeEach(() => {
  cwd = workFolder()
  damaged = readFileSync(join(cwd, 'talk.txt'), 'utf8')
})

const at = (name: string) => join(cwd, name)
const read = (name: string) => readFileSync(at(name), 'utf8')
const leftovers = () => readdirSync(cwd).filter((name) => name.includes('.transcript-'))

/** A file that something is done to while it is read. */
function meddled(path: string, meddle: () => void): Source {
  const source = openSource(path)
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.chunks()) yield chunk
    meddle()
  }
  return { name: path, isLive: false, random: () => undefined, facts: () => source.facts(), close: () => source.close(), chunks }
}

describe('a file that changes while it is repaired', () => {
  const io = {
    stdin: { isTTY: false },
    stdout: { isTTY: false, columns: 80, write: async () => undefined },
    warn: () => undefined,
    error: () => undefined,
    color: 0 as const,
    env: {},
  }
  const sink = { write: () => undefined, flush: async () => undefined }

  it.each([
    ['longer', (path: string) => appendFileSync(path, 'more'), 'was changed by something else since it was read'],
    ['of the same length', (path: string) => writeFileSync(path, damaged.replace(/[a-z]/, 'X')), 'was changed by something else'],
    [
      'another one',
      (path: string) => execFileSync('sh', ['-c', 'cp -p "$1" "$1.new" && mv "$1.new" "$1"', 'sh', path]),
      'was changed by something else',
    ],
    ['gone', (path: string) => rmSync(path), 'is not there any more; nothing was written'],
  ])('is left when it is %s', async (_, meddle, told) => {
    let after: string | undefined
    const source = meddled(at('talk.txt'), () => {
      meddle(at('talk.txt'))
      after = readdirSync(cwd).includes('talk.txt') ? read('talk.txt') : undefined
    })
    await expect(rewrite({ source, options: {}, sink, io, backup: true })).rejects.toThrow(told)
    expect(readdirSync(cwd).includes('talk.txt') ? read('talk.txt') : undefined).toBe(after)
    expect([leftovers(), readdirSync(cwd).filter((name) => name.endsWith('.bak'))]).toEqual([[], []])
  })
})
