import type { Annotation } from '../model/annotation.ts'

/** Longest note of a transcriber, in units. */
const NOTE_REACH = 200

// "[laughter]"  "[inaudible 00:04:43]"  "[with]"    "(Laughter.)"  "(APPLAUSE)"
const BRACKETED = /\\?\[[^[\]]{1,200}\]|\([^()]{1,200}\)/g
const INAUDIBLE = /\b(?:inaudible|unintelligible|indiscernible|unclear|indecipherable|no audio)\b|^\W*\?+\W*$/i
const CROSSTALK = /\b(?:cross-?talk|overlapping|simultaneous(?:ly)?|speaking over|talking over)\b/i
const TIME = /^\W*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\W*$/
const WORD = /\w+/g
const OFF_MIC = /\boff[ -]mic\b/
/** Words for what is heard besides speech; sets of words, for a pattern of so many costs a millisecond to compile. */
const HEARD: ReadonlySet<string> = new Set(
  'music silence cry cries crying video audio clip break gavel bell noise phone sing sings singing beifall heiterkeit zuruf zurufe lachen unruhe applaudissements rires aplausos risas'.split(
    ' ',
  ),
)
/** Beginnings of such words. */
const HEARD_STEMS = 'laugh applau clap cheer pause cough sigh sob whisper chuckl giggl boo'.split(' ')

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
  return isStage(note.toLowerCase()) ? 'stage' : 'insertion'
}

// "[laughter]"   "[the bell rings]"   "[speaks off-mic]"
function isStage(note: string): boolean {
  const words = note.match(WORD) ?? []
  return OFF_MIC.test(note) || words.some((word) => HEARD.has(word) || HEARD_STEMS.some((stem) => word.startsWith(stem)))
}
