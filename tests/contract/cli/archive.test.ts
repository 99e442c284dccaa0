import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { IS_NIGHTLY } from '../../runs.ts'
import { BIN } from '../doors.ts'
import { coldShell, hasTool, shell, workFolder } from './run-shell.ts'

const noPython = hasTool('python3') ? undefined : 'python3 is not installed'

const KILLS = IS_NIGHTLY ? 1000 : 8

/** What Python's sqlite3 says of an archive: that it is sound, and a digest of all that it holds, whatever its rows are numbered. */
const DIGEST = `
import hashlib, sqlite3, sys
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
copy = sqlite3.connect(":memory:")
db.backup(copy)
said = [row[0] for row in copy.execute("PRAGMA integrity_check")] + [row[0] for row in copy.execute("PRAGMA foreign_key_check")]
copy.execute("INSERT INTO turns_fts (turns_fts, rank) VALUES ('integrity-check', 1)")
digest = hashlib.sha256()
for query in (
    "SELECT path, size, sha256 FROM files ORDER BY path",
    "SELECT f.path, d.path, d.format, d.title, d.day, d.turns, d.words FROM documents d JOIN files f ON f.id = d.file ORDER BY 1, 2",
    "SELECT name, speaker_id FROM speakers ORDER BY 1, 2",
    "SELECT d.path, s.name, a.role, a.turns, a.words FROM appearances a JOIN documents d ON d.id = a.document JOIN speakers s ON s.id = a.speaker ORDER BY 1, 2",
    "SELECT d.path, q.question, q.asked_by, q.answered_by, q.line FROM questions q JOIN documents d ON d.id = q.document ORDER BY 1, 2",
    "SELECT d.path, s.name, t.turn, t.question, t.part, t.line, t.byte, t.end_byte, t.text FROM turns t JOIN documents d ON d.id = t.document LEFT JOIN speakers s ON s.id = t.speaker ORDER BY 1, 3",
    "SELECT rowid IS NULL, count(*) FROM turns_fts WHERE turns_fts MATCH 'harbour OR tide*'",
):
    for row in copy.execute(query): digest.update(repr(row).encode())
print(*said, digest.hexdigest())
`

function digest(path: string): string {
  return execFileSync('python3', ['-c', DIGEST, path], { encoding: 'utf8' }).trim()
}

/** A folder of records, which are read fast, and a few raw texts. The same number gives the same files. */
function fill(folder: string, files: number, version = 0): void {
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < files; at++) writeFileSync(join(folder, `talk-${at}.jsonl`), records(at, at % 3 === 0 ? version : 0))
  writeFileSync(
    join(folder, 'raw.txt'),
    `MARA LUND: Version ${version}.\n\nJO VEY: The tide.\n\nMARA LUND: Is it?\n\nJO VEY: It is.\n`,
  )
}

function records(at: number, version: number): string {
  const turns = Array.from({ length: 40 }, (_, index) => ({
    ...{
      type: 'turn',
      doc: `talk ${at}`,
      turn: index + 1,
      speaker: `Person ${(at + index) % 7}`,
      speakerId: `p${(at + index) % 7}`,
    },
    ...{ label: 'P', role: null, title: null, affiliation: null, question: index + 1, part: 'ask', to: null, section: null },
    text: `The harbour of ${at} at tide ${index * 7919}, version ${version}: ${'words that were said '.repeat(60)}`,
    ...{ words: 250, start: null, end: null, page: null, lineOnPage: null, endPage: null, endLineOnPage: null },
    ...{ line: index + 1, endLine: index + 1, byte: index, endByte: index + 1, paragraphs: [0], annotations: [], edits: [] },
  }))
  return turns.map((turn) => `${JSON.stringify(turn)}\n`).join('')
}

function archive(folder: string, more: readonly string[] = []) {
  const child = spawn(process.execPath, [BIN, 'archive', 'talks', '-o', 'talks.db', '--prune', '--jobs', '1', ...more], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk
  })
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }))
  })
  return { child, ended }
}

function place(): string {
  return mkdtempSync(join(tmpdir(), 'transcript-archive-'))
}

describe('an archive', () => {
  it('that is killed at any moment is old or new, and the next run makes of it what none would have disturbed', async ({
    skip,
  }) => {
    skip(noPython !== undefined, noPython)
    const folder = place()
    const path = join(folder, 'talks.db')
    const files = 24
    const wanted: string[] = []
    for (const version of [0, 1]) {
      fill(join(folder, 'talks'), files, version)
      expect((await archive(folder).ended).code).toBe(0)
      wanted.push(digest(path))
      rmSync(path)
    }
    const began = Date.now()
    expect((await archive(folder).ended).code).toBe(0)
    const span = Date.now() - began
    rmSync(path)
    let version = 1
    let resumed = 0
    for (let kills = 0; kills < KILLS; ) {
      const { child, ended } = archive(folder)
      await sleep(Math.random() * span * 1.1)
      child.kill('SIGKILL')
      const { code } = await ended
      if (code === null) kills++
      if (existsSync(join(folder, '.talks.db.work/base'))) resumed++
      // What is there is whole, of this version or of the one before.
      if (existsSync(path)) expect(wanted.map((digest) => `ok ${digest.slice(3)}`)).toContain(digest(path))
      if (code !== 0 && kills % 4 !== 3) continue
      expect((await archive(folder).ended).code).toBe(0)
      expect(digest(path)).toBe(wanted[version])
      expect(readdirSync(folder).sort()).toEqual(['talks', 'talks.db'])
      if (kills % 8 === 3) rmSync(path)
      version = 1 - version
      fill(join(folder, 'talks'), files, version)
    }
    expect(resumed).toBeGreaterThan(0)
    rmSync(folder, { recursive: true })
  })

  it('is written by one run at a time, and read by any number meanwhile', async () => {
    const folder = place()
    fill(join(folder, 'talks'), 24)
    const first = await archive(folder).ended
    expect(first.code).toBe(0)
    fill(join(folder, 'talks'), 24, 1)
    const ran = [archive(folder), archive(folder), archive(folder)].map(({ ended }) => ended)
    const read = [1, 2, 3, 4].map(() => spawnEnd(['search', 'harbour', 'talks.db', '--most', '1'], folder))
    const codes = (await Promise.all(ran)).map(({ code, stderr }) =>
      code === 2 ? /is being written by process \d+/.test(stderr) : code,
    )
    expect(codes).toContain(0)
    expect(codes.filter((code) => code !== 0 && code !== true)).toEqual([])
    expect(await Promise.all(read)).toEqual([0, 0, 0, 0])
    expect((await archive(folder).ended).stderr).toContain('0 files read, 25 unchanged')
    expect(await spawnEnd(['search', '"version 1"', 'talks.db'], folder)).toBe(0)
    rmSync(folder, { recursive: true })
  })

  it('is read by Python and by the sqlite3 shell', async ({ skip }) => {
    skip(noPython !== undefined, noPython)
    skip(!hasTool('sqlite3'), 'sqlite3 is not installed')
    const cwd = workFolder()
    await shell('transcript archive talk.txt deposition.txt letter.txt -o talks.db --jobs 2', { cwd })
    await shell('transcript archive talk.txt deposition.txt letter.txt -o alone.db --jobs 1', { cwd })
    expect(digest(join(cwd, 'talks.db'))).toBe(digest(join(cwd, 'alone.db')))
    expect(digest(join(cwd, 'talks.db'))).toMatch(/^ok [0-9a-f]{64}$/)
    const sql =
      "SELECT d.path, s.name, t.line FROM turns_fts JOIN turns t ON t.id = turns_fts.rowid JOIN documents d ON d.id = t.document JOIN speakers s ON s.id = t.speaker WHERE turns_fts MATCH 'tide'"
    const ran = spawnSync('sqlite3', ['-readonly', 'talks.db', sql], { cwd, encoding: 'utf8' })
    expect(ran.stdout).toBe('deposition.txt|Joris Vey|25\n')
    const python = `import sqlite3; print(sqlite3.connect("talks.db").execute("${sql}").fetchall())`
    expect(spawnSync('python3', ['-c', python], { cwd, encoding: 'utf8' }).stdout).toBe("[('deposition.txt', 'Joris Vey', 25)]\n")
  })

  it('is found from any folder, and moves with its files', async () => {
    const cwd = workFolder()
    mkdirSync(join(cwd, 'a/talks'), { recursive: true })
    copyFileSync(join(cwd, 'deposition.txt'), join(cwd, 'a/talks/deposition.txt'))
    await shell('transcript archive a/talks -o a/talks.db', { cwd })
    expect((await shell('transcript search tide a/talks.db', { cwd })).stdout).toContain('a/talks/deposition.txt:25')
    const { stderr } = await shell('mv a b; cd b; transcript archive talks -o talks.db', { cwd })
    expect(stderr).toContain('0 files read, 1 unchanged')
    expect((await shell('cd b/talks; transcript search tide ../talks.db', { cwd })).stdout).toContain('deposition.txt:25')
  })

  it.each([
    [
      'a folder that cannot be written',
      'mkdir ro; chmod 555 ro; transcript archive talk.txt -o ro/talks.db',
      /permission denied/,
    ],
    ['no folder', 'transcript archive talk.txt -o none/talks.db', /none\/talks.db: cannot be written: no such directory/],
    ['a folder in its place', 'mkdir talks.db; transcript archive talk.txt -o talks.db', /talks.db: is not a file/],
    ['a device', 'transcript archive talk.txt -o /dev/full', /\/dev\/full: is not a file/],
    ['a full disk', 'ulimit -f 100; transcript archive talk.txt -o talks.db', /talks.db: cannot be written: file too large/],
  ])('says of %s in one line that it cannot be made', async (what, line, expected) => {
    if (what.includes('cannot be written') && process.getuid?.() === 0) return
    const { code, stderr } = await coldShell(line, { cwd: workFolder() })
    expect([code, stderr.trim().split('\n').length], stderr).toEqual([2, 1])
    expect(stderr).toMatch(expected)
  })

  it('that is damaged is said to be, and stays as it is', async () => {
    const cwd = workFolder()
    await shell('transcript archive talk.txt -o talks.db', { cwd })
    const path = join(cwd, 'talks.db')
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 32_768)
    writeFileSync(path, bytes)
    for (const line of ['transcript archive letter.txt -o talks.db', 'transcript search tide talks.db']) {
      const { code, stderr } = await shell(line, { cwd })
      expect(code, stderr).toBe(2)
      expect(stderr).toMatch(/^transcript: talks\.db: .*damaged.*\n$/)
    }
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(cwd)).not.toContain('.talks.db.work')
  })
})

function spawnEnd(args: readonly string[], cwd: string): Promise<number | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore' }).on('close', resolve)
  })
}
