import { MARKS } from '../heads/head.ts'
import { FORMS } from '../heads/name.ts'
import type { Candidate, NameGroup } from './candidate.ts'
import { HELD } from './rows.ts'

/** A fact of one candidate of which sets of candidates have a share. */
interface Rate {
  readonly name: string
  readonly title: string
  readonly of: (candidate: Candidate) => number
}
const yes = (is: boolean): number => (is ? 1 : 0)

export const RATES: readonly Rate[] = [
  {
    name: 'known',
    title: 'with a given name, a title or a role',
    of: ({ name }) => yes(name.given + name.roles + name.titles > 0),
  },
  { name: 'asks', title: 'before speech that asks', of: ({ speech }) => yes(speech.ends === 1) },
  { name: 'persons', title: 'before speech of an I or a you', of: ({ speech }) => yes(speech.isPersonal) },
  { name: 'stops', title: 'before speech that ends a sentence', of: ({ speech }) => yes(speech.ends === 2) },
  { name: 'open', title: 'before speech that ends without a mark', of: ({ speech }) => yes(speech.ends === 4) },
  { name: 'fields', title: 'with a word that heads a field', of: ({ name }) => yes(name.fields > 0) },
  { name: 'sounds', title: 'with a word of what is heard', of: ({ name }) => yes(name.sounds > 0) },
  { name: 'prose', title: 'with words of sentences', of: ({ name }) => yes(name.prose > 0 || name.lower > 1) },
  { name: 'starts', title: 'before speech that begins as sentences do', of: ({ speech }) => yes(speech.starter > 0) },
  { name: 'greets', title: 'before speech that begins as answers do', of: ({ speech }) => yes(speech.starter === 2) },
  { name: 'empty', title: 'before nothing', of: ({ follow }) => yes(follow === 0) },
  { name: 'blank', title: 'after a blank line', of: ({ isAfterBlank }) => yes(isAfterBlank) },
  { name: 'timed', title: 'with a time', of: ({ head, isTimed }) => yes(isTimed || (head.marks & MARKS.time) > 0) },
  { name: 'digits', title: 'before a digit', of: ({ speech }) => yes(speech.begins === 3) },
  { name: 'lower', title: 'before a small letter', of: ({ speech }) => yes(speech.begins === 2) },
  { name: 'mid', title: 'in the middle of a sentence', of: ({ before }) => yes(before === 2) },
  { name: 'aside', title: 'with an aside', of: ({ name }) => yes(name.aside !== '') },
  { name: 'title', title: 'with a title', of: ({ name }) => yes(name.titles > 0) },
  { name: 'role', title: 'with a role', of: ({ name }) => yes(name.roles > 0) },
  { name: 'given', title: 'with a given name', of: ({ name }) => yes(name.given > 0) },
  { name: 'lowWords', title: 'with a small word', of: ({ name }) => yes(name.lower > 0) },
  { name: 'small', title: 'with words that the text writes small', of: ({ names }) => names.smallRate },
  { name: 'common', title: 'with words that are seldom names', of: ({ names }) => names.common },
  { name: 'called', title: 'with names that the text mentions', of: ({ names }) => yes(names.called > 0) },
  { name: 'turn personal', title: 'of words of an I or a you in the whole turn', of: ({ turn }) => turn.personal },
  { name: 'turn asks', title: 'before a turn with a question', of: ({ turn }) => yes(turn.questions > 0) },
  { name: 'turn ends asking', title: 'before a turn that ends with a question', of: ({ turn }) => yes(turn.lastEnds === 1) },
  { name: 'turn ends', title: 'before a turn that ends a sentence', of: ({ turn }) => yes(turn.lastEnds === 2) },
  { name: 'turn sentences', title: 'sentences of a turn', of: ({ turn }) => Math.log1p(turn.sentences) },
  { name: 'introduced', title: 'with names that are introduced', of: ({ names }) => yes(names.introduced > 0) },
  { name: 'spaced', title: 'before one space', of: ({ space }) => yes(space === 1) },
  { name: 'held', title: 'in tables, code and front matter', of: ({ held }) => yes(held !== HELD.nothing) },
]

/** What a set of candidates looks like as labels of a conversation. */
export interface Tally {
  readonly size: number
  readonly people: number
  /** Shares by RATES. */
  readonly rates: Float64Array
  /** Share of questions that another name follows. */
  readonly answered: number
  /** Share at which the name changes. */
  readonly turned: number
  /** How often names come back. */
  readonly back: number
  /** Share at which the name before the last comes back. */
  readonly alternates: number
  readonly words: number
  readonly length: number
  /** Mean of the logarithm of what follows. */
  readonly follow: number
  readonly distinct: number
  /** Share of names that come after the one before in the alphabet. */
  readonly sorted: number
  /** Share of times that are later than the one before. */
  readonly later: number
  /** Different pairs of neighbours: records repeat theirs. */
  readonly pairs: number
  readonly topForm: number
  readonly mainForm: number
  readonly forms: number
  readonly longest: number
  readonly cover: number
  readonly ofParagraphs: number
  readonly ofLines: number
  readonly ofCandidates: number
  readonly head: number
  readonly tail: number
  readonly topName: number
}

/** What tallies need to know of the document. */
export interface Extent {
  readonly characters: number
  readonly paragraphs: number
  readonly lines: number
  readonly candidateLines: number
  /** What RATES are, candidate by candidate. */
  readonly rates: Float32Array
  /** Characters before a row. */
  before(row: number): number
}

export function tally(list: readonly Candidate[], extent: Extent): Tally {
  const size = list.length
  const first = list[0]
  const last = list[size - 1]
  const rates = new Float64Array(RATES.length)
  const forms = new Uint32Array(FORMS.length)
  let words = 0
  let length = 0
  let follow = 0
  let sum = 0
  let longest = 0
  for (const candidate of list) {
    const at = candidate.index * rates.length
    for (let index = 0; index < rates.length; index++) rates[index] = (rates[index] ?? 0) + (extent.rates[at + index] ?? 0)
    words += candidate.name.words
    length += candidate.name.length
    follow += Math.log1p(candidate.follow)
    sum += candidate.follow
    if (candidate.follow > longest) longest = candidate.follow
    const { form } = candidate.name
    forms[form] = (forms[form] ?? 0) + 1
  }
  for (let index = 0; index < rates.length; index++) rates[index] = (rates[index] ?? 0) / size
  const mostForm = forms.reduce((most, count) => Math.max(most, count), 0)
  const order = countOrder(list)
  return {
    size,
    rates,
    words: words / size,
    length: length / size,
    follow: follow / size,
    topForm: mostForm / size,
    mainForm: forms.indexOf(mostForm),
    forms: forms.reduce((number, count) => number + (count > 0 ? 1 : 0), 0),
    longest: sum > 0 ? longest / sum : 0,
    cover: sum / extent.characters,
    ofParagraphs: size / extent.paragraphs,
    ofLines: size / extent.lines,
    ofCandidates: size / extent.candidateLines,
    head: first ? extent.before(first.head.line) / extent.characters : 0,
    tail: last ? 1 - extent.before(last.head.line) / extent.characters : 0,
    ...order,
  }
}

type Order = Pick<
  Tally,
  'people' | 'answered' | 'turned' | 'back' | 'alternates' | 'distinct' | 'topName' | 'sorted' | 'pairs' | 'later'
>

/** How names follow each other. */
function countOrder(list: readonly Candidate[]): Order {
  const counts = new Map<NameGroup, number>()
  const pairs = new Set<number>()
  const changes = list.filter(({ names }, index) => names !== list[index - 1]?.names)
  let answered = 0
  let back = 0
  let most = 0
  let later = 0
  list.forEach(({ names, speech, seconds }, index) => {
    const next = list[index + 1]
    if (speech.ends === 1 && next && next.names !== names) answered++
    const count = counts.get(names) ?? 0
    counts.set(names, count + 1)
    if (count > 0) back += count === 1 ? 2 : 1
    most = Math.max(most, count + 1)
    if (seconds >= (list[index - 1]?.seconds ?? Number.NaN)) later++
  })
  let alternates = 0
  let sorted = 0
  changes.forEach(({ name, names }, index) => {
    const last = changes[index - 1]
    if (names === changes[index - 2]?.names) alternates++
    if (last && name.key > last.name.key) sorted++
    pairs.add((last?.names.number ?? -1) * MOST_NAMES + names.number)
  })
  const size = list.length
  return {
    people: counts.size,
    answered: answered / size,
    turned: changes.length / size,
    back: back / size,
    alternates: alternates / size,
    distinct: counts.size / size,
    sorted: sorted / Math.max(1, changes.length - 1),
    later: later / size,
    pairs: pairs.size / size,
    topName: most / size,
  }
}
/** More names than a window has. */
const MOST_NAMES = 2 ** 20
