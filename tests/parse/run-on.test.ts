import { describe, expect, test } from 'vitest'
import { readLong } from '../contract/library/long.ts'
import { parseBytes, said } from '../contract/library/parse.ts'

const TALK =
  'Operator: Good day. Mara Lund: Thank you, Ada. One rule: no swimming. Operator: Who is next? Jo Vey: I am. Mara Lund: Yes… '
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('several turns in one line', () => {
  test('are parted where names that come back stand behind the end of a sentence', () => {
    expect(said(parseBytes(bytesOf(TALK)))).toEqual([
      'Operator: Good day.',
      'Mara Lund: Thank you, Ada. One rule: no swimming.',
      'Operator: Who is next?',
      'Jo Vey: I am.',
      'Mara Lund: Yes…',
    ])
  })

  test('are parted behind words that are titles elsewhere', () => {
    const text =
      'Operator: Is it you? Mara Lund: It is me. Orla: Yes, sir. Mara Lund: Thank you, doctor. Orla: Ask Dr. Vey: he knows.\n'
    expect(said(parseBytes(bytesOf(text)))).toEqual([
      'Operator: Is it you?',
      'Mara Lund: It is me.',
      'Orla: Yes, sir.',
      'Mara Lund: Thank you, doctor.',
      'Orla: Ask Dr. Vey: he knows.',
    ])
  })

  test('tile the source, each with its own bytes', () => {
    const turns = parseBytes(bytesOf(TALK)).flatMap((record) => (record.type === 'turn' ? [record] : []))
    expect(turns[0]?.byte).toBe(0)
    expect(turns.at(-1)?.endByte).toBe(bytesOf(TALK).length)
    for (const [index, turn] of turns.slice(1).entries()) expect(turn.byte).toBe(turns[index]?.endByte)
  })

  test.each([TALK, `${TALK.repeat(4)}\n\nOperator: We close. See you.\n\n`])(
    'are the same in long lines and many, in any chunks',
    (text) => {
      expect(said(readLong(text)).length).toBeGreaterThan(500)
    },
  )

  test('are none where nobody comes back, or somebody is quoted', () => {
    const text =
      'MARA LUND: He said this. Note: the quay is shut. Reason: wind. Result: none.\n\nJO VEY: “Yes. Per Ek: no. Per Ek: no.”\n\n'
    expect(said(parseBytes(bytesOf(text)))).toHaveLength(2)
  })

  test('are parted by letters of questions and answers, numbers of lines between', () => {
    const text = 'Asked by Jo Vey Q. Were you there? 17 A. I was. A. Lund was too. Q. When? A. At noon.\n\n'
    expect(said(parseBytes(bytesOf(text)))).toEqual([
      'Q: Were you there? 17',
      'A: I was. A. Lund was too.',
      'Q: When?',
      'A: At noon.',
    ])
  })

  test('begin with the time that stands before their label, and behind the numbers of a page and a line', () => {
    const timed =
      '[00:00:05] Speaker 00: Good day. [00:00:06] Speaker 01: Is it open to [00:00:09] Speaker 01: all? [00:00:11] Speaker 00: Yes.'
    const turns = parseBytes(bytesOf(`${timed}\n`)).flatMap((record) => (record.type === 'turn' ? [record] : []))
    expect(turns.map(({ start, text }) => [start, text])).toEqual([
      [5, 'Good day.'],
      [6, 'Is it open to'],
      [9, 'all?'],
      [11, 'Yes.'],
    ])
    const numbered = '4 12 THE COURT: Good day, Mr. Lund. MR. LUND: Good day, Your Honor. THE COURT: Begin.\n'
    expect(said(parseBytes(bytesOf(numbered)))).toEqual([
      'The Court: Good day, Mr. Lund.',
      'Mr. Lund: Good day, Your Honor.',
      'The Court: Begin.',
    ])
  })

  test('are parted by names in brackets', () => {
    const text = '[Mara Lund, Host:] Good day. [Jo Vey:] Hello, and [laughter] thanks. [Mara Lund, Host:] Begin, please.\n\n'
    expect(said(parseBytes(bytesOf(text)))).toEqual([
      'Mara Lund: Good day.',
      'Jo Vey: Hello, and [laughter] thanks.',
      'Mara Lund: Begin, please.',
    ])
  })

  test('are parted by arrows behind the end of a sentence, wherever the line begins', () => {
    const text = 'the quay is shut. >> since when? >>i cannot tell. >> thank you. >> good night.\n\n'
    const turns = parseBytes(bytesOf(text)).flatMap((record) => (record.type === 'turn' ? [record.text] : []))
    expect(turns).toEqual(['since when?', 'i cannot tell.', 'thank you.', 'good night.'])
    expect(said(parseBytes(bytesOf('Go home >> news >> quay >> boats >> more.\n\n')))).toEqual([])
  })

  test('are parted before whoever has spoken at the beginning of a line, where a line end was lost', () => {
    const caps =
      'MARA LUND: It is late.\n\nJO VEY: The ferry has gone.\n\nLUND: When? VEY: An hour ago.\n\nVEY: It was empty (HARBOUR. LUND: yes) at noon – LUND: no.\n\n'
    expect(said(parseBytes(bytesOf(caps))).slice(2)).toEqual([
      'Mara Lund: When?',
      'Jo Vey: An hour ago.',
      'Jo Vey: It was empty (HARBOUR. LUND: yes) at noon – LUND: no.',
    ])
    const title =
      'Clerk: Harbour office.\nCaller: I am late. Clerk: Go on.\nCaller: It has gone.\nClerk: Where to? Caller: wide\nquays.\n'
    expect(said(parseBytes(bytesOf(title)))).toEqual([
      'Clerk: Harbour office.',
      'Caller: I am late.',
      'Clerk: Go on.',
      'Caller: It has gone.',
      'Clerk: Where to? Caller: wide quays.',
    ])
  })

  test('are parted where a name in capitals is glued to what stands before it', () => {
    const page =
      'Closed captions\nMore about our sponsorsMARA LUND: It is late.\nIt rains.\nJO VEY: Yes.\nMARA LUND: Who is it?\nJO VEY: Me.\n'
    expect(said(parseBytes(bytesOf(page)))).toEqual([
      'Mara Lund: It is late. It rains.',
      'Jo Vey: Yes.',
      'Mara Lund: Who is it?',
      'Jo Vey: Me.',
    ])
    const scene = '(At the quay) LUND: Who is it?VEY [off]: Me, from Pier Three.LUND: It is late.VEY [off]: Yes.LUND: Come in.\n'
    expect(said(parseBytes(bytesOf(scene)))).toEqual([
      'Lund: Who is it?',
      'VEY: Me, from Pier Three.',
      'Lund: It is late.',
      'VEY: Yes.',
      'Lund: Come in.',
    ])
    expect(said(parseBytes(bytesOf('See libBAR: Ten, macOS SONOMA: New, and std.IO: It fails. A.MARA: No.\n')))).toEqual([])
  })

  test('are parted where somebody named in full is called by the last name from there on', () => {
    const text =
      'An evening at the quay **** MARA LUND: Good day. JO P. VEY: Good day to you. LUND: Is it late? VEY: It is. A TIDE: none.\n'
    expect(said(parseBytes(bytesOf(text)))).toEqual([
      'Mara Lund: Good day.',
      'Jo P. Vey: Good day to you.',
      'Mara Lund: Is it late?',
      'Jo P. Vey: It is. A TIDE: none.',
    ])
  })

  test('are not parted within a full name at the beginning of a line', () => {
    const text =
      'MARA LUND: I read it to you. VEY: Asleep. LUND: On deck. VEY: Not so. That is what it says.\nJO VEY: It does.\nMARA LUND: And then?\nJO VEY: Nothing.\n'
    expect(said(parseBytes(bytesOf(text))).slice(-4)).toEqual([
      'Jo Vey: Not so. That is what it says.',
      'Jo Vey: It does.',
      'Mara Lund: And then?',
      'Jo Vey: Nothing.',
    ])
  })
})
