import type { Turn } from '../model/turn.ts'
import { paragraphsOf } from './paragraphs.ts'
import { plainText } from './plain-text.ts'
import type { Writer } from './writer.ts'
import { withEntities } from './xml-text.ts'

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
  name: 'md',
  title: 'Markdown: "**Speaker:** text" in the paragraphs of the source, headings kept',
  examples: [
    `**Mara Lund:** Can \\*anyone\\* hear me?

**Óscar Vidal:** - I think "yes", Mara.

`,
  ],
  extension: 'md',
  keeps: ['speaker', 'text', 'paragraphs', 'section'],
  streams: true,
  record(record) {
    if (record.type === 'turn') return turnMarkdown(record)
    return record.type === 'matter' && record.kind === 'heading' ? `## ${escaped(record.text.replaceAll('\n', ' '))}\n\n` : ''
  },
}
