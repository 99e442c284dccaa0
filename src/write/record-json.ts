import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { TranscriptRecord } from '../model/record.ts'
import type { Turn } from '../model/turn.ts'
import type { WordTime } from '../model/word-time.ts'
import { withMembers } from './columns.ts'
import { jsonArray, jsonNumberOrNull, jsonString, jsonStringOrNull, jsonValue } from './json-text.ts'

function annotationJson(note: Annotation): string {
  return `{"kind":"${note.kind}","text":${jsonString(note.text)},"at":${note.at},"end":${note.end}}`
}

function editJson(edit: Edit): string {
  return (
    `{"rule":${jsonString(edit.rule)},"byte":${edit.byte},"endByte":${edit.endByte},"line":${edit.line}` +
    `,"before":${jsonString(edit.before)},"after":${jsonString(edit.after)}}`
  )
}

function wordTimeJson({ text, at, start, end }: WordTime): string {
  return `{"text":${jsonString(text)},"at":${at},"start":${jsonNumberOrNull(start)},"end":${jsonNumberOrNull(end)}}`
}

/** Words with times, where a turn has them. */
function wordTimesJson(words: readonly WordTime[] | undefined): string {
  return words === undefined ? '' : `,"wordTimes":${jsonArray(words, wordTimeJson)}`
}

/** A turn as JSON, its members in the order of the schema. By hand, for most of the output is turns. */
function turnJson(turn: Turn): string {
  return (
    `{"type":"turn","doc":${jsonString(turn.doc)},"turn":${turn.turn}` +
    `,"speaker":${jsonStringOrNull(turn.speaker)},"speakerId":${jsonStringOrNull(turn.speakerId)}` +
    `,"label":${jsonStringOrNull(turn.label)},"role":${jsonStringOrNull(turn.role)}` +
    `,"title":${jsonStringOrNull(turn.title)},"affiliation":${jsonStringOrNull(turn.affiliation)}` +
    `,"question":${turn.question},"part":${jsonStringOrNull(turn.part)},"to":${jsonStringOrNull(turn.to)}` +
    `,"section":${jsonStringOrNull(turn.section)}` +
    `,"text":${jsonString(turn.text)},"words":${turn.words}` +
    `,"start":${jsonNumberOrNull(turn.start)},"end":${jsonNumberOrNull(turn.end)}` +
    `,"page":${turn.page},"lineOnPage":${turn.lineOnPage},"endPage":${turn.endPage},"endLineOnPage":${turn.endLineOnPage}` +
    `,"line":${turn.line},"endLine":${turn.endLine},"byte":${turn.byte},"endByte":${turn.endByte}` +
    `,"paragraphs":[${turn.paragraphs.join(',')}]` +
    `,"annotations":${jsonArray(turn.annotations, annotationJson)},"edits":${jsonArray(turn.edits, editJson)}` +
    `${wordTimesJson(turn.wordTimes)}${turn.front === undefined ? '' : `,"front":${jsonValue(turn.front)}`}${turn.source === undefined ? '' : `,"source":${jsonString(turn.source)}`}}`
  )
}

/** A record as one line of JSON, without the line end; of turns these members alone, where some are chosen. */
export function recordJson(record: TranscriptRecord, members?: readonly string[]): string {
  if (members !== undefined && record.type === 'turn') return jsonValue(withMembers(record, members))
  return record.type === 'turn' ? turnJson(record) : jsonValue(record)
}
