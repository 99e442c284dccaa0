import { fold } from '../text/fold.ts'
import { countWords } from '../text/words.ts'
import askingWords from './words.json' with { type: 'json' }

const QUESTION_MARK = /[?？؟]/u
// Q14   Question 14
//  ^^            ^^
const LABEL_NUMBER = /^(?:q|question) ?(\d{1,6})$/
const DIGIT = /[\d\u0080-\uffff]/
/** Cheap, and true for whatever LETTER fits. */
const MAY_BE_LETTER = /^[^A-Za-z\u0080-\uffff]*[QPFZDVqpfzdv\u0080-\uffff]/
const LETTER = /^(?:(?:q|question)(?: ?\d{1,6})?|p|frage|zusatzfrage|pregunta|pergunta|domanda|demande|vraag)$/
// Q14. Why?   Question 14: Why?   Question No. 14 — Why?
//  ^^                  ^^                      ^^
const BEGINS_WITH_Q = /^q/i
const TEXT_NUMBER = /^(?:Q|Question) ?(?:No\.? ?)?(\d{1,6}) ?[.:)–—-]/iu
// Governor, your response?   Two minutes, Senator.   Would you care to comment?
const PASSING = /\b(?:respon(?:se|d)|rebut(?:tal)?|comment|minutes?|seconds|your turn|react(?:ion)?|reply|go ahead)\b/
// Mayor Lund, one minute. Do we need the mill?
//                        ^^^^^^^^^^^^^^^^^^^^
const ASKED = /(?<=^|[.!?] )(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov)\. )?[^.!?]{1,80}\?/g
const GOES_ON = /^(?:[—–]|--|…|\.\.\.|- )/
const WHITE = /\s+/
const CAPITAL = /^\p{Lu}/u
const FEW_WORDS = 4
const FEW_LETTERS = 80
/** A greeting or thanks may be to somebody by name: "Thanks, Jo." */
const THANKS = /\b(?:thanks?|hello|hi|hey|good (?:morning|afternoon|evening)|welcome|congratulations|happy)\b/
let politeWords: ReadonlySet<string> | undefined

/** Longer labels are names: they need not be folded. */
const LONGEST_LETTER = 24

/** The number that the source prints before a question. */
export function printedNumber(label: string, text: string): number | undefined {
  const inText = () => (BEGINS_WITH_Q.test(text) ? TEXT_NUMBER.exec(text)?.[1] : undefined)
  const digits =
    (label.length <= LONGEST_LETTER && DIGIT.test(label) ? LABEL_NUMBER.exec(fold(label))?.[1] : undefined) ?? inText()
  return digits === undefined ? undefined : Number(digits)
}

/** The label is Q or QUESTION, with or without a number, or such a word of another language: every such turn asks. */
export function isQuestionLetter(label: string): boolean {
  return label.length <= LONGEST_LETTER && MAY_BE_LETTER.test(label) && LETTER.test(fold(label))
}

/** The source marks the turn as a question; thanks ask nothing. */
export function isMarked({ label, text }: { readonly label: string; readonly text: string }): boolean {
  return printedNumber(label, text) !== undefined || (isQuestionLetter(label) && !isPolite(text))
}

/** Only polite words: "Thank you very much." */
export function isPolite(text: string): boolean {
  if (text.length > FEW_LETTERS || QUESTION_MARK.test(text)) return false
  politeWords ??= new Set(askingWords.flatMap((words) => words.polite.split(WHITE)))
  let others = 0
  for (const word of text.split(WHITE)) {
    if (!saysMore(word, politeWords)) continue
    if (++others > 2 || !CAPITAL.test(word)) return false
  }
  return others === 0 || THANKS.test(text.toLowerCase())
}

function saysMore(word: string, polite: ReadonlySet<string>): boolean {
  if (polite.has(word)) return false
  const folded = fold(word)
  return folded !== '' && !polite.has(folded) && folded.split(' ').some((part) => !polite.has(part))
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
  return countWords(text) <= FEW_WORDS && text.split(WHITE).every((word) => CAPITAL.test(word))
}

/** A few words that pass on what somebody else has asked. */
export function isRelay(text: string): boolean {
  return text.length <= 400 && countWords(text) <= 40
}
