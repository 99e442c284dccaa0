import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makePdf } from '../documents/make-pdf.ts'
import { root, shell, workFolder } from './run-shell.ts'

const README = readFileSync(join(root, 'README.md'), 'utf8')
const PAGES = [README, readFileSync(join(root, 'docs/quote.md'), 'utf8')].join('\n')

/** What stands behind each "$ " of a console, and what the pages say that it prints. */
const SESSIONS = [...PAGES.matchAll(/```console\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split(/^\$ /m).slice(1))
  .map((piece) => {
    const end = piece.indexOf('\n')
    return [piece.slice(0, end), piece.slice(end + 1).trimEnd()] as const
  })

/** The lines to copy: all but what installs, and comments. A comment may end with a command that the next lines need. */
const RECIPES = [...README.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .flatMap((line) => (line.startsWith('#') ? (/(?<=: )transcript .*/.exec(line)?.[0] ?? []) : line))
  .filter((line) => line !== '' && !line.startsWith('npm '))

const TALK = readFileSync(join(root, 'fixtures/cli/shared/talk.txt'), 'utf8').replaceAll('Ithink', 'I think')
const CUES = ['Good evening. Who pays', 'for the crane?', 'The port pays.'].map(
  (text, at) => `00:0${at + 1}.000 --> 00:0${at + 2}.000\n<v ${at < 2 ? 'SPEAKER_00' : 'Tom Hale'}>${text}\n`,
)
const SRT = '1\n00:00:01,000 --> 00:00:02,000\nMara: Good evening.\n\n2\n00:00:02,000 --> 00:00:03,000\nTom: The port pays.\n'
const WORDS = ['good', 'evening', 'thanks'].map((word, at) => `talk A ${at}.10 0.40 ${word}\n`)
const TIMES = [0, 2].map((at) => `SPEAKER talk 1 ${at}.00 2.00 <NA> <NA> ${at === 0 ? 'lund' : 'vey'} <NA> <NA>\n`)

/** What the recipes are about. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'talk.txt': 'Tom: Hi.\n\nMara: Hello, Tom.\n\nTom says: I was at the quay.\n',
  'names.csv': 'label,name\nTom,Tom Hale\n',
  'talk.vtt': `WEBVTT\n\n${CUES.join('\n')}`,
  'call.vtt': `WEBVTT\n\n${CUES.join('\n')}`,
  'talk.srt': SRT,
  'machine.srt': SRT,
  'edited.txt': 'Mara: Good evening.\n\nTom: The port pays.\n',
  'words.ctm': WORDS.join(''),
  'speakers.rttm': TIMES.join(''),
  'deposition.pdf': makePdf([TALK.split('\n').map((text, line) => ({ x: 72, y: 720 - 20 * line, text }))]),
  'talk.mp3': 'ID3',
  'quotes.txt': 'who pays for the harbour\n',
  'live.txt': TALK.repeat(3),
  'talks/harbour.txt': TALK.replace('Afew', 'A few').replace('Iagree', 'I agree'),
  'archive/one.txt': TALK,
}
/** What other programs a recipe needs. */
const NEEDS = [
  [/^duckdb/, 'duckdb', 'command -v duckdb'],
  [/import pandas/, 'pandas', 'python3 -c "import pandas"'],
  [/\| jq/, 'jq', 'command -v jq'],
] as const

/** Nothing is complained of. */
const QUIET = /^(transcript: 1 converted, 0 failed\n)?$/

let cwd = ''
beforeAll(async () => {
  cwd = workFolder()
  copyFileSync(join(root, 'fixtures/samples/quay.txt'), join(cwd, 'quay.txt'))
  for (const folder of ['talks', 'archive']) mkdirSync(join(cwd, folder))
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(cwd, name), bytes)
  await shell('transcript convert archive/one.txt -o hearing.docx', { cwd })
})

describe('the README and the page on quotations', () => {
  test('shows what commands print', () => expect(SESSIONS.length).toBeGreaterThan(3))

  test.each(SESSIONS)('$ %s', async (line, printed) => {
    const { stdout, stderr } = await shell(line, { cwd })
    expect(stdout.trimEnd()).toBe(printed)
    expect(stderr).toBe('')
  })

  test('has recipes', () => expect(RECIPES.length).toBeGreaterThan(15))

  test.each(RECIPES)('%s', async (line) => {
    for (const [needing, name, probe] of NEEDS)
      if (needing.test(line) && (await shell(`${probe} >&2`, { cwd })).code !== 0)
        return void console.warn(`no ${name}: not run: ${line}`)
    // What follows a live file would follow it forever.
    expect(await shell(line.replace('tail -f', 'cat'), { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(QUIET),
    })
  })
})
