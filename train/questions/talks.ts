import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../../src/model/role.ts'
import { ROLES } from '../../src/model/roles.ts'
import { firstRole, foldLabel } from '../../src/parse/people/labels.ts'
import { splitName } from '../../src/parse/people/names.ts'
import { presides } from '../../src/parse/people/roles.ts'
import type { Person } from '../../src/questions/answers.ts'

/** Somebody in a talk; the name is the label. */
export interface Speaker extends Person {
  readonly label: string
}

export interface TalkTurn {
  readonly speaker: Speaker
  readonly text: string
  /** Its first line and its last; numbers of turns where there are no lines. */
  readonly line: number
  readonly endLine: number
}

/** A talk whose turns and questions are known, read without the recogniser. */
export interface Talk {
  readonly name: string
  readonly root: 'body' | 'fixtures' | 'train'
  readonly turns: readonly TalkTurn[]
  /** Lines in which a question begins, and lines that may be one. */
  readonly questions: readonly number[]
  readonly either: readonly number[]
}

const BODY = '../shared/body/dev'
const FIXTURES = 'fixtures/questions'
const OWN = 'train/questions/talks.txt'

export function readTalks(): Talk[] {
  const own = [...foldersIn(FIXTURES).map(readFixture), ...readOwn()]
  if (!existsSync(BODY)) {
    console.error(`${BODY} is not here: fitted to our own talks alone`)
    return own
  }
  return [...readBody(), ...own]
}

/** Folders below one that hold a talk. */
function foldersIn(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const below = inner.map(({ name }) => join(folder, name)).sort()
  return below.flatMap((path) => (existsSync(join(path, 'asked.txt')) ? [path] : foldersIn(path)))
}

// Mara Lund: Who pays?
const SAID = /^(.*?): (.*)$/
// 3 Ida Fox -> Nils Berg: Nils Berg, Jo Vey | Why did you go to the
const ASKED = /^\d+ (.*?) -> .*? \| (.*)$/
const WHITE = /\s+/

/** said.txt has a turn a line, asked.txt the questions: who asks, and the first words of the turn. */
function readFixture(folder: string): Talk {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
  const turns = turnsIn(lines('said.txt'))
  let from = 0
  const questions = lines('asked.txt').map((row) => {
    const [, asker, words = ''] = ASKED.exec(row) ?? []
    const at = turns.findIndex(
      ({ speaker, text }, index) => index >= from && speaker.label === asker && text.split(WHITE).join(' ').startsWith(words),
    )
    if (at < 0) throw new Error(`${folder}: no turn is "${row}"`)
    from = at + 1
    return at + 1
  })
  return { name: folder.split('/').slice(-2).join('/'), root: 'fixtures', turns, questions, either: [] }
}

/** Turns of lines such as "Mara Lund: Who pays?" */
function turnsIn(lines: readonly string[]): TalkTurn[] {
  const rows = lines.map((row) => SAID.exec(row)?.slice(1) ?? [])
  const speakers = new Map<string, Speaker>()
  for (const [label = '', text = ''] of rows) {
    const role = firstRole(label, foldLabel(label)) ?? (presides(splitName(label), text) ? 'chair' : null)
    if (role !== null || !speakers.has(label)) speakers.set(label, { label, speaker: label, role })
  }
  return rows.flatMap(([label = '', text = ''], index) => {
    const speaker = speakers.get(label)
    return speaker === undefined ? [] : [{ speaker, text, line: index + 1, endLine: index + 1 }]
  })
}

// ? Mara Lund: Who pays?
// ^^
const MARK = /^[?~] /

function readOwn(): Talk[] {
  const [, ...talks] = readFileSync(OWN, 'utf8').split(/\n\n# /)
  return talks.map((talk) => {
    const [name = '', ...lines] = talk.trim().split('\n')
    const marked = (mark: string) => lines.flatMap((line, index) => (line.startsWith(mark) ? [index + 1] : []))
    const turns = turnsIn(lines.map((line) => line.replace(MARK, '')))
    return { name, root: 'train', turns, questions: marked('? '), either: marked('~ ') }
  })
}

/** [line, line and column of the speech, last line, number of the speaker, role] */
type PlacedTurn = readonly [number, number, number, number, number, string | null]

interface BodyGold {
  readonly notSpeech: readonly (readonly [number, number, string])[]
  readonly questions: readonly { readonly line: number }[] | null
  readonly questionsEither?: readonly number[]
}

const LINE_END = /\r?\n/
const TIME_OR_MARK = /^[\W\d]+|[\W\d]+$/gu

/** Texts of others are not kept here: turns.json says where in them turns stand. */
function readBody(): Talk[] {
  const placed: Record<string, readonly PlacedTurn[]> = JSON.parse(readFileSync('train/questions/turns.json', 'utf8'))
  return Object.entries(placed).flatMap(([name, rows]) => {
    const gold: BodyGold = JSON.parse(readFileSync(join(BODY, `${name}.gold.json`), 'utf8'))
    if (gold.questions === null) return []
    const lines = readFileSync(join(BODY, `${name}.txt`), 'utf8').split(LINE_END)
    const unsaid = new Set<number>()
    for (const [first, last] of gold.notSpeech) for (let line = first; line <= last; line++) unsaid.add(line)
    const speakers = new Map<number, Speaker>()
    const turns = rows.map(([line, textLine, column, endLine, who, role]): TalkTurn => {
      const first = lines[line - 1] ?? ''
      const label = (line === textLine ? first.slice(0, column) : first).replace(TIME_OR_MARK, '')
      const speaker = speakers.get(who) ?? { label, speaker: label, role: roleNamed(role) }
      speakers.set(who, speaker)
      const text: string[] = []
      for (let at = textLine; at <= endLine; at++)
        if (at === textLine || !unsaid.has(at)) text.push((lines[at - 1] ?? '').slice(at === textLine ? column : 0))
      return { speaker, text: text.join(' ').split(WHITE).join(' ').trim(), line, endLine }
    })
    const questions = gold.questions.map(({ line }) => line)
    return [{ name, root: 'body', turns, questions, either: gold.questionsEither ?? [] }]
  })
}

function roleNamed(role: string | null): Role | null {
  return ROLES.find((known) => known === role) ?? null
}
