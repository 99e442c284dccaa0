import { localName } from './speech-names.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const SPEECH = set('speech sp u question answer membercontribution rede intervention turn')
/** They are a speech only where they say whose. */
const NEED_BY = set('question answer turn segment utterance')
/** They are a speech where they say when, as captions do. */
export const NEED_TIME = set('text p')
/** Names of speakers, where somebody speaks. */
export const NAME = set('speaker from member redner name personspeaking orateurs taler talare talker')
/** These names make a speech of the element that they stand in. */
export const MAKES_SPEECH = set('speaker member personspeaking orateurs taler talare talker')
export const ASIDE = set(
  'note stage stagedir vocal kinesic incident gap remark authorialnote kommentar floorlanguage nonvocalsound vocalsound',
)
export const PARAGRAPH = set('p lg seg ab para paratext exitus')
export const INLINE = set(
  'desc hi emph w pc c b i em strong sup sub foreign span a date num q quote said term name persname placename orgname rs ref abbr expan choice orig reg sic corr add del unclear s italique char document affiliation',
)
const HEADING = set('head title heading subheading num titrestruct intitule')

export function isHeading(name: string): boolean {
  return HEADING.has(name) || (name.length > 5 && name.endsWith('title'))
}

const FIRST_NAME = /(?:first ?name|^vorname|^prenom|^forename|^givenname|^fornavn|^fornamn)$/
const LAST_NAME = /(?:last ?name|^nachname|^surname|^familyname|^efternavn|^efternamn)$/

/** Which part of a name an element holds, where names are told by their parts. */
export function partOfName(name: string): 'first' | 'last' | undefined {
  return FIRST_NAME.test(name) ? 'first' : LAST_NAME.test(name) ? 'last' : undefined
}

// "anforande_id"  "parti"  "MetaSpeechSegment"
const FIELD =
  /^meta|(?:^|[_.-])(?:id|no|nr|number|date|time|party|parti|group|role|url|uid|type|page|replik)$|(?:_|^)[a-z]*(?:nummer|datum|datetime)$/

/** Whether an element holds what is known of a speech, and is no part of it. */
export function isField(name: string): boolean {
  return FIELD.test(name) && !INLINE.has(name)
}

const WHO = ['who', 'by', 'speaker', 'participant'] as const
const START = ['start', 'starttime', 'when', 'begin'] as const
const END = ['end', 'endtime'] as const

/** What the element of a speech says of it. */
export interface SpeechSigns {
  readonly who: string
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
    start: first(START),
    end: first(END),
    duration: Number.isFinite(length) && length >= 0 ? length : undefined,
    startMillis: isMillis ? Number(t) : undefined,
  }
}

/** Whether an element is a speech, or a caption. */
export function isSpeech(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (NEED_TIME.has(name)) {
    const { start, startMillis, duration } = signsOf(attributes)
    return (name === 'text' ? start !== undefined : startMillis !== undefined) && duration !== undefined
  }
  if (NEED_BY.has(name)) return name === 'question' || name === 'answer' ? attributes.has('by') : signsOf(attributes).who !== ''
  return SPEECH.has(name)
}

/** Whether a paragraph says of itself that it names who speaks: <p klasse="redner">. */
export function isNameByClass(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'p' && /^(?:redner|speaker|orateur|orador)$/i.test(attributes.get('klasse') ?? attributes.get('class') ?? '')
}
