import { expect, test } from 'vitest'
import { checkRecords } from '../library/invariants.ts'
import { parseBytes, turnsOf } from '../library/parse.ts'
import pages from './pages.json' with { type: 'json' }

type Told = readonly string[]
const TALK: readonly Told[] = pages.talk

/** A page with a row for each of a talk: NAME, WORDS, TIME, INITIAL, AT, and one of some words after OF. */
function page(row: string, talk: readonly Told[], [above = '', below = ''] = ['', '']): string {
  const filled = talk.map(([name = '', words = ''], at) =>
    row
      .replace(/OF:([\w,]+)/, (_, list: string) => list.split(',')[at % list.split(',').length] ?? '')
      .replace('NAME', name)
      .replace('WORDS', words)
      .replace('TIME', `0:${String(at * 6 + 3).padStart(2, '0')}`)
      .replace('INITIAL', name.slice(0, 1).toUpperCase())
      .replace('AT', String(at)),
  )
  const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>'
  const body = `${menu}\n<h1>North quay</h1>\n${above}${filled.join('\n')}${below}\n<footer>All rights reserved.</footer>`
  return `<!DOCTYPE html>\n<html><head><title>Quay</title></head>\n<body>\n${body}\n</body></html>\n`
}

function said(source: string): Told[] {
  const bytes = new TextEncoder().encode(source)
  const records = parseBytes(bytes, { doc: 'input.html' })
  checkRecords(records, bytes)
  return turnsOf(records).flatMap(({ label, text }) => (label === null ? [] : [[label, text]]))
}

const NAMES = {
  'as they are': (name: string) => name,
  'in capitals': (name: string) => name.toUpperCase(),
  'one word': (name: string) => name.replace(/ .*/, ''),
  nicks: (name: string) => `${name.toLowerCase().replace(/ .*/, '')}_${name.length}`,
  numbers: (name: string) => `Speaker ${['Mara Lund', 'Jo Vey', 'Pia Osk'].indexOf(name) + 1}`,
}

test.each(pages.said)('who speaks stands in %s', (_, row = '') => {
  for (const [kind, nameOf] of Object.entries(NAMES)) {
    const talk = TALK.map(([name = '', words = '']) => [nameOf(name), words])
    expect(said(page(row, talk)), kind).toEqual(talk)
  }
})

test.each(pages.text)('who speaks stands in %s, which are read as text', (_, row = '', around = '') => {
  expect(said(page(row, TALK, [`<${around}>`, `</${around}>`]))).toEqual(TALK)
})

test('who goes on has no name, and what stands around is not said', () => {
  const source = page('<div class="x"><b class="q">NAME</b><p>WORDS</p></div>', TALK, [
    '<p>Recorded on the quay.</p><div class="talk">',
    '</div><p>Typed by the neighbours.</p>',
  ])
  const turns = said(source.replace('<b class="q">Mara Lund</b><p>Who', '<p>Who'))
  expect(turns.length).toBe(TALK.length - 1)
  expect(turns[1]).toEqual(['Jo Vey', `${TALK[1]?.[1]} ${TALK[2]?.[1]}`])
  expect(turns.map(([, words]) => words).join(' ')).toBe(TALK.map(([, words]) => words).join(' '))
})

test.each(pages.nobody)('nobody is made up in %s', (_, asks, row = '') => {
  const plain = TALK.map(([name = '', words = '']) => [name, asks ? words : words.replace('?', '.')])
  expect(said(page(row, plain))).toEqual([])
})
