import { columnsOption } from '../../formats/tables/columns.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import type { LineDecision, ParseOptions } from '../../parse/options.ts'
import { NEAR_MISS } from '../../parse/report.ts'
import { shortened } from '../../text/elide.ts'
import { shellWord } from '../escape.ts'
import { CsvFault, readCsv } from './read-csv.ts'

/** Lines that are shown, and how much of each. */
const SHOWN = { lines: 3, units: 50 }
const PATTERN = "--label-pattern '(?<speaker>[^:]+): '"

/** Bytes that show a table. */
const HEAD = 4096

interface Watched {
  readonly options: ParseOptions
  record(record: TranscriptRecord): void
}

/** Looks at the records of one input on their way, to say so when it has no labels at all. */
export class LabelWatch {
  readonly options: ParseOptions
  readonly emit: (record: TranscriptRecord) => void
  /** The source is damaged: what could be read of it was. */
  damage: Diagnostic | undefined
  #turns = 0
  #bytes = 0
  #hasSummary = false
  #format = 'text'
  #convention: string | null = null
  #nearMisses = 0
  /** The likeliest of them. */
  #nearest: LineDecision[] = []
  /** Why nothing could be read. */
  #fault: Diagnostic | undefined
  #head: Uint8Array | undefined

  constructor(
    private readonly doc: string,
    { options, record }: Watched,
  ) {
    this.options = {
      ...options,
      doc,
      onNearMiss: (decision) => {
        if (priorOf(decision) >= NEAR_MISS.tell) this.#nearMiss(decision)
        options.onNearMiss?.(decision)
      },
    }
    this.emit = (made) => {
      if (made.type === 'diagnostic' && made.severity === 'error') this.damage ??= made
      else if (made.type === 'diagnostic' && made.code === 'no-columns') this.#fault ??= made
      if (made.type === 'summary') {
        this.#hasSummary = true
        this.#format = made.format
        this.#convention = made.convention
        this.#bytes = made.counts.bytes
        this.#turns = made.counts.turns
      }
      record(made)
    }
  }

  get isUnlabelled(): boolean {
    return this.#hasSummary && this.#turns === 0 && this.#convention === null
  }

  /** Told of the bytes of a raw text before they are read. */
  raw(bytes: Uint8Array): void {
    this.#head ??= bytes.slice(0, HEAD)
  }

  /** What a person should know about an input without labels, and may do. */
  get complaint(): string {
    return `${this.doc}: no speaker labels found; ${this.#reason()}`
  }

  #reason(): string {
    if (this.#bytes === 0) return 'it is empty'
    const mayBeTable = this.#format === 'text' || this.#fault?.code === 'no-columns'
    const advice = mayBeTable ? tableAdvice(new TextDecoder().decode(this.#head)) : undefined
    if (advice !== undefined) return advice
    if (this.#fault !== undefined) return `line ${this.#fault.line}: ${this.#fault.message}`
    if (this.#format !== 'text' && this.#nearMisses === 0) return `read as ${this.#format}, it holds no speech`
    return `${this.#resemblance()}; ${this.#advice()}`
  }

  #nearMiss(decision: LineDecision): void {
    this.#nearMisses++
    this.#nearest = [...this.#nearest, decision].toSorted((left, right) => priorOf(right) - priorOf(left)).slice(0, SHOWN.lines)
  }

  #resemblance(): string {
    const { labelPattern, conventions } = this.options
    if (this.#nearMisses > 0) {
      const lines = this.#nearest
        .toSorted((left, right) => left.line - right.line)
        .map(({ line, text }) => `line ${line} "${shortened(text.trim(), SHOWN.units)}"`)
      const resemble = this.#nearMisses === 1 ? 'line resembles a label' : 'lines resemble labels'
      return `${this.#nearMisses} ${resemble}: ${lines.join(', ')}`
    }
    if (labelPattern !== undefined) return 'the label pattern matches no line'
    return conventions === undefined
      ? 'nothing in it looks like "NAME: text"'
      : `no line has a label of ${conventions.join(' or ')}`
  }

  /** The three options by which labels can be told, the one that fits best in a command. */
  #advice(): string {
    const [nearest] = this.#nearest
    const isNew = nearest?.convention && this.options.conventions === undefined && this.options.labelPattern === undefined
    const ways = isNew ? [`--convention ${nearest.convention}`, PATTERN] : [PATTERN, '--convention NAME']
    const [best, other] = ways
    return `to say what a label is: transcript turns ${best} ${shellWord(this.doc)}; or ${other}, or --speakers LIST`
  }
}

function priorOf({ match }: LineDecision): number {
  return match?.prior ?? 0
}

const SEPARATORS = ['\t', ';', '|', ',']
/** Units of a name of a column. */
const LONGEST = 40
const SENTENCE_END = /[.?!:]$/

/** What to do about a text whose first lines are those of a table without known names of columns; undefined for other texts. */
function tableAdvice(head: string): string | undefined {
  for (const separator of SEPARATORS) {
    const [names = [], ...rows] = rowsOf(head.slice(0, head.lastIndexOf('\n')), separator)
    const isTable = names.length > 1 && rows.length > 1 && rows.every(({ length }) => length === names.length)
    if (isTable && names.every(isName)) return `if it is a table, say what its columns hold: ${columnsOption(names, rows)}`
  }
  return undefined
}

function rowsOf(text: string, separator: string): string[][] {
  try {
    return readCsv(text, separator).map(({ cells }) => cells.map((cell) => cell.trim()))
  } catch (error) {
    if (error instanceof CsvFault) return []
    throw error
  }
}

function isName(cell: string): boolean {
  return cell !== '' && cell.length <= LONGEST && !SENTENCE_END.test(cell)
}
