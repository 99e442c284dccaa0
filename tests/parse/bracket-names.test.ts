import { expect, test } from 'vitest'
import { parseText, said } from '../contract/library/parse.ts'

const TALK = '[Interviewer] How deep is it?\n[Fisherman] Four metres.\n'.repeat(4)

test('an unlikely name in brackets speaks beside a likely one', () => {
  expect(said(parseText(TALK)).slice(0, 2)).toEqual(['Interviewer: How deep is it?', 'Fisherman: Four metres.'])
})

test('a note in brackets does not', () => {
  expect(said(parseText(`${TALK}[Laughs] Or five.\n[Laughs] Or six.\n`)).at(-1)).toBe(
    'Fisherman: Four metres. [Laughs] Or five. [Laughs] Or six.',
  )
})

test('tags without a likely name are none', () => {
  expect(said(parseText('[Added] A lamp.\n[Fixed] The quay.\n[Added] A bell.\n[Fixed] The pier.\n'.repeat(3)))).toEqual([])
})

test('nor where nobody asks', () => {
  const text = '[Interviewer] Four metres.\n[Added] A lamp.\n[Fixed] The quay.\n'.repeat(4)
  expect(said(parseText(text))).toEqual([])
})
