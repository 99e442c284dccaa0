import { expect, test } from 'vitest'
import { chunksOf } from '../library/chunks.ts'
import { parseChunks, parseText, turnsOf } from '../library/parse.ts'

const DIALOGUE = 'MARA LUND: How deep is it?\n\nJO VEY: I think it is four metres,\nat low water.\n\n'
/** The conventions are decided before the pages begin. */
const BEGUN = DIALOGUE.repeat(Math.ceil(72_000 / DIALOGUE.length))

const HEAD = 'Harbour Inquiry, Day 3'

/** Speech on pages, each with its number below and a running head above; what is said differs from line to line. */
function pagesOf(count: number, beside: (page: number) => string): string {
  const line = (page: number, at: number) => `and then the boat ${page * 31 + at} came in with its load of rope and tar,\n`
  const lines = (page: number) => Array.from({ length: 30 }, (_, at) => line(page, at)).join('')
  return Array.from({ length: count }, (_, page) => lines(page) + beside(page + 40)).join('')
}

const source = `${BEGUN}MARA LUND: I shall tell you,\n${pagesOf(9, (page) => `\n${page}\n\n${HEAD}\n\n`)}and that was all.\n\nJO VEY: Thank you.\n`

test('numbers of pages and running heads are taken out of a turn, each by an edit that keeps them', () => {
  const turn = turnsOf(parseText(source)).at(-2)
  const edits = (turn?.edits ?? []).filter(({ rule }) => rule === 'page/furniture')
  expect(edits).toHaveLength(9)
  expect(edits[4]?.before).toContain('44')
  expect(edits[4]?.before).toContain(HEAD)
  expect(turn?.text).not.toContain(HEAD)
  expect(turn?.text).toContain('rope and tar, and then the boat 31 came in')
})

test('what is read does not depend on the chunks', () => {
  for (const text of [
    source,
    source.replaceAll(HEAD, ''),
    source.replaceAll(HEAD, `\f${HEAD}`),
    source.replaceAll(/\n(4\d)\n/g, '\n- $1 -\n'),
  ])
    expect(parseChunks(chunksOf(new TextEncoder().encode(text), 997))).toEqual(parseText(text))
})

test('without the rule the heads stand between turns of one speaker', () => {
  const turns = turnsOf(parseText(source, { repairs: ['-page/furniture'] }))
  expect(turns.at(-2)?.text).toBe('and that was all.')
  expect(turns.filter(({ text }) => text.includes('and then the boat')).every(({ speaker }) => speaker === 'Mara Lund')).toBe(
    true,
  )
})

test('an answer that is a number stays', () => {
  const text = `${BEGUN}MARA LUND: I shall tell you,\n${pagesOf(9, (page) => `so many were they,\n${page % 3}\n`)}and that was all.\n`
  expect(turnsOf(parseText(text)).flatMap(({ edits }) => edits)).toEqual([])
})
