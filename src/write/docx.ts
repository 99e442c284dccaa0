// The parts of a Word document but its text and its title: paths in the archive, and content; what stands around the paragraphs, on pages of A4. Sizes are half points.

import type { TranscriptRecord } from '../model/record.ts'
import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { begin, core, end, parts } from './docx-parts.json'
import type { FileWriter, FileWriting, Put } from './file-writer.ts'
import { stemOf } from './file-writer.ts'
import { shortClock } from './timing.ts'
import { xmlText } from './xml-text.ts'

/** Units of XML that are held and packed at once. */
const HELD = 65_536
/** The first date that an archive can hold: what is written depends on the records alone. */
const NO_TIME = new Date(1980, 0, 1)

/** Puts a part into the archive; the function that it gives takes the text of it. */
type AddPart = (path: string) => (text: string, isLast: boolean) => void

class DocxDocument implements FileWriting {
  readonly #write: (text: string, isLast: boolean) => void
  #xml = begin
  /** The title of the first document. */
  #title: string | undefined
  /** The document at hand: its name, and the heading above. */
  #at = { doc: '', isBegun: false, section: null as string | null }

  constructor(
    private readonly add: AddPart,
    private readonly finish: () => void,
  ) {
    for (const [path, xml] of Object.entries(parts)) add(path)(xml, true)
    this.#write = add('word/document.xml')
  }

  record(record: TranscriptRecord): void {
    if (record.doc !== this.#at.doc) this.#at = { doc: record.doc, isBegun: false, section: null }
    if (record.type === 'turn') this.#turn(record)
  }

  #turn(turn: Turn): void {
    const { isBegun, section } = this.#at
    const front = turn.front?.title ?? stemOf(turn.doc)
    if (!isBegun)
      this.#xml += paragraphXml('Title', [{ text: front, look: '' }], this.#title === undefined ? '' : '<w:pageBreakBefore/>')
    this.#title ??= front
    if (turn.section !== null && turn.section !== section)
      this.#xml += paragraphXml('Heading1', [{ text: turn.section, look: '' }])
    this.#at = { ...this.#at, isBegun: true, section: turn.section }
    this.#xml += turnXml(turn)
    if (this.#xml.length < HELD) return
    this.#write(this.#xml, false)
    this.#xml = ''
  }

  end(): void {
    this.#write(this.#xml + end, true)
    this.add('docProps/core.xml')(coreProperties(this.#title ?? ''), true)
    this.finish()
  }
}

async function open(put: Put): Promise<FileWriting> {
  const { Zip, ZipDeflate } = await import('fflate')
  const utf8 = new TextEncoder()
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    put(data, '')
  })
  const add: AddPart = (path) => {
    const part = new ZipDeflate(path)
    part.mtime = NO_TIME
    zip.add(part)
    return (text, isLast) => part.push(utf8.encode(text), isLast)
  }
  return new DocxDocument(add, () => zip.end())
}

/** The part that holds the title; nothing in it tells when it was made. */
function coreProperties(title: string): string {
  return core.replace('TITLE', () => docxText(title))
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
/** Controls, and marks that turn the order of text round: direction is told by runs. */
const DROPPED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text as it stands in a part of the document: on one line, without controls. */
function docxText(text: string): string {
  return xmlText(text.replace(BREAKS, ' ').replace(DROPPED, ''))
}

/** Letters that are written from right to left, and what belongs to them. */
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const HAS_RTL = new RegExp(`[${RTL}]`, 'u')
const FIRST_LETTER = /\p{L}/u
/** Letters from right to left; other letters; what has no direction of its own. */
const PARTS = new RegExp(`([${RTL}]+)|([^\\P{L}${RTL}]+)|[^\\p{L}${RTL}]+`, 'gu')

function isRtl(text: string): boolean {
  return HAS_RTL.test(text) && HAS_RTL.test(FIRST_LETTER.exec(text)?.[0] ?? '')
}

interface Part {
  text: string
  readonly isRtl: boolean
}

/** Text cut where its direction changes; what has none goes with the letters on both sides, or else with the paragraph. */
function partsOf(text: string, usual: boolean): readonly Part[] {
  if (!usual && !HAS_RTL.test(text)) return [{ text, isRtl: false }]
  const found = Array.from(text.matchAll(PARTS), ([part, rtl, ltr]) => ({ part, own: rtl ? true : ltr ? false : undefined }))
  const parts: Part[] = []
  for (const [index, { part, own }] of found.entries()) {
    const [before, after] = [found[index - 1]?.own ?? usual, found[index + 1]?.own ?? usual]
    const direction = own ?? (before === after ? before : usual)
    const last = parts.at(-1)
    if (last?.isRtl === direction) last.text += part
    else parts.push({ text: part, isRtl: direction })
  }
  return parts
}

/** A piece of a paragraph; `look` is what its style says, as XML. */
interface Piece {
  readonly text: string
  readonly look: string
}

const SPEAKER = '<w:rStyle w:val="Speaker"/><w:b/><w:bCs/>'
const TIME = '<w:rStyle w:val="Time"/>'
const ANNOTATION = '<w:rStyle w:val="Annotation"/><w:i/><w:iCs/>'

function runsOf({ text, look }: Piece, usual: boolean): string {
  return partsOf(text, usual)
    .map(
      (part) =>
        `<w:r><w:rPr>${look}${part.isRtl ? '<w:rtl/>' : ''}</w:rPr><w:t xml:space="preserve">${docxText(part.text)}</w:t></w:r>`,
    )
    .join('')
}

/** A paragraph of a style; `own` is what it has besides, as XML. */
function paragraphXml(style: string, pieces: readonly Piece[], own = ''): string {
  const rtl = isRtl(pieces.map(({ text }) => text).join(''))
  const look = `<w:pStyle w:val="${style}"/>${own}${rtl ? '<w:bidi/>' : ''}`
  return `<w:p><w:pPr>${look}</w:pPr>${pieces.map((piece) => runsOf(piece, rtl)).join('')}</w:p>\n`
}

/** A turn in the paragraphs of the source: who speaks, when it is heard, and what is said. */
function turnXml(turn: Turn): string {
  const { text, speaker, start } = turn
  const starts = [0, ...turn.paragraphs.filter((at) => at > 0 && at < text.length)]
  const said = starts.map((from, index) => piecesOf(turn, from, starts[index + 1] ?? text.length))
  const head = [
    ...(speaker === null ? [] : [{ text: `${speaker}: `, look: SPEAKER }]),
    ...(start === null ? [] : [{ text: `[${shortClock(Math.max(0, start))}] `, look: TIME }]),
  ]
  return said.map((pieces, index) => paragraphXml('Turn', index === 0 ? [...head, ...pieces] : pieces)).join('')
}

/** What is said from an offset to another, notes of the transcriber in italics. */
function piecesOf({ text, annotations }: Turn, from: number, to: number): Piece[] {
  const end = from + text.slice(from, to).trimEnd().length
  let behind = from
  const notes = annotations.filter((note) => {
    const isApart = note.at >= behind && note.end > note.at && note.end <= end
    if (isApart) behind = note.end
    return isApart
  })
  const edges = notes.flatMap((note) => [note.at, note.end])
  return [from, ...edges]
    .map((at, index) => ({ text: text.slice(at, edges[index] ?? end), look: index % 2 === 1 ? ANNOTATION : '' }))
    .filter((piece) => piece.text !== '')
}

export const docx: FileWriter = {
  ...catalogue.docx,
  open,
}
