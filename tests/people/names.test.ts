import { describe, expect, test } from 'vitest'
import { isRole, splitName } from '../../src/parse/people/names.ts'

describe('splitting a name', () => {
  test.each([
    ['Mara Lund', { title: '', given: ['mara'], surname: 'lund' }],
    ['LUND', { given: [], surname: 'lund' }],
    ['Dr. Jo O’Neil-Smith', { title: 'dr', rank: '', given: ['jo'], surname: 'o neil smith' }],
    ['Ms. DE LA CRUZ', { title: 'ms', gender: 'f', given: [], particles: 'de la', surname: 'cruz' }],
    ['Jan van der Berg Jr.', { given: ['jan'], particles: 'van der', surname: 'berg', generation: 'jr' }],
    ['Ada Byrd III', { given: ['ada'], surname: 'byrd', generation: 'iii' }],
    ['Dr. Smith, MD', { title: 'dr', given: [], surname: 'smith' }],
    ['LUND, MARA', { given: ['mara'], surname: 'lund' }],
    ['LUND, EDITOR AT ATRIUM', { given: [], surname: 'lund' }],
    ['Vice President Lund', { title: 'vice president', rank: 'vice president', surname: 'lund' }],
    ['Senator Lund', { rank: 'sen', surname: 'lund' }],
    ['Mr. LUND of New York', { gender: 'm', given: [], surname: 'lund' }],
    ['The Minister for Fish (Mr. David Lund)', { gender: 'm', given: ['david'], surname: 'lund' }],
    ['Nils Lund (ABC/DEF)', { given: ['nils'], surname: 'lund' }],
    ['O SR. LUIZ PRADO', { gender: 'm', given: ['luiz'], surname: 'prado' }],
    ['BY MS. LUND', { gender: 'f', given: [], surname: 'lund' }],
  ])('%s', (label, parts) => {
    expect(splitName(label)).toMatchObject(parts)
  })
})

describe('labels that are roles', () => {
  const roles =
    'moderator|host|the president|madam speaker|city clerk|speaker 1|audience member|the court|q|a|unknown|all|the presiding officer|mayor|s00|unidentified male|general|female speaker 2|主持人'
  test.each(roles.split('|'))('%s', (folded) => expect(isRole(folded)).toBe(true))

  const names = 'mara lund|king|kim|mr lund|chair lund|bishop|the|judge lund|mara'
  test.each(names.split('|'))('not %s', (folded) => expect(isRole(folded)).toBe(false))
})
