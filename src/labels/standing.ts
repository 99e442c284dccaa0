import type { Name } from './name.ts'
import { ARTICLES } from './names/heads.ts'
import { ROLES } from './names/roles.ts'
import { ADDRESSES, COURTESIES } from './names/vocabulary.ts'

const LIKELY = 0.6

export type Standing = 'addressed' | 'presiding' | 'office' | 'none'

/** What leads a name, an article aside: a form of address, an article and an office, or an office by itself. */
export function standing({ label, prior }: Name): Standing {
  if (prior < LIKELY) return 'none'
  const [first = '', second = ''] = label.toLowerCase().split(' ').map(bare)
  const article = ARTICLES.has(first)
  const lead = article ? second : first
  if (ADDRESSES.has(lead) || COURTESIES.has(lead) || MEMBERS.has(lead) || first === 'm') return 'addressed'
  return ROLES.has(lead) ? (article ? 'presiding' : 'office') : 'none'
}

/** Members of a house. */
const MEMBERS = new Set(
  'deputy senator minister councillor councilor representative lord lady baroness dep abg shri smt dame madam'.split(' '),
)

function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}

/** First words of names that are not "none". */
export const LEADS: ReadonlySet<string> = new Set([...ADDRESSES, ...COURTESIES, ...MEMBERS, ...ROLES, ...ARTICLES, 'm'])

const FIRST_WORD = /^[\p{L}-]*/u

/** Whether one of them stands first, whoever is named behind it: not "XThe Secretary of State (Mr. Jo Vey)". */
export function isLed(text: string): boolean {
  return LEADS.has(FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '')
}
