import { expect, test } from 'vitest'
import { checkRecords } from '../library/invariants.ts'
import { parseBytes, turnsOf } from '../library/parse.ts'

type Told = readonly [name: string, words: string]

const TALK: readonly Told[] = [
  ['Mara Lund', 'Is the lamp out on the north quay?'],
  ['Jo Vey', 'It went out at nine, and nobody has been up there since.'],
  ['Mara Lund', 'Who has the key to the tower?'],
  ['Pia Osk', 'I do, but the lock is stiff in this weather.'],
  ['Jo Vey', 'Then we go now, before the ferry comes in.'],
  ['Mara Lund', 'Has anybody told the harbour office about it?'],
  ['Pia Osk', 'Not yet. I will ring them from the house.'],
  ['Jo Vey', 'Tell them to keep the radio on until we are back.'],
  ['Mara Lund', 'And what if the glass is broken again?'],
  ['Pia Osk', 'There is one spare pane left in the store, behind the ropes.'],
]

const clock = (at: number): string => `0:${String(at * 6 + 3).padStart(2, '0')}`
const initials = (name: string): string => name.slice(0, 1).toUpperCase()

function page(row: (name: string, words: string, at: number) => string, talk: readonly Told[], around = ['', '']): string {
  const rows = talk.map(([name, words], at) => row(name, words, at)).join('\n')
  const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>'
  const foot = '<footer>All rights reserved.</footer>'
  return `<!DOCTYPE html>\n<html><head><title>Quay</title></head>\n<body>\n${menu}\n<h1>North quay</h1>\n${around[0]}${rows}${around[1]}\n${foot}\n</body></html>\n`
}

function said(source: string): Told[] {
  const bytes = new TextEncoder().encode(source)
  const records = parseBytes(bytes, { doc: 'input.html' })
  checkRecords(records, bytes)
  return turnsOf(records).flatMap(({ label, text }) => (label === null ? [] : [[label, text] as const]))
}

const NAMES = {
  'as they are': (name: string) => name,
  'in capitals': (name: string) => name.toUpperCase(),
  'one word': (name: string) => name.replace(/ .*/, ''),
  nicks: (name: string) => `${name.toLowerCase().replace(/ .*/, '')}_${name.length}`,
  numbers: (name: string) => `Speaker ${['Mara Lund', 'Jo Vey', 'Pia Osk'].indexOf(name) + 1}`,
}

test.each([
  ['a span above a paragraph', (n: string, s: string) => `<div class="x7"><span class="q">${n}</span><p>${s}</p></div>`],
  ['divisions', (n: string, s: string) => `<div class="a1"><div class="b2">${n}</div><div class="c3">${s}</div></div>`],
  [
    'a time between',
    (n: string, s: string, i: number) => `<div class="a1"><b class="n">${n}</b><i class="t">${clock(i)}</i><p>${s}</p></div>`,
  ],
  [
    'a time first',
    (n: string, s: string, i: number) =>
      `<div class="a"><span class="t">${clock(i)}</span><span class="n">${n}</span><span class="s">${s}</span></div>`,
  ],
  ['two kinds of paragraph', (n: string, s: string) => `<p class="k">${n}</p>\n<p class="v">${s}</p>`],
  ['a span in a paragraph', (n: string, s: string) => `<p><span class="zz">${n}</span> ${s}</p>`],
  ['how a name looks', (n: string, s: string) => `<p><span style="font-weight:700">${n}</span> ${s}</p>`],
  ['emphasis at the head', (n: string, s: string) => `<p><em>${n}</em> ${s}</p>`],
  ['bold at the head', (n: string, s: string) => `<p><strong>${n}</strong> ${s}</p>`],
  ['a name of its own', (n: string, s: string) => `<x-turn><x-name>${n}</x-name><x-text>${s}</x-text></x-turn>`],
  ['one line for all', (n: string, s: string) => `<span class="n">${n}</span><span class="s">${s}</span>`],
  ['the header of a section', (n: string, s: string) => `<section><header>${n}</header><p>${s}</p></section>`],
  ['an attribute', (n: string, s: string) => `<p class="c-1" data-voice="${n}">${s}</p>`],
  ['an attribute without a class', (n: string, s: string) => `<p data-speaker="${n}">${s}</p>`],
  ['a label for readers', (n: string, s: string) => `<div role="listitem" aria-label="${n}"><p>${s}</p></div>`],
  ['a picture', (n: string, s: string) => `<div class="r"><img alt="${n}" src="a.png"><p>${s}</p></div>`],
  [
    'initials before the name',
    (n: string, s: string) =>
      `<div class="m"><div class="av">${initials(n)}</div><div class="c"><div class="h"><span>${n}</span></div><p>${s}</p></div></div>`,
  ],
  [
    'a link below',
    (n: string, s: string, i: number) =>
      `<div class="x"><span class="q">${n}</span><p>${s}</p><a class="l" href="#${i}">Copy link</a></div>`,
  ],
  ['a citation', (n: string, s: string, i: number) => `<cite>${n}:</cite>\n<time>${clock(i)}</time>\n<p>${s}</p>`],
] as const)('who speaks stands in %s', (_, row) => {
  for (const [kind, nameOf] of Object.entries(NAMES)) {
    const talk = TALK.map(([name, words]) => [nameOf(name), words] as const)
    expect(said(page(row, talk)), kind).toEqual(talk)
  }
})

test.each([
  ['terms', ['<dl>', '</dl>'], (n: string, s: string) => `<dt>${n}</dt><dd>${s}</dd>`],
  ['rows', ['<table>', '</table>'], (n: string, s: string) => `<tr><td>${n}</td><td>${s}</td></tr>`],
  ['headings', ['', ''], (n: string, s: string) => `<h4>${n}</h4>\n<p>${s}</p>`],
  ['lines of bold', ['', ''], (n: string, s: string) => `<p><b>${n}</b></p>\n<p>${s}</p>`],
  ['captions', ['', ''], (n: string, s: string) => `<figure><figcaption>${n}</figcaption><blockquote>${s}</blockquote></figure>`],
] as const)('who speaks stands in %s, which are read as text', (_, around, row) => {
  expect(said(page(row, TALK, [...around]))).toEqual(TALK)
})

test('who goes on has no name, and what stands around is not said', () => {
  const row = (n: string, s: string, at: number) =>
    `<div class="x">${at % 3 === 2 ? '' : `<b class="q">${n}</b>`}<p>${s}</p></div>`
  const turns = said(page(row, TALK, ['<p>Recorded on the quay.</p><div class="talk">', '</div><p>Typed by the neighbours.</p>']))
  expect(turns.length).toBe(7)
  expect(turns[1]).toEqual(['Jo Vey', `${TALK[1]?.[1]} ${TALK[2]?.[1]}`])
  expect(turns.map(([, words]) => words).join(' ')).toBe(TALK.map(([, words]) => words).join(' '))
})

const PLAIN = TALK.map(([name, words]) => [name, words.replace('?', '.')] as const)

test.each([
  [
    'comments',
    TALK,
    (n: string, s: string, i: number) =>
      `<div class="comment"><span class="author">${n}</span> <span class="d">${i + 1} May 2021</span><p>${s}</p><a class="r" href="#">Reply</a></div>`,
  ],
  [
    'comments of some days ago',
    TALK,
    (n: string, s: string, i: number) =>
      `<li class="c"><b class="fn">${n}</b><small>${i + 2} days ago</small><div class="t">${s}</div></li>`,
  ],
  ['quotations', TALK, (n: string, s: string) => `<blockquote class="bq"><p>${s}</p><cite class="who">${n}</cite></blockquote>`],
  [
    'reviews',
    PLAIN,
    (n: string, s: string, i: number) =>
      `<div class="rv"><h3 class="h">${n}</h3><span class="st">${(i % 5) + 1} of 5 stars</span><p>${s}</p></div>`,
  ],
  [
    'goods',
    PLAIN,
    (_: string, s: string, i: number) =>
      `<div class="g"><span class="kind">${['Deck', 'Light', 'Deck', 'Light', 'Paper'][i % 5]}</span><p>${s}</p><b>${i}.50</b></div>`,
  ],
  [
    'questions and answers',
    TALK,
    (_: string, s: string, i: number) =>
      `<div class="qa"><h4 class="q">How do I get to quay ${i}?</h4><p class="a">${s}</p></div>`,
  ],
  [
    'books',
    PLAIN,
    (n: string, s: string, i: number) =>
      `<li class="b"><span class="au">${n}</span>, <i class="ti">${s.slice(0, -1)}</i>. Quay Press, ${1980 + i}.</li>`,
  ],
  [
    'parameters',
    PLAIN,
    (_: string, s: string, i: number) =>
      `<div class="pr"><code class="k">${['name', 'value', 'path'][i % 3]}</code><span class="ty">string</span><p>${s}</p></div>`,
  ],
  [
    'changes',
    PLAIN,
    (_: string, s: string, i: number) =>
      `<div class="ch"><span class="b">${['Added', 'Fixed', 'Changed', 'Fixed'][i % 4]}</span><p>${s}</p></div>`,
  ],
  [
    'notes',
    PLAIN,
    (_: string, s: string, i: number) =>
      `<div class="ad"><p class="h">${['Note', 'Warning', 'Tip', 'Note'][i % 4]}</p><p>${s}</p></div>`,
  ],
  [
    'pictures',
    PLAIN,
    (_: string, s: string, i: number) =>
      `<figure><img src="${i}.jpg" alt="${['Harbour', 'Tower', 'Harbour', 'Quay'][i % 4]}"><figcaption>${s}</figcaption></figure>`,
  ],
] as const)('nobody is made up in %s', (_, talk, row) => {
  expect(said(page(row, talk))).toEqual([])
})
