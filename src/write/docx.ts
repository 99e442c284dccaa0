import type { TranscriptRecord } from '../model/record.ts'
import type { Turn } from '../model/turn.ts'
import { coreProperties, DOCUMENT_BEGIN, DOCUMENT_END, STATIC_PARTS } from './docx-parts.ts'
import { headingXml, titleXml, turnXml } from './docx-runs.ts'
import type { FileWriter, FileWriting, Put } from './file-writer.ts'
import { stemOf } from './stem.ts'

/** Units of XML that are held and packed at once. */
const HELD = 65_536
/** The first date that an archive can hold: what is written depends on the records alone. */
const NO_TIME = new Date(1980, 0, 1)

/** Puts parts into an archive one after the other; `add` begins a part, which takes text until its end. */
interface Archive {
  add(path: string): (text: string, isLast: boolean) => void
  end(): void
}

// title: "The harbour"
const NAMED_TITLE = /^title:[ \t]{1,9}(.+)$/im
const QUOTES = /^["']|["']$/g
const LONGEST_TITLE = 120
/** A first line of data, of a table, or of settings, and one that is a sentence. */
const NO_TITLE = /[{}[\]<>;|=\t]|,\S|:\s|^WEBVTT|^-{3}|[.,:]$/
const NAMES_SOMETHING = /\p{L}.*\p{L}/u

/** The title that the text before the first turn gives a document; undefined where it gives none. */
export function titleIn(front: string): string | undefined {
  const named = NAMED_TITLE.exec(front)?.[1]?.trim().replace(QUOTES, '') ?? ''
  if (named !== '') return named.slice(0, LONGEST_TITLE)
  const [first = ''] = front.trim().split('\n')
  const isTitle = first.length <= LONGEST_TITLE && NAMES_SOMETHING.test(first) && !NO_TITLE.test(first)
  return isTitle ? first : undefined
}

class DocxDocument implements FileWriting {
  readonly #archive: Archive
  readonly #write: (text: string, isLast: boolean) => void
  #xml = DOCUMENT_BEGIN
  /** The title of the first document. */
  #title: string | undefined
  #doc: string | undefined
  #front: string | undefined
  #hasTurns = false
  #section: string | null = null

  constructor(archive: Archive) {
    this.#archive = archive
    for (const [path, xml] of STATIC_PARTS) archive.add(path)(xml, true)
    this.#write = archive.add('word/document.xml')
  }

  record(record: TranscriptRecord): void {
    if (record.doc !== this.#doc) this.#begin(record.doc)
    if (record.type === 'turn') this.#turn(record)
    else if (record.type === 'matter' && record.kind === 'front' && !this.#hasTurns) this.#front ??= titleIn(record.text)
  }

  #begin(doc: string): void {
    this.#doc = doc
    this.#front = undefined
    this.#hasTurns = false
    this.#section = null
  }

  #turn(turn: Turn): void {
    if (!this.#hasTurns) {
      const title = this.#front ?? stemOf(turn.doc)
      this.#xml += titleXml(title, this.#title === undefined)
      this.#title ??= title
    }
    this.#hasTurns = true
    if (turn.section !== null && turn.section !== this.#section) this.#xml += headingXml(turn.section)
    this.#section = turn.section
    this.#xml += turnXml(turn)
    if (this.#xml.length < HELD) return
    this.#write(this.#xml, false)
    this.#xml = ''
  }

  end(): void {
    this.#write(this.#xml + DOCUMENT_END, true)
    this.#archive.add('docProps/core.xml')(coreProperties(this.#title ?? ''), true)
    this.#archive.end()
  }
}

async function open(put: Put): Promise<FileWriting> {
  const { Zip, ZipDeflate } = await import('fflate')
  const utf8 = new TextEncoder()
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    put(data, '')
  })
  return new DocxDocument({
    add(path) {
      const part = new ZipDeflate(path, { level: 6 })
      part.mtime = NO_TIME
      zip.add(part)
      return (text, isLast) => part.push(utf8.encode(text), isLast)
    },
    end: () => zip.end(),
  })
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
