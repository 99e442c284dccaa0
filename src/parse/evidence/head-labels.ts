import { kindOf, type TextLine } from '../../evidence/candidates.ts'
import { labelsIn, type Reading, readEvidence, weightAt } from '../../evidence/decide.ts'
import { type Head, readHeads } from '../../heads/read-heads.ts'
import { toMatch } from '../../labels/colon.ts'
import { framed } from '../../labels/framed.ts'
import { fold } from '../../text/fold.ts'
import { type Held, isText } from './held.ts'
import type { Candidate } from './verdict.ts'

/** A kind of head is that of labels where it weighs more than this. */
const LEAST = 0.8
/** So few labels make no talk. */
const FEWEST = 3
/** What makes up few labels is refused where it weighs less than this, at so many of their lines. */
const FEW = 11
const REFUSED = -4
const SHARE = 0.3
const WHY = 'heads like it begin what is said in this document'

/** Labels that no convention knows, told by the evidence on all kinds of heads in the look-ahead. */
export class HeadLabels {
  #kinds: ReadonlySet<string> = new Set()
  readonly #names = new Set<string>()

  /** Whether some kinds of heads are labels; the lines that carry them. */
  settle(held: readonly Held[]): Held[] | undefined {
    const labels = labelsIn(evidenceOf(held), LEAST)
    if (labels.length < FEWEST) return undefined
    this.#kinds = new Set(labels.map(({ kind }) => kind))
    for (const { key } of labels) this.#names.add(key)
    const byLine = new Map(labels.map((label) => [label.line, label] as const))
    return held.map((line, index) => {
      const label = byLine.get(index)
      return label === undefined ? line : { ...line, candidates: [labelOf(label.head, true)], isFront: false }
    })
  }

  /** Whether what few lines begin with weighs so little that they are rows of a list: `isLabel` tells of those that a convention takes. */
  refuses(held: readonly Held[], isLabel: (line: Held) => boolean): boolean {
    const lines = new Set(held.flatMap((line, index) => (isLabel(line) ? [index] : [])))
    if (lines.size < FEWEST || lines.size > FEW) return false
    const weight = weightAt(evidenceOf(held), lines, SHARE)
    return weight !== undefined && weight < REFUSED
  }

  /** The label of a line behind the look-ahead. */
  candidate(text: string): Candidate | undefined {
    if (this.#kinds.size === 0) return undefined
    const head = readHeads(text).find(({ shape }) => this.#kinds.has(kindOf(shape)))
    return head === undefined ? undefined : labelOf(head, this.#names.has(fold(head.name.label)))
  }
}

function evidenceOf(held: readonly Held[]): Reading {
  return readEvidence(held.map(({ block }): TextLine => ({ text: isText(block) ? block.line.text : undefined })))
}

function labelOf(head: Head, isTold: boolean): Candidate {
  const { name, at, speechAt, time, shape } = head
  const match = { ...toMatch(name, { speechAt, time, ownLine: shape.endsWith('$') }, { at, prior: name.prior }), style: shape }
  const label = { convention: framed, match, key: fold(name.label) }
  return isTold ? { ...label, told: WHY } : label
}
