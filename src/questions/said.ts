import { fold } from '../text/fold.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { isPolite } from './courtesies.ts'
import { isPlain, phrasesIn, SAYS } from './phrases.ts'

/** What somebody says before another speaks, as numbers. */
export interface Said {
  /** The last sentence asks; courtesies and notes after it do not count. */
  readonly ends: number
  /** One of the last three asks. */
  readonly near: number
  /** Any sentence that is read asks. */
  readonly inside: number
  /** How many ask, at most four. */
  readonly count: number
  /** Sentences after the last that asks, at most eight. */
  readonly after: number
  /** The last sentence begins as questions do, one of the last three does, a clause of the last does. */
  readonly opens: number
  readonly opensNear: number
  readonly clause: number
  /** "Tell us": in the last two sentences. */
  readonly requests: number
  /** "I have a question" */
  readonly announces: number
  /** The floor is given to somebody, or somebody is called up to ask. */
  readonly handsOver: number
  readonly callsUp: number
  /** The last two sentences, or the one that asks, say "you"; the last says "I". */
  readonly you: number
  readonly asksYou: number
  readonly me: number
  /** "…, isn't it?", a question of three words at most, one in quotation marks. */
  readonly tag: number
  readonly brief: number
  readonly quotes: number
  /** Courtesies alone. */
  readonly polite: number
  /** It begins as answers do. */
  readonly answers: number
  /** It breaks off. */
  readonly breaks: number
  /** Logarithms of words and sentences. */
  readonly words: number
  readonly sentences: number
  /** A note of what is done stands in it: "(He laughs.)" */
  readonly notes: number
  /** How surely it asks, of itself, 0 to 1. */
  readonly strength: number
}

/** So much of the end is read, and so much of the beginning. */
const REACH = 1200
const OPENING = 200
const QUESTION_MARK = /[?？؟]/u
// … is it?”   … n'est-ce pas ? »
//        ^^                  ^^^
export const ENDS_ASKING = /[?？؟][\s"'”’»)\]」』]*$/u
// (Laughter.)
const NOTE = /^[([][^()[\]]{1,50}[)\]]\W*$/
const HAS_NOTE = /\([^()]{2,60}\)/u
// he said, “Where were you?”
//          ^^^^^^^^^^^^^^^^^
const QUOTED = /["“„«「][^"”“»」]{0,200}[?？][”"»」]/u
// It was late, wasn't it?   Oder?
//            ^^^^^^^^^^^^
const TAG =
  /(?:[,.–—-] ?|^)(?:right|correct|yes|no|okay|is ?n['’]t it|is that (?:right|correct|fair)|are ?n['’]t you|do ?n['’]t you|did ?n['’]t you|was ?n['’]t it|oder|richtig|nicht wahr|verdad|no es cierto|certo|não é|n['’]est-ce pas|eh)\s?[?？]\W*$/iu
/** Words that ask in languages that do not part words. */
const ASKING_SIGNS = /[吗嗎呢么麼哪谁誰]|什[么麼]|怎|如何|为何|為何|是否|多少|ですか|ますか|でしょうか|ました?か|까\s*[?？]?$/u
const HAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
const BREAKS_OFF = /(?:[-–—…]|\.\.\.)["”]?\s*$/u
const VOCATIVE = /^[^,.?!]{1,40}, /u
const CLAUSE = /[,:;–—] ?|\b(?:and|so|but|or|und|e|y|et)\b ?/u
const SHORT_CLAUSES = 8
const WHITE = /\s+/

/** About how many words a text has. */
export function sizeOf(text: string): number {
  return text.split(WHITE).length + 0.6 * (text.match(HAN)?.length ?? 0)
}

/** Sentences to be read, notes left out, and courtesies after the last that says something. */
function coreOf(text: string): { readonly core: readonly string[]; readonly isPolite: boolean } {
  const starts = sentenceStarts(text)
  const all = starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
  const spoken = all.filter((sentence) => !NOTE.test(sentence))
  const read = spoken.length > 0 ? spoken : all
  let last = read.length
  while (last > 1 && isPolite(read[last - 1] ?? '')) last--
  return { core: read.slice(0, last), isPolite: last <= 1 && read.every((sentence) => isPolite(sentence)) }
}

const folded = (part: string) => (isPlain(part) ? part : fold(part))

/** The kinds of phrases of a sentence, after a name that it calls. */
function kindsOf(sentence: string): number {
  return phrasesIn(folded(sentence), folded(VOCATIVE.exec(sentence)?.[0] ?? '').length)
}

/** Whether phrases of a kind begin one of the last clauses of a sentence. */
function hasClause(sentence: string, kind: number): boolean {
  const clauses = sentence.split(CLAUSE).slice(1).slice(-SHORT_CLAUSES)
  return clauses.some((clause) => (phrasesIn(folded(clause), 0) & kind) !== 0)
}

/** Reads what somebody says: its end, and of a long text its beginning. */
export function readSaid(text: string): Said {
  const end = text.length > REACH ? text.slice(-REACH) : text
  const { core, isPolite } = coreOf(end)
  const kinds = core.map(kindsOf)
  const some = (from: number, kind: number) => Number(kinds.slice(from).some((found) => (found & kind) !== 0))
  const asking = core.map((sentence) => ENDS_ASKING.test(sentence))
  const at = asking.lastIndexOf(true)
  const final = core.at(-1) ?? ''
  const [ends, near, requests] = [asking.at(-1) === true, asking.slice(-3).includes(true), some(-2, SAYS.requests)]
  const opening = phrasesIn(folded(text.length > REACH ? text.slice(0, OPENING) : (core[0] ?? '')), 0)
  return {
    ends: Number(ends),
    near: Number(near),
    inside: Number(QUESTION_MARK.test(end)),
    count: Math.min(4, asking.filter(Boolean).length),
    after: at < 0 ? 8 : Math.min(8, core.length - 1 - at),
    opens: Number(some(-1, SAYS.interrogatives) === 1 || ASKING_SIGNS.test(final)),
    opensNear: some(-3, SAYS.interrogatives),
    clause: Number(hasClause(final, SAYS.interrogatives)),
    requests,
    announces: Math.max(some(-4, SAYS.announces), Number((opening & SAYS.announces) !== 0)),
    handsOver: some(-2, SAYS.handsOver),
    callsUp: some(-2, SAYS.callsUp),
    you: some(-2, SAYS.you),
    asksYou: Number(at >= 0 && ((kinds[at] ?? 0) & SAYS.you) !== 0),
    me: some(-1, SAYS.me),
    tag: Number(TAG.test(final)),
    brief: Number(at >= 0 && (core[at] ?? '').split(WHITE).length <= 3),
    quotes: Number(QUOTED.test(end)),
    polite: Number(isPolite),
    answers: Number((opening & SAYS.answers) !== 0),
    breaks: Number(BREAKS_OFF.test(text.slice(-8))),
    words: Math.log1p(sizeOf(text)),
    sentences: Math.log1p(core.length),
    notes: Number(HAS_NOTE.test(end)),
    strength: ends ? 1 : 0.1 * Number(near) + 0.5 * requests,
  }
}
