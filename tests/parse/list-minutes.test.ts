import { describe, expect, test } from 'vitest'
import { parseText, said } from '../contract/library/parse.ts'

const TALK = `# Round

* Mara: the gate
* Jo: how much paint?
* Mara: two pots
* Jo: fine
* Mara: and a brush
* Jo: two
* Mara: two, then
* Jo: good
`

/** What is said in minutes kept as a list, without what the talk above it holds. */
function saidBehind(lines: string, head = ''): string[] {
  return said(parseText(`${head}${TALK}${lines}`)).slice(8)
}

describe('a name that speaks once in minutes kept as a list', () => {
  test('is a label right below one', () => {
    expect(saidBehind('* Runa: I am new\n* Jo: welcome\n')).toEqual(['Runa: I am new', 'Jo: welcome'])
  })

  test('is a label when a list has named it, in part or by its letters', () => {
    const head = '## Present\n\n* Runa Holm (board)\n* Wei Tan\n\n'
    expect(saidBehind('* we paint\n* Runa: not I\n* and wait\n* WT: nor I\n', head).slice(-2)).toEqual([
      'Runa: not I * and wait',
      'WT: nor I',
    ])
  })

  test('is none where it is set in more than every label', () => {
    expect(saidBehind('* Mara: two things:\n  - Planks: rotten\n  - Paint: none\n')).toEqual([
      'Mara: two things: - Planks: rotten - Paint: none',
    ])
  })

  test('is a label beside another that has spoken, both at once', () => {
    expect(saidBehind('* Jo & Mara: we wait\n* Jo & Runa: we do not\n').slice(0, 1)).toEqual(['Jo & Mara: we wait'])
  })
})

test('the first name of somebody who was named in full is a label', () => {
  const full = 'Mara Lund: Good evening.\n\nJo Vey: Yes.\n\nMara Lund: It is late.\n\nMara: Very.\n\nJo: It is.\n'
  expect(said(parseText(full)).slice(-2)).toEqual(['Mara Lund: Very.', 'Jo Vey: It is.'])
})

describe('an item beside that of the label', () => {
  test.each([
    '* Agreed:\n  - we wait\n',
    '* About the roof:\n  - we wait\n',
    '* Decision: we wait\n',
    '* ACTION: Jo to wait\n',
    '- **ACTION**: Jo to wait\n',
  ])('is not said by the one before: %j', (lines) => {
    expect(saidBehind(`${lines}* Jo: fine\n`)).toEqual(['Jo: fine'])
  })

  test('is said by the one before when it is set in', () => {
    expect(saidBehind('* Mara: so:\n  - Decision: mine\n* Jo: fine\n')[0]).toBe('Mara: so: - Decision: mine')
  })
})

test('a link is all that stands behind a key above the talk', () => {
  const head = '* **Old Notes Shared Page**: https://atrium.example/a\n\n'
  expect(said(parseText(head + TALK))[0]).toBe('Mara: the gate')
})

describe('names in brackets that begin items', () => {
  const items = ['* [Mara Lund] the gate', '* [Jo] how much paint?', '* [Mara Lund] two pots', '* [Jo] fine', '* [Bo] yes']

  test('are labels where somebody is named in full and shortened', () => {
    expect(said(parseText([...items, '* [Mara] good'].join('\n'))).at(-1)).toBe('Mara Lund: good')
  })

  test('are labels where they take turns', () => {
    expect(said(parseText(items.join('\n')))[1]).toBe('Jo: how much paint?')
  })
})

test.each(['═════════', '─────────', '━━━━━━━━━', '──── Notes (10:05) ────'])('%j is no speech', (rule) => {
  expect(said(parseText(`MARA: Good evening.\n\nJO: Yes.\n\nMARA: It is late.\n\n${rule}\n\nJO: It is.\n`))[2]).toBe(
    'Mara: It is late.',
  )
})
