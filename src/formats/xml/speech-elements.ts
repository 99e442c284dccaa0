import type { OpenElements } from '../../text/open-elements.ts'
import elements from './speech-elements.json' with { type: 'json' }
import { localName } from './speech-names.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const SPEECH = set(elements.speech)
/** They are a speech only where they say whose. */
const NEED_BY = set(elements.need_by)
/** They are none, whatever they are called: a report says that something was decided. */
const NOBODY = 'nospeaker'
/** They are a speech where they say when, as captions do. */
export const NEED_TIME = set(elements.need_time)
/** Names of speakers, where somebody speaks. */
export const NAME = set(elements.name)
/** These names make a speech of the element that they stand in. */
const MAKES_SPEECH = set(elements.makes_speech)
/** In these each <name> between the paragraphs begins what somebody says. */
const SITTINGS = set(elements.sittings)
export const ASIDE = set(elements.aside)
export const PARAGRAPH = set(elements.paragraph)
export const INLINE = set(elements.inline)
// ". . . . . . . . 12"
const LEADER = /^(?:[.…·]\s{0,3}){3,300}\d{0,5}\s{0,9}$/

/** Whether words are none but what leads to a page, in the contents of a report. */
export function leadsToPage(text: string): boolean {
  return LEADER.test(text.trim())
}

const HEADING = set(elements.heading)

export function isHeading(name: string): boolean {
  return HEADING.has(name) || (name.length > 5 && /(?:title|titlequalifier|-heading|qualifier)$/.test(name))
}

const FIRST_NAME = /(?:first ?name|^vorname|^prenom|^forename|^givenname|^fornavn|^fornamn)$/
const LAST_NAME = /(?:last ?name|^nachname|^surname|^familyname|^efternavn|^efternamn)$/

const PARTY = /^(?:party|parti|fraktion|groupnameshort)$/

/** Which part of a name an element holds, where names are told by their parts. */
export function partOfName(name: string): 'first' | 'last' | 'party' | undefined {
  if (PARTY.test(name)) return 'party'
  return FIRST_NAME.test(name) ? 'first' : LAST_NAME.test(name) ? 'last' : undefined
}

// "anforande_id"  "parti"  "MetaSpeechSegment"
const FIELD =
  /^meta|(?:^|[_.-])(?:id|no|nr|number|stamp|date|time|party|parti|group|role|url|uid|type|page|replik|electorate|qualite)$|(?:_|^)[a-z]*(?:nummer|datum|datetime)$/

/** Whether an element holds what is known of a speech, and is no part of it. */
export function isField(name: string): boolean {
  return FIELD.test(name) && !INLINE.has(name)
}

const WHO = ['who', 'by', 'speaker', 'participant'] as const
/** They say so of elements of any name: what is "by" somebody, or of a participant, may be a task or a change. */
const WHO_SPEAKS = ['who', 'speaker', 'speakername'] as const
/** Here somebody does things to the document, or is listed. */
const HEADERS = ['teiheader', 'revisiondesc', 'header', 'meta', 'metadata'] as const
/** The name itself, and no sign for it. */
const WHOSE_NAME = 'speakername'
const START = ['start', 'starttime', 'when', 'begin'] as const
const END = ['end', 'endtime'] as const

/** What the element of a speech says of it. */
export interface SpeechSigns {
  readonly who: string
  readonly name: string
  readonly start: string | undefined
  readonly end: string | undefined
  /** In seconds. */
  readonly duration: number | undefined
  /** Its times are milliseconds from the beginning. */
  readonly startMillis: number | undefined
}

/** Attributes that say who speaks, and when; their names may have capitals. */
export function signsOf(attributes: ReadonlyMap<string, string>): SpeechSigns {
  const low = new Map([...attributes].map(([key, value]) => [localName(key), value]))
  const first = (keys: readonly string[]) => keys.map((key) => low.get(key)).find((value) => value !== undefined)
  const t = low.get('t')
  const isMillis = t !== undefined && /^\d{1,10}$/.test(t) && first(START) === undefined
  const length = Number(low.get('dur') ?? low.get('d') ?? Number.NaN) / (isMillis ? 1000 : 1)
  return {
    who: first(WHO) ?? '',
    name: low.get(WHOSE_NAME) ?? '',
    start: first(START),
    end: first(END),
    duration: Number.isFinite(length) && length >= 0 ? length : undefined,
    startMillis: isMillis ? Number(t) : undefined,
  }
}

/** Whether elements of any name are speeches inside of these where they say who speaks: outside of a header and of any speech. */
export function mayBeAny(around: Pick<OpenElements, 'has'>): boolean {
  return !HEADERS.some((name) => around.has(name))
}

/** Whether an element is a speech, or a caption; `isAny`: each element is one that says who speaks. */
export function isSpeech(name: string, attributes: ReadonlyMap<string, string>, isAny: boolean): boolean {
  if (attributes.get(NOBODY) === 'true') return false
  if (NEED_TIME.has(name)) {
    const { start, startMillis, duration } = signsOf(attributes)
    return (name === 'text' ? start !== undefined : startMillis !== undefined) && duration !== undefined
  }
  if (NEED_BY.has(name)) return name === 'question' || name === 'answer' ? attributes.has('by') : saysWho(attributes)
  return SPEECH.has(name) || (isAny && !isPartOfText(name) && saysWhoSpeaks(attributes) && isSign(signsOf(attributes)))
}

function saysWhoSpeaks(attributes: ReadonlyMap<string, string>): boolean {
  return [...attributes.keys()].some((key) => WHO_SPEAKS.some((name) => name === localName(key)))
}

function saysWho(attributes: ReadonlyMap<string, string>): boolean {
  const { who, name } = signsOf(attributes)
  return who !== '' || name !== ''
}

// "#ml"  "SPEAKER_00"  "Mara Lund"
const SIGN = /^#|^\p{Lu}|\d/u

/** What stands for a person, and not for a thing: <output speaker="left">. */
function isSign({ who, name }: SpeechSigns): boolean {
  return SIGN.test(who) || name !== ''
}

function isPartOfText(name: string): boolean {
  return NAME.has(name) || INLINE.has(name) || ASIDE.has(name)
}

/** Whether a name makes a speech of what stands around it. */
export function makesSpeech(name: string, parent: string | undefined): boolean {
  return MAKES_SPEECH.has(name) || (name === 'name' && SITTINGS.has(parent ?? ''))
}

/** Whether a paragraph says of itself that it names who speaks: <p klasse="redner">. */
export function isNameByClass(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'p' && /^(?:redner|speaker|orateur|orador)$/i.test(attributes.get('klasse') ?? attributes.get('class') ?? '')
}
