import type { Role } from '../model/role.ts'
import type { Asking } from './asking.ts'
import type { Talk, Tally } from './tallies.ts'

/** What is known of a turn and its neighbours when its number is settled. */
export interface Scene {
  readonly asking: Asking
  /** The label or the text marks it as a question: "Q", "QUESTION 7". */
  readonly isMarked: boolean
  /** Roles that labels, lists and introductions give; "unknown" where behaviour alone tells. */
  readonly role: Role
  readonly followingRole: Role
  readonly asker: Tally
  readonly following: Tally
  /** Whoever speaks next is called by name. */
  readonly calls: boolean
  /** The floor is given to whoever speaks next, by name. */
  readonly hands: boolean
  /** Somebody else has asked, and this person answers, or is next to. */
  readonly isAnswering: boolean
  readonly talk: Talk
}

/** One named fact about a turn, and what it weighs: log-odds that the turn asks. */
export interface Feature {
  readonly name: string
  readonly title: string
  readonly weight: number
  of(scene: Scene): number
}

export const ASKERS: ReadonlySet<Role> = new Set(['moderator', 'host', 'interviewer', 'examiner', 'audience', 'analyst'] as const)
const ANSWERERS: ReadonlySet<Role> = new Set(['panelist', 'guest', 'witness', 'executive'] as const)
const PRESIDING: ReadonlySet<Role> = new Set(['chair', 'court'] as const)

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
  return ASKERS.has(role) && (hands || (calls && !asking.isBrief))
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

function talkOdds({ talk, role, followingRole, asking }: Scene): number {
  if (ASKERS.has(role) || followingRole === 'witness') return limited(8 * (talk.share - 0.3), 2)
  const found = limited(30 * (talk.share - middle(talk)), 5)
  return asking.announces ? Math.max(-1.5, found) : found
}

export const FEATURES: readonly Feature[] = [
  { name: 'always', title: 'most turns ask nothing', weight: -2.2, of: () => 1 },
  { name: 'marked', title: 'the label or a number marks a question', weight: 6, of: ({ isMarked }) => Number(isMarked) },
  { name: 'ends', title: 'it ends in a question', weight: 3.2, of: ({ asking }) => Number(asking.ends) },
  { name: 'near', title: 'one of its last sentences asks', weight: 1.8, of: ({ asking }) => Number(asking.near && !asking.ends) },
  { name: 'inside', title: 'a sentence before asks', weight: 0.6, of: ({ asking }) => Number(asking.inside && !asking.near) },
  { name: 'wonders', title: 'a sentence begins as questions do', weight: 1, of: ({ asking }) => Number(asking.wonders) },
  { name: 'announces', title: 'it says that a question comes', weight: 3.8, of: ({ asking }) => Number(asking.announces) },
  {
    name: 'requests',
    title: 'it asks for something without a question mark',
    weight: 2.2,
    of: ({ asking }) => Number(asking.requests),
  },
  { name: 'nothing', title: 'nothing in it asks', weight: -20, of: (scene) => Number(saysNothing(scene) && !handsAtMost(scene)) },
  {
    name: 'hands-over',
    title: 'it gives the floor to somebody',
    weight: -2.5,
    of: ({ asking, calls, role }) => Number(asking.handsOver && !(calls && ASKERS.has(role))),
  },
  {
    name: 'calls-up',
    title: 'it calls up somebody to ask, or says that nobody asks any more',
    weight: -6,
    of: ({ asking }) => Number(asking.callsUp),
  },
  {
    name: 'calls',
    title: 'whoever speaks next is called by name',
    weight: 1,
    of: ({ calls, role }) => Number(calls) * (ASKERS.has(role) ? 3 : 1),
  },
  { name: 'asker', title: 'this person asks more than answers', weight: 1, of: ({ asker }) => odds(asker.asks, asker.answers) },
  {
    name: 'answerer',
    title: 'whoever speaks next answers more than asks',
    weight: 0.8,
    of: ({ following }) => odds(following.answers, following.asks),
  },
  {
    name: 'role',
    title: 'the part of this person is to ask, or to answer',
    weight: 2.1,
    of: ({ role }) => Number(ASKERS.has(role)) - Number(ANSWERERS.has(role)),
  },
  {
    name: 'next-role',
    title: 'the part of whoever speaks next is to answer, or to ask',
    weight: 1.5,
    of: ({ followingRole }) => Number(ANSWERERS.has(followingRole)) - 2.5 * Number(ASKERS.has(followingRole)),
  },
  {
    name: 'presides',
    title: 'whoever speaks next presides',
    weight: -2.5,
    of: ({ followingRole, following }) => Number(PRESIDING.has(followingRole) && following.answers <= following.asks + 1),
  },
  {
    name: 'operator',
    title: 'one of the two is an operator',
    weight: -6,
    of: ({ role, followingRole }) => Number(role === 'operator' || followingRole === 'operator'),
  },
  { name: 'answering', title: 'this person answers somebody else', weight: -3, of: ({ isAnswering }) => Number(isAnswering) },
  { name: 'talk', title: 'the conversation is one of questions and answers', weight: 1, of: talkOdds },
]

/** A feature with what it adds to the sum. */
export interface Term {
  readonly feature: Feature
  readonly adds: number
}

/** The terms of the sum, those that add nothing left out. */
export function termsOf(scene: Scene): readonly Term[] {
  return FEATURES.map((feature) => ({ feature, adds: feature.weight * feature.of(scene) })).filter(({ adds }) => adds !== 0)
}

/** Log-odds that the turn asks. */
export function scoreOf(scene: Scene): number {
  let sum = 0
  for (const feature of FEATURES) sum += feature.weight * feature.of(scene)
  return sum
}
