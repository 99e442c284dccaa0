import type { Role } from '../../model/role.ts'
import { fold } from '../../text/fold.ts'
import lists from './words.json' with { type: 'json' }

function words(role: Role, list: string, mark = ' '): readonly (readonly [string, Role])[] {
  return list.split(mark).map((word) => [word, role] as const)
}

/** Words of a label or title that give a role by themselves. */
const ROLE_OF_WORD: ReadonlyMap<string, Role> = new Map([
  ...words('moderator', lists.roles.moderator),
  ...words('host', lists.roles.host),
  ...words('interviewer', lists.roles.interviewer),
  ...words('examiner', lists.roles.examiner),
  ...words('witness', lists.roles.witness),
  ...words('operator', lists.roles.operator),
  ...words('analyst', lists.roles.analyst),
  ...words('panelist', lists.roles.panelist),
  ...words('guest', lists.roles.guest),
  ...words('audience', lists.roles.audience),
  ...words('chair', lists.roles.chair),
])

const WHOLE_LABELS: ReadonlyMap<string, Role> = new Map([
  ...words('court', lists.labels.court, '|'),
  ...words('chair', lists.labels.chair, '|'),
  ...words('audience', lists.labels.audience, '|'),
  ...words('operator', lists.labels.operator, '|'),
])

/** The role that a label gives which is no name: "MODERATOR", "THE COURT", "Audience member 2". */
export function roleOfLabel(folded: string): Role | null {
  return WHOLE_LABELS.get(folded) ?? roleOfWords(folded)
}

/** The role in a title before a name: "Moderator Mara Lund". A letter is no title; an office is no role, until the talk shows it. */
export function roleOfTitle(title: string): Role | null {
  return isOffice(title) ? null : roleOfWords(title)
}

/** Whether a title before a name is that of one who may preside, here or elsewhere: "Chair Lund". */
export const isOffice = (title: string): boolean => roleOfWords(title) === 'chair'

function roleOfWords(folded: string): Role | null {
  if (folded === '') return null
  const list = folded.split(' ')
  for (const word of list) {
    if (word.length === 1 && list.length > 1 && word < '\u0080') continue
    const role = ROLE_OF_WORD.get(word.replace(NUMBER_AT_END, ''))
    if (role !== undefined) return role
  }
  return null
}

// interviewer2   q14
//            ^    ^^
const NUMBER_AT_END = /(?<!\d)\d+$/
const FORMER = /\b(?:former|ex|previous)\b/
const EXECUTIVE =
  /\b(?:ceo|cfo|coo|cto|chief [a-z]+ officer|vice president|president|investor relations|managing director|general counsel|treasurer|executive)\b/
const ANALYST = /\b(?:analyst|equity research)\b/
const SPOKEN: ReadonlySet<Role> = new Set<Role>(['moderator', 'host', 'interviewer', 'panelist', 'guest', 'witness', 'operator'])

/** The role that words beside a name give: "HOST", "CNN ANCHOR", "ANALYST, ATRIUM". Offices that have ended count for nothing. */
export function roleOfAffiliation(affiliation: string): Role | null {
  if (affiliation === '') return null
  for (const piece of affiliation.split(',')) {
    const folded = fold(piece)
    if (FORMER.test(folded)) continue
    if (ANALYST.test(folded)) return 'analyst'
    const role = roleAtEdge(folded.split(' '))
    if (role !== null && SPOKEN.has(role)) return role
  }
  return null
}

function roleAtEdge(list: readonly string[]): Role | null {
  if (list.length > 5) return null
  for (const word of [list[0] ?? '', list.at(-1) ?? '']) {
    const role = word.length > 1 ? ROLE_OF_WORD.get(word) : undefined
    if (role !== undefined) return role
  }
  return null
}

/** "Chief Financial Officer", "CEO": an executive, where the document is an earnings call. */
export function isExecutive(affiliation: string): boolean {
  const folded = fold(affiliation)
  return EXECUTIVE.test(folded) && !FORMER.test(folded)
}
