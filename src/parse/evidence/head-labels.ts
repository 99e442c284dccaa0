import { type Candidate as Found, kindOf } from '../../evidence/candidates.ts'
import { labelsIn, type Reading, readEvidence, weightAt } from '../../evidence/decide.ts'
import { type Head, readHeads } from '../../heads/read-heads.ts'
import { toMatch } from '../../labels/colon.ts'
import { framed } from '../../labels/framed.ts'
import type { RecogniserHooks } from '../../recogniser/recogniser.ts'
import { foldedLabel } from './folded-label.ts'
import { type Held, isText } from './held.ts'
import type { Judge } from './judge.ts'
import { HOPELESS } from './label-evidence.ts'
import type { Candidate } from './verdict.ts'

/** A kind of head is that of labels where it weighs more than this. */
export const LEAST = 1.2
/** So few labels make no talk. */
const FEWEST = 3
/** What makes up few labels is refused where it weighs less than this, at so many of their lines. */
const FEW = 11
const REFUSED = -4
const SHARE = 0.3
/** Rows of a list follow each other within so many lines. */
const SPARSE = 8
/** Labels that weigh more than this, at nearly all lines that a convention takes, and so many times as many. */
const SURE = 1.5
const MOST = 0.8
const TIMES = 2
const WHY = 'heads like it begin what is said in this document'

/** What the conventions have settled. */
type Settled = Pick<Judge, 'isChat' | 'winner' | 'isActive' | 'refuse' | 'lead' | 'use'>

/** What the evidence on all kinds of heads in the look-ahead tells of labels that no convention knows, and of some that are none. */
export class HeadLabels {
  readonly #judge: Settled
  readonly #window: number
  readonly #weighed: RecogniserHooks['weighed']
  #kinds: ReadonlySet<string> = new Set()
  readonly #names = new Set<string>()
  /** Up to this byte nothing was told. */
  #until = 0

  constructor(judge: Settled, { window, weighed }: { readonly window: number } & Pick<RecogniserHooks, 'weighed'>) {
    this.#judge = judge
    this.#window = window
    this.#weighed = weighed
  }

  /** The lines with their labels, or undefined where nobody is likely to speak. `isDecided`: conventions tell who does. */
  decide(held: Held[], isDecided: boolean, isEnded: boolean): Held[] | undefined {
    if (isDecided && this.#judge.isChat) return held
    const end = held.at(-1)?.block.line.endByte ?? 0
    // Long text without labels is asked once for each part of it.
    if (!isDecided && !isEnded && end - this.#until < this.#window) return undefined
    this.#until = end
    const lines = held.map(({ block }) => ({ text: isText(block) ? block.line.text : undefined }))
    const reading = readEvidence(lines)
    const isRefused = isDecided && isEnded && this.#refuses(held, reading)
    if (isRefused) this.#judge.refuse()
    const found = isDecided && !isRefused ? this.#extend(held, reading) : this.#settle(held, reading)
    if (isRefused || (found !== undefined && found !== held)) this.#weighed?.(lines)
    return found
  }

  #settle(held: Held[], reading: Reading): Held[] | undefined {
    const labels = labelsIn(reading, LEAST)
    if (labels.length < FEWEST) return undefined
    this.#judge.lead(
      framed,
      labels.map(({ head }) => labelOf(head, true)),
    )
    return this.#take(held, labels)
  }

  /** A convention sees less than half of the labels of one kind: a name of two words among such of three. */
  #extend(held: Held[], reading: Reading): Held[] {
    const lines = linesOf(
      held,
      ({ candidates, isFront }) => isFront !== true && candidates.some((each) => this.#judge.isActive(each)),
    )
    const labels = labelsIn(reading, SURE).filter(({ head }) => !head.shape.endsWith('$') && head.name.prior > HOPELESS)
    const both = labels.filter(({ line }) => lines.has(line)).length
    if (lines.size === 0 || both < lines.size * MOST || labels.length < lines.size * TIMES) return held
    this.#judge.use(framed.name)
    return this.#take(
      held,
      labels.filter(({ line }) => !lines.has(line)),
    )
  }

  #take(held: Held[], labels: readonly Found[]): Held[] {
    this.#kinds = new Set(labels.map(({ kind }) => kind))
    for (const { head } of labels) this.#names.add(foldedLabel(head.name.label))
    const byLine = new Map(labels.map(({ line, head }) => [line, labelOf(head, true)] as const))
    return held.map((line, index) => {
      const label = byLine.get(index)
      return label === undefined ? line : { ...line, candidates: [label], isFront: false }
    })
  }

  /** Whether what few lines begin with weighs so little that they are rows of a list. */
  #refuses(held: readonly Held[], reading: Reading): boolean {
    const { winner } = this.#judge
    const lines = linesOf(
      held,
      ({ candidates, isFront }) =>
        isFront !== true && candidates.some((each) => each.convention.name === winner && isPlain(each)),
    )
    const texts = held.filter(({ block }) => isText(block)).length
    if (lines.size < FEWEST || lines.size > FEW || lines.size * SPARSE < texts) return false
    const weight = weightAt(reading, lines, SHARE)
    return weight !== undefined && weight < REFUSED
  }

  /** The label of a line behind the look-ahead. */
  candidate(text: string): Candidate | undefined {
    if (this.#kinds.size === 0) return undefined
    const head = readHeads(text).find(({ shape }) => this.#kinds.has(kindOf(shape)))
    return head === undefined ? undefined : labelOf(head, this.#names.has(foldedLabel(head.name.label)))
  }
}

function linesOf(held: readonly Held[], isLabel: (line: Held) => boolean): Set<number> {
  return new Set(held.flatMap((line, index) => (isLabel(line) ? [index] : [])))
}

/** A name, and what is said in the same line: nothing but the evidence tells that somebody speaks. */
function isPlain({ match, told }: Candidate): boolean {
  return !match.ownLine && match.start === null && match.part === undefined && told === undefined
}

function labelOf(head: Head, isTold: boolean): Candidate {
  const { name, at, speechAt, time, shape } = head
  const match = { ...toMatch(name, { speechAt, time, ownLine: shape.endsWith('$') }, { at, prior: name.prior }), style: shape }
  const label = { convention: framed, match, key: foldedLabel(name.label) }
  return isTold ? { ...label, told: WHY } : label
}
