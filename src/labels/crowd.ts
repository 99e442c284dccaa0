import type { Name } from './name.ts'
import { clean } from './names/units.ts'
import { wordSet } from './names/vocabulary.ts'

/** Nobody by name: it is told by its place among those who have names. */
const CROWD = 0.45
/** "Some members" may be those of anything. */
const WEAK = 0.35
const LONGEST = 60
const MOST_TAIL = 6

const SOME = wordSet(`
  some several many an a one another various numerous un une des plusieurs quelques certains varios varias unos unas
  algunos uma um uns alguns vários várias una uno ein eine einige mehrere enkele bir bazı один несколько`)
const HONOURED = wordSet(`
  hon honourable honorable government opposition coalition crossbench srs sras senhores senhoras señores señoras señor
  señora messieurs mm sayın`)
/** Those of any club, and those of a house. */
const ANYBODY = wordSet('member members')
const OF_HOUSE = wordSet(`
  senators senator delegates delegate deputies councillors councillor legislators mps députés député sénateurs sénateur diputados
  diputado diputada senadores deputados deputado deputada deputati abgeordnete abgeordneter kamerleden milletvekili
  milletvekilleri депутаты депутат`)
const VOICES = wordSet(
  'voices voice voix vozes voz voces voci voce stimmen stimme zurufe zuruf rufe głosy głos голоса голос реплика реплики',
)
/** Labels of one word that are persons of a talk: "Voice". */
const PERSONS = wordSet('voices voice')
const FROM = wordSet('do da dos das de del dal dalla dai from on opposite à au aux sur von aus z ze из с із з din')
const HALLS = wordSet('из_зала з_залу із_залу din_sală')

/**
 * Reads a label for some whom nobody names, as reporters write it where they call out.
 *     Some hon. members     AN HONOURABLE MEMBER     Opposition members     Vozes do PX     Une voix à gauche
 */
export function readCrowd(candidate: string): Name | undefined {
  if (candidate.length > LONGEST || candidate.length < 4) return undefined
  const label = clean(candidate)
  const first = label.charAt(0)
  if (first === first.toLowerCase()) return undefined
  const prior = priorOf(label.split(' ').map(keyOf))
  if (prior === 0) return undefined
  const shape = label === label.toUpperCase() ? 'caps' : 'title'
  return { label, names: [label], shape, affiliation: null, start: null, end: null, prior, isCrowd: true }
}

// i̇
const DOTTED = /i\u0307/g

function keyOf(word: string): string {
  const key = word.toLowerCase().replace(DOTTED, 'i')
  return key.endsWith('.') ? key.slice(0, -1) : key
}

function priorOf(words: readonly string[]): number {
  if (HALLS.has(words.join('_'))) return CROWD
  const from = SOME.has(words[0] ?? '') ? 1 : 0
  let at = from
  while (HONOURED.has(words[at] ?? '')) at++
  if (!isTail(words.slice(at + 1))) return 0
  const noun = words[at] ?? ''
  if (VOICES.has(noun)) return words.length === 1 && PERSONS.has(noun) ? 0 : CROWD
  return at === 0 ? 0 : priorOfMembers(noun, at > from)
}

function priorOfMembers(noun: string, isHonoured: boolean): number {
  if (OF_HOUSE.has(noun)) return CROWD
  if (!ANYBODY.has(noun)) return 0
  return isHonoured ? CROWD : WEAK
}

/** Where they sit: "do PX", "from the gallery". */
function isTail(words: readonly string[]): boolean {
  return words.length === 0 || (words.length <= MOST_TAIL && FROM.has(words[0] ?? ''))
}
