import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { projectFileFrom } from '../../src/cli/schemas.ts'
import { NAMED_PURPOSES } from '../../src/formats/tables/names.ts'
import { root, shell, workFolder } from '../contract/cli/run-shell.ts'

/** A project: settings at the top, a transcript further down. */
let top = ''
let below = ''

beforeAll(() => {
  top = workFolder()
  below = join(top, 'a', 'b')
  mkdirSync(below, { recursive: true })
  writeFileSync(join(top, 'a', 'words.txt'), '# kept\nafew # in any case\n')
})

const SETTINGS = '.transcriptrc.json'

/** Runs a line in the lower folder, with settings in the folder above. */
function run(line: string, settings: string, name = join('a', SETTINGS)) {
  writeFileSync(join(top, name), settings)
  return shell(line, { cwd: below })
}

const rules = 'transcript repair --list ../../talk.txt | sed "s/.*\\"rule\\":\\"\\([^\\"]*\\).*/\\1/" | sort -u'

describe(SETTINGS, () => {
  it('in a folder above stands in for options that are not given', async () => {
    expect((await run(rules, '{"repairs":["join/a-word"]}')).stdout).toBe('join/a-word\n')
  })

  it('gives way to the command line, one option at a time', async () => {
    const line = rules.replace('--list', '--list --repairs join/i-verb')
    expect((await run(line, '{"repairs":["join/a-word"],"keep":["ithink"]}')).stdout).toBe('join/i-verb\n')
    const kept = line.replace('--list', '--list --keep ../words.txt')
    expect((await run(kept, '{"keep":["Ithink","Iagree","Iam"]}')).stdout).toBe('join/i-verb\n')
  })

  it('names files from its own folder', async () => {
    const { stdout, stderr } = await run('transcript repair --list ../../talk.txt', '{"keep":"words.txt"}')
    expect(stderr).toBe('')
    expect(stdout).not.toContain('Afew')
    expect(stdout).toContain('Iagree')
  })

  it('is not read with --no-config, nor when another is given', async () => {
    writeFileSync(join(top, 'other.json'), '{"repairs":"none"}')
    const broken = '{"repairs":'
    expect((await run(rules.replace('--list', '--list --no-config'), broken)).stdout).toContain('join/i-verb')
    expect(await run(rules.replace('--list', '--list --config ../../other.json'), broken)).toMatchObject({
      stdout: '',
      stderr: '',
    })
    const missing = await run('transcript parse --config no.json ../../talk.txt', broken)
    expect(missing).toMatchObject({
      code: 2,
      stderr: 'transcript: no.json: no such file; expected the settings of a project, as JSON\n',
    })
  })

  it('the nearest is taken', async () => {
    writeFileSync(join(below, SETTINGS), '{"repairs":"none"}')
    const { stdout } = await run(rules, '{"repairs":["join/a-word"]}')
    writeFileSync(join(below, SETTINGS), '{}')
    expect(stdout).toBe('')
    expect((await shell(rules, { cwd: below })).stdout).toContain('join/i-verb')
    await shell(`rm ${SETTINGS}`, { cwd: below })
  })

  it('holds for workers', async () => {
    const line = 'transcript repair --list --jobs 2 ../../talk.txt ../../letter.txt ../../poem.txt'
    expect((await run(line, '{"repairs":"none"}')).stdout).toBe('')
    expect((await run(line, '{"keep":["afew"]}')).stdout).toBe((await run(line.replace('2', '1'), '{"keep":["afew"]}')).stdout)
  })

  it('knows speakers, inline or as a list', async () => {
    const inline = '{"speakers":[{"label":"MARA LUND","name":"Professor Lund","role":null}]}'
    expect((await run('transcript speakers --to csv ../../talk.txt', inline)).stdout).toContain('Professor Lund')
    const twice = '{"speakers":[\n{"label":"A"},\n{"label":"a"}]}'
    expect((await run('transcript parse ../../talk.txt', twice)).stderr).toBe(
      `transcript: ../${SETTINGS}:3: the label "a" is in line 2 already; give each speaker one entry\n`,
    )
  })

  it('columns that are given beat a format that is not', async () => {
    writeFileSync(join(below, 'table.csv'), 'Who,Said\nMara,Hello.\n')
    const { stdout } = await run('transcript parse --columns speaker=Who,text=Said table.csv', '{"from":"srt"}')
    expect(stdout).toContain('"speaker":"Mara"')
  })

  it('says what a label is, until the command line says otherwise', async () => {
    writeFileSync(join(below, 'four.txt'), 'Tom: Hi.\nAnn: Hello.\n')
    const settings = '{"labelPattern":"(?<speaker>T\\\\w+): "}'
    expect((await run('transcript turns four.txt', settings)).stdout).toBe('Tom: Hi. Ann: Hello.\n')
    const given = await run("transcript turns --label-pattern '(?<speaker>\\w+): ' four.txt", settings)
    expect(given.stdout).toBe('Tom: Hi.\nAnn: Hello.\n')
  })

  it('explain tells that it was read', async () => {
    expect((await run('transcript explain ../../talk.txt', '{}')).stdout).toContain(`  settings    ../${SETTINGS}\n`)
  })

  it.each([
    ['{\n "repairs": [\n  "join/a-wrd"]}', '3: at /repairs/0: unknown repair "join/a-wrd"; did you mean "join/a-word"?'],
    ['{\n"reapirs": 1 }', '2: at /reapirs: there is no setting "reapirs"; did you mean "repairs"?'],
    [
      '{ "zzz": 1 }',
      '1: at /zzz: there is no setting "zzz"; there are $schema, repairs, keep, speakers, convention, labelPattern, from, encoding, columns, annotations',
    ],
    ['{ "repairs": 1 }', '1: at /repairs: expected one of "safe", "none", "all", or a list'],
    ['{ "repairs": [1] }', '1: at /repairs/0: expected a text'],
    [
      '{ "speakers": [{"label":"x",\n "rolle":"host"}] }',
      '2: at /speakers/0/rolle: there is no setting "rolle"; did you mean "role"?',
    ],
    ['{ "speakers": ["x"] }', '1: at /speakers/0: expected an object'],
    ['{ "columns": {"speakr":"x"} }', '1: at /columns/speakr: there is no setting "speakr"; did you mean "speaker"?'],
    ['{ "annotations": "kep" }', '1: at /annotations: expected one of "keep", "drop"'],
    ['{ "keep": ["---"] }', '1: at /keep/0: it holds no word'],
    ['{ "from": "vtt" }', '1: at /from: it is not an input format; did you mean "webvtt"?'],
    ['{ "convention": "title-coln" }', '1: at /convention: there is no convention "title-coln"; did you mean "title-colon"?'],
    [
      '{ "convention": ["dash",\n "dsh"] }',
      '2: at /convention/1: there is no convention "dsh"; did you mean "dash" or "member-dash"?',
    ],
    ['{ "labelPattern": "(" }', '1: at /labelPattern: it is not a regular expression: Unterminated group'],
    ['{\n "keep": "none.txt" }', '2: at /keep: none.txt: no such file'],
    ['{ "speakers": "none.csv" }', '1: at /speakers: none.csv: no such file'],
    ['{ "encoding": "utf-99" }', '1: at /encoding: it is not an encoding; did you mean "utf-8"?'],
    ['[]', '1: expected an object'],
    [
      '{"__proto__": 1}',
      '1: at /__proto__: there is no setting "__proto__"; there are $schema, repairs, keep, speakers, convention, labelPattern, from, encoding, columns, annotations',
    ],
    ['{\n "from": "srt",\n}', '2: it is not JSON: at column 15: there is a comma before "}"'],
  ])('%j is refused with its place', async (settings, told) => {
    const { code, stdout, stderr } = await run('transcript turns ../../talk.txt', settings)
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `transcript: ../${SETTINGS}:${told}\n` })
  })

  it('must be UTF-8', async () => {
    writeFileSync(join(below, 'latin.json'), Buffer.from('{\n"keep":["caf\xe9"]}', 'latin1'))
    expect((await run('transcript parse --config latin.json ../../talk.txt', '{}')).stderr).toBe(
      'transcript: latin.json:2: the settings of a project, as JSON must be UTF-8; save it as that\n',
    )
  })
})

describe('the schema of the settings', () => {
  it('knows the columns that --columns knows', () => {
    const columns = Object.fromEntries(NAMED_PURPOSES.map((name) => [name, 'x']))
    expect(projectFileFrom({ columns })).toEqual({ settings: { columns } })
    const { properties } = JSON.parse(readFileSync(join(root, 'schema/config.schema.json'), 'utf8'))
    expect(Object.keys(properties.columns.properties)).toEqual([...NAMED_PURPOSES])
  })
})

describe('every command that reads transcripts', () => {
  const readers = commands
    .map(({ name }) => name)
    .filter((name) => !['formats', 'schema', 'completions', 'search'].includes(name))

  it.each(readers)('%s takes --repairs, --keep, --convention, --label-pattern, --config and --no-config', async (name) => {
    const { stdout } = await shell(`transcript help ${name}`, { cwd: below })
    for (const option of ['--repairs', '--keep', '--convention', '--label-pattern', '--config', '--no-config'])
      expect(stdout).toContain(option)
    const { code, stderr } = await shell(`transcript ${name} --repairs join/i-vreb ../../talk.txt ../../talk.txt`, { cwd: below })
    expect({ code, hint: stderr.includes('did you mean "join/i-verb"?') }).toEqual({ code: 2, hint: true })
  })
})

describe('--keep', () => {
  it.each([
    [
      'long.txt',
      Buffer.from(`a\n${'b'.repeat(101)}\n`),
      'long.txt:2: it has 101 characters; expected a word or a phrase of 100 characters at most, with a letter or a digit',
    ],
    [
      'mark.txt',
      Buffer.from('a\r\n\r\n-- # none\r\n'),
      'mark.txt:3: it holds no word; expected a word or a phrase of 100 characters at most, with a letter or a digit',
    ],
    [
      'null.txt',
      Buffer.from('a\0b'),
      'null.txt:1: it holds a control character; expected a word or a phrase of 100 characters at most, with a letter or a digit',
    ],
    ['latin.txt', Buffer.from('a\n\xe9', 'latin1'), 'latin.txt:2: a list of words to keep must be UTF-8; save it as that'],
  ])('%s is refused with its line', async (name, bytes, told) => {
    writeFileSync(join(below, name), bytes)
    const { code, stderr } = await run(`transcript parse --keep ${name} ../../talk.txt`, '{}')
    expect({ code, stderr }).toEqual({ code: 2, stderr: `transcript: ${told}\n` })
  })

  it('is refused when it is not there, or a folder', async () => {
    expect((await run('transcript parse --keep no.txt ../../talk.txt', '{}')).stderr).toBe(
      'transcript: no.txt: no such file; expected a list of words to keep\n',
    )
    expect((await run('transcript parse --keep .. ../../talk.txt', '{}')).stderr).toBe(
      'transcript: ..: is a directory; expected a list of words to keep\n',
    )
  })

  it('may be given twice', async () => {
    writeFileSync(join(below, 'more.txt'), '\ufeffIagree\n')
    const { stdout } = await run('transcript repair --list --keep ../words.txt --keep more.txt ../../talk.txt', '{}')
    expect(stdout).not.toMatch(/Afew|Iagree/)
  })
})
