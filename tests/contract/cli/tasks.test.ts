import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { coldShell, hasTool, root, shell, workFolder } from './run-shell.ts'

/** A transcript, and what somebody who has read it knows. */
interface Talk {
  readonly file: string
  /** Turns by speaker. */
  readonly people: Readonly<Record<string, number>>
  readonly questions: number
  /** Words that are said once, by whom and in which line. */
  readonly quotation: { readonly text: string; readonly speaker: string; readonly line: number; readonly time?: string }
  /** A word that is said once. */
  readonly word: string
  readonly seconds?: readonly number[]
}

const QUAY: Talk = {
  file: join(root, 'fixtures/samples/quay.txt'),
  people: { 'Mara Lund': 4, 'Şule Çelik': 2, 'Nils Ó Briain': 1 },
  questions: 3,
  quotation: { text: 'the tide does not wait for an office', speaker: 'Şule Çelik', line: 44 },
  word: 'harbour',
}
const LAMP: Talk = {
  file: join(root, 'fixtures/samples/lamp.vtt'),
  people: { SPEAKER_00: 3, SPEAKER_01: 2 },
  questions: 2,
  quotation: { text: 'a can of oil, a rag & her knitting', speaker: 'SPEAKER_01', line: 21, time: '0:18' },
  word: 'grandmother',
  seconds: [9.5, 14.5],
}

const seed = join(root, '../shared/seed')
const hasSeed = existsSync(seed)
if (!hasSeed) console.log('skipped: the tasks on the seed transcript (../shared/seed is not here)')
const hasPython = hasTool('python3')
if (!hasPython) console.log('skipped: tables read by Python (no python3 here)')
const hasTerminal = hasTool('script') && hasTool('stty')
if (!hasTerminal) console.log('skipped: terminals of 80 columns (no script or stty here)')

const goldTurn = z.object({ label: z.string(), speaker: z.string(), question: z.int().nullable(), text: z.string() })

/** What the gold says; the quotation is the beginning of the first answer. */
function seedTalk(): Talk {
  const file = join(seed, 'brookings.txt')
  const rows = readFileSync(join(seed, 'gold.jsonl'), 'utf8').trimEnd().split('\n')
  const turns = rows.map((row) => goldTurn.parse(JSON.parse(row)))
  const people: Record<string, number> = {}
  for (const { speaker } of turns) people[speaker] = (people[speaker] ?? 0) + 1
  const said = turns.map(({ text }) => text).join(' ')
  const once = said.match(/(?<= )[a-z]{9,}(?= )/g)?.find((word) => said.split(word).length === 2) ?? ''
  const [, answer = { label: '', speaker: '', text: '' }] = turns
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith(`${answer.label}:`)) + 1
  const quotation = { text: answer.text.split(' ').slice(0, 8).join(' '), speaker: answer.speaker, line }
  return { file, people, questions: new Set(turns.flatMap(({ question }) => question ?? [])).size, quotation, word: once }
}

const TALKS = [QUAY, LAMP, ...(hasSeed ? [seedTalk()] : [])].map((talk) => ({ ...talk, name: basename(talk.file) }))
const NO_TIMES = 'transcript: no speaking time is known: turns have no times\n'

const chunk = z.object({
  id: z.string(),
  turns: z.array(z.int()),
  speakers: z.array(z.string()),
  words: z.int(),
  text: z.string(),
})
const hit = z.object({ doc: z.string(), line: z.int(), byte: z.int(), speaker: z.string(), match: z.string() })

function records<T>(text: string, schema: z.ZodType<T>): T[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)))
}

/** A table parted by tabs, by its titles. */
function table(text: string): Record<string, string>[] {
  const [titles = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((cells) => Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? ''])))
}

describe.each(TALKS)('$name', ({ name, file, people, questions, quotation, word, seconds }) => {
  const ending = extname(name)
  const names = Object.keys(people)
  const turns = Object.values(people).reduce((sum, count) => sum + count, 0)
  const [first = ''] = names
  let cwd = ''
  beforeAll(() => {
    cwd = workFolder()
    copyFileSync(file, join(cwd, name))
    copyFileSync(file, join(cwd, `again${ending}`))
  })

  /** What a line prints; it must do its work without a word on standard error. */
  async function printed(line: string, warned = ''): Promise<string> {
    const { code, stdout, stderr } = await shell(line, { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: warned })
    return stdout
  }
  const made = (path: string): string => readFileSync(join(cwd, path), 'utf8')

  test('other names', async () => {
    const rows = table(await printed(`transcript rename ${name} -s "${first}=Bo Ek" | transcript speakers`))
    expect(rows.map(({ speaker }) => speaker)).toEqual(['Bo Ek', ...names.slice(1)])
    expect(rows.map((row) => Number(row.turns))).toEqual(Object.values(people))
  })

  test('captions', async () => {
    expect(await printed(`transcript convert ${name} --estimate-times 150 -o captions.vtt`)).toBe('')
    const captions = made('captions.vtt')
    const cues = [...captions.matchAll(/^(\S+) --> (\S+)\n<v ([^>]+)>\S/gm)].map(([, ...cue]) => cue)
    expect(captions).toMatch(/^WEBVTT\n/)
    expect([...new Set(cues.map(([, , who]) => who))]).toEqual(names)
    for (const [at, [start = '', end = '']] of cues.entries()) {
      expect(start < end).toBe(true)
      expect(start >= (cues[at - 1]?.[1] ?? '')).toBe(true)
    }
    expect(captions.includes('00:00:01.000 --> 00:00:05.500\n<v SPEAKER_00>Welcome')).toBe(seconds !== undefined)
  })

  test.skipIf(!hasPython)('a table for pandas', async () => {
    const count =
      'import collections, csv, json, sys; print(json.dumps(collections.Counter(r["speaker"] for r in csv.DictReader(sys.stdin))))'
    const python = `PYTHONUTF8=1 python3 -c '${count}'`
    expect(JSON.parse(await printed(`transcript parse ${name} --to csv | ${python}`))).toEqual(people)
  })

  test('who talks how much', async () => {
    const rows = table(await printed(`transcript stats ${name}`, seconds === undefined ? NO_TIMES : ''))
    expect(Object.fromEntries(rows.map((row) => [row.speaker, Number(row.turns)]))).toEqual(people)
    expect(rows.reduce((sum, row) => sum + Number(row.wordShare), 0)).toBeCloseTo(100, 0)
    expect(rows.reduce((sum, row) => sum + Number(row.questions), 0)).toBe(questions)
    expect(rows.map((row) => row.seconds && Number(row.seconds))).toEqual(seconds ?? names.map(() => undefined))
  })

  test('a page to share', async () => {
    expect(await printed(`transcript page ${name} --title "Our talk" -o talk.html`)).toBe('')
    const page = made('talk.html')
    expect(page).toContain('<title>Our talk')
    expect([...page.matchAll(/id=t\d+ /g)]).toHaveLength(turns)
    expect([...page.matchAll(/<li value=\d+>/g)]).toHaveLength(questions)
    expect(page).not.toMatch(/\b(?:src|href)="?https?:/)
  })

  test('a quotation proved, and one that nobody said', async () => {
    const place = quotation.time ?? `line ${quotation.line}`
    const [asked, verdict, , citation] = (await printed(`transcript quote "${quotation.text}" ${name} --cite apa`)).split('\n')
    expect(asked).toBe(quotation.text)
    expect(verdict).toMatch(`  verbatim: ${quotation.speaker}, ${name}:${quotation.line}`)
    expect(citation).toContain(`${name} [Transcript]. In text: (`)
    expect(citation).toContain(`, n.d., ${place})`)
    const unsaid = await shell(`transcript quote "seven purple walruses juggled quietly" ${name}`, { cwd })
    expect(unsaid).toMatchObject({ code: 1, stdout: 'seven purple walruses juggled quietly\n  not found\n', stderr: '' })
  })

  test('a machine that misheard one word', async () => {
    const heard = `transcript turns ${name} | sed "s/${word}/misheard/" | transcript compare ${name} -`
    const report = await printed(heard)
    expect(report).toMatch(/^all +\d+ +\d+ +1 +0 +0 /m)
    expect(report).toMatch(/^Speaker attribution error: 0\.00 %$/m)
    expect(report).toMatch(new RegExp(`\\[-${word}\\S*-\\][^]*\\{\\+misheard\\S*\\+\\}`))
    const checked = await shell(`${heard} --max-wer 0 > report`, { cwd })
    expect(checked).toMatchObject({ code: 1, stderr: expect.stringContaining('is above 0.00 % (--max-wer)') })
  })

  test('pieces for retrieval', async () => {
    const pieces = records(await printed(`transcript chunks --join --max-words 60 ${name}`), chunk)
    expect([...new Set(pieces.flatMap((piece) => piece.turns))]).toEqual(Array.from({ length: turns }, (_, at) => at + 1))
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
    expect(Math.max(...pieces.map(({ words }) => words))).toBeLessThanOrEqual(60)
    const [holding] = pieces.filter(({ text }) => text.includes(word))
    expect(holding?.text).toContain(`${holding?.speakers[0]}: `)
  })

  test('a hit that can be cited', async () => {
    const found = await printed(`transcript grep --to jsonl ${word} ${name}`)
    const hits = records(found, hit)
    expect(hits).toHaveLength(1)
    const [{ line, byte, speaker, match } = { line: 0, byte: 0, speaker: '', match: '' }] = hits
    const source = readFileSync(file)
    expect(source.subarray(byte).toString().startsWith(match)).toBe(true)
    expect(source.toString().split('\n')[line - 1]).toContain(word)
    const column = (source.toString().split('\n')[line - 1] ?? '').indexOf(word) + 1
    const time = seconds === undefined ? '' : '[0:11] '
    expect(await printed(`transcript grep -o --column --time ${word} ${name}`)).toBe(
      `${line}:${column}:${time}${speaker}: ${word}\n`,
    )
    const cited = await shell(`transcript grep -o --cite page:line ${word} ${name}`, { cwd })
    expect(cited).toMatchObject({ code: 0, stdout: `${speaker}: ${word}\n` })
    expect(cited.stderr).toMatch(/^transcript: no printed pages or lines are known .*\n$/)
  })

  test('a file for each speaker, and two parts in one', async () => {
    const rows = table(await printed(`transcript split --by speaker ${name} -o voices`))
    expect(Object.fromEntries(rows.map((row) => [row.title, Number(row.turns)]))).toEqual(people)
    const [{ file: voice = '' } = {}] = rows
    expect(table(await printed(`transcript speakers voices/${voice}`)).map(({ speaker }) => speaker)).toEqual([first])
    const asked = table(await printed(`transcript merge ${name} again${ending} --to jsonl | transcript questions`))
    expect(asked.map(({ question }) => Number(question))).toEqual(Array.from({ length: 2 * questions }, (_, at) => at + 1))
  })

  test('a Word document, read back', async () => {
    const text = await printed(`transcript parse ${name} --to text`)
    expect(await printed(`transcript convert ${name} -o talk.docx && transcript parse talk.docx --to text`)).toBe(text)
    expect(text.match(/^.+?(?=: )/gm)).toHaveLength(turns)
  })

  test('questions with their answers', async () => {
    const rows = table(await printed(`transcript questions ${name}`))
    expect(rows.map(({ question }) => Number(question))).toEqual(Array.from({ length: questions }, (_, at) => at + 1))
    for (const { askedBy, text, answeredBy } of rows) {
      expect([askedBy, text]).toEqual([first, expect.stringMatching(/\?/)])
      expect(names.slice(1)).toContain(answeredBy)
    }
    const pieces = table(await printed(`transcript split --by question ${name} -o questions`))
    expect(pieces.flatMap(({ title }) => title || [])).toEqual(rows.map(({ text }) => text))
    const answers = await printed(`transcript questions 1 ${name}`)
    expect(answers.match(/^.+?(?=: )/gm)).toEqual([first, rows[0]?.answeredBy])
    expect(answers).toContain(rows[0]?.text)
  })

  test.skipIf(!hasTerminal)('fits a terminal of 80 columns', async () => {
    for (const line of [`stats ${name}`, `compare talk.txt "$PWD"/${name}`, `grep --snippet 30 the ${name}`]) {
      writeFileSync(join(cwd, 'line'), `stty rows 8 cols 80; transcript ${line}`)
      const env = { TRANSCRIPT_PAGER: '', NO_COLOR: '1' }
      const { code, stdout } = await coldShell("script -qec 'sh line' /dev/null < /dev/null", { cwd, env })
      const widths = stdout.split(/\r?\n/).map((line) => Array.from(line).length)
      expect({ line, code, widest: Math.max(...widths) <= 80 || stdout }).toEqual({ line, code: 0, widest: true })
      expect(widths.filter((width) => width > 60).length).toBeGreaterThan(1)
    }
  })
})
