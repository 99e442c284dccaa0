import { describe, expect, it } from 'vitest'
import { questions } from '../../src/cli/commands/questions.ts'
import { speakers } from '../../src/cli/commands/speakers.ts'
import { displayWidth, fitted, padded } from '../../src/cli/tables/width.ts'
import { roleSchema } from '../../src/model/role.ts'
import { ROLES } from '../../src/model/roles.ts'
import { harbour, members } from './dialogues.ts'
import { runCommand } from './run-command.ts'

it('knows every role', () => {
  expect([...ROLES]).toEqual(roleSchema.options)
})

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['Şé’', 3],
    ['é', 1],
    ['田中', 4],
    ['한', 2],
    ['😀', 2],
    ['', 0],
  ])('of %s', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
  it.each([
    ['harbour', 7, 'harbour'],
    ['harbour', 5, 'harb…'],
    ['田中太郎', 5, '田中…'],
    ['田中太郎', 4, '田…'],
    ['a b c', 3, 'a…'],
  ])('%s fitted to %i', (text, width, expected) => {
    expect(fitted(text, width)).toBe(expected)
  })
  it('pads by what is seen', () => {
    expect([padded('田', 4, 'left'), padded('7', 3, 'right'), padded('long', 2, 'left')]).toEqual(['田  ', '  7', 'long'])
  })
})

describe('transcript speakers', () => {
  it('prints TSV with a header into a pipe', async () => {
    expect(await runCommand(speakers, [harbour])).toEqual({
      code: 0,
      warnings: [],
      out: [
        'speakerId\tspeaker\taliases\trole\tturns\twords\tshare\tline\tsample',
        'mara-lund\tMara Lund\t\tmoderator\t3\t12\t40\t1\tWho pays for the harbour?',
        'oscar-vidal\tÓscar Vidal\t\tpanelist\t1\t8\t26.7\t3\tI think the city pays.',
        'per-lund\tPer Lund\t\tpanelist\t2\t10\t33.3\t5\tThe ferries are old.',
        '',
      ].join('\n'),
    })
  })
  it('prints an aligned table on a terminal, fitted to it', async () => {
    const { out } = await runCommand(speakers, [harbour], { isTTY: true, columns: 90 })
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^ID +NAME +ALIASES +ROLE +TURNS +WORDS +SHARE +LINE +SAMPLE$/)
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(90)
    expect(lines).toHaveLength(4)
  })
  it.each([200, 80, 60, 30, 9])('fits %i columns, and leaves out what there is no room for', async (columns) => {
    const { out } = await runCommand(speakers, [harbour, members], { isTTY: true, columns })
    const lines = out.trimEnd().split('\n')
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns)
    expect(lines[0]).toMatch(columns >= 60 ? /^FILE .*NAME .*ROLE .*TURNS +WORDS +SHARE/ : /^FILE/)
    expect(out.includes('ID')).toBe(columns === 200)
    expect(out.includes('I think the city pays.')).toBe(columns === 200)
  })
  it('names the file when there are several', async () => {
    const { out } = await runCommand(speakers, [harbour, members, '--to', 'csv'])
    const lines = out.split('\n')
    expect(lines[0]).toMatch(/^doc,speakerId,/)
    expect(lines[4]).toMatch(/^members.txt,proto,__proto__,/)
    expect(lines[5]).toContain(`"=1+1 is a formula, ""quoted""."`)
  })
  it('prints whole rows as JSON', async () => {
    const { out } = await runCommand(speakers, [members, '--to', 'json'])
    expect(JSON.parse(out)).toMatchObject([
      { doc: 'members.txt', speaker: '__proto__', turns: 2, words: 6, line: 1, aliases: [] },
      { doc: 'members.txt', speaker: 'constructor', turns: 1 },
    ])
    const { out: lines } = await runCommand(speakers, [members, '--to', 'jsonl'])
    expect(lines.trimEnd().split('\n')).toHaveLength(2)
  })
})

describe('transcript questions', () => {
  it('lists them', async () => {
    expect((await runCommand(questions, [harbour])).out).toBe(
      [
        'question\taskedBy\tto\ttext\tansweredBy\tturns\tline',
        '1\tMara Lund\tÓscar Vidal\tWho pays for the harbour?\tÓscar Vidal; Per Lund\t1-3\t1',
        '2\tMara Lund\tPer Lund\tAnd the ferries?\tPer Lund\t4-5\t7',
        '',
      ].join('\n'),
    )
  })
  it('prints one with its answers', async () => {
    expect(await runCommand(questions, ['2', harbour])).toEqual({
      code: 0,
      out: 'Mara Lund: And the ferries?\nPer Lund: Nobody knows. The ferries are old.\n',
      warnings: [],
    })
  })
  it('prints several in any format of turns', async () => {
    const { out } = await runCommand(questions, ['1-2', harbour, '--to', 'jsonl'])
    expect(out.trimEnd().split('\n')).toHaveLength(5)
  })
  it('says which does not exist', async () => {
    expect(await runCommand(questions, ['99', harbour])).toMatchObject({
      code: 1,
      warnings: ['harbour.txt: question 99 does not exist; the document has 2'],
    })
  })
  it('ends with 1 when there are none', async () => {
    expect(await runCommand(questions, [members])).toEqual({
      code: 1,
      out: '',
      warnings: ['members.txt: no questions found: none of 3 turns holds a question mark; see "transcript explain members.txt"'],
    })
  })
  it('keeps list formats and turn formats apart', async () => {
    expect((await runCommand(questions, [harbour, '--to', 'md'])).code).toMatch(/no format "md"/)
    expect((await runCommand(questions, ['1', harbour, '--to', 'table'])).code).toMatch(/no format "table"/)
  })
})
