import { saysPersons } from '../../evidence/speech.ts'
import { isCompared } from '../../labels/names/compared.ts'
import { isGivenName } from '../../labels/names/given.ts'
import { endsSentence } from '../../text/sentences.ts'
import type { Voice } from './exchange-voice.ts'

/**
 * Of labels that are hardly likely by themselves: so many, of which so many come back, change so often, say much or at least whole
 * sentences, and ask, or say such as "I".
 */
const ENOUGH = {
  labels: 4,
  recurring: 2,
  alternations: 3,
  returning: 0.7,
  long: 0.5,
  ended: 0.9,
  capital: 0.8,
  asked: 1,
  personal: 0.5,
  heard: 0.5,
  lines: 0.5,
}
// "I agree."  "'Yes."  "... So"
const CAPITAL = /^[^\p{L}]{0,8}\p{Lu}/u
/** First names, where no line has none, and all end as sentences do. */
const OF_PEOPLE = 2
/** So many names that always come in one order fill in a form. */
const OF_FORM = 3
/** More than so many of all labels: examples are set beside each other. */
const OF_EXAMPLES = 0.5

/**
 * Whether a short text is talk among names that may be any word: most lines carry one, they come back in turn, and say something in
 * sentences that begin with capitals, as the values of keys seldom do; somebody asks.
 *     Mara: We have no date for the crane yet. · Jo: Which one, the old one? · Mara: Yes. … · Pim: I will call them.
 */
export function isTalk(voices: Iterable<Voice>, lines: number): boolean {
  const sum = sumOf(voices)
  if ((sum.settled >= OF_FORM && sum.settled === sum.recurring) || areExamples(sum)) return false
  const isHeard = sum.asked >= ENOUGH.asked || sum.personal >= sum.firsts * ENOUGH.personal
  // "Alice: Who pays? Bob: The council." and nothing else.
  if (isHeard && sum.given >= Math.max(OF_PEOPLE, lines) && sum.ended === sum.firsts) return sum.alternations > 0
  return (
    isHeard &&
    sum.labels >= Math.max(ENOUGH.labels, lines * ENOUGH.lines) &&
    sum.recurring >= ENOUGH.recurring &&
    sum.alternations >= ENOUGH.alternations &&
    sum.returning >= sum.labels * ENOUGH.returning &&
    (sum.long >= sum.labels * ENOUGH.long || isOfSentences(sum)) &&
    sum.capital >= sum.firsts * ENOUGH.capital
  )
}

/** Short sentences, of which many ask, or say such as "I": those of lists and of results do not. */
function isOfSentences({ labels, firsts, ended, asked, personal }: Sum): boolean {
  return ended >= firsts * ENOUGH.ended && asked + personal >= labels * ENOUGH.heard
}

type Sum = ReturnType<typeof sumOf>

/** "Right: I have. · Wrong: I has." */
function areExamples({ labels, compared }: Sum): boolean {
  return compared > labels * OF_EXAMPLES
}

function sumOf(voices: Iterable<Voice>) {
  const said = { long: 0, firsts: 0, ended: 0, capital: 0, asked: 0, personal: 0 }
  const sum = { ...said, labels: 0, recurring: 0, alternations: 0, returning: 0, settled: 0, given: 0, compared: 0 }
  for (const { token, count, long, firsts, asked, to } of voices) {
    const next = [...to.values()].reduce((all, times) => all + times, 0)
    sum.labels += count
    if (isGivenName(token)) sum.given += count
    if (isCompared(token)) sum.compared += count
    sum.long += long
    sum.firsts += firsts.length
    sum.ended += firsts.filter(endsSentence).length
    sum.capital += firsts.filter((text) => CAPITAL.test(text)).length
    sum.asked += asked
    sum.personal += firsts.filter(saysPersons).length
    sum.alternations += next
    if (count < 2) continue
    sum.recurring++
    sum.returning += count
    if (to.size === 1 && next >= 2) sum.settled++
  }
  return sum
}
