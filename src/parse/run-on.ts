import type { Block } from '../formats/format.ts'
import { answersIn } from '../labels/change-mark.ts'
import { readColonLabel } from '../labels/colon.ts'
import { type InnerLabel, innerLabels, joinedLabels, knownLabels, markedLabels } from '../labels/inner-labels.ts'
import { gluedAnswer, innerLetters } from '../labels/inner-letters.ts'
import { innerTimes } from '../labels/inner-times.ts'
import { ARROWS, arrowsIn, partsOf } from './parted-blocks.ts'

/** A line is several turns: so many labels in it, of so many names, that change so often, and one comes back. */
const RUN_ON = { labels: 3, names: 2, changes: 2 }
const SURE = 0.8
const LEAST_ASKED = 2
const MOST_NAMES = 40

export interface RunOnHooks {
  readonly emit: (block: Block) => void
  /** Whether the conventions are settled: a document in which no line was parted by then has none. */
  readonly isSettled: () => boolean
}

/**
 * Parts a line in which several people speak one after another, as text out of PDF and of interfaces has it:
 *     Operator: Good day. Mara Lund: Thank you. Jo Vey: Hello. Mara Lund: Yes.
 *                         ^                     ^              ^
 * It makes no label: what begins a piece is judged as what begins a line.
 */
export class RunOn {
  readonly #hooks: RunOnHooks
  /** How often a name came before a colon, in lines that were looked at. */
  readonly #times = new Map<string, number>()
  /** Of those who were named in full, in capitals. */
  readonly #lastNames = new Set<string>()
  /** Names that stood before a colon at the beginning of a line. */
  readonly #begun = new Set<string>()
  #isActive = false
  /** Lines are parted, if only where somebody known speaks. */
  #isOpen = false

  constructor(hooks: RunOnHooks) {
    this.#hooks = hooks
  }

  push(block: Block): void {
    const ats = this.#isPlain(block) ? this.#partsOf(block.line.text) : []
    if (ats.length === 0) this.#hooks.emit(block)
    else this.#part(block, ats)
  }

  #isPlain({ blank, fence, matter, isInert }: Block): boolean {
    if (blank || isInert === true || fence !== undefined || matter !== undefined) return false
    return this.#isOpen || !this.#hooks.isSettled()
  }

  #partsOf(text: string): number[] {
    const arrows = text.includes(ARROWS) ? arrowsIn(text) : []
    if (arrows.length > 0) this.#activate()
    if (arrows.length > 0 || text.startsWith('>>')) return arrows
    const told = [...(text.includes('?---') ? answersIn(text) : []), ...(text.includes('Speaker ') ? innerTimes(text) : [])]
    if (told.length > 0) {
      this.#activate()
      return told.sort((left, right) => left - right)
    }
    const answer = text.startsWith('Q') ? gluedAnswer(text) : -1
    if (answer >= 0) {
      this.#activate()
      return [answer]
    }
    const marked = this.#markedLabels(text)
    const inner = text.includes(':') ? this.#partedLabels(text) : []
    const others = [...marked, ...inner].map(({ at }) => at)
    const parted = text.includes(' A. ') ? others.concat(this.#letters(text, others)) : others
    if (parted.length > 0) this.#activate()
    const ats = parted.length > 0 || !text.includes(':') ? parted : this.#againIn(text)
    return ats.sort((left, right) => left - right)
  }

  /** Those with a mark before them: of names that come back in their line, or are known. */
  #markedLabels(text: string): InnerLabel[] {
    const marked = markedLabels(text)
    for (const { name } of marked) this.#count(name)
    const within = marked.filter(({ at }) => at > 0)
    return isRunOn(marked) ? within : within.filter(({ name }) => this.#isActive && (this.#times.get(name) ?? 0) >= 2)
  }

  /** Questions and answers that are told by letters: some of both. */
  #letters(text: string, others: readonly number[]): number[] {
    const letters = innerLetters(text, others)
    const answers = letters.filter(({ letter }) => letter === 'A').length
    const isEnough = this.#isActive || Math.min(answers, letters.length - answers) >= LEAST_ASKED
    return isEnough ? letters.map(({ at }) => at) : []
  }

  /** What begins a piece, of the labels within a line. */
  #partedLabels(text: string): InnerLabel[] {
    const inner = innerLabels(text)
    const first = readColonLabel(text.slice(0, 200), 0)?.name
    const all = first === undefined ? inner : [{ name: first.label }, ...inner]
    for (const { name } of all) {
      this.#count(name)
      if (lastNameOf(name) !== name && this.#lastNames.size < MOST_NAMES) this.#lastNames.add(lastNameOf(name))
    }
    if (first !== undefined) this.#begin(first.label)
    if (inner.length === 0) return this.#isActive ? this.#knownIn(text, []) : []
    const alone = inner.filter((label) => isBehindNote(label) || (first !== undefined && isGlued(label, first.label)))
    if (!this.#isActive && !isRunOn(all)) return text.startsWith('#') ? [] : alone
    const known = this.#knownIn(text, inner)
    const isTaken = ({ name, prior, isApart, behind, isCaps }: InnerLabel) =>
      prior >= SURE ||
      isApart === true ||
      (behind === 'glued' && isCaps) ||
      this.#lastNames.has(name) ||
      (this.#times.get(name) ?? 0) >= 2
    const taken = inner.filter((label) => isTaken(label) || alone.includes(label))
    return taken.concat(known.filter(({ colon }) => !taken.some((label) => label.colon === colon)))
  }

  /** Those that are known, but no last name within the full one that the line begins with. */
  #knownIn(text: string, inner: readonly InnerLabel[]): InnerLabel[] {
    const first = readColonLabel(text.slice(0, 200), 0)
    const from = first !== undefined && first.name.prior >= SURE ? first.speechAt : 0
    return knownLabels(text, this.#capsNames(inner)).filter(({ colon = 0 }) => colon >= from)
  }

  /** Whoever speaks, in capitals by the last name too. */
  #begin(name: string): void {
    if (this.#begun.size >= MOST_NAMES) return
    this.#begun.add(name)
    this.#begun.add(lastNameOf(name))
  }

  /** Those of whoever has spoken at the beginning of a line, and of whom something runs into: a line end was lost before them. */
  #againIn(text: string): number[] {
    const first = readColonLabel(text.slice(0, 200), 0)?.name.label
    // Notes wrap "Vey: yes" into their lines; whoever speaks in a line of his own does not.
    const isWhole = first !== undefined && END.test(text.slice(-END_REACH))
    const again = innerLabels(text).filter(
      ({ name, at, isCaps }) => name !== first && (isCaps || isWhole) && this.#begun.has(name) && isBehindEnd(text, at),
    )
    const ats = [...again, ...joinedLabels(text)].map(({ at }) => at)
    if (ats.length > 0) this.#isOpen = true
    return ats
  }

  /** Names in capitals that came more than once. */
  #capsNames(inner: readonly InnerLabel[]): string[] {
    const names = [...this.#times].filter(([name, times]) => times >= 2 && name === name.toUpperCase()).map(([name]) => name)
    return inner.length === 0 ? names : names.filter((name) => name.length > 2 || (this.#times.get(name) ?? 0) > 2)
  }

  #count(name: string): void {
    const times = this.#times.get(name)
    if (times !== undefined || this.#times.size < MOST_NAMES) this.#times.set(name, (times ?? 0) + 1)
  }

  #activate(): void {
    this.#isActive = true
    this.#isOpen = true
  }

  #part(block: Block, ats: readonly number[]): void {
    for (const { piece, to } of partsOf(block, ats))
      this.#hooks.emit(block.line.text.startsWith('---', to) ? { ...piece, isAsked: true } : piece)
  }
}

const END = /[.?!…]["'”’)\]]{0,2}\s{0,4}$/
const END_REACH = 8

/** The end of a sentence stands before it, and no bracket is open in which somebody calls out. */
function isBehindEnd(text: string, at: number): boolean {
  if (!END.test(text.slice(Math.max(0, at - END_REACH), at))) return false
  return text.lastIndexOf('(', at - 1) <= text.lastIndexOf(')', at - 1)
}

/** [APPLAUSE] MARA LUND: Thank you. */
function isBehindNote({ behind, isCaps, prior }: InnerLabel): boolean {
  return behind === 'note' && isCaps && prior >= SURE
}

/** Mara: Is it safe?Jo: Yes. */
function isGlued({ behind, name }: InnerLabel, first: string): boolean {
  return behind === 'glued' && name !== first
}

/** In capitals whoever was named in full is called by the last name from there on. */
function lastNameOf(name: string): string {
  return name === name.toUpperCase() ? name.slice(name.lastIndexOf(' ') + 1) : name
}

/** Whether labels change between people who come back. */
function isRunOn(labels: readonly { readonly name: string }[]): boolean {
  const names = new Set(labels.map(({ name }) => lastNameOf(name)))
  const changes = labels.filter(({ name }, index) => index > 0 && labels[index - 1]?.name !== name).length
  return labels.length >= RUN_ON.labels && names.size >= RUN_ON.names && names.size < labels.length && changes >= RUN_ON.changes
}
