import { execFileSync } from 'node:child_process'
import { chownSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { coldShell, shell, workFolder } from '../cli/run-shell.ts'
import { makeEpub } from '../documents/make-documents.ts'

const TALK = 'MARA LUND: Good evening to all of you.\n\nJO VEY: Good evening, Mara.\n\n'
const RECORDS = ['-rf', '../../up', '..', 'a/b\\c', '$(touch ran)'].map((speakerId, at) => ({
  ...{
    type: 'turn',
    doc: 'talk',
    turn: at + 1,
    speaker: 'Mara',
    speakerId,
    label: 'Mara',
    role: null,
    question: null,
    part: null,
  },
  ...{ text: 'Yes.', words: 1, start: at, end: at + 1, line: 1, endLine: 1, byte: 0, endByte: 1, paragraphs: [0] },
  ...{ annotations: [], edits: [] },
}))

let cwd = ''

beforeEach(() => {
  cwd = workFolder()
  writeFileSync(join(cwd, 'a.txt'), TALK)
  writeFileSync(join(cwd, 'list.csv'), 'label,name\nJO VEY,Jo Vey\n')
  writeFileSync(join(cwd, 'words.txt'), 'tonight\n')
  writeFileSync(join(cwd, 'who.rttm'), 'SPEAKER a 1 0.5 2.25 <NA> <NA> lund <NA> <NA>\n')
  writeFileSync(join(cwd, 'set.json'), '{"speakers": "list.csv"}')
  writeFileSync(join(cwd, 'quotes.csv'), 'Good evening\n')
  symlinkSync('list.csv', join(cwd, 'link.csv'))
  linkSync(join(cwd, 'list.csv'), join(cwd, 'hard.csv'))
})

async function refused(line: string): Promise<string> {
  const { code, stdout, stderr } = await shell(line, { cwd })
  expect([code, stdout, stderr.trim().split('\n').length], `${line}: ${stderr}`).toEqual([2, '', 1])
  return stderr
}

describe('an output', () => {
  it.each([
    ['parse a.txt --speakers list.csv --to csv -o', ['list.csv', 'link.csv', 'hard.csv', './list.csv']],
    ['parse a.txt --config set.json --to csv -o', ['set.json', 'list.csv', 'hard.csv']],
    ['parse a.txt --keep words.txt --to text -o', ['words.txt']],
    ['parse a.txt --diarization who.rttm --to text -o', ['who.rttm']],
    ['rename a.txt --map list.csv --to csv -o', ['list.csv', 'link.csv']],
    ['repair a.txt --keep words.txt -o', ['words.txt']],
    ['turns a.txt --speakers list.csv -o', ['list.csv']],
    ['quote a.txt --from-file quotes.csv -o', ['quotes.csv']],
  ])('never takes the place of a file that the run reads: %s', async (line, outputs) => {
    for (const output of outputs) {
      const before = readFileSync(join(cwd, output))
      expect(await refused(`transcript ${line} ${output}`)).toContain(output)
      expect(readFileSync(join(cwd, output)), output).toEqual(before)
    }
  })

  it('of an ending that no format has is refused, with those that are known', async () => {
    for (const line of [
      'parse a.txt',
      'convert a.txt',
      'turns a.txt',
      'stats a.txt',
      'rename a.txt -s JO=Jan',
      'merge a.txt list.csv',
      'repair a.txt',
    ])
      expect(await refused(`transcript ${line} -o new.xyz`)).toMatch(/new\.xyz: \.xyz files are not written; .*\.vtt/)
    expect(await refused('transcript repair a.txt -o new.docx')).toContain('.docx files are not written')
    expect(await refused('transcript chunks a.txt -o new.xyz')).toContain('.jsonl')
    expect(await refused('transcript check a.txt -o new.xyz')).toContain('sarif')
    expect(readdirSync(cwd)).not.toContain('new.xyz')
  })

  it('of split goes where a link leads, under names that nothing takes for more than names', async () => {
    writeFileSync(join(cwd, 'talk.jsonl'), RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''))
    mkdirSync(join(cwd, 'real'))
    symlinkSync('real', join(cwd, 'way'))
    const { code, stderr } = await shell('transcript split --by speaker talk.jsonl -o way', { cwd })
    expect(code, stderr).toBe(0)
    expect(lstatSync(join(cwd, 'way')).isSymbolicLink()).toBe(true)
    expect(readdirSync(join(cwd, 'real')).sort()).toEqual(
      ['a-b-c.jsonl', 'nobody.jsonl', 'rf.jsonl', 'touch-ran-.jsonl', 'up.jsonl'].sort(),
    )
  })
})

describe('a file beside the inputs', () => {
  it.each(['--config', '--keep', '--speakers', '--diarization'])('that never ends is refused at once: %s', async (option) => {
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    for (const path of ['pipe', '/dev/zero']) expect(await refused(`transcript parse a.txt ${option} ${path}`)).toContain(path)
  })

  it.each(['rename a.txt --map', 'quote a.txt --from-file', 'repair a.txt --undo'])('nor by other commands: %s', async (line) => {
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    expect(await refused(`transcript ${line} pipe`)).toContain('pipe')
  })

  it('does not stand in messages: it may have been named by mistake', async () => {
    writeFileSync(join(cwd, 'secret'), 'hunter2:opensesame\nmore\n')
    for (const option of ['--speakers', '--config', '--diarization'])
      expect(await refused(`transcript parse a.txt ${option} secret`)).not.toMatch(/hunter2|opensesame/)
    expect(await refused('transcript rename a.txt --map secret')).not.toMatch(/hunter2|opensesame/)
  })

  it('with settings of somebody else is named', async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root can give a file away')
    writeFileSync(join(cwd, '.transcriptrc.json'), '{}')
    chownSync(join(cwd, '.transcriptrc.json'), 12_345, 12_345)
    const { code, stderr } = await shell('transcript turns a.txt', { cwd })
    expect([code, stderr]).toEqual([
      0,
      'transcript: .transcriptrc.json: these settings belong to another user; --no-config leaves them out\n',
    ])
  })
})

describe('an input', () => {
  it('that never ends is refused by rename as it is by compare', async () => {
    expect(await refused("transcript rename /dev/zero -s 'A=B'")).toContain('/dev/zero')
    const { code, stderr } = await coldShell("head -c 300000000 /dev/zero | tr '\\0' x | transcript rename -s A=B", { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('more than 256 MiB')])
  })

  it('of a folder that is left out is named with -v, and how to take it in', async () => {
    mkdirSync(join(cwd, 'talks'))
    writeFileSync(join(cwd, 'talks/a.txt'), TALK)
    writeFileSync(join(cwd, 'talks/b.log'), TALK)
    const { stderr } = await shell('transcript turns talks', { cwd })
    expect(stderr).toBe(
      'transcript: 1 file left out, not named as transcripts; --verbose names them; name a file itself to read it\n',
    )
    const { stderr: named } = await shell('transcript turns -v talks', { cwd })
    expect(named).toBe('transcript: talks/b.log: left out, not named as a transcript; name the file itself to read it\n')
  })
})

describe('a book', () => {
  it('in which one page is named 2,000 times counts it each time', async () => {
    const page = `<html><body><p>${'MARA LUND: Good evening. '.repeat(40_000)}</p></body></html>`
    writeFileSync(join(cwd, 'bomb.epub'), makeEpub([page], '<itemref idref="p0"/>'.repeat(2_000)))
    expect(await refused('transcript turns bomb.epub')).toMatch(/bomb\.epub: .* to 20\d{8} bytes/)
  })
})

describe('what is made up to break a command', () => {
  it('names of members of objects are no fields, and times beyond all clocks are still clocks', async () => {
    expect(await refused("transcript parse a.txt --to template --template '{constructor}'")).toContain('no field "constructor"')
    const record = { ...RECORDS[0], start: 1e308, end: 1.7e308 }
    const { stdout } = await shell('transcript parse - --to vtt', { cwd, input: `${JSON.stringify(record)}\n` })
    expect(stdout).toMatch(/^\d+:\d\d:\d\d\.\d{3} --> \d+:\d\d:\d\d\.\d{3}$/m)
  })
})

describe('what a spreadsheet or a scorer reads', () => {
  it('has no formula in a heading, and no line that was made up', async () => {
    const records = ['=cmd()', 'Jo'].map((speaker, at) => ({
      ...RECORDS[0],
      turn: at + 1,
      speaker,
      speakerId: `s\n;; ${speaker} x`,
    }))
    writeFileSync(join(cwd, 'talk.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    const { stdout } = await shell('transcript stats --follow --to csv --excel talk.jsonl', { cwd })
    expect(stdout.split('\n')[0]).toContain(",'=cmd(),")
    const { stdout: stm } = await shell('transcript parse talk.jsonl --to stm', { cwd })
    expect(
      stm
        .trim()
        .split('\n')
        .map((row) => row.split(' ').length),
    ).toEqual([6, 6])
  })
})
