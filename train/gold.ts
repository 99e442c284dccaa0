import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate } from '../src/recogniser/evidence/candidate.ts'
import { Document } from '../src/recogniser/evidence/document.ts'
import { firstLetters, fold, type GoldTurn, sameName, sameStart } from './score.ts'
import { textAfter } from './text-after.ts'

/** A document with who says what in it. */
export interface Sample {
  readonly root: string
  readonly kind: string
  readonly file: string
  /** Documents of one source are in one fold. */
  readonly source: string
  readonly text: string
  readonly gold: readonly GoldTurn[]
  /** The gold of a twin of another format: its words are right, its names may differ. */
  readonly twin?: readonly GoldTurn[]
  /** Turns, where no list of them is known. */
  readonly count: number
  readonly isMade: boolean
}

/** A sample read: its candidates, and which of them are labels: 1 yes, 0 no, -1 either. */
export interface Labelled extends Sample {
  readonly document: Document
  readonly labels: Int8Array
  /** Of each candidate that is a label: whether its turn is the first of a run of one speaker. */
  readonly isFirst: Uint8Array
  readonly goldCount: number
  /** Turns of the gold, neighbours of one speaker taken together. */
  readonly runs: number
  /** Turns of the gold that no candidate opens. */
  readonly missing: readonly GoldTurn[]
}

/** What formats read, not the recogniser. */
const OTHER_FILE = /\.(?:json|xml|csv|tsv|eaf|exb|html?|vtt|srt|lrc|cha|stm|ctm|nlp|textgrid|docx|pdf)$/i
const OTHER_KINDS: ReadonlySet<string> = new Set([
  'coraal_tsv',
  'noscribe',
  'whisper_multi',
  'talkbank_cha',
  'youtube_autovtt',
  'syntax_srt',
  'zoom_vtt',
])
const LONGEST = 160_000
interface GoldRow {
  readonly file: string
  readonly turns: number
  readonly turn_list?: readonly (readonly [string, string])[]
}

export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const goldTurn = ([speaker, words]: readonly [string, string]): GoldTurn => ({
  speaker: fold(speaker),
  head: firstLetters(words),
})
/** One work in two formats. */
const stem = (file: string): string => file.replace(/.*\/|\.\w+$/g, '').replace(/moby|gutenberg/g, 'gut')

/** Samples of a folder of kinds, each with a gold.jsonl. */
export function loadRoot(root: string, folder: string): readonly Sample[] {
  const samples: Sample[] = []
  for (const kind of readdirSync(folder).sort()) {
    const path = join(folder, kind, 'gold.jsonl')
    if (!existsSync(path) || OTHER_KINDS.has(kind)) continue
    const rows = readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): GoldRow => JSON.parse(line))
    for (const row of rows) {
      const file = join(folder, kind, row.file)
      if (OTHER_FILE.test(row.file) || !existsSync(file)) continue
      const list = row.turn_list ?? []
      let text = decode(readFileSync(file))
      let count = row.turns
      if (list.length > 0 && list.length < row.turns * 0.9) {
        // The gold is only the beginning of the file.
        const at = text.indexOf(list.at(-1)?.[1].slice(0, 30) ?? '')
        if (at > 0) text = text.slice(0, text.indexOf('\n', at) + 1)
        count = list.length
      }
      const twin =
        rows.find((other) => other !== row && list.length === 0 && row.turns > 0 && stem(other.file) === stem(row.file))
          ?.turn_list ?? []
      const gold = list.map(goldTurn)
      samples.push({
        root,
        kind,
        file: row.file,
        source: kind,
        text,
        gold,
        twin: twin.map(([, words]) => goldTurn(['', words])),
        count,
        isMade: false,
      })
    }
  }
  return samples
}

/** Our own fixtures: input.txt with said.txt, in folders of topics. */
export function loadFixtures(folder: string, known: ReadonlySet<string>): readonly Sample[] {
  const samples: Sample[] = []
  const visit = (path: string, topics: readonly string[]): void => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (entry.isDirectory()) visit(join(path, entry.name), [...topics, entry.name])
    }
    const said = join(path, 'said.txt')
    const input = ['input.txt', 'input.md'].map((name) => join(path, name)).find((name) => existsSync(name))
    if (input === undefined || !existsSync(said)) return
    const text = decode(readFileSync(input))
    if (known.has(text)) return
    const gold = readFileSync(said, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(': '))
      .map((line) => {
        const colon = line.indexOf(': ')
        return { speaker: fold(line.slice(0, colon)), head: firstLetters(line.slice(colon + 2)) }
      })
    const kind = `f_${topics.slice(0, topics.length > 2 ? 2 : 1).join('_')}`
    samples.push({ root: 'fixtures', kind, source: kind, file: topics.join('/'), text, gold, count: gold.length, isMade: false })
  }
  visit(folder, [])
  return samples
}

export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/)

function cutLong(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, text.lastIndexOf('\n', LONGEST) + 1)
}

/** The turns of the gold that a text holds which was cut short: as many as make most words before found, and most after not. */
function cutGold(gold: readonly GoldTurn[], text: string): readonly GoldTurn[] {
  const letters = fold(text).replace(/ /g, '')
  let best = 0
  let size = 0
  let sum = 0
  gold.forEach(({ head }, index) => {
    if (head.length < 16) return
    sum += letters.includes(head) ? 1 : -1
    if (sum < best) return
    best = sum
    size = index + 1
  })
  return gold.slice(0, size)
}

/** Reads a sample and finds which of its candidates open the turns of the gold. */
export function label(sample: Sample): Labelled {
  const text = cutLong(sample.text)
  const document = new Document(linesOf(text))
  const labels = new Int8Array(document.candidates.length)
  const [gold, twin] = [sample.gold, sample.twin ?? []].map((turns) =>
    text.length < sample.text.length ? cutGold(turns, text) : turns,
  )
  const known = gold?.length ? gold : (twin ?? [])
  const hits = align(document, known, labels)
  const isNew = known.map(({ speaker }, index) => speaker === '' || speaker !== known[index - 1]?.speaker)
  const runs = isNew.filter(Boolean).length
  // Turns that nobody listed, or that the gold gives to one person alone: neither right nor wrong.
  const isUnknown = (known.length === 0 && sample.count > 0) || (runs === 1 && known.length >= MONOLOGUE)
  if (isUnknown) labels.fill(-1)
  takePositions(document.candidates, labels)
  markRepeats(document.candidates, labels)
  const isFirst = new Uint8Array(labels.length)
  const found = known.flatMap((_, index) => (hits[index] ? [index] : []))
  let nth = 0
  labels.forEach((is, at) => {
    if (is === 1) isFirst[at] = isNew[found[nth++] ?? 0] ? 1 : 0
  })
  const count = gold?.length ? gold.length : Math.round((sample.count * text.length) / sample.text.length)
  return {
    ...sample,
    text,
    gold: gold ?? [],
    count,
    document,
    labels,
    isFirst,
    goldCount: known.length,
    runs: isUnknown ? 0 : runs,
    missing: known.filter((_, index) => !hits[index]),
  }
}

/** So many labels of one person are no monologue: the gold has lost the others. */
const MONOLOGUE = 20

/** Gold that counts the position below a name as speech: the label with its position is as right. */
function takePositions(candidates: readonly Candidate[], labels: Int8Array): void {
  candidates.forEach(({ head, skip, affiliation }, index) => {
    const other = candidates[index - 1]
    if (skip === 0 || affiliation < 3 || labels[index - 1] !== 1 || other?.head !== head) return
    labels[index] = 1
    labels[index - 1] = -1
  })
}

const FIRST_ROWS = 14

/** The longest common subsequence of gold turns and candidates, in order. Tells which turns were found. */
function align(document: Document, gold: readonly GoldTurn[], labels: Int8Array): readonly boolean[] {
  const { candidates } = document
  const heads = candidates.map((candidate) =>
    firstLetters(textAfter(document, candidate, { row: candidate.head.lastLine + FIRST_ROWS, most: 220 })),
  )
  const names = candidates.map(({ name }) => [name.key, fold(name.raw)])
  const matches = (turn: number, candidate: number): boolean => {
    const { speaker, head } = gold[turn] ?? { speaker: '', head: '' }
    const isSame = head === '' ? candidates[candidate]?.rest === 0 : sameStart(head, heads[candidate] ?? '')
    if (!isSame) return false
    return speaker === '' ? head.length > 2 : (names[candidate] ?? []).some((name) => sameName(speaker, name))
  }
  const [n, m] = [gold.length, candidates.length]
  const hits = gold.map(() => false)
  if (n * m > 3e7) {
    for (let i = 0, at = 0; i < n; i++) {
      for (let j = at; j < Math.min(m, at + 400); j++) {
        if (!matches(i, j)) continue
        labels[j] = 1
        at = j + 1
        hits[i] = true
        break
      }
    }
    return hits
  }
  const width = m + 1
  const best = new Uint16Array((n + 1) * width)
  const lengthAt = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      best[i * width + j] = matches(i, j) ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (lengthAt(i, j) === lengthAt(i + 1, j + 1) + 1 && matches(i, j)) {
      labels[j] = 1
      hits[i] = true
      i++
      j++
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return hits
}

/** A label that repeats the speaker of the turn before, in the same shape, is neither right nor wrong: gold takes such turns together. */
function markRepeats(candidates: readonly Candidate[], labels: Int8Array): void {
  let last: Candidate | undefined
  candidates.forEach((candidate, index) => {
    if (labels[index] === 1) last = candidate
    else if (
      last &&
      candidate.head.line > last.head.line &&
      candidate.name.key === last.name.key &&
      candidate.head.close === last.head.close
    )
      labels[index] = -1
  })
}
