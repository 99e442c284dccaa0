import { followsDash, isSpace } from './boundaries.ts'

const OPENERS = '“‘"\'(*>—–'
const CLOSERS = '”’"\')*'
const TERMINATORS = '.!?…:—–'

/** What a full stop ends without ending the sentence: "Mr. Askill", "J. Askill". */
const ABBREVIATION = /(?:^|[^A-Za-z])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Hon|Rev|Lt|Col|Sgt|Capt|Maj|Pres|St|vs|No)$/

/** White space and closing marks looked over between one sentence and the next. */
const LONGEST_GAP = 8

/** Whether a sentence, a paragraph, a quotation or an aside begins at `at`. */
export function startsSentence(text: string, at: number): boolean {
  if (at === 0 || OPENERS.includes(text.charAt(at - 1)) || followsDash(text, at)) return true
  let end = at
  while (end > 0 && at - end < LONGEST_GAP && isSpace(text.charCodeAt(end - 1))) end--
  if (end === at) return false
  if (end === 0 || text.slice(end, at).includes('\n\n') || followsDash(text, end)) return true
  while (end > 0 && at - end < LONGEST_GAP && CLOSERS.includes(text.charAt(end - 1))) end--
  if (end === 0 || !TERMINATORS.includes(text.charAt(end - 1))) return false
  return text.charAt(end - 1) !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, end - 8), end - 1))
}
