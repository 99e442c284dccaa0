import type { Role } from '../model/role.ts'
import type { Said } from './said.ts'
import type { Standing, Talk } from './tallies.ts'
import weights from './weights.json' with { type: 'json' }

/** What is known of a turn when it is decided whether it asks. A turn is all that one person says before another speaks. */
export interface Scene {
  readonly said: Said
  readonly before: Said | undefined
  readonly next: Said | undefined
  /** The label or the text marks it as a question: "Q", "QUESTION 7". */
  readonly isMarked: boolean
  /** Whoever speaks next spoke before. */
  readonly isBack: boolean
  /** Whoever speaks next is called by name, in a sentence that asks or in another. */
  readonly calls: 'asking' | 'saying' | null
  /** Roles that labels, lists and formulas give. */
  readonly role: Role | null
  readonly nextRole: Role | null
  readonly asker: Standing
  readonly following: Standing
  readonly talk: Talk
}

const ASKERS: ReadonlySet<Role | null> = new Set<Role>(['moderator', 'host', 'interviewer', 'examiner', 'audience', 'analyst'])
const ANSWERERS: ReadonlySet<Role | null> = new Set<Role>(['panelist', 'guest', 'witness', 'executive'])
const PRESIDING: ReadonlySet<Role | null> = new Set<Role>(['chair', 'court'])

export const asksByRole = (role: Role | null) => ASKERS.has(role)
export const presidesByRole = (role: Role | null) => PRESIDING.has(role)

const isFormless = (said: Said) => said.inside + said.opensNear + said.clause + said.requests + said.announces === 0

/** Named facts: a title that reads on from "it asks, or not, for", and whether or how much the fact holds. */
const FACTS: readonly (readonly [name: string, title: string, of: (scene: Scene) => number | boolean | undefined])[] = [
  ['marked', 'the label or a number marks a question', ({ isMarked }) => isMarked],
  ['ends', 'it ends in a question', ({ said }) => said.ends],
  ['near', 'one of its last sentences asks', ({ said }) => said.near],
  ['inside', 'a question mark stands in it', ({ said }) => said.inside],
  ['count', 'how many of its sentences ask', ({ said }) => said.count],
  ['after', 'how many sentences follow the last that asks', ({ said }) => said.after],
  ['opens', 'its last sentence begins as questions do', ({ said }) => said.opens],
  ['opens-near', 'one of its last sentences begins as questions do', ({ said }) => said.opensNear],
  ['clause', 'a clause of its last sentence begins as questions do', ({ said }) => said.clause],
  ['requests', 'it asks for something without a question mark', ({ said }) => said.requests],
  ['announces', 'it says that a question comes', ({ said }) => said.announces],
  ['hands-over', 'it gives the floor to somebody', ({ said }) => said.handsOver],
  ['calls-up', 'it calls up somebody to ask, or says that nobody asks any more', ({ said }) => said.callsUp],
  ['formless', 'nothing in it has the form of a question', ({ said, isMarked }) => !isMarked && isFormless(said)],
  ['you', 'it speaks to somebody: “you”', ({ said }) => said.you],
  ['asks-you', 'its question says “you”', ({ said }) => said.asksYou],
  ['me', 'its last sentence says “I”', ({ said }) => said.me],
  ['tag', 'it asks for a yes: “…, is it not?”', ({ said }) => said.tag],
  ['short', 'its question has three words at most', ({ said }) => said.brief],
  ['quotes', 'a question in it is quoted', ({ said }) => said.quotes],
  ['polite', 'it is courtesies alone', ({ said }) => said.polite],
  ['answers', 'it begins as answers do', ({ said }) => said.answers],
  ['breaks', 'it breaks off', ({ said }) => said.breaks],
  ['words', 'how long it is', ({ said }) => said.words],
  ['sentences', 'how many sentences it has', ({ said }) => said.sentences],
  ['back', 'whoever speaks next spoke before', ({ isBack }) => isBack],
  ['calls-asking', 'whoever speaks next is called by name and asked', ({ calls }) => calls === 'asking'],
  ['calls-saying', 'whoever speaks next is called by name, and not asked there', ({ calls }) => calls === 'saying'],
  ['last', 'nobody speaks after it', ({ next }) => next === undefined],
  ['next-words', 'how long the next turn is', ({ next }) => next?.words],
  ['next-longer', 'how much longer the next turn is', ({ said, next }) => next && next.words - said.words],
  ['next-ends', 'the next turn ends in a question', ({ next }) => next?.ends],
  ['next-answers', 'the next turn begins as answers do', ({ next }) => next?.answers],
  ['next-me', 'the next turn says “I”', ({ next }) => next?.me],
  ['next-polite', 'the next turn is courtesies alone', ({ next }) => next?.polite],
  ['next-hands', 'the next turn gives the floor to somebody', ({ next }) => next && Math.max(next.handsOver, next.callsUp)],
  ['before-ends', 'the turn before ends in a question', ({ before }) => before?.ends],
  ['before-words', 'how long the turn before is', ({ before }) => before?.words],
  [
    'before-hands',
    'the turn before gives the floor to somebody',
    ({ before }) => before && Math.max(before.handsOver, before.callsUp),
  ],
  ['role-asks', 'the role of this speaker is to ask', ({ role }) => ASKERS.has(role)],
  ['role-answers', 'the role of this speaker is to answer', ({ role }) => ANSWERERS.has(role)],
  ['role-presides', 'this speaker presides', ({ role }) => PRESIDING.has(role)],
  ['next-role-asks', 'the role of whoever speaks next is to ask', ({ nextRole }) => ASKERS.has(nextRole)],
  ['next-role-answers', 'the role of whoever speaks next is to answer', ({ nextRole }) => ANSWERERS.has(nextRole)],
  ['next-role-presides', 'whoever speaks next presides', ({ nextRole }) => PRESIDING.has(nextRole)],
  ['operator', 'one of the two is an operator', ({ role, nextRole }) => role === 'operator' || nextRole === 'operator'],
  ['share', 'the share of turns of this speaker', ({ asker }) => asker.share],
  ['asks', 'how often this speaker asks', ({ asker }) => asker.asks],
  ['part', 'the share of this speaker in all questions', ({ asker }) => asker.part],
  ['asked', 'how often others ask before this speaker', ({ asker }) => asker.asked],
  ['length', 'how long this speaker’s turns are, against others', ({ asker }) => asker.length],
  ['new', 'this speaker has no other turn', ({ asker }) => asker.isNew],
  ['next-share', 'the share of turns of whoever speaks next', ({ following }) => following.share],
  ['next-asks', 'how often whoever speaks next asks', ({ following }) => following.asks],
  ['next-part', 'the share of whoever speaks next in all questions', ({ following }) => following.part],
  ['next-asked', 'how often others ask before whoever speaks next', ({ following }) => following.asked],
  ['next-length', 'how long the turns of whoever speaks next are, against others', ({ following }) => following.length],
  ['talk-turns', 'how many turns there are', ({ talk }) => talk.turns],
  ['talk-speakers', 'how many speakers there are', ({ talk }) => talk.speakers],
  ['talk-length', 'how long turns are', ({ talk }) => talk.length],
  ['talk-longest', 'how much longer the longest turn is', ({ talk }) => talk.longest],
  ['talk-asks', 'how often anybody asks', ({ talk }) => talk.asks],
  ['talk-top', 'the share in all questions of who asks most', ({ talk }) => talk.top],
  ['talk-apart', 'how far who asks differs from who answers', ({ talk }) => talk.apart],
  ['talk-rate', 'how often those who ask do so', ({ talk }) => talk.rate],
  ['talk-notes', 'how many turns say what is done, as plays do', ({ talk }) => talk.notes],
  ['talk-brief', 'how many turns have few words, as chats do', ({ talk }) => talk.brief],
]

export const FACT_NAMES: readonly string[] = FACTS.map(([name]) => name)
/** The weight of each fact, and its mean where the weights were fitted. */
const FITTED: Readonly<Record<string, readonly number[]>> = weights.facts
const WEIGHED = FACTS.flatMap(([name, title, of]) => {
  const [weight = 0, mean = 0] = FITTED[name] ?? []
  return weight === 0 ? [] : [{ name, title, of, weight, mean }]
})

/** The most that a call by name can add. */
export const CALLS_ADD = Math.max(Math.abs(FITTED['calls-asking']?.[0] ?? 0), Math.abs(FITTED['calls-saying']?.[0] ?? 0))

/** The facts in the order of their names, as numbers. */
export function factsOf(scene: Scene): number[] {
  return FACTS.map(([, , of]) => Number(of(scene) ?? 0))
}

/** Log-odds that the turn asks. */
export function scoreOf(scene: Scene): number {
  let sum = weights.always
  for (const { of, weight } of WEIGHED) sum += weight * Number(of(scene) ?? 0)
  return sum
}

/** A fact in words, with what it adds to the sum. */
export interface Term {
  readonly name: string
  readonly title: string
  readonly adds: number
}

/** How far the facts of a turn move the sum from that of a middling turn. */
export function termsOf(scene: Scene): readonly Term[] {
  const terms = WEIGHED.map(({ name, title, of, weight, mean }) => ({
    name,
    title,
    adds: weight * (Number(of(scene) ?? 0) - mean),
  }))
  const middling = weights.always + WEIGHED.reduce((sum, { weight, mean }) => sum + weight * mean, 0)
  return [{ name: 'always', title: 'most turns ask nothing', adds: middling }, ...terms]
}
