import { describe, expect, test } from 'vitest'
import { parseBytes, said } from '../library/parse.ts'

function saidIn(text: string): readonly string[] {
  return said(parseBytes(new TextEncoder().encode(text), {}))
}

const SCENE = ['MARA', 'Is it late?', 'JO', 'It is!', 'MARA', 'Then go.', 'JO', 'I go.', 'MARA', 'Go!', 'JO', 'Yes.']

/** Pairs of a cue and what is said, laid out by `cue`. */
function scene(cue: (name: string) => string, speech = (text: string) => `${text}\n`): string {
  let text = ''
  for (let at = 0; at < SCENE.length; at += 2) text += cue(SCENE[at] ?? '') + speech(SCENE[at + 1] ?? '')
  return text
}

function title(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase()
}

describe('names in every place', () => {
  test.each([
    [
      'in small letters',
      scene(
        (name) => `${title(name)}\n`,
        (text) => `${text}\n\n`,
      ),
    ],
    ['flush, without blank lines', scene((name) => `${name}\n`)],
    ['centred', scene((name) => `                    ${name}\n`)],
    [
      'with notes',
      scene(
        (name) => `${name} (aside)\n`,
        (text) => `${text}\n\n`,
      ),
    ],
    [
      'before the speech',
      scene(
        (name) => `${name}. `,
        (text) => `${text}\n\n`,
      ),
    ],
    [
      'in italics',
      scene(
        (name) => `_${title(name)}._ `,
        (text) => `${text}\n\n`,
      ),
    ],
    [
      'with a wide gap',
      scene(
        (name) => `${name}   `,
        (text) => `${text} So be it.\n\n`,
      ),
    ],
    [
      'with a note in brackets',
      scene(
        (name) => `${name} [rising]: `,
        (text) => `${text}\n\n`,
      ),
    ],
  ])('%s', (_, text) => {
    const names = saidIn(text).map((line) => line.split(':')[0]?.toUpperCase())
    expect(names).toEqual(['MARA', 'JO', 'MARA', 'JO', 'MARA', 'JO'])
  })
})

describe('nobody', () => {
  test.each([
    ['a poem', 'The Sea\n\nGrey water, grey sky!\nWho goes by?\n\nThe Land\n\nBrown hill.\n\nThe Sea\n\nGrey water.\n'],
    ['recipes', 'Soup\n\nIngredients\n\nBeans!\n\nMethod\n\nSoak.\n\nStew\n\nIngredients\n\nLeeks?\n\nMethod\n\nChop.\n'],
    ['a table of names', 'Mara Lund\n34\nOslo\nJo Vey\n35\nBergen\nNils Berg\n36\nOslo\nAda Wren\n37\nBergen\n'],
    ['a programme', '9:00\nWelcome\nMara Lund\n\n10:00\nTides?\nJo Vey\n\n11:00\nWelcome\nMara Lund\n'],
    ['prose', 'No. I will not go!\n\nYes. It was late.\n\nNo. Never.\n\nYes. Why?\n\nDr. Lund came.\n\nDr. Vey came.\n'],
    [
      'a list of abbreviations',
      'The report of\nBMXY\non the tide,\nBMXY\nand of\nAXYZ\non ferries? by\nAXYZ\nand\nBMXY\nit\nAXYZ\nis\n',
    ],
  ])('%s', (_, text) => {
    expect(saidIn(text)).toEqual([])
  })
})
