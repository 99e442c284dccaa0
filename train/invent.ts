import { readFileSync } from 'node:fs'
import type { Candidate } from '../src/recogniser/evidence/candidate.ts'
import { composeLayout } from './compose.ts'
import type { Labelled, Sample } from './gold.ts'
import { inventPerson, type Person } from './people.ts'
import { Random } from './random.ts'
import { firstLetters, fold } from './score.ts'
import { textAfter } from './text-after.ts'

const templates = (name: string): readonly string[] =>
  readFileSync(new URL(name, `file://${process.cwd()}/train/`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'))

const pad = (number: number): string => String(number).padStart(2, '0')
function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > width) {
      lines.push(line)
      line = word
    } else line += (line === '' ? '' : ' ') + word
  }
  return [...lines, line].join(`\n${indent}`)
}

interface Moment {
  readonly person: Person
  readonly text: string
  readonly second: number
  readonly index: number
  readonly random: Random
}
const TERMS =
  'Access,Harbour dues,Tide table,Ballast,Quay,Licence,Storage,Deposit,Colour,Weight,Delivery,Opening hours,Price,Warranty,Material,Payment,Cancellation,Risk,Scope,Budget,Timeline,Result,Background,Method,Conclusion,Ingredients,Preparation,Step one,Bake,Serve,Option A,Option B,Fixed,Added,Removed,Changed,Security,Spring,Summer,Day 1,Day 2,Morning,Evening,North,South,Chapter 1,Lesson 2,Rule 3,Term,Width,Height,Format,Engine,Mast,Keel,Rope,Beacon,Fog,Current'.split(
    ',',
  )
const KEYS =
  'name,version,port,host,timeout,retries,path,mode,debug,color,width,level,owner,title,author,status,type,size,region,cache'.split(
    ',',
  )
/** What heads lists in scripts that set no spaces. */
const CASELESS_TERMS =
  '日時 場所 対象 料金 予約 お知らせ 持ち物 注意 공지 안내 일정 장소 문의 오전 오후 속보 优点 缺点 时间 地点 價格 說明 結論 第一章 目次 備考'.split(
    ' ',
  )
const CASELESS_TEXTS =
  '港の橋は四月から通れます。|受付は午前九時からです。|雨の日は休みます。|灯台は夜の間ずっと光ります。|다리는 봄부터 열립니다.|배는 아침에 떠납니다.|표는 선착장에서 삽니다.|燈塔在港口的北邊。|船票在碼頭購買。|房间很大，风景也好。|早餐一般，服务不错。'.split(
    '|',
  )
const DATES = ['12/03/2024', '2024-03-12', '12.03.24', '3/12/24', '2024/3/12']
const PLACEHOLDER = /\{(\w+)\}/g

function expand(template: string, { person, text, second, index, random }: Moment): string {
  const words = (count: number): string =>
    text
      .split(' ')
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.?!]$/, '')
  const values: Readonly<Record<string, () => string>> = {
    text: () => text,
    wide: () => wrap(text, 60, ''),
    deep: () => wrap(text, 40, '          ').replace(/^/, '          '),
    i: () => String(index + 1),
    hms: () => `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`,
    ms: () => `${Math.floor(second / 60)}:${pad(second % 60)}`,
    hm: () => `${pad(9 + Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}`,
    sec: () => `${second}.00`,
    date: () => random.pick(DATES),
    day: () => `Mar ${10 + (index % 9)}`,
    term: () => random.pick(TERMS),
    TERM: () => random.pick(TERMS).toUpperCase(),
    key: () => random.pick(KEYS),
    cterm: () => random.pick(CASELESS_TERMS),
    ctext: () => random.pick(CASELESS_TEXTS),
    sentence: () => text,
    words: () => words(4 + random.below(5)).toLowerCase(),
    Words: () => words(4 + random.below(5)),
    WORDS: () => words(1 + random.below(2)).toUpperCase(),
    year: () => String(1900 + random.below(120)),
    number: () => String(random.below(900)),
  }
  return template.replace(PLACEHOLDER, (whole, name: string) => person.get(name) ?? values[name]?.() ?? whole)
}

const BETWEEN = [
  '## Next topic',
  'AFTERNOON SESSION',
  '(Laughter.)',
  '[crosstalk]',
  'Note: the recording was paused.',
  'Resolution: accepted',
  '---',
  'Page 4',
  'Discussion',
  '(Applause)',
  'Action: send the minutes',
  'Open questions',
]
/** What stands in brackets on a line of its own, and nobody says; one of them comes often in a document. */
const ASIDES =
  'Laughter|Applause|Pause|Music|Beifall|Heiterkeit|Zuruf: Nein!|Applaudissements|Rires|Aplausos|Risas|Applausi|Aplauzy|Skratt|Смех|Аплодисменты|Alkışlar|拍手|笑い|박수|crosstalk|inaudible|Recess taken|Exhibit 4 marked|overlapping voices|phone rings|he nods'.split(
    '|',
  )
const FRONTS: readonly ((people: readonly Person[]) => string)[] = [
  () => 'Title: A talk\nDate: 12 March 2024\nLocation: Atrium\n',
  (people) => `Attendees:\n${people.map((person) => `- ${person.get('Full')}`).join('\n')}\n`,
  (people) =>
    `# Meeting notes\n\nPresent: ${people.map((person) => person.get('Full')).join(', ')}\nScribe: ${people[0]?.get('Full')}\n`,
  () => '',
  () => 'This transcript was edited for clarity. Note: times are approximate.\n',
  (people) => `PANEL\n\n${people.map((person) => `${person.get('Full')}, ${person.get('job')}`).join('\n')}\n`,
  (people) => `${people.map((person) => `${person.get('Full')} (${person.get('ini')})`).join(', ')}\n`,
  () => 'TRANSCRIPT OF PROCEEDINGS\n\nVolume 2\n',
  () => 'SUMMARY KEYWORDS\nmarket, people, work, team\n\nSPEAKERS\n',
  () => '---\ntitle: A talk\ndate: 2024-03-12\n---\n',
  (people) =>
    `CONTENTS\n\nOpening remarks ........ 2\n${people.map((person, at) => `${person.get('Full')} ........ ${at + 3}`).join('\n')}\n`,
  (people) => `PARTICIPANTS\n\n${people.map((person) => `${person.get('Full')}\n${person.get('job')}\n`).join('\n')}`,
  (people) => `In this conversation ${people.map((person) => person.get('Full')).join(' and ')} talk about the harbour.\n`,
]
const names = (people: readonly Person[], key: string, by: string): string => people.map((person) => person.get(key)).join(by)
/** What stands above a talk on a page of the web, in a file of an archive, in a mail. */
const CHROME: readonly ((people: readonly Person[], random: Random) => string)[] = [
  (people) =>
    `Home\nNews\nOpinion\nSport\n\nAn evening at the quay\n\nBy ${people[0]?.get('Full')}\nPublished 12 March 2024, 10:02\nShare\n`,
  (_, random) =>
    `Skip to content\nMenu\nSearch\nSubscribe\n\nCategory: ${random.pick(TERMS)}\nTags: ${random.pick(TERMS)}, ${random.pick(TERMS)}\nViews: ${random.below(900)}\n`,
  (_, random) => `0:00 Intro\n2:15 ${random.pick(TERMS)}\n15:40 ${random.pick(TERMS)}\n32:08 ${random.pick(TERMS)}\n`,
  (people) =>
    `Host: ${people[0]?.get('Full')}\nGuests: ${names(people.slice(1), 'Full', ', ')}\nRecorded: 12 March 2024\nLength: 42 minutes\n`,
  (people) =>
    `Interviewee: ${people[0]?.get('Full')}\nInterviewer: ${people[1]?.get('Full') ?? 'M. Ek'}\nDate of interview: 12.03.2024\nPlace: Atrium\nTranscribed by: ${people[0]?.get('Last')}\n`,
  (people) =>
    `From: ${people[0]?.get('Full')}\nTo: ${people[1]?.get('Full') ?? 'all'}\nSent: 12 March 2024 10:02\nSubject: Transcript\n`,
  (people) =>
    `Chair: ${people[0]?.get('Full')}\nPresent: ${names(people, 'Full', '; ')}\nApologies: M. Ek\nClerk: ${people.at(-1)?.get('Full')}\n\nAgenda:\n1. Welcome\n2. Minutes\n3. Harbour dues\n`,
  (people) => `Speakers:\n${people.map((person) => `${person.get('Full')}: ${person.get('job')}`).join('\n')}\n`,
  (people) => `${people.map((person) => `**${person.get('Full')}** – ${person.get('job')}`).join('\n')}\n\n---\n`,
  (_, random) => `Upload: others\nCategory:\nDocuments\n\n${random.below(90)} views\n0 download\n\nTRANSCRIPT\n`,
  (people) =>
    `LIST OF CHARACTERS\n\n${people.map((person) => `${person.get('FULL')}, ${person.get('job')}`).join('\n')}\n\nACT I\n`,
  (people) =>
    `Welcome and moderator:\n${people[0]?.get('Full')}, ${people[0]?.get('job')}\n\nSpeakers:\n${people
      .slice(1)
      .map((person) => `${person.get('Full')},\n${person.get('job')}\n`)
      .join('\n')}`,
]
const BACKS: readonly ((people: readonly Person[], random: Random) => string)[] = [
  () => '\n© 2024 Atrium. All rights reserved.\n',
  (_, random) => `\nTags: ${random.pick(TERMS)}, ${random.pick(TERMS)}\nShare this page\nPrevious\nNext\n`,
  (people) => `\nAbout the guests\n\n${people.map((person) => `${person.get('Full')} is ${person.get('job')}.`).join('\n')}\n`,
  () => '\nRelated:\n- The lamp at night\n- Harbour dues: what changes\n',
  () => '\nEND OF TRANSCRIPT\n',
  (_, random) => `\nNotes\n\n1. ${random.pick(TERMS)}: see the tide table.\n2. ${random.pick(TERMS)}, p. 4.\n`,
  (people) =>
    `\nSubscribe: https://atrium.example/feed\nContact: ${people[0]?.get('nick')}@atrium.example\nPhoto: ${people[0]?.get('Full')}\n`,
]
const TITLES = ['', '', 'An evening at the quay\n', '# The lamp\n']
const LABEL = /«([^»]*)»/
// «MARA»: text
const CLOSED_BY_COLON = /(«[^»]*»): /
/** How a hand writes the colon after a name now and then. */
const SLIPS = ['$1:', '$1 : ', '$1 (laughing): ', '$1 [off mic]: ', '$1; ', '$1:  ', '$1 (CONT’D): ']
/** Heads of lines between turns that come back: places of scenes, exhibits, links. */
const BETWEEN_HEADS: readonly string[] = [
  '{TERM}: {Words}',
  '{term} – {words}',
  '[{TERM}: {words}]',
  '{TERM}. {Words}',
  '({term}: {words})',
  '**{term}:** {words}',
  '{term}: {Words}.',
]

/** The turns of a real document: whose they are, and their words. */
function turnsOf({ document, labels }: Labelled): readonly (readonly [speaker: string, text: string])[] {
  const opening = document.candidates.filter((_, index) => labels[index] === 1)
  return opening.map((candidate, index) => {
    const next = opening[index + 1]
    return [
      candidate.name.key,
      textAfter(document, candidate, next ? { next, most: 6000 } : { row: candidate.head.line + 60, most: 6000 })
        .replace(/\s+/g, ' ')
        .trim(),
    ]
  })
}

const isCaseless = (template: string): boolean => /\{cjk\}|[問答持]/.test(template)
const FIRST_SENTENCE = /^(.{30,}?[.?!。]) .*$/s

/** Real turns set again in every listed layout, `each` times and once with one speaker. */
export const layouts = (samples: readonly Labelled[], each: number): readonly Sample[] =>
  setAgain(samples, each, { kind: 'layout', random: new Random(99), of: templates('layouts.txt') })

/** Real turns set again in layouts put together by chance. */
export function composed(samples: readonly Labelled[], count: number): readonly Sample[] {
  const random = new Random(1234)
  return setAgain(samples, 1, { kind: 'composed', random, of: Array.from({ length: count }, () => composeLayout(random)) })
}

function setAgain(
  samples: readonly Labelled[],
  each: number,
  { kind: madeKind, random, of }: { kind: string; random: Random; of: readonly string[] },
): readonly Sample[] {
  const sources = samples.filter(({ kind, labels }) => !kind.startsWith('f_') && labels.filter((is) => is === 1).length > 20)
  const east = sources.filter(({ kind }) => /taiwan|yatomic/.test(kind))
  const kinds = [...new Set(sources.map(({ kind }) => kind))]
  const cache = new Map<Labelled, ReturnType<typeof turnsOf>>()
  const made: Sample[] = []
  const real = realNames(sources)
  of.forEach((template, number) => {
    for (let round = 0; round <= each; round++) {
      // The last round has one speaker: lectures, statements, a log of one voice.
      const isOne = round === each
      const kind = random.pick(kinds)
      const source =
        isCaseless(template) && east.length > 0
          ? random.pick(east)
          : random.pick(sources.filter((sample) => sample.kind === kind))
      const turns = cache.get(source) ?? turnsOf(source)
      cache.set(source, turns)
      const sample = layout(template, source, { turns, random, isOne, names: random.chance(0.5) ? real : [] })
      if (sample) made.push({ ...sample, kind: madeKind, file: `${madeKind} ${number} ${round}` })
    }
  })
  return made
}

const TWO_OR_THREE_WORDS = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,2}$/u

/** Names of two or three words in the labels of real documents, some of each kind. */
function realNames(samples: readonly Labelled[]): readonly string[] {
  const found = new Map<string, Set<string>>()
  for (const { kind, document, labels } of samples) {
    const own = found.get(kind) ?? new Set()
    found.set(kind, own)
    document.candidates.forEach(({ name }, index) => {
      if (labels[index] === 1 && own.size < 40 && TWO_OR_THREE_WORDS.test(name.core)) own.add(capitalised(name.core))
    })
  }
  return [...new Set([...found.values()].flatMap((own) => [...own]))]
}

const capitalised = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(?<=^|[\s’'-])\p{L}/gu, (letter) => letter.toUpperCase()) : name

function layout(
  template: string,
  source: Labelled,
  {
    turns,
    random,
    isOne,
    names,
  }: { turns: ReturnType<typeof turnsOf>; random: Random; isOne: boolean; names: readonly string[] },
): Sample | undefined {
  const parts = template.split(' ¦ ')
  const size = random.pick(isOne ? [1, 2, 3, 8, 12, 20] : [1, 2, 3, 4, 5, 6, 8, 12, 30, 60])
  const most =
    parts.length === 2 && !/\{(?:Full|FULL|First|Last|LAST|cjk|nick|n)\}/.test(template) ? 2 : random.pick([1, 2, 2, 2, 3, 7])
  const start = random.below(Math.max(1, turns.length - size))
  const people = new Map<string, Person>()
  const isShort = size > 3 && random.chance(0.5)
  const noise = random.pick([0, 0, 0.06, 0.06, 0.25])
  const aside = `${random.pick(ASIDES)}${random.pick(['', '', '.'])}`
  const between = noise > 0.1 ? random.pick([`(${aside})`, `(${aside})`, `[${aside}]`]) : undefined
  const term = random.pick(TERMS)
  const heads =
    noise > 0 && random.chance(0.3)
      ? random.pick(BETWEEN_HEADS).replace('{term}', term).replace('{TERM}', term.toUpperCase())
      : undefined
  const slips = random.chance(0.15) ? 0.08 : 0
  const gap = random.pick(['\n', '\n\n', '\n\n'])
  const body: string[] = []
  const gold: { speaker: string; head: string }[] = []
  let second = random.below(60)
  for (const [key, whole] of turns.slice(start, start + size)) {
    const text = isShort
      ? whole.slice(0, 300).replace(FIRST_SENTENCE, random.chance(0.7) ? '$1' : '$&')
      : whole.slice(0, size > 3 ? 1500 : 6000)
    if (text === '') continue
    const all = [...new Set(people.values())]
    const person = people.get(key) ?? (all.length >= most ? random.pick(all) : inventPerson(random, all, names))
    people.set(key, person)
    second += 3 + Math.floor(text.length / 15)
    const number = Number(person.get('n'))
    const own = parts[Math.min(number, parts.length) - 1] ?? template
    const moment = { person, text, second, index: gold.length, random }
    const expanded = expand(random.chance(slips) ? own.replace(CLOSED_BY_COLON, random.pick(SLIPS)) : own, moment)
    gold.push({ speaker: fold(LABEL.exec(expanded)?.[1] ?? ''), head: firstLetters(text) })
    body.push(expanded.replace(LABEL, '$1'))
    if (random.chance(noise)) body.push(heads ? expand(heads, moment) : (between ?? random.pick(BETWEEN)))
  }
  if (gold.length === 0) return undefined
  // Now and then an answer stands in the line of its question.
  const isPaired = (start + size) % 12 === 0 && !/\\n|\n|wide|deep/.test(template)
  const talk = body.map((each, index) => each + (isPaired && index % 2 === 0 ? ' ' : gap)).join('')
  const all = [...new Set(people.values())]
  const front = random.chance(0.3)
    ? random.pick(CHROME)(all, random)
    : size < 13 && random.chance(0.6)
      ? random.pick(TITLES)
      : random.pick(FRONTS)(all)
  const back = random.chance(0.2) ? random.pick(BACKS)(all, random) : ''
  return {
    root: 'made',
    kind: 'layout',
    file: '',
    source: source.source,
    text: `${front}\n${talk.trimEnd()}\n${back}`,
    gold,
    count: gold.length,
    isMade: true,
  }
}

const PROSE = /(?<=[.!] )[A-Z][^.?!:\n*#<>|]{30,160}\.(?= [A-Z])/g
const PERSONAL = /\b(?:I|we|you|my|our|me|us|your|eu|ich|wir|Sie)\b/i

/** Invented documents in which nobody speaks. */
export function lists(samples: readonly Labelled[], count: number): readonly Sample[] {
  const random = new Random(7)
  const sentences = samples
    .filter(({ kind }) => !kind.startsWith('f_'))
    .flatMap(({ text }) =>
      [...text.slice(0, 60_000).matchAll(PROSE)]
        .map(([sentence]) => sentence)
        .filter((sentence) => !PERSONAL.test(sentence))
        .slice(0, 40),
    )
  const lines = templates('lists.txt')
  const made: Sample[] = []
  for (let number = 0; number < count; number++) {
    const main = lines[number % lines.length] ?? ''
    const other = random.chance(0.3) ? random.pick(lines) : main
    const size = random.pick([3, 4, 5, 6, 8, 10, 14])
    const people: Person[] = []
    const body: string[] = []
    const comesBack = random.chance(0.2)
    for (let index = 0; index < size; index++) {
      const person = comesBack && people.length > 2 ? random.pick(people) : inventPerson(random, people)
      people.push(person)
      body.push(
        expand(random.chance(0.7) ? main : other, {
          person,
          text: random.pick(sentences),
          second: 540 + index * 310,
          index,
          random,
        }),
      )
    }
    const front = random.pick([
      '',
      '',
      `# ${random.pick(TERMS)}\n\n`,
      `${random.pick(sentences)}\n\n`,
      `${random.pick(TERMS)}\n\n`,
    ])
    const text = `${front}${body.join(random.pick(['\n', '\n', '\n\n']))}\n${random.chance(0.4) ? `\n${random.pick(sentences)}\n` : ''}`
    made.push({
      root: 'made',
      kind: 'list',
      file: `list ${number}`,
      source: `list ${number % 25}`,
      text,
      gold: [],
      count: 0,
      isMade: true,
    })
  }
  return made
}

/** Beginnings and pieces of real documents: short documents are hardest. */
export function cuts(samples: readonly Labelled[]): readonly Sample[] {
  const random = new Random(4242)
  const made: Sample[] = []
  const seen = new Map<string, number>()
  for (const sample of samples) {
    const { kind } = sample
    const opening = openingOf(sample)
    const count = seen.get(kind) ?? 0
    if (kind.startsWith('f_') || opening.length <= 20 || count >= 3) continue
    seen.set(kind, count + 1)
    const sizes = [1, 2, 3, 4, 5, 6, 8, 12, 20, 30]
    for (const at of [0, random.below(Math.floor(opening.length * 0.6))]) {
      const piece = pieceOf(sample, opening, { at, size: random.pick(sizes), lead: at === 0 ? 60 : 0 })
      if (piece) made.push(piece)
    }
  }
  return made
}

/** One or two long turns with what stands above a document: a speech, a statement, a column. */
export function singles(samples: readonly Labelled[]): readonly Sample[] {
  const random = new Random(77)
  const made: Sample[] = []
  const seen = new Map<string, number>()
  for (const sample of samples) {
    const { kind, document } = sample
    const opening = openingOf(sample)
    if (opening.length < 4) continue
    const { rows } = document
    const first = opening[0]?.head.line ?? 0
    const front = rows.text.slice(rows.from(Math.max(0, first - random.below(16))), rows.from(first))
    for (let at = 0; at + 2 < opening.length; at++) {
      const count = seen.get(kind) ?? 0
      if (count >= 8) break
      const size = random.pick([1, 1, 2, 2, 3])
      const end = opening[at + size]
      const from = opening[at]
      if (!end || !from || end.head.from - from.head.from < 500 * size || random.chance(0.6)) continue
      const piece = pieceOf(sample, opening, { at, size, lead: 0 })
      if (!piece) continue
      seen.set(kind, count + 1)
      const above = random.pick([front, front, `${random.pick(TERMS)}\n\n`, ''])
      made.push({ ...piece, kind: `single ${kind}`, text: above + piece.text })
    }
  }
  return made
}

function openingOf({ document, labels }: Labelled): readonly Candidate[] {
  return document.candidates.filter((_, index) => labels[index] === 1)
}

/** Some turns of a document from the one at `at`, with at most `lead` lines above them. */
function pieceOf(
  { document, kind, source, text, file }: Labelled,
  opening: readonly Candidate[],
  { at, size, lead }: { readonly at: number; readonly size: number; readonly lead: number },
): Sample | undefined {
  const first = opening[at]
  const after = opening[at + size]
  if (!first || !after || after.head.line > first.head.line + 900) return undefined
  const { rows } = document
  const row = Math.max(0, first.head.line - lead)
  const from = text.length === rows.text.length ? rows.from(row) - rows.indent(row) : rows.from(row)
  const piece = rows.text.slice(
    Math.max(0, rows.text.lastIndexOf('\n', from - 1) + 1),
    rows.to(Math.max(first.head.line, after.head.line - 1)),
  )
  const gold = opening.slice(at, at + size).map((candidate, index) => {
    const next = opening[at + index + 1]
    return { speaker: fold(candidate.name.core), head: firstLetters(textAfter(document, candidate, { next, most: 200 })) }
  })
  return {
    root: 'made',
    kind: `cut ${kind}`,
    file: `${file} ${at}`,
    source,
    text: `${piece}\n`,
    gold,
    count: gold.length,
    isMade: true,
  }
}
