import type { Annotation } from '../model/annotation.ts'
import { beginsHeard, noteKind } from './annotation-words.ts'

/** Longest note of a transcriber, in units. */
const NOTE_REACH = 200

// "[laughter]"  "[inaudible 00:04:43]"  "[with]"    "((coughs))"  "(Laughter.)"  "(APPLAUSE)"
const BRACKETED = /\\?\[[^[\]]{1,200}\]|\(\([^()]{1,200}\)\)|\([^()]{1,200}\)/.source
// "{noise}"  "<laughter>"  "♪ The tide is high ♪"
const OTHER = /\{[^{}]{1,60}\}|<[^<>/][^<>]{0,60}>|♪[^♪]{0,200}♪?/.source
// "*laughs*"  "_sighs deeply_"
const EMPHASIS = /\*{1,2}[^\s*][^*]{0,40}\*{1,2}|_{1,2}[^\s_][^_]{0,40}_{1,2}/.source
const NOTE = new RegExp(`${BRACKETED}|${OTHER}|${EMPHASIS}`, 'g')
const MAY_BE_NOTE = /[[({<*_♪]/
// "(sic)"   "(sic!)"
const SIC = /^\W*sic\W*$/

/**
 * The notes of the transcriber in a text: all in square brackets, and those in other ones, between marks of emphasis or of
 * music, that name something heard.
 */
export function findAnnotations(text: string): Annotation[] {
  if (!MAY_BE_NOTE.test(text)) return []
  const found: Annotation[] = []
  for (const match of text.matchAll(NOTE)) {
    const [note] = match
    const kind = annotationKind(note)
    if (kind !== undefined) found.push({ kind, text: note, at: match.index, end: match.index + note.length })
  }
  return found
}

function annotationKind(note: string): Annotation['kind'] | undefined {
  const first = note.charAt(0)
  const isSquare = first === '[' || first === '\\'
  if (note.length > NOTE_REACH) return isSquare ? 'insertion' : undefined
  if (first === '♪') return 'stage'
  const lower = note.toLowerCase()
  if ((first === '*' || first === '_') && !beginsHeard(lower.replaceAll('_', ' '))) return undefined
  if (SIC.test(lower)) return 'insertion'
  return noteKind(lower) ?? (isSquare ? 'insertion' : undefined)
}
