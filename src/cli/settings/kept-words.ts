import { fieldsOf, seconds } from '../../formats/fields.ts'
import { InputError } from '../../node/errors.ts'
import type { SpeakerTime } from '../../parse/diarization.ts'
import { LONGEST_KEPT } from '../../repairs/kept-words.ts'
import { readSmallText } from './small-text.ts'

const LINE_END = /\r\n|\r|\n/
/** A mark at the start of a line, or behind white space, and all behind it. */
const COMMENT = /(?:^|\s)#.*/su
const WORD = /[\p{L}\p{N}]/u
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/

/** Reads words that no repair may touch: UTF-8, a word or a phrase a line, comments behind "#". */
export function readKeptWords(path: string): string[] {
  const text = readSmallText(path, 'a list of words to keep')
  return text.split(LINE_END).flatMap((line, index) => {
    const word = line.replace(COMMENT, '').trim()
    const fault = word === '' ? undefined : faultOf(word)
    if (fault !== undefined) throw new InputError(path, fault, EXPECTED, index + 1)
    return word === '' ? [] : [word]
  })
}

const EXPECTED = `expected a word or a phrase of ${LONGEST_KEPT} characters at most, with a letter or a digit`

/** What is wrong with a word to keep, if anything. */
export function faultOf(word: string): string | undefined {
  if (CONTROL.test(word)) return 'it holds a control character'
  if (word.length > LONGEST_KEPT) return `it has ${word.length} characters`
  return WORD.test(word) ? undefined : 'it holds no word'
}

/** "SPEAKER talk 1 0.50 2.25 <NA> <NA> lund <NA> <NA>" */
const PLACES = 9
const SAMPLE = 'SPEAKER talk 1 0.50 2.25 <NA> <NA> lund <NA> <NA>'

/** Reads who speaks when from RTTM: its rows of speakers, all others are passed over. */
export function readDiarization(path: string): SpeakerTime[] {
  const times: SpeakerTime[] = []
  for (const [index, row] of readSmallText(path, 'a diarization in RTTM')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const fields = fieldsOf(row, PLACES).map(({ text }) => text)
    if (fields[0] === 'SPEAKER') times.push(timeOf(fields, path, index + 1))
    else if (fields.length > 0 && !/^(?:;;|[A-Z-]+$)/.test(fields[0] ?? ''))
      throw new InputError(path, 'is not RTTM', `expected rows such as ${SAMPLE}`, index + 1)
  }
  if (times.length === 0) throw new InputError(path, 'no row says who speaks when', `expected rows such as ${SAMPLE}`)
  return times
}

function timeOf(fields: readonly string[], path: string, line: number): SpeakerTime {
  const [, recording, , onset, length, , , speaker] = fields
  const start = seconds(onset)
  const lasting = seconds(length)
  if (recording === undefined || start === null || lasting === null || speaker === undefined || speaker === '<NA>')
    throw new InputError(path, 'a row of a speaker lacks a time or a name', `expected one such as ${SAMPLE}`, line)
  return { recording, start, end: start + lasting, speaker }
}
