import type { Role } from '../../model/role.ts'
import { fold } from '../../text/fold.ts'

function words(role: Role, list: string): readonly (readonly [string, Role])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => [word, role] as const)
}

/** Words of a label or title that give a role by themselves. */
const ROLE_OF_WORD: ReadonlyMap<string, Role> = new Map([
  ...words(
    'moderator',
    'moderator moderators moderatorin moderador moderadora comoderator facilitator mod 主持人 司会 司会者 사회자 앵커 진행자 ведущий ведущая',
  ),
  ...words('host', 'host hosts cohost hostess presenter anchor'),
  ...words(
    'interviewer',
    'interviewer interviewers intervieweuse entrevistador entrevistadora interrogator int interv q 問 问 聞き手 вопрос',
  ),
  ...words('examiner', 'examiner'),
  ...words('witness', 'witness witnesses'),
  ...words('operator', 'operator'),
  ...words('analyst', 'analyst'),
  ...words('panelist', 'panelist panelists panellist panellists'),
  ...words('guest', 'guest guests interviewee respondent answer a 答 ответ'),
  ...words(
    'audience',
    'audience question questions frage zusatzfrage nachfrage zwischenfrage questioner attendee attendees listener listeners caller callers viewer crowd publikum journalist 記者 记者',
  ),
  ...words(
    'chair',
    `chair chairman chairwoman chairperson vorsitzender vorsitzende presiding presidente presidenta prasident prasidentin
    vizeprasident vizeprasidentin altersprasident talman talmannen 主席 議長 副議長 委員長 의장 부의장 위원장`,
  ),
])

const WHOLE_LABELS: ReadonlyMap<string, Role> = new Map([
  ['the court', 'court'],
  ['court', 'court'],
  ['the judge', 'court'],
  ['madam speaker', 'chair'],
  ['mr speaker', 'chair'],
  ['the speaker', 'chair'],
  ['le president', 'chair'],
  ['la presidente', 'chair'],
  ['speaker pro tempore', 'chair'],
  ['the speaker pro tempore', 'chair'],
  ['reporter', 'audience'],
  ['the press', 'audience'],
  ['press', 'audience'],
  ['conference coordinator', 'operator'],
  ['coordinator', 'operator'],
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
