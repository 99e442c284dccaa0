import { noteKind } from '../annotation-words.ts'
import { isPersonal } from './tightness.ts'

// "(The motion is lost.)"   "[Scene: the quay (at night)]"   "*(3.43 pm)*"   "(1535)"   "(The committee turns"
const BRACKETED =
  /^[*_]{0,3}(?:\((?:[^()]|\([^()]*\)){2,}\)[*_.]{0,4}|\[(?:[^[\]]|\[[^[\]]*\]){2,}\][*_.]{0,4}|\([^()]{9,}|\[[^[\]]{9,})$/

const OPENING = /^[*_([]{1,5}/

/**
 * Whether a line in brackets from end to end, or one that opens them, tells what was done or seen, where it stands alone: not what is
 * heard while somebody speaks, and nothing that somebody says of himself.
 */
export function isStageNote(start: string): boolean {
  if (!'([*_'.includes(start.charAt(0)) || !BRACKETED.test(start)) return false
  return noteKind(start.toLowerCase()) === undefined && !isPersonal(start.replace(OPENING, ''))
}

/** Whether brackets close at the end of a line. */
export function isClosed(text: string): boolean {
  return CLOSED.test(text)
}

const CLOSED = /[)\]][*_.]{0,4}\s{0,9}$/
