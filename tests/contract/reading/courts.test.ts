import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseTranscript, root } from '../doors.ts'

/** Label, speaker, role, question and part of every turn. */
function told(source: string) {
  const { turns, questions } = parseTranscript(source)
  return {
    turns: turns
      .filter(({ text }) => text !== '')
      .map(({ label, speaker, role, question, part }) => [label, speaker, role, question, part]),
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

test('the page and the line of a deposition before each label are no time, unless a line is beyond any page', () => {
  const path = join(root, 'fixtures/labels/framed/positive-letters-behind-places/input.txt')
  const source = readFileSync(path, 'utf8')
  const starts = (text: string) => parseTranscript(text).turns.map(({ start }) => start)
  expect(starts(source)).toEqual(Array(10).fill(null))
  expect(starts(source.replace('[4:14]', '[4:34]'))).toContain(274)
})
