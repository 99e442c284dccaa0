import { FULL } from '../pages/lines.ts'
import { type Chain, chainOf } from './chain.ts'
import { forms, type MarginForm } from './forms.ts'

/** How the lines of a source are numbered. */
export interface Rhythm {
  readonly form: MarginForm
  /** From one number to the next: 1 where every line or paragraph has its own, 5 where every fifth line has. */
  readonly step: number
  /** What is counted: all lines, those that hold text, or paragraphs, which may have several lines. */
  readonly counts: 'lines' | 'text' | 'paragraphs'
  /** Number of the first line of the source, by those behind it; of no meaning for paragraphs. */
  readonly first: number
  /** The number before the first that is printed. */
  readonly last: number
  /** From this number on the next page may begin; infinite where the lines of a source are numbered from end to end. */
  readonly full: number
  /** So many numbers show it. */
  readonly numbers: number
  /** 0 to 1. */
  readonly sureness: number
}

/** Lines with text by which a number must have come: a title may stand before. */
const SOON = 16
/** Lines of a head that tell anything, and those of them in which somebody begins to speak. */
export const FEW = 3
/** What may be a margin yet. */
const UNSURE = 0.05
const SURE = { marked: 12, lines: 33, steps: 6 }
export const LEAST_LABELLED = 2
/** Units of text, in all and in the mean of its lines, that are no list and no program. */
const LONG = { all: 1_600, mean: 40 }
// "Mara Lund: Yes."   "**Mara:** Yes."   "[Mara] Yes."   "Q. Were you there?"   "O SR. LUND (PX - AB) - Yes."
const LABELLED =
  /^[*_[(<]{0,3}\p{L}[^:：\n*\]>]{0,60}[:：*\]>]|^[QA]\.? |^\d{1,2}:\d\d|^\p{Lu}[\p{Lu}.’' ]{1,40}(?:\([^()\n]{0,80}\))?(?: [-–—]|\.[-–—]?) /u

/** Whether somebody seems to begin to speak. */
export function isLabelled(text: string): boolean {
  return LABELLED.test(text)
}

/** The surest way in which the lines of a head may be numbered. */
export function tellRhythm(rows: readonly string[]): Rhythm | undefined {
  let best: Rhythm | undefined
  for (const form of forms) {
    const found = rhythmOf(form, rows)
    if (found !== undefined && (best === undefined || isSurer(found, best))) best = found
  }
  return best
}

/** A number alone on its line stands at both edges: the edge with more of them is the margin. */
function isSurer(one: Rhythm, other: Rhythm): boolean {
  return one.sureness > other.sureness || (one.sureness === other.sureness && one.numbers > other.numbers)
}

function rhythmOf(form: MarginForm, rows: readonly string[]): Rhythm | undefined {
  const chain = chainOf(form, rows)
  const [first] = chain.hits
  if (first === undefined || chain.hits.length < FEW) {
    return chain.textRows > SOON
      ? undefined
      : { form, step: 1, counts: 'paragraphs', first: 1, last: 0, full: FULL, numbers: 0, sureness: UNSURE }
  }
  const counts = countsOf(chain, form)
  if (counts === undefined) return undefined
  const before = counts === 'text' ? first.textRow : first.row
  const sureness = surenessOf(form, { rows, chain, counts })
  const { number } = first.mark
  const { step, hits } = chain
  const full = fullOf(chain)
  return { form, step, counts, first: number - before, last: number - step, full, numbers: hits.length, sureness }
}

/** Pages of a source are about as long as its first. */
function fullOf({ hits, step }: Chain): number {
  const ends = hits
    .filter(({ mark }, at) => mark.number > (hits[at + 1]?.mark.number ?? mark.number))
    .map(({ mark }) => mark.number)
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(FULL, Math.min(...ends) - 2 * step)
}

/** What is counted, or undefined where numbers stand as they do in lists or by chance. */
function countsOf({ hits, step, bare, strays }: Chain, form: MarginForm): Rhythm['counts'] | undefined {
  const most = hits.length >= FULL ? hits.length / 10 : 0
  // Numbers that stand so many lines apart are none of what is said, however many others there are.
  if (step === 1 && strays > most) return undefined
  if (step === 1 && bare <= most)
    return hits.some(({ row }, at) => at > 0 && row - (hits[at - 1]?.row ?? 0) > 1) ? 'text' : 'lines'
  if (step === 1) return form.isOfLists ? 'paragraphs' : undefined
  const gaps = hits.slice(1).map((hit, at) => {
    const from = hits[at]
    const ahead = hit.mark.number - (from?.mark.number ?? 0)
    return { ahead, rows: hit.row - (from?.row ?? 0), textRows: hit.textRow - (from?.textRow ?? 0) }
  })
  const exact = (of: 'rows' | 'textRows') => gaps.filter((gap) => gap.ahead === gap[of]).length
  const [lines, texts] = [exact('rows'), exact('textRows')]
  if (Math.max(lines, texts) < FEW - 1 || Math.max(lines, texts) < gaps.length * 0.6) return undefined
  return lines >= texts ? 'lines' : 'text'
}

interface Counted {
  readonly rows: readonly string[]
  readonly chain: Chain
  readonly counts: Rhythm['counts']
}

/** How sure it is that such numbers stand in a margin: somebody speaks behind them. */
function surenessOf(form: MarginForm, { rows, chain, counts }: Counted): number {
  const { hits, step } = chain
  const isNumbered = new Map(hits.map(({ row, mark }) => [row, mark]))
  const said = rows.flatMap((row, at) => {
    const mark = isNumbered.get(at)
    if (mark === undefined) return step > 1 ? [row.trim()] : []
    return [row.slice(mark.from, mark.to).trim()]
  })
  // Fields that tabs part are those of a table.
  if (said.some((text) => /[^:：]\t/.test(text))) return 0
  const labels = said.map((text) => LABELLED.exec(text)).filter((found) => found !== null)
  const isMany = labels.length >= LEAST_LABELLED && (!form.isOfLists || recur(labels.map(([whole]) => whole)))
  if (counts === 'paragraphs' && labels.length < said.length * 0.6) return UNSURE
  if (!isMany) return counts !== 'paragraphs' && isLongText(said) ? 0.55 : UNSURE
  const least = step > 1 ? SURE.steps : form.isOfLists ? SURE.marked : SURE.lines
  // Numbers that begin again on every page may be those of a court.
  const isPaged = step === 1 && !form.isOfLists && Math.max(...hits.map(({ mark }) => mark.number)) < SURE.lines
  return hits.length >= least && !isPaged ? 1 : 0.55
}

/** Whether people seem to talk in lines: labels begin some, and come back. */
export function hasTalk(lines: readonly string[]): boolean {
  return recur(lines.flatMap((line) => LABELLED.exec(line.trim())?.[0] ?? []))
}

/** Whether labels come back, as those of a talk do; what a list names comes once. */
function recur(labels: readonly string[]): boolean {
  return labels.length >= FEW && new Set(labels).size <= labels.length * 0.75
}

function isLongText(said: readonly string[]): boolean {
  const texts = said.filter((text) => text !== '')
  const units = texts.join('').length
  return units >= LONG.all && units >= texts.length * LONG.mean
}
