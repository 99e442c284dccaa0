import { type Head, readHeads } from '../heads/read-heads.ts'
import { isBlank } from '../labels/names/units.ts'
import { fold } from '../text/fold.ts'
import { endsQuestion, saysPersons } from './speech.ts'

/** A line of the look-ahead. `text` is undefined where nobody can speak: in matter, in code, in a table. */
export interface TextLine {
  readonly text: string | undefined
}

/** A head in its document: what stands before it, and what is said behind it. */
export interface Candidate {
  /** The index of its line. */
  readonly line: number
  readonly head: Head
  readonly key: string
  /** Its shape without times and numbers, which some labels of a document have and others have not. */
  readonly kind: string
  /** How the label begins and ends, in a word each. */
  readonly lead: string
  readonly close: string
  readonly isTimed: boolean
  /** What the line before ends with: 'blank', 'stop', 'colon' or 'open'. */
  readonly before: string
  /** What the speech begins with: 'upper', 'lower', 'digit', 'letter', 'quote', 'mark' or 'none'. */
  readonly next: string
  /** How its line ends: 'asks', 'stop', 'comma', 'open' or 'none'. */
  readonly ends: string
  /** It has such words as "I" and "you". */
  readonly isPersonal: boolean
  readonly asks: boolean
  /** Units of speech in its line, and to the next head of this kind. */
  readonly rest: number
  readonly follow: number
  readonly indent: number
}

/** A shape without times and numbers. */
export function kindOf(shape: string): string {
  return shape.replace(/[TDP]/g, '')
}

/** So many lines behind a head belong to it. */
const REACH = 60

/** All heads of the lines, in order; the follow-up of each is known when all are read. */
export function candidatesOf(lines: readonly TextLine[]): Candidate[] {
  const candidates: Candidate[] = []
  let before = 'blank'
  for (const [line, { text }] of lines.entries()) {
    if (text === undefined || text.trim() === '') {
      before = 'blank'
      continue
    }
    for (const head of readHeads(text)) candidates.push(candidateAt(lines, { line, text, head, before }))
    before = endOf(text.trimEnd())
  }
  return withFollow(candidates, lines)
}

interface Found {
  readonly line: number
  readonly text: string
  readonly head: Head
  readonly before: string
}

function candidateAt(lines: readonly TextLine[], { line, text, head, before }: Found): Candidate {
  const speech = (head.speechAt < text.length ? text.slice(head.speechAt) : below(lines, line)).trim()
  return {
    line,
    head,
    key: fold(head.name.label),
    kind: kindOf(head.shape),
    lead: leadOf(head.shape),
    close: closeOf(head.shape),
    isTimed: head.time !== undefined,
    before: before === 'asks' ? 'stop' : before,
    next: classOf(speech),
    ends: speech === '' ? 'none' : endOf(speech),
    isPersonal: saysPersons(speech),
    asks: endsQuestion(speech),
    rest: speech.length,
    follow: 0,
    indent: Math.min(head.at, 12),
  }
}

/** What stands on the next line, or behind one that is blank. */
function below(lines: readonly TextLine[], line: number): string {
  return lines[line + 1]?.text?.trim() || lines[line + 2]?.text?.trim() || ''
}

function withFollow(candidates: readonly Candidate[], lines: readonly TextLine[]): Candidate[] {
  const sums = [0]
  for (const [index, { text = '' }] of lines.entries()) sums.push((sums[index] ?? 0) + text.length)
  const next = new Map<string, number>()
  return candidates
    .toReversed()
    .map((candidate) => {
      const { kind, line, head } = candidate
      const until = Math.min(next.get(kind) ?? lines.length, line + REACH)
      next.set(kind, line)
      const own = Math.max(0, (lines[line]?.text ?? '').length - head.speechAt)
      return { ...candidate, follow: until === line ? own : own + (sums[until] ?? 0) - (sums[line + 1] ?? 0) }
    })
    .reverse()
}

const LEADS: readonly (readonly [RegExp, string])[] = [
  [/^T*$/, 'nothing'],
  [/#/, 'heading'],
  [/>>/, 'arrows'],
  [/[*_]/, 'emphasis'],
  [/[[({<【（［〈《「『]/, 'bracket'],
  [/[-–—•+◦▪●‣]/, 'list'],
  [/[DP]/, 'number'],
  [/>/, 'quote'],
  [/\|/, 'bar'],
]

function leadOf(shape: string): string {
  const lead = shape.slice(0, shape.indexOf('N'))
  return LEADS.find(([pattern]) => pattern.test(lead))?.[1] ?? 'mark'
}

const CLOSES: readonly (readonly [RegExp, string])[] = [
  [/[:：]/, 'colon'],
  [/^\.[-–—―]/, 'stop and dash'],
  [/^\./, 'stop'],
  [/[-–—―]/, 'dash'],
  [/\|/, 'bar'],
  [/[\])}>」』】）］〉》]/, 'bracket'],
  [/[*_]/, 'emphasis'],
  [/T/, 'time'],
  [/^S/, 'space'],
  [/^ /, 'column'],
  [/^\//, 'slash'],
  [/^\$/, 'nothing'],
]

function closeOf(shape: string): string {
  const tail = shape.slice(shape.indexOf('N') + 1)
  const close = CLOSES.find(([pattern]) => pattern.test(tail))?.[1] ?? 'mark'
  return tail.endsWith('$') && close !== 'nothing' ? `${close}, end` : close
}

function classOf(speech: string): string {
  const first = speech.charAt(0)
  if (first === '') return 'none'
  if (first >= '0' && first <= '9') return 'digit'
  if (first !== first.toLowerCase()) return 'upper'
  if (first !== first.toUpperCase()) return 'lower'
  if (/\p{L}/u.test(first)) return 'letter'
  return '"“„«\'‘「『'.includes(first) ? 'quote' : 'mark'
}

function endOf(text: string): string {
  let at = text.length - 1
  while (at > 0 && (CLOSING.includes(text.charAt(at)) || isBlank(text.charCodeAt(at)))) at--
  const last = text.charAt(at)
  if ('?？؟'.includes(last)) return 'asks'
  if ('.!…。！'.includes(last)) return 'stop'
  if (':：'.includes(last)) return 'colon'
  return ',;、，'.includes(last) ? 'comma' : 'open'
}

const CLOSING = '"”’\')]*_»」』）'
