import type { LabelMatch, LabelShape } from '../recogniser/label.ts'
import { matchBehindNumber } from './behind-number.ts'
import { colonMatch, findColon, readColonLabel, toMatch } from './colon.ts'
import { type LabelConvention, loosely } from './convention.ts'
import { readName } from './name.ts'
import { skipBlank } from './names/units.ts'
import { readTail } from './tail.ts'

const SHAPES: ReadonlySet<LabelShape> = new Set(['title', 'number', 'lower', 'uncased'])

export const titleColon: LabelConvention = {
  name: 'title-colon',
  title: 'Name in Title Case: speech',
  about:
    'The commonest of all: interviews, minutes, parliaments and programs that tell voices apart. A name, an office or the number of a voice, a colon, the speech on the same line.',
  examples: [
    { line: 'Mara Lund: Good evening.', label: 'Mara Lund' },
    { line: 'María de la Cruz: Gracias.', label: 'María de la Cruz' },
    { line: 'Jan van der Berg: Thank you.', label: 'Jan van der Berg' },
    { line: 'Dr. Vey, MD: It will heal.', label: 'Dr. Vey, MD' },
    { line: 'Speaker 1: Can you hear me?', label: 'Speaker 1' },
    { line: 'SPEAKER_00: Can you hear me?', label: 'SPEAKER_00' },
    { line: 'S00: Yes.', label: 'S00' },
    { line: 'P3: I never went back.', label: 'P3' },
    { line: 'Interviewer: And then?', label: 'Interviewer' },
    { line: 'Madam Speaker: Order.', label: 'Madam Speaker' },
    { line: 'Dr. Norman Lund (ABC/DE): Herr Vey!', label: 'Dr. Norman Lund' },
    { line: 'The Under-Secretary of State for Tides (Mr. Jo Vey): No.', label: 'Mr. Jo Vey' },
    { line: 'Mara Lund:Good evening.', label: 'Mara Lund' },
    { line: '12 Mara Lund: Good evening.', label: 'Mara Lund' },
    { line: 'Mara Lund:- Good evening.', label: 'Mara Lund' },
    { line: '🎙️ Mara Lund: Good evening.', label: 'Mara Lund' },
    { line: 'Mara lund: Good evening.', label: 'Mara lund' },
    { line: '林海潮:谢谢大家。', label: '林海潮' },
    { line: '主持人:“大家好。', label: '主持人' },
    { line: '主持人:5月开港,您记得吗?', label: '主持人' },
  ],
  counterExamples: [
    'MARA LUND: Good evening.',
    'So today, note: this matters',
    'It is 10:30 now: go',
    'https://atrium.example: a page',
    'Mara Lund walked over and said: go',
    'Herr Kollege Lund, eine Bemerkung vorweg: nein',
    'key:value',
    'Mara Lund:-) indeed',
    '12 Mara Lund: 20',
    '比例:3:1',
    '开港:10:30',
    'John 3:16',
    '(Zuruf des Abg. Lund: Nein!)',
  ],
  match(line: string): LabelMatch | undefined {
    const found = readColonLabel(line, 0)
    if (found === undefined) return matchHalfSmall(line) ?? matchBehindNumber(line, SHAPES)
    return SHAPES.has(found.name.shape) ? colonMatch(found) : undefined
  },
}

// "Mara lund"   "Jo van vey"
const HALF_SMALL = /^\p{Lu}[\p{L}’'-]{0,20}(?: [\p{L}’'-]{1,20}){0,2} \p{Ll}[\p{L}’'-]{0,20}$/u
const LONGEST = 44
const LIKELY = 0.8
/** First letters of words. */
const SMALL = /(?<= )\p{Ll}/gu

/** A name that goes on in small letters is one of somebody who has spoken before, or none.
 *     Mara lund: Good evening.
 *              ^                  */
function matchHalfSmall(line: string): LabelMatch | undefined {
  const at = skipBlank(line, 0)
  const colon = line.indexOf(':', at)
  if (colon < 0 || colon - at > LONGEST || colon !== findColon(line, at)) return undefined
  const text = line.slice(at, colon).trimEnd()
  const name = HALF_SMALL.test(text) ? readName(text.replace(SMALL, (letter) => letter.toUpperCase())) : undefined
  if (name === undefined || name.prior < LIKELY) return undefined
  return loosely(toMatch({ ...name, label: text, names: [text] }, readTail(line, colon + 1), { at, prior: 0 }))
}
