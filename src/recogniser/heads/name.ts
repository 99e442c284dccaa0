import { fields, givenNames, officeEnds, particles, prose, roles, sounds, titles } from '../vocabulary/index.ts'
import { CASELESS, DIGIT, kindOf, LOWER, UPPER } from './characters.ts'

/** How a name is written; fitted trees read the numbers: new ones go to the end. */
export const FORMS = [
  'none',
  'role-letter',
  'initials',
  'caps',
  'titled-caps',
  'titled',
  'role',
  'title',
  'single-title',
  'numbered',
  'nick',
  'caseless',
  'mixed',
  'lower',
] as const
type Form = (typeof FORMS)[number]

/** Numbers of words of each kind in a name. */
export interface WordCounts {
  caps: number
  capitalised: number
  lower: number
  digits: number
  prose: number
  particles: number
  titles: number
  roles: number
  fields: number
  /** Words of what is heard besides speech. */
  sounds: number
  initials: number
  /** Small words of an affiliation after a comma. */
  lowerAffiliation: number
  given: number
  caseless: number
}

/** What a possible name looks like. */
export interface NameFacts extends WordCounts {
  readonly raw: string
  /** Without the aside in brackets. */
  readonly core: string
  /** Folded, to compare names with. */
  readonly key: string
  readonly keyWords: readonly string[]
  readonly last: string
  readonly aside: string
  readonly words: number
  readonly form: number
  readonly hasComma: boolean
  readonly length: number
}

const MARKS = /\p{M}/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu
const BEYOND_ASCII = /[^\0-\x7f]/
/** Folds a name: lower case without accents, everything but letters and digits a space. */
export function foldName(name: string): string {
  const lower = name.toLowerCase()
  const bare = BEYOND_ASCII.test(lower) ? lower.normalize('NFKD').replace(MARKS, '').replace(/ı/g, 'i') : lower
  return bare.replace(NOT_WORD, ' ').trim()
}

/** The names of one document, each described once. */
export class Names {
  readonly #known = new Map<string, NameFacts>()

  describe(raw: string): NameFacts {
    const known = this.#known.get(raw)
    if (known !== undefined) return known
    const facts = describeName(raw)
    this.#known.set(raw, facts)
    return facts
  }
}

// LUND (voice-over)   LUND [20:01]
const ASIDE = /\s*[([（]([^)\]）]*)[)\]）]?/g
// 議員（林志明）
const HELD_OFFICE = /^(\S{1,16})（([^）]{1,14})）$/
// 林　志明
const WIDE_SPACED = /^\S{1,4}\u3000\S{1,4}$/
// M A R A
const SPACED_LETTERS = /^(?:\S )+\S$/
// From Mara Lund to Everyone
const CHAT_FROM = /^From\s+(.+?)\s+to\s+\S.*$/
const SPACES = /\s+/g

/** The name without its aside, and the aside. */
function partAside(raw: string): readonly [core: string, aside: string] {
  const office = HELD_OFFICE.exec(raw)
  if (office?.[2] && kindOf(office[2].charCodeAt(0)) === CASELESS) return [office[2].replace(SPACES, ''), office[1] ?? '']
  const bare = raw.replace(ASIDE, '').trim()
  if (bare === '' || bare === raw) return [raw, '']
  return [bare, [...raw.matchAll(ASIDE)].map((match) => match[1]).join('; ')]
}

function coreOf(bare: string): string {
  let core = WIDE_SPACED.test(bare) ? bare.replace(SPACES, '') : bare
  if (core.length > 6 && SPACED_LETTERS.test(core)) core = core.replace(/ /g, '')
  return CHAT_FROM.exec(core)?.[1] ?? core
}

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const DOTTED_INITIALS = /^(?:\p{Lu}\.)+$/u
const CAPS_WITH_PREFIX = /^(?:Mc|Mac|De|O['’]|La|Le|Di|Van)\p{Lu}{2,}$/u

/** Counts the words of a name, one by one. */
class WordCounter implements WordCounts {
  caps = 0
  capitalised = 0
  lower = 0
  digits = 0
  prose = 0
  particles = 0
  titles = 0
  roles = 0
  fields = 0
  sounds = 0
  initials = 0
  lowerAffiliation = 0
  given = 0
  caseless = 0
  #isPlace = false
  readonly #words: readonly string[]
  readonly #nameWords: number

  constructor(words: readonly string[], nameWords: number) {
    this.#words = words
    this.#nameWords = nameWords
    words.forEach((word, index) => {
      const bare = word.replace(EDGES, '')
      if (bare !== '') this.#count(word, bare, index)
    })
  }

  #count(word: string, bare: string, index: number): void {
    const lower = bare.toLowerCase()
    this.#look(bare, lower, index)
    if (index >= this.#nameWords) {
      if (kindOf(bare.charCodeAt(0)) === LOWER && !particles().has(lower)) this.lowerAffiliation++
    } else if (this.#isPlace || (index === 0 && lower === 'the')) this.particles++
    else {
      // Mr. LUND of New York
      if (lower === 'of' && this.titles > 0 && this.caps > 0) this.#isPlace = true
      this.#countForm(word, bare, lower)
    }
  }

  #look(bare: string, lower: string, index: number): void {
    if (index < this.#nameWords) {
      if (titles().has(lower) && (bare.length > 1 || index === 0)) this.titles++
      if (roles().has(lower) && (bare.length > 1 || this.#words.length === 1)) this.roles++
    }
    if (index < 3 && givenNames().has(lower)) this.given++
    if (fields().has(lower)) this.fields++
    if (sounds().has(lower)) this.sounds++
    if (prose().has(lower)) this.prose++
  }

  #countForm(word: string, bare: string, lower: string): void {
    const kind = kindOf(bare.charCodeAt(0))
    if (kind === DIGIT) this.digits++
    else if (kind === CASELESS) this.caseless++
    else if (kind === UPPER) {
      if (bare.length === 1 || DOTTED_INITIALS.test(bare)) this.initials++
      else if (bare.toUpperCase() === bare || CAPS_WITH_PREFIX.test(bare)) this.caps++
      else this.capitalised++
    } else if (bare.length === 1 && word[1] === '.') this.initials++
    else if (particles().has(lower)) this.particles++
    else this.lower++
  }
}

interface Named {
  readonly core: string
  readonly counts: WordCounts
  /** Words of the name, without an affiliation. */
  readonly words: number
  readonly lead: string
}
const ROLE_LETTER = /^[QA]\.?$/i
const INITIALS = /^[\p{Lu}\d.]{1,4}$/u

/** The first form that fits. */
const FORM_TESTS: readonly (readonly [Form, (name: Named) => boolean])[] = [
  ['role-letter', ({ core, words }) => words === 1 && ROLE_LETTER.test(core)],
  ['caseless', ({ counts, words }) => counts.caseless > 0 && counts.caseless >= words - counts.digits],
  ['initials', ({ core, words }) => words === 1 && INITIALS.test(core)],
  ['role', ({ counts: c, words }) => c.titles + c.roles > 0 && c.titles + c.roles >= words - c.particles && c.lower === 0],
  [
    'titled-caps',
    ({ counts: c, words }) =>
      c.titles > 0 &&
      c.caps > 0 &&
      c.lower === 0 &&
      c.capitalised <= c.titles &&
      c.capitalised + c.caps + c.initials + c.particles >= words,
  ],
  ['numbered', ({ counts: c }) => c.caps + c.initials > 0 && c.capitalised + c.lower === 0 && c.digits > 0],
  ['caps', ({ counts: c }) => c.caps + c.initials > 0 && c.capitalised + c.lower === 0],
  [
    'titled',
    ({ counts: c, words, lead }) =>
      c.titles > 0 && titles().has(lead) && c.lower === 0 && c.capitalised + c.initials + c.particles >= words,
  ],
  ['numbered', ({ counts: c }) => c.digits > 0 && c.capitalised + c.caps > 0 && c.lower === 0],
  ['single-title', ({ counts: c, words }) => words === 1 && c.capitalised === 1],
  ['title', ({ counts: c }) => c.capitalised + c.initials > 0 && c.lower === 0],
  ['nick', ({ counts: c, words }) => words === 1 && c.lower === 1],
  ['lower', ({ counts: c }) => c.capitalised + c.caps === 0],
]

const WORD_SPLIT = /[\s,]+/
const NOT_LETTERS = /[^\p{L}]+/gu

export function describeName(raw: string): NameFacts {
  const [bare, aside] = partAside(raw)
  const core = coreOf(bare)
  const comma = core.indexOf(',')
  const words = core.split(WORD_SPLIT).filter(Boolean)
  const nameWords = comma > 0 ? core.slice(0, comma).split(SPACES).filter(Boolean).length : words.length
  const counts = new WordCounter(words, nameWords)
  const lead = (words[0] ?? '').replace(NOT_LETTERS, '').toLowerCase()
  const named = { core, counts, words: nameWords, lead }
  const form: Form = FORM_TESTS.find(([, fits]) => fits(named))?.[0] ?? 'mixed'
  if (counts.caseless > 0 && endsAsOffice(core)) counts.roles++
  const key = foldName(core)
  const keyWords = key.split(' ')
  return {
    ...counts,
    raw,
    core,
    key,
    keyWords,
    last: keyWords.at(-1) ?? '',
    aside,
    words: words.length,
    form: FORMS.indexOf(form),
    hasComma: comma > 0,
    length: key.length,
  }
}

function endsAsOffice(core: string): boolean {
  for (const end of officeEnds()) if (core.endsWith(end)) return true
  return false
}
