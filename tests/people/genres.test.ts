import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../src/parse/shells.ts'
import { hear } from './people.ts'

/** Label, speaker, role, question and part of every turn. */
function told(source: string) {
  const { turns, questions } = parseTranscript(source)
  return {
    turns: turns.map(({ label, speaker, role, question, part }) => [label, speaker, role, question, part]),
    questions: questions.map(({ askedBy, to, answeredBy }) => [askedBy, to, answeredBy]),
  }
}

test('a trial: Q is whoever the BY line names, objections are no answers, the judge may ask', () => {
  const { turns, questions } = told(`THE COURT: Good morning. Call your witness.

MS. LUND: We call Nils Berg.

DIRECT EXAMINATION

BY MS. LUND:

Q. Where do you work?

A. At the harbour.

Q. What did you see there?

MR. VEY: Objection. Leading.

THE COURT: Overruled.

THE WITNESS: I saw a boat.

CROSS-EXAMINATION

BY MR. VEY:

Q. Was it dark?

A. It was.

Q. Thank you.

THE COURT: Did you wear glasses?

THE WITNESS: I did.
`)
  expect(turns).toEqual([
    ['THE COURT', 'The Court', 'court', null, null],
    ['MS. LUND', 'Ms. Lund', 'examiner', null, null],
    ['Q', 'Ms. Lund', 'examiner', 1, 'ask'],
    ['A', 'A', 'witness', 1, 'answer'],
    ['Q', 'Ms. Lund', 'examiner', 2, 'ask'],
    ['MR. VEY', 'Mr. Vey', 'examiner', null, null],
    ['THE COURT', 'The Court', 'court', null, null],
    ['THE WITNESS', 'The Witness', 'witness', 2, 'answer'],
    ['Q', 'Mr. Vey', 'examiner', 3, 'ask'],
    ['A', 'A', 'witness', 3, 'answer'],
    ['Q', 'Mr. Vey', 'examiner', null, null],
    ['THE COURT', 'The Court', 'court', 4, 'ask'],
    ['THE WITNESS', 'The Witness', 'witness', 4, 'answer'],
  ])
  expect(questions[1]).toEqual(['Ms. Lund', 'A', ['The Witness']])
})

test('a hearing with examiners in headings', () => {
  const { turns } = told(`EXAMINATION BY MS. LUND:

Q. Where were you?

A. At home.

Q. All day?

A. I was.

EXAMINATION BY MR. VEY:

Q. Alone?

A. Quite alone.
`)
  expect(turns.map(([, speaker, , question]) => [speaker, question])).toEqual([
    ['Ms. Lund', 1],
    ['A', 1],
    ['Ms. Lund', 2],
    ['A', 2],
    ['Mr. Vey', 3],
    ['A', 3],
  ])
})

describe('debates', () => {
  const debate = [
    'IDA ROTH: Good evening. The first question is from Mr. Berg and is for Senator Lund.',
    'NILS BERG: Senator, who should pay for the harbour?',
    'MARA LUND: The city has paid for as long as anybody can remember, and it should go on to pay for what is its own.',
    'IDA ROTH: Mr. Vey, your response.',
    'JO VEY: I do not agree at all with what Senator Lund has said, for the port has earned well in all of these years.',
    'IDA ROTH: Mr. Osterman, with a question for Mr. Vey.',
    'LEO OSTERMAN: Mr. Vey, is the bridge safe?',
    'JO VEY: It is as safe as any bridge of its age, and I have crossed it every morning for more than thirty years now.',
    'IDA ROTH: Senator Lund.',
    'MARA LUND: The bridge is old, and nobody has looked at it since the flood, so that I would not cross it with a lorry.',
    'IDA ROTH: Mr. Berg, with a question for Mr. Vey.',
    'NILS BERG: Mr. Vey, and who owns it?',
    'JO VEY: The port owns it together with the city, and both have left it to the other to see to its upkeep.',
    'IDA ROTH: Senator Lund, one minute.',
    'MARA LUND: That is what he says every time that he is asked about the bridge, and it has never been true of it.',
  ]

  test('who does little but pass the floor moderates, who is called up to ask asks', () => {
    const { roles, heard } = hear(debate)
    expect([...roles]).toEqual([
      ['Ida Roth', 'moderator'],
      ['Nils Berg', 'interviewer'],
      ['Mara Lund', 'guest'],
      ['Jo Vey', 'guest'],
      ['Leo Osterman', 'audience'],
    ])
    expect(heard.map(({ question }) => question)).toEqual([null, 1, 1, 1, 1, null, 2, 2, 2, 2, null, 3, 3, 3, 3])
  })

  test('candidates who ask back are no questioners', () => {
    const { roles } = hear([
      'IDA ROTH: Welcome to this debate. The question is the same for both. Mara Lund, who pays?',
      'MARA LUND: Who else should pay but the city?',
      'IDA ROTH: And a question of my own, Jo Vey.',
      'JO VEY: The port pays.',
      'IDA ROTH: The question stands, Mara Lund.',
      'MARA LUND: Does it?',
    ])
    expect(roles.get('Mara Lund')).not.toBe('audience')
  })
})

describe('questions', () => {
  test('greetings and thanks by name ask nothing', () => {
    const { heard } = hear([
      'Q: Good afternoon, Jo.',
      'MS. VEY: Good afternoon.',
      'Q: Is it safe?',
      'MS. VEY: It is.',
      'Q: Thanks, Jo.',
      'MS. VEY: Sure.',
    ])
    expect(heard.map(({ question }) => question)).toEqual([null, null, 1, 1, null, 1])
  })

  test('a question that a word interrupts goes on', () => {
    const { heard } = hear([
      'Q: You said last week that the bridge —',
      'MS. VEY: I did.',
      'Q: — is not safe. Is it?',
      'MS. VEY: It is safe now, I am told.',
    ])
    expect(heard.map(({ question, part }) => [question, part])).toEqual([
      [1, 'ask'],
      [1, 'answer'],
      [1, 'ask'],
      [1, 'answer'],
    ])
  })

  test('the floor goes round within one question', () => {
    const { heard } = hear([
      'MODERATOR: Mara, who pays?',
      'MARA LUND: The city.',
      'MODERATOR: Nils?',
      'NILS BERG: The port.',
      'MODERATOR: Nils, is it safe?',
      'NILS BERG: It is.',
    ])
    expect(heard.map(({ question }) => question)).toEqual([1, 1, 1, 1, 2, 2])
  })

  test('two documents do not share a numbering, and printed numbers win', () => {
    const { heard } = hear(['Q14: Who pays?', 'MARA LUND: The city.', 'Q15: Is it safe?', 'MARA LUND: It is.'])
    expect(heard.map(({ question }) => question)).toEqual([14, 14, 15, 15])
  })
})
