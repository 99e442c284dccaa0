import { describe, expect, test } from 'vitest'
import { hear, peopleWith } from './people.ts'

const long = 'It began with a boat and a storm, and it went on from there for many years.'

function rolesOf(lines: readonly string[], options: { front?: string; look?: number } = {}) {
  return Object.fromEntries(hear(lines, options).roles)
}

describe('by the label', () => {
  test.each([
    ['MODERATOR', 'moderator'],
    ['HOST', 'host'],
    ['Interviewer 2', 'interviewer'],
    ['Q', 'interviewer'],
    ['A', 'guest'],
    ['THE COURT', 'court'],
    ['THE WITNESS', 'witness'],
    ['Operator', 'operator'],
    ['AUDIENCE MEMBER', 'audience'],
    ['QUESTION', 'audience'],
    ['QUESTIONER', 'audience'],
    ['CHAIR', 'chair'],
    ['MADAM SPEAKER', 'chair'],
    ['The PRESIDING OFFICER', 'chair'],
    ['CHAIRWOMAN LUND', 'chair'],
    ['MARA LUND, HOST', 'host'],
    ['主持人', 'moderator'],
    ['THE PRESIDENT', 'unknown'],
    ['SPEAKER 1', 'unknown'],
    ['MARA LUND', 'unknown'],
    ['MARA LUND, FORMER HOST', 'unknown'],
  ])('%s: %s', (label, role) => {
    const { meet } = peopleWith()
    expect(meet(label).role).toBe(role)
  })

  test('an affiliation', () => {
    const { meet } = peopleWith()
    expect(meet('MARA LUND', { affiliation: 'ANALYST, ATRIUM' }).role).toBe('analyst')
    expect(meet('NILS BERG', { affiliation: 'QNN ANCHOR' }).role).toBe('host')
    expect(meet('IDA FOX', { affiliation: 'CEO' }).role).toBe('unknown')
  })

  test('with a moderator the others are panelists, and one other is a guest', () => {
    expect(rolesOf(['MODERATOR: Welcome.', 'LUND: Hello.', 'BERG: Hello.'])).toMatchObject({ Lund: 'panelist', Berg: 'panelist' })
    expect(rolesOf(['MODERATOR: Welcome.', 'LUND: Hello.'])).toMatchObject({ Lund: 'guest' })
  })

  test('a newcomer, too', () => {
    const lines = ['MODERATOR: Welcome.', 'LUND: Hello.', 'BERG: Hello.']
    expect(rolesOf(lines, { look: 2 })).toMatchObject({ Lund: 'panelist', Berg: 'panelist' })
    expect(rolesOf(['HOST: Welcome.', 'LUND: Hi.', 'BERG: Hi.'], { look: 2 })).toMatchObject({ Lund: 'guest', Berg: 'guest' })
  })

  test('in a court Q examines and A is the witness', () => {
    expect(rolesOf(['Q: Were you there?', 'A: I was.', 'THE COURT: Go on.'])).toEqual({
      Q: 'examiner',
      A: 'witness',
      'The Court': 'court',
    })
    expect(rolesOf(['Q: Were you there?', 'A: I was.'])).toEqual({ Q: 'interviewer', A: 'guest' })
  })

  test('nobody is a panelist in a chamber', () => {
    expect(rolesOf(['CHAIR: Order.', 'LUND: I move.', 'BERG: I second.'])).toMatchObject({ Lund: 'unknown', Berg: 'unknown' })
  })
})

describe('by the front matter', () => {
  const lines = ['MARA LUND: Hello.', 'NILS BERG: Hello.', 'IDA FOX: Hello.']
  test.each([
    ['A talk moderated by Mara Lund of Atrium with Nils Berg and Ida Fox.', 'moderator'],
    ['Moderator: Mara Lund\nPanel: Nils Berg, Ida Fox', 'moderator'],
    ['Host: Mara Lund', 'host'],
    ['with your host Mara Lund. Today: Nils Berg', 'host'],
    ['Nils Berg and Ida Fox join Mara Lund to look back.', 'moderator'],
    ['Mara Lund moderates.', 'moderator'],
    ['Mara Lund sits down with Nils Berg.', 'interviewer'],
    ['Mara Lund (host), Nils Berg', 'host'],
    ['Interview by Mara Lund', 'interviewer'],
    ['Mara Lund and others spoke. Hosted by the Atrium. Nils Berg came too.', 'unknown'],
    ['Mara Lund, Nils Berg and Ida Fox', 'unknown'],
  ])('%s', (front, role) => {
    expect(rolesOf(lines, { front })['Mara Lund']).toBe(role)
  })

  test('says it of a newcomer as well', () => {
    expect(rolesOf(lines, { front: 'Moderator: Ida Fox', look: 1 })).toMatchObject({
      'Ida Fox': 'moderator',
      'Mara Lund': 'panelist',
    })
  })
})

describe('by what they say of themselves', () => {
  test.each([
    ['Good evening. I’ll be your moderator tonight.', 'moderator'],
    ['Good evening. I will be the moderator for this debate.', 'moderator'],
    ['I’m Mara Lund of Atrium, moderator of the second evening.', 'moderator'],
    ['I’m your host, Mara Lund.', 'host'],
    ['I’m Mara Lund, host of Atrium.', 'host'],
    ['My name is Mara and I’ll be your operator today.', 'operator'],
    ['The moderator will be Nils Berg.', 'unknown'],
    ['I met the host.', 'unknown'],
  ])('%s', (text, role) => {
    expect(rolesOf([`MARA LUND: ${text}`, 'NILS BERG: Thank you.'])['Mara Lund']).toBe(role)
  })
})

describe('by behaviour', () => {
  const panel = [
    'LUND: I am glad to be joined by two friends. Berg, how did it begin?',
    `BERG: ${long}`,
    'LUND: And you, Fox, what did you see?',
    `FOX: ${long}`,
    'LUND: Berg, is that so?',
    `BERG: ${long}`,
  ]
  test('a hub that asks', () => {
    expect(rolesOf(panel)).toEqual({ Lund: 'moderator', Berg: 'panelist', Fox: 'panelist' })
  })

  test('found later, when the look-ahead was short', () => {
    expect(rolesOf(panel, { look: 1 })).toEqual({ Lund: 'moderator', Berg: 'panelist', Fox: 'panelist' })
  })

  test('an interview', () => {
    const lines = [1, 2, 3].flatMap((number) => [`LUND: What came at hour ${number}?`, `BERG: ${long}`])
    expect(rolesOf(lines)).toEqual({ Lund: 'interviewer', Berg: 'guest' })
  })

  test('two who ask each other', () => {
    const lines = [1, 2, 3].flatMap((number) => [`LUND: What came at hour ${number}?`, 'BERG: Why do you ask?'])
    expect(rolesOf(lines)).toEqual({ Lund: 'unknown', Berg: 'unknown' })
  })

  test('too little to tell', () => {
    expect(rolesOf(['LUND: Who is there?', 'BERG: It is me. And you?', 'LUND: Me.'])).toEqual({
      Lund: 'unknown',
      Berg: 'unknown',
    })
  })

  test('nobody asks', () => {
    const lines = panel.map((line) => line.replace('?', '.'))
    expect(rolesOf(lines)).toEqual({ Lund: 'unknown', Berg: 'unknown', Fox: 'unknown' })
  })

  test('everybody asks', () => {
    const lines = panel.map((line) => `${line} Is it not?`)
    expect(rolesOf(lines)).toEqual({ Lund: 'unknown', Berg: 'unknown', Fox: 'unknown' })
  })
})

describe('an introduction', () => {
  const others = (turns: number) => Array.from({ length: turns }, (_, at) => `${at % 2 === 0 ? 'MARA LUND' : 'BO EK'}: ${long}`)
  const late = 'NILS BERG: Good evening, I am the host of this programme.'

  test('counts up to the twenty-fourth turn', () => {
    expect(rolesOf([...others(23), late])['Nils Berg']).toBe('host')
    expect(rolesOf([...others(24), late])['Nils Berg']).not.toBe('host')
  })
})
