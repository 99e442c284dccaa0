import { expect, test } from 'vitest'
import { parseTranscript } from '../doors.ts'

const LINES = [
  '>> LUND: Good evening to all.',
  '>> VEY: Good evening to you.',
  'We begin now.',
  '>> LUND: The bridge is old.',
  '>> Aye.',
  '>> VEY: So it is.',
  'And grey.',
  '>> LUND: And wide.',
]

/** Every cue shows the two lines before its own once more. */
function rolling(lines: readonly string[]): string {
  const cues = lines.map((_, index) => {
    const times = `00:00:0${index}.000 --> 00:00:0${index + 1}.000`
    return [times, ...lines.slice(Math.max(0, index - 2), index + 1)].join('\n')
  })
  return ['WEBVTT', ...cues].join('\n\n')
}

test('what captions show again behind arrows begins nobody’s turn', () => {
  const { turns } = parseTranscript(rolling(LINES))
  expect(turns.map(({ speaker, text }) => `${speaker ?? '-'}: ${text}`)).toEqual([
    'Lund: Good evening to all.',
    'VEY: Good evening to you. We begin now.',
    'Lund: The bridge is old.',
    '-: Aye.',
    'VEY: So it is. And grey.',
    'Lund: And wide.',
  ])
})
