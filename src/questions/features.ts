import type { Role } from '../model/role.ts'
import type { Asking } from './asking.ts'
import type { Talk, Tally } from './tallies.ts'

/** What a turn and the one before it say of whether it asks. */
export interface Said {
  readonly asking: Asking
  /** The label or the text marks it as a question: "Q", "QUESTION 7". */
  readonly isMarked: boolean
  /** Somebody else has asked, and this person answers, or is next to. */
  readonly isAnswering: boolean
  /** Whoever speaks next is called by name. */
  readonly calls: boolean
  /** The floor is given to whoever speaks next, by name. */
  readonly hands: boolean
}

/** What is known of a turn and its neighbours when its number is settled. */
export interface Scene extends Said {
  /** Roles that labels, lists and formulas give. */
  readonly role: Role | null
  readonly nextRole: Role | null
  readonly asker: Tally
  readonly following: Tally
  readonly talk: Talk
}

/** One named fact about a turn, and what it weighs: log-odds that the turn asks. */
export interface Feature {
  readonly name: string
  readonly title: string
  readonly weight: number
  of(scene: Scene): number | boolean
}

export const ASKERS: ReadonlySet<Role> = new Set(['moderator', 'host', 'interviewer', 'examiner', 'audience', 'analyst'] as const)
const ANSWERERS: ReadonlySet<Role> = new Set(['panelist', 'guest', 'witness', 'executive'] as const)
export const PRESIDING: ReadonlySet<Role> = new Set(['chair', 'court'] as const)

/** Whether a role is one of several. */
export function isOne(roles: ReadonlySet<Role>, role: Role | null): boolean {
  return role !== null && roles.has(role)
}

const asks = (role: Role | null) => Number(isOne(ASKERS, role))
const answers = (role: Role | null) => Number(isOne(ANSWERERS, role))

function limited(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

/** Log-odds of one count against another. */
function odds(one: number, other: number): number {
  return limited(Math.log((one + 0.7) / (other + 0.7)), 2.5)
}

/** Nothing of a question stands in it. */
export function saysNothing({ asking, isMarked }: Pick<Scene, 'asking' | 'isMarked'>): boolean {
  return !(isMarked || asking.inside || asking.wonders || asking.requests || asking.announces)
}

/** A known moderator may hand over by name, and say no more. */
function handsAtMost({ asking, calls, hands, role }: Scene): boolean {
  return isOne(ASKERS, role) && (hands || (calls && !asking.isBrief))
}

function isBeforeChair({ nextRole, following }: Scene): boolean {
  return isOne(PRESIDING, nextRole) && following.answers <= following.asks + 1
}

/** Chats and plays have turns of so few units on average; two who exchange but words have even shorter ones. */
const SHORT_TURNS = 80
const SHORTER_TURNS = 60
const WORDS_ONLY = 40

/** The share of asking and answering from which a conversation is likely to be of questions. */
function middle({ speakers, length }: Talk): number {
  if (speakers === 2 && length >= WORDS_ONLY) return 0.36
  if (length < SHORTER_TURNS) return 0.85
  return length < SHORT_TURNS ? 0.79 : 0.5
}

function talkOdds({ talk, role, nextRole, asking }: Scene): number {
  if (isOne(ASKERS, role) || nextRole === 'witness') return limited(8 * (talk.share - 0.3), 2)
  const found = limited(30 * (talk.share - middle(talk)), 5)
  return asking.announces ? Math.max(-1.5, found) : found
}

/** Name, title, weight, and whether or how much it holds. */
const ROWS: readonly (readonly [name: string, title: string, weight: number, of: (scene: Scene) => number | boolean])[] = [
  ['always', 'most turns ask nothing', -2.2, () => true],
  ['marked', 'the label or a number marks a question', 6, ({ isMarked }) => isMarked],
  ['ends', 'it ends in a question', 3.2, ({ asking }) => asking.ends],
  ['near', 'one of its last sentences asks', 1.8, ({ asking }) => asking.near && !asking.ends],
  ['inside', 'a sentence before asks', 0.6, ({ asking }) => asking.inside && !asking.near],
  ['wonders', 'a sentence begins as questions do', 1, ({ asking }) => asking.wonders],
  ['announces', 'it says that a question comes', 3.8, ({ asking }) => asking.announces],
  ['requests', 'it asks for something without a question mark', 2.2, ({ asking }) => asking.requests],
  ['nothing', 'nothing in it asks', -20, (scene) => saysNothing(scene) && !handsAtMost(scene)],
  ['hands-over', 'it gives the floor to somebody', -2.5, ({ asking, calls, role }) => asking.handsOver && !(calls && asks(role))],
  ['calls-up', 'it calls up somebody to ask, or says that nobody asks any more', -6, ({ asking }) => asking.callsUp],
  ['calls', 'whoever speaks next is called by name', 1, ({ calls, role }) => Number(calls) * (isOne(ASKERS, role) ? 3 : 1)],
  ['asker', 'this person asks more than answers', 1, ({ asker }) => odds(asker.asks, asker.answers)],
  ['answerer', 'whoever speaks next answers more than asks', 0.8, ({ following }) => odds(following.answers, following.asks)],
  ['role', 'the part of this person is to ask, or to answer', 2.1, ({ role }) => asks(role) - answers(role)],
  [
    'next-role',
    'the part of whoever speaks next is to answer, or to ask',
    1.5,
    ({ nextRole }) => answers(nextRole) - 2.5 * asks(nextRole),
  ],
  ['presides', 'whoever speaks next presides', -2.5, isBeforeChair],
  ['operator', 'one of the two is an operator', -6, ({ role, nextRole }) => role === 'operator' || nextRole === 'operator'],
  ['answering', 'this person answers somebody else', -3, ({ isAnswering }) => isAnswering],
  ['talk', 'the conversation is one of questions and answers', 1, talkOdds],
]

export const FEATURES: readonly Feature[] = ROWS.map(([name, title, weight, of]) => ({ name, title, weight, of }))

/** A feature with what it adds to the sum. */
export interface Term {
  readonly feature: Feature
  readonly adds: number
}

/** The terms of the sum, those that add nothing left out. */
export function termsOf(scene: Scene): readonly Term[] {
  return FEATURES.map((feature) => ({ feature, adds: added(feature, scene) })).filter(({ adds }) => adds !== 0)
}

/** Log-odds that the turn asks. */
export function scoreOf(scene: Scene): number {
  let sum = 0
  for (const feature of FEATURES) sum += added(feature, scene)
  return sum
}

function added({ weight, of }: Feature, scene: Scene): number {
  return weight * Number(of(scene))
}
