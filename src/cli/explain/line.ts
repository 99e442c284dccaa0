import type { Matter } from '../../model/matter.ts'
import type { Turn } from '../../model/turn.ts'
import { scoreOf, termsOf } from '../../questions/facts.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import type { Paint } from '../color.ts'
import { escapeText } from '../escape.ts'
import { displayWidth } from '../tables/width.ts'
import { paragraph } from '../tables/wrap.ts'
import type { LineFindings } from './read.ts'

const SHOWN = 100
const MOST_TERMS = 8

/** Why a line is or is not a label, whose words it holds, and what was repaired in it. */
export function lineReport(doc: string, at: LineFindings, paint: Paint): string {
  const lines = [
    paint.heading(`${escapeText(doc)}:${at.number}`),
    ...picture(at, paint),
    '',
    ...verdict(at),
    ...place(at),
    ...whyAt(at, paint),
    ...askedAt(at, paint),
  ]
  return [...lines, ...repairsAt(at, paint), ''].join('\n')
}

/** The line, and carets below what looks like its label. */
function picture({ text = '', decision }: LineFindings, paint: Paint): string[] {
  const shown = escapeText(text.slice(0, SHOWN)) + (text.length > SHOWN ? '…' : '')
  const match = decision?.match ?? null
  return match === null ? [`  ${shown}`] : [`  ${shown}`, `  ${paint.match(carets(text, match))}`]
}

/** Below the label and its mark, not below the white space behind it.
 *     MARA LUND: Good evening.
 *     ^^^^^^^^^^                    */
function carets(text: string, { at, speechAt }: LabelMatch): string {
  const label = text.slice(at, Math.max(speechAt, at + 1)).trimEnd()
  return ' '.repeat(displayWidth(escapeText(text.slice(0, at)))) + '^'.repeat(Math.max(1, displayWidth(escapeText(label))))
}

function verdict({ decision }: LineFindings): string[] {
  if (decision === undefined) return ['Not a label: nothing in it looks like one.']
  const { accepted, convention, match, reason } = decision
  const sure = match === null ? '' : ` (${Math.min(99, Math.max(1, Math.round(match.prior * 100)))} % sure)`
  return [`${accepted ? `A label of ${convention}` : 'Not a label'}: ${reason}${sure}.`]
}

function place({ record }: LineFindings): string[] {
  if (record === undefined) return []
  const range = record.line === record.endLine ? `line ${record.line}` : `lines ${record.line} to ${record.endLine}`
  return [`It belongs to ${record.type === 'turn' ? turnName(record) : matterName(record)}, ${range}.`]
}

/** The facts that moved the decision, largest first. */
function whyAt({ decision }: LineFindings, { heading }: Paint): string[] {
  const terms = decision?.why?.().slice(0, MOST_TERMS) ?? []
  if (terms.length === 0) return []
  return ['', heading('Why'), ...terms.map(({ title, said, weight }) => `  ${signed(weight).padStart(6)}  ${title}: ${said}`)]
}

function askedAt({ asked }: LineFindings, { heading }: Paint): string[] {
  if (asked === undefined) return []
  const sum = scoreOf(asked.scene)
  const terms = termsOf(asked.scene).filter(({ adds }) => Math.abs(adds) >= 0.1)
  const shown = [...terms]
    .sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds))
    .map(({ name, title, adds }) => `  ${signed(adds).padStart(6)}  ${name}: ${title}`)
  return ['', heading(sum > 0 ? `Asks (${signed(sum)})` : `Asks nothing (${signed(sum)})`), ...shown]
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(1)}`
}

function turnName({ turn, speaker, question, part }: Turn): string {
  const who = speaker === null ? 'nobody named' : escapeText(speaker)
  const asks = question === null ? '' : `, which ${part === 'ask' ? 'asks' : 'answers'} question ${question}`
  return `turn ${turn} (${who}${asks})`
}

function matterName({ kind }: Matter): string {
  const names = { front: 'front matter', back: 'back matter', heading: 'a heading', boilerplate: 'boilerplate' }
  return kind === 'body' || kind === 'blank' ? 'text that nobody speaks' : names[kind]
}

/** Repairs made, repairs that were not and why, and the rules that found nothing. */
function repairsAt({ record, number, repairs }: LineFindings, { heading }: Paint): string[] {
  const made = (record?.edits ?? [])
    .filter(({ line }) => line === number)
    .map(({ rule, before, after }) => `  ${rule}: ${shownText(before)} becomes ${shownText(after)}`)
  const others = (repairs?.asked ?? [])
    .filter(({ outcome }) => outcome !== 'made')
    .map(({ rule, before, after, reason }) => `  ${rule}: ${shownText(before)} stays, not ${shownText(after)}: ${reason}`)
  const silent = repairs?.silent ?? []
  const asked = silent.length === 0 ? [] : paragraph(`asked and silent: ${silent.join(', ')}`).map((line) => `  ${line}`)
  const lines = [...made, ...others, ...asked]
  return lines.length === 0 ? [] : ['', heading('Repairs'), ...lines]
}

function shownText(text: string): string {
  return `"${escapeText(text.replaceAll('\n', '\\n'))}"`
}
