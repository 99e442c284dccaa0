import { expect, test } from 'vitest'
import { type ParseOptions, parseTranscript } from '../doors.ts'

const TALK = [
  '\\[Mara Lund\\-Kim\\] \\[00:04\\] It is half\\-past six.',
  '\\[Jo Vey\\] \\[00:09\\] So it is. \\[laughter\\]',
  '\\[Mara Lund\\-Kim\\] \\[00:15\\] And the tide\\?',
  '\\[Jo Vey\\] \\[00:20\\] It runs.',
]

function said(lines: readonly string[], options: ParseOptions = {}) {
  return parseTranscript(lines.join('\n'), options).turns.map(({ speaker, start, text }) => [speaker, start, text])
}

test('labels are read as Markdown shows them, and what is said too', () => {
  expect(said(TALK).slice(0, 2)).toEqual([
    ['Mara Lund-Kim', 4, 'It is half-past six.'],
    ['Jo Vey', 9, 'So it is. [laughter]'],
  ])
})

test('without the repair the speech keeps its backslashes, and the speakers are the same', () => {
  expect(said(TALK, { repairs: 'none' }).slice(0, 2)).toEqual([
    ['Mara Lund-Kim', 4, 'It is half\\-past six.'],
    ['Jo Vey', 9, 'So it is. \\[laughter\\]'],
  ])
})

test('pieces of a line are parted where it is written', () => {
  const line =
    'Mara Lund\\-Kim: Who was there\\! Jo Vey: Nobody \\(I think\\). Mara Lund\\-Kim: And then? Jo Vey: Then it was late\\-ish.'
  expect(
    said([line, line])
      .map(([speaker, , text]) => [speaker, text])
      .slice(0, 2),
  ).toEqual([
    ['Mara Lund-Kim', 'Who was there!'],
    ['Jo Vey', 'Nobody (I think).'],
  ])
})

test('in paths, formulas and code backslashes stay', () => {
  const [first, ...more] = ['See C:\\quay\\_logs and \\[a = b\\].', 'I see it.', 'And `\\[0\\]` there?', 'Yes.']
  const lines = [first, ...more].map((text, index) => `${index % 2 === 0 ? 'Mara Lund' : 'Jo Vey'}: ${text}`)
  expect(said(lines).map(([, , text]) => text)).toEqual([first, ...more])
})
