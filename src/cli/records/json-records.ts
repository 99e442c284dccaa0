import type { Annotation } from '../../model/annotation.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Edit } from '../../model/edit.ts'
import type { Front } from '../../model/front.ts'
import type { Matter } from '../../model/matter.ts'
import type { Role } from '../../model/role.ts'
import { ROLES } from '../../model/roles.ts'
import type { ConventionEvidence, Media, Question, SourcePart, Speaker, Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import type { WordTime } from '../../model/word-time.ts'
import { from, type Kind, listOf, nested, oneOf, optional, orNull, type Shape, TEXT } from './json-shape.ts'

const NAME = orNull(TEXT)
const NAMES = listOf(TEXT, 'an array of strings')
const COUNT = from(0)
const LINE = from(1)
const COUNTS = listOf(COUNT, 'an array of numbers')
/** Seconds, which may be negative. */
const TIME: Kind<number | null> = { ...orNull(from(-Infinity)), expected: 'a number' }
const KNOWN_ROLE = oneOf(ROLES, 'guest')
const ROLE: Kind<Role | null> = { ...orNull(KNOWN_ROLE), read: (value) => (value === 'unknown' ? null : KNOWN_ROLE.read(value)) }
const PART = orNull(oneOf<'ask' | 'answer'>(['ask', 'answer'], 'ask'))
const NOTE = oneOf(['stage', 'inaudible', 'crosstalk', 'time', 'insertion'], 'stage')
const MATTER = oneOf(['front', 'back', 'heading', 'boilerplate', 'body', 'blank'], 'body')
const SEVERITY = oneOf(['info', 'warning', 'error'], 'info')

const SPAN = { line: LINE, endLine: LINE, byte: COUNT, endByte: COUNT }
const WORD_TIME: Shape<WordTime> = { text: TEXT, at: COUNT, start: TIME, end: TIME }
const ANNOTATION: Shape<Annotation> = { kind: NOTE, text: TEXT, at: COUNT, end: COUNT }
export const EDIT: Shape<Edit> = { rule: TEXT, byte: COUNT, endByte: COUNT, line: LINE, before: TEXT, after: TEXT }
const EDITS = listOf(nested(EDIT, 'an edit'))

const PAGES = { page: orNull(COUNT), lineOnPage: orNull(LINE), endPage: orNull(COUNT), endLineOnPage: orNull(LINE) }
const WHO = { speaker: NAME, speakerId: NAME, label: NAME, role: ROLE, title: NAME, affiliation: NAME }
const ASKED = { question: orNull(LINE), part: PART, to: NAME }

const SCORES = { labels: COUNT, speakers: COUNT, recurring: COUNT, alternations: COUNT }
const EVIDENCE: Shape<ConventionEvidence> = { name: TEXT, ...SCORES, score: { ...from(-Infinity), missing: () => 0 } }
const KNOWN = { speakerId: TEXT, speaker: TEXT, role: ROLE, title: NAME, affiliation: NAME, labels: NAMES }
const SPEAKER: Shape<Speaker> = { ...KNOWN, turns: COUNT, words: COUNT, line: LINE }
const ANSWERED = { askedBy: NAME, to: NAME, answeredBy: NAMES, turns: COUNTS }
const QUESTION: Shape<Question> = { question: LINE, ...ANSWERED, line: LINE }
const SOURCE_PART: Shape<SourcePart> = { name: TEXT, byte: COUNT, endByte: COUNT }
const FRONT: Shape<Front> = { title: NAME, date: NAME, link: NAME }
const MEDIA: Shape<Media> = { link: NAME, duration: TIME }
const MADE = { turns: COUNT, words: COUNT, matter: COUNT, edits: COUNT, diagnostics: COUNT }
const TOTALS: Shape<Summary['counts']> = { bytes: COUNT, lines: COUNT, ...MADE }

/** Where a record comes from, for what it does not say itself: its document, and the number of the next turn. */
export interface Origin {
  doc: string
  turn: number
}

/** Shapes of records. What they do not say is as it is of the origin when they are read. */
export function recordShapes(origin: Origin) {
  const doc: Kind<string> = { ...TEXT, missing: () => origin.doc }
  const turn: Shape<SaidTurn> = {
    type: oneOf(['turn'], 'turn'),
    doc,
    turn: { ...LINE, missing: () => origin.turn },
    ...WHO,
    ...ASKED,
    section: NAME,
    text: TEXT,
    words: { ...COUNT, missing: () => UNCOUNTED },
    start: TIME,
    end: TIME,
    ...PAGES,
    ...SPAN,
    paragraphs: COUNTS,
    annotations: listOf(nested(ANNOTATION, 'an annotation')),
    edits: EDITS,
    wordTimes: optional(listOf(nested(WORD_TIME, 'a word'))),
    front: optional(nested(FRONT, '"front"')),
    source: optional(TEXT),
  }
  const matter: Shape<Matter> = { type: oneOf(['matter'], 'matter'), doc, kind: MATTER, text: TEXT, ...SPAN, edits: EDITS }
  const told = { code: TEXT, severity: SEVERITY, message: TEXT, line: orNull(LINE), byte: orNull(COUNT) }
  const diagnostic: Shape<Diagnostic> = { type: oneOf(['diagnostic'], 'diagnostic'), doc, ...told }
  const summary: Shape<Summary> = {
    type: oneOf(['summary'], 'summary'),
    doc,
    format: { ...TEXT, missing: () => 'unknown' },
    encoding: { ...TEXT, missing: () => 'utf-8' },
    parts: optional(listOf(nested(SOURCE_PART, 'a part'))),
    media: optional(nested(MEDIA, '"media"')),
    convention: NAME,
    confidence: { ...orNull(COUNT), missing: () => null },
    evidence: listOf(nested(EVIDENCE, 'a piece of evidence')),
    speakers: listOf(nested(SPEAKER, 'a speaker')),
    questions: listOf(nested(QUESTION, 'a question')),
    counts: nested(TOTALS, '"counts"'),
  }
  return { turn, matter, diagnostic, summary }
}

/** A turn without what is no part of its JSON. */
type SaidTurn = Omit<Turn, 'cue' | 'cues' | 'placeOf'>

/** Of a turn that does not tell its words. */
export const UNCOUNTED = -1
