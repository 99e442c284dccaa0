import { fold } from '../text/fold.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { isPoliteWord, kindsIn, wordsIn } from './phrases.ts'

// Q14   Question 14
//  ^^            ^^
const LABEL_NUMBER = /^(?:q|question) ?(\d{1,6})$/
const LETTER = /^(?:(?:q|question)(?: ?\d{1,6})?|p|frage|zusatzfrage|pregunta|pergunta|domanda|demande|vraag)$/
// Doctor 2   Teacher A
const NUMBER = /\s(?:\d{1,3}|\p{Lu})$/u
/** A word of signs of Chinese is two. */
const MOST_WORDS = 2
/** Longer labels are names: they need not be folded. */
const LONGEST_LETTER = 24
// Q14. Why?   Question 14: Why?   Question No. 14 — Why?
//  ^^                  ^^                      ^^
const TEXT_NUMBER = /^(?:Q|Question) ?(?:No\.? ?)?(\d{1,6}) ?[.:)–—-]/iu
// … is it?”   … n'est-ce pas ? »   **Is it?**
//        ^^                  ^^^          ^^^
const ENDS_ASKING = /[?？؟][\s"'”’»)\]」』*_]*$/u
// She said, “Where were you?”
//         ^^^^^^^^^^^^^^^^^^^
const QUOTED = /\p{L}[,:]? ["“„«「][^"“”„«»「」]*[?？؟]["”»」]\s*$/u
const CAPITALS = /\p{Lu}[\p{L}\p{M}'’-]*/gu
/** A greeting or thanks may be to somebody by name: "Thanks, Jo." */
const THANKS = /\b(?:thanks?|hello|hi|hey|good (?:morning|afternoon|evening)|welcome|congratulations|happy)\b/i
const FEW_LETTERS = 80
// Mara, tell us
// ^^^^^^
const VOCATIVE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}, /u
/** So many of the last sentences are looked at. */
const NEAR = 4

/** The number that the source prints before a question. */
export function printedNumber(label: string, text: string): number | undefined {
  const inLabel = label.length > LONGEST_LETTER ? undefined : LABEL_NUMBER.exec(fold(label))?.[1]
  const digits = inLabel ?? TEXT_NUMBER.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The label is Q or QUESTION, with or without a number, or such a word of another language: every such turn asks. */
export function isQuestionLetter(label: string): boolean {
  return label.length <= LONGEST_LETTER && LETTER.test(fold(label))
}

/** Whether a label is that of one who asks others by trade: "TEACHER", "Doctor 2". */
export function leads(label: string): boolean {
  if (label.length > LONGEST_LETTER) return false
  const words = wordsIn(label.replace(NUMBER, ''))
  return words.length > 0 && words.length <= MOST_WORDS && kindsIn(words).has('leads')
}

/** The sentences of a text, trimmed; good enough to show a sample. */
export function sentences(text: string): string[] {
  const starts = sentenceStarts(text)
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}

/** Only polite words, and in thanks or a greeting a name: "Thank you very much." */
export function isPolite(sentence: string): boolean {
  if (sentence.length > FEW_LETTERS || ENDS_ASKING.test(sentence)) return false
  const others = wordsIn(sentence).filter((word) => !isPoliteWord(word))
  if (others.length === 0) return true
  const names = wordsIn(sentence.match(CAPITALS)?.join(' ') ?? '')
  return others.length <= 2 && others.every((word) => names.includes(word)) && THANKS.test(sentence)
}

/** Whether a sentence ends in a question that is no quotation. */
export function endsAsking(sentence: string): boolean {
  return ENDS_ASKING.test(sentence) && !QUOTED.test(sentence)
}

/** The kinds of phrases of a sentence, after a name that it calls. */
export function kindsOf(sentence: string): ReturnType<typeof kindsIn> {
  return kindsIn(wordsIn(sentence), wordsIn(VOCATIVE.exec(sentence)?.[0] ?? '').length)
}

/** Whether a sentence asks: "Who pays?", "Tell us about the harbour." */
export function asks(sentence: string): boolean {
  return endsAsking(sentence) || kindsOf(sentence).has('requests')
}

/** The question that a turn puts: its last sentences that ask, else the one that says what is asked; no courtesies after it. */
export function questionSentences(text: string): string {
  const all = sentences(text)
  const end = all.findLastIndex((sentence) => !isPolite(sentence)) + 1
  const near = Math.max(0, end - NEAR)
  const request = all.slice(near, end).findLastIndex(asks)
  const last = request < 0 ? all.findLastIndex(endsAsking) : near + request
  const comesNear = (sentence: string) => (['announces', 'interrogatives'] as const).some((kind) => kindsOf(sentence).has(kind))
  if (last < 0) return all.slice(near, end).findLast(comesNear) ?? all[end - 1] ?? all.at(-1) ?? ''
  let first = last
  while (first > 0 && asks(all[first - 1] ?? '')) first--
  return all.slice(first, last + 1).join(' ')
}
