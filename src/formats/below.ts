import { ass } from './ass.ts'
import type { Format } from './format.ts'
import { recogniserJson } from './json.ts'
import { sbv } from './line-captions.ts'
import { hasTalk } from './margin/rhythm.ts'
import { srt } from './srt.ts'
import { table } from './table.ts'
import { findColumns } from './tables/columns.ts'
import { isBlank } from './text.ts'
import { ttml } from './ttml.ts'
import { webvtt } from './webvtt.ts'

/** Formats whose first lines are like nothing else: they are known below a title, too, and in a fence of Markdown. */
const KNOWN: readonly Format[] = [webvtt, srt, sbv, ass, ttml, recogniserJson, table]

/** Data that somebody speaks in: others stand in front matter and beside programs. */
const SAYS = /"(?:text|transcript|content|utterance|sentence|message|word)\w*"\s{0,9}:/i
const TELLS = /"(?:speaker|start|begin|offset|time|from|role|author|sender)\w*"\s{0,9}:/i
const DATA_UNITS = 2_000

/** What stands above is short. */
const MOST_LINES = 12
const MOST_UNITS = 1_000
/** Names of columns and a row below may be two lines of a text; where the source ends, less is enough. */
const ROWS = 3
const SURE = 0.8

// "```json"
const OPENS = /^\ufeff?\s{0,3}(`{3,9}|~{3,9})[ \t]{0,9}[\w-]{0,20}\s{0,9}$/

// "**User:** Why does this fail?"   "Mara Lund: Have you seen it?", not "Note: made by a machine."
const SPEAKS =
  /^[\s>#-]{0,6}(?:\*\*[^*\n]{1,60}:\*\*|\*\*[^*\n]{1,60}\*\*:|(?!(?:about|attention|caution|description|disclaimer|info|notes?|summary|warning)\b)\p{L}[^:\n]{0,40}:)\s{1,4}\S./iu
const ENDS = /[.?!…]["”’)*]{0,3}\s{0,4}$/
const LONGEST_SPEECH = 450

/** A format that begins below a title, an address, or the fence around it. */
export interface Below {
  readonly format: Format
  /** Lines that stand above, blank ones and the fence among them. */
  readonly above: number
  /** The fence that it stands in. */
  readonly fence: string | undefined
  /** Data without a fence may be part of what began above. */
  readonly isData: boolean
}

/** Looks for a format that begins in one of the first lines, but for the very first. */
export class BelowTitle {
  /** Lines that stand above, and units in them. */
  #above = 0
  #units = 0
  /** The last of them that is not blank. */
  #last = ''
  #isTalk = false
  /** Lines of what may be a format, and the formats that it may be. */
  #held: string[] = []
  #rivals: readonly Format[] = []

  /** Takes a line. Gives the format that is known by now, or tells whether one may still be found. */
  push(text: string): Below | boolean {
    if (this.#held.length === 0 && this.#above > 0 && !isBlank(text)) {
      this.#rivals = KNOWN.filter((format) => mayBegin(format, text))
    }
    this.#held.push(text)
    return this.#found(1) ?? (this.#rivals.length > 0 || this.#goOn())
  }

  /** The source is at its end. */
  end(): Below | undefined {
    return this.#found(SURE)
  }

  /** No format begins in the first of the lines that are held: it stands above, and the others are looked at anew. */
  #goOn(): Below | boolean {
    const [first = '', ...others] = this.#held.splice(0)
    this.#above++
    this.#units += first.length
    if (!isBlank(first)) this.#last = first
    // Where somebody speaks above, what stands below is shown to somebody.
    this.#isTalk ||= first.length <= LONGEST_SPEECH && SPEAKS.test(first) && ENDS.test(first)
    let isOpen = !this.#isTalk && this.#above <= MOST_LINES && this.#units <= MOST_UNITS
    for (const line of others) {
      const found: Below | boolean = isOpen && this.push(line)
      if (typeof found === 'object') return found
      isOpen = found
    }
    return isOpen
  }

  #found(least: number): Below | undefined {
    const head = `${this.#held.join('\n')}\n`
    const rows = this.#held.filter((line) => !isBlank(line)).length
    const rated = this.#rivals.map((format) => ({ format, sureness: surenessOf(format, head, rows) }))
    this.#rivals = rated.filter(({ sureness }) => sureness > 0).map(({ format }) => format)
    const best = rated.find(({ sureness }) => sureness >= least)
    if (best === undefined) return undefined
    const fence = OPENS.exec(this.#last)?.[1]
    return { format: best.format, above: this.#above, fence, isData: fence === undefined && best.format === recogniserJson }
  }
}

/** Whether a format may begin with a line; data that are set in belong to what stands above. */
function mayBegin(format: Format, line: string): boolean {
  if (format === table) return findColumns(line) !== undefined
  return format === recogniserJson ? /^[[{]/.test(line) && format.begins(line) : format.begins(line.trimStart())
}

function surenessOf(format: Format, head: string, rows: number): number {
  if (format === table && rows < ROWS) return 0.3
  if (format === recogniserJson && !(SAYS.test(head) && TELLS.test(head))) return head.length < DATA_UNITS ? 0.3 : 0
  return format.sniff(head)
}

/** Whether a line closes the fence that such marks opened. */
export function closesFence(line: string, fence: string): boolean {
  const text = line.trim()
  return text.startsWith(fence) && text.replaceAll(fence.charAt(0), '') === ''
}

/** Whether what follows may tell that it is a part of something else; captions go on to the end. */
export function mayBePart({ fence, isData }: Below): boolean {
  return fence !== undefined || isData
}

/** Whether people talk around what was found, in lines of which it is a part: it is an example, or a piece of what they talk about. */
export function isAmidTalk({ above, fence, isData }: Below, lines: readonly string[]): boolean {
  const closes = fence === undefined ? lines.length : lines.findIndex((line, at) => at >= above && closesFence(line, fence))
  // No line of data looks like a label.
  const behind = isData ? above : closes < 0 ? lines.length : closes
  return hasTalk([...lines.slice(0, above), ...lines.slice(behind)])
}
