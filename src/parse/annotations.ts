import type { Annotation } from '../model/annotation.ts'
import { sounds } from '../recogniser/vocabulary/index.ts'

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

/** Beginnings of words for what is heard besides speech. */
const HEARD_STEMS =
  'laugh applau clap cheer pause cough sigh sob whisper chuckl giggl snort groan gasp sniff yawn murmur whistl scream hum'.split(
    ' ',
  )
const NO_SOUND: ReadonlySet<string> = new Set('human humans humane humanity humor humour humble humid'.split(' '))
const ASCII_WORD = /[a-z\d]+/g
const WORD = /[\p{L}\d]+/gu
/** Letters beyond ASCII, among signs: not dashes and quotation marks. */
const BEYOND_ASCII = /[^\u0000-\u007f\u2010-\u2027]/
const OFF_MIC = /\boff[ -](?:mic|mike|microphone|camera)\b/
// "[speaking Spanish]"   "[in French]"
const OTHER_LANGUAGE =
  /\b(?:speak(?:s|ing)|spoke|singing|sings|talking) (?:in )?(?:a )?(?:foreign|native|non-english|[a-z]+(?:ish|ese|ench|ian|man|ic|tin)\b)|\bforeign language\b/
const INAUDIBLE =
  /\b(?:inaudible|unintelligible|indiscernible|indistinct|unclear|indecipherable|garbled|muffled|no audio|audio (?:cuts|drops|lost)|ph|phonetic|spelled phonetically|unverständlich|inintelligible|ininteligible|ininteligível|incompréhensible)\b|\binaud[ií]|^(?=[^?]*\?)\W*$/
const CROSSTALK =
  /\b(?:cross-?talk|overlapping|overtalk(?:ing)?|simultaneous(?:ly)?|speaking over|talking over|multiple (?:speakers|voices)|all talking|durcheinander)\b/
const TIME = /^\W*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\W*$/
/** One of these stands wherever OTHER_LANGUAGE fits. */
const LANGUAGE_HINTS = ['speak', 'spoke', 'sing', 'talking', 'foreign language']
/** Somebody speaks of himself: said, not heard. */
const SPEAKS = /\b(?:i|i['’]\w+|we|you|my|our|your)\b/

/** What a note says, or undefined when its words are none of a transcriber's. `note` is in lower case. */
export function noteKind(note: string): 'time' | 'inaudible' | 'crosstalk' | 'stage' | undefined {
  if (TIME.test(note)) return 'time'
  if (SPEAKS.test(note)) return undefined
  if (INAUDIBLE.test(note)) return 'inaudible'
  if (CROSSTALK.test(note)) return 'crosstalk'
  return isStage(note) ? 'stage' : undefined
}

// "[laughter]"   "[the bell rings]"   "[speaks off-mic]"
function isStage(note: string): boolean {
  return wordsOf(note).some(isHeard) || OFF_MIC.test(note) || saysLanguage(note)
}

function saysLanguage(note: string): boolean {
  return LANGUAGE_HINTS.some((hint) => note.includes(hint)) && OTHER_LANGUAGE.test(note)
}

/** Whether a word names something heard besides speech. */
function isHeard(word: string): boolean {
  return sounds().has(word) || (HEARD_STEMS.some((stem) => word.startsWith(stem)) && !NO_SOUND.has(word))
}

function wordsOf(note: string): readonly string[] {
  return note.match(BEYOND_ASCII.test(note) ? WORD : ASCII_WORD) ?? []
}

/** "laughs", "sighs deeply": a note where marks of emphasis stand for brackets. */
function beginsHeard(note: string): boolean {
  const words = wordsOf(note)
  return words.length <= 4 && isHeard(words[0] ?? '')
}
