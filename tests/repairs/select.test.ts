import { expect, test } from 'vitest'
import { repairs } from '../../src/repairs/index.ts'
import { keepsNotation, selectFlags, selectRepairs, UnknownRepairError } from '../../src/repairs/select.ts'

const names = (selection: Parameters<typeof selectRepairs>[0]) => selectRepairs(selection).map((repair) => repair.name)

test('levels', () => {
  expect(names('none')).toEqual([])
  expect(names('safe')).toEqual(
    repairs.filter(({ safety }) => safety === 'safe' || safety === 'evidence').map(({ name }) => name),
  )
  expect(names('all')).toEqual(repairs.map(({ name }) => name))
})

test('a list of names, in catalogue order', () => {
  expect(names(['space/in-quotes', 'url/spaced'])).toEqual(['url/spaced', 'space/in-quotes'])
  expect(names([])).toEqual([])
})

test('a name with "-" leaves one out of the safe ones', () => {
  expect(names(['-join/i-verb'])).toEqual(names('safe').filter((name) => name !== 'join/i-verb'))
  expect(names(['url/spaced', '-join/i-verb'])).toEqual(names(['-join/i-verb']))
})

test.each([
  [['none', 'all'], '"none" and "all"'],
  [['safe', 'none', '-url/spaced'], '"none" and "safe"'],
  [['all', '-url/spaced', 'url/spaced'], '"url/spaced" and "-url/spaced"'],
  [['speech/repeated-word', '-speech/repeated-word'], '"speech/repeated-word" and "-speech/repeated-word"'],
])('%j takes back what it asks for, and is refused', (selection, pair) => {
  expect(() => selectRepairs(selection)).toThrow(`${pair} take each other back; leave one of them out`)
})

test('what an input format has by itself is left to it, and what it needs is made', () => {
  const inFormat = (format: string) => selectRepairs('safe', format).map(({ name }) => name)
  expect(inFormat('html')).not.toContain('char/entity')
  expect(inFormat('text')).toContain('char/entity')
  expect(inFormat('pages')).toContain('line/dehyphenate')
  expect(inFormat('text')).not.toContain('line/dehyphenate')
})

test('flags are chosen by name, or all of them', () => {
  expect(selectFlags('safe')).toEqual([])
  expect(selectFlags(['speech/repeated-word', 'url/spaced']).map(({ name }) => name)).toEqual(['speech/repeated-word'])
  expect(selectFlags('all').length).toBeGreaterThan(2)
  expect(names(['speech/repeated-word'])).toEqual([])
})

test.each([
  ['join/i-verbs', 'join/i-verb'],
  ['i-verb', 'join/i-verb'],
  ['i-vreb', 'join/i-verb'],
  ['nope', undefined],
  ['*', undefined],
])('%s is refused, and %s suggested', (name, suggestion) => {
  expect(() => selectRepairs([`-${name}`])).toThrow(UnknownRepairError)
  const fault = new UnknownRepairError(name)
  expect(fault.suggestion).toBe(suggestion)
  expect(fault.message.includes('did you mean')).toBe(suggestion !== undefined)
})

test('a level in a list is where it starts from', () => {
  expect(names(['all', '-url/spaced'])).toEqual(names('all').filter((name) => name !== 'url/spaced'))
  expect(names(['safe', 'url/spaced'])).toEqual(names('safe'))
  expect(names(['none', 'url/spaced'])).toEqual(['url/spaced'])
  expect(names(['none', '-url/spaced'])).toEqual([])
})

test.each<[Parameters<typeof keepsNotation>[0], unknown]>([
  ['safe', ['safe', '-char/escape', '-char/line-break']],
  [['-url/spaced'], ['-url/spaced', '-char/escape', '-char/line-break']],
  [
    ['safe', 'char/escape'],
    ['safe', 'char/escape', '-char/line-break'],
  ],
  [['join/i-verb'], ['join/i-verb']],
  ['none', 'none'],
  ['all', 'all'],
])('of %j a source that is written again keeps its notation', (selection, kept) => {
  expect(keepsNotation(selection)).toEqual(kept)
})
