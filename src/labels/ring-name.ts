import { beforeWideOffice } from './names/wide.ts'

/**
 * How somebody is named: with a form of address ("港太郎君"), by name and office ("北岸議長"), by the office alone, or by
 * words that may be anything.
 */
export type Manner = 'addressed' | 'titled' | 'office' | 'bare'

export interface Person {
  readonly person: string
  /** The office or the party that stands beside the person. */
  readonly office: string | null
  readonly manner: Manner
  /** How likely it is that they speak; 0 where the words head a list. */
  readonly prior: number
}

// 議長（北岸花子君）     港太郎君（北海党）     （港委員）
//       ^^^^^^^^^^               ^^^^^^          ^^^^^^
const BRACKETED = /^([^（）()]*)[（(]([^（）()]+)[）)]$/
const ADDRESSED = /(?:君|くん|さん|氏|様|殿|議員|의원)$/
const SHORTEST_ADDRESSED = 3
/** Forms of address that are met outside of assemblies, and may be anybody's: "お客さん". */
const LOOSE = /(?:くん|さん|様|殿)$/
/** "北岸議員" and "議員" alone: an office that is a form of address as well. */
const MEMBER = /^(?:議員|의원)$/
// ３番     一二番
const SEAT = /^[0-9０-９一二三四五六七八九十]{1,3}番(?:議員)?$/
const PARTY = /(?:党|会|派|クラブ|無所属|당)$/
/** What heads the lists of such minutes. */
const HEADS =
  /^(?:議事|日程|本日|会議|会期|開会|閉会|開議|散会|休憩|再開|出席|欠席|遅刻|早退|説明|午前|午後|追加|付託|傍聴|書記|事務局職員|職務|地方自治法|委員の異動|출석|청가|결석|회의|의사일정|부의|상정|보고|오전|오후|정부측)/
/** Words before an office that are no surname. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  ' 副 仮 前 元 正 次 常任 特別 事務 総務 国務 外務 財務 法務 総理 内閣総理 厚生労働 文部科学 農林水産 経済産業 国土交通 環境 防衛 担当 代表 政府 臨時 부 소 전 수석'.split(
    ' ',
  ),
)
const HANGUL = /[가-힣]/
const LONGEST = 20

/** Reads who stands between a ring and the speech. */
export function readPerson(head: string): Person {
  const [, before = '', inside = head] = BRACKETED.exec(head) ?? []
  const core = tidy(before)
  const note = tidy(inside)
  if (core === '') return readPlain(note, null)
  return holds(core, note) ? readHolder(note, core) : readPlain(core, note)
}

/** Names of two or three letters are spaced to one width. */
function tidy(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.join(HANGUL.test(text) ? ' ' : '')
}

/** Whether brackets name who holds the office before them. */
function holds(core: string, note: string): boolean {
  if (isAddressed(note)) return true
  return !PARTY.test(note) && !isAddressed(core) && (SEAT.test(core) || beforeWideOffice(core) !== undefined)
}

function readHolder(person: string, office: string): Person {
  return { person, office, manner: 'addressed', prior: isAddressed(person) && !LOOSE.test(person) ? SURE : PRIORS.addressed }
}

function readPlain(person: string, office: string | null): Person {
  const manner = mannerOf(person)
  const prior = PRIORS[LOOSE.test(person) ? 'titled' : manner]
  return { person, office, manner, prior: HEADS.test(person) || person.length > LONGEST ? 0 : prior }
}

const SURE = 0.9
/** One name is not enough; offices alone and other words head bylaws and lists as well: they must recur. */
const PRIORS: Readonly<Record<Manner, number>> = { addressed: 0.75, titled: 0.6, office: 0.4, bare: 0.4 }

function mannerOf(person: string): Manner {
  if (isAddressed(person)) return 'addressed'
  if (SEAT.test(person)) return 'office'
  const before = person.includes(' ') ? besideOffice(person) : beforeWideOffice(person)
  if (before === undefined) return 'bare'
  return QUALIFIERS.has(before) ? 'office' : person.includes(' ') ? 'addressed' : 'titled'
}

// 港     佐々木
const SURNAME = /^[\u3005\u30a0-\u30ff\u4e00-\u9fff]{1,3}$/
// 内閣官房     官房副
const OF_OFFICE = /^.{4}|副$/u
const GAP = /\s+/

/** Whether words before a plain space are somebody with an office or a form of address, as nothing else in such a line is. */
export function endsInPerson(head: string): boolean {
  if (HANGUL.test(head)) return false
  const { manner, prior, person } = readPerson(head)
  if (prior === 0 || manner === 'bare' || LOOSE.test(person)) return false
  const [first = '', ...others] = head.split(GAP)
  return others.length === 0 || (others.length === 1 && (SURNAME.test(first) || isOffice(first)))
}

/** An office alone: before a longer one stands no surname. */
export function isOffice(text: string): boolean {
  const { manner, person } = readPerson(text)
  return manner === 'office' || (manner === 'titled' && OF_OFFICE.test(beforeWideOffice(person) ?? ''))
}

function isAddressed(person: string): boolean {
  return person.length >= SHORTEST_ADDRESSED && ADDRESSED.test(person) && !MEMBER.test(person)
}

// 위원장 김민수     이영희 위원
//        ^^^^^^     ^^^^^^
/** The words beside an office that stands first or last. */
function besideOffice(person: string): string | undefined {
  const words = person.split(' ')
  if (isOfficeWord(words.at(-1))) return words.slice(0, -1).join(' ')
  return isOfficeWord(words[0]) ? words.slice(1).join(' ') : undefined
}

function isOfficeWord(word = ''): boolean {
  return beforeWideOffice(word) !== undefined
}
