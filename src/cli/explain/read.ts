import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Matter } from '../../model/matter.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import type { Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { InputError } from '../../node/errors.ts'
import { guessEncoding } from '../../node/guess-encoding.ts'
import { LIMITS, type LineDecision, type ParseOptions, type Repaired } from '../../parse/options.ts'
import type { Asked as AskedTurn } from '../../questions/numbering.ts'
import { type Asked, explainRepairs } from '../../repairs/explain.ts'
import { repairs } from '../../repairs/index.ts'
import { LineReader } from '../../text/lines.ts'
import type { Io } from '../io.ts'
import { readRecords } from '../records/read-records.ts'

/** What was found out of one file. */
export interface Findings {
  summary: Summary | undefined
  readonly diagnostics: Diagnostic[]
  readonly atLine: LineFindings | undefined
}

/** What was found out of one of its lines. */
export interface LineFindings {
  readonly number: number
  text: string | undefined
  decision: LineDecision | undefined
  /** Why the turn that begins in it asks something, or does not; undefined where nobody else speaks next. */
  asked: AskedTurn | undefined
  /** What the repairs made of it; undefined where nothing was looked at. */
  repairs: LineRepairs | undefined
  /** The record that covers the line. */
  record: Turn | Matter | undefined
}

/** A repair that was made or could have been, with the words it is about. */
export interface LineRepair extends Asked {
  readonly before: string
}

export interface LineRepairs {
  readonly asked: readonly LineRepair[]
  /** Rules that were asked and found nothing. */
  readonly silent: readonly string[]
}

export interface ExplainRequest {
  readonly file: string
  readonly line: number | undefined
  readonly options: ParseOptions
}

export interface Explained {
  readonly findings: Findings
  readonly failed: boolean
  readonly unlabelled: boolean
}

/** Reads a transcript, and keeps what explains how it was read. */
export async function readToExplain({ file, line, options }: ExplainRequest, io: Io): Promise<Explained> {
  const atLine: LineFindings | undefined = line === undefined ? undefined : findingsAt(line)
  const findings: Findings = { summary: undefined, diagnostics: [], atLine }
  const lines = lineFinder(options, atLine)
  let isRaw = false
  const outcome = await readRecords(
    {
      files: [file],
      parse: {
        ...options,
        onDecision: (decision) => noteDecision(decision, atLine),
        onAsked: (asked) => {
          if (atLine !== undefined && asked.lines.includes(atLine.number)) atLine.asked = asked
        },
        onRepaired: (repaired) => noteRepairs(repaired, atLine),
      },
      visitor: {
        chunk(bytes) {
          isRaw = true
          lines?.push(bytes)
        },
        record(record) {
          if (!isRaw && record.type !== 'summary') throw new InputError(file, 'holds records', 'explain the raw transcript')
          noteRecord(record, findings)
        },
        end: () => lines?.end(),
      },
    },
    io,
  )
  return { findings, failed: outcome.failed > 0, unlabelled: outcome.unlabelled > 0 }
}

function findingsAt(number: number): LineFindings {
  const nothing = { text: undefined, decision: undefined, asked: undefined }
  return { number, ...nothing, repairs: undefined, record: undefined }
}

/** Keeps the text of the line that is asked for. */
function lineFinder({ encoding }: ParseOptions, atLine: LineFindings | undefined): LineReader | undefined {
  if (atLine === undefined) return undefined
  return new LineReader({ encoding, guess: guessEncoding, limit: LIMITS.line }, ({ number, text, continues }) => {
    if (number === atLine.number && !continues) atLine.text = text
  })
}

function noteDecision(decision: LineDecision, atLine: LineFindings | undefined): void {
  if (atLine !== undefined && decision.line === atLine.number) atLine.decision = decision
}

/** Asks the rules again about the part of a stretch that stands in the line. */
function noteRepairs({ passage, edits, evidence, chosen }: Repaired, atLine: LineFindings | undefined): void {
  const { pieces, text } = passage
  const first = pieces.findIndex(({ line }) => line.number === atLine?.number)
  if (atLine === undefined || first < 0 || atLine.repairs !== undefined) return
  const next = pieces.slice(first).find(({ line }) => line.number !== atLine.number)
  const range = { from: pieces[first]?.at ?? 0, to: next?.at ?? text.length }
  const { asked, silent } = explainRepairs({ text, ...range, edits, evidence, chosen }, repairs)
  atLine.repairs = { asked: asked.map((found) => ({ ...found, before: text.slice(found.from, found.to) })), silent }
}

function noteRecord(record: TranscriptRecord, findings: Findings): void {
  const { atLine } = findings
  if (record.type === 'summary') findings.summary = record
  else if (record.type === 'diagnostic') findings.diagnostics.push(record)
  else if (atLine !== undefined && record.line <= atLine.number) atLine.record = record
}
