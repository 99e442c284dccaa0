import type { Edit } from '../../../src/model/edit.ts'
import type { RepairSelection } from '../../../src/repairs/repair.ts'
import { type Random, seeded } from '../../bench/random.ts'
import { parseText } from '../../contract/library/parse.ts'
import { type DamageKind, damage, KINDS } from './damage.ts'

/** A text that is taken to be clean. */
export interface CleanText {
  readonly name: string
  readonly text: string
}

/** What became of one kind of damage. */
export interface KindScore {
  readonly rule: string
  /** Gaps of white space that were damaged, and those that are as they were again. */
  damaged: number
  undone: number
  /** Gaps that repairs changed, and those of them that are then as in the clean text. */
  changed: number
  right: number
  /** Damage that was not undone, with what stands around it. */
  readonly missed: string[]
}

/** An edit in clean text: wrong, unless the text was not clean. */
export interface FalseEdit {
  readonly name: string
  readonly edit: Edit
}

export interface Score {
  readonly words: number
  readonly kinds: readonly KindScore[]
  readonly falseEdits: readonly FalseEdit[]
}

export interface MeasureOptions {
  /** The share of places that are damaged, 0 to 1. */
  readonly rate: number
  readonly seed: number
  readonly repairs: RepairSelection
}

/** Damages each text with each kind of damage, repairs it, and compares what stands between the characters. */
export function measure(texts: readonly CleanText[], { rate, seed, repairs }: MeasureOptions): Score {
  const random = seeded(seed)
  const kinds = KINDS.map(({ rule }): KindScore => ({ rule, damaged: 0, undone: 0, changed: 0, right: 0, missed: [] }))
  const falseEdits: FalseEdit[] = []
  let words = 0
  for (const { name, text } of texts) {
    words += text.split(/\s+/).length
    const edits = editsOf(text, repairs)
    for (const edit of edits) falseEdits.push({ name, edit })
    const clean = applyTo(text, edits)
    for (const [index, kind] of KINDS.entries()) {
      const score = kinds[index]
      if (score !== undefined) addTo(score, { clean, kind, random, rate, repairs })
    }
  }
  return { words, kinds, falseEdits }
}

interface Trial {
  readonly clean: string
  readonly kind: DamageKind
  readonly random: Random
  readonly rate: number
  readonly repairs: RepairSelection
}

function addTo(score: KindScore, { clean, kind, random, rate, repairs }: Trial): void {
  const { text } = damage(clean, kind, { rate, random })
  if (text === clean) return
  const repaired = applyTo(text, editsOf(text, repairs))
  const [was, broken, is] = [gapsOf(clean), gapsOf(text), gapsOf(repaired)]
  for (const [index, gap] of was.entries()) {
    const isDamaged = broken[index]?.kind !== gap.kind
    const isChanged = is[index]?.kind !== broken[index]?.kind
    const isRight = is[index]?.kind === gap.kind
    if (isDamaged) score.damaged++
    if (isDamaged && isRight) score.undone++
    else if (isDamaged) score.missed.push(around(text, broken[index]?.at ?? 0))
    if (isChanged) score.changed++
    if (isChanged && isRight) score.right++
  }
}

/** All edits of a text, in turns and elsewhere. */
function editsOf(text: string, repairs: RepairSelection): Edit[] {
  return parseText(text, { repairs }).flatMap((record) => ('edits' in record ? record.edits : []))
}

function applyTo(text: string, edits: readonly Edit[]): string {
  const bytes = new TextEncoder().encode(text)
  const decoder = new TextDecoder()
  let out = ''
  let at = 0
  for (const { byte, endByte, after } of edits) {
    out += decoder.decode(bytes.subarray(at, byte)) + after
    at = endByte
  }
  return out + decoder.decode(bytes.subarray(at))
}

/** The white space before a character, and where that stands. */
interface Gap {
  readonly kind: 'none' | 'space' | 'paragraph'
  readonly at: number
}

/** What stands before each character that is not white space. */
function gapsOf(text: string): Gap[] {
  const gaps: Gap[] = []
  for (const match of text.matchAll(/(\s*)\S/gu)) gaps.push({ kind: kindOf(match[1] ?? ''), at: match.index })
  return gaps
}

function kindOf(space: string): Gap['kind'] {
  if (space === '') return 'none'
  return /\n\s*\n/.test(space) ? 'paragraph' : 'space'
}

const AROUND = 30

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\p{Cc}+/gu, ' ')
}
