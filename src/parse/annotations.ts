import type { Annotation } from '../model/annotation.ts'

/** Longest note of a transcriber, in units. */
const NOTE_REACH = 200

// "[laughter]"  "[inaudible 00:04:43]"  "[with]"    "(Laughter.)"  "(APPLAUSE)"
const BRACKETED = /\\?\[[^[\]]{1,200}\]|\([^()]{1,200}\)/g
const INAUDIBLE = /\b(?:inaudible|unintelligible|indiscernible|unclear|indecipherable|no audio)\b|^\W*\?+\W*$/i
const CROSSTALK = /\b(?:cross-?talk|overlapping|simultaneous(?:ly)?|speaking over|talking over)\b/i
const TIME = /^\W*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\W*$/
const STAGE =
  /\b(?:laugh\w*|applau\w+|clap\w*|cheer\w*|music|pause\w*|silence|cough\w*|sigh\w*|sob\w*|cr(?:y|ies|ying)|whisper\w*|chuckl\w+|giggl\w+|video|audio|clip|break|off mic|off-mic|gavel|bell|noise|phone|boo\w*|sings?|singing|beifall|heiterkeit|zurufe?|lachen|unruhe|applaudissements|rires|aplausos|risas)\b/i

/** The notes of the transcriber in a text: all in square brackets, and those in round ones that name something heard. */
export function findAnnotations(text: string): Annotation[] {
  if (!text.includes('[') && !text.includes('(')) return []
  const found: Annotation[] = []
  for (const match of text.matchAll(BRACKETED)) {
    const [note] = match
    const kind = annotationKind(note)
    if (kind === 'insertion' && note.startsWith('(')) continue
    found.push({ kind, text: note, at: match.index, end: match.index + note.length })
  }
  return found
}

function annotationKind(note: string): Annotation['kind'] {
  if (note.length > NOTE_REACH) return 'insertion'
  if (TIME.test(note)) return 'time'
  if (INAUDIBLE.test(note)) return 'inaudible'
  if (CROSSTALK.test(note)) return 'crosstalk'
  return STAGE.test(note) ? 'stage' : 'insertion'
}
