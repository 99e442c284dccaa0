import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sample } from '../../runs.ts'
import { writers } from '../doors.ts'
import { controlIn, faultsOfAny } from './judge.ts'
import { documentOf, PAYLOADS } from './payloads.ts'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'transcript-injection-'))
const cwd = join(folder, 'work')
mkdirSync(cwd)
writeFileSync(join(cwd, 'evil.json'), documentOf(PAYLOADS))
writeFileSync(join(cwd, 'plain.json'), documentOf(PAYLOADS.map((_, at) => `Eva Reed ${at}`)))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function output(...args: readonly string[]): Promise<string> {
  const ran = await runCommand(args, { cwd })
  expect(faultsOfAny(ran)).toEqual([])
  expect(ran.code).toBe(0)
  const text = ran.stdout.toString()
  // A tab parts the cells of a table for programs.
  expect(controlIn(Buffer.from(text.replaceAll('\t', ' ')))).toBeUndefined()
  return text
}

/** The cells of a table as RFC 4180 has it. */
function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((row) => {
      const cells: string[] = []
      for (const [, quoted, bare] of row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g))
        cells.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
      return cells
    })
}

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u
const tagsOf = (markup: string) => [...new Set([...markup.matchAll(/<[!/?]?[^<>\s]*/g)].map(([tag]) => tag))].sort()
const parts = (text: string, mark: string | RegExp) => text.split(mark).length
const count = (text: string) => parts(text, '\n')

describe('what is aimed at who reads the output', () => {
  it.concurrent.each(['csv'])('is no formula in %s', async (to) => {
    for (const command of ['parse', 'turns', 'speakers']) {
      const rows = cellsOf(await output(command, '--to', to, '--excel', 'evil.json'))
      expect(rows.length, command).toBeGreaterThan(50)
      expect(new Set(rows.map((row) => row.length)).size, command).toBe(1)
      for (const cell of rows.flat()) expect(cell).not.toMatch(FORMULA)
    }
  })

  it.concurrent.each(['tsv'])('makes no cell in %s', async (to) => {
    for (const command of sample(['parse', 'turns', 'speakers'], 2)) {
      const rows = (await output(command, '--to', to, 'evil.json')).trimEnd().split('\n')
      expect(new Set(rows.map((row) => parts(row, '\t'))).size, command).toBe(1)
    }
  })

  it.concurrent.each(['podcast-html', 'tei', 'ttml', 'vtt'])('makes no tag in %s', async (to) => {
    // Where a long text is broken into lines, TTML has an element.
    const plain = ['<br/', ...tagsOf(await output('parse', '--to', to, 'plain.json'))]
    const evil = tagsOf(await output('parse', '--to', to, 'evil.json'))
    expect(evil.filter((tag) => !plain.includes(tag))).toEqual([])
  })

  it.concurrent.each(['vtt', 'srt'])('makes no cue in %s', async (to) => {
    const text = await output('parse', '--to', to, 'evil.json')
    const arrows = text.split('\n').filter((line) => line.includes('-->'))
    expect(arrows.length).toBeGreaterThan(2.9 * PAYLOADS.length)
    for (const line of arrows) expect(line).toMatch(/^(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> (?:\d\d:)?\d\d:\d\d[.,]\d{3}$/)
  })

  it('is plain text in Markdown', async () => {
    for (const command of ['parse', 'turns']) {
      const text = await output(command, '--to', 'md', 'evil.json')
      const bare = text.replace(/\\[^\n]/g, '').replaceAll('**', '§')
      expect(bare, command).not.toMatch(/[<>[\]`|~*]/)
      expect(bare, command).not.toMatch(/^\s*(?:[-+=>]|#{3,}|\d+[.)])\s/m)
    }
  })

  it.concurrent.each(['text', 'stm', 'atlasti', 'maxqda', 'template'])('makes no line in %s', async (to) => {
    expect(count(await output('parse', '--to', to, 'evil.json'))).toBe(count(await output('parse', '--to', to, 'plain.json')))
  })

  it.concurrent.each(['json', 'jsonl', 'podcast-json', 'seglst'])('is a string in %s', async (to) => {
    const text = await output('parse', '--to', to, 'evil.json')
    const values: unknown[] =
      to === 'jsonl'
        ? text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [JSON.parse(text)]
    expect(JSON.stringify(values)).toContain('__proto__')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('makes no row and no cell in nvivo', async () => {
    const rows = (await output('parse', '--to', 'nvivo', 'evil.json')).trimEnd().split('\n')
    expect(rows).toHaveLength(count(await output('parse', '--to', 'nvivo', 'plain.json')) - 1)
    expect(new Set(rows.map((row) => parts(row, '\t')))).toEqual(new Set([3]))
  })

  it('makes no line, no person and no time in chat', async () => {
    const [plain, evil] = await Promise.all(
      ['plain.json', 'evil.json'].map(async (name) => {
        const { stdout } = await runCommand(['parse', '--to', 'chat', name], { cwd })
        const text = stdout.toString()
        return { times: parts(text, '\u0015'), text: text.replace(/ \u0015\d+_\d+\u0015$/gm, '') }
      }),
    )
    expect(evil?.times).toBe(plain?.times)
    expect(controlIn(Buffer.from((evil?.text ?? '').replaceAll('\t', ' ')))).toBeUndefined()
    const lines = (evil?.text ?? '').trimEnd().split('\n')
    expect(parts(evil?.text ?? '', /^\*/m)).toBe(parts(plain?.text ?? '', /^\*/m))
    for (const line of lines)
      expect(line).toMatch(/^(?:@(?:UTF8|Begin|End)$|@(?:Languages|Participants|ID):\t|\*[A-Z][A-Z\d]+:\t)/)
    const people = lines.find((line) => line.startsWith('@Participants'))?.split(', ') ?? []
    expect(people).toHaveLength(lines.filter((line) => line.startsWith('@ID')).length)
  })

  it('leaves out no format', () => {
    const tried = 'csv tsv podcast-html tei ttml vtt srt md text stm atlasti maxqda template chat nvivo json jsonl'.split(' ')
    expect(writers.map(({ name }) => name).sort()).toEqual([...tried, 'podcast-json', 'seglst'].sort())
  })
})

describe('names', () => {
  it('that programs know are names like any other', async () => {
    const lines = (await output('parse', 'evil.json')).trimEnd().split('\n')
    const turns = lines.map((line): { speaker: string; speakerId: string } => JSON.parse(line))
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '2'])
      expect(turns.filter(({ speaker }) => speaker === name).length, name).toBe(1)
    for (const { speakerId } of turns) expect(speakerId).toMatch(/^[a-z0-9-]+$/)
  })

  const names = PAYLOADS.filter((payload) => /^[.(-]|__|\u001b\[/.test(payload))
  it.concurrent.each(sample(names, 3))('%j are plain text to --speaker and grep -F', async (name) => {
    const turns = await runCommand(['turns', `--speaker=${name}`, 'evil.json'], { cwd })
    const grep = await runCommand(['grep', '-F', '-e', name, 'evil.json'], { cwd })
    for (const ran of [turns, grep]) {
      expect(faultsOfAny(ran)).toEqual([])
      expect(controlIn(ran.stdout)).toBeUndefined()
    }
  })

  it('are written to no file', () => {
    expect(readdirSync(folder)).toEqual(['work'])
    expect(readdirSync(cwd).sort()).toEqual(['evil.json', 'plain.json'])
  })
})
