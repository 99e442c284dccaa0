import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { pagerFor, rowsOf } from '../../src/cli/pager.ts'
import { coldShell, environment, hasTool, workFolder } from '../contract/cli/run-shell.ts'

describe('the pager', () => {
  it('is the one that is named, ours first, and none for nothing, cat, or a terminal that can do nothing', () => {
    expect(pagerFor({ TERM: 'xterm' })).toContain('less -FRX')
    expect(pagerFor({ TERM: 'xterm', PAGER: 'more' })).toBe('more')
    expect(pagerFor({ TERM: 'xterm', PAGER: 'more', TRANSCRIPT_PAGER: 'most -x' })).toBe('most -x')
    expect(pagerFor({ TERM: 'xterm', PAGER: 'more', TRANSCRIPT_PAGER: '' })).toBeUndefined()
    expect(pagerFor({ TERM: 'xterm', PAGER: 'cat' })).toBeUndefined()
    expect(pagerFor({ TERM: 'dumb', PAGER: 'more' })).toBeUndefined()
  })

  it('counts rows as the terminal does', () => {
    expect(rowsOf('a\n\nb\n', 10)).toBe(3)
    expect(rowsOf(`\u001b[1m${'x'.repeat(10)}\u001b[22m\n${'x'.repeat(11)}\n`, 10)).toBe(3)
    expect(rowsOf(`${'港'.repeat(6)}\n`, 10)).toBe(2)
  })
})

interface Looked {
  readonly terminal: string
  /** What reached the pager; undefined when none was begun. */
  readonly paged: string | undefined
}

/** Runs a line on a terminal of 8 rows. */
async function look(line: string, pager = 'cat > paged'): Promise<Looked> {
  const cwd = workFolder()
  writeFileSync(join(cwd, 'line'), `stty rows 8 cols 80; ${line}; echo "code $?"`)
  const env = { TRANSCRIPT_PAGER: pager }
  const { stdout } = await coldShell("script -qec 'sh line' /dev/null < /dev/null", { cwd, env })
  const paged = join(cwd, 'paged')
  return { terminal: stdout.replaceAll('\r', ''), paged: existsSync(paged) ? readFileSync(paged, 'utf8') : undefined }
}

describe.skipIf(!hasTool('script'))('on a terminal', () => {
  it('shows what is longer than the screen, with colours, wrapped', async () => {
    const { terminal, paged } = await look('transcript turns talk.txt')
    expect(terminal).toBe('code 0\n')
    expect(paged).toMatch(/^\u001b\[1mMara Lund:\u001b\[22m Good evening\./)
    expect(paged).toMatch(/\n {13}comes from L\. Bergman/)
    expect(paged).toMatch(/Thank you both\.\n$/)
  })

  it.each([
    'transcript schema turn',
    'transcript turns --help',
    'transcript help',
    'transcript explain talk.txt',
    'transcript grep . talk.txt',
  ])('shows: %s', async (line) => {
    expect((await look(line)).paged?.split('\n').length).toBeGreaterThan(7)
  })

  it.each([
    'transcript turns --speaker vey talk.txt',
    'transcript turns --no-pager talk.txt',
    'transcript turns talk.txt | cat',
    'transcript turns talk.txt -o turns.txt',
  ])('is not begun for: %s', async (line) => {
    expect((await look(line)).paged).toBeUndefined()
  })

  it('keeps exit codes and what is said on standard error', async () => {
    const { terminal, paged } = await look('transcript turns nowhere.txt talk.txt')
    expect(paged).toContain('Thank you both.')
    expect(terminal).toBe('transcript: nowhere.txt: no such file; check the name\ncode 2\n')
  })

  it('may be left early, and may not be there', async () => {
    const left = await look('transcript parse talk.txt talk.txt deposition.txt', 'head -c 5 > paged')
    expect(left).toEqual({ terminal: 'code 0\n', paged: '{"typ' })
    const { terminal } = await look('transcript turns talk.txt', 'no-such-pager')
    expect(terminal).toContain('Thank you both.')
    expect(terminal).toMatch(/\ncode 0\n$/)
  })

  it('has Ctrl-C to itself, and is waited for', async () => {
    const cwd = workFolder()
    // Behind the file it goes on reading from the terminal.
    writeFileSync(join(cwd, 'line'), 'stty rows 8 cols 80; trap : INT; transcript turns talk.txt -; echo "code $?"; cat left')
    const pager = 'trap "" INT; cat > paged; sleep 1; echo left > left'
    const terminal = spawn('script', ['-qec', 'sh line', '/dev/null'], { cwd, env: { ...environment, TRANSCRIPT_PAGER: pager } })
    let seen = ''
    terminal.stdout.on('data', (data: Buffer) => {
      seen += data.toString()
    })
    const over = new Promise((resolve) => terminal.on('close', resolve))
    while (!existsSync(join(cwd, 'paged')) || readFileSync(join(cwd, 'paged'), 'utf8') === '') await sleep(50)
    terminal.stdin.write('\u0003')
    await over
    expect(seen.replaceAll('\r', '')).toMatch(/code 130\nleft\n$/)
  })
})
