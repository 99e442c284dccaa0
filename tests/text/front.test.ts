import { describe, expect, test } from 'vitest'
import { languageIn, languageTag, titleIn } from '../../src/text/front.ts'

describe('the text above the talk', () => {
  test.each([
    ['---\ntitle: "Ferries & tides"\n---', 'Ferries & tides'],
    ['  "title": "Ferries",', 'Ferries'],
    ['[ti:Ferries]', 'Ferries'],
    ['<html><title>Ferries &amp; tides</title>', 'Ferries & tides'],
    ['WEBVTT - The keepers\nLanguage: en', 'The keepers'],
    ['By Bo\n\n# Ferries #', 'Ferries'],
    ['Titel: Fähren', 'Fähren'],
    ['title: "Day One, Morning"\ndate: 2020-01-01', 'Day One, Morning'],
    ['The harbour, and who pays', 'The harbour, and who pays'],
    ['Who pays for the harbour?\nA talk.', 'Who pays for the harbour?'],
  ])('%j has the title %s', (front, title) => {
    expect(titleIn(front)).toBe(title)
  })

  test.each([
    ["Editor's note:\nThis is"],
    ['It was late.'],
    ['Date: 3 May'],
    ['Mar 12, 2024 10:03:03 AM'],
    ['12 March 2024'],
    ['https://example.org'],
    ['-----'],
    ['{"segments": ['],
    ['Speaker,Text'],
    ['WEBVTT\nFerries'],
    [''],
  ])('%j has none', (front) => {
    expect(titleIn(front)).toBeUndefined()
  })

  test('may name a language', () => {
    expect(languageIn('WEBVTT\nLanguage: pt-br')).toBe('pt-BR')
    expect(languageIn('@Languages:\teng, spa')).toBe('en')
    expect(languageIn('lang: "de"')).toBe('de')
    expect(languageIn('Language: English')).toBeUndefined()
    expect([languageTag('EN'), languageTag('english'), languageTag('e'), languageTag('en-')]).toEqual([
      'en',
      undefined,
      undefined,
      undefined,
    ])
  })
})
