import { describe, expect, test } from 'vitest'
import { createParser, parseTranscript } from '../doors.ts'

const SAID = [
  'How long have you kept the harbour here, if I may ask, and who had it before you?',
  'Since the spring of the flood, and before that my father had it, with 25 men and three boats.',
  'And who will keep it after you?',
  'Nobody, as far as I can tell. The board has other plans.',
  'Which plans are those?',
  'A hotel with 40 rooms, and a road down to the water, with lamps on it and benches all the way.',
]
const LABELS = ['INTERVIEWER', 'LUND']
const talk = Array.from({ length: 24 }, (_, at) => `${LABELS[at % 2]}: ${SAID[at % SAID.length]}`)
const paragraphs = ['The harbour, told by its keeper', ...talk]

/** Lines of print, with a blank one behind each paragraph, or with none. */
function printed(hasGaps: boolean): string[] {
  return paragraphs.flatMap((text) => {
    const lines = text.match(/.{1,44}(?: |$)/g)?.map((line) => line.trimEnd()) ?? []
    return hasGaps ? [...lines, ''] : lines
  })
}

function turnsOf(source: string) {
  return parseTranscript(source).turns.map(({ label, text }) => ({ label, text }))
}

type Numbering = (line: string, number: number) => string

const every: Record<string, Numbering> = {
  bare: (line, number) => `${String(number).padStart(4)}  ${line}`,
  'with a tab': (line, number) => `${number}\t${line}`,
  'with zeros': (line, number) => `${String(number).padStart(4, '0')} ${line}`,
  'before a colon': (line, number) => `${number}: ${line}`,
  'before a point': (line, number) => `${number}. ${line}`,
  'in brackets': (line, number) => `[${number}] ${line}`,
  'before a bar': (line, number) => `${number} | ${line}`,
  'at the right edge': (line, number) => `${line.padEnd(50)}${number}`,
}
const paragraph: Record<string, Numbering> = {
  bare: (line, number) => `${number} ${line}`,
  'in square brackets': (line, number) => `[${number}] ${line}`,
  'in round brackets': (line, number) => `(${number}) ${line}`,
  'behind a hash': (line, number) => `#${number} ${line}`,
  'before a point': (line, number) => `${number}. ${line}`,
}
const fifth: Record<string, Numbering> = {
  'in a gutter': (line, number) => (number % 5 === 0 ? String(number).padEnd(6) + line : `      ${line}`),
  'with a tab': (line, number) => (number % 5 === 0 ? `${number}\t${line}` : `\t${line}`),
  'and no gutter': (line, number) => (number % 5 === 0 ? `${number} ${line}` : line),
  'at the right edge': (line, number) => (number % 5 === 0 ? `${line.padEnd(50)}${number}` : line),
  'at the right edge, one space away': (line, number) => (number % 5 === 0 ? `${line} ${number}` : line),
}

describe.each([true, false])('a talk reads as it does without numbers; blank lines between: %s', (hasGaps) => {
  const lines = printed(hasGaps)
  const plain = turnsOf(lines.join('\n'))
  const numbered = (number: Numbering, from = 1) => lines.map((line, at) => number(line, at + from).trimEnd()).join('\n')

  test('which is all of it', () => expect(plain).toHaveLength(talk.length))
  test.each(Object.keys(every))('every line is numbered, %s', (name) => {
    expect(turnsOf(numbered(every[name] as Numbering))).toEqual(plain)
  })
  test.each(Object.keys(fifth))('every fifth line is numbered, %s', (name) => {
    expect(turnsOf(numbered(fifth[name] as Numbering))).toEqual(plain)
    expect(turnsOf(numbered(fifth[name] as Numbering, 123))).toEqual(plain)
  })
  test.each(Object.keys(fifth))('blank lines are not counted, %s', (name) => {
    let number = 0
    const text = lines.map((line) => (line === '' ? '' : (fifth[name] as Numbering)(line, ++number))).join('\n')
    expect(turnsOf(text)).toEqual(plain)
  })
  test.each(Object.keys(fifth))('numbers begin again on each page, %s', (name) => {
    const text = lines.map((line, at) => (fifth[name] as Numbering)(line, (at % 35) + 1)).join('\n')
    expect(turnsOf(text)).toEqual(plain)
  })
})

describe('paragraphs are numbered', () => {
  const plain = turnsOf(paragraphs.join('\n\n'))
  test.each(Object.keys(paragraph))('%s', (name) => {
    const number = paragraph[name] as Numbering
    expect(turnsOf(paragraphs.map((line, at) => number(line, at + 1)).join('\n\n'))).toEqual(plain)
  })
})

test('a number that is due by chance is taken for one of the margin only where it stands', () => {
  const [first = '', ...others] = printed(false)
  const lines = [first, ...others].map((line, at) => (at % 5 === 4 ? `${at + 1}  ${line}` : line))
  lines.splice(7, 0, '10 of them went at once.')
  const said = turnsOf(lines.join('\n')).map(({ text }) => text)
  expect(said.join(' ')).toContain('10 of them went at once.')
})

test('a mark of the byte order does not hide the first number', () => {
  const marked = talk.map((line, at) => `${at + 1}. ${line}`).join('\n')
  expect(turnsOf(`\ufeff${marked}`)).toEqual(turnsOf(marked))
  const numbered = talk.map((line, at) => `${String(at + 1).padStart(3)}  ${line}`).join('\n')
  expect(turnsOf(`\ufeff${numbered}`)).toEqual(turnsOf(talk.join('\n')))
})

test('a number that is all that somebody says is none of the margin', () => {
  const counted = Array.from({ length: 40 }, (_, at) =>
    at % 2 === 0 ? 'Mara Lund: And which is the next?' : `Jo Vey: ${at + 1}`,
  )
  const answers = turnsOf(counted.join('\n')).filter(({ label }) => label === 'Jo Vey')
  expect(answers.map(({ text }) => Number(text))).toEqual(answers.map((_, at) => 2 * at + 2))
  expect(answers).toHaveLength(20)
})

test('a line that no number stands before, and that begins with one, takes no number from those behind it', () => {
  const long = Array.from({ length: 80 }, (_, at) => talk[at % talk.length] ?? '')
  const numbered = long.map((line, at) => `${String(at + 1).padStart(4)}  ${line}`)
  const parted = [...numbered.slice(0, 60), '2024 was a dry year.', ...numbered.slice(60)]
  expect(turnsOf(parted.join('\n'))).toHaveLength(80)
})

test('what stands in the margin is known as soon as it is clear', () => {
  const long = Array.from({ length: 1000 }, (_, at) => talk[at % talk.length]?.slice(0, 40) ?? '')
  for (const [number, lines] of [
    [(line: string) => `> ${line}`, 800],
    [(line: string, at: number) => `[${at + 1}] ${line}`, 900],
    [(line: string, at: number) => `${String(at + 1).padStart(4)}  ${line}`, 900],
  ] as const) {
    let turns = 0
    const parser = createParser({}, ({ type }) => {
      if (type === 'turn') turns++
    })
    parser.push(Buffer.from(`${long.map(number).slice(0, lines).join('\n')}\n`))
    expect(turns).toBeGreaterThan(10)
  }
})
