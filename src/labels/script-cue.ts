import type { LabelMatch } from '../recogniser/label.ts'
import type { LabelConvention } from './convention.ts'
import { type Cue, noteBefore, readCue, readNoted } from './cue-name.ts'
import { isAsciiUpper, isBlank, isDigit, skipBlank, startsName, trimEnd } from './names/units.ts'
import { wordSet } from './names/vocabulary.ts'
import { beginsWithRole, type Holder, splitOffice } from './office.ts'

const LONGEST = 72
/** Behind the Latin, Greek, Cyrillic and Armenian letters. */
const FIRST_UNCASED = 0x590
const DECORATION = '_*'
/** A name without a full stop in small letters needs words that can be a name. */
const LEAST_TITLE = 0.2
const LEAST_CAPS = 0.3
const PRIORS = { stop: 0.24, caps: 0.3, title: 0.2 }

export const scriptCue: LabelConvention = {
  name: 'script-cue',
  title: 'Name alone, as in plays and scripts',
  about:
    'Plays and screenplays: the name has a line to itself, flush, indented or centred, in capitals or not, with or without a full stop and a note such as (aside); the speech stands below.',
  examples: [
    { line: 'MARA LUND', label: 'MARA LUND' },
    { line: '          MARA', label: 'MARA' },
    { line: 'ORLENA.', label: 'ORLENA' },
    { line: 'Orl.', label: 'Orl' },
    { line: 'First Sailor.', label: 'First Sailor' },
    { line: '1 Clown.', label: '1 Clown' },
    { line: 'P. Queen.', label: 'P. Queen' },
    { line: 'Bea. and Nils.', label: 'Bea. and Nils' },
    { line: 'LUND [Aside.]', label: 'LUND' },
    { line: 'LUND. (aside)', label: 'LUND' },
    { line: '_Lund._', label: 'Lund' },
    { line: "                    MARA (CONT'D)", label: 'MARA' },
    { line: '                    MARA (V.O.)', label: 'MARA' },
    { line: 'Third Sailor', label: 'Third Sailor' },
    { line: 'JO VEY, MINISTRE DES MARÉES', label: 'JO VEY' },
    { line: 'BOTH.', label: 'BOTH' },
    { line: 'ANDRÉ, doucement.', label: 'ANDRÉ' },
    { line: 'LUND, as if asleep', label: 'LUND' },
  ],
  counterExamples: [
    '2        A.  Jo Vey.',
    'Mara Lund: Hello',
    'It ends here.',
    'Is it late?',
    'Boatswain!',
    'Ay, my lord.',
    'ORLO, King of Harbours.',
    'NORTH QUAY, A STREET BY THE HARBOUR',
    'CUT TO:',
    'ACT I.',
    'THE END',
    'Exeunt.',
    '(MORE)',
    'Mara went home.',
    'and so on.',
    '42.',
    '**Mara Lund**',
    '* Lund.',
  ],
  isScript: true,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const end = trimEnd(line, at)
    if (end - at > LONGEST || end - at < 2 || !mayBegin(line, at)) return undefined
    return matchZone(line, { at, end, ...unmarked(line, at, end) })
  },
}

function mayBegin(line: string, at: number): boolean {
  const first = line.charCodeAt(at)
  if (DECORATION.includes(line.charAt(at))) return true
  return first < 0x80 ? isAsciiUpper(first) || isDigit(first) : first < FIRST_UNCASED && startsName(first)
}

interface Zone {
  readonly at: number
  readonly end: number
  /** The name between decoration, notes and the full stop. */
  readonly from: number
  readonly to: number
  readonly stop: boolean
}

/** Takes notes, one full stop and decoration off the edges.
 *     _ORLENA._ [Aside.]
 *      ^     ^           */
function unmarked(line: string, at: number, end: number): Pick<Zone, 'from' | 'to' | 'stop'> {
  let from = at
  while (from < end && DECORATION.includes(line.charAt(from))) from++
  let to = end
  let stop = false
  while (to > from) {
    const note = noteBefore(line, from, to)
    const last = line.charAt(to - 1)
    if (note > 0) to = note
    else if (last === '.' && !stop && !isInitial(line, from, to)) {
      stop = true
      to--
    } else if (last === '^' || DECORATION.includes(last)) to--
    else break
    to = trimEnd(line, from, to)
  }
  return { from, to, stop }
}

/** "Mara L.": the full stop is that of a letter behind a name. */
function isInitial(line: string, from: number, to: number): boolean {
  return to - from > 3 && isAsciiUpper(line.charCodeAt(to - 2)) && isBlank(line.charCodeAt(to - 3))
}

function matchZone(line: string, zone: Zone): LabelMatch | undefined {
  // In bold, without a full stop, a name is one of another convention.
  const isBold = zone.from > zone.at && !zone.stop
  const text = isBold || isBlank(line.charCodeAt(zone.from)) ? '' : line.slice(zone.from, zone.to)
  const cue = text === '' ? undefined : readZone(text, zone)
  const prior = cue && priorOf(cue, zone.stop)
  if (cue === undefined || prior === undefined) return undefined
  return cueMatch(cue, { at: zone.at, speechAt: line.length, ownLine: true, style: styleOf(cue, zone.stop), prior })
}

const OFFICE = /^[\p{Lu} ,'’-]{3,60}\p{Lu}$/u

/** JO VEY, MINISTRE DES MARÉES
 *       ^                      */
function isCapsOffice({ name, office }: Holder): boolean {
  return name.includes(' ') && OFFICE.test(office) && beginsWithRole(office)
}

// ANDRÉ, doucement
const OF_CUE = /^[^.:;!?()[\]]*\p{L}$/u
/** Only what is set in so far is a name with a note in capitals: "ORLO, KING OF HARBOURS" is one of a cast. */
const SET_IN = 4

/** A name alone, or capitals with an office or a note behind a comma.
 *     ORLENA      JO VEY, MINISTRE      ANDRÉ, doucement      "    MOLL, BEHIND THE DOOR" */
function readZone(text: string, { at, stop }: Pick<Zone, 'at' | 'stop'>): Cue | undefined {
  const office = stop ? undefined : splitOffice(text)
  const cue = readCue(office !== undefined && isCapsOffice(office) ? office.name : text)
  return cue ?? (OF_CUE.test(text) ? readNoted(text, at >= SET_IN) : undefined)
}

/** Where a name of a script stands, how it is set, and how likely it is one. */
type CuePlace = Pick<LabelMatch, 'at' | 'speechAt' | 'ownLine' | 'prior'> & { readonly style: string }

/** The match that a name of a script makes. */
export function cueMatch({ label, names, shape }: Cue, { at, speechAt, ownLine, style, prior }: CuePlace): LabelMatch {
  return { label, names, shape, start: null, end: null, affiliation: null, isExact: true, at, speechAt, ownLine, style, prior }
}

/** Whoever speaks and could not be told by name, as programs write it. */
const NAMELESS = wordSet(
  'unknown unidentified unbekannt inconnu inconnue desconocido desconocida desconhecido desconhecida sconosciuto onbekend okänd ukjent nieznany',
)

function styleOf({ label, shape, isCrowd }: Cue, stop: boolean): string {
  if ((stop && isCrowd) || NAMELESS.has(label.toLowerCase())) return 'crowd'
  return stop ? `${shape} stop` : shape
}

function priorOf(cue: Cue, stop: boolean): number | undefined {
  if (stop) return cue.prior <= 0.1 && cue.shape === 'title' ? 0.15 : Math.min(PRIORS.stop, cue.prior * 2)
  if (cue.shape === 'caps') return cue.prior < LEAST_CAPS ? undefined : Math.min(PRIORS.caps, cue.prior * 0.5)
  return cue.prior < LEAST_TITLE ? undefined : PRIORS.title
}
