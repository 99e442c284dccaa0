import { fold } from '../text/fold.ts'
import { latinCase } from '../text/latin.ts'
import type { Names, Person } from './person.ts'

/** Somebody called by name in a turn. */
export interface Call<P extends Person> {
  readonly member: P
  /** "I’d like to turn to Mara", "Mara, the floor is yours" */
  readonly handsOver: boolean
  /** The sentence asks something. */
  readonly asks: boolean
}

// Mara   Ms. Lund   Dr. Ida J. Lund   Jean-Luc O’Neil
const ASCII_NAME = /(?:(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Prof|Gen)\. )?[A-Z][A-Za-z’'-]*(?: (?:[A-Z]\. )?[A-Z][A-Za-z’'-]*){0,3}/g
const NAME = /(?:(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Prof|Gen)\. )?\p{Lu}[\p{L}\p{M}’'-]*(?: (?:\p{Lu}\. )?\p{Lu}[\p{L}\p{M}’'-]*){0,3}/gu
// Mara, how      Right. Mara, just      So, Mara, what      And Mara, do you
// ^              ------ ^               ---  ^              ---  ^
const STARTS =
  /(?:^|[.?!…:;—–]["”’)]?|[.?!…]\s-)\s*(?:(?:and|so|now|well|okay|ok|right|yes|yeah|no|but|all right|great|good|sure|then|finally|hi|hey|hello|oh|next)[,.]?\s+){0,2}$/
// Was it, Ms. Lund?      Thank you, Mara.
//       --         -               --    -
const COMMA_BEFORE = /,\s$/u
const ENDS_SENTENCE = /^(?:[.?!…—–]|$)/u
// I’d like to turn next to Mara     over to Mara     let’s hear from Mara     start with Mara     a question for Mara
//             ------------          -------              ---------            ----------            ------------
const HANDED_TO =
  /\b(?:(?:turn|go|goes|move|come|back|over|on|question|pass|hand|directed|addressed)(?:ing)? (?:(?:now|next|first|back|over|it|this|that|then) ){0,2}to|hear (?:(?:now|next|first) )?from|(?:start|begin)(?:ning)? (?:(?:us|off|first) ){0,2}with|questions? (?:is )?for|bring(?:ing)? in|ask|call on|recognize|up is|your turn,|next is|go ahead,) (?:(?:you|our|my|colleague|friend),? ){0,2}$/
const THANKS = /\bthanks?\b/
const COMMA_AT_END = /,\s*$/
// Mara, the floor is yours     Mara, go ahead
//     -------------------          ----------
/** Cheap, and true for whatever FLOOR fits. */
const BEGINS_FLOOR = /^,? (?:please |the |over |go |your |take |you)/
const FLOOR =
  /^,? (?:please )?(?:the floor is yours|over to you|go ahead|your (?:turn|response|thoughts|rebuttal|reaction)|take it away|you(?:['’]re| are) up|you have)\b/
const SENTENCE_END = /[.?!…？؟]/u
const QUESTION_MARK = /[?？؟]/u
const LATIN_LETTERS = /[\u00c0-\u024f]/g
/** Letters that are not Latin, or rare: most text has but dashes and quotation marks there. */
const BEYOND_LATIN = /[\u00aa\u00b5\u00ba\u0250-\u1fff\u2070-\uffff]/
/** The patterns of what stands before and behind a name read lower case: ignoring case costs more to compile. */
const BEFORE_REACH = 64
/** Of a longer turn only the end is read. */
const REACH = 20_000

/** Everybody who is called by name in a turn, in order. */
export function callsIn<P extends Person>(text: string, roster: Names<P>): Call<P>[] {
  const end = text.length > REACH ? text.slice(-REACH) : text
  const calls: Call<P>[] = []
  const plain = BEYOND_LATIN.test(end) ? undefined : end.replace(LATIN_LETTERS, asciiFor)
  for (const { 0: found, index } of plain === undefined ? end.matchAll(NAME) : plain.matchAll(ASCII_NAME)) {
    const call = callAt(end, [end.slice(index, index + found.length), index], roster)
    if (call !== undefined) calls.push(call)
  }
  return calls
}

/** An ASCII letter of the same case; the pattern for all letters is costly. */
function asciiFor(letter: string): string {
  if (letter === '×' || letter === '÷') return '*'
  return latinCase(letter.charCodeAt(0)) === 'upper' ? 'A' : 'a'
}

/** A name of the roster where people are called; words with a capital before it may belong to the sentence ("And Mara,"). */
function callAt<P extends Person>(text: string, [name, index]: readonly [string, number], roster: Names<P>): Call<P> | undefined {
  const words = name.split(' ')
  for (let skip = 0; skip < words.length; skip++) {
    const rest = words.slice(skip).join(' ')
    const folded = fold(rest)
    if (!roster.mayKnow(folded)) continue
    const at = index + name.length - rest.length
    const before = text.slice(Math.max(0, at - BEFORE_REACH), at).toLowerCase()
    const behind = text.slice(index + name.length, index + name.length + BEFORE_REACH).toLowerCase()
    const handsOver = HANDED_TO.test(before) || (BEGINS_FLOOR.test(behind) && FLOOR.test(behind) && isVocative(before, ','))
    if (!handsOver && !isVocative(before, behind)) continue
    const member = roster.known(folded)
    if (member !== undefined) return { member, handsOver, asks: asksFrom(text, index) }
  }
  return undefined
}

/** Both in lower case. */
function isVocative(before: string, behind: string): boolean {
  const phrase = before.replace(COMMA_AT_END, '')
  if (THANKS.test(phrase.slice(phrase.lastIndexOf(',') + 1))) return false
  if (behind.startsWith(',')) return STARTS.test(before)
  return ENDS_SENTENCE.test(behind) && (COMMA_BEFORE.test(before) || STARTS.test(before))
}

/** Whether the sentence that goes on at an offset ends as a question. */
function asksFrom(text: string, from: number): boolean {
  const rest = text.slice(from, from + 1000)
  return QUESTION_MARK.test(SENTENCE_END.exec(rest)?.[0] ?? '')
}
