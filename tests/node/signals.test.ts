import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeFolder, makeScript, shell, temporaryDirectory } from './places.ts'

const place = temporaryDirectory()
const node = process.execPath
const folder = (files?: Record<string, string>) => makeFolder(place, files)
const read = (path: string) => fs.readFileSync(path, 'utf8')

describe('a signal', () => {
  /** Writes for ever, and lets the event loop turn as a reader of files does. */
  const endless = makeScript(
    place,
    `const outputs = process.argv.slice(2).map((path) => openOutput(path, []))
     console.log('started')
     for (;;) {
       for (const output of outputs) { await output.write('x'); await output.flush() }
       await new Promise((next) => setTimeout(next, 1))
     }`,
  )
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const

  it.each(signals)('%s removes what was begun, and the shell sees %i', async (signal, code) => {
    const at = folder({ out: 'old' })
    const started = join(at('.'), '..', `started-${signal}`)
    const begin = '"$1" "$2" "$3" "$4" > "$5" & pid=$!; until [ -s "$5" ]; do sleep 0.02; done; sleep 0.05'
    const line = `${begin}; kill -${signal.slice(3)} $pid; wait $pid; echo $?`
    const { out } = await shell(line, [node, endless, at('out'), at('new'), started])
    expect(out).toBe(`${code}\n`)
    expect([fs.readdirSync(at('.')), read(at('out'))]).toEqual([['out'], 'old'])
  })

  it('behind the end of the last output is left to others', async () => {
    const at = folder()
    // Its own copy: other files of tests leave outputs open.
    vi.resetModules()
    const { openOutput } = await import('../../src/node/output.ts')
    const before = process.listenerCount('SIGINT')
    const first = openOutput(at('a'), [])
    const second = openOutput(at('b'), [])
    expect(process.listenerCount('SIGINT')).toBe(before + 1)
    await first.finish()
    expect(process.listenerCount('SIGINT')).toBe(before + 1)
    second.abort()
    expect(process.listenerCount('SIGINT')).toBe(before)
  })

  it('that kills at once leaves the old file or the new one', async () => {
    const at = folder({ out: 'old' })
    const script = makeScript(
      place,
      `const output = openOutput(process.argv[2], [])
       for (let round = 0; round < 20; round++) { await output.write('x'.repeat(10_000)); await output.flush() }
       await output.finish()`,
    )
    for (const wait of ['0.03', '0.05', '0.06', '0.08', '0.1']) {
      await shell(`"$1" "$2" "$3" & pid=$!; sleep ${wait}; kill -9 $pid; wait $pid`, [node, script, at('out')])
      expect(['old', 'x'.repeat(200_000)]).toContain(read(at('out')))
    }
  })
})
