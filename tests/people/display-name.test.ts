import { describe, expect, test } from 'vitest'
import { createSpellings, displayName } from '../../src/parse/people/display-name.ts'

const none = createSpellings()

function spelledIn(text: string) {
  const spellings = createSpellings()
  spellings.introduce(text)
  return spellings
}

describe('capitals get small letters', () => {
  test.each([
    ['MARA LUND', 'Mara Lund'],
    ['FIONA MCDONALD', 'Fiona McDonald'],
    ['SEAN MACARTHUR', 'Sean Macarthur'],
    ['Mr. McVEY', 'Mr. McVey'],
    ['DR. JO O’NEIL-SMITH', 'Dr. Jo O’Neil-Smith'],
    ["PAT O'BRIEN", "Pat O'Brien"],
    ['IDA D’ANGELO', 'Ida D’Angelo'],
    ['MARA’S MOTHER', 'Mara’s Mother'],
    ['JAN VAN DER BERG', 'Jan van der Berg'],
    ['MARIA DE LA CRUZ', 'Maria de la Cruz'],
    ['DE LA CRUZ', 'De La Cruz'],
    ['Ms. DE LA CRUZ', 'Ms. De La Cruz'],
    ['ADA LUND-JONES, JR.', 'Ada Lund-Jones, Jr.'],
    ['ADA BYRD III', 'Ada Byrd III'],
    ['IDA FOX, PH.D.', 'Ida Fox, Ph.D.'],
    ['IDA FOX, MD', 'Ida Fox, MD'],
    ['J. R. LUND', 'J. R. Lund'],
    ['MARA LUND, BBC', 'Mara Lund, BBC'],
    ['MARA LUND (QNN)', 'Mara Lund (QNN)'],
    ['The PRESIDING OFFICER', 'The Presiding Officer'],
    ['SECRETARY OF STATE', 'Secretary of State'],
    ['Mr. LUND of New York', 'Mr. Lund of New York'],
    ['SPEAKER 1', 'Speaker 1'],
    ['ŞULE ÇELİK', 'Şule Çelik'],
    ['İPEK IŞIK', 'İpek Işık'],
    ['ЕЛЕНА ПЕТРОВА', 'Елена Петрова'],
    ['NG', 'Ng'],
  ])('%s -> %s', (label, name) => {
    expect(displayName(label, none)).toBe(name)
  })

  test.each(['Mara  van Lund', 'Bob SMITH', 'mara', 'SPEAKER_00', 'A2-2203', '主持人', 'Q', 'QNN', 'DH/YK', '???'])(
    '%s stays',
    (label) => {
      expect(displayName(label, none)).toBe(label.replace('  ', ' '))
    },
  )

  test('marks that show nothing are left out', () => {
    expect(displayName('\u200eMara\u00a0Lund\u202c', none)).toBe('Mara Lund')
  })
})

describe('the spelling of the document wins', () => {
  test.each([
    ['IŞIL ÇIRAĞ', 'with Işıl Çırağ and others', 'Işıl Çırağ'],
    ['IŞIL CIRAG', 'with Işıl Çırağ and others', 'Işıl Çırağ'],
    ['DR. IŞIL ÇIRAĞ, MD', 'with Işıl Çırağ.', 'Dr. Işıl Çırağ, MD'],
    ['ANA MACARTHUR', 'Ana MacArthur speaks', 'Ana MacArthur'],
    ['BO DESHAWN', 'Mr. DeShawn said', 'Bo DeShawn'],
    ['IŞIL ÇIRAĞ', 'Işıl\nÇırağ', 'Işıl Çırağ'],
    ['MARA LUND', 'MARA LUND and mara lund', 'Mara Lund'],
    ['ANA LACROIX', 'Ana LaCroix, Ana Lacroix, Ana Lacroix', 'Ana Lacroix'],
    ['ANA LACROIX', 'Ana LaCroix, Ana Lacroix', 'Ana LaCroix'],
    ['ANA LACROIX', 'Ana said. LaCroix', 'Ana LaCroix'],
  ])('%s in %j', (label, text, name) => {
    expect(displayName(label, spelledIn(text))).toBe(name)
  })

  test.each([
    ['Kapalı yolları sayın, kıyıdaki balıkçılar yalnız. Limanı açın.', 'Yılmaz Kıyıcı'],
    ['It is the evening of Aslı, Işıl and Çırağ, whose sisters sing in this inn.', 'Yilmaz Kiyici'],
    ['Aslı', 'Yilmaz Kiyici'],
  ])('I is the capital of ı in Turkish text only: %s', (text, name) => {
    expect(displayName('YILMAZ KIYICI', spelledIn(text))).toBe(name)
  })

  test('later text counts, up to the limit', () => {
    const spellings = createSpellings({ limit: 40 })
    spellings.introduce('An evening about the sea')
    expect(spellings.find('ana lacroix')).toBeUndefined()
    spellings.introduce('Ana LaCroix')
    expect(spellings.find('ana lacroix')).toBe('Ana LaCroix')
    spellings.introduce('Mara van Lund with a long introduction')
    expect(spellings.find('mara van lund')).toBeUndefined()
  })
})

describe('initials with a key', () => {
  test.each([
    ['MLD', 'Present: Mara Lund (MLD), chair'],
    ['MLD', '* MLD — Mara Lund'],
    ['MLD', 'MLD: Mara Lund\nNB: Nils Berg'],
    ['ML', 'Mara Lund - ML\nNils Berg - NB'],
    ['ML', '| ML | Mara Lund | Atrium |'],
  ])('%s in %j', (key, text) => {
    expect(displayName(key, spelledIn(text))).toBe('Mara Lund')
  })

  test('of a name of five words', () => {
    const text = '* MLA — Mara Lund van der Aa, chair'
    expect(displayName('MLA', spelledIn(text))).toBe('Mara Lund van der Aa')
  })

  test.each([
    ['NB', 'Present: Mara Lund (NB)'],
    ['ML', 'ML: Mara Lund went home early'],
    ['MLD', 'Mara Lund, MLD'],
    ['ML', 'Mara (ML)'],
  ])('no key: %s in %j', (key, text) => {
    expect(displayName(key, spelledIn(text))).toBe(key)
  })
})
