import { fold } from '../text/fold.ts'
import { countWords } from '../text/words.ts'
import { beginsUpper } from './people/letters.ts'

const QUESTION_MARK = /[?？؟]/u
// Q14   Question 14
//  ^^            ^^
const LABEL_NUMBER = /^(?:q|question) ?(\d{1,6})$/
const LETTER = /^(?:(?:q|question)(?: ?\d{1,6})?|p|frage|pregunta|pergunta|domanda|demande|vraag)$/
// Q14. Why?   Question 14: Why?   Question No. 14 — Why?
//  ^^                  ^^                      ^^
const BEGINS_WITH_Q = /^q/i
const TEXT_NUMBER = /^(?:Q|Question) ?(?:No\.? ?)?(\d{1,6}) ?[.:)–—-]/iu
// Go ahead.   Tell me about it.   Walk us through that day.
const HANDS_OVER =
  /\b(?:go ahead|the floor is yours|over to you|your (?:turn|response|thoughts|rebuttal|reaction)|take it away|tell (?:me|us)|talk (?:to (?:me|us) )?about|walk (?:me|us) through|describe|explain)\b/
const GO_AHEAD = /\b(?:go ahead|the floor is yours|over to you|your (?:turn|response|rebuttal)|take it away)\b/
// Governor, your response?   Two minutes, Senator.   Would you care to comment?
const PASSING = /\b(?:respon(?:se|d)|rebut(?:tal)?|comment|minutes?|seconds|your turn|react(?:ion)?|reply|go ahead)\b/
// Mayor Lund, one minute. Do we need the mill?
//                        ^^^^^^^^^^^^^^^^^^^^
const ASKED = /(?<=^|[.!?] )(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov)\. )?[^.!?]{1,80}\?/g
const GOES_ON = /^(?:[—–]|--|…|\.\.\.|- )/
const WHITE = /\s+/
const FEW_WORDS = 4
const FEW_LETTERS = 80
const POLITE =
  'thank thanks you very so much again right okay ok yes yeah yep no sure mm hmm hm uh huh um well good great all fine i see sir madam maam please oh ah wow hello hi hey bye morning afternoon evening day night everyone everybody welcome back congratulations happy and for doing this taking my our the question questions call mr ms mrs dr president secretary'
/** A greeting or thanks may be to somebody by name: "Thanks, Jo." */
const THANKS = /\b(?:thanks?|hello|hi|hey|good (?:morning|afternoon|evening)|welcome|congratulations|happy)\b/
let politeWords: ReadonlySet<string> | undefined

export function hasQuestionMark(text: string): boolean {
  return QUESTION_MARK.test(text)
}

/** The number that the source prints before a question. */
export function printedNumber(label: string, text: string): number | undefined {
  const inText = () => (BEGINS_WITH_Q.test(text) ? TEXT_NUMBER.exec(text)?.[1] : undefined)
  const digits = LABEL_NUMBER.exec(fold(label))?.[1] ?? inText()
  return digits === undefined ? undefined : Number(digits)
}

/** "Right." "Thank you." "Mm-hmm.": a few words that ask nothing and hand over to nobody. */
export function isInterjection(text: string): boolean {
  return isShort(text) && !QUESTION_MARK.test(text) && !GO_AHEAD.test(text.toLowerCase())
}

function isShort(text: string): boolean {
  return text.length <= FEW_LETTERS && countWords(text) <= FEW_WORDS
}

/** Only polite words: "Thank you very much." */
export function isPolite(text: string): boolean {
  if (text.length > FEW_LETTERS || QUESTION_MARK.test(text)) return false
  politeWords ??= new Set(POLITE.split(' '))
  const polite = politeWords
  const others = text.split(WHITE).filter((word) =>
    fold(word)
      .split(' ')
      .some((part) => part !== '' && !polite.has(part)),
  )
  if (others.length === 0) return true
  return others.length <= 2 && THANKS.test(text.toLowerCase()) && others.every(beginsUpper)
}

/** What an answer of a word or two broke off goes on: "— which you said yesterday?" */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text)
}

/** The floor goes to the next in a few words that ask nothing new: "Senator Lund, your response?" "Mr. Vey?" "One minute." */
export function isPassing(text: string): boolean {
  if (text.length > FEW_LETTERS) return false
  const asked = text.match(ASKED) ?? [text]
  return asked.every((sentence) => PASSING.test(fold(sentence)) || isCall(sentence.trim()))
}

/** "Mr. Vey?" */
function isCall(text: string): boolean {
  return countWords(text) <= FEW_WORDS && text.split(WHITE).every(beginsUpper)
}

/** Words that give the turn to the other side without a question mark. */
export function handsOver(text: string): boolean {
  return HANDS_OVER.test(text.toLowerCase())
}

/** The label is Q or QUESTION, with or without a number, or such a word of another language: every such turn asks. */
export function isQuestionLetter(label: string): boolean {
  return LETTER.test(fold(label))
}

/** A few words of a moderator that pass on what the audience asked. */
export function isRelay(text: string): boolean {
  return text.length <= 400 && countWords(text) <= 40
}
