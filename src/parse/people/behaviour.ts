import type { Member, SpokenTurn } from './member.ts'
import { passesTo } from './mention.ts'

/** How one member behaves in the turns seen. */
export interface Behaviour {
  readonly member: Member
  turns: number
  /** Turns that hold a question mark. */
  asks: number
  /** Turns that end in a question. */
  endsAsking: number
  /** Turns that name whoever speaks next, or call an office and no more: "Mr. Vey, with a question for Senator Lund." */
  passes: number
  /** Units of all turns. */
  units: number
  /** Others who spoke just before or after; a few are enough. */
  readonly neighbours: Set<Member>
}

/** Who leads a conversation, by what people do in it. */
export interface Leader {
  readonly member: Member
  readonly role: 'moderator' | 'interviewer'
}

export interface Watch {
  see(turn: SpokenTurn): void
  readonly turns: number
  /** The one who leads, where the turns seen leave no doubt. */
  leader(): Leader | undefined
}

const QUESTION_MARK = /[?？؟]/u
/** A question within this many units of the end of a turn ends it. */
const END_REACH = 200
/** What is said last gives the floor. */
const PASS_REACH = 240
const NEIGHBOURS_KEPT = 4
const WATCHED = 512
// I’m happy to be joined here by     thank you all for joining us     welcome to
const CONVENES =
  /\b(?:joined (?:[a-z\u00df-\u1fff]+ )?by|join(?:ing)? (?:me|us)|welcome (?:to|everyone|back)|thank you (?:all |everyone )?for (?:joining|tuning in|coming|being here))\b/

export function createWatch(): Watch {
  const people = new Map<Member, Behaviour>()
  let previous: Behaviour | undefined
  let said = ''
  let first: Member | undefined
  let convener: Member | undefined
  let turns = 0
  const see = ({ member, text }: SpokenTurn): void => {
    const person = people.get(member) ?? { member, turns: 0, asks: 0, endsAsking: 0, passes: 0, units: 0, neighbours: new Set() }
    if (people.size < WATCHED) people.set(member, person)
    turns++
    first ??= member
    if (member === first && person.turns === 0 && CONVENES.test(text.toLowerCase())) convener = member
    observe(person, text)
    if (previous !== undefined) meet(previous, person)
    if (previous !== undefined && previous !== person && passesTo(said, member)) previous.passes++
    previous = person
    said = text.slice(-PASS_REACH)
  }
  return {
    see,
    get turns() {
      return turns
    },
    leader: () =>
      findInterviewer(people) ?? findHub(people, { turns, first, convener }) ?? findPasser(people, { turns, first, convener }),
  }
}

function observe(person: Behaviour, text: string): void {
  person.turns++
  person.units += text.length
  if (QUESTION_MARK.test(text)) person.asks++
  if (QUESTION_MARK.test(text.slice(-END_REACH))) person.endsAsking++
}

function meet(one: Behaviour, other: Behaviour): void {
  if (one === other) return
  if (one.neighbours.size < NEIGHBOURS_KEPT) one.neighbours.add(other.member)
  if (other.neighbours.size < NEIGHBOURS_KEPT) other.neighbours.add(one.member)
}

/** Two people: one asks in most turns, the other in few. */
function findInterviewer(people: ReadonlyMap<Member, Behaviour>): Leader | undefined {
  const [one, other, ...more] = people.values()
  if (one === undefined || other === undefined || more.length > 0) return undefined
  const [asker, answerer] = one.asks * other.turns >= other.asks * one.turns ? [one, other] : [other, one]
  if (asker.turns < 3 || answerer.turns < 2) return undefined
  const asks = asker.asks / asker.turns >= 0.6 && asker.endsAsking / asker.turns >= 0.5
  return asks && answerer.asks / answerer.turns <= 0.3 ? { member: asker.member, role: 'interviewer' } : undefined
}

interface Scene {
  readonly turns: number
  readonly first: Member | undefined
  readonly convener: Member | undefined
}

/** The hub that alternates with several others, and whose turns end in questions. */
function findHub(people: ReadonlyMap<Member, Behaviour>, scene: Scene): Leader | undefined {
  const hubs = [...people.values()].filter((person) => isHub(person, scene))
  const [hub] = hubs
  if (hub === undefined || hubs.length > 1) return undefined
  let endsAsking = -hub.endsAsking
  for (const person of people.values()) endsAsking += person.endsAsking
  const othersRate = endsAsking / (scene.turns - hub.turns)
  const rate = hub.endsAsking / hub.turns
  return othersRate <= 0.35 && rate >= 2.5 * othersRate ? { member: hub.member, role: 'moderator' } : undefined
}

/** The one who does little but pass the floor, in few words, to each of several others by name. */
function findPasser(people: ReadonlyMap<Member, Behaviour>, scene: Scene): Leader | undefined {
  const passers = [...people.values()].filter((person) => isPasser(person, scene))
  const [passer] = passers
  if (passer === undefined || passers.length > 1) return undefined
  let passes = -passer.passes
  let units = -passer.units
  for (const person of people.values()) {
    passes += person.passes
    units += person.units
  }
  const others = scene.turns - passer.turns
  const rate = passer.passes / passer.turns
  const isBrief = passer.units / passer.turns < units / others / 2
  return isBrief && rate >= 2.5 * (passes / others) ? { member: passer.member, role: 'moderator' } : undefined
}

function isPasser({ member, turns, passes, neighbours }: Behaviour, scene: Scene): boolean {
  const share = turns / scene.turns
  if (neighbours.size < 3 || share < 0.2 || share > 0.62) return false
  return turns >= (member === scene.first ? 4 : 6) && passes / turns >= 0.55
}

function isHub(person: Behaviour, { turns, first, convener }: Scene): boolean {
  const share = person.turns / turns
  if (person.neighbours.size < 2 || share < 0.36 || share > 0.62) return false
  const needed = person.member === convener ? 2 : person.member === first ? 3 : 5
  return person.turns >= needed && person.endsAsking / person.turns >= 0.6
}
