import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { IS_NIGHTLY } from '../../runs.ts'
import { encode } from '../library/decode.ts'
import { schemaOf } from '../library/schema.ts'
import { root, shell, workFolder } from './run-shell.ts'

const SAMPLE = readFileSync(join(root, 'fixtures/samples/quay.txt'), 'utf8')

const listedEdit = schemaOf('edit').pipe(z.looseObject({ source: z.object({ bytes: z.number() }).optional() }))
const isLatin = (one: string) => encode(one, 'windows-1252') !== undefined

/** Sources that say the same in other bytes. */
const ALL: readonly (readonly [string, Uint8Array])[] = [
  ['utf-8', Buffer.from(SAMPLE)],
  ['a mark', Buffer.from(`\ufeff${SAMPLE}`)],
  ['crlf', Buffer.from(SAMPLE.replaceAll('\n', '\r\n'))],
  ['cr', Buffer.from(SAMPLE.replaceAll('\n', '\r'))],
  ['white space in blank lines', Buffer.from(SAMPLE.replaceAll('\n\n', ' \n\t\n'))],
  ['many blank lines', Buffer.from(SAMPLE.replaceAll('\n\n', '\n\n\n\n'))],
  ['no last line end', Buffer.from(SAMPLE.trimEnd())],
  ['utf-16le', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le')],
  ['windows-1252', encode([...SAMPLE].filter(isLatin).join(''), 'windows-1252') ?? Buffer.alloc(0)],
  ['broken bytes', Buffer.concat([Buffer.from(SAMPLE), Buffer.from('“ \xe2\x80 ” is bad. Ithink so.\n', 'latin1')])],
]
/** By day those that are read in ways of their own. */
const DAY = ['crlf', 'utf-16le', 'windows-1252', 'broken bytes']
const SOURCES = IS_NIGHTLY ? ALL : ALL.filter(([name]) => DAY.includes(name))

let cwd = ''
beforeAll(() => {
  cwd = workFolder()
})

const at = (name: string) => join(cwd, name)
const bytesOf = (name: string) => readFileSync(at(name))
const run = (line: string) => shell(line, { cwd })
const text = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content)

describe('repair --list', () => {
  it('writes what its schema says', async () => {
    for (const [, source] of SOURCES) {
      text('damaged.txt', source)
      const { stdout } = await run('transcript repair --list damaged.txt')
      const edits = stdout
        .trimEnd()
        .split('\n')
        .map((line) => listedEdit.parse(JSON.parse(line)))
      expect(edits.map(({ source: facts }) => facts?.bytes)).toEqual([...edits.slice(1).map(() => undefined), source.length])
    }
  })
})

describe('repair --undo', () => {
  it.each(SOURCES)('%s: the edits of --list give the source back', async (_, source) => {
    text('damaged.txt', source)
    const { code, stderr } = await run(
      'transcript repair --list damaged.txt > e.jsonl && transcript repair damaged.txt > good.txt && transcript repair --undo e.jsonl good.txt > back.txt',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(bytesOf('good.txt').equals(source)).toBe(false)
    expect(bytesOf('back.txt').equals(source)).toBe(true)
  })

  it.each(SOURCES)('%s: records of parse give the source back, or are refused', async (_, source) => {
    text('damaged.txt', source)
    const { code, stderr } = await run(
      'transcript parse --records all damaged.txt > r.jsonl; transcript repair damaged.txt > good.txt; transcript repair --undo r.jsonl good.txt > back.txt',
    )
    if (code === 0) expect(bytesOf('back.txt').equals(source)).toBe(true)
    else {
      expect(stderr).toContain('nothing was written')
      expect(bytesOf('back.txt').length).toBe(0)
    }
  })

  it.each(IS_NIGHTLY ? ['utf-8', 'crlf', 'cr', 'many blank lines', 'no last line end'] : ['utf-8', 'many blank lines'])(
    '%s: records are enough',
    async (name) => {
      text('damaged.txt', ALL.find(([known]) => known === name)?.[1] ?? '')
      await run('transcript repair damaged.txt > good.txt')
      for (const to of ['jsonl --records all', 'json']) {
        const { code } = await run(
          `transcript parse --to ${to} damaged.txt > r.json; transcript repair --undo r.json good.txt > back.txt`,
        )
        expect(code).toBe(0)
        expect(bytesOf('back.txt').equals(bytesOf('damaged.txt'))).toBe(true)
      }
    },
  )

  it('turns alone are enough where nothing else was repaired', async () => {
    const { code } = await run(
      'transcript parse talk.txt > t.jsonl; transcript repair talk.txt > good.txt; transcript repair --undo t.jsonl good.txt | cmp - talk.txt',
    )
    expect(code).toBe(0)
  })

  it.each([
    ['kept', ''],
    ['taken out', '--repairs safe,char/escape'],
  ])('records are enough for Markdown whose escapes were %s', async (_, options) => {
    text('marked.md', 'MARA LUND: Ithink it is late.\n\nJO VEY: Half\\-past six\\! Isuppose \\[so\\].\n\nMARA LUND: Yes.\n')
    const { code, stderr } = await run(
      `transcript parse --records all marked.md > r.jsonl; transcript repair ${options} marked.md > good.md
       transcript repair --undo r.jsonl good.md | cmp - marked.md`,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(bytesOf('good.md').includes('\\')).toBe(options === '')
  })

  it('works in place, through pipes, and into a file', async () => {
    copyFileSync(at('talk.txt'), at('in.txt'))
    const made = await run(
      'transcript repair --list in.txt > e.jsonl; transcript repair --write in.txt; transcript repair --undo e.jsonl --write --backup in.txt',
    )
    expect(made).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('in.txt: 3 repairs undone\n') })
    expect(bytesOf('in.txt').equals(bytesOf('talk.txt'))).toBe(true)
    expect(bytesOf('in.txt.bak').equals(bytesOf('talk.txt'))).toBe(false)
    expect((await run('transcript repair --undo e.jsonl < in.txt.bak | cmp - talk.txt')).code).toBe(0)
    expect((await run('transcript repair --undo - in.txt.bak < e.jsonl | cmp - talk.txt')).code).toBe(0)
    expect((await run('transcript repair --undo e.jsonl in.txt.bak -o out.txt && cmp out.txt talk.txt')).code).toBe(0)
  })

  it('takes the edits of the file among those of several', async () => {
    copyFileSync(at('talk.txt'), at('other.txt'))
    const { code } = await run(
      'transcript repair --list other.txt talk.txt > e.jsonl; transcript repair talk.txt > x; mkdir -p d; mv x d/talk.txt; transcript repair --undo e.jsonl d/talk.txt | cmp - talk.txt',
    )
    expect(code).toBe(0)
    expect((await run('transcript repair --undo e.jsonl poem.txt')).stderr).toBe(
      'transcript: e.jsonl: holds edits of 2 documents, and none is poem.txt; give the text the name it had\n',
    )
  })

  it('undoes nothing where no edit was made', async () => {
    const { code } = await run(
      'transcript repair --list poem.txt > e.jsonl; transcript repair --undo e.jsonl poem.txt | cmp - poem.txt',
    )
    expect(code).toBe(0)
  })
})

describe('repair --undo refuses, and writes nothing,', () => {
  const WRITING = 'transcript repair --undo edits.jsonl --write good.txt'

  beforeAll(async () => {
    text('edited.txt', 'a')
    await run('transcript repair --list talk.txt > whole.jsonl; transcript parse --records all talk.txt > records.jsonl')
  })

  async function refusal(edits: string, good: string | Uint8Array): Promise<string> {
    text('edits.jsonl', edits)
    text('good.txt', good)
    const before = bytesOf('good.txt')
    const { code, stdout, stderr } = await run(WRITING)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(bytesOf('good.txt').equals(before)).toBe(true)
    expect(existsSync(at('good.txt.bak'))).toBe(false)
    return stderr
  }

  const whole = () => bytesOf('whole.jsonl').toString()
  const repaired = async () => (await run('transcript repair talk.txt')).stdout

  it('the source itself', async () => {
    expect(await refusal(whole(), bytesOf('talk.txt'))).toBe(
      'transcript: good.txt: is not undone: the edit join/i-verb in line 6 was not made in this text: it does not say there what the edit left; nothing was written\n',
    )
    expect(await refusal(bytesOf('records.jsonl').toString(), bytesOf('talk.txt'))).toContain('was not made in this text')
  })

  it('a text that was changed after the repair', async () => {
    const good = await repaired()
    expect(await refusal(whole(), `${good} `)).toContain('undone it has 473 bytes, and the source had 472; nothing was written')
    expect(await refusal(whole(), good.replace(/[a-z]/, 'X'))).toContain('undone it is not the source; nothing was written')
  })

  it('edits without their last, or their first', async () => {
    const lines = whole().trimEnd().split('\n')
    expect(await refusal(lines.slice(0, -1).join('\n'), await repaired())).toContain('edits.jsonl: is cut off')
    expect(await refusal(lines.slice(1).join('\n'), await repaired())).toContain('good.txt: is not undone')
  })

  it('records without some of them', async () => {
    const lines = bytesOf('records.jsonl').toString().trimEnd().split('\n')
    const some = lines.filter((line) => !line.includes('Iagree')).join('\n')
    expect(await refusal(some, await repaired())).toContain('3 edits were made, and 2 are listed; nothing was written')
  })

  it('records from which notes were dropped', async () => {
    text('note.txt', 'MARA LUND: So [laughter] it is.\n\nJO VEY: Yes.\n\nMARA LUND: Good.\n')
    await run('transcript parse --annotations drop note.txt > dropped.jsonl')
    expect(await refusal(bytesOf('dropped.jsonl').toString(), 'x')).toContain('edits.jsonl: was made with --annotations drop')
  })

  it.each([
    ['{"rule":"x","byte":0}', 'edits.jsonl:1: the edit has no "endByte"; expected edits of repair --list'],
    ['{"rule":"x"}\n{"rule"', 'edits.jsonl:1: the edit has no "byte"'],
    [
      '{"rule":"x","byte":0.5,"endByte":1,"line":1,"before":"","after":""}',
      'edits.jsonl:1: "byte" of the edit is not a whole number',
    ],
    ['not json', 'edits.jsonl:1: '],
    ['\u00ff', ''],
  ])('%j', async (edits, told) => {
    expect(await refusal(edits, 'x')).toContain(told)
  })

  it('more than one file, or none that is there', async () => {
    expect((await run('transcript repair --undo whole.jsonl talk.txt poem.txt')).stderr).toContain('--undo takes one file')
    expect((await run('transcript repair --undo whole.jsonl no.txt')).code).toBe(2)
    expect((await run('transcript repair --undo no.jsonl talk.txt')).stderr).toBe(
      'transcript: no.jsonl: no such file; expected edits of repair --list, or records of parse\n',
    )
    expect((await run('transcript repair --undo - - < whole.jsonl')).stderr).toContain('cannot both be standard input')
    expect((await run('transcript repair --undo whole.jsonl --write - < talk.txt')).code).toBe(2)
  })
})
