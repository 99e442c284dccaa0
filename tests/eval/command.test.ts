import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

/** The program in a folder of its own, with builds that know no more than "Name: words". */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const program = join(ROOT, 'node_modules/.cache/eval/main.js')
const home = mkdtempSync(join(tmpdir(), 'transcript-eval-'))
const folder = join(home, 'project')
const talk = 'Mara: How deep is it?\nJo: Deep enough.\nMara: And in winter?\nJo: The same.\n'

/** The baseline that a good build saved. */
let saved = ''

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

/** A library whose speakers are what this expression gives for a name. */
function library(speaker: string): string {
  return `import { readFileSync } from 'node:fs'
export function* parseFile(doc) {
  for (const line of readFileSync(doc, 'utf8').split('\\n')) {
    const [name, text] = line.split(': ')
    if (text !== undefined) yield { type: 'turn', doc, speaker: ${speaker}, speakerId: null, label: name, text, note: () => 1 }
  }
  yield { type: 'summary' }
}`
}

function evaluate(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, TRANSCRIPT_LIB: 'good.mjs', ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options)
  return { status, stdout, errors: stderr.split('\n').filter((line) => line !== '' && !line.startsWith('skipped: ')) }
}

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/run.mjs', 'tests/eval/main.ts', '--help'], { cwd: ROOT })
  put('good.mjs', library('name'))
  put('bad.mjs', library("name === 'Jo' ? 'Mara' : name").replace('label: name', 'label: null'))
  put(
    'call.mjs',
    "const { parseFile } = await import('./good.mjs')\nfor (const doc of process.argv.slice(3)) for (const one of parseFile(doc)) console.log(JSON.stringify(one))",
  )
  put('notes.txt', 'no program')
  for (const name of ['one', 'two', 'three']) put(`fixtures/talk/${name}/input.txt`, talk)
  for (const name of ['one', 'two', 'three']) put(`fixtures/talk/${name}/said.txt`, talk)
  put('fixtures/plain/essay/input.txt', 'Nobody speaks here.\n')
  put('fixtures/plain/essay/said.txt', '')
  put('../shared/corpora/quay/talk.txt', talk)
  put(
    '../shared/corpora/quay/gold.jsonl',
    `${JSON.stringify({
      file: 'talk.txt',
      turns: 4,
      speakers: ['Mara', 'Jo'],
      turn_list: talk
        .trim()
        .split('\n')
        .map((line) => line.split(': ')),
    })}\n`,
  )
  put('tests/eval/baseline.json', '')
  evaluate(['--save'])
  saved = readFileSync(join(folder, 'tests/eval/baseline.json'), 'utf8')
})

beforeEach(() => put('tests/eval/baseline.json', saved))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('npm run eval', () => {
  test('prints the figures of each root and kind; nothing fell', () => {
    const { status, stdout, errors } = evaluate()
    expect({ status, errors }).toEqual({ status: 0, errors: [] })
    expect(stdout).toMatch(/^fixtures +4 files {2}turn 1\.0000 {2}whole 4 {2}unlabelled 1 {2}madeUp 0 {2}strangers 0$/m)
    expect(stdout).toMatch(/^ {2}talk +3 files {2}turn 1\.0000 {2}whole 3 /m)
    expect(stdout).toMatch(/^corpora +1 files {2}turn 1\.0000/m)
  })

  test('a worse build ends with 1, and what fell is named; --verbose says how', () => {
    const { status, stdout } = evaluate(['--verbose'], { TRANSCRIPT_LIB: 'bad.mjs' })
    expect(status).toBe(1)
    expect(stdout).toContain('fell: fixtures/talk turn 1 -> 0.4\n')
    expect(stdout).toContain('turn 2 of 4 (found 1): wanted "Jo: Deep enough.", found "nothing more"')
  })

  test('--root, --only and --sample leave documents out', () => {
    expect(evaluate(['--root', 'corpora']).stdout).not.toContain('fixtures')
    expect(evaluate(['--only', 'talk']).stdout).toMatch(/^fixtures +3 files/)
    expect(evaluate(['--sample']).stdout).toMatch(/^fixtures +3 files/)
  })

  test('--json', () => {
    const { roots, documents } = JSON.parse(evaluate(['--json']).stdout)
    expect(roots.corpora.all).toEqual({ files: 1, turn: 1, whole: 1, unlabelled: 0, madeUp: 0, strangers: 0 })
    expect(documents).toHaveLength(5)
  })

  test('a program has the figures of the library', () => {
    expect(evaluate([], { TRANSCRIPT_BIN: 'call.mjs' })).toEqual(evaluate())
  })

  test('--twin prints the documents that differ, and 1 says that this build is the worse one', () => {
    const { status, stdout } = evaluate(['--twin', 'call.mjs'], { TRANSCRIPT_LIB: 'bad.mjs' })
    expect(status).toBe(1)
    expect(stdout).toContain(
      'fixtures/talk/one/input.txt  0.4000, the twin 1.0000\n    turn 2: "Mara: Deep enough."\n    the twin: "Jo: Deep enough."\n',
    )
    expect(evaluate(['--twin', 'call.mjs']).stdout).not.toContain('the twin')
  })

  test('--save keeps the figures of other roots', () => {
    evaluate(['--save', '--root', 'fixtures'], { TRANSCRIPT_LIB: 'bad.mjs' })
    const { roots } = JSON.parse(readFileSync(join(folder, 'tests/eval/baseline.json'), 'utf8'))
    expect([roots.fixtures.kinds.talk.turn, roots.corpora.all.turn]).toEqual([0.4, 1])
  })
})

describe('one line and 2 for', () => {
  test.each([
    [
      'a baseline of another version',
      () => put('tests/eval/baseline.json', '{"version":0}'),
      /not a baseline of version 1: run npm run eval -- --save/,
    ],
    ['a missing baseline', () => rmSync(join(folder, 'tests/eval/baseline.json')), /baseline\.json is missing: run/],
  ])('%s', (_, prepare, wanted) => {
    prepare()
    const { status, stdout, errors } = evaluate()
    expect({ status, stdout, errors }).toEqual({ status: 2, stdout: '', errors: [expect.stringMatching(wanted)] })
  })

  test.each([
    ['a twin that is no program', ['--twin', 'notes.txt'], {}, /notes\.txt cannot be evaluated .*set --twin to a built program/],
    ['a twin that is not there', ['--twin', 'none.js'], {}, /none\.js cannot be evaluated \(there is no such file\)/],
    ['a program that is none', [], { TRANSCRIPT_BIN: '.' }, /cannot be evaluated .*set TRANSCRIPT_BIN/],
    ['a library that is none', [], { TRANSCRIPT_LIB: 'notes.txt' }, /notes\.txt cannot be evaluated .*set TRANSCRIPT_LIB/],
    ['a build that is missing', [], { TRANSCRIPT_LIB: '' }, /dist\/node\.js cannot be evaluated .*: run npm run build/],
    ['an unknown root', ['--root', 'none'], {}, /no root is called "none": choose of fixtures/],
    ['an unknown kind', ['--only', 'none'], {}, /nothing to evaluate/],
    ['--save of a part', ['--save', '--sample'], {}, /leave --sample/],
    ['an unknown option', ['--none'], {}, /--help lists the options/],
  ] as const)('%s', (...[, args, env, wanted]) => {
    const { status, stdout, errors } = evaluate(args, env)
    expect({ status, stdout, errors }).toEqual({ status: 2, stdout: '', errors: [expect.stringMatching(wanted)] })
  })

  test('a root without gold, and gold that cannot be read', () => {
    put('../shared/corpora2/readme.txt', '')
    expect(evaluate()).toMatchObject({
      status: 2,
      errors: [expect.stringMatching(/^eval: \.\.\/shared\/corpora2 has no gold: it should hold gold\.jsonl/)],
    })
    put('../shared/corpora2/quay/gold.jsonl', '\n{"file":1}\n')
    expect(evaluate()).toMatchObject({
      status: 2,
      errors: [expect.stringMatching(/corpora2\/quay\/gold\.jsonl:2: not gold \(file: /)],
    })
    rmSync(join(home, 'shared/corpora2'), { recursive: true })
  })
})
