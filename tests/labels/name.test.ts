import { describe, expect, test } from 'vitest'
import { readName } from '../../src/labels/name.ts'

describe('shapes', () => {
  test.each([
    ['MARA LUND', 'caps'],
    ['McDONALD', 'caps'],
    ['DiCAPRIO', 'caps'],
    ['VAN DER BERG', 'caps'],
    ['DE LA CRUZ', 'caps'],
    ['Ms. DE LA CRUZ', 'caps'],
    ['The PRESIDENT', 'caps'],
    ['O’NEIL-SMITH', 'caps'],
    ['ŞULE ÇELİK', 'caps'],
    ['W MARA LUND', 'caps'],
    ['LUND', 'caps'],
    ['HOST', 'caps'],
    ['MLD', 'initials'],
    ['J. R.', 'initials'],
    ['MdJ', 'initials'],
    ['B', 'letter'],
    ['Mara Lund', 'title'],
    ['María de la Cruz', 'title'],
    ['d’Arc', 'title'],
    ['Mara Lund AM', 'title'],
    ['J. R. Lund', 'title'],
    ['Speaker 1', 'title'],
    ['Professor B', 'title'],
    ['P3', 'number'],
    ['S00', 'number'],
    ['SPEAKER_00', 'number'],
    ['A2-2203', 'number'],
    ['mlund', 'lower'],
    ['主席', 'uncased'],
    ['사회자', 'uncased'],
    ['??', 'uncased'],
  ])('%s is %s', (candidate, shape) => {
    expect(readName(candidate)?.shape).toBe(shape)
  })
})

describe('people, roles and voices are likely', () => {
  test.each([
    'Mara Lund',
    'MARA LUND',
    'Mara Lund Jr.',
    'Mara Lund III',
    'Mara B. Lund, Psy.D',
    'Dr. Jo O’Neil-Smith',
    'Mr. LUND of New Atrium',
    'Sen. Vey',
    'Councillor Vey',
    'General Ada Byrd',
    'J. R. Lund',
    'Jan van der Berg',
    'MODERATOR',
    'Interviewer',
    'Host',
    'Operator',
    'Clerk',
    'Speaker 1',
    'SPEAKER_00',
    'The President',
    'THE PRESIDENT',
    'Madam Speaker',
    'City Clerk',
    'MALE SPEAKER',
    'Audience questioner',
    'SENIOR HARBOUR OFFICIAL',
    'Unknown Speaker',
    'Vizepräsidentin Mara Lund',
    'Modératrice',
    '主席',
    '林委員海潮',
    'Mara “Em” Lund',
    'Will Vey',
    'Julian Ma',
    'James He',
    'Mara Mayo',
    'Senator PRICE',
    'Senator VOTE',
  ])('%s', (candidate) => {
    expect(readName(candidate)?.prior).toBeGreaterThanOrEqual(0.8)
  })
})

describe('heads, sentences and the like are unlikely or no names', () => {
  test.each([
    'Note',
    'NOTE',
    'Editor’s note',
    'Topic',
    'Poll',
    'ACTION',
    'RESOLVED',
    'Action Item',
    'Next Steps',
    'Location',
    'Date',
    'Then',
    'And',
    'Answer',
    'So Today',
    'So today, note',
    'How We Got Here',
    'Monday',
    'March 2020',
    'May 3',
    'Figure 2',
    'https',
    'The reason is',
    'Mara went home',
    'It is 10',
    '3',
    '12 34',
    'It ends here.',
    'Scribe(s)',
    'Dear Senator Lund',
    'Senator Vote',
    'SENATOR VOTE',
    'Senator VOTE COUNT',
    'Harbour Committee',
    '日期',
    '第一案',
    '他說',
    'PS',
    '',
    '\u200b\u00ad',
    '...',
    '—',
    'a@b',
  ])('%j', (candidate) => {
    expect(readName(candidate)?.prior ?? 0).toBeLessThanOrEqual(0.2)
  })
})

test.each(['Bridges', 'Lund'])('%s, a single word in title case, is left to the evidence', (candidate) => {
  expect(readName(candidate)?.prior).toBe(0.3)
})

describe('parts', () => {
  test.each([
    ['MARA LUND, HOST', 'MARA LUND', 'HOST'],
    ['VEY, EDITOR AT ATRIUM, FORMER CLERK', 'VEY', 'EDITOR AT ATRIUM, FORMER CLERK'],
    [
      'Mara Lund, Parl. Staatssekretärin beim Bundesminister der Gezeiten',
      'Mara Lund',
      'Parl. Staatssekretärin beim Bundesminister der Gezeiten',
    ],
    ['Mara Lund, Jr., Host', 'Mara Lund, Jr.', 'Host'],
    ['Lund, Mara', 'Lund, Mara', null],
    ['van Dam, Jo K. (Guest)', 'van Dam, Jo K.', 'Guest'],
    ['Mara, Host', 'Mara', 'Host'],
    ['Mara, Author', 'Mara', 'Author'],
    ['Mara Lund, Atrium', 'Mara Lund', 'Atrium'],
    ['LUND, ATRIUM', 'LUND', 'ATRIUM'],
    ['Dr. Norman Lund (ABC/DE)', 'Dr. Norman Lund', 'ABC/DE'],
    ['Jo Vey (Bad Atrium) (ABC)', 'Jo Vey', 'Bad Atrium'],
    ['Mara | ECH', 'Mara', 'ECH'],
    ['Mara Lund – Atrium', 'Mara Lund', 'Atrium'],
    ['LUND (voice-over)', 'LUND', null],
    ['Mr. McVEY (during the reading)', 'Mr. McVEY', null],
    ['Mara Lund (she/her)', 'Mara Lund', null],
    ['Mara Lund (laughing)', 'Mara Lund', null],
    ['Mara (Em) Lund', 'Mara (Em) Lund', null],
    ['The Minister of State for Tides (Mr. Jo Vey)', 'Mr. Jo Vey', 'The Minister of State for Tides'],
    ['The PRESIDING OFFICER (Mr. Vey)', 'The PRESIDING OFFICER', 'Mr. Vey'],
  ])('%s', (candidate, label, affiliation) => {
    expect(readName(candidate)).toMatchObject({ label, affiliation })
  })

  test.each([
    ['DH/YK/AWB', ['DH', 'YK', 'AWB']],
    ['MM, WH', ['MM', 'WH']],
    ['Mara & Jo & Bo', ['Mara', 'Jo', 'Bo']],
    ['Mara Lund and Jo Vey', ['Mara Lund', 'Jo Vey']],
    ['Mara Lund, Jo Vey and Bo Ek', ['Mara Lund', 'Jo Vey', 'Bo Ek']],
    ['Secretary of State for Trade and Tides', ['Secretary of State for Trade and Tides']],
    ['MARA LUND', ['MARA LUND']],
  ])('%s names %j', (candidate, names) => {
    expect(readName(candidate)?.names).toEqual(names)
  })

  test('a time among the notes', () => {
    expect(readName('LUND [20:01:02]')).toMatchObject({ label: 'LUND', start: 72062 })
  })

  test('what prints nothing is dropped, white space is folded', () => {
    expect(readName('\ufeffMARA\u00a0\u200e LU\u00adND\u0000\u001b')?.label).toBe('MARA LUND')
  })
})
