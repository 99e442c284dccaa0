import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../fixtures/parse.ts'

function speakers(text: string) {
  return turnsOf(parseText(text)).map(({ speaker }) => speaker)
}

describe('a short talk of names that may be any word', () => {
  const TALK = `Mara (Quay): We still have no date for the new crane at all.

Jo: Which one do you mean, the one at the north quay?

Mara: Yes. Pim has called the yard, and nobody has answered him.

Jo: Then write to them, and tell me on Monday what they say.

Pim: I will do so today.
`
  test('is one where they take turns, say sentences and ask', () => {
    expect(speakers(TALK)).toEqual(['Mara', 'Jo', 'Mara', 'Jo', 'Pim'])
  })

  test('keys whose values begin with small letters are none', () => {
    const keys = `Cause: the pump was switched off by the night shift.
Effect: water stood two feet deep in the lower hold.
Cause: nobody had told the day shift; why was that?
Effect: four hours were lost before the ferry could leave.
`
    expect(speakers(keys)).toEqual([])
  })

  test('a form is none', () => {
    const form = ['north', 'south', 'west'].map(
      (side) =>
        `Berth: The ${side} one, as long as the weather stays.\nCargo: Grain and timber for the ${side} shed.\nCrew: Is it ten or eleven for the ${side} run?\n`,
    )
    expect(speakers(form.slice(0, 1).join(''))).toEqual([])
  })

  test('questions must be there', () => {
    expect(speakers(TALK.replaceAll('?', '.'))).toEqual([])
  })
})

test('a label that differs from one before in its number is one', () => {
  const text = `${'Mara Lund: Selamat pagi?\nPembaca 1: Ini aku.\n'.repeat(2)}Pembaca 2: Kabar Baik\n${'Mara Lund: Ya?\nPembaca 1: Ya.\n'.repeat(3)}`
  expect(said(parseText(text))).toContain('Pembaca 2: Kabar Baik')
})

describe('items above the talk', () => {
  const TALK = '[Mara]: Welcome to the quay.\n\n[Jo]: Thank you.\n\n[Mara]: When did you come?\n\n[Jo]: In spring.\n'
  test('tell of it, and speak nothing', () => {
    expect(speakers(`- Host: Mara Lund\n- Guest: Jo Vey\n\n${TALK}`)).toEqual(['Mara', 'Jo', 'Mara', 'Jo'])
  })

  test('where the talk is a list as well they may speak', () => {
    const list = '- Host: Welcome.\n- Mara: Good morning.\n- Jo: Hello.\n- Mara: When did you come?\n- Jo: In spring.\n'
    expect(speakers(list)).toEqual(['Host', 'Mara', 'Jo', 'Mara', 'Jo'])
  })
})

describe('outcomes below the talk', () => {
  const TALK = 'Mara Lund: Shall we begin?\n\nJo Vey: Yes.\n\nMara Lund: Who calls the yard?\n\nJo Vey: I do.\n\n'
  test.each(['ACTION ITEMS:', 'Action items:', '**Action Items:**', 'NEXT STEPS:'])('%s', (heading) => {
    expect(said(parseText(`${TALK}${heading}\n- Jo calls the yard\n`)).at(-1)).toBe('Jo Vey: I do.')
  })

  test.each(['Next steps:', 'I have two action items:'])('%s is said', (heading) => {
    expect(said(parseText(`${TALK}${heading}\n- Jo calls the yard\n`)).at(-1)).toContain('calls the yard')
  })
})

test('an examination behind a long talk is told by its first question', () => {
  const talk = 'MR. LUND: Good morning.\nMS. VEY: Good morning to you.\n'.repeat(6)
  const text = `${talk}MR. LUND: We begin.\nQ. What is your name?\nA. Jo Ek.\nQ. Were you there?\nA. I was.\n`
  expect(said(parseText(text)).slice(-4)).toEqual(['Q: What is your name?', 'A: Jo Ek.', 'Q: Were you there?', 'A: I was.'])
})
