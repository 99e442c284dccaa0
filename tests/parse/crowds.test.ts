import { describe, expect, test } from 'vitest'
import { noticeKind } from '../../src/parse/sections/notices.ts'
import { parseText, turnsOf } from '../contract/library/parse.ts'

const TALK = [
  'Mr. Lund: The road will open in the spring.',
  'Ms. Vey: Which spring? Nobody knows.',
  'Mr. Lund: This spring, and not a day later.',
]

function labelsOf(...lines: readonly string[]): (string | null)[] {
  return turnsOf(parseText(`${lines.join('\n\n')}\n`)).map(({ label }) => label)
}

describe('who call out', () => {
  test('are speakers, where somebody presides', () => {
    const lines = ['The Speaker: Order.', ...TALK, 'Opposition members: Shame!', 'Ms. Vey: I ask again.']
    expect(labelsOf(...lines)).toContain('Opposition members')
  })

  test('are none where nobody does, and other paragraphs have no label', () => {
    const prose = 'It was late, and nobody had come to the quay but the two of us and the dog.'
    const lines = [...TALK, prose, 'Opposition members: the first chapter of it is about them.', prose, ...TALK, prose]
    expect(labelsOf(...lines)).not.toContain('Opposition members')
  })

  test('are no talk by themselves', () => {
    expect(labelsOf('Committees', 'Government members: Lund and Vey.', 'Opposition members: Ek and Stone.')).toEqual([])
  })

  test('and say nothing where they only interrupt', () => {
    const lines = ['The Speaker: Order.', ...TALK, 'Members interjecting:', ...TALK, 'Ms. Vey interjecting:', ...TALK]
    expect(new Set(labelsOf(...lines))).toEqual(new Set(['The Speaker', 'Mr. Lund', 'Ms. Vey']))
  })
})

describe('a line that tells who interrupts', () => {
  test.each([
    'Opposition members interjecting—',
    'Mr Vey interjecting:',
    'The Hon. J. Lund interjecting:',
    'Honourable members interjected.',
    'Members of the opposition interjecting--',
  ])('is a notice: %s', (line) => {
    expect(noticeKind(line, true)).toBe('notice')
  })

  test.each([
    'Nobody likes interjecting.',
    'She was tired of him interjecting:',
    'Honourable members interjected. I went on.',
    'We were interjecting—',
  ])('is none: %s', (line) => {
    expect(noticeKind(line, true)).toBeUndefined()
  })
})
