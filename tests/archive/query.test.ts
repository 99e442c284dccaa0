import { describe, expect, it } from 'vitest'
import { QueryError, readQuery } from '../../src/archive/query.ts'

describe('a query', () => {
  it.each([
    ['harbour tide', '"harbour" AND "tide"'],
    ['"high tide" harb*', '"high tide" AND "harb"*'],
    ['"high tid"*', '"high tid"*'],
    ['well-known 3.5%', '"well-known" AND "3.5%"'],
    ['a AND (b OR c) d', '"a" AND ( "b" OR "c" ) AND "d"'],
    ['a NOT b', '"a" NOT "b"'],
    ['(a)(b)', '( "a" ) AND ( "b" )'],
    ['NEAR(one "two three" fou*, 5) six', 'NEAR("one" "two three" "fou"*, 5) AND "six"'],
    ['NEAR(one two)', 'NEAR("one" "two")'],
    ['near and ORDER NOTE', '"near" AND "and" AND "ORDER" AND "NOTE"'],
    ['text:harbour ^tide', '"text:harbour" AND "^tide"'],
    ['港 été', '"港" AND "été"'],
  ])('%s is %s', (query, expected) => {
    expect(readQuery(query)).toBe(expected)
  })

  it.each([
    ['', 'it holds no word', 0],
    ['  ', 'it holds no word', 0],
    ['tide AND', 'nothing follows AND', 5],
    ['OR tide', 'nothing stands before OR', 0],
    ['a AND OR b', 'nothing stands before OR', 6],
    ['tide (a OR b', 'this bracket is not closed', 5],
    ['tide)', 'no bracket was opened for this one', 4],
    ['()', 'nothing stands before )', 1],
    ['a "b c', 'this phrase is not closed', 2],
    ['a --', '-- holds no word', 2],
    ['*', '* holds no word', 0],
    ['a NEAR(b', 'NEAR is written NEAR(one two, 5)', 2],
    ['NEAR(b, 5)', 'NEAR takes two words or more', 0],
    ['NEAR(b -, 5)', '- holds no word', 7],
  ])('%s is none', (query, message, at) => {
    expect(() => readQuery(query)).toThrow(`not understood: ${message}, at character ${at + 1}`)
  })

  it('of more words than fit is none', () => {
    expect(() => readQuery('a '.repeat(201))).toThrow(QueryError)
  })
})
