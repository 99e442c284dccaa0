import { describe, expect, test } from 'vitest'
import { candidatesOf } from '../../src/evidence/candidates.ts'
import { extentOf } from '../../src/evidence/decide.ts'
import { FEATURES } from '../../src/evidence/features.ts'
import { KIND_FEATURES } from '../../src/evidence/kind-features.ts'
import { count, type Tally } from '../../src/evidence/tallies.ts'
import { HEAD_WEIGHTS, KIND_WEIGHTS } from '../../src/evidence/weights.ts'
import { linesIn } from './talks.ts'

/** Two documents whose first head tells a feature apart. */
const HEADS: Readonly<Record<string, readonly [one: string, other: string]>> = {
  'end and form': ['Mara: Late.', 'MARA: Late.'],
  'end and name': ['Mara: Late.', 'However: Late.'],
  'form and name': ['Mara: Late.', 'However: Late.'],
  'end and words': ['Mara: Late.', 'Mara Lund: Late.'],
  'end and first of speech': ['Mara: Late.', 'Mara: late.'],
  'form and first of speech': ['Mara: Late.', 'Mara: 12.'],
  'end and line before': ['Mara: Late.', 'The quay is wet.\nMara: Late.'],
  'end and length of line': ['Mara: Late.', 'Mara: It is late, and the quay is wet.'],
  'end and speech': ['Mara: Late.', 'Mara: Late.\nThe quay is wet, and the ferry is late.'],
  'end and end of line': ['Mara: Late.', 'Mara: Late?'],
  'form and end of line': ['Mara: Late.', 'Mara: Late,'],
  'end and persons': ['Mara: It is late.', 'Mara: I am late.'],
  'end and begin': ['Mara: Late.', '- Mara: Late.'],
  'end and time': ['Mara: Late.', '[0:12] Mara: Late.'],
  begin: ['Mara: Late.', '## Mara: Late.'],
  indent: ['Mara: Late.', '        Mara: Late.'],
  'length of name': ['Mara: Late.', 'Maximiliane: Late.'],
  affiliation: ['Mara: Late.', 'Mara (Quay Office): Late.'],
}

const TALK = 'Mara: Is it late?\nPim: I think it is.\nMara: Who told you?\nPim: Nobody did.\n'
const LIST = '- Rope: 12 coils\n- Tar: 4 barrels\n- Nails: 3 boxes\n- Paint: 9 tins\n- Chain: 1 fathom\n- Bell: 1\n'
const COMES_ONCE = 'Mara: Is it late?\nPim: I think it is.\nJo: Who told you?\nAda: Nobody did.\n'
const LONG = TALK.repeat(6)
const STATED = TALK.replaceAll('?', '.')
const APART = TALK.replaceAll('\n', '\n\n')
const OPEN = TALK.replaceAll('?', '').replaceAll('.', '')
const SPREAD = TALK.replaceAll('\n', '\nThe quay is wet.\nThe ferry is late.\nNobody is there.\n')
const TIMED = TALK.replaceAll(/^/gm, '[0:12] ')
const IMPERSONAL = TALK.replace('I think', 'Pim thinks').replace('you', 'Jo')
const NO_NAMES = TALK.replaceAll('Mara', 'However').replaceAll('Pim', 'Moreover')
const CAPS = TALK.replaceAll('Mara', 'MARA LUND').replaceAll('Pim', 'PIM VIDAL')
const SMALL = TALK.toLowerCase()
const SILENT = 'Mara:\nPim:\nMara:\nPim:'

/** Two documents whose first kind of head tells a feature apart. */
const KINDS: Readonly<Record<string, readonly [one: string, other: string]>> = {
  score: [TALK, NO_NAMES],
  'end and score': [TALK, NO_NAMES],
  'begin and score': [TALK, NO_NAMES],
  'form and score': [TALK, CAPS],
  'end and form': [TALK, CAPS],
  'rank and score': [TALK, NO_NAMES],
  'heads and score': [TALK, LONG],
  'heads and names that come back': [TALK, COMES_ONCE],
  'names that come back and changes': [TALK, COMES_ONCE],
  'names that come back and score': [TALK, COMES_ONCE],
  'size and heads': [TALK, LONG],
  'size and score': [TALK, LONG],
  'lines and score': [TALK, SPREAD],
  'paragraphs and heads': [TALK, SPREAD],
  'paragraphs and score': [TALK, SPREAD],
  'known names and end': [TALK, CAPS],
  'known names and heads': [TALK, CAPS],
  'words that head lists': [TALK, NO_NAMES],
  'asks and size': [TALK, STATED],
  'asks and persons': [TALK, STATED],
  'persons and heads': [TALK, IMPERSONAL],
  answers: [TALK, STATED],
  'stops and end': [TALK, OPEN],
  'open and end': [TALK, OPEN],
  'no speech': [TALK, SILENT],
  'behind blank lines': [TALK, APART],
  'begins with digits': [TALK, LIST],
  'begins small': [TALK, SMALL],
  'length of speech and end': [TALK, SILENT],
  times: [TALK, TIMED],
  'two in turn': [TALK, COMES_ONCE],
}

function firstOf(text: string) {
  const [first] = candidatesOf(linesIn(text))
  if (first === undefined) throw new Error(`no head in ${text}`)
  return first
}

/** The kind of the first head, where each head weighs a little for names that are usual. */
function kindOf(text: string) {
  const lines = linesIn(text)
  const tallies = new Map<string, Tally>()
  for (const candidate of candidatesOf(lines)) count(tallies, candidate, candidate.head.name.prior * 8 - 4)
  const tally = tallies.get(firstOf(text).kind)
  if (tally === undefined) throw new Error(`no kind in ${text}`)
  return { tally, extent: extentOf(lines, tallies) }
}

describe('a head by itself', () => {
  test('each feature has an example', () => expect(Object.keys(HEADS)).toEqual(FEATURES.map(({ name }) => name)))

  test.each(FEATURES)('$name', ({ name, of }) => {
    const [one = '', other = ''] = HEADS[name] ?? []
    expect(of(firstOf(one))).not.toBe(of(firstOf(other)))
  })
})

describe('a kind of head in its document', () => {
  test('each feature has an example', () => expect(Object.keys(KINDS)).toEqual(KIND_FEATURES.map(({ name }) => name)))

  test.each(KIND_FEATURES)('$name', ({ name, of }) => {
    const [one, other] = (KINDS[name] ?? []).map(kindOf).map(({ tally, extent }) => of(tally, extent))
    expect(one).toBeTypeOf('string')
    expect(one).not.toBe(other)
  })
})

describe('weights', () => {
  test.each([
    ['heads', FEATURES, HEAD_WEIGHTS],
    ['kinds of heads', KIND_FEATURES, KIND_WEIGHTS],
  ])('each feature of %s has a row, and each row a feature', (_, features, rows) => {
    expect(Object.keys(rows)).toEqual(features.map(({ name }) => name))
  })

  test('a row is values with tenths, each value once', () => {
    for (const row of [...Object.values(HEAD_WEIGHTS), ...Object.values(KIND_WEIGHTS)].filter((each) => each !== '')) {
      const entries = row.split(' | ')
      for (const entry of entries) expect(entry).toMatch(/^[^|]+=-?[1-9]\d*$/)
      expect(new Set(entries.map((entry) => entry.slice(0, entry.lastIndexOf('=')))).size).toBe(entries.length)
    }
  })
})
