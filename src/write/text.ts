import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { Writer } from './writer.ts'
import { withEntities } from './xml-text.ts'

/** A turn on one line: `Speaker: text`, or the text alone when nobody is named. */
function turnLine(turn: Pick<Turn, 'speaker' | 'text'>): string {
  return speakerMark(turn) + plainText(turn.text)
}

/** Marks that have a meaning inside a line; an underscore has none between letters, as in a web address. */
const INLINE = /[\\`*[\]|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** A paragraph that would begin a list, a heading, a rule: "- no", "+ 1", "# one", "===", "3. third", "4) fourth". */
const BLOCK_START = /^(?:[-+#=]|\d{1,9}(?=[.)]))/
const DIGITS = /^\d+/

/** Text that Markdown shows as it stands. */
function escaped(raw: string): string {
  return withEntities(plainText(raw).replace(INLINE, '\\$&'))
}

function escapedParagraph(raw: string): string {
  const paragraph = escaped(raw)
  if (!BLOCK_START.test(paragraph)) return paragraph
  return DIGITS.test(paragraph) ? paragraph.replace(DIGITS, '$&\\') : '\\' + paragraph
}

function turnMarkdown(turn: Turn): string {
  if (turn.speaker === null) return paragraphsOf(turn).map(escapedParagraph).join('\n\n') + '\n\n'
  const [first = '', ...more] = paragraphsOf(turn)
  return [`**${escaped(turn.speaker)}:** ${escaped(first)}`, ...more.map(escapedParagraph)].join('\n\n') + '\n\n'
}

export const md: Writer = {
  ...catalogue.md,
  record(record) {
    if (record.type === 'turn') return turnMarkdown(record)
    return record.type === 'matter' && record.kind === 'heading' ? `## ${escaped(record.text.replaceAll('\n', ' '))}\n\n` : ''
  },
}

/** The text of a turn cut where the paragraphs of the source began. */
export function paragraphsOf({ paragraphs, text }: { readonly paragraphs: readonly number[]; readonly text: string }): string[] {
  const starts = paragraphs.filter((start) => start > 0)
  const pieces = [0, ...starts].map((start, index) => text.slice(start, starts[index]).trim())
  return pieces.filter((piece) => piece !== '')
}

/** "Mara Lund: ", or nothing when nobody is named. */
export function speakerMark({ speaker }: Pick<Turn, 'speaker'>): string {
  return speaker === null ? '' : `${plainText(speaker)}: `
}

/** Controls of every kind: C0, DEL, C1, the line and paragraph separators, the bidirectional controls. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const CONTROLS = new RegExp(CONTROL, 'g')
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const LONE_SURROGATE = /\p{Surrogate}/gu
const SURROGATE = /[\ud800-\udfff]/

function visible(unit: string): string {
  return '\\u{' + unit.charCodeAt(0).toString(16) + '}'
}

/** Text on one line that can neither steer a terminal nor turn its own order round: controls are written `\u{1b}`. */
export function plainText(text: string): string {
  const formed = SURROGATE.test(text) ? text.replace(LONE_SURROGATE, '\ufffd') : text
  return CONTROL.test(formed) ? formed.replace(CONTROLS, visible) : formed
}

/** The same, with tabs and line ends as spaces: a cell of a table. */
export function plainCell(text: string): string {
  return plainText(text.replace(BREAKS, ' '))
}

export const text: Writer = {
  ...catalogue.text,
  record: (record) => (record.type === 'turn' ? turnLine(record) + '\n' : ''),
}
