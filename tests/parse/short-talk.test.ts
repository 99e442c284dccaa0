import { describe, expect, test } from 'vitest'
import { parseText, said, turnsOf } from '../contract/library/parse.ts'

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

  test('questions must be there, or such words as "I"', () => {
    const stated = TALK.replaceAll('?', '.')
    expect(speakers(stated)).toHaveLength(5)
    expect(speakers(stated.replaceAll(/\b(?:we|you|me|I)\b/gi, 'they'))).toEqual([])
  })
})

describe('four lines are a talk', () => {
  const SAID = ['We have to mend the wall before winter.', 'Who pays for it?', 'The council, I hope.', 'And who does it?']
  const LAYOUTS: Record<string, (name: string, text: string, at: number) => string> = {
    colons: (name, text) => `${name}: ${text}`,
    'colons on lines of their own': (name, text) => `${name}:\n${text}\n`,
    'names alone': (name, text) => `${name}\n${text}\n`,
    brackets: (name, text) => `[${name}] ${text}`,
    dashes: (name, text) => `${name} - ${text}`,
    'times behind names': (name, text, at) => `${name} 0:0${at}\n${text}\n`,
    'signs before names': (name, text) => `>> ${name}: ${text}`,
  }
  const talk = (layout: string, names: readonly string[], texts: readonly string[]) =>
    texts.map((text, at) => LAYOUTS[layout]?.(names[at % 2] ?? '', text, at)).join('\n')

  test.each(Object.keys(LAYOUTS))('with %s', (layout) => {
    const records = parseText(talk(layout, ['Alice', 'Bob'], SAID))
    expect(said(records)).toEqual(SAID.map((text, at) => `${at % 2 === 0 ? 'Alice' : 'Bob'}: ${text}`))
  })

  test('also of a word that is hardly a name, beside one that is', () => {
    expect(speakers(talk('colons', ['Father', 'Son'], SAID))).toEqual(['Father', 'Son', 'Father', 'Son'])
  })

  test.each(Object.keys(LAYOUTS))('with %s things of which nobody speaks are none', (layout) => {
    const texts = ['What keeps the sea out.', 'It lets people in.', 'It stands for long.', 'It is of wood.']
    expect(speakers(talk(layout, ['Wall', 'Door'], texts))).toEqual([])
  })

  const towns = (layout: string) => {
    const texts = ['The wall was mended.', 'Who knows the way?', 'The bridge is shut.', 'It rained all day.']
    expect(speakers(talk(layout, ['London', 'Paris'], texts))).toEqual([])
  }
  test('with brackets one question does not make towns speak', () => towns('brackets'))
  test.fails('with dashes one question does not make towns speak', () => towns('dashes'))
})

describe('sure names in a frame of their own', () => {
  const SAID = ['We have to mend the wall before winter.', 'I think so too.', 'Then you ask the council.', 'I shall.']
  const NAMES = ['Mara Lund', 'Jo Vey', 'Mara Lund', 'Pim Ek']
  const talk = (label: (name: string, at: number) => string, texts = SAID) =>
    texts.map((text, at) => `${label(NAMES[at] ?? '', at)}${text}`).join('\n\n')

  test.each<[string, (name: string, at: number) => string]>([
    ['dashes', (name) => `${name} — `],
    ['angles behind times', (name, at) => `00:00:0${at} ${name}> `],
    ['tabs behind times', (name, at) => `[0:0${at}] ${name}\t`],
  ])('%s need one who comes back', (_, label) => {
    expect(said(parseText(talk(label)))).toEqual(SAID.map((text, at) => `${NAMES[at]}: ${text}`))
  })

  test('are none where nobody says such as "I", as where people are told of', () => {
    const told = ['She mends walls on the coast.', 'He keeps the lamp.', 'She has written of the tide.', 'He owns a boat.']
    expect(speakers(talk((name) => `${name} — `, told))).toEqual([])
  })
})

test('two whom a list names need but one of them to come back', () => {
  const talk = '* OS: Good idea. It may stand alone.\n* BK: In the same shed.\n* OS: So be it.\n'
  expect(speakers(`Participants: OS, BK\n\n${talk}`)).toHaveLength(3)
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
  test.each(['ACTION ITEMS:', 'Action items:', '**Action Items:**', 'NEXT STEPS:', 'Next steps:'])('%s', (heading) => {
    expect(said(parseText(`${TALK}${heading}\n- Jo calls the yard\n`)).at(-1)).toBe('Jo Vey: I do.')
  })

  test('some that are announced are said', () => {
    expect(said(parseText(`${TALK}I have two action items:\n- Jo calls the yard\n`)).at(-1)).toContain('calls the yard')
  })
})

test('an examination behind a long talk is told by its first question', () => {
  const talk = 'MR. LUND: Good morning.\nMS. VEY: Good morning to you.\n'.repeat(6)
  const text = `${talk}MR. LUND: We begin.\nQ. What is your name?\nA. Jo Ek.\nQ. Were you there?\nA. I was.\n`
  expect(said(parseText(text)).slice(-4)).toEqual(['Q: What is your name?', 'A: Jo Ek.', 'Q: Were you there?', 'A: I was.'])
})
