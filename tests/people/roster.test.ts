import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSpellings } from '../../src/parse/people/display-name.ts'
import { createRoster } from '../../src/parse/people/roster.ts'
import { IS_NIGHTLY } from '../runs.ts'
import { matchOf, peopleWith } from './people.ts'

describe('one person, several labels', () => {
  test.each([
    ['MARA LUND', 'Mara Lund'],
    ['MARA LUND', 'MARA\u00a0LUND'],
    ['JO O’NEIL', "Jo O'Neil"],
    ['JOSÉ PAZ', 'Jose\u0301 Paz'],
    ['IŞIL', 'Işıl'],
    ['MARA LUND', 'LUND'],
    ['MARA LUND', 'Ms. Lund'],
    ['MARA LUND', 'Mara'],
    ['MARA LUND', 'DR. MARA LUND'],
    ['MARA LUND', 'MARA LUND, HOST'],
    ['LUND', 'LUND (on the phone)'],
    ['LUND', 'MARA LUND'],
    ['Mara', 'Mara Lund'],
    ['SENATOR LUND', 'SEN. LUND'],
    ['MR. LUND', 'LUND'],
    ['M. LUND', 'MARA LUND'],
    ['Mara J. Lund', 'Mara Lund'],
    ['MARIA DE LA CRUZ', 'Ms. CRUZ'],
    ['The Minister for Fish (Mr. David Lund)', 'Mr. Lund'],
    ['Q14', 'Q15'],
    ['ЕЛЕНА ПЕТРОВА', 'Петрова'],
  ])('%s, %s', (one, other) => {
    const { meet, roster, notes } = peopleWith()
    expect(meet(one)).toBe(meet(other))
    expect(roster.members).toHaveLength(1)
    expect(notes).toEqual([])
  })

  test('the labels are kept in order of first use, and the name gets better', () => {
    const { meet, roster } = peopleWith()
    for (const label of ['LUND', 'MARA LUND', 'LUND', 'Ms. Lund']) meet(label)
    expect(roster.members).toMatchObject([
      { speakerId: 'lund', speaker: 'Mara Lund', labels: ['LUND', 'MARA LUND', 'Ms. Lund'], line: 1 },
    ])
  })

  test('a label in small letters improves one in capitals', () => {
    const { meet } = peopleWith()
    const member = meet('ANA LACROIX')
    meet('Ana LaCroix')
    expect(member.speaker).toBe('Ana LaCroix')
  })

  test('initials of the only one who has them', () => {
    const { meet } = peopleWith()
    const mara = meet('Mara Lund')
    meet('Jo Vey')
    expect(meet('ML', { shape: 'initials' })).toBe(mara)
    meet('Mads Lie')
    meet('Per Ek')
    meet('Pia Ek')
    expect(meet('PE', { shape: 'initials' })).toMatchObject({ speaker: 'PE' })
  })

  test('initials with a key', () => {
    const { meet } = peopleWith('Mara Lund (ML), Nils Berg (NB)')
    const mara = meet('ML', { shape: 'initials' })
    expect(meet('Mara Lund')).toBe(mara)
    expect(mara).toMatchObject({ speakerId: 'ml', speaker: 'Mara Lund' })
    expect(meet('NB', { shape: 'initials' })).toMatchObject({ speaker: 'Nils Berg' })
  })

  test('Mme shows that M. is no initial', () => {
    const { meet, roster } = peopleWith()
    for (const label of ['Mme Roux', 'M. Petit', 'Luc Petit']) meet(label)
    expect(roster.members.map((member) => member.speaker)).toEqual(['Mme Roux', 'Luc Petit'])
  })

  test('an examiner line makes the following Q hers', () => {
    const { meet } = peopleWith()
    const lund = meet('BY MS. LUND')
    const berg = meet('BY MR. BERG')
    expect(meet('Q')).toBe(berg)
    meet('BY MS. LUND')
    expect(meet('Q')).toBe(lund)
    expect(lund).toMatchObject({ speakerId: 'ms-lund', speaker: 'Ms. Lund', role: 'examiner' })
  })
})

describe('several people', () => {
  test.each([
    ['MARA LUND', 'NILS LUND'],
    ['MR. LUND', 'MRS. LUND'],
    ['GOV. LUND', 'REP. LUND'],
    ['LUND JR.', 'LUND SR.'],
    ['GEORGE H W LUND', 'GEORGE W LUND'],
    ['MARA LUND', 'DR. MARA'],
    ['SPEAKER 1', 'SPEAKER 2'],
    ['CHAIR', 'VICE CHAIR'],
    ['LUND, MARA', 'LUND, NILS'],
    ['ANNA LUND', 'MS. BERG'],
    ['主席', '主持人'],
    ['A & B', 'A'],
    ['__proto__', 'constructor'],
  ])('%s, %s', (one, other) => {
    const { meet, notes } = peopleWith()
    expect(meet(one)).not.toBe(meet(other))
    expect(notes).toEqual([])
  })

  test('a surname that fits two is kept apart, and said so once', () => {
    const { meet, notes } = peopleWith()
    for (const label of ['MARA LUND', 'NILS LUND', 'LUND', 'LUND']) meet(label)
    expect(meet('LUND')).toMatchObject({ speakerId: 'lund', speaker: 'Lund' })
    expect(notes).toMatchObject([{ code: 'ambiguous-name', line: 3 }])
    expect(notes[0]?.message).toContain('Mara Lund and Nils Lund')
  })

  test('a second bearer of a surname that was taken for the first one', () => {
    const { meet, codes } = peopleWith()
    const mara = meet('MARA LUND')
    expect(meet('LUND')).toBe(mara)
    meet('NILS LUND')
    expect(codes()).toEqual(['ambiguous-name'])
    expect(meet('LUND')).toBe(mara)
  })
})

describe('letters that look alike or show nothing', () => {
  test.each([
    ['MАRA LUND', 'mixed-script'],
    ['MARA LUND\u{e0041}', 'invisible-in-name'],
    ['MARA\u200bLUND', 'invisible-in-name'],
    ['\u202eMARA LUND', 'invisible-in-name'],
    ['MAR\u212aA', 'mixed-script'],
    ['\u{1d40c}ara', 'mixed-script'],
    ['Ｍara', 'mixed-script'],
  ])('%j: %s, once', (label, code) => {
    const { meet, codes } = peopleWith()
    meet(label)
    meet(label)
    expect(codes()).toEqual([code])
  })

  test('Cyrillic that looks like a known Latin name', () => {
    for (const labels of [
      ['TOM', 'ТОМ'],
      ['ТОМ', 'TOM'],
    ]) {
      const { meet, roster, codes } = peopleWith()
      for (const label of labels) meet(label)
      expect(roster.members).toHaveLength(2)
      expect(codes()).toEqual(['mixed-script'])
    }
  })

  test.each(['ЕЛЕНА ПЕТРОВА', 'ΓΙΩΡΓΟΣ', '主持人 Bob', 'Петрова (IBM)', 'ＴＯＭ', 'ŞULE'])('nothing about %s', (label) => {
    const { meet, notes } = peopleWith()
    meet(label)
    expect(notes).toEqual([])
  })
})

/** What XML allows behind the first character of a name, but for the colon. */
const NC_NAME =
  /^[-.\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+$/u

describe('ids', () => {
  test.each([
    ['IŞIL ÇIRAĞ', 'isil-cirag'],
    ['主持', '主持'],
    ['Анна Чайка', 'анна-чайка'],
    ['मीरा', 'मीरा'],
    ['राम', 'राम'],
    ['สมชาย', 'สมชาย'],
    ['مَرْيَم', 'مريم'],
    ['C++', 'c-plus-plus'],
    ['Speaker -1', 'speaker-minus-1'],
    ['🚀', 'u1f680'],
    ['תום', 'תום'],
    ['__proto__', 'proto'],
    ['2', '2'],
    ['???', 'u3fu3fu3f'],
    ['Q14', 'q'],
  ])('%s -> %s', (label, id) => {
    const { meet } = peopleWith()
    expect(meet(label).speakerId).toContain(id)
  })

  const label = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aBcİıéßñŞøК主م -.’1'), minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )

  test('are letters and digits, short enough for a file, never empty and unique', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
        const { meet, roster } = peopleWith()
        for (const one of labels) meet(one)
        const ids = roster.members.map((member) => member.speakerId)
        for (const id of ids) {
          expect(id).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u)
          expect(`_${id}`).toMatch(NC_NAME)
          expect(id).toBe(id.normalize('NFC'))
          expect(Buffer.byteLength(id)).toBeLessThan(230)
        }
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('are the same for NFC and NFD, capitals and small letters', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abkİiéßñŞøłю '), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(name, (one) => {
        const { meet } = peopleWith()
        const forms = [one, one.normalize('NFD'), one.toUpperCase(), one.toLowerCase().normalize('NFC')]
        const members = new Set(forms.map((form) => meet(form)))
        fc.pre(one.trim() !== '')
        expect(members.size).toBe(1)
      }),
    )
  })
})

test('known: one who fits, and nobody when two fit', () => {
  const { meet, roster } = peopleWith()
  const mara = meet('MARA LUND')
  meet('NILS LUND')
  expect(roster.known('mara')).toBe(mara)
  expect(roster.known('mara lund')).toBe(mara)
  expect(roster.known('lund')).toBeUndefined()
  expect(roster.known('moderator')).toBeUndefined()
})

test('turns and words are counted', () => {
  const { meet, roster } = peopleWith()
  roster.count(meet('LUND'), 7)
  roster.count(meet('LUND'), 5)
  expect(roster.members).toMatchObject([{ turns: 2, words: 12 }])
})

test('many speakers stay apart', () => {
  const roster = createRoster({ spellings: createSpellings(), diagnose: () => {} })
  const letters = (number: number) => Array.from(String(number), (digit) => 'bcdfghjklm'[Number(digit)]).join('a')
  const many = IS_NIGHTLY ? 60_000 : 1_000
  for (let index = 0; index < many; index++) roster.meet(matchOf(`P${letters(index)} Lund`), index + 1)
  expect(roster.members).toHaveLength(many)
})
