import type { TranscriptRecord } from '../model/record.ts'
import type { Turn } from '../model/turn.ts'
import { coreProperties, DOCUMENT_BEGIN, DOCUMENT_END, STATIC_PARTS } from './docx-parts.ts'
import { paragraphXml, turnXml } from './docx-runs.ts'
import type { FileWriter, FileWriting, Put } from './file-writer.ts'
import { stemOf } from './stem.ts'

/** Units of XML that are held and packed at once. */
const HELD = 65_536
/** The first date that an archive can hold: what is written depends on the records alone. */
const NO_TIME = new Date(1980, 0, 1)

/** Puts a part into the archive; the function that it gives takes the text of it. */
type AddPart = (path: string) => (text: string, isLast: boolean) => void

class DocxDocument implements FileWriting {
  readonly #add: AddPart
  readonly #finish: () => void
  readonly #write: (text: string, isLast: boolean) => void
  #xml = DOCUMENT_BEGIN
  /** The title of the first document. */
  #title: string | undefined
  /** The document at hand: its name, and the heading above. */
  #at = { doc: '', isBegun: false, section: null as string | null }

  constructor(add: AddPart, finish: () => void) {
    this.#add = add
    this.#finish = finish
    for (const [path, xml] of Object.entries(STATIC_PARTS)) add(path)(xml, true)
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
    this.#write(this.#xml + DOCUMENT_END, true)
    this.#add('docProps/core.xml')(coreProperties(this.#title ?? ''), true)
    this.#finish()
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

export const docx: FileWriter = {
  name: 'docx',
  title: 'A Word document: speakers in bold, times, headings as styles, notes in italics, numbered pages',
  examples: [
    `Title      talk
Turn       **Mara Lund:** [0:12] Can *anyone* hear me?
Turn       **Óscar Vidal:** [0:14] - I think "yes", Mara.
`,
  ],
  extension: 'docx',
  keeps: ['speaker', 'times', 'text', 'paragraphs', 'section'],
  open,
}
