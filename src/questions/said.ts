import { type Kind, kindsIn, wordsIn } from './phrases.ts'
import { endsAsking, isPolite, kindsOf, sentences } from './sentences.ts'

/** What somebody says before another speaks, as numbers. */
export type Said = ReturnType<typeof readSaid>

/** So much of the end is read, and so much of the beginning. */
const REACH = 1200
const OPENING = 200
/** So many of the last sentences. */
const NEAR = 4
// (Laughter.)
const NOTE = /^[([][^()[\]]{1,50}[)\]]\W*$/
const HAS_NOTE = /\([^()]{2,60}\)/u
const QUESTION_MARK = /[?？؟]/u
/** A mark that begins a question, and words that ask in languages that do not part words. */
const ASKING_SIGNS = /[¿吗嗎呢么麼哪谁誰]|什[么麼]|怎|如何|为何|為何|是否|多少|ですか|ますか|でしょうか|ました?か|까\s*[?？]?$/u
const HAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
const CLAUSE = /[,:;–—] ?|\b(?:and|so|but|or|und|e|y|et)\b ?/u
const SHORT_CLAUSES = 8
const WHITE = /\s+/g

/** Whether a sentence, or one of its last clauses, begins as questions do. */
function hasForm(sentence: string): boolean {
  const clauses = sentence.split(CLAUSE).slice(1).slice(-SHORT_CLAUSES)
  return ASKING_SIGNS.test(sentence) || clauses.some((clause) => kindsIn(wordsIn(clause)).has('interrogatives'))
}

/** Reads what somebody says: its end, and of a long text its beginning; notes are left out, and courtesies at the end. */
export function readSaid(text: string) {
  const end = text.slice(-REACH)
  const spoken = sentences(end).filter((sentence) => !NOTE.test(sentence))
  const last = spoken.findLastIndex((sentence) => !isPolite(sentence))
  const core = spoken.slice(0, Math.max(1, last + 1))
  const final = core.at(-1) ?? ''
  const kinds = core.slice(-NEAR).map(kindsOf)
  const opening = kindsIn(wordsIn(text.length > REACH ? text.slice(0, OPENING) : (core[0] ?? '')))
  const some = (kind: Kind, count: number) => kinds.slice(-count).some((found) => found.has(kind))
  const ends = endsAsking(final)
  const opens = some('interrogatives', 1) || hasForm(final)
  const requests = some('requests', 2)
  const announces = some('announces', NEAR) || opening.has('announces')
  let words = 1 + 0.6 * (text.match(HAN)?.length ?? 0)
  for (WHITE.lastIndex = 0; WHITE.test(text); ) words++
  return {
    ends: Number(ends),
    opens: Number(opens),
    requests: Number(requests),
    announces: Number(announces),
    formless: Number(!(opens || requests || announces || some('interrogatives', 3) || QUESTION_MARK.test(end))),
    hands: Number(some('handsOver', 2)),
    you: Number(some('you', 2)),
    polite: Number(last < 0),
    answers: Number(opening.has('answers')),
    salutes: Number(opening.has('salutes')),
    words: Math.log1p(words),
    notes: Number(HAS_NOTE.test(end)),
    /** How surely it asks, of itself, 0 to 1. */
    strength: ends ? 1 : 0.5 * Number(requests),
  }
}
