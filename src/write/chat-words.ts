import type { Turn } from '../model/turn.ts'
import { plainText } from './plain-text.ts'

/** Codes of CHAT, which stay: [=! laughs]  &-um  (.)  <so we> [/]  be(cause)  kitty@f. Else its marks are words, and must not look like codes. */
const MARKS =
  /(\[[=!<>%*:?^/"][^[\]]{0,200}\]|&(?=[-+~=*]\p{L})|(?<=^| )\(\.{1,3}\)(?= |$)|<[^<>]{1,500}>(?= ?\[[=!<>%*:?^/"])|(?<=\p{L})\(\p{L}{1,20}\)|\(\p{L}{1,20}\)(?=\p{L})|@(?=[a-z]{1,2}(?: |$)))|[[\]()<>&@^]/gu
// CHAT has straight ones.
const CURLY = /[‘’]/g
/** From a mark to its form of full width. */
const FULL_WIDTH = 0xfee0
// "no."  "no ?!"  "no —"
const END = / ?([.?!…。？！]{1,20}|[—–]|--)$/u
// "no +/."
const ENDED = / \+["/.!?]{0,3}[.?]$/
const BRACKETS = /[[\]()]/g
const SAID = /[\p{L}\p{N}]/u

/** What is said in a turn, as one utterance: notes as comments, and at its end what CHAT ends utterances with. */
export function utterance({ text, annotations }: Pick<Turn, 'text' | 'annotations'>): string {
  const isEnded = ENDED.test(text)
  const marks = isEnded ? '' : (END.exec(text)?.[1] ?? '')
  const end = marks === '' ? text.length : text.length - marks.length
  let said = ''
  let notes = ''
  let at = 0
  const take = (to: number): void => {
    said += text.slice(at, to)
    notes += inert(text.slice(at, to))
  }
  for (const note of annotations) {
    // What an editor has put in are words.
    if (note.at < at || note.end > end || note.kind === 'insertion') continue
    take(note.at)
    notes += text.startsWith('[=', note.at) ? note.text : `[% ${note.text.replace(BRACKETS, '')}]`
    at = note.end
  }
  take(end)
  // "0" is nothing that is said.
  const parts = [SAID.test(said) ? '' : '0', notes.trim(), isEnded ? '' : terminatorFor(marks)]
  return plainText(parts.filter((part) => part !== '').join(' '))
}

function inert(text: string): string {
  return text
    .replace(CURLY, "'")
    .replace(MARKS, (mark, code: string | undefined) => code ?? String.fromCharCode(mark.charCodeAt(0) + FULL_WIDTH))
}

/** The terminator for what ends a sentence: "..." trails off, a dash breaks off. */
function terminatorFor(marks: string): string {
  if (/[?？]/.test(marks)) return '?'
  if (/[!！]/.test(marks)) return '!'
  if (/[—–-]/.test(marks)) return '+/.'
  return /…|\.\./.test(marks) ? '+...' : '.'
}
