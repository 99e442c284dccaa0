import { fold } from '../text/fold.ts'

/** Whom a name means. */
export interface Names<P> {
  known(foldedName: string): P | undefined
  /** False where no person has such a name: cheaper than asking for one. */
  mayKnow(foldedName: string): boolean
}

// Mara   Ms. Lund   Dr. Ida J. Lund   Jean-Luc O’Neil
const NAME = /(?:(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Prof|Gen)\. )?\p{Lu}[\p{L}\p{M}’'-]*(?: (?:\p{Lu}\. )?\p{Lu}[\p{L}\p{M}’'-]*){0,3}/gu
// Mara, how      Right. Mara, just      So, Mara, what      And Mara, do you
// ^              ------ ^               ---  ^              ---  ^
const STARTS =
  /(?:^|[.?!…:;—–]["”’)]?|[.?!…]\s-)\s*(?:(?:and|so|now|well|okay|ok|right|yes|yeah|no|but|all right|great|good|sure|then|finally|hi|hey|hello|oh|next)[,.]?\s+){0,2}$/
// Was it, Ms. Lund?      Who pays, Mara, and when?
//       --         -             --    -
const AFTER_COMMA = /,\s$/
const ENDS = /^(?:[.?!…—–,]|$)/
// I’d like to turn next to Mara     over to Mara     let’s hear from Mara     start with Mara     a question for Mara
//             ------------          -------              ---------            ----------            ------------
const HANDED_TO =
  /\b(?:(?:turn|go|goes|move|come|back|over|on|question|pass|hand|directed|addressed)(?:ing)? (?:(?:now|next|first|back|over|it|this|that|then) ){0,2}to|hear (?:(?:now|next|first) )?from|(?:start|begin)(?:ning)? (?:(?:us|off|first) ){0,2}with|questions? (?:is )?for|bring(?:ing)? in|call on|recognize) (?:(?:you|our|my|colleague|friend),? ){0,2}$/
// Thank you, Mara.
// -----
const THANKS = /\bthanks?\b/
const REACH = 2000
const AROUND = 64

/** Everybody who is called by name at the end of a text. */
export function calledIn<P>(text: string, names: Names<P>): ReadonlySet<P> {
  const end = text.slice(-REACH)
  const called = new Set<P>()
  for (const { 0: found, index } of end.matchAll(NAME)) {
    const behind = end.slice(index + found.length, index + found.length + AROUND)
    const words = found.split(' ')
    // Words with a capital before the name may belong to the sentence: "And Mara,".
    for (let skip = 0; skip < words.length; skip++) {
      const name = words.slice(skip).join(' ')
      const at = index + found.length - name.length
      const before = end.slice(Math.max(0, at - AROUND), at).toLowerCase()
      const folded = fold(name)
      const person = names.mayKnow(folded) && isCall(before, behind) ? names.known(folded) : undefined
      if (person !== undefined) called.add(person)
      if (person !== undefined) break
    }
  }
  return called
}

function isCall(before: string, behind: string): boolean {
  if (HANDED_TO.test(before)) return true
  if (THANKS.test(before.split(',').findLast((part) => part.trim() !== '') ?? '') || !ENDS.test(behind)) return false
  return STARTS.test(before) || AFTER_COMMA.test(before)
}
