import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import type { LineDecision, ParseOptions } from '../../parse/options.ts'
import { tableAdvice } from './unread-table.ts'

const SHOWN = 60

/** Bytes that show a table. */
const HEAD = 4096

/** Diagnostics that say why nothing could be read. */
const UNREAD = new Set(['bad-json', 'no-columns'])

interface Watched {
  readonly options: ParseOptions
  record(record: TranscriptRecord): void
}

/** Looks at the records of one input on their way, to say so when it has no labels at all. */
export class LabelWatch {
  readonly options: ParseOptions
  readonly emit: (record: TranscriptRecord) => void
  readonly #doc: string
  #turns = 0
  #bytes = 0
  #hasSummary = false
  #format = 'text'
  #convention: string | null = null
  #nearMisses = 0
  #more = false
  #last: LineDecision | undefined
  #first: LineDecision | undefined
  #fault: Diagnostic | undefined
  #head: Uint8Array | undefined

  constructor(doc: string, { options, record }: Watched) {
    this.#doc = doc
    this.options = {
      ...options,
      doc,
      onNearMiss: (decision) => {
        this.#last = decision
        options.onNearMiss?.(decision)
      },
    }
    this.emit = (made) => {
      this.#look(made)
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

  /** What a person should know about an input without labels. */
  get complaint(): string {
    return `${this.#doc}: no speaker labels found; ${this.#reason()}`
  }

  #reason(): string {
    if (this.#bytes === 0) return 'it is empty'
    const mayBeTable = this.#format === 'text' || this.#fault?.code === 'no-columns'
    const advice = mayBeTable ? tableAdvice(new TextDecoder().decode(this.#head)) : undefined
    if (advice !== undefined) return advice
    if (this.#fault !== undefined) return `line ${this.#fault.line}: ${this.#fault.message}`
    if (this.#format !== 'text' && this.#nearMisses === 0) return `read as ${this.#format}, it holds no speech`
    return this.#resemblance()
  }

  #look(record: TranscriptRecord): void {
    if (record.type === 'diagnostic' && UNREAD.has(record.code)) this.#fault ??= record
    else if (record.type === 'diagnostic' && record.code === 'near-miss') this.#nearMiss(record.line)
    else if (record.type === 'summary') {
      this.#hasSummary = true
      this.#format = record.format
      this.#convention = record.convention
      this.#bytes = record.counts.bytes
      this.#turns = record.counts.turns
    }
  }

  #nearMiss(line: number | null): void {
    if (line === null) this.#more = true
    else this.#nearMisses++
    this.#first ??= this.#last
  }

  #resemblance(): string {
    if (this.#nearMisses === 0) return 'nothing in it looks like "NAME: text"'
    const lines = this.#nearMisses === 1 && !this.#more ? 'line resembles a label' : 'lines resemble labels'
    const first = this.#first === undefined ? '' : ` (first: line ${this.#first.line} "${shortened(this.#first.text)}")`
    return `${this.#more ? 'over ' : ''}${this.#nearMisses} ${lines}${first}`
  }
}

function shortened(text: string): string {
  const trimmed = text.trim()
  return trimmed.length <= SHOWN ? trimmed : trimmed.slice(0, SHOWN).toWellFormed() + '…'
}
