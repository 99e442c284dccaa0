import { Checker, type DocumentFindings } from '../../check/checker.ts'
import { checkRules } from '../../check/index.ts'
import { guessEncoding } from '../../node/guess-encoding.ts'
import { LIMITS } from '../../parse/options.ts'
import { LineReader } from '../../text/lines.ts'
import type { RawReading } from '../input-values.ts'
import type { InputWork } from '../perform.ts'
import { type RecordVisitor, readInput } from '../records/read-records.ts'
import { visitInput } from '../records/visit-sources.ts'
import { type InputOptions, parseOptionsFrom } from '../shared-options.ts'

export interface CheckInputOptions extends InputOptions {
  /** Names of the rules; none: all of them. */
  readonly rule?: readonly string[]
}

/** What was found in one input; it holds several documents when it is records of ours. */
export interface CheckResult {
  /** Its name, when it could not be read to its end, or is damaged; that was said on standard error. */
  readonly failed: string | null
  readonly documents: readonly DocumentFindings[]
}

/** Checks one input. */
export const checkInput: InputWork<CheckInputOptions, CheckResult> = {
  name: 'check',
  async perform(path, options, { io }) {
    const { parse, visitor, documents } = new Reading(path, options)
    const read = await visitInput(path, io, (source) => readInput(source, { parse, visitor }, io))
    return read === undefined ? { failed: path, documents: [] } : { failed: read.isDamaged ? path : null, documents }
  },
}

/** One input on its way through the parser and the rules. */
class Reading {
  readonly documents: DocumentFindings[] = []
  readonly parse: RawReading
  readonly visitor: RecordVisitor
  readonly #rules
  #checker: Checker | undefined

  constructor(
    private doc: string,
    options: CheckInputOptions,
  ) {
    const { rule } = options
    this.#rules = rule === undefined ? checkRules : checkRules.filter(({ name }) => rule.includes(name))
    const reading = { encoding: options.encoding, guess: guessEncoding, limit: LIMITS.line }
    const lines = new LineReader(reading, (line) => this.#open(this.doc).line(line))
    this.parse = {
      ...parseOptionsFrom(options),
      limits: { diagnostics: Infinity },
      listQuestions: false,
      onDecision: (decision) => this.#open(this.doc).label(decision),
      onRecording: (line) => this.#open(this.doc).recording(line),
    }
    this.visitor = {
      chunk: (bytes) => lines.push(bytes),
      chunkEnd: () => lines.end(),
      record: (record) => {
        this.#open(record.doc).record(record)
        if (record.type === 'summary') this.#close(true)
      },
      unlabelled() {},
      end: () => this.#close(false),
    }
  }

  /** The checker of a document; records of ours may hold several, without summaries. */
  #open(doc: string): Checker {
    if (doc !== this.doc) this.#close(false)
    this.doc = doc
    this.#checker ??= new Checker(doc, this.#rules)
    return this.#checker
  }

  #close(hasSummary: boolean): void {
    if (this.#checker !== undefined) this.documents.push(this.#checker.end(hasSummary))
    this.#checker = undefined
  }
}
