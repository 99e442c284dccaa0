import { type Name, readName } from './name.ts'
import { ARTICLES } from './names/heads.ts'
import { isOfficeWord, joinsOffice } from './names/offices.ts'
import { splitNotes } from './names/parts.ts'
import { clean } from './names/units.ts'
import { readWord, type Word } from './names/word.ts'

/** An office with words in small letters beside a whole name. */
const OFFICIAL = 0.75
/** A name in the case of the house, and words that nobody knows: it must look like the labels around, or recur. */
const CASED = 0.45
/** Told as a near miss, and never taken. */
const TOLD = 0.1

const LONGEST = 180
const MOST_WORDS = 20
const LIKELY = 0.6
const SURE = 0.8

/**
 * Reads a long label that is no plain name: an office in words of small letters stands before or behind it.
 *     Sekretarz Stanu w Ministerstwie Finansów Jan Lund
 *     LUND JO innovációs és technológiai államtitkár
 *     Mr. Jo Lund, the Clerk of the Committee
 */
export function readOfficial(candidate: string): Name | undefined {
  if (candidate.length > LONGEST || !candidate.includes(' ')) return undefined
  const text = clean(candidate)
  if (SAYS.test(text)) return readSaying(text)
  const { core, note } = splitNotes(text)
  return note === null ? readWhole(core) : (readShortOffice(text) ?? withParty(readWhole(core), note))
}

function withParty(name: Name | undefined, party: string): Name | undefined {
  return name && { ...name, affiliation: `${name.affiliation}, ${party}` }
}

function readWhole(text: string): Name | undefined {
  const words = text.split(' ')
  if (words.length > MOST_WORDS) return undefined
  const comma = text.indexOf(',')
  return comma < 0 ? (nameLast(words) ?? nameFirst(words)) : behindComma(text.slice(0, comma), text.slice(comma + 1).trim())
}

// Forsrh. (Jo Lund)
const SHORT_OFFICE = /^(\p{Lu}\p{Ll}{1,16}rh\.) \(([^()]+)\)$/u

/** Offices of a government are cut short: "ráðherra" is "rh." */
function readShortOffice(text: string): Name | undefined {
  const [, office = '', holder = ''] = SHORT_OFFICE.exec(text) ?? []
  const name = holder === '' ? undefined : readName(holder)
  return name !== undefined && name.prior >= SURE ? { ...name, affiliation: office, prior: OFFICIAL } : undefined
}

// THE MINISTER OF TIDES (SHRI JO LUND), replying, said
//                                                 ^^^^
const SAYS = /[, ](?:said|replied|asked)$/

/** Synopses say what was done before the colon; capitals tell that it is a label. */
function readSaying(text: string): Name | undefined {
  const close = text.indexOf(')')
  const comma = text.indexOf(',')
  const end = close > 0 && text.indexOf('(') > 0 ? close + 1 : comma
  const name = end > 0 ? readName(text.slice(0, end)) : undefined
  if (name === undefined || name.shape !== 'caps' || name.prior < LIKELY) return undefined
  return { ...name, prior: OFFICIAL }
}

/** Sekretarz Stanu w Ministerstwie Finansów Jan Lund
 *                                           ^^^^^^^^    */
function nameLast(words: readonly string[]): Name | undefined {
  const first = readWord(words[0] ?? '')
  if (words.length < 3 || first === undefined || !isCapital(first)) return undefined
  const at = words.length - 2
  const name = readName(words.slice(at).join(' '))
  const office = words.slice(0, at)
  if (name === undefined || name.prior < SURE || joinsOffice((office.at(-1) ?? '').toLowerCase())) return undefined
  if (!words.slice(at).every((word) => isNameWord(readWord(word)))) return undefined
  if (!isOfficeWord(first.key) && !(name.shape === 'caps' && office.some(isOfficeText))) return undefined
  const prior = isOffice(office) ? OFFICIAL : name.shape === 'caps' ? CASED : TOLD
  return { ...name, affiliation: office.join(' '), prior }
}

/** LUND JO innovációs és technológiai minisztériumi államtitkár
 *          ^                                                     */
function nameFirst(words: readonly string[]): Name | undefined {
  const at = words.findIndex((word) => readWord(word)?.kind !== 'caps' && !word.endsWith('.'))
  const name = at < 2 ? undefined : readName(words.slice(0, at).join(' '))
  if (name === undefined || !isOfHouse(name) || ARTICLES.has((words[0] ?? '').toLowerCase())) return undefined
  const last = (words.at(-1) ?? '').toLowerCase()
  return { ...name, affiliation: words.slice(at).join(' '), prior: isOfficeWord(last) ? OFFICIAL : TOLD }
}

/** Jo LUND, ведущий программы     Mr. Jo Lund, the Clerk of the Committee
 *           ^                                  ^                            */
function behindComma(before: string, office: string): Name | undefined {
  const { core, note } = splitNotes(before)
  if (note !== null) return withParty(behindComma(core, office), note)
  const name = readName(before)
  if (name === undefined || name.prior < LIKELY || name.affiliation !== null) return undefined
  const words = office.replaceAll(',', '').split(' ')
  if (isOfHouse(name)) return { ...name, affiliation: office, prior: words.some(isOfficeText) ? OFFICIAL : CASED }
  const from = ARTICLES.has(words[0] ?? '') ? 1 : 0
  const rest = words.slice(from)
  if (!rest.slice(0, FIRST_WORDS).some(isOfficeText) || office.includes(',')) return undefined
  if (isOffice(rest)) return { ...name, affiliation: office, prior: OFFICIAL }
  // In a language whose small words nobody knows here: whoever is told so again and again speaks.
  const mayRecur = from === 0 && name.prior >= SURE && name.label.includes(' ') && rest.length <= MOST_OF_OFFICE && !tells(rest)
  return { ...name, affiliation: office, prior: mayRecur ? CASED : TOLD }
}

const MOST_OF_OFFICE = 8
/** What ends a sentence of an article about somebody, before the colon. */
const TELLS: ReadonlySet<string> = new Set(
  'said says told replied asked added wrote explained declared sagte sagt erklärte schrieb dit déclare affirme dijo dice afirmó disse diz afirmou dichiara ha řekl řekla uvedl uvedla dodal dodala říká napsal powiedział powiedziała mówi dodał dodała zei zegt sade säger sa sier siger sagde dedi söyledi заявил заявила сказал сказала говорит отметил отметила рассказал рассказала сказав сказала зазначив'.split(
    ' ',
  ),
)

function tells(words: readonly string[]): boolean {
  return TELLS.has((words.at(-1) ?? '').toLowerCase())
}

/** "Deputy Principal Clerk" */
const FIRST_WORDS = 3

/** A whole name in capitals, or its surname: "Jo LUND". */
function isOfHouse({ shape, label, prior }: Name): boolean {
  return shape === 'caps' && label.includes(' ') && prior >= LIKELY
}

function isOfficeText(word: string): boolean {
  return isOfficeWord(word.toLowerCase())
}

/** Small words between are those of offices. */
function isOffice(words: readonly string[]): boolean {
  return words.every((text) => {
    const word = readWord(text)
    return word !== undefined && (isCapital(word) || joinsOffice(word.key) || isOfficeWord(word.key))
  })
}

function isCapital({ kind }: Word): boolean {
  return kind === 'caps' || kind === 'title' || kind === 'initial'
}

function isNameWord(word: Word | undefined): boolean {
  return word !== undefined && isCapital(word) && !isOfficeWord(word.key)
}
