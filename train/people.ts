import { roles, titles } from '../src/recogniser/vocabulary/index.ts'
import type { Random } from './random.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const FIRST = words(
  'Anna Peter Maria John Hans Pierre José Giulia Ivan Fatma Мария Ahmed Priya Kenji Wei Ana Carlos Sofia Karin Mara Jo Ada Ken Ruth Omar Lena Piotr Aisha Tom Nadia Luis Chen Ravi Ingrid Kofi Elsa Bram Yuki Dara Sean Fatima Igor Paula Hugo Marta Niels Siobhan Anh Teresa Wrenna Tolva Bex Marlo Quim Ilse Zuri Pax',
)
const LAST = words(
  'Smith Müller Martin García Silva Rossi Иванов Παππάς Yılmaz Andersson Jansen Nowak Kim Singh Lund Byrd Okafor Santos Novak Meyer Haddad Kowalski Iyer Tanaka O’Neil McKay Dubois Larsen Petrov Nguyen Adeyemi Cohen Whitfield Abara Castellanos Quist Harrow Bellamy Stone Price Brook Marsh Fenwater Osk Tarrow-Vance Ibekwe Dlamini Straub Wick Ferro Halden Maas',
)
const TITLES = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Senator', 'Prof.', 'Councillor', 'Frau', 'Herr', 'Mme', 'Sr.']
const JOBS = [
  'Chief Executive Officer',
  'Lund Holdings – CEO',
  'Atrium Ltd',
  'Analyst, Brook Capital',
  'Professor of History',
  'host',
  'VP of Engineering',
  'District 4',
  'via Zoom',
  'President, CEO & Director',
  'President and Chief Executive Officer',
  'Senior Vice President of Investor Relations',
  'Chief Financial Officer and Treasurer',
  'Brook Securities, Research Division',
  'Quay & Company, Incorporated, Research Division',
  'Analyst',
  'Chair, Committee on Fisheries',
  'Minister for Harbours',
  'Member of Parliament for Dunley',
  'Head of the Department',
  'Witness',
  'Counsel for the Applicant',
  'Secretary General',
  'Senior Fellow, Tidal Institute',
  'Deputy Director, Office of Ports',
  'Gründerin',
  'Abgeordneter',
  'Directrice générale',
  'Presidente del Consejo',
]
const PARTIES = ['PSB - ES', 'CDU/CSU', 'Con', 'Lab', 'Party. XX', 'Liberal', 'Kocaeli']
const ROLES =
  'Moderator,Operator,Interviewer,Court,Witness,Question,Male Speaker,Unidentified Speaker,Chair,Host,Narrator,Participant,Audience Member,Respondent,Facilitator,Announcer,Chairman,Clerk,Guide,Captain,Coach,Teacher,Doctor,Patient,Agent,Customer,Caller,Reporter,Guest,Minister,Mayor'.split(
    ',',
  )
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
/** In all the languages whose words are known. */
const ALL_ROLES = [...roles()].map(capital)
const ALL_TITLES = [...titles()].map(capital)
const CJK_LAST = [...'林陳王李張黃吳劉蔡楊김이박최정강北山田中佐高石浜海港']
const CJK_FIRST = [
  '志明',
  '淑芬',
  '美玲',
  '太郎',
  '花子',
  '민수',
  '영희',
  '하늘',
  '바다',
  '洲',
  '哲',
  '信',
  '建國',
  '一郎',
  '三枝',
  '',
]
const OFFICES = ['議長', '委員', '委員長', '大臣', '議員', '기자', '앵커', '위원', '위원장', '']

/** Somebody invented: what may stand in a template for him. */
export type Person = ReadonlyMap<string, string>

/** Somebody who is none of the others, by a name of the list now and then. */
export function inventPerson(random: Random, others: readonly Person[], names: readonly string[] = []): Person {
  const number = others.length + 1
  const taken = (key: string, value: string): boolean => others.length < 20 && others.some((other) => other.get(key) === value)
  const fresh = (key: string, list: readonly string[]): string => {
    for (;;) {
      const value = random.pick(list)
      if (!taken(key, value)) return value
    }
  }
  const real = names.length > 0 && random.chance(0.4) ? random.pick(names).split(' ') : []
  const first = real[0] ?? fresh('First', FIRST)
  const last = real.length > 1 ? real.slice(1).join(' ') : fresh('Last', LAST)
  const middle = random.chance(0.12) ? ` ${random.pick(LAST).slice(0, 1)}.` : ''
  const title = random.pick(random.chance(0.8) ? TITLES : ALL_TITLES)
  const job = random.pick(JOBS)
  const some = random.chance(0.8) ? ROLES : ALL_ROLES
  const role = others.length < 20 ? fresh('role', some) : random.pick(some)
  const nick = random.pick([first.toLowerCase(), (first.slice(0, 1) + last).toLowerCase(), `${first.toLowerCase()}_`, first])
  return new Map([
    ['First', first],
    ['Last', last],
    ['Full', `${first}${middle} ${last}`],
    ['FIRST', first.toUpperCase()],
    ['LAST', upper(last)],
    ['FULL', `${first.toUpperCase()}${middle} ${upper(last)}`],
    ['title', title],
    ['TITLE', title.toUpperCase()],
    ['ini', first.slice(0, 1) + last.slice(0, 1)],
    ['abbr', last.slice(0, 3 + (number % 2))],
    ['nick', nick],
    ['role', role],
    ['ROLE', role.toUpperCase()],
    ['n', String(number)],
    ['job', job],
    ['JOB', job.toUpperCase()],
    ['party', random.pick(PARTIES)],
    ['cjk', random.pick(CJK_LAST) + random.pick(CJK_FIRST)],
    ['office', random.pick(OFFICES)],
  ])
}

const upper = (name: string): string => name.toUpperCase().replace('MCK', 'McK')
