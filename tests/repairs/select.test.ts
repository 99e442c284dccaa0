import { expect, test } from 'vitest'
import { repairs } from '../../src/repairs/index.ts'
import { selectRepairs, UnknownRepairError } from '../../src/repairs/select.ts'

const names = (selection: Parameters<typeof selectRepairs>[0]) => selectRepairs(selection).map((repair) => repair.name)

test('levels', () => {
  expect(names('none')).toEqual([])
  expect(names('safe')).toEqual(
    repairs.filter(({ safety }) => safety === 'safe' || safety === 'evidence').map(({ name }) => name),
  )
  expect(names('all')).toEqual(repairs.filter(({ safety }) => safety !== 'flag').map(({ name }) => name))
})

test('a list of names, in catalogue order', () => {
  expect(names(['space/in-quotes', 'url/spaced'])).toEqual(['url/spaced', 'space/in-quotes'])
  expect(names([])).toEqual([])
})

test('a name with "-" leaves one out of the safe ones', () => {
  expect(names(['-join/i-verb'])).toEqual(names('safe').filter((name) => name !== 'join/i-verb'))
  expect(names(['url/spaced', '-join/i-verb'])).toEqual(names(['-join/i-verb']))
})

test('an unknown name is refused with the nearest one', () => {
  expect(() => selectRepairs(['join/i-verbs'])).toThrow(UnknownRepairError)
  expect(() => selectRepairs(['join/i-verbs'])).toThrow('unknown repair "join/i-verbs"; did you mean "join/i-verb"?')
  expect(() => selectRepairs(['-urls/spaced'])).toThrow('did you mean "url/spaced"?')
})

test('a level in a list is where it starts from', () => {
  expect(names(['all', '-url/spaced'])).toEqual(names('all').filter((name) => name !== 'url/spaced'))
  expect(names(['safe', 'url/spaced'])).toEqual(names('safe'))
  expect(names(['none', 'url/spaced'])).toEqual(['url/spaced'])
  expect(names(['none', '-url/spaced'])).toEqual([])
})
