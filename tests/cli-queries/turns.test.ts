import { describe, expect, it } from 'vitest'
import { turns } from '../../src/cli/commands/turns.ts'
import { documentSchema } from '../../src/model/document.ts'
import { HARBOUR, harbour, members } from './dialogues.ts'
import { runCommand } from './run-command.ts'

const run = (...args: string[]) => runCommand(turns, args)

/** The numbers of the turns printed, and the exit code. */
async function numbers(...args: string[]) {
  const { out, code } = await run(harbour, '--to', 'jsonl', ...args)
  const lines = out.split('\n').filter((line) => line !== '')
  return [...lines.map((line): unknown => JSON.parse(line).turn), `exit ${code}`]
}

describe('transcript turns', () => {
  it('prints "Speaker: text"', async () => {
    const { out, code } = await run(harbour, '--speaker', 'óscar')
    expect([code, out]).toEqual([0, 'Óscar Vidal: I think the city pays. The port doesn’t.\n'])
  })
  it.each<[string, (number | string)[]]>([
    ['', [1, 2, 3, 4, 5, 6, 'exit 0']],
    ['--speaker oscar', [2, 'exit 0']],
    ['--speaker vidal --speaker mara', [1, 2, 4, 6, 'exit 0']],
    ['--speaker per-lund', [3, 5, 'exit 0']],
    ['--keyword ferries', [4, 5, 'exit 0']],
    ['--keyword FERRIES', [4, 5, 'exit 0']],
    ['--keyword FERRIES --case-sensitive', ['exit 1']],
    ['--keyword city --keyword port', [2, 'exit 0']],
    ["--keyword doesn't", [2, 'exit 0']],
    ['--question 1', [1, 2, 3, 'exit 0']],
    ['--question 2-', [4, 5, 'exit 0']],
    ['--question 1,2 --part answer', [2, 3, 5, 'exit 0']],
    ['--role moderator --question 2', [4, 'exit 0']],
    ['--role host', ['exit 1']],
    ['--keyword airport', ['exit 1']],
  ])('%s', async (args, expected) => {
    expect(await numbers(...args.split(' ').filter((arg) => arg !== ''))).toEqual(expected)
  })
  it('takes a phrase as whole words', async () => {
    expect(await numbers('--keyword', 'I think')).toEqual([2, 'exit 0'])
  })
  it('puts file and line in front for several files', async () => {
    const { out } = await run(harbour, members, '--keyword', 'city')
    expect(out).toBe(
      'harbour.txt:3:Óscar Vidal: I think the city pays. The port doesn’t.\nmembers.txt:1:__proto__: The city sleeps.\n',
    )
  })
  it.each([
    ['-n', '9:'],
    ['-H', 'harbour.txt:'],
    ['-nH', 'harbour.txt:9:'],
  ])('puts with %s %s in front', async (flag, prefix) => {
    const { out } = await run(harbour, flag, '--keyword', 'old')
    expect(out).toBe(`${prefix}Per Lund: Nobody knows. The ferries are old.\n`)
  })
  it('puts no file in front with --no-filename', async () => {
    expect((await run(harbour, members, '--no-filename', '--keyword', 'old')).out).toMatch(/^9:Per Lund: /)
  })
  it('escapes controls', async () => {
    expect((await run(members, '--keyword', 'indeed')).out).toBe('__proto__: Yes \\u{1b}[31m indeed.\n')
  })
  it('names the candidates when a name fits two', async () => {
    const { code, out, warnings } = await run(harbour, members, '--speaker', 'lund', '--speaker', 'constructor')
    expect(code).toBe(2)
    expect(out).toMatch(/^members.txt:3:constructor: [^\n]*\n$/)
    expect(warnings).toEqual(['harbour.txt: "lund" fits 2 speakers: Mara Lund, Per Lund; give the whole name or the id'])
  })
  it('suggests the nearest name', async () => {
    const { code, out, warnings } = await run(harbour, '--speaker', 'Marra')
    expect([code, out]).toEqual([1, ''])
    expect(warnings).toEqual([
      'harbour.txt: no speaker matches "Marra"; did you mean "Mara Lund"? (speakers: Mara Lund, Óscar Vidal, Per Lund)',
    ])
  })
  it('says how many questions there are', async () => {
    expect(await run(harbour, '--question', '99')).toEqual({
      code: 1,
      out: '',
      warnings: ['harbour.txt: question 99 does not exist; the document has 2'],
    })
    expect((await run(members, '--question', '1')).warnings).toEqual([
      'members.txt: question 1 does not exist; the document has none',
    ])
  })
  it.each([
    ['--question', 'x', /names no questions/],
    ['--speaker', ' ', /--speaker is empty/],
    ['--keyword', '', /--keyword is empty/],
    ['--role', 'king', /Allowed choices/],
    ['--to', 'xml', /Allowed choices/],
  ])('refuses %s "%s"', async (option, value, message) => {
    expect((await run(harbour, option, value)).code).toMatch(message)
  })
  it('writes one document a source as JSON, counted anew', async () => {
    const { out } = await run(harbour, '--to', 'json', '--speaker', 'per lund')
    const document = documentSchema.parse(JSON.parse(out))
    expect(document.turns).toEqual([HARBOUR[2], HARBOUR[4]])
    expect(document.speakers.map(({ speaker, turns }) => [speaker, turns])).toEqual([['Per Lund', 2]])
  })
  it.each(['json', 'csv', 'md'])('prints nothing as %s when nothing matches', async (to) => {
    expect(await run(harbour, '--to', to, '--keyword', 'airport')).toEqual({ code: 1, out: '', warnings: [] })
  })
  it('writes one header for several files', async () => {
    const { out } = await run(harbour, members, '--to', 'csv', '--keyword', 'city')
    expect(out.split('\n').map((line) => line.slice(0, 13))).toEqual(
      ['doc,turn,speak', 'harbour.txt,2', 'members.txt,1', ''].map((line) => line.slice(0, 13)),
    )
  })
})
