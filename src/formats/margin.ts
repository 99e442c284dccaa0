import { byteAt, type Line } from '../text/line.ts'
import type { Format } from './format.ts'
import { FULL, MOST_LINES } from './pages/lines.ts'
import { isBlank } from './text.ts'

/** The margin of a line, up to where its text begins; the number that stands there. */
interface Margin {
  readonly kind: 'quotation' | 'number'
  readonly textAt: number
  readonly number: number
}

// "> Mara: Yes.", not ">> Mara", where another begins to speak
const QUOTATION = /^ {0,3}>(?!>) ?/
// "   12  Mara: Yes."   "12<TAB>Mara: Yes."
const NUMBER = /^[ \t]{0,8}(\d{1,6})(?:[ \t]{1,12}|$)/
// "Mara Lund: Yes."   "**Mara:** Yes."   "[Mara] Yes."   "Q. Were you there?"
const LABELLED = /^[*_[(<]{0,3}\p{L}[^:\n*\]>]{0,60}[:*\]>]|^[QA]\.? |^\d{1,2}:\d\d/u
const MANY = { quotation: 12, number: MOST_LINES }
const FEW = 3
const LEAST_LABELLED = 2

function marginOf(text: string): Margin | undefined {
  const [quotation] = QUOTATION.exec(text) ?? []
  if (quotation !== undefined) return { kind: 'quotation', textAt: quotation.length, number: 0 }
  const [whole, digits] = NUMBER.exec(text) ?? []
  return whole === undefined ? undefined : { kind: 'number', textAt: whole.length, number: Number(digits) }
}

/** A line goes on with the margin of the one before: the same kind of it, and the next number, or the first of a page. */
function goesOn(margin: Margin | undefined, before: Margin | undefined): margin is Margin {
  if (margin === undefined || before === undefined) return margin !== undefined
  if (margin.kind !== before.kind || margin.kind === 'quotation') return margin.kind === before.kind
  return margin.number === before.number + 1 || (margin.number === 1 && before.number >= FULL)
}

/** How sure lines make it: all of them have the margin, and behind it somebody speaks. */
function sureness(rows: readonly string[]): number {
  let last: Margin | undefined
  let labelled = 0
  for (const row of rows) {
    const margin = marginOf(row)
    if (!goesOn(margin, last)) return 0
    const said = row.slice(margin.textAt).trimStart()
    // Fields that tabs part are those of a table.
    if (margin.kind === 'number' && said.includes('\t')) return 0
    if (LABELLED.test(said)) labelled++
    last = margin
  }
  if (last === undefined || labelled < LEAST_LABELLED || rows.length < FEW) return 0.2
  // Numbers that begin again on every page may be those of a court.
  const isSure = rows.length >= MANY[last.kind] && (last.kind === 'quotation' || last.number > MOST_LINES)
  return isSure ? 1 : 0.55
}

/** A line without what stands in its margin, which its first unit answers for. */
function behind(line: Line, at: number): Line {
  const text = line.text.slice(at)
  const widths = Uint32Array.from({ length: text.length + 1 }, (_, unit) => byteAt(line, at + unit) - line.byte)
  const { number, byte, endByte, goesOn } = line
  return { text, widths, number, byte, endByte, goesOn, continues: false }
}

/** Plain text in which something stands in the margin of every line. */
export const margin: Format = {
  name: 'margin',
  title: 'Plain text with a margin: a quotation of mail, or a number before every line',
  examples: [
    '> Mara Lund: Is the quay shut?\n> Jo Vey: It is.\n> Mara Lund: Since when?\n',
    '1  MARA LUND: Is the quay\n2  shut?\n3\n4  JO VEY: It is.\n',
  ],
  extensions: [],
  told: 'every line begins with ">", or with the number that follows the one before, and labels stand behind',
  streams: true,
  isProse: true,
  isPlain: true,
  begins: (line) => marginOf(line) !== undefined,
  sniff(head) {
    const rows = head.split('\n').slice(0, -1)
    return sureness(rows.filter((row) => !isBlank(row)))
  },
  reader: (sink) => ({
    push(line) {
      const at = line.continues ? 0 : (marginOf(line.text)?.textAt ?? 0)
      const shown = at === 0 ? line : behind(line, at)
      sink.block({ line: shown, blank: !line.continues && isBlank(shown.text) })
    },
    end: () => undefined,
  }),
}
