import type { OpenToken } from '../text/markup.ts'

const SPEECH = new Set(
  'speech sp u question answer membercontribution intervention anforande tale turn paragraphe interjection continue intervento'.split(
    ' ',
  ),
)
/** They are a speech only where they say whose. */
const NEEDED: ReadonlyMap<string, string> = new Map([
  ['question', 'by'],
  ['answer', 'by'],
])
/** Any element is one that says who speaks so. */
const SPEAKERS = ['speaker', 'speakername', 'who']
/** What holds the words of a speech, where other elements in it tell of it: <anforande> has <talare>, <parti> and <anforandetext>. */
const WORDS_IN: ReadonlyMap<string, string> = new Map([
  ['anforande', 'anforandetext'],
  ['tale', 'tekstgruppe'],
  ['paragraphe', 'texte'],
  ['intervento', 'testoxhtml'],
])
/** They tell who speaks or when, for programs. */
const HIDDEN = new Set(
  'metaspeakermp metaspeechsegment redner id qualite page.no time.stamp name.id electorate party in.gov first.speech role'.split(
    ' ',
  ),
)
const NAME = new Set('speaker from member personspeaking talare taler orateur nominativo'.split(' '))
/** These names make a speech of the element that they stand in. */
const MAKES_SPEECH = new Set(['speaker', 'member'])
const TALKER = 'talker'
/** In these the speaker changes with each <name> that is no part of a paragraph. */
const CHANGES_IN = new Set(['rede', 'sitzungsbeginn', 'tagesordnungspunkt'])
const ASIDE = new Set(
  'note stage stagedir vocal kinesic incident gap remark authorialnote kommentar floorlanguage proceduraltext'.split(' '),
)
const HEADING = new Set(
  `head title heading subheading num major-heading minor-heading oral-heading orderofbusinesstitle subjectofbusinesstitle
  subjectofbusinessqualifier`.split(/\s+/),
)
const PARAGRAPH = new Set('p lg seg ab para paratext exitus linea sync'.split(' '))
const INLINE = new Set(
  'desc hi emph w pc c b i em strong sup sub foreign span a date num q quote said term name persname placename orgname rs ref abbr expan choice orig reg sic corr add del unclear document affiliation italique gras exposant indice char event'.split(
    ' ',
  ),
)

/** What an element is to a speech. */
export const elements = {
  isAside: (name: string): boolean => ASIDE.has(name),
  isHeading: (name: string): boolean => HEADING.has(name),
  isParagraph: (name: string): boolean => PARAGRAPH.has(name),
  isInline: (name: string): boolean => INLINE.has(name),
  isHidden: (name: string): boolean => HIDDEN.has(name),
  /** A <name> tells who speaks in a <talker> alone. */
  isName: (name: string, parent: string | undefined): boolean => NAME.has(name) || (name === 'name' && parent === TALKER),
  /** The last of its names is the one to show. */
  namesOnce: (parent: string | undefined): boolean => parent === TALKER,
  makesSpeech: (name: string): boolean => MAKES_SPEECH.has(name),
  wordsIn: (name: string): string | undefined => WORDS_IN.get(name),
}

/** Whether an element is a speech: by its name, and what it must say, or, outside of any other, as it says who speaks. */
export function isSpeech(name: string, { attributes }: OpenToken, isInside: boolean): boolean {
  if (attributes.get('nospeaker') === 'true') return false
  const needed = NEEDED.get(name)
  if (SPEECH.has(name)) return needed === undefined || (attributes.get(needed) ?? '') !== ''
  return (
    !isInside &&
    !NAME.has(name) &&
    !INLINE.has(name) &&
    !ASIDE.has(name) &&
    SPEAKERS.some((key) => (attributes.get(key) ?? '') !== '')
  )
}

/** Whether a new speaker is named here, in the midst of an element that many share. */
export function changesSpeaker(name: string, { attributes }: OpenToken, parent: string | undefined): boolean {
  if (name === 'p') return attributes.get('klasse') === 'redner'
  return name === 'name' && CHANGES_IN.has(parent ?? '')
}
