import { kindsAt } from '../../evidence/terms.ts'
import { conventions } from '../../labels/index.ts'
import type { Matter } from '../../model/matter.ts'
import type { Turn } from '../../model/turn.ts'
import { LEAST } from '../../parse/evidence/head-labels.ts'
import { scoreOf, termsOf } from '../../questions/facts.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { LABEL_REACH } from '../../recogniser/label.ts'
import { escapeText } from '../escape.ts'
import type { Paint } from '../select/paint.ts'
import { displayWidth } from '../tables/width.ts'
import type { LineFindings } from './read.ts'
import { wrapped } from './wrap.ts'

const SHOWN = 100
/** The kind of head that is taken and its nearest rival, with so many terms. */
const KINDS = 2
const MOST_TERMS = 8

/** Why a line is or is not a label, whose words it holds, and what was repaired in it. */
export function lineReport(doc: string, at: LineFindings, paint: Paint): string {
  const lines = [
    paint.heading(`${escapeText(doc)}:${at.number}`),
    ...picture(at, paint),
    '',
    ...verdict(at),
    ...place(at),
    ...headsAt(at, paint),
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

function verdict({ text = '', decision }: LineFindings): string[] {
  const seen = conventions.flatMap(({ name, match }) => {
    const found = match(text.slice(0, LABEL_REACH))
    return found === undefined
      ? []
      : [`  ${name} sees the label "${escapeText(found.label)}" (${found.prior.toFixed(2)} by its shape)`]
  })
  if (decision === undefined)
    return seen.length === 0 ? ['Not a label: no convention sees one in it.'] : ['Not a label.', ...seen]
  const taken = decision.accepted ? `A label of ${decision.convention}` : 'Not a label'
  return [`${taken}: ${decision.reason}.`, ...seen]
}

function place({ record }: LineFindings): string[] {
  if (record === undefined) return []
  const range = record.line === record.endLine ? `line ${record.line}` : `lines ${record.line} to ${record.endLine}`
  return [`It belongs to ${record.type === 'turn' ? turnName(record) : matterName(record)}, ${range}.`]
}

/** What makes the likeliest kinds of heads of the line labels in this document, or does not; largest first. */
function headsAt({ text = '', heads }: LineFindings, { heading }: Paint): string[] {
  const kinds = heads === undefined ? [] : kindsAt(heads, text.slice(0, LABEL_REACH)).slice(0, KINDS)
  return kinds.flatMap(({ kind, sum, terms }) => {
    const largest = terms.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, MOST_TERMS)
    const title = `Evidence of heads like "${escapeText(kind)}" in this document: ${sum.toFixed(1)} (labels weigh more than ${LEAST})`
    return ['', heading(title), ...largest.map(({ name, value, weight }) => `  ${signed(weight).padStart(6)}  ${name}: ${value}`)]
  })
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
  const asked = silent.length === 0 ? [] : wrapped(`asked and silent: ${silent.join(', ')}`).map((line) => `  ${line}`)
  const lines = [...made, ...others, ...asked]
  return lines.length === 0 ? [] : ['', heading('Repairs'), ...lines]
}

function shownText(text: string): string {
  return `"${escapeText(text.replaceAll('\n', '\\n'))}"`
}
