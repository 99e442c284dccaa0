import { describe, expect, it } from 'vitest'
import { sample } from '../../runs.ts'
import { parseText, turnsOf } from '../library/parse.ts'

const WORDS =
  'the quay wall was laid in nineteen twelve and nobody looked at it since because money went to roads and people forgot what water does to stone when winters are long'.split(
    ' ',
  )

/** Numbers that look drawn, the same every time. */
function dice(): (most: number) => number {
  let state = 5
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % most
  }
}

function sentence(roll: (most: number) => number): string {
  const words = Array.from({ length: 5 + roll(9) }, () => WORDS[roll(WORDS.length)] ?? '')
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${'..?'.charAt(roll(3))}`
}

function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length > 68) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** A hearing of sixty speeches, wrapped; with blank lines between them or none. */
function hearing(label: (name: string) => string, parted: boolean): string[] {
  const roll = dice()
  const names = ['Ms. Lund', 'Mr. Vey', 'Ms. Lund', 'Dr. Okoro']
  const speeches = Array.from({ length: 60 }, (_, index) => {
    const said = Array.from({ length: 1 + roll(7) }, () => sentence(roll)).join(' ')
    return [...wrapped(label(names[index % 4] ?? '') + said), ...(parted ? [''] : [])]
  })
  return ['HEARING ON THE QUAY', '', 'Tuesday, 3 May 2026', '', ...speeches.flat()]
}

interface Furniture {
  head?(page: number): string[]
  foot?(page: number): string[]
}

const LINES = 30

function printed(lines: readonly string[], { head, foot }: Furniture, feed: string): string {
  const pages: string[] = []
  for (let at = 0, page = 1; at < lines.length; at += LINES, page++) {
    const above = page > 1 ? (head?.(page) ?? []) : []
    pages.push([...above, ...lines.slice(at, at + LINES), ...(foot?.(page) ?? [])].join('\n'))
  }
  return `${pages.join(`\n${feed}`)}\n`
}

const gap = ' '.repeat(30)
const witnesses = ['J. VEY - DIRECT BY MS. LUND', 'M. OKORO - CROSS', 'P. QUAY - REDIRECT']

const furniture: Readonly<Record<string, Furniture>> = {
  'a number': { foot: (page) => ['', `${page}`, ''] },
  'a number between dashes': { foot: (page) => ['', `- ${page} -`, ''] },
  'a number in brackets': { foot: (page) => ['', `[${page}]`, ''] },
  'a number that begins high': { foot: (page) => ['', `${page + 412}`, ''] },
  'a number right below': { foot: (page) => [`${page}`] },
  'a number with its word': { foot: (page) => ['', `Page ${page}`, ''] },
  'a number with its word in bold': { foot: (page) => ['', `**Page ${page}**`, ''] },
  'a number of so many': { foot: (page) => ['', `Seite ${page} von 12`, ''] },
  'a number as programs set it': { foot: (page) => ['', `${page} | P a g e`, ''] },
  'a number behind words': { foot: (page) => ['', `Transcript of Evidence ${page}`, ''] },
  'a number behind an address': { foot: (page) => ['', `www.quay.example      ${page}/12`, ''] },
  'a head with the number': { head: (page) => [`Committee on Harbours${gap}${page}`, ''] },
  'heads of left and right pages': {
    head: (page) => [page % 2 > 0 ? `${page}${gap}HARBOURS` : `Oral evidence${gap}${page}`, ''],
  },
  'heads that change': { head: (page) => [`${gap}${witnesses[Math.floor(page / 3) % 3]}${gap}${page}`, ''] },
  'a head of three lines, and a number': {
    head: () => ['HARBOUR INQUIRY', 'Evidence of the third day', '3 May 2026', ''],
    foot: (page) => ['', `${page}`, ''],
  },
  'a notice above the number': { foot: (page) => ['', '© 2026 Arle Reporting. All rights reserved.', `${page}`] },
}

const labels: Readonly<Record<string, (name: string) => string>> = {
  colons: (name) => `${name}: `,
  capitals: (name) => `${name.toUpperCase()}. `,
  'set-in names': (name) => `   ${name}. `,
}

function spoken(text: string): string[] {
  return turnsOf(parseText(text)).map(({ speaker, text }) => `${speaker}: ${text}`)
}

const pages = Object.entries(labels).flatMap(([name, label]) => [true, false].map((parted) => ({ name, label, parted })))

describe.each(pages.map((page, nth) => ({ ...page, nth })))('pages of $name, blank lines: $parted', ({ label, parted, nth }) => {
  const lines = hearing(label, parted)
  const plain = spoken(`${lines.join('\n')}\n`)

  it('has all speeches', () => expect(plain).toHaveLength(60))

  it.each(sample(Object.entries(furniture), pages.length, nth))('leaves out %s', (_, what) => {
    for (const feed of sample(['', '\f'], 2, nth % 2)) expect(spoken(printed(lines, what, feed))).toEqual(plain)
  })

  it('leaves out a head above which nothing but a form feed stands', () => {
    expect(spoken(printed(lines, { head: () => ['Committee on Harbours', ''] }, '\f'))).toEqual(plain)
  })
})

describe('numbers that are none of pages', () => {
  const lines = hearing((name) => `${name}: `, true)
  const edits = (text: string) => parseText(text).flatMap((record) => ('edits' in record ? record.edits : []))

  it.each([
    ['the same one', () => ['', '7', '']],
    ['years', (page: number) => ['', `In ${1900 + 3 * page}`, '']],
    ['numbers that skip', (page: number) => ['', `${page * page}`, '']],
    ['times', (page: number) => ['', `${page}:00`, '']],
  ] as const)('leaves %s', (_, foot) => {
    expect(edits(printed(lines, { foot: (page) => [...foot(page)] }, ''))).toEqual([])
  })

  it.each(['Question', '', 'Witness No.', 'Chapter'])('leaves "%s" and a number, at any distance', (word) => {
    const numbered = lines.flatMap((line, index) => {
      const number = [20, 35, 80, 96, 150, 165, 181, 260].indexOf(index) + 1
      return number > 0 ? [line, '', `${word} ${number}`.trim(), ''] : [line]
    })
    expect(edits(`${numbered.join('\n')}\n`)).toEqual([])
  })

  it('leaves a word that is counted, even where it happens to keep the distance of pages', () => {
    expect(edits(printed(lines, { foot: (page) => ['', `Exhibit ${page}`, ''] }, ''))).toEqual([])
  })

  it('leaves what is said twice beside numbers of pages far from each other', () => {
    const said = lines.flatMap((line, index) =>
      index === LINES - 2 || index === 7 * LINES - 2 ? [line, 'Mr. Vey: Nobody told me that.', ''] : [line],
    )
    const told = turnsOf(parseText(printed(said, { foot: (page) => ['', `${page}`, ''] }, ''))).filter(({ text }) =>
      text.includes('Nobody told me that.'),
    )
    expect(told).toHaveLength(2)
  })

  it('is asked of the repair, and keeps what it takes out', () => {
    const text = printed(lines, { foot: (page) => ['', `Page ${page}`, ''] }, '')
    expect(edits(text).filter(({ rule }) => rule === 'page/furniture').length).toBeGreaterThan(5)
    const left = turnsOf(parseText(text, { repairs: 'none' })).map(({ text }) => text)
    expect(left).not.toEqual(turnsOf(parseText(text)).map(({ text }) => text))
  })
})

describe('words cut at line ends', () => {
  it('are joined where pages are told, as on other printed pages', () => {
    const lines = hearing((name) => `${name}: `, true)
    const cut = lines.flatMap((line, index) =>
      index === 60 ? [line, 'the cham-', 'pion of the chamber and the champion of the well-', 'known'] : [line],
    )
    const text = (source: string) =>
      turnsOf(parseText(source))
        .map(({ text }) => text)
        .join('\n')
    const foot = (page: number) => ['', `Page ${page}`, '']
    expect(text(printed(cut, { foot }, ''))).toContain('the champion of the chamber and the champion of the well- known')
    expect(text(`${cut.join('\n')}\n`)).toContain('the cham- pion of')
  })
})
describe('speech beside the numbers of pages', () => {
  const beside = (above: string[], below: string[]): Furniture => ({
    head: () => below,
    foot: (page) => [...above, `${page}`],
  })

  it.each([
    ['the same short turns', ['Mr. Vey: Yes.'], ['Ms. Lund: Thank you.']],
    ['the same answer on both sides', ['Mr. Vey: Yes.'], ['Mr. Vey: Yes.']],
    ['somebody who speaks nowhere else', ['The Chair: Thank you.'], ['The Chair: Order.']],
  ] as const)('keeps %s', (_, above, below) => {
    const lines = hearing((name) => `${name}: `, false)
    const pages = spoken(printed(lines, beside([...above], [...below]), ''))
    const without = printed(lines, { head: () => [...below], foot: () => [...above] }, '')
    const edges = Math.ceil(lines.length / LINES) - 1
    expect(pages.length).toBe(spoken(without).length)
    expect(pages.length).toBeGreaterThanOrEqual(60 + edges)
    expect(spoken(printed(lines, beside([...above], [...below]), '\f'))).toEqual(pages)
  })

  it('keeps turns that begin behind a number of their own', () => {
    const roll = dice()
    const turns = Array.from({ length: 12 }, (_, at) => [
      `${at + 1}   Ms. Lund: ${sentence(roll)}`,
      ...wrapped(`Mr. Vey: ${Array.from({ length: 24 }, () => sentence(roll)).join(' ')}`).slice(0, 15),
    ])
    const text = `${turns.flat().join('\n')}\n`
    expect(parseText(text).flatMap((record) => ('edits' in record ? record.edits : []))).toEqual([])
  })
})

describe('the pages of turns', () => {
  const lines = hearing((name) => `${name}: `, false)
  const begins = lines.flatMap((line, index) => (/^[MD]\w+\. \w+: /.test(line) ? [index] : []))
  const pageAt = (line: number) => Math.floor(line / LINES) + 1
  const printedOn = begins.map((line, turn) => [pageAt(line), pageAt((begins[turn + 1] ?? lines.length) - 1)])
  const pagesOf = (source: string) => turnsOf(parseText(source)).map(({ page, endPage }) => [page, endPage])
  /** What is told of the pages, and is not so. */
  const wrong = (found: (number | null)[][], first = 1) =>
    found.filter((pages, turn) => pages.some((page, end) => page !== null && page !== (printedOn[turn]?.[end] ?? 0) + first - 1))

  it.each(sample(Object.entries(furniture), 3))('are told by form feeds and %s', (name, what) => {
    const first = name === 'a number that begins high' ? 413 : 1
    const found = pagesOf(printed(lines, what, '\f'))
    expect(found).toHaveLength(60)
    expect(wrong(found, first)).toEqual([])
    // Words before a number tell it so late that nothing is left.
    const isLate = name === 'a number behind words'
    expect(found.filter(([page]) => page === null).length).toBeLessThanOrEqual(isLate ? 60 : 9)
  })

  it.each(sample(Object.entries(furniture), 5))('are not told by %s alone', (_, what) => {
    expect(
      pagesOf(printed(lines, what, ''))
        .flat()
        .every((page) => page === null),
    ).toBe(true)
  })

  it.each(['a number', 'a head with the number'])('are not known beside a form feed that is lost, with %s', (name) => {
    const source = printed(lines, furniture[name] ?? {}, '\f')
    const feeds = [...source.matchAll(/\f/g)].map(({ index }) => index)
    const lost = feeds[2] ?? 0
    const found = pagesOf(source.slice(0, lost) + source.slice(lost + 1))
    expect(wrong(found)).toEqual([])
    expect(found.at(-1)).not.toContain(null)
  })
})
