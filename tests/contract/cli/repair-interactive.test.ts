import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { skipWhen } from '../places.ts'
import { environment, hasTool, shell, workFolder } from './run-shell.ts'

/** Runs a line of sh on a terminal of its own, gives an answer to each question, and prints what was shown; it exits as the line does. */
const TERMINAL = `
import os, pty, sys, select
line, answers = sys.argv[1], sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp('sh', ['sh', '-c', line])
seen, asked = b'', 0
while True:
    ready, _, _ = select.select([fd], [], [], 20)
    if not ready:
        os.kill(pid, 9)
        sys.exit('no question and no end')
    try:
        piece = os.read(fd, 65536)
    except OSError:
        break
    if not piece:
        break
    seen += piece
    if seen.count(b'help: ') > asked:
        asked = seen.count(b'help: ')
        answer = answers.pop(0) if answers else '\\x04'
        os.write(fd, answer.encode() if answer in ('\\x03', '\\x04') else answer.encode() + b'\\n')
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(seen)
code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
`

const hasTerminal = hasTool('python3') && spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0
const without = skipWhen(!hasTerminal, 'python3 with pty is not there to make a terminal')

let cwd = ''
let damaged = ''
beforeEach(() => {
  cwd = workFolder()
  damaged = readFileSync(join(cwd, 'talk.txt'), 'utf8')
})

interface Talk {
  readonly code: number | null
  readonly seen: string
  readonly text: string
}

function talk(line: string, ...answers: string[]): Talk {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', TERMINAL, line, ...answers], {
    cwd,
    env: environment,
    encoding: 'utf8',
  })
  return { code: status, seen: stdout.replaceAll('\r\n', '\n') + stderr, text: readFileSync(join(cwd, 'talk.txt'), 'utf8') }
}

const WRITE = 'NO_COLOR=1 transcript repair --interactive --write talk.txt'
const made = (...words: string[]) =>
  words.reduce((text, word) => text.replace(word, `${word.slice(0, 1)} ${word.slice(1)}`), damaged)

describe.skipIf(without)('repair --interactive', () => {
  it('asks about each edit, and shows it in its line', () => {
    const { code, seen, text } = talk(WRITE, 'y', 'n', 'yes')
    expect(code).toBe(0)
    expect(text).toBe(made('Ithink', 'Iagree'))
    expect(seen).toContain('talk.txt:6 join/i-verb\n')
    expect(seen).toMatch(/^ {2}.*\[-Ithink-\]\{\+I think\+\}.*$/m)
    expect(seen).toContain('talk.txt:14 join/a-word\n')
    expect(seen).toContain('talk.txt: 2 repairs (join/i-verb 2) made')
  })

  it('takes always and never for a rule', () => {
    expect(talk(WRITE, 'a', 'n').text).toBe(made('Ithink', 'Iagree'))
    writeFileSync(join(cwd, 'talk.txt'), damaged)
    expect(talk(WRITE, 'd', 'y').text).toBe(made('Afew'))
  })

  it('ends with quit, and with the end of the answers: what was agreed to is made', () => {
    expect(talk(WRITE, 'y', 'q')).toMatchObject({ code: 0, text: made('Ithink') })
    writeFileSync(join(cwd, 'talk.txt'), damaged)
    expect(talk(WRITE, 'y', '\u0004')).toMatchObject({ code: 0, text: made('Ithink') })
  })

  it('asks again for what is no answer, and helps', () => {
    const { seen, text } = talk(WRITE, '?', 'what', 'q')
    expect(seen.split('leave this place as it is')).toHaveLength(3)
    expect(text).toBe(damaged)
  })

  it('writes nothing after Ctrl-C, and leaves nothing behind', () => {
    const { code, text } = talk(WRITE, 'y', '\u0003')
    expect(code).toBe(130)
    expect(text).toBe(damaged)
    expect(readdirSync(cwd).filter((name) => name.includes('.transcript-'))).toEqual([])
  })

  it('remembers a rule from file to file', () => {
    writeFileSync(join(cwd, 'next.txt'), damaged)
    const { seen } = talk('NO_COLOR=1 transcript repair --interactive --write talk.txt next.txt', 'a', 'd')
    expect(seen.match(/^\S+:\d+ \S+$/gm)).toEqual(['talk.txt:6 join/i-verb', 'talk.txt:14 join/a-word'])
    expect(readFileSync(join(cwd, 'next.txt'), 'utf8')).toBe(made('Ithink', 'Iagree'))
  })

  it('prints into a file or a pipe, but not among its questions', () => {
    talk('transcript repair --interactive talk.txt > out.txt', 'y', 'n', 'n')
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe(made('Ithink'))
    const mixed = talk('transcript repair --interactive talk.txt')
    expect(mixed).toMatchObject({ code: 2 })
    expect(mixed.seen).toContain('questions and text would mix on the terminal; add --write, -o FILE or > FILE')
  })

  it('shows what it asks about in colours, and nothing that steers the terminal', () => {
    writeFileSync(join(cwd, 'talk.txt'), damaged.replace('Ithink', 'Ithink \u001b[2J\u202e'))
    const { seen } = talk('transcript repair --interactive --write talk.txt', 'q')
    expect(seen).toContain('\u001b[7mIthink')
    expect(seen).toContain('\\u{1b}[2J\\u{202e}')
    expect(seen).not.toContain('\u001b[2J')
  })

  it('reads UTF-16 and windows-1252', () => {
    for (const encoding of ['utf16le', 'latin1'] as const) {
      writeFileSync(
        join(cwd, 'talk.txt'),
        Buffer.from(`${encoding === 'latin1' ? '' : '\ufeff'}${damaged.replace(/Ithink/, 'é: Ithink')}`, encoding),
      )
      expect(talk(WRITE, 'q').seen).toContain('é: [-Ithink-]{+I think+}')
    }
  })

  it('does not take answers and text from one input', () => {
    expect(talk('transcript repair --interactive - > out.txt').seen).toContain(
      'standard input brings the answers; name the file to repair',
    )
  })
})

describe('repair --interactive without a terminal', () => {
  it.each(['talk.txt --write', 'talk.txt', '- < talk.txt'])('%s is refused', async (rest) => {
    expect(await shell(`transcript repair --interactive ${rest}`, { cwd })).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: 'transcript: --interactive asks on a terminal; standard input and standard error must be one\n',
    })
    expect(readFileSync(join(cwd, 'talk.txt'), 'utf8')).toBe(damaged)
  })
})
