import { createSpellings } from '../../src/parse/people/display-name.ts'
import type { PeopleNote } from '../../src/parse/people/member.ts'
import { drawRole, type Member } from '../../src/parse/people/member.ts'
import { createRoles } from '../../src/parse/people/roles.ts'
import { createRoster } from '../../src/parse/people/roster.ts'
import { type QuestionPart, Questions } from '../../src/questions/numbering.ts'
import type { LabelMatch } from '../../src/recogniser/label.ts'

const CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u

/** A label match as a convention would make it. */
export function matchOf(label: string, more: Partial<LabelMatch> = {}): LabelMatch {
  const shape = label === 'Q' || label === 'A' ? 'letter' : CAPS.test(label) ? 'caps' : 'title'
  return {
    label,
    names: [label],
    shape,
    at: 0,
    speechAt: label.length + 2,
    ownLine: false,
    start: null,
    end: null,
    affiliation: null,
    prior: 0.9,
    ...more,
  }
}

/** A roster with its notes. */
export function peopleWith(front = '') {
  const spellings = createSpellings()
  spellings.introduce(front)
  const notes: PeopleNote[] = []
  const roster = createRoster({ spellings, diagnose: (note) => notes.push(note) })
  let line = 0
  const meet = (label: string, more: Partial<LabelMatch> = {}) => roster.meet(matchOf(label, more), ++line)
  return { roster, notes, meet, codes: () => notes.map((note) => note.code) }
}

export interface Heard extends QuestionPart {
  readonly label: string
  readonly speaker: string
  readonly role: string
}

/** Runs a dialogue of "LABEL: text" lines through roster, roles and questions; the first `look` turns are the look-ahead. */
export function hear(lines: readonly string[], { front = '', look = lines.length } = {}) {
  const { roster, meet } = peopleWith(front)
  const turns = lines.map((line) => {
    const colon = line.indexOf(': ')
    return { label: line.slice(0, colon), text: line.slice(colon + 2) }
  })
  const questions = new Questions<Member>({ roster, lists: true, draw: drawRole })
  const roles = createRoles(roster, () => questions.leader)
  const ahead = turns.slice(0, look)
  for (const [at, { label, text }] of ahead.entries()) {
    const after = turns[at + 1]
    questions.hear({ member: meet(label), text }, after === undefined ? null : meet(after.label))
  }
  roles.assign(
    turns.slice(0, look).map(({ label, text }) => ({ member: meet(label), text })),
    front,
  )
  const heard = turns.map(({ label, text }, index): Heard => {
    const member = meet(label)
    if (index >= look) roles.settle({ member, text })
    const next = turns[index + 1]
    const following = next === undefined ? null : meet(next.label)
    if (following !== null) roles.roleFor(following)
    const part = questions.next(
      { turn: index + 1, member, speech: { text }, label, line: index + 1 },
      { following, isLast: next === undefined, isHeard: index < look },
    )
    return { label, speaker: member.speaker, role: member.role, ...part }
  })
  return {
    heard,
    roster,
    questions: questions.list(),
    roles: new Map(roster.members.map(({ speaker, role }) => [speaker, role])),
  }
}
