import type { Front } from '../../model/front.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import type { Role } from '../../model/role.ts'
import { fold } from '../../text/fold.ts'
import { frontIn } from '../../text/front.ts'
import type { Member } from './member.ts'
import { splitName } from './names.ts'

/** Words of the front matter beside a phrase that gives a role: whoever is named there has it. */
export interface FrontCue {
  readonly role: Role | undefined
  /** Folded, a space before and behind every word. */
  readonly words: string
}

/** A phrase, the role it gives, else its first group does, and how many words before or behind it the name may stand. */
interface Phrase {
  readonly pattern: RegExp
  readonly role?: Role
  readonly before?: number
  readonly behind?: number
}

const PHRASES: readonly Phrase[] = [
  // moderated by Mara Lund of Atrium
  //              ^
  { pattern: /\b(moderated|hosted|chaired|facilitated|presented|interviewed|interview) by\b/giu, behind: 8 },
  // Moderator: Mara Lund      Hosts: Mara Lund, Nils Berg
  //            ^                     ^
  {
    pattern:
      /^[ \t*_#>|-]*(moderators?|hosts?|co-hosts?|interviewers?|facilitators?|presenters?|panell?ists?|guests?)[ \t*_]*[:：|–—-][ \t*_|]*/gimu,
    behind: 10,
  },
  // with your host Mara Lund     host Mara Lund talks to
  //                ^                  ^
  { pattern: /\b([Mm]oderator|[Cc]o-host|[Hh]ost|[Ii]nterviewer),? (?=\p{Lu})/gu, behind: 4 },
  // join Mara Lund to unpack
  //      ^
  { pattern: /\b[Jj]oin(?:s|ed)? (?=\p{Lu})/gu, role: 'moderator', behind: 4 },
  // four of them, Nils Berg, Ida Fox and Jo Vey, join Mara Lund
  //                                            ^
  { pattern: /\bjoin(?:ed)? (?=\p{Lu})/gu, role: 'panelist', before: 40 },
  // Mara Lund moderates the panel     Mara Lund sits down with
  //          ^                                 ^
  { pattern: /\b(moderates|moderated|hosts|interviews|interviewed)\b(?! by\b)/gu, before: 4 },
  {
    pattern: /\b(?:sits down with|sat down with|speaks with|speaks to|talks with|talks to|spoke with|is joined by)\b/giu,
    role: 'interviewer',
    before: 4,
  },
  // Mara Lund, moderator     Mara Lund (host)
  //          ^                        ^
  { pattern: /[,(–—-] ?(moderator|host|interviewer|co-host)\b(?!s| of the (?:year|nation))/giu, before: 4 },
]

const ROLE_OF_STEM: readonly (readonly [string, Role])[] = [
  ['moderat', 'moderator'],
  ['facilit', 'moderator'],
  ['chair', 'chair'],
  ['interv', 'interviewer'],
  ['host', 'host'],
  ['co-host', 'host'],
  ['present', 'host'],
  ['panel', 'panelist'],
  ['guest', 'guest'],
]

// … of the Atrium. The talk     … Mara Lund with Nils Berg     two empty lines
//                ^                         ^
const STOP = /(\p{Ll}{3})[.!?](?=\s)|[;:]|\n[ \t\r]*\n|\b(?:with|featuring|who|to discuss)\b/u
/** The same where all letters are ASCII: classes of Unicode are costly. */
const ASCII_STOP = /([a-z]{3})[.!?](?=\s)|[;:]|\n[ \t\r]*\n|\b(?:with|featuring|who|to discuss)\b/
const BEYOND_ASCII = /[^\u0000-\u007f\u2010-\u2027]/
// by the Atrium. Nils Berg
//             ^^
const SENTENCE_OR_LINE_END = /[\r\n]|(?<=\p{Ll}{3})[.!?] /u
const WINDOW = 160
const CUES = 64

/** Finds the phrases of the front matter that give roles. */
export function readFront(front: string): FrontCue[] {
  const cues: FrontCue[] = []
  for (const phrase of PHRASES) {
    for (const match of front.matchAll(phrase.pattern)) {
      if (cues.length >= CUES) return cues
      cues.push(cueAt(front, phrase, match))
    }
  }
  return cues
}

function cueAt(front: string, { role, before, behind }: Phrase, match: RegExpExecArray): FrontCue {
  const end = match.index + match[0].length
  const near = before === undefined ? wordsBehind(front, end).slice(0, behind) : wordsBefore(front, match.index).slice(-before)
  return { role: role ?? roleOfStem(match[1] ?? ''), words: ` ${near.join(' ')} ` }
}

function roleOfStem(word: string): Role | undefined {
  const folded = word.toLowerCase()
  return ROLE_OF_STEM.find(([stem]) => folded.startsWith(stem))?.[1]
}

function wordsBehind(front: string, from: number): string[] {
  const window = front.slice(from, from + WINDOW)
  const stop = (BEYOND_ASCII.test(window) ? STOP : ASCII_STOP).exec(window)
  return fold(stop === null ? window : window.slice(0, stop.index + (stop[1]?.length ?? 0))).split(' ')
}

function wordsBefore(front: string, to: number): string[] {
  const sentence =
    front
      .slice(Math.max(0, to - WINDOW), to)
      .split(SENTENCE_OR_LINE_END)
      .at(-1) ?? ''
  return fold(sentence).split(' ')
}

/** The role that the front matter gives a member by name. */
export function roleInFront(cues: readonly FrontCue[], member: Member): Role | undefined {
  if (cues.length === 0) return undefined
  const { given, particles, surname } = splitName(member.speaker)
  const name = [...given, particles, surname].filter((part) => part !== '').join(' ')
  return name === '' ? undefined : cues.find(({ words }) => words.includes(` ${name} `))?.role
}

/** What people say of themselves at the start; first a piece of it in lower case. */
const INTRODUCTIONS: readonly (readonly [string, RegExp, Role])[] = [
  // I will be the moderator for this debate    I’m your moderator    I’ll be moderating
  [
    'moderat',
    /\bI(?:['’]m| am|['’]ll be| will be) (?:the |your |today['’]s |tonight['’]s )?moderat(?:or\b|ing\b)/iu,
    'moderator',
  ],
  // I’ll moderate our discussion     I have the pleasure of moderating
  [
    'moderat',
    /\b(?:I(?:['’]ll| will) moderate\b|(?:pleasure|honou?r) (?:of moderating|to moderate)\b|my job as moderator\b)/iu,
    'moderator',
  ],
  // I’m Mara Lund of Atrium, moderator of the second debate
  ['moderator', /\bI(?:['’]m| am)(?: (?!I['’ ])[\p{L}.'’-]+){1,8},? (?:the |your )?moderator\b/iu, 'moderator'],
  // I’m your host    I am the host of     I’m your host, Mara Lund
  ['host', /\bI(?:['’]m| am|['’]ll be| will be) (?:one of )?(?:the |your )(?:co-?)?hosts?\b/iu, 'host'],
  // I’m Mara Lund, host of Atrium
  ['host', /\bI(?:['’]m| am)(?: [\p{L}.'’-]+){1,4}, (?:the |your )?(?:co-?)?host\b/iu, 'host'],
  // I’ll be your conference operator
  ['operator', /\bI(?:['’]m| am|['’]ll be| will be) (?:the |your )(?:conference )?operator\b/iu, 'operator'],
  // I’m interviewing Nils Berg
  ['interview', /\b(?:I(?:['’]m| am|['’]ll be| will be) (?:the interviewer\b|interviewing \p{Lu}))/iu, 'interviewer'],
]
const SPEECH_REACH = 2000

/** The role that a speaker claims in the first words of a speech. */
export function roleInSpeech(text: string): Role | undefined {
  const start = text.slice(0, SPEECH_REACH)
  const lower = start.toLowerCase()
  return INTRODUCTIONS.find(([hint, pattern]) => lower.includes(hint) && pattern.test(start))?.[2]
}

/** Front matter that is longer is no list of keys. */
const LONGEST = 65_536

/** Gives the first turn of a document what the front matter says of it. */
export class FrontFinder {
  #front: Front = { title: null, date: null, link: null }
  #hasTurns = false

  /** A record, before it leaves. */
  seen(record: TranscriptRecord): TranscriptRecord {
    if (this.#hasTurns) return record
    if (record.type === 'matter' && record.kind === 'front' && record.text.length <= LONGEST) this.#add(frontIn(record.text))
    if (record.type !== 'turn') return record
    this.#hasTurns = true
    return Object.values(this.#front).some((fact) => fact !== null) ? { ...record, front: this.#front } : record
  }

  #add({ title, date, link }: Front): void {
    const known = this.#front
    this.#front = { title: known.title ?? title, date: known.date ?? date, link: known.link ?? link }
  }
}
