import type { Candidate } from './evidence/candidate.ts'
import type { Document } from './evidence/document.ts'
import { probability } from './evidence/opinion.ts'
import packed from './evidence/trees.json' with { type: 'json' }
import { explainCandidate, type Term } from './explain.ts'
import { type CloseName, closeName } from './heads/head.ts'
import { foldName } from './heads/name.ts'
import { choose } from './readings/choose.ts'
import { type Model, recognise, type ScoredReading, unpackModel } from './recognise.ts'

export type { Term } from './explain.ts'
export type { CloseName } from './heads/head.ts'
export { SHAPES, type Shape } from './heads/shapes.ts'

/** A line of the source; offsets of labels are UTF-16 units of its text. */
export interface Line {
  readonly text: string
  readonly byte: number
  readonly endByte: number
  readonly number: number
}

/** A place in the lines that were given: a line by its index, and a UTF-16 offset in its text. */
export interface Place {
  readonly line: number
  readonly at: number
}

/** A label: who speaks from here on. */
export interface Label {
  /** Where the label begins, marks and times before the name included. */
  readonly start: Place
  /** The name as it is written, aside and affiliation included; labels may wrap. */
  readonly from: Place
  readonly to: Place
  /** Where the speech begins; the beginning of a line after the lines of the label where the label has those for itself. */
  readonly speech: Place
  /** The name as it is written. */
  readonly label: string
  /** The name without its aside. */
  readonly name: string
  /** What stands in brackets after the name, or in the line below it: "Labour", "Chief Executive Officer". */
  readonly affiliation: string | null
  /** The time in the label, as it is written. */
  readonly time: string | null
  readonly shape: CloseName
  /** Probability that it is a label. */
  readonly confidence: number
  /** The facts that moved the decision, largest first. */
  readonly why: () => readonly Term[]
}

/** How a document is read: its labels so far, and what is needed to follow it. */
export interface Reading {
  /** The lines with which windows are read. */
  readonly context: readonly Line[]
  readonly labels: readonly Label[]
  /** What looks like a label and was not taken. */
  readonly missed: readonly Label[]
  /** Probability that every label is right. */
  readonly confidence: number
  /** Another reading that is nearly as likely. */
  readonly rival: Rival | undefined
  readonly options: Options
  /** Shapes of the labels, in the rough. */
  readonly shapes: ReadonlySet<number>
}

/** A reading that has labels which the best one lacks, and the shapes by which the user may order it. */
export interface Rival {
  readonly added: readonly Label[]
  readonly shapes: readonly CloseName[]
}

/** What the user orders stands above the models. */
export interface Options {
  /** Names that are labels wherever they are proposed. */
  readonly speakers?: readonly string[]
  /** The only shapes that labels have. */
  readonly shapes?: ReadonlySet<CloseName> | undefined
}

let model: Model | undefined
const theModel = (): Model => {
  model ??= unpackModel(packed)
  return model
}

/** Characters with which a window is read: more brings nothing. */
const CONTEXT = 8_192
/** Lines before the first label that belong to the context. */
const LEAD = 20

/** Reads the beginning of a document. */
export function survey(lines: readonly Line[], options: Options = {}): Reading {
  const { document, readings } = read(lines, options)
  const [best] = readings
  const labels = best ? labelsOf(document, best, { lines, first: 0 }) : []
  return {
    context: contextOf(lines, labels[0]),
    labels,
    missed: labelsOf(document, missedIn(document, best), { lines, first: 0 }),
    confidence: best ? probability(CALIBRATED.slope * best.score + CALIBRATED.base) : 1,
    rival: rivalOf(document, readings, lines),
    options,
    shapes: new Set(best?.labels.map(({ coarseKey }) => coarseKey)),
  }
}

/** What a reading of a window loses where all its labels have shapes that the survey has not. */
const STRANGE = 2

/** The best reading of a window: shapes that the document has used so far are likelier than new ones. `isKnown` is undefined before the window. */
function familiar(
  readings: readonly ScoredReading[],
  isKnown: (candidate: Candidate) => boolean | undefined,
): ScoredReading | undefined {
  const scores = readings.map(({ labels, score }) => {
    const own = labels.map(isKnown).filter((is) => is !== undefined)
    return score - STRANGE * (own.filter((is) => !is).length / Math.max(1, own.length)) ** 2
  })
  return readings[scores.indexOf(Math.max(...scores))]
}

/** What makes a score a probability that every turn is right: fitted to documents with gold. */
const CALIBRATED = { slope: 0.88, base: -0.95 }
/** So near in its score is a reading that is nearly as likely; so many labels, and so many more of a hundred, make another one of it. */
const CLOSE = 1
const ADDED = { least: 3, share: 0.1 }

function rivalOf(document: Document, [best, ...others]: readonly ScoredReading[], lines: readonly Line[]): Rival | undefined {
  const taken = new Set(best?.labels.map(({ head }) => head.slot))
  const least = Math.max(ADDED.least, taken.size * ADDED.share)
  for (const { score, labels } of others) {
    if (best === undefined || score < best.score - CLOSE) break
    const added = labels.filter(({ head }) => !taken.has(head.slot))
    if (added.length < least) continue
    const shapes = [...new Set(labels.map(({ head }) => closeName(head.close)))]
    return { added: labelsOf(document, { labels: added }, { lines, first: 0 }), shapes }
  }
  return undefined
}

/** Reads a window of what follows, together with the first labels of the survey. Places count the lines of the window. */
export function follow({ context, options, shapes }: Reading, window: readonly Line[]): readonly Label[] {
  const lines = [...context, ...window]
  const { document, readings } = read(lines, options)
  const first = document.rows.lines.findIndex((line) => line >= context.length)
  const best = familiar(readings, ({ head, coarseKey }) => (head.line < first ? undefined : shapes.has(coarseKey)))
  return best ? labelsOf(document, best, { lines, first: context.length }) : []
}

function contextOf(lines: readonly Line[], first: Label | undefined): readonly Line[] {
  const from = Math.max(0, (first?.start.line ?? 0) - LEAD)
  let characters = 0
  let to = from
  while (to < lines.length && characters < CONTEXT) characters += (lines[to++]?.text.length ?? 0) + 1
  return lines.slice(from, to)
}

/** Units of the byte order mark of a line, of the source or of one that was joined to it: it says nothing of labels. */
const markOf = (text: string): number => (text.startsWith('\ufeff') ? 1 : 0)

function read(lines: readonly Line[], { speakers = [], shapes }: Options): ReturnType<typeof recognise> {
  const known = new Set(speakers.map(foldName))
  const isOrdered =
    known.size > 0
      ? (candidate: Candidate): boolean => known.has(candidate.name.key) || known.has(foldName(candidate.name.raw))
      : undefined
  return recognise(
    lines.map(({ text }) => text.slice(markOf(text))),
    theModel(),
    { isOrdered, mayBe: shapes && ((each) => shapes.has(closeName(each.head.close)) || isOrdered?.(each) === true) },
  )
}

/** The logarithm of the odds from which a candidate that was not taken is a near miss. */
const NEAR = -1
/** The likeliest candidates of the places that have no label. */
function missedIn({ candidates }: Document, best: ScoredReading | undefined): Pick<ScoredReading, 'labels'> {
  const taken = new Set(best?.labels.map(({ head }) => head.slot))
  return { labels: choose(candidates, NEAR, ({ head }) => !taken.has(head.slot)) }
}

interface Given {
  readonly lines: readonly Line[]
  /** Labels before this line are left out. */
  readonly first: number
}

function labelsOf(document: Document, { labels }: Pick<ScoredReading, 'labels'>, given: Given): readonly Label[] {
  return labels
    .filter(({ head }) => (document.rows.lines[head.line] ?? 0) >= given.first)
    .map((candidate) => labelOf(document, candidate, given))
}

function labelOf(document: Document, candidate: Candidate, { lines, first }: Given): Label {
  const { rows } = document
  const { head, name } = candidate
  const place = (row: number, offset: number): Place => {
    const line = rows.lines[row] ?? 0
    return { line: line - first, at: offset - (rows.lineStarts[line] ?? 0) + markOf(lines[line]?.text ?? '') }
  }
  const below = head.lastLine + candidate.skip
  const from = place(head.line, head.from)
  const to = place(head.to > rows.to(head.line) ? head.lastLine : head.line, head.to)
  // A slice of its own line: one of the whole text would keep all of that in memory.
  const own = to.line === from.line ? lines[from.line + first]?.text.slice(from.at, to.at) : undefined
  const label = own ?? name.raw
  return {
    start: place(head.line, head.start),
    from,
    to,
    speech: head.isOwnLine && below + 1 < rows.count ? place(below + 1, rows.from(below + 1)) : place(head.lastLine, head.speech),
    label,
    name: name.core === name.raw ? label : name.core,
    affiliation: candidate.affiliation > 0 ? rows.slice(below) : name.aside || null,
    time: timeOf(document, candidate),
    shape: closeName(head.close),
    confidence: probability(candidate.z),
    why: () => explainCandidate(document, candidate, theModel()),
  }
}

function timeOf({ rows }: Document, { head, isTimed, skip }: Candidate): string | null {
  if (head.timeFrom >= 0) return rows.text.slice(head.timeFrom, head.timeTo).trim()
  return isTimed && skip > 0 ? rows.slice(head.lastLine + 1) : null
}
