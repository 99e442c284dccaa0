import { describe, expect, test } from 'vitest'
import type { ParseOptions } from '../doors.ts'
import { checkInvariants } from '../library/invariants.ts'
import { turnsOf } from '../library/parse.ts'
import { encoded } from './readers.ts'

const RULE = 'drop/rolling-caption'

interface Shown {
  readonly lines: string
  readonly seconds?: number
}

/** Cues that follow each other at once, of a second each unless they say how long. */
function webvtt(all: readonly (string | Shown)[]): string {
  let at = 0
  const clock = (seconds: number) => `00:${seconds.toFixed(3).padStart(6, '0')}`
  const cues = all.map((shown) => {
    const { lines, seconds = 1 } = typeof shown === 'string' ? { lines: shown } : shown
    const from = at
    at += seconds
    return `${clock(from)} --> ${clock(at)}\n${lines}\n\n`
  })
  return `WEBVTT\n\n${cues.join('')}`
}

function heard(source: string, options: ParseOptions = {}) {
  const turns = turnsOf(checkInvariants(encoded(source), options))
  return { texts: turns.map(({ text }) => text), edits: turns.flatMap(({ edits }) => edits) }
}

const FLASH = 0.01
/** As sites for videos write them: the line below, word by word; the same line for a moment; then above the next one. */
const SITE = webvtt([
  ' \nthe<00:00.300><c> quay</c><00:00.600><c> is</c>',
  { lines: 'the quay is\n ', seconds: FLASH },
  'the quay is\nopen<00:01.300><c> again</c>',
  { lines: 'open again\n ', seconds: FLASH },
  'open again\nfor<00:02.300><c> boats</c>',
])

describe('captions of sites for videos', () => {
  test('say each word once, and every line that is shown again is an edit over its bytes', () => {
    const { texts, edits } = heard(SITE)
    expect(texts).toEqual(['the quay is', 'open again', 'for boats'])
    expect(edits.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      [RULE, 'the quay is', ''],
      [RULE, 'the quay is', ''],
      [RULE, 'open again', ''],
      [RULE, 'open again', ''],
    ])
    for (const { byte, endByte, before } of edits) expect(SITE.slice(byte, endByte)).toBe(before)
  })

  test('a cue that only shows again belongs to the turn before it, cue by cue too', () => {
    const { texts } = heard(SITE, { unit: 'cue' })
    expect(texts).toEqual(['the quay is', 'open again', 'for boats'])
  })

  test('are left as they are when asked for', () => {
    const { texts, edits } = heard(SITE, { dedupeRolling: 'off' })
    expect(texts).toEqual(['the quay is', 'the quay is', 'the quay is open again', 'open again', 'open again for boats'])
    expect(edits).toEqual([])
  })
})

describe('captions that roll', () => {
  test.each<[string, string[], string[]]>([
    [
      'in two lines',
      ['so the quay', 'so the quay\nis open', 'is open\nfor boats', 'for boats\nof any kind'],
      ['so the quay', 'is open', 'for boats', 'of any kind'],
    ],
    [
      'in three lines',
      ['so\nthe\nold quay', 'the\nold quay\nis', 'old quay\nis\nopen', 'is\nopen\nagain'],
      ['so the old quay', 'is', 'open', 'again'],
    ],
    ['word by word', ['so', 'so the', 'so the quay', 'so the quay is', 'open'], ['so', 'the', 'quay', 'is', 'open']],
  ])('%s say each word once', (_, cues, texts) => {
    expect(heard(webvtt(cues)).texts).toEqual(texts)
  })

  test('of one speaker are one turn, labels and voices told once', () => {
    const voices = ['<v Mara Lund>so the quay', '<v Mara Lund>so the quay\nis open', '<v Mara Lund>is open\nfor boats']
    expect(heard(webvtt(voices)).texts).toEqual(['so the quay is open for boats'])
  })
})

describe('people who say a thing twice', () => {
  test.each<[string, string[]]>([
    ['a cue that is said again', ['no I do not', 'no I do not', 'and no', 'I never did']],
    ['one line that comes again', ['we are late', 'we are late\nalways', 'and cold', 'and wet', 'and tired']],
    ['a word that comes again', ['Yes.', 'Yes.\nBut why?', 'Because.', 'Because.\nOf rain.']],
    ['a sentence that begins again', ['I think', 'I think we should go', 'to the quay', 'at once']],
  ])('keep their words: %s', (_, cues) => {
    const { texts, edits } = heard(webvtt(cues))
    expect(texts).toEqual(cues.map((cue) => cue.replace('\n', ' ')))
    expect(edits).toEqual([])
  })

  test('are heard once when that is asked for', () => {
    expect(heard(webvtt(['Yes, it is so.', 'Yes, it is so.\nBut why?']), { dedupeRolling: 'on' }).texts).toEqual([
      'Yes, it is so.',
      'But why?',
    ])
  })
})

test('what stands between cues keeps its place while a cue waits', () => {
  const source = webvtt(['so the quay', 'so the quay\nis open', 'NEXT']).replace('NEXT\n', 'at last\n\nNOTE a remark\n')
  expect(heard(source).texts).toEqual(['so the quay', 'so the quay is open', 'at last'])
})
