import { describe, expect, it } from 'vitest'
import { checkInvariants } from '../library/invariants.ts'

const WRAPPED = '{"":"","":"","":"","text":"","":8,"":7,"":null,"":[{"":"","text":"","":}],"":}'
const bytes = (text: string) => new TextEncoder().encode(text)

/** Sources in which a record once had no byte, or stood before the one before it. */
describe('every byte lies in one record', () => {
  it.each([
    ['json', 'an object that is a segment', '{"speaker":"Ann Lee","text":"Hello."}\n{"speaker":"Bo Ek","text":"Yes."}\n'],
    ['json', 'the same behind white space', ' \n  {"speaker":"Ann Lee","text":"Hello."}\n{"speaker":"Bo Ek","text":"Yes."}\n'],
    ['json', 'the same behind a byte order mark', '\ufeff{"speaker":"Ann Lee","text":"Hello."}\n'],
    ['json', 'words around other words, damaged', WRAPPED],
    ['speech-xml', 'a speech inside of another', '<body><u who="#a"><u who="#b">Yes.</u>And so on.</u></body>'],
    [
      'speech-xml',
      'the same, with words before it',
      '<PLAY><SPEECH><SPEAKER>A</SPEAKER>One.<SPEECH>Two.</SPEECH>\nThree.</SPEECH></PLAY>',
    ],
    ['webvtt', 'times and no words', '0:0:1.0-->0:2.0'],
    ['srt', 'a number and no words', '7'],
  ])('%s: %s', (format, _, source) => {
    for (const unit of ['turn', 'cue'] as const) checkInvariants(bytes(source), { format, unit })
  })

  it('and words around other words are told of', () => {
    const records = checkInvariants(bytes(WRAPPED), { format: 'json' })
    expect(records).toContainEqual(expect.objectContaining({ type: 'diagnostic', code: 'nested-words', line: 1, byte: 0 }))
  })
})
