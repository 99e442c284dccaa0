import { FormatChooser, type Rated } from '../../formats/choose.ts'
import type { Format, Stage } from '../../formats/format.ts'
import { SURE_ENOUGH } from '../../formats/format.ts'
import { InputError } from '../../node/errors.ts'
import { guessEncoding } from '../../node/guess-encoding.ts'
import type { Source } from '../../node/open-source.ts'
import { textChunks, Unpacked } from '../../node/source-text.ts'
import { LIMITS } from '../../parse/options.ts'
import { parseTranscript } from '../../parse/shells.ts'
import { SHAPES } from '../../recogniser/index.ts'
import { shortened } from '../../text/elide.ts'
import type { Line } from '../../text/line.ts'
import { LineReader } from '../../text/lines.ts'
import { isOurJson } from '../records/read-json.ts'

/** Bytes of a source that are looked at. */
const HEAD = 65_536

/** A format that the first lines might have been, and why it is not the one. */
export interface Alternative {
  readonly format: string
  readonly sureness: number
  readonly why: string
}

/** What a file is, and by what that is told. */
export interface Appraisal {
  readonly file: string
  /** Whether something is said in it that can be read. */
  readonly recognised: boolean
  /** The name of an input format; "records" for records of ours; null for what is no text. */
  readonly format: string | null
  readonly title: string
  /** By what it is told. */
  readonly told: string
  /** 0 to 1; null where there is nothing to weigh. */
  readonly sureness: number | null
  /** The first line that is not blank. */
  readonly firstLine: { readonly line: number; readonly text: string } | null
  readonly encoding: string | null
  /** The convention of labels that won, and what it saw in the first 64 KiB. */
  readonly labels: { readonly convention: string; readonly title: string; readonly labels: number; readonly names: number } | null
  readonly alternatives: readonly Alternative[]
}

/** Says what a source is, by its first 64 KiB. */
export async function appraise(source: Source): Promise<Appraisal> {
  const unpacked = new Unpacked()
  const head = await headOf(source, unpacked)
  if (head instanceof InputError) return { ...UNKNOWN, file: source.name, told: `it ${head.message}` }
  const choice = choose(head)
  if (isOurJson(head)) return recordsAppraisal(source.name, choice)
  return textAppraisal(source.name, { head, unpacked }, choice)
}

/** The first bytes of a text, or of the text in a document; an error when it is neither. */
async function headOf(source: Source, unpacked: Unpacked): Promise<Uint8Array | InputError> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of textChunks(source, unpacked)) {
      pieces.push(chunk.slice())
      length += chunk.length
      if (length >= HEAD) break
    }
  } catch (error) {
    if (error instanceof InputError && length === 0) return error
    throw error
  }
  return Buffer.concat(pieces).subarray(0, HEAD)
}

interface Choice {
  readonly format: Format
  readonly firstLine: Appraisal['firstLine']
  readonly encoding: string
  /** How sure each format was that might have been, and the line at which it was last asked. */
  readonly rated: ReadonlyMap<Format, { readonly sureness: number; readonly line: number }>
}

/** Units kept of the first line. */
const SHOWN = 200

const NOTHING: Stage<Line> = { push() {}, end() {} }

/** Has the format chosen as the parser has it chosen. */
function choose(head: Uint8Array): Choice {
  const rated = new Map<Format, { readonly sureness: number; readonly line: number }>()
  let chosen: Format | undefined
  let firstLine: Appraisal['firstLine'] = null
  const open = (format: Format): Stage<Line> => {
    chosen = format
    return NOTHING
  }
  const watch = (now: readonly Rated[], line: number): void => {
    const sure = new Map(now.map(({ format, sureness }) => [format, sureness]))
    for (const [format, before] of rated) if (before.sureness > 0 && !sure.has(format)) rated.set(format, { sureness: 0, line })
    for (const [format, sureness] of sure) rated.set(format, { sureness, line })
  }
  const chooser = new FormatChooser(undefined, open, watch)
  const lines = new LineReader({ guess: guessEncoding, limit: LIMITS.line }, (line) => {
    if (firstLine === null && line.text.trim() !== '')
      firstLine = { line: line.number, text: shortened(line.text.replace(/^\ufeff/, ''), SHOWN) }
    chooser.push(line)
  })
  lines.push(head)
  lines.end()
  chooser.end()
  if (chosen === undefined) throw new Error('no format was chosen')
  return { format: chosen, firstLine, encoding: lines.facts.encoding, rated }
}

/** What is said of a file of which nothing is known, its members in their order. */
const UNKNOWN = {
  file: '-',
  recognised: false,
  format: null,
  title: 'no text that can be read',
  told: '',
  sureness: null,
  firstLine: null,
  encoding: null,
  labels: null,
  alternatives: [],
}

function recordsAppraisal(file: string, { firstLine, encoding, rated }: Choice): Appraisal {
  const why = 'our own records come before any format'
  return {
    ...{ ...UNKNOWN, file, firstLine, encoding, recognised: true, format: 'records', title: 'Our own records, as JSON' },
    told: 'it begins with a JSON object that has members of our records',
    alternatives: Array.from(rated, ([format, { sureness }]) => ({ format: format.name, sureness, why })),
  }
}

function textAppraisal(file: string, { head, unpacked }: { head: Uint8Array; unpacked: Unpacked }, choice: Choice): Appraisal {
  const { format, firstLine, rated } = choice
  const { encoding, evidence, convention } = parseTranscript(head, { doc: file, repairs: 'none', unpacked, guessEncoding })
  const won = evidence.find(({ name }) => name === convention)
  const title = SHAPES.find(({ name }) => name === convention)?.title
  const isPlain = format.name === 'text'
  return {
    ...{ ...UNKNOWN, file, firstLine, encoding, format: format.name, title: format.title, told: format.told },
    recognised: !isPlain || convention !== null,
    sureness: rated.get(format)?.sureness ?? (isPlain ? format.sniff('') : null),
    labels: won && title ? { convention: won.name, title, labels: won.labels, names: won.speakers } : null,
    alternatives: alternativesTo(choice),
  }
}

/** What may begin so, and why it was not taken. */
function alternativesTo({ format: chosen, rated }: Choice): Alternative[] {
  const best = rated.get(chosen)?.sureness
  const others = [...rated].filter(([format]) => format !== chosen).sort(([, left], [, right]) => right.sureness - left.sureness)
  return others.map(([format, { sureness, line }]) => ({ format: format.name, sureness, why: whyNot({ sureness, line }, best) }))
}

function whyNot({ sureness, line }: { readonly sureness: number; readonly line: number }, best: number | undefined): string {
  if (sureness === 0) return `may begin so, but line ${line} rules it out`
  if (sureness <= SURE_ENOUGH) return `${sureness} is not sure enough: it takes more than ${SURE_ENOUGH}`
  return `${sureness} is not surer than ${best ?? sureness}`
}
