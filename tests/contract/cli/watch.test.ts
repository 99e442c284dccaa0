import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { environment, shared, workFolder } from './run-shell.ts'

const talk = readFileSync(join(shared, 'talk.txt'), 'utf8')
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function start(cwd: string, ...args: string[]) {
  const child = spawn('transcript', args, { cwd, env: environment })
  running.push(child)
  const said = { text: '' }
  child.stderr.on('data', (data: Buffer) => {
    said.text += data.toString()
  })
  return { child, said }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(50)
}

function linesOf(path: string): number {
  try {
    return readFileSync(path, 'utf8').split('\n').length - 1
  } catch {
    return 0
  }
}

describe('--watch', () => {
  it('runs again when a file is replaced, comes or goes wrong, and ends by its signal', async () => {
    const cwd = workFolder()
    const at = (name: string) => join(cwd, name)
    mkdirSync(at('talks'))
    writeFileSync(at('talks/a.txt'), talk)
    const { child, said } = start(cwd, 'parse', 'talks', '--watch', '-o', 'out.jsonl')
    await until(() => linesOf(at('out.jsonl')) === 6)

    mkdirSync(at('talks/more'))
    await sleep(300)
    writeFileSync(at('talks/more/b.txt'), talk)
    await until(() => linesOf(at('out.jsonl')) === 12)

    writeFileSync(at('new'), 'MZ\0\0\0\0\0\0')
    renameSync(at('new'), at('talks/a.txt'))
    await until(() => /talks\/a\.txt: .*not text/.test(said.text))
    writeFileSync(at('talks/a.txt'), talk.repeat(2))
    await until(() => linesOf(at('out.jsonl')) === 18)

    expect(said.text).toMatch(/^transcript: \d\d:\d\d:\d\d talks\/more\/b\.txt has changed$/m)
    const over = new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)))
    child.kill('SIGINT')
    expect(await over).toBe('SIGINT')
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('reads the files beside the inputs anew, and says nothing of its own when it is to be quiet', async () => {
    const cwd = workFolder()
    writeFileSync(join(cwd, 'who.csv'), 'label,name\nJo Vey,Josephine Vey\n')
    const { said } = start(cwd, 'parse', 'talk.txt', '--speakers=who.csv', '--watch', '-q', '-o', 'out.jsonl')
    const holds = (text: string) =>
      linesOf(join(cwd, 'out.jsonl')) > 0 && readFileSync(join(cwd, 'out.jsonl'), 'utf8').includes(text)
    await until(() => holds('Josephine Vey'))
    writeFileSync(join(cwd, 'who.csv'), 'label,name\nJo Vey,Joanna Vey\n')
    await until(() => holds('Joanna Vey'))
    expect(said.text).toBe('')
  })
})
