import type { Annotation } from '../../model/annotation.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Edit } from '../../model/edit.ts'
import type { Matter } from '../../model/matter.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { ROLES } from '../../model/roles.ts'
import type { ConventionEvidence, Media, Question, SourcePart, Speaker, Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import type { WordTime } from '../../model/word-time.ts'
import { countWords } from '../../text/words.ts'
import { Fields, ShapeFault } from './json-fields.ts'

const PARTS = ['ask', 'answer'] as const
export const ANNOTATION_KINDS = ['stage', 'inaudible', 'crosstalk', 'time', 'insertion'] as const
const MATTER_KINDS = ['front', 'back', 'heading', 'boilerplate', 'body', 'blank'] as const
const SEVERITIES = ['info', 'warning', 'error'] as const

/** Where a record comes from, for what it does not say itself. */
export interface Origin {
  readonly doc: string
  /** The number of the turn, when it has none. */
  readonly turn: number
}

/** A record out of its JSON. By hand, for zod costs more than the program's own start. */
export function recordFrom(fields: Fields, origin: Origin): TranscriptRecord {
  const type = fields.stringOrNull('type')
  if (type === 'turn') return turnFrom(fields, origin)
  if (type === 'matter') return matterFrom(fields, origin)
  if (type === 'diagnostic') return diagnosticFrom(fields, origin)
  if (type === 'summary') return summaryFrom(fields, fields.string('doc', origin.doc))
  throw new ShapeFault('is not one of our records: its "type" is none of turn, matter, diagnostic, summary')
}

export function turnFrom(fields: Fields, { doc, turn }: Origin): Turn {
  const text = fields.string('text', '')
  return {
    type: 'turn',
    doc: fields.string('doc', doc),
    turn: fields.numberOrNull('turn', 1) ?? turn,
    speaker: fields.stringOrNull('speaker'),
    speakerId: fields.stringOrNull('speakerId'),
    label: fields.stringOrNull('label'),
    role: fields.oneOf('role', ROLES) ?? 'unknown',
    title: fields.stringOrNull('title'),
    affiliation: fields.stringOrNull('affiliation'),
    question: fields.numberOrNull('question', 1),
    part: fields.oneOf('part', PARTS),
    to: fields.stringOrNull('to'),
    section: fields.stringOrNull('section'),
    text,
    words: fields.numberOrNull('words') ?? countWords(text),
    start: fields.timeOrNull('start'),
    end: fields.timeOrNull('end'),
    page: fields.numberOrNull('page'),
    lineOnPage: fields.numberOrNull('lineOnPage', 1),
    endPage: fields.numberOrNull('endPage'),
    endLineOnPage: fields.numberOrNull('endLineOnPage', 1),
    ...spanFrom(fields),
    paragraphs: fields.numbers('paragraphs'),
    annotations: fields.list('annotations', annotationFrom),
    edits: fields.list('edits', editFrom),
    ...(fields.has('wordTimes') && { wordTimes: fields.list('wordTimes', wordTimeFrom) }),
    ...(fields.has('source') && { source: fields.string('source', '') }),
  }
}

function wordTimeFrom(value: unknown): WordTime {
  const fields = new Fields(value, 'a word')
  const times = { start: fields.timeOrNull('start'), end: fields.timeOrNull('end') }
  return { text: fields.string('text', ''), at: fields.number('at'), ...times }
}

function spanFrom(fields: Fields): Pick<Turn, 'line' | 'endLine' | 'byte' | 'endByte'> {
  return {
    line: fields.number('line', 1),
    endLine: fields.number('endLine', 1),
    byte: fields.number('byte'),
    endByte: fields.number('endByte'),
  }
}

function annotationFrom(value: unknown): Annotation {
  const fields = new Fields(value, 'an annotation')
  const kind = fields.oneOf('kind', ANNOTATION_KINDS) ?? 'stage'
  return { kind, text: fields.string('text', ''), at: fields.number('at'), end: fields.number('end') }
}

function editFrom(value: unknown): Edit {
  const fields = new Fields(value, 'an edit')
  return {
    rule: fields.string('rule', ''),
    byte: fields.number('byte'),
    endByte: fields.number('endByte'),
    line: fields.number('line', 1),
    before: fields.string('before', ''),
    after: fields.string('after', ''),
  }
}

export function matterFrom(fields: Fields, { doc }: Origin): Matter {
  return {
    type: 'matter',
    doc: fields.string('doc', doc),
    kind: fields.oneOf('kind', MATTER_KINDS) ?? 'body',
    text: fields.string('text', ''),
    ...spanFrom(fields),
    edits: fields.list('edits', editFrom),
  }
}

export function diagnosticFrom(fields: Fields, { doc }: Origin): Diagnostic {
  return {
    type: 'diagnostic',
    doc: fields.string('doc', doc),
    code: fields.string('code', ''),
    severity: fields.oneOf('severity', SEVERITIES) ?? 'info',
    message: fields.string('message', ''),
    line: fields.numberOrNull('line', 1),
    byte: fields.numberOrNull('byte'),
  }
}

/** The summary of a record, or of a whole document, which has the same members. */
export function summaryFrom(fields: Fields, doc: string): Summary {
  return {
    type: 'summary',
    doc,
    format: fields.string('format', 'unknown'),
    encoding: fields.string('encoding', 'utf-8'),
    ...(fields.has('parts') && { parts: fields.list('parts', partFrom) }),
    ...(fields.has('media') && { media: mediaFrom(fields.fields('media')) }),
    convention: fields.stringOrNull('convention'),
    evidence: fields.list('evidence', evidenceFrom),
    speakers: fields.list('speakers', speakerFrom),
    questions: fields.list('questions', questionFrom),
    counts: countsFrom(fields.fields('counts')),
  }
}

function partFrom(value: unknown): SourcePart {
  const fields = new Fields(value, 'a part')
  return { name: fields.string('name', ''), byte: fields.number('byte'), endByte: fields.number('endByte') }
}

function mediaFrom(fields: Fields): Media {
  return { link: fields.stringOrNull('link'), duration: fields.timeOrNull('duration') }
}

function evidenceFrom(value: unknown): ConventionEvidence {
  const fields = new Fields(value, 'a piece of evidence')
  return {
    name: fields.string('name', ''),
    labels: fields.number('labels'),
    speakers: fields.number('speakers'),
    recurring: fields.number('recurring'),
    alternations: fields.number('alternations'),
    score: fields.numberOrNull('score', -Infinity) ?? 0,
  }
}

function speakerFrom(value: unknown): Speaker {
  const fields = new Fields(value, 'a speaker')
  return {
    speakerId: fields.string('speakerId', ''),
    speaker: fields.string('speaker', ''),
    role: fields.oneOf('role', ROLES) ?? 'unknown',
    title: fields.stringOrNull('title'),
    affiliation: fields.stringOrNull('affiliation'),
    labels: fields.strings('labels'),
    turns: fields.number('turns'),
    words: fields.number('words'),
    line: fields.number('line', 1),
  }
}

function questionFrom(value: unknown): Question {
  const fields = new Fields(value, 'a question')
  return {
    question: fields.number('question', 1),
    askedBy: fields.stringOrNull('askedBy'),
    to: fields.stringOrNull('to'),
    answeredBy: fields.strings('answeredBy'),
    turns: fields.numbers('turns'),
    line: fields.number('line', 1),
  }
}

function countsFrom(fields: Fields): Summary['counts'] {
  return {
    bytes: fields.number('bytes'),
    lines: fields.number('lines'),
    turns: fields.number('turns'),
    words: fields.number('words'),
    matter: fields.number('matter'),
    edits: fields.number('edits'),
    diagnostics: fields.number('diagnostics'),
  }
}
