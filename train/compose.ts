import type { Random } from './random.ts'

/** Layouts put together of parts, so that the models meet more ways of writing than anybody lists. */
interface Part {
  readonly of: readonly string[]
  /** How often, of ten, the first of them is taken. */
  readonly first: number
}

const LEADS: Part = {
  of: [
    '',
    '{hms} ',
    '[{hms}] ',
    '({ms}) ',
    '{ms} - ',
    '{hms}\t',
    '{hm} ',
    '{i}. ',
    '{i}\t',
    '- ',
    '* ',
    '>> ',
    '• ',
    '> ',
    '{hms}\n',
    '[{ms}]\n',
    '({hms})\n',
    '{date} {hm} ',
  ],
  first: 6,
}
/** The first person, the second, the others. */
const NAMES: readonly (readonly string[])[] = [
  ['{FULL}'],
  ['{LAST}'],
  ['{FIRST}'],
  ['{Full}'],
  ['{First}'],
  ['{title} {Last}'],
  ['{title} {Full}'],
  ['{TITLE} {LAST}'],
  ['{ini}'],
  ['{nick}'],
  ['{First} {ini}'],
  ['{Last}, {First}'],
  ['Speaker {n}'],
  ['SPEAKER {n}'],
  ['{role}', '{Full}'],
  ['{role}', '{First}'],
  ['{role}', '{title} {Last}'],
  ['{ROLE}', '{FULL}'],
  ['{ROLE}', '{TITLE} {LAST}'],
  ['The {role}', '{title} {Last}'],
  ['The {role} ({title} {Last})', '{title} {Last}'],
  ['THE {ROLE}', 'Q', '{TITLE} {LAST}'],
  ['Q', 'A'],
  ['Q', '{LAST}'],
  ['{role}', '{role} {n}'],
  ['{cjk}{office}'],
  ['{role}'],
]
const POSITIONS: Part = { of: ['', ' ({party})', ' ({job})', ', {job}', ' [{party}]', ' – {job}', ' / {job}'], first: 6 }
/** What stands around a name: at its beginning, at its end, and at its end with the mark that closes it inside. */
const FRAMES: readonly (readonly [open: string, close: string, isEnough: boolean])[] = [
  ['', '', false],
  ['', '', false],
  ['', '', false],
  ['', '', false],
  ['**', '**', true],
  ['*', '*', true],
  ['__', '__', true],
  ['[', ']', true],
  ['(', ')', true],
  ['<', '>', true],
  ['<b>', '</b>', true],
  ['【', '】', true],
]
const TIMES: Part = { of: ['', ' ({ms})', ' [{hms}]', '  {ms}', ' {hms}', ' - {hms}'], first: 7 }
const CLOSES = [': ', ': ', ': ', ' : ', ':\t', '. ', ' – ', ' - ', ' — ', '.— ', '.- ', ' | ', '\t', '   ', '：', '> ']
const OWN_LINES = ['\n', '\n', '\n\n', ':\n', ':\n\n', '.\n', ' -\n', '\n{job}\n', '\n{job}\n\n']
const HEADINGS = ['', '', '', '', '### ', '## ']
const BODIES: Part = { of: ['{text}', '{wide}', '“{text}”'], first: 7 }
const DEEP: Part = { of: ['{wide}', '{deep}', '    {text}'], first: 7 }

function pick(random: Random, { of, first }: Part): string {
  return random.chance(first / 10) ? (of[0] ?? '') : random.pick(of)
}

/** One layout, as the lines of layouts.txt are written. */
export function composeLayout(random: Random): string {
  const lead = pick(random, LEADS)
  const [open, close, isEnough] = random.pick(FRAMES)
  const names = random.pick(NAMES)
  const position = pick(random, POSITIONS)
  const everybody = random.chance(0.7)
  const time = lead.includes('{hms}') || lead.includes('{ms}') ? '' : pick(random, TIMES)
  const isOwnLine = random.chance(0.3)
  const heading = isOwnLine ? random.pick(HEADINGS) : ''
  const indent = heading === '' && lead === '' && random.chance(0.15) ? '    ' : ''
  const after = isOwnLine ? random.pick(OWN_LINES) : isEnough && random.chance(0.6) ? ' ' : random.pick(CLOSES)
  const isInside = isEnough && /^[:.]/.test(after) && random.chance(0.5)
  const body = isOwnLine ? pick(random, DEEP) : pick(random, BODIES)
  return names
    .map((name, index) => {
      const label = `«${name}${everybody || index > 0 ? position : ''}»`
      const framed = isInside
        ? `${open}${label}${after.slice(0, 1)}${close}${time}${after.slice(1)}`
        : `${open}${label}${close}${time}${after}`
      return `${indent}${lead}${heading}${framed}${body}`
    })
    .join(' ¦ ')
}
