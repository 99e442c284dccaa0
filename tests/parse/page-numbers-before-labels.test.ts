import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../src/index.ts'

function said(text: string): string[] {
  return parseTranscript(text).turns.map(({ speaker, text: words }) => `${speaker} | ${words}`)
}

const BEGINNING = ['Mara Lund: Is the harbour open today, or do we wait?', 'Jo Vey: It is open. We have had two boats since six.']
const END = ['Jo Vey: I think that it is too low for the ferry.', 'Mara Lund: Then we wait.', 'Jo Vey: Call me at noon.']

describe('the number of a page before a label', () => {
  test('is no speech, and the label is read', () => {
    const lines = said([...BEGINNING, '2 Mara Lund: And what do you make of the tide?', ...END].join('\n'))
    expect(lines[1]).toBe('Jo Vey | It is open. We have had two boats since six.')
    expect(lines[2]).toBe('Mara Lund | And what do you make of the tide?')
  })

  test('in capitals', () => {
    const text = [...BEGINNING, '  14   Mara Lund: And what do you make of the tide?', ...END].join('\n')
    expect(said(text.replaceAll('Mara Lund', 'MARA LUND').replaceAll('Jo Vey', 'JO VEY'))[2]).toBe(
      'Mara Lund | And what do you make of the tide?',
    )
  })

  test('nobody who has not spoken is named so', () => {
    const lines = said([...BEGINNING, '3 Ann Ora: she came by sea, and she was late.', ...END].join('\n'))
    expect(lines[1]).toBe('Jo Vey | It is open. We have had two boats since six. 3 Ann Ora: she came by sea, and she was late.')
  })

  test('nor by the rows of a list', () => {
    const lines = said([...BEGINNING, '1 Mara Lund: 20', '2 Jo Vey: 14', ...END].join('\n'))
    expect(lines).toHaveLength(5)
  })
})
