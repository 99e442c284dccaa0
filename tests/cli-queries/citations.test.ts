import { describe, expect, it } from 'vitest'
import { Citations, type CiteOptions } from '../../src/cli/select/citations.ts'
import { calendarDate } from '../../src/text/calendar-date.ts'
import { frontIn } from '../../src/text/front.ts'

/** Page and line of the start, page and line of the end, and how lawyers write that. */
const CITED: readonly [number, number | null, number | null, number | null, string][] = [
  [12, 9, 12, 9, '12:9'],
  [12, 9, 12, 10, '12:9-10'],
  [12, 9, 13, 2, '12:9-13:2'],
  [12, 9, 13, 9, '12:9-13:9'],
  [12, null, 12, null, '12'],
  [12, null, 13, null, '12-13'],
  [12, null, 13, 2, '12-13:2'],
  // "12:9-13" would be lines.
  [12, 9, 13, null, '12-13'],
  [12, 9, 12, null, '12:9'],
  [12, null, 12, 4, '12'],
  [12, 9, null, null, '12:9'],
]

describe('a citation', () => {
  it.each(CITED)('of %s:%s to %s:%s is %s', (...[page, lineOnPage, endPage, endLineOnPage, cited]) => {
    expect(new Citations().of({ page, lineOnPage, endPage, endLineOnPage })).toBe(cited)
  })
})

const NO_PAGES = { page: null, lineOnPage: null, endPage: null, endLineOnPage: null }
const WORK = { title: 'The harbour', date: '2024-03-12', url: 'https://talks.example/h' }

function cited(place: object, options: CiteOptions): string {
  return new Citations(options).cite({ doc: 'a/talk.txt', speaker: 'Mara Lund', start: null, line: 8, ...NO_PAGES, ...place })
}

describe('a whole citation', () => {
  it('is that of APA 7', () => {
    const apa = (place: object, more = {}) => cited(place, { cite: 'apa', ...WORK, ...more })
    const head = 'Lund, M. (2024, March 12). The harbour [Transcript]. https://talks.example/h'
    expect(apa({ start: 242 })).toBe(`${head} In text: (Lund, 2024, 4:02)`)
    expect(apa({ page: 12, lineOnPage: 5, endPage: 12, endLineOnPage: 9 })).toBe(`${head} In text: (Lund, 2024, p. 12:5–9)`)
    expect(apa({ page: 12, endPage: 13 })).toBe(`${head} In text: (Lund, 2024, pp. 12–13)`)
    expect(apa({ endLine: 9 })).toBe(`${head} In text: (Lund, 2024, lines 8–9)`)
    expect(apa({ speaker: null })).toBe(
      'The harbour [Transcript]. (2024, March 12). https://talks.example/h In text: (The harbour, 2024, line 8)',
    )
    expect(cited({}, { cite: 'apa' })).toBe('Lund, M. (n.d.). talk.txt [Transcript]. In text: (Lund, n.d., line 8)')
  })

  it('is a note of Chicago 17', () => {
    const chicago = (place: object, more = {}) => cited(place, { cite: 'chicago', ...WORK, ...more })
    const head = 'Mara Lund, “The harbour,” March 12, 2024, transcript'
    expect(chicago({ start: 242 })).toBe(`${head}, 4:02, https://talks.example/h.`)
    expect(chicago({ page: 12, endPage: 12 })).toBe(`${head}, 12, https://talks.example/h.`)
    expect(chicago({ speaker: null }, { date: 'March 2024' })).toBe(
      '“The harbour,” March 2024, transcript, line 8, https://talks.example/h.',
    )
    expect(cited({}, { cite: 'chicago' })).toBe('Mara Lund, “talk.txt,” n.d., transcript, line 8.')
  })

  it.each([
    ['Mara Lund', 'Lund, M.'],
    ['Dr. Mary-Jane Lund', 'Lund, M.-J.'],
    ['Chief Justice Roberts', 'Roberts.'],
    ['Martin L. King, Jr.', 'King, M. L., Jr.'],
    ['Ludwig van Beethoven', 'van Beethoven, L.'],
    ['Nils Ó Briain', 'Ó Briain, N.'],
    ['Şule Çelik', 'Çelik, Ş.'],
    ['Mara', 'Mara.'],
    ['王小明', '王小明.'],
    ['Speaker 1', 'Speaker 1.'],
    ['The Witness', 'The Witness.'],
    ['Mara Lund and Jo Vey', 'Mara Lund and Jo Vey.'],
  ])('has %s as %s', (speaker, name) => {
    expect(cited({ speaker }, { cite: 'apa' })).toContain(`${name} (n.d.)`)
  })

  it('leaves a date as it stands that may mean two days', () => {
    expect(cited({}, { cite: 'apa', date: '03/04/2024' })).toContain('Lund, M. (03/04/2024). ')
    expect(cited({}, { cite: 'apa', date: '03/04/2024' })).toContain('(Lund, 2024, ')
  })
})

describe('a date', () => {
  it.each([
    ['2024-03-12', 2024, 3, 12],
    ['2024-03-12T19:30:00+01:00', 2024, 3, 12],
    ['12 March 2024', 2024, 3, 12],
    ['Tuesday, March 12th, 2024', 2024, 3, 12],
    ['12. März 2024', 2024, 3, 12],
    ['12 de mayo de 2024', 2024, 5, 12],
    ['12.03.2024', 2024, 3, 12],
    ['31/12/2024', 2024, 12, 31],
    ['12/31/2024', 2024, 12, 31],
    ['2024年3月12日', 2024, 3, 12],
    ['March 2024', 2024, 3, null],
    ['2024', 2024, null, null],
  ])('%s is read', (text, ...[year, month, day]) => expect(calendarDate(text)).toEqual({ year, month, day }))

  it.each(['03/04/2024', 'Chapter 12, 2024', '12 boats 2024', '2024-13-01', 'tomorrow', '', '1. 2024 people came'])(
    '%j is none',
    (text) => expect(calendarDate(text)).toBeUndefined(),
  )
})

describe('front matter', () => {
  it.each([
    ['---\ntitle: "The harbour: a talk"\ndate: 2024-03-12\nurl: https://t.example/h\n---', 'The harbour: a talk', '2024-03-12'],
    [
      "---\nurl: 'https://t.example/h'\ntitle: >-\n  The harbour: a talk\ndate: '12 March 2024'\n---",
      'The harbour: a talk',
      '12 March 2024',
    ],
    ['The harbour: a talk\n12 March 2024\nLink: https://t.example/h', null, '12 March 2024'],
    ['Title: The harbour: a talk\nDate: 03/04/2024\nSource: <https://t.example/h>', 'The harbour: a talk', '03/04/2024'],
  ])('%j has a title, a date and a link', (text, title, date) => {
    expect(frontIn(text)).toEqual({ title, date, link: 'https://t.example/h' })
  })
  it('may say nothing', () => expect(frontIn('they spoke at night')).toEqual({ title: null, date: null, link: null }))
})
