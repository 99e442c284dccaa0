import { fieldsOf, seconds } from '../../formats/fields.ts'
import { InputError } from '../../node/errors.ts'
import type { SpeakerTime } from '../../parse/diarization.ts'
import { readSmallText } from './small-text.ts'

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
