import type { Role } from '../../model/role.ts'
import { fold } from '../../text/fold.ts'
import type { Member, SpokenTurn } from './member.ts'
import { mentionIn } from './mention.ts'

/** Finds those who are called up to ask: "The first question is from Mr. Vey." */
export interface Floor {
  /** In turn order; the role that the turn gives its speaker, if it gives one. */
  see(turn: SpokenTurn): Role | undefined
}

/** Whoever has one of these may call up others. */
const CALLING: ReadonlySet<Role | null> = new Set<Role | null>([null, 'moderator', 'host', 'chair', 'interviewer', 'operator'])
const REACH = 240
const LONGEST_QUESTION = 1200
const WATCHED = 1000
const ASKS = /[?？؟]/u
// … whether it is safe?
//                     ^
const ENDS_ASKING = /[?？؟]["”’)\s]*$/u
const QUESTION = /\b(?:questions?|questioners?|questioning|asks?)\b/
/** Before a name: the question is for that one. */
const RECEIVING: ReadonlySet<string> = new Set(['for', 'to'])
const WORDS_BEFORE = 4

export function createFloor(): Floor {
  const called = new Set<Member>()
  /** They spoke without being called up, so they are no questioners. */
  const others = new Set<Member>()
  let previous: SpokenTurn | undefined
  return {
    see(turn) {
      const { member, text } = turn
      const caller = previous
      previous = { member, text: text.slice(-REACH) }
      if (others.has(member) || caller?.member === member) return undefined
      if (caller === undefined || !CALLING.has(caller.member.role) || !asks(text) || !callsUp(caller.text, member)) {
        if (!called.has(member) && others.size < WATCHED) others.add(member)
        return undefined
      }
      called.add(member)
      return caller.member.role === 'operator' ? 'analyst' : 'audience'
    },
  }
}

/** A question of the floor is no speech, and ends as one. */
const asks = (text: string): boolean => text.length <= LONGEST_QUESTION && ASKS.test(text.slice(-REACH))

/** "Mr. Vey, with a question for Ms. Lund." calls up Vey, not Lund; whoever asks something calls up nobody to ask. */
function callsUp(said: string, member: Member): boolean {
  const folded = fold(said)
  if (ENDS_ASKING.test(said) || !QUESTION.test(folded)) return false
  const words = folded.split(' ')
  const at = mentionIn(words, member)
  return at >= 0 && !words.slice(Math.max(0, at - WORDS_BEFORE), at).some((word) => RECEIVING.has(word))
}
