import type { Role } from '../model/role.ts'
import type { Said } from './said.ts'
import type { Tallies } from './tallies.ts'
import weights from './weights.json' with { type: 'json' }

/** What is known of a turn when it is decided whether it asks. A turn is all that one person says before another speaks. */
export interface Scene {
  readonly said: Said
  readonly before: Said | undefined
  readonly next: Said | undefined
  /** The label or the text marks it as a question: "Q", "QUESTION 7". */
  readonly isMarked: boolean
  /** Roles that labels, lists and formulas give. */
  readonly role: Role | null
  readonly nextRole: Role | null
  readonly asker: ReturnType<Tallies<unknown>['of']>
  readonly following: Scene['asker']
  readonly talk: Tallies<unknown>['talk']
}

const ASKERS: ReadonlySet<Role | null> = new Set<Role>(['moderator', 'host', 'interviewer', 'examiner', 'audience', 'analyst'])
const ANSWERERS: ReadonlySet<Role | null> = new Set<Role>(['panelist', 'guest', 'witness', 'executive'])
const PRESIDING: ReadonlySet<Role | null> = new Set<Role>(['chair', 'court'])

export const asksByRole = (role: Role | null) => ASKERS.has(role)
export const presidesByRole = (role: Role | null) => PRESIDING.has(role) || role === 'operator'

/** Most turns begin as letters do: nobody is asked. */
export const isOfLetters = ({ talk }: Scene) => talk.letters > 0.5

/** Named facts: a title that reads on from "it asks, or not, for", and whether or how much the fact holds. */
const FACTS: readonly (readonly [name: string, title: string, of: (scene: Scene) => number | boolean | undefined])[] = [
  ['marked', 'the label or a number marks a question', ({ isMarked }) => isMarked],
  ['ends', 'it ends in a question', ({ said }) => said.ends],
  ['opens', 'its last sentence or a clause of it begins as questions do', ({ said }) => said.opens],
  ['requests', 'it asks for something without a question mark', ({ said }) => said.requests],
  ['announces', 'it says that a question comes', ({ said }) => said.announces],
  ['formless', 'nothing in it has the form of a question', ({ said, isMarked }) => !isMarked && said.formless],
  ['hands', 'it gives the floor to somebody, or calls somebody up to ask', ({ said }) => said.hands],
  ['you', 'it speaks to somebody: “you”', ({ said }) => said.you],
  ['polite', 'it is courtesies alone', ({ said }) => said.polite],
  ['answers', 'it begins as answers do', ({ said }) => said.answers],
  ['next-answers', 'the next turn begins as answers do', ({ next }) => next?.answers],
  ['next-hands', 'the next turn gives the floor to somebody', ({ next }) => next?.hands],
  ['before-hands', 'the turn before gives the floor to somebody', ({ before }) => before?.hands],
  ['role-asks', 'the role of this speaker is to ask', ({ role }) => ASKERS.has(role)],
  ['role-answers', 'the role of this speaker is to answer', ({ role }) => ANSWERERS.has(role)],
  ['next-role-answers', 'the role of whoever speaks next is to answer', ({ nextRole }) => ANSWERERS.has(nextRole)],
  ['next-role-presides', 'whoever speaks next presides', ({ nextRole }) => PRESIDING.has(nextRole)],
  ['asked', 'how often others ask before this speaker, less how often this speaker asks', ({ asker }) => asker.asked],
  ['next-asked', 'the same of whoever speaks next', ({ following }) => following.asked],
  ['next-length', 'how long the turns of whoever speaks next are, against others', ({ following }) => following.length],
  ['talk-longest', 'how much longer the longest turn is', ({ talk }) => talk.longest],
  ['talk-asks', 'how often anybody asks', ({ talk }) => talk.asks],
  ['talk-top', 'the share in all questions of who asks most', ({ talk }) => talk.top],
  ['talk-apart', 'how far who asks differs from who answers', ({ talk }) => talk.apart],
  ['talk-notes', 'how many turns say what is done, as plays do', ({ talk }) => talk.notes],
  ['talk-brief', 'how many turns have few words, as chats do', ({ talk }) => talk.brief],
]

export const FACT_NAMES: readonly string[] = FACTS.map(([name]) => name)
/** The weight of each fact, and its mean where the weights were fitted. */
const FITTED: Readonly<Record<string, readonly number[]>> = weights.facts

/** The facts in the order of their names, as numbers. */
export function factsOf(scene: Scene): number[] {
  return FACTS.map(([, , of]) => Number(of(scene) ?? 0))
}

/** Log-odds that the turn asks. */
export function scoreOf(scene: Scene): number {
  return FACTS.reduce((sum, [name, , of]) => sum + (FITTED[name]?.[0] ?? 0) * Number(of(scene) ?? 0), weights.always)
}

/** A fact in words, with what it adds to the sum. */
export interface Term {
  readonly name: string
  readonly title: string
  readonly adds: number
}

/** How far the facts of a turn move the sum from that of a middling turn. */
export function termsOf(scene: Scene): readonly Term[] {
  let middling = weights.always
  const terms = FACTS.map(([name, title, of]) => {
    const [weight = 0, mean = 0] = FITTED[name] ?? []
    middling += weight * mean
    return { name, title, adds: weight * (Number(of(scene) ?? 0) - mean) }
  })
  return [{ name: 'always', title: 'most turns ask nothing', adds: middling }, ...terms]
}
