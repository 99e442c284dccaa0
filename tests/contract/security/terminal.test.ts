import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { IS_OURS, shell, shellQuoted, workFolder } from '../cli/run-shell.ts'
import { BIN, root } from '../doors.ts'
import { noTerminal, onTerminal } from './terminal.ts'

/** What steers a terminal: it clears the screen, hides text, sets the clipboard, goes back on its line, turns text round. */
const EVIL = '\u001b[2J\u001b[8m\u001b]52;c;cm0gLXJm\u0007\u009b31m\u202ereversed\u2066\r\u007f\u0000\u2028'
/** The same as far as a name of a file can hold it. */
const EVIL_NAME = EVIL.replaceAll('\u0000', '')

/** Our own colours. */
const COLOUR = /\u001b\[(?!8m)[\d;]*m/g
/** A terminal puts a carriage return before a line feed; all else that is no line end or tab is raw. */
const RAW = /(?:\r(?!\r?\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069])/

const TALK = `MARA LUND: Good evening ${EVIL}to you. Ithink it is late , is it not?\r\n\r\nJO${EVIL_NAME.replaceAll('\r', '')} VEY: It is${EVIL}.\r\n\r\n`

function record(turn: number, speaker: string): object {
  const place = { line: turn, endLine: turn, byte: turn, endByte: turn + 1, start: turn, end: turn + 1 }
  const said = { label: speaker, role: null, title: EVIL, question: turn, part: turn % 2 ? 'ask' : 'answer', section: EVIL }
  const edits = [{ rule: `join/${EVIL}`, byte: turn, endByte: turn + 1, line: turn, before: EVIL, after: EVIL }]
  return {
    type: 'turn',
    doc: `talk${EVIL}`,
    turn,
    speaker,
    speakerId: `id${turn}${EVIL}`,
    ...said,
    text: `is it${EVIL} late?`,
    words: 3,
    ...place,
    paragraphs: [0],
    annotations: [],
    edits,
  }
}

function scene(): string {
  const cwd = workFolder()
  mkdirSync(join(cwd, 'talks'))
  writeFileSync(join(cwd, 'talks', `t${EVIL_NAME}.txt`), TALK.repeat(4))
  writeFileSync(join(cwd, 'raw.txt'), TALK.repeat(4))
  writeFileSync(
    join(cwd, 'cues.vtt'),
    `WEBVTT\n\n00:01.000 --> 00:03.000\n<v Mara${EVIL}>Good${EVIL} evening, Jo?\n\n00:04.000 --> 00:05.000\n<v Jo>Yes.\n`,
  )
  const records = [record(1, `Mara${EVIL}`), record(2, `=Jo${EVIL}`), record(3, `Mara${EVIL}`)]
  writeFileSync(join(cwd, 'records.jsonl'), records.map((each) => `${JSON.stringify(each)}\n`).join(''))
  writeFileSync(join(cwd, 'list.json'), JSON.stringify([{ label: 'MARA LUND', name: `Mara${EVIL}`, title: EVIL }]))
  writeFileSync(join(cwd, 'names.json'), JSON.stringify([{ label: `MARA${EVIL}`, name: 'Mara' }]))
  writeFileSync(join(cwd, 'wrong.json'), JSON.stringify([{ [`label${EVIL}`]: EVIL }]))
  writeFileSync(join(cwd, 'settings.json'), JSON.stringify({ keep: `no${EVIL}where` }))
  writeFileSync(join(cwd, 'quotes.txt'), `is it${EVIL.replaceAll('\r', '')} late?\n`)
  return cwd
}

const NAMED = `no${EVIL_NAME}where`

/** Every command, and what else it prints for people; a line of which a word has a space is in words. */
const LINES: readonly (readonly string[])[] = [
  ...['json', 'text', 'md', 'html', 'csv', 'vtt', 'srt', 'ttml', 'tei', 'chat', 'stm', 'seglst', 'podcast-json'].map(
    (to) => `parse records.jsonl --to ${to}`,
  ),
  'parse raw.txt',
  'parse cues.vtt --to srt',
  'turns talks cues.vtt',
  'grep -n --speaker Mara . records.jsonl',
  'grep -H late talks',
  ['quote', 'is it late', 'talks', 'records.jsonl'],
  'quote --from-file quotes.txt --cite apa records.jsonl',
  ...['speakers', 'questions', 'stats', 'stats --follow', 'stats --follow --to csv --excel', 'stats --by section'].map(
    (command) => `${command} records.jsonl cues.vtt`,
  ),
  'chunks --max-words 20 records.jsonl',
  'check raw.txt records.jsonl',
  'explain raw.txt',
  'explain records.jsonl',
  'page records.jsonl -o page.html',
  'merge raw.txt records.jsonl --to text',
  'convert records.jsonl talks -o made --to text --force',
  'rename records.jsonl -s Mara=Nina',
  ['rename', 'cues.vtt', '-s', `Nobody${EVIL_NAME}=Nina`],
  'parse raw.txt -v --records all',
  'repair raw.txt',
  'repair talks/*',
  'repair --diff raw.txt',
  'repair --list raw.txt',
  ['rename', 'raw.txt', '-s', 'MARA LUND=MS LUND', '--force'],
  ['rename', 'raw.txt', '-s', 'MARA LUND=MS LUND', '--force', '--diff'],
  'rename raw.txt --map names.json',
  'compare raw.txt records.jsonl',
  'compare cues.vtt records.jsonl',
  'split --by speaker records.jsonl -o pieces --force',
  'split --by section records.jsonl -o sections --force',
  'explain raw.txt:1',
  'explain raw.txt:3',
  'formats raw.txt talks/*',
  'turns raw.txt --speakers list.json',
  'parse raw.txt --speakers wrong.json',
  'parse raw.txt --config settings.json',
  'archive talks -o talks.db',
  'search late talks.db',
  ['search', `late${EVIL_NAME}(`, 'talks.db'],
  ['worker', '--no-config'],
  ['mcp', NAMED],
  'schema turn',
  'completions bash',
  'help',
  ...['parse', 'repair --undo', 'turns --speaker', 'schema', 'parse --to', 'grep', 'parse --keep', 'convert -o'].map((start) => [
    ...start.split(' '),
    NAMED,
  ]),
  [NAMED],
].map((line) => (typeof line === 'string' ? line.split(' ') : line))

/** All of them on one terminal, by one process where the build is laid out as ours. */
function shownByAll(cwd: string): string {
  const env = { TERM: 'dumb', FORCE_COLOR: '1' }
  writeFileSync(join(cwd, 'lines.json'), JSON.stringify(LINES))
  const walk = join(root, 'tests/contract/security/walk.cjs')
  if (IS_OURS) return onTerminal({ argv: [process.execPath, walk, dirname(BIN), 'lines.json'], cwd, env })
  const script = LINES.map((line, at) => `echo "== ${at}"; transcript ${line.map(shellQuoted).join(' ')} < /dev/null`)
  writeFileSync(join(cwd, 'script'), script.join('\n'))
  return onTerminal({ argv: ['sh', 'script'], cwd, env })
}

describe('a hostile transcript', () => {
  it('is told by every command', async () => {
    const { stdout } = await shell('transcript help', { cwd: workFolder() })
    const [list = ''] = /^Commands:.*?\n\n/ms.exec(stdout) ?? []
    const names = [...list.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(15)
    for (const name of names)
      expect(
        LINES.some(([command]) => command === name),
        name,
      ).toBe(true)
  })

  it('gets nothing raw onto a terminal, by any command', ({ skip }) => {
    skip(noTerminal !== undefined, noTerminal)
    const parts = shownByAll(scene()).split(/^== (\d+)\r\n/m)
    expect(parts.length).toBe(2 * LINES.length + 1)
    const faults: string[] = []
    for (let at = 1; at < parts.length; at += 2) {
      const line = LINES[Number(parts[at])] ?? []
      // CHAT puts times between marks of its own.
      const text = (parts[at + 1] ?? '').replace(COLOUR, '').replaceAll(line.at(-1) === 'chat' ? '\u0015' : '', '')
      const raw = RAW.exec(text)
      if (raw !== null)
        faults.push(`${line.join(' ')}: ${JSON.stringify(text.slice(Math.max(0, raw.index - 60), raw.index + 20))}`)
    }
    expect(faults).toEqual([])
  })

  it('goes through a pipe as it is', async () => {
    const cwd = scene()
    const { stdout } = await shell('transcript repair raw.txt --repairs none', { cwd })
    expect(stdout).toBe(TALK.repeat(4))
  })
})
