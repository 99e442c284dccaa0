import { noteKind } from '../annotations.ts'
import type { HeadingKind } from './sections.ts'
import { isPersonal } from './tightness.ts'

/** Longest line that is looked at, in units. */
const LONGEST = 200
const CENTRED = 8

// "ACT II. The pier"   "Scene 3"   "SCENE: a pier"   "Actus Primus"   "PROLOGUE"
const DIVISION =
  /^[[_*(]*(?:(?:act|scene|akt|szene|acte|acto|atto|escena|scena|sc[eè]ne|tableau)(?:\.|:|[-–—]|$| (?=[ivxlc]+\b|\d|the |one\b|two\b|three\b|four\b|five\b|first|second|third|fourth|fifth|last|prem|deux|trois|quatri|cinqui))|(?:actus|scaena|scoena|scena) [a-z]+[.,]|(?:prologue|epilogue|prologus|epilogus|induction|interlude)[\])_*.]*$)/
// "INT. KITCHEN - DAY"   "12 EXT. PIER - NIGHT 12"   "INT./EXT. BOAT - DAY"
const SLUG = /^(?:\d{1,4}[A-Z]?\.? +)?(?:INT|EXT|EST|I\/E)(?:\.|\.?\/(?:INT|EXT)\.?| )[^a-z]+$/
// "CUT TO:"   "FADE OUT."   "SMASH CUT TO BLACK."   "BLACKOUT"   "CURTAIN."   "THE END"
const TRANSITION =
  /^[([]*(?:(?:[A-Z]+ ){1,4}TO(?: [A-Z]+)?[:.]|FADE (?:IN|OUT|UP|TO)[ A-Z]*[:.]?|BLACKOUT[:.]?|(?:END OF )?(?:SLOW |QUICK )?(?:THE )?CURTAIN(?: FALLS)?[.!]?|(?:THE )?END(?: OF [A-Z ]+)?\.?|FINIS\.?|INTERMISSION\.?)[)\]]*$/
// "(MORE)"   "(CONTINUED)"   "CONTINUED: (2)"
const CONTINUED = /^\(?(?:MORE|CONTINUED)\)?:?(?: \(\d{1,3}\))?$/
// "12."
const FOLIO = /^\d{1,4}\.?$/
// "Enter MARA and JO."   "[Exit.]"   "_Exeunt._"   "Re-enter Jo with a lamp."
const ENTRANCE = /^[[(_*]*(?:re-?enter|enter|exit|exeunt|manet|manent|exits)\b(?!ed|ing)/
// "Zweite Szene."   "DRITTER AUFTRITT"   "ESCENA II"   "SCÈNE PREMIÈRE."   "Scena terza"   "SCENE IV. The pier"
const SCENE =
  /^[_*]{0,2}(?:(?:(?:vor)?letzt|erst|zweit|dritt|viert|fünft|sechst|siebent|siebt|acht|neunt|zehnt|elft|zwölft)e[rs]? (?:szene|auftritt|aufzug|akt)|(?:scène|escena|scena|szene|auftritt) (?:[ivxlc]{1,7}|\d{1,2}|premi[eè]re|derni[eè]re|prim[ae]r?a?|segund[ao]|second[ao]|terza|tercera|quart[ao]|quinta|sesta|sexta|ultima|última)(?![\p{L}\d])(?:[.:–—-].{0,80})?)[._*]{0,3}$/u

/** The heading of a scene: nobody speaks until somebody is named. */
export function isScene(start: string): boolean {
  return start.length <= LONGEST && SCENE.test(start.toLowerCase())
}

/**
 * What a line of a script is when nobody speaks it, or undefined. Further lines of the same paragraph belong to a
 * direction.
 */
export function stageKind(line: string, afterBlank: boolean): HeadingKind | undefined {
  if (line.length > LONGEST) return undefined
  const start = line.trim()
  const first = start.charAt(0)
  if (isFigure(first) || first === '(' || first === 'C') {
    if (CONTINUED.test(start) || (isFar(line) && FOLIO.test(start))) return 'furniture'
  }
  const isSetOff = afterBlank || isFar(line)
  return isSetOff ? setOffKind(start) : undefined
}

function setOffKind(start: string): HeadingKind | undefined {
  if (isUpper(start) && (SLUG.test(start) || TRANSITION.test(start))) return 'topic'
  const lower = start.toLowerCase()
  if (DIVISION.test(lower)) return 'topic'
  return ENTRANCE.test(lower) ? 'direction' : undefined
}

function isFigure(character: string): boolean {
  return character >= '0' && character <= '9'
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase()
}

function isFar(line: string): boolean {
  return indentOf(line) >= CENTRED
}

/** The column at which a line begins; a tab reaches to the next eighth. */
export function indentOf(text: string): number {
  let indent = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x09) indent += 8 - (indent % 8)
    else if (unit === 0x20) indent++
    else break
  }
  return indent
}

// "SFX: A DOOR"   "MUSIC: THEME, UP AND OUT"   "SOUND EFFECT 3: RAIN"
const SOUND = /^(?:[SM]?FX|F\/X|SOUNDS?(?: EFFECTS?)?|MUSIC|GRAMS|ATMOS|AMBI?(?:ENCE|ANCE)?)(?: CUE)?(?: #?\d{1,3})?:(?: |$)/
const SOUND_STARTS = 'SFMGA'
const SOUND_REACH = 32

/** Whether a line says what is to be heard besides speech. */
export function isSoundCue(line: string): boolean {
  return SOUND_STARTS.includes(line.charAt(0)) && line.slice(0, SOUND_REACH).includes(':') && SOUND.test(line)
}

/** "SFX:" alone on its line: what is heard stands below. */
export function isBareSoundCue(line: string): boolean {
  const cue = line.trimEnd()
  return cue.endsWith(':') && isSoundCue(cue)
}

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
