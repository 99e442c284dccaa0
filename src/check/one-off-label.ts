import type { Turn } from '../model/turn.ts'
import { fold } from '../text/fold.ts'
import { editDistance } from '../text/nearest.ts'
import type { CheckRule, Found } from './rule.ts'
import { checkRule } from './samples.ts'

/** A document with fewer turns has no habits. */
const FEW_TURNS = 12
/** Others speak so often at least, in the middle. */
const OFTEN = 4
/** Names compared; more are a crowd, in which one turn is nothing strange. */
const MOST_COMPARED = 300

/** A name that labels one turn where all others recur. */
export const oneOffLabel: CheckRule = checkRule('one-off-label', (report) => {
  const speakers = new SpeakersSeen()
  return {
    turn: (turn) => speakers.add(turn),
    note({ code, line, message }) {
      if (code === 'label-slip' && line !== null) report({ message, line, severity: 'warning' })
    },
    end() {
      const recurring = speakers.all.filter(({ turns }) => turns > 1)
      const once = speakers.all.filter(({ turns }) => turns === 1)
      if (speakers.turns < FEW_TURNS || recurring.length < 2 || recurring.length > MOST_COMPARED) return
      for (const speaker of once) {
        const near = recurring.find(({ name }) => nameDistance(speaker.name, name, 2) !== undefined)
        if (near !== undefined) report({ ...slip(speaker, near), severity: 'warning' })
        else if (once.length === 1 && isHabit(recurring)) report(stranger(speaker))
      }
    },
  }
})

function slip({ name, line }: SeenSpeaker, near: SeenSpeaker) {
  const message = `"${name}" labels this turn only, and is nearly "${near.name}", who has ${near.turns} turns`
  return { message, line, fix: `rename the label to "${near.label}", if it is the same person` }
}

function stranger({ name, line }: SeenSpeaker) {
  return { message: `"${name}" labels this turn only; every other speaker has several`, line }
}

/** Most of the others speak often. */
function isHabit(recurring: readonly SeenSpeaker[]): boolean {
  const counts = recurring.map(({ turns }) => turns).sort((one, other) => one - other)
  return (counts[Math.floor(counts.length / 2)] ?? 0) >= OFTEN
}

/** Shorter names are too alike by chance. */
const SHORTEST = 5
const LONGEST = 60
/** Letters of a word in which two may be wrong. */
const LONG_WORD = 8
const LATIN = /^[a-z]+$/
const DIGIT = /\d/
/** Words before a surname that tell people apart. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr sir lord lady dame m mme mlle herr frau sr sra don dona'.split(' '),
)

/** Letters that must change to make one name of the other, up to `most`; undefined when they are further apart. */
export function nameDistance(one: string, other: string, most: number): number | undefined {
  const [from, to] = [fold(one), fold(other)]
  if (from === to || Math.abs(from.length - to.length) > most) return undefined
  if (Math.min(from.length, to.length) < SHORTEST || Math.max(from.length, to.length) > LONGEST) return undefined
  if (DIGIT.test(from) || DIGIT.test(to) || differByTitle(from, to)) return undefined
  const distance = editDistance(from, to)
  return distance <= most && differInOneWord(from, to) ? distance : undefined
}

/** "mr lund" and "ms lund" */
function differByTitle(from: string, to: string): boolean {
  const [first = '', ...rest] = from.split(' ')
  const [otherFirst = '', ...otherRest] = to.split(' ')
  return rest.join(' ') === otherRest.join(' ') && TITLES.has(first) && TITLES.has(otherFirst)
}

/** One word is written otherwise, and is no initial or short word: "speaker a" and "speaker b" are two people. */
function differInOneWord(from: string, to: string): boolean {
  const words = from.split(' ')
  const others = to.split(' ')
  if (words.length !== others.length) return from.replaceAll(' ', '') === to.replaceAll(' ', '')
  const pairs = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index] ?? ''] as const]))
  return pairs.every(([word, twin]) => isSlip(word, twin))
}

/** Slips of the pen seldom change the first letter, and two letters of long words only. */
function isSlip(word: string, twin: string): boolean {
  const shorter = Math.min(word.length, twin.length)
  if (word.charAt(0) !== twin.charAt(0) || shorter < 3) return false
  const distance = editDistance(word, twin)
  return distance === 1 || (shorter >= LONG_WORD && LATIN.test(word))
}

/** A shorter text may well be one statement. */
const LEAST_WORDS = 300

/** Speakers that are kept; a document with more has no labels but something else. */
const KEPT = 5_000

/** One speaker of a document, as rules compare them. */
interface SeenSpeaker {
  readonly id: string
  readonly name: string
  readonly label: string
  /** Of the first turn. */
  readonly line: number
  turns: number
}

/** Who speaks how often. */
export class SpeakersSeen {
  readonly #speakers = new Map<string, SeenSpeaker>()
  turns = 0

  add({ speakerId, speaker, label, line }: Turn): void {
    if (speakerId === null) return
    this.turns++
    const known = this.#speakers.get(speakerId)
    if (known !== undefined) known.turns++
    else if (this.#speakers.size < KEPT) {
      this.#speakers.set(speakerId, { id: speakerId, name: speaker ?? label ?? speakerId, label: label ?? '', line, turns: 1 })
    }
  }

  get all(): SeenSpeaker[] {
    return [...this.#speakers.values()]
  }
}

/** Names compared with each other. */
const MOST_PAIRED = 300

/** Names that look alike and are not the same. */
export const lookAlikeName: CheckRule = checkRule('look-alike-name', (report) => {
  const speakers = new SpeakersSeen()
  return {
    turn: (turn) => speakers.add(turn),
    note({ code, message, line }) {
      if ((code !== 'mixed-script' && code !== 'invisible-in-name') || line === null) return
      report({ message: message.replace(/\.$/, ''), line, fix: 'write the name in plain letters' })
    },
    end(summary) {
      for (const found of twins(speakers.all)) report(found)
      for (const { speaker, labels, line } of summary?.speakers ?? []) {
        if (!isComposedTwice(labels)) continue
        const message = `"${speaker}" is written with accents in one piece and in two (NFC and NFD)`
        report({ message, line, severity: 'info', fix: 'normalise the file to NFC' })
      }
    },
  }
})

/** Pairs that one letter parts; a name that comes once is for `one-off-label`. */
function twins(speakers: readonly SeenSpeaker[]): Found[] {
  const recurring = speakers.filter(({ turns }) => turns > 1).slice(0, MOST_PAIRED)
  return recurring.flatMap((speaker, index) => {
    const twin = recurring.slice(0, index).find(({ name }) => nameDistance(speaker.name, name, 1) !== undefined)
    if (twin === undefined) return []
    const message = `"${speaker.name}" (${speaker.turns} turns) is one letter away from "${twin.name}" (${twin.turns} turns)`
    return [{ message, line: speaker.line, fix: `rename one of the labels, if it is the same person` }]
  })
}

function isComposedTwice(labels: readonly string[]): boolean {
  const composed = new Map(labels.map((label) => [label.normalize('NFC'), label]))
  return labels.some((label) => composed.get(label.normalize('NFC')) !== label)
}

/** All words went to one label. */
export const loneSpeaker: CheckRule = checkRule('lone-speaker', (report) => {
  const speakers = new SpeakersSeen()
  let words = 0
  let unnamed = false
  return {
    turn(turn) {
      speakers.add(turn)
      words += turn.words
      unnamed ||= turn.speakerId === null
    },
    end() {
      const [only, ...others] = speakers.all
      if (only === undefined || others.length > 0 || unnamed || words < LEAST_WORDS) return
      const times = only.turns === 1 ? 'one turn' : `${only.turns} turns`
      report({ message: `all ${words} words went to "${only.name}", the only label found, in ${times}`, line: only.line })
    },
  }
})
