import { readName } from './name.ts'
import { clean, isAsciiLower } from './names/units.ts'
import { wordSet } from './names/vocabulary.ts'
import { readWord, type Word } from './names/word.ts'

/** A name as scripts write it where it speaks. */
export interface Cue {
  readonly label: string
  /** "BEA. and NILS." are two. */
  readonly names: readonly string[]
  readonly shape: 'caps' | 'title'
  /** How person-like its words are, 0 to 1; for most names of a cast that is not much. */
  readonly prior: number
  /** "ALL", "Both", "2 Clown": hardly anything else. */
  readonly isCrowd: boolean
}

const LONGEST_SMALL = 3
/** Small words inside a cue; three letters at most, as `sees` of the conventions takes for granted. */
const SMALL = wordSet('of the and de la le du des von van der den zu und et y di da del dos do e &')
/** What stands alone on a line of a script and never speaks. */
const STAGE_WORDS = wordSet(`
  act acts scene scenes exit exits exeunt enter re-enter reenter curtain blackout finis fin end ende persons dramatis personae
  characters cast int ext fade cut dissolve smash match continued more omitted interior exterior music sound sfx fx
  akt aufzug auftritt szene vorhang acte scène rideau acto escena telón atto scena sipario contents preface`)
/** Parts of a play behind their numbers: "Zweite Szene", "DRITTER AKT". */
const PARTS = wordSet('akt aufzug auftritt szene')
const CROWDS = wordSet('all both omnes others together tutti alle beide tous ensemble todos')
const ORDINALS = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth another other i ii iii iv v vi')
// "1st"  "2d"  "3."
const NUMBER = /^\d{1,2}(?:st|nd|rd|th|d)?\.?$/
// "12     A.  I did."
const OF_A_LINE = /^\d{1,2}\s{2}/
const JOINTS = /,\s(?:\s*(?:and|&)\s)?|\s(?:and|&|und|et)\s|\//
const JOINS = /\s(?:and|&|und|et)\s|\//
/** No name ends with one of these. */
const JOINERS = new Set("-‐‑–'’‘`´ʼʻ·・_")
const LONGEST = 60
const MOST_PARTS = 5
const MOST_WORDS = 5
const CROWD = 0.6
const PLAIN = 0.3

/** Reads a name without its mark and notes; undefined when it is none.
 *     FIRST SAILOR    1 Clown    P. Queen    Bea. and Nils    LADY LUND's VOICE  */
export function readCue(text: string): Cue | undefined {
  if (readsOn(text) || OF_A_LINE.test(text)) return undefined
  const label = clean(text)
  if (label.length < 2 || label.length > LONGEST) return undefined
  const names = JOINS.test(label) ? label.split(JOINTS).map((part) => part.trim()) : [label]
  if (names.length > MOST_PARTS) return undefined
  const parts: Cue[] = []
  for (const name of names) {
    const part = readOne(name)
    if (part === undefined) return undefined
    parts.push(part)
  }
  const shape = parts.every((part) => part.shape === 'caps') ? 'caps' : 'title'
  return {
    label,
    names,
    shape,
    prior: Math.min(...parts.map(({ prior }) => prior)),
    isCrowd: parts.every(({ isCrowd }) => isCrowd),
  }
}

/** Whether a small word stands in a text that no cue has: most text is no cue, and this is soon told. */
function readsOn(text: string): boolean {
  for (let gap = text.indexOf(' '); gap >= 0; gap = text.indexOf(' ', gap + 1)) {
    let end = gap + 1
    while (isAsciiLower(text.charCodeAt(end))) end++
    if (end - gap > LONGEST_SMALL + 1 && (end === text.length || text.charAt(end) === ' ')) return true
  }
  return false
}

function readOne(name: string): Cue | undefined {
  const pieces = name.split(' ')
  if (pieces.length > MOST_WORDS || JOINERS.has(name.charAt(name.length - 1))) return undefined
  const from = NUMBER.test(pieces[0] ?? '') ? 1 : 0
  const to = NUMBER.test(pieces.at(-1) ?? '') ? pieces.length - 1 : pieces.length
  const words = readPieces(pieces.slice(from, to))
  if (words === undefined || isStageWord(words)) return undefined
  const main = words.filter(({ kind, letters }) => (kind === 'caps' || kind === 'title') && letters > 1)
  if (main.length === 0) return undefined
  const shape = main.every(({ kind }) => kind === 'caps') ? 'caps' : 'title'
  const isCrowd = words.length < pieces.length || CROWDS.has(words[0]?.key ?? '')
  return { label: name, names: [name], shape, prior: priorOf(words), isCrowd }
}

function readPieces(pieces: readonly string[]): Word[] | undefined {
  const words: Word[] = []
  for (const [index, piece] of pieces.entries()) {
    const word = readPiece(piece)
    const isEdge = index === 0 || index === pieces.length - 1
    if (word === undefined || (word.kind === 'lower' && (isEdge || !SMALL.has(word.key)))) return undefined
    words.push(word)
  }
  return words
}

const KINDS = new Set(['caps', 'title', 'initial', 'lower'])

function readPiece(piece: string): Word | undefined {
  const word = readWord(piece)
  return word !== undefined && KINDS.has(word.kind) ? word : undefined
}

/** "ACT I", "THE END", "Zweite Szene" */
function isStageWord(words: readonly Word[]): boolean {
  const first = words.length > 1 && words[0]?.key === 'the' ? words[1] : words[0]
  return first !== undefined && (STAGE_WORDS.has(first.key) || PARTS.has(words.at(-1)?.key ?? ''))
}

function priorOf(words: readonly Word[]): number {
  const first = words[0]?.key ?? ''
  if (CROWDS.has(first)) return CROWD
  const rest = words.length > 1 && ORDINALS.has(first) ? words.slice(1) : words
  const bare = rest.map(({ text }) => (text.endsWith('.') && text.length > 2 ? text.slice(0, -1) : text)).join(' ')
  return readName(bare)?.prior ?? PLAIN
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
const LONGEST_NOTE = 60

/** Where the note in brackets begins that ends before `end`, or -1.
 *     ORLENA [Aside]
 *            ^        */
export function noteBefore(line: string, from: number, end: number): number {
  const opener = OPENERS[line.charAt(end - 1)]
  if (opener === undefined) return -1
  const open = line.lastIndexOf(opener, end - 1)
  return open > from && end - open <= LONGEST_NOTE ? open : -1
}

// LUND, aside
//     ^
const NOTED = /^([^,]{1,39}[^,.]),\s([^,]{2,41})$/
const SMALL_FIRST = /^\p{Ll}/u

/** A note behind a comma, where the name is in capitals; it begins with a small letter, or may be in capitals as well. */
export function readNoted(text: string, mayShout = false): Cue | undefined {
  const comma = text.indexOf(',')
  const note = comma > 0 ? (NOTED.exec(text)?.[2] ?? '') : ''
  const cue = (mayShout && note !== '') || isSmall(note) ? readCue(text.slice(0, comma)) : undefined
  return cue?.shape === 'caps' ? cue : undefined
}

/** Whether a text begins with a small letter. */
function isSmall(text: string): boolean {
  const first = text.charCodeAt(0)
  return first < 0x80 ? isAsciiLower(first) : SMALL_FIRST.test(text)
}
