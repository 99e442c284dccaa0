import { durationSeconds } from './durations.ts'

/** What a source tells of its recording, beside its text. */
export interface MediaHint {
  readonly link?: string | undefined
  readonly seconds?: number | null
  /** Where it stands, if it counts only where nobody says it. */
  readonly byte?: number
}

// "Duration: 54:00"  "Length of recording (min): 54"  "Dauer der Aufnahme – 54 min": the name, and what stands behind it
const DURATION =
  /^(?:(?:(?:audio|video|media|recording|interview|episode|total|file|tape|call|meeting)[ _-])?(?:duration|length|run(?:ning)?[ _-]?time|play(?:ing|back)?[ _-]?time)|(?:gesamt|spiel)?dauer|laufzeit|spielzeit|länge|durée(?: totale)?|duraci[oó]n|duração|durata|(?:tijds|speel)?duur|längd|speltid|varaktighet|varighed|varighet|spilletid|kesto|czas trwania|délka|hossz|süre|длительность|продолжительность|时长|時長|再生時間|収録時間|長さ|재생 ?시간|길이)/iu
const LASTS =
  /^(?: (?:of|der|des|de|del|van|av)(?: (?:the|la|el))? (?:l['’])?\p{L}{3,20})?(?:[ _]?[([]?(?:(minutes|minuten|min)|(seconds|sekunden|sec|s)|[hms:]{5,8})[)\]]?)?\s{0,3}[:：=|–—-]?\s{0,9}(\S.{0,60})$/iu
// "Audio: talk.mp3"  "media_url: https://…"  "Source file: talk 3.wav"  "Link to the recording: https://…"
const LINK =
  /^(?:(?:link|url) (?:to|of)(?: the)? )?(?:(?:audio|video|media|sound|recording|enclosure|mp3|podcast|listen|watch|aufnahme|mitschnitt|enregistrement|grabación|gravação|registrazione|opname|inspelning|запись|аудио|录音|録音)(?:[ _-]?(?:file|url|link|src|source|uri|path|name|datei))?|(?:source|original)?[ _-]?file(?:[ _-]?name)?|fichier(?: audio)?|archivo(?: de audio)?)\s{0,3}[:：=]\s{0,9}(\S.{0,2100})$/iu
// "[the talk](https://atrium.example/talk.mp3)"  "<talk.mp3>"
const WRAPPED = /^(?:\[[^[\]]*\]\(([^()\s]+)\)|["'<](.+)["'>])$/
// "00:00 / 54:00"  "Audio Player 00:00 00:00 54:00 Use Up/Down Arrow keys to increase or decrease volume."
const PLAYER =
  /^(?:(?:audio|video) player\s{1,3}|(?:play|pause|listen)\s{1,3}|[▶►⏵]\ufe0f?\s{0,3})?(\d{1,2}:\d\d(?::\d\d)?)\s{0,3}([/|]?)\s{0,3}(?:0?0:00(?::00)?\s{1,3})?[-−]?(\d{1,2}:\d\d(?::\d\d)?)(?:\s(.{0,200}))?$/iu
// "'1:46:33'"
const QUOTES = /^(["'])(.{1,58})\1$/
// "NOTE Duration: 54:00"  "- **Duration:** 54:00"  "[length: 54:00]"
const AROUND = /\*\*|__|^(?:NOTE\s|[-#>•[\s%@]){1,9}|\]$/g
const BETWEEN_FACTS = /\s[|·•∙–—]\s|\t|\s{3,}|[;；]\s/
const BETWEEN_LINKS = /[.,;:!?]{0,3}(?:[\s<>"'()[\]|]+|$)/
/** Units of what tells a duration. */
const MOST_UNITS = 160
// A line without any of these tells nothing
const HINT =
  /\d\s?(?:[:hms'’′時时分小시чм]|std|uur)|https?:|\.\w{3,4}|(?:min|s|sec|minutes|seconds|minuten|sekunden)[)\]: =]{1,4}\d/iu

/** A link or a duration by its name, what a player plays, and a link that only its path tells to be of a recording. */
export type FactKind = 'link' | 'seconds' | 'played' | 'found'
export type Fact = string | number
type TakeFact = (kind: FactKind, fact: Fact | null | undefined) => void

/** What a line of text tells. */
export function readFacts(line: string, take: TakeFact): void {
  if (!HINT.test(line)) return
  const bare = line.replaceAll(AROUND, '').trim()
  const parts = bare.split(BETWEEN_FACTS)
  for (const part of parts.length > 1 ? [bare, ...parts] : parts) readNamed(part.trim(), take)
  take('played', playerSeconds(bare))
  for (const piece of line.split(BETWEEN_LINKS)) if (piece.includes('.') && isOfMedia(piece)) take('found', safeLink(piece))
}

function readNamed(fact: string, take: TakeFact): void {
  const [duration] = (fact.length <= MOST_UNITS && DURATION.exec(fact)) || []
  const [, minutes, seconds, lasts] = (duration !== undefined && LASTS.exec(fact.slice(duration.length))) || []
  if (lasts !== undefined) take('seconds', durationSeconds(lasts.replace(QUOTES, '$2'), minutes ? 60 : seconds ? 1 : 0))
  const [, named] = LINK.exec(fact) ?? []
  if (named !== undefined) take('link', namedLink(named.trim()))
}

function playerSeconds(line: string): number | null {
  const [, first, mark = '', last = '', tail = ''] = PLAYER.exec(line) ?? []
  if (first === undefined) return null
  const [at, seconds] = [durationSeconds(first) ?? 0, durationSeconds(last) ?? 0]
  const isSure = at === 0 ? tail === '' || mark !== '' || tail.includes('rrow keys') : tail === '' && mark === '/'
  return isSure && at < seconds ? seconds : null
}

function namedLink(value: string): string | undefined {
  const [, target, quoted] = WRAPPED.exec(value) ?? []
  const link = safeLink(target ?? quoted ?? value)
  return link !== undefined && (isOfWeb(link) || isOfMedia(link)) ? link : undefined
}

const LONGEST = 2_048
// "https://atrium.example/talk.mp3"; whoever puts a user in front of the host hides where it leads
const WEB = /^https?:\/\/[^\s/?#@\\]{1,255}(?:[/?#]\S{0,2048})?$/i
// "javascript:"  "data:"  "C:"  "//atrium.example"  "#top"
const ELSEWHERE = /^(?:\/\/|[#?]|[^/?#:]{0,2048}:)/
// What markup is made of, and what nobody sees
const NO_LINK = /[<>"`\\{}|^\p{C}\p{Zl}\p{Zp}]/u
const MEDIA = /[\p{L}\p{N})_-]\.(?:mp3|m4a|m4b|aac|wav|wma|ogg|oga|opus|flac|mp4|m4v|webm|mov|mkv)$/iu
const QUERY = /[?#].*/s

/** A link as it is kept: of the web, or a path beside the document. Nothing else is one: no script, no data, no drive. */
export function safeLink(written: string | undefined): string | undefined {
  const link = written?.trim() ?? ''
  const isOdd = link === '' || link.length > LONGEST || NO_LINK.test(link)
  return !isOdd && (isOfWeb(link) || !ELSEWHERE.test(link)) ? link : undefined
}

export function isOfWeb(link: string): boolean {
  return WEB.test(link)
}

/** Whether its path ends as that of a recording does. */
export function isOfMedia(link: string): boolean {
  return MEDIA.test(link.replace(QUERY, ''))
}

/** A link without what tells one file of a recording from another. */
export function stemOf(link: string): string {
  return link.replace(QUERY, '').replace(/\.\w{2,4}$/, '')
}
