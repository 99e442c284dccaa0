import { describe, expect, it } from 'vitest'
import { grep } from '../../src/cli/commands/grep.ts'
import { shell, workFolder } from '../contract/cli/run-shell.ts'
import { HARBOUR, harbour, MEMBERS, members } from './dialogues.ts'
import { recordsFile, runCommand } from './run-command.ts'

const run = (args: readonly string[]) => runCommand(grep, args)

const T1 = 'Mara Lund: Welcome. Who pays for the harbour?\n'
const T2 = 'Óscar Vidal: I think the city pays. The port doesn’t.\n'
const T3 = 'Per Lund: Ali thinks so too.\n'
const T4 = 'Mara Lund: And the ferries?\n'
const T5 = 'Per Lund: Nobody knows. The ferries are old.\n'
const T6 = 'Mara Lund: Thanks. Good night.\n'
const ALL = T1 + T2 + T3 + T4 + T5 + T6

describe('transcript grep on one file', () => {
  it.each<[string[], string]>([
    [['pays'], T1 + T2],
    [['Pays'], ''],
    [['-i', 'PAYS'], T1 + T2],
    [['--invert-match', 'the'], T3 + T5 + T6],
    [['--invert-match', '.'], ''],
    [['x*'], ALL],
    [['^And|old\\.$'], T4 + T5],
    [['-F', 'old.'], T5],
    [['-F', '.$'], ''],
    [['-w', 'think'], T2],
    [['-e', 'city', '-e', 'ferries'], T2 + T4 + T5],
    [['-c', 'ferries'], '2\n'],
    [['-c', 'airport'], '0\n'],
    [['-c', '--invert-match', 'ferries'], '4\n'],
    [['-l', 'ferries'], 'harbour.txt\n'],
    [['-L', 'ferries'], ''],
    [['-L', 'airport'], 'harbour.txt\n'],
    [['-n', 'old'], '9:' + T5],
    [['-H', 'old'], 'harbour.txt:' + T5],
    [['-nH', 'old'], 'harbour.txt:9:' + T5],
    [['-o', 'th\\w+'], 'Mara Lund: the\nÓscar Vidal: think\nÓscar Vidal: the\nPer Lund: thinks\nMara Lund: the\n'],
    [['-o', '--no-speaker', 'th\\w+'], 'the\nthink\nthe\nthinks\nthe\n'],
    [['--no-speaker', '--speaker', 'per lund', 'old'], 'Nobody knows. The ferries are old.\n'],
    [['-on', 'ferr\\w+'], '7:Mara Lund: ferries\n9:Per Lund: ferries\n'],
    [['-oi', '--no-speaker', '-e', 'the', '-e', 'then'], 'the\nthe\nThe\nthe\nThe\n'],
    [['-o', 'x*'], ''],
    [['--silent', 'pays'], ''],
    [['-m', '1', 'ferries'], T4],
    [['-m', '0', 'ferries'], ''],
    [['-m', '1', '-c', 'ferries'], '1\n'],
    [['-A', '1', 'city'], T2 + T3],
    [['-B', '1', 'city'], T1 + T2],
    [['-C', '1', 'Ali'], T2 + T3 + T4],
    [['-A', '0', '-e', 'Welcome', '-e', 'old'], T1 + '--\n' + T5],
    [['-A', '1', '-e', 'Welcome', '-e', 'old'], T1 + T2 + '--\n' + T5 + T6],
    [['-C', '9', '-B', '0', 'Good'], T6],
    [['-n', '-C', '1', 'Ali'], '3-' + T2 + '5:' + T3 + '7-' + T4],
    [['-m', '1', '-A', '1', 'ferries'], T4 + T5],
    [['--speaker', 'per lund', 'ferries'], T5],
    [['--speaker', 'óscar', '-A', '1', 'the'], T2 + T3],
    [['--question', '2', 'the'], T4],
    [['--part', 'ask', 'the'], T1 + T4],
    [['--speaker', 'mara', '--invert-match', 'the'], T6],
    [['-c', '--speaker', 'mara', 'the'], '2\n'],
  ])('%j', async (args, expected) => {
    const { out, warnings } = await run([...args, harbour])
    expect([out, warnings]).toEqual([expected, []])
  })
  it.each<[string[], number]>([
    [['pays'], 0],
    [['airport'], 1],
    [['--silent', 'pays'], 0],
    [['--silent', 'airport'], 1],
    [['-c', 'pays'], 0],
    [['-c', 'airport'], 1],
    [['--invert-match', '.'], 1],
    [['-m', '0', 'pays'], 1],
    [['-o', 'x*'], 0],
    [['-l', 'airport'], 1],
    [['-L', 'airport'], 1],
    [['-L', 'pays'], 0],
  ])('%j ends with %i, as grep does', async (args, expected) => {
    expect((await run([...args, harbour])).code).toBe(expected)
  })
})

describe('transcript grep on several files', () => {
  it.each<[string[], string]>([
    [['sleeps|old'], 'harbour.txt:' + T5 + 'members.txt:__proto__: The city sleeps.\n'],
    [['-c', 'city'], 'harbour.txt:1\nmembers.txt:1\n'],
    [['-c', 'ferries'], 'harbour.txt:2\nmembers.txt:0\n'],
    [['-l', 'city'], 'harbour.txt\nmembers.txt\n'],
    [['-L', 'ferries'], 'members.txt\n'],
    [['--no-filename', 'city'], T2 + '__proto__: The city sleeps.\n'],
    [['-o', 'city'], 'harbour.txt:Óscar Vidal: city\nmembers.txt:__proto__: city\n'],
    [['-m', '1', '-n', '[Tt]he'], 'harbour.txt:1:' + T1 + 'members.txt:1:__proto__: The city sleeps.\n'],
    [
      ['-A', '1', 'Good|sleeps'],
      'harbour.txt:' +
        T6 +
        '--\nmembers.txt:__proto__: The city sleeps.\nmembers.txt-constructor: =1+1 is a formula, "quoted".\n',
    ],
  ])('%j', async (args, expected) => {
    expect(await run([...args, harbour, members])).toEqual({ code: 0, out: expected, warnings: [] })
  })
})

describe('transcript grep on one file of several documents', () => {
  const both = recordsFile('both.jsonl', [...HARBOUR, ...MEMBERS])
  const long = recordsFile('long.jsonl', [...Array(1100).fill({ ...HARBOUR[0], text: `old ${'x'.repeat(1000)}` }), ...MEMBERS])

  it.each<[string[], string]>([
    [['-c', 'city'], 'harbour.txt:1\nmembers.txt:1\n'],
    [['-c', 'ferries'], 'harbour.txt:2\nmembers.txt:0\n'],
    [['-c', '--no-filename', 'city'], '1\n1\n'],
    [['-n', 'old'], `harbour.txt:9:${T5}`],
    [['-n', 'sleeps|old'], `harbour.txt:9:${T5}members.txt:1:__proto__: The city sleeps.\n`],
    [['-no', 'city'], 'harbour.txt:3:Óscar Vidal: city\nmembers.txt:1:__proto__: city\n'],
    [['-n', '-B', '1', 'Who|Ali'], `harbour.txt:1:${T1}harbour.txt-3-${T2}harbour.txt:5:${T3}`],
    [['old'], T5],
  ])('%j', async (args, expected) => {
    expect(await run([...args, both])).toEqual({ code: 0, out: expected, warnings: [] })
  })

  it('waits for a second one no longer than a megabyte', async () => {
    const { out } = await run(['-n', 'old|sleeps', long])
    expect(out.startsWith('1:Mara')).toBe(true)
    expect(out.endsWith('\n1:__proto__: The city sleeps.\n')).toBe(true)
  })
})

describe('transcript grep', () => {
  it('takes -r, which searches this folder where none is named', async () => {
    const cwd = workFolder()
    const { stdout } = await shell(
      'mkdir -p deep/er && cp talk.txt deep/er && transcript grep -r -l harbour deep; transcript grep -rl harbour',
      { cwd },
    )
    expect(stdout).toBe('deep/er/talk.txt\ndeep/er/talk.txt\ntalk.txt\n')
  })
  it('paints matches, names and lines', async () => {
    const { out } = await runCommand(grep, ['-nH', 'old', harbour], { isTTY: true, color: 1 })
    expect(out).toContain('\u001b[1m\u001b[31mold\u001b[39m\u001b[22m.')
    expect(out).toContain('\u001b[35mharbour.txt\u001b[39m\u001b[36m:\u001b[39m\u001b[32m9\u001b[39m')
  })
  it('escapes before it paints', async () => {
    const { out } = await runCommand(grep, ['Yes .\\[31m', members], { isTTY: true, color: 1 })
    expect(out).toContain('\u001b[1m\u001b[31mYes \\u{1b}[31m\u001b[39m\u001b[22m indeed.')
  })
  it('says why an expression cannot be read', async () => {
    expect((await run(['(', harbour])).code).toBe(
      '"(" is not a regular expression: Unterminated group; -F takes it as plain text',
    )
  })
  it('wants a pattern', async () => {
    expect((await run([])).code).toMatch(/^no pattern given/)
  })
  it.each(['-m', '-A', '-B', '-C'])('wants a number behind %s', async (flag) => {
    expect((await run([flag, 'x', 'y', harbour])).code).toMatch(/must be a whole number/)
  })
  it('names the candidates when a name fits two, and prints nothing of that file', async () => {
    const { code, out, warnings } = await run(['-c', '--speaker', 'lund', 'the', harbour])
    expect([code, out, warnings.length]).toEqual([2, '', 1])
  })
  it('says who is unknown', async () => {
    const { code, warnings } = await run(['--speaker', 'xavier', 'the', harbour])
    expect([code, warnings]).toEqual([
      1,
      ['harbour.txt: no speaker matches "xavier"; the speakers are Mara Lund, Óscar Vidal, Per Lund'],
    ])
  })
})
