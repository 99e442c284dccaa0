import type { Role } from '../../model/role.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { fold, foldName } from '../../text/fold.ts'
import { wordSet } from '../../text/word-set.ts'
import { hasDigit, initialsOf, isCut, isKey } from './letters.ts'
import { learn, type Member } from './member.ts'
import { isRole, splitName } from './names.ts'
import { roleOfAffiliation, roleOfLabel, roleOfTitle } from './role-words.ts'
import type { Spellings } from './spellings.ts'
import lists from './words.json' with { type: 'json' }
import { isRoleNoun, isTitle } from './words.ts'

// Q14   Question 14   A14
// ^     ^^^^^^^^      ^
const NUMBERED_LETTER = /^(q|question|a|answer) ?\d+$/
// LUND, EDITOR AT X   LUND (HOST)
//     ^^^^^^^^^^^^^        ^^^^^^
const BESIDE_NAME = /[,([]([^)\]]*)/u
// LUND (HOST)
//     ^^^^^^^
const BRACKETS_AT_END = / ?[([]([^()[\]]*)[)\]]$/u
/** Modifier letters that stand for an apostrophe, which folding would keep. */
const LETTER_APOSTROPHES = /[\u02b9-\u02bc\u02be\u02bf]/g
// BY MS. LUND
// ^^^
const BEGINS_WITH_BY = /^[Bb][Yy]\s/
const BY = /^by\s(?=(?:mr|mrs|ms|miss|dr|sen|rep|senator)\b)/iu

/** Somebody of a kind, and nobody by that letter: "M?" */
const SOME = /^[A-Z]{1,2}\?$/

/** The folded name in a label; a label without any letter or digit stands for itself. */
export function foldLabel(label: string): string {
  if (SOME.test(label)) return label.toLowerCase()
  return foldName(withoutBy(label).replace(LETTER_APOSTROPHES, "'")) || label.normalize('NFC').trim()
}

/** "q" for "q14", nothing for other labels. */
export function numberedLetter(folded: string): string | undefined {
  return NUMBERED_LETTER.exec(folded)?.[1]
}

/** A match for a name that no label convention found. */
export function matchFor(label: string): LabelMatch {
  const place = { at: 0, speechAt: 0, ownLine: true, start: null, end: null }
  return { label, names: [label], shape: 'caps', affiliation: null, prior: 1, ...place }
}

/** "Q14" is Q; "A14" is A where there is a Q among the folded labels, else it may be the number of a participant. "P." is "Pregunta". */
export function foldNumbered({ label, part }: LabelMatch, known: ReadonlyMap<string, unknown>): string {
  const folded = foldLabel(label)
  if (part !== undefined)
    return folded.length > 1 ? folded : (wordsOf(part).find((word) => isShortOf(folded, word, known)) ?? folded)
  const letter = numberedLetter(folded)
  if (letter === undefined) return folded
  const answers = letter === 'a' || letter === 'answer'
  return answers && !known.has('q') && !known.has('question') ? folded : letter
}

function isShortOf(letter: string, word: string, known: ReadonlyMap<string, unknown>): boolean {
  return word.startsWith(letter) && known.has(word)
}

/** "BY MS. LUND" names the one who asks the questions that follow. */
export function isExaminerLine(label: string): boolean {
  return BEGINS_WITH_BY.test(label) && BY.test(label)
}

export function withoutBy(label: string): string {
  return BEGINS_WITH_BY.test(label) ? label.replace(BY, '') : label
}

/** The name in front of a role, an office or words of a transcriber: "LUND" in "LUND, HOST" and in "LUND (on the phone)". */
export function bareLabel({ label, affiliation }: Pick<LabelMatch, 'label' | 'affiliation'>): string | undefined {
  // One of several who share the name in front.
  if (affiliation !== null && label.endsWith(`(${affiliation})`)) return undefined
  const bracketed = BRACKETS_AT_END.exec(label)
  if (bracketed !== null) return isName(bracketed[1] ?? '') ? undefined : label.slice(0, bracketed.index)
  const comma = label.indexOf(',')
  return comma > 0 && isOffice(label.slice(comma + 1)) ? label.slice(0, comma) : undefined
}

/** "(Mr. David Lund)" behind an office */
function isName(text: string): boolean {
  return isTitle(fold(text.trim().split(' ', 1)[0] ?? ''))
}

function isOffice(text: string): boolean {
  const words = fold(text).split(' ')
  return words.length > 2 || words.some((word) => isRoleNoun(word) || isTitle(word))
}

// Respondent (R1)
//             ^^
const CODE = /^\p{Lu}{1,5}\d{1,3}$/u

/** The folded name by which a label says that somebody is called from there on, if it does. */
export function calledHereafter({ label, affiliation }: LabelMatch): string[] {
  const bracketed = affiliation === null ? BRACKETS_AT_END.exec(label) : null
  const note = affiliation ?? bracketed?.[1]
  if (note === undefined) return []
  if (CODE.test(note) || isCut(fold(note), fold(label.slice(0, bracketed?.index)))) return [foldLabel(note)]
  return []
}

/** The name that a key in the document gives for initials. */
export function nameOfInitials(label: string, spellings: Spellings, members: readonly Member[]): string | undefined {
  const key = DOTTED.test(label) ? label.replace(DOTS, '') : label
  if (!isKey(key)) return undefined
  return spellings.initials(key) ?? onlyWithInitials(key, members)
}

// M.L.   M. L.
const DOTTED = /^(?:\p{Lu}\. ?){2,5}$/u
const DOTS = /[. ]/g

/** Beyond so many members initials are no sign of one. */
const FEW_MEMBERS = 12

/** Of the people met so far, who is the only one with these initials: "ML" behind "Mara Lund". */
function onlyWithInitials(key: string, members: readonly Member[]): string | undefined {
  if (members.length > FEW_MEMBERS || isRole(key.toLowerCase())) return undefined
  const fitting = members.filter(({ speaker }) => initialsOf(speaker.split(' ')) === key)
  return fitting.length === 1 ? fitting[0]?.speaker : undefined
}

/** Roles, numbers, letters and joint labels have no short form. Initials may be a short surname: "VEY". */
export function canHaveAliases({ names, shape }: LabelMatch, folded: string): boolean {
  if (names.length > 1 || shape === 'letter' || shape === 'number') return false
  if (hasDigit(folded) || isRole(folded)) return false
  const first = folded.split(' ', 1)[0] ?? ''
  return first === folded || !isRoleNoun(first) || isTitle(first)
}

// The Chancellor of the Duchy (Mr. Jo Vey)
//                ^^
const OFFICE_OF = / (?:of|for) /

/** Who holds the office that a label names, where a title shows that it is a person: "Mr. Jo Vey"; who presides stays nameless. */
export function holderOf({ label, affiliation }: LabelMatch): string | undefined {
  if (affiliation === null || !OFFICE_OF.test(label) || !affiliation.includes(' ') || !isName(affiliation)) return undefined
  return firstRole(label, fold(label)) === 'chair' ? undefined : affiliation
}

/** The role that a label gives by itself. */
export function firstRole(label: string, folded: string, part?: LabelMatch['part']): Role | null {
  if (part !== undefined) return part === 'ask' ? 'interviewer' : 'guest'
  if (isExaminerLine(label)) return 'examiner'
  if (isAsker(folded)) return 'interviewer'
  if (presides(folded)) return 'chair'
  if (isRole(folded)) return roleOfLabel(folded)
  const title = roleOfTitle(splitName(label).title)
  return title ?? roleOfAffiliation(BESIDE_NAME.exec(label)?.[1] ?? '')
}

/** The word for a question before a name: "frage lund". */
function isAsker(folded: string): boolean {
  const gap = folded.indexOf(' ')
  return gap > 1 && wordsOf('ask').includes(folded.slice(0, gap))
}

/** The affiliation to tell with a turn: that of its own label, else the one known of the member. */
export function affiliationIn(match: LabelMatch, { affiliation, fixed }: Member): string | null {
  const own = match.affiliation
  if (own === null || fixed?.affiliation !== undefined || holderOf(match) !== undefined) return affiliation
  return joined(own) === joined(affiliation ?? '') ? affiliation : own
}

/** Where a line ends in a hyphen does not matter. */
function joined(text: string): string {
  return fold(text).replaceAll(' ', '')
}

/** Takes over an affiliation that came with a label, if there is one. */
export function affiliate(member: Member, affiliation: string | null): void {
  if (affiliation === null) return
  learn(member, { affiliation })
  if (member.role === null) learn(member, { role: roleOfAffiliation(affiliation) })
}

/** Words for one who asks, and for one who answers; single letters where the language abbreviates them. */
const ASKS =
  'question frage zusatzfrage nachfrage zwischenfrage vervolgvraag följdfråga repregunta pregunta pergunta domanda demande vraag me q p d f fråga spørsmål spørgsmål kysymys küsimus spurning pytanie otázka vprašanje pitanje kérdés întrebare soru sual hỏi pertanyaan tanya soalan tanong swali savol galdera pyetje klausimas jautājums вопрос питання запитання въпрос питање прашање пытанне сұрақ ερώτηση'
const ANSWERS =
  'answer response antwort respuesta resposta risposta réponse antwoord a r svar vastaus vastus odpowiedź odpověď odpoveď odgovor válasz răspuns cevap yanıt cavab đáp ðáp jawaban jawab jawapan sagot jibu javob erantzuna përgjigje atsakymas atbilde ответ відповідь отговор одговор адказ жауап απάντηση'
const FOLDED = { ask: [...wordSet(ASKS)].map(fold), answer: [...wordSet(ANSWERS)].map(fold) }

/** The words of one side, folded. */
function wordsOf(part: 'ask' | 'answer'): readonly string[] {
  return FOLDED[part]
}

const WORDS = { ask: new Set(FOLDED.ask), answer: new Set(FOLDED.answer) }

/** Whether a label is a word for one who asks, or for one who answers. Of letters only Q and A are sure in every language. */
export function partOf(label: string): 'ask' | 'answer' | undefined {
  const folded = fold(label)
  if (folded.length === 1) return folded === 'q' ? 'ask' : folded === 'a' ? 'answer' : undefined
  return WORDS.ask.has(folded) ? 'ask' : WORDS.answer.has(folded) ? 'answer' : undefined
}

/** Who presides over a house, folded; a name may stand behind. */
const OFFICES = wordSet(lists.labelOffices)

/** Alone they preside; before a name they are the office of anybody. */
const ALONE = wordSet('presidenten presidente formanden ordforanden predseda predsedkyne голова')

/** What stands before an office: an article, an ordinal, a form of address. */
const BEFORE = wordSet(
  'the de der die mr mrs ms madam hon first second third erster erste zweiter zweite eerste tweede forste andre acting assistant',
)
const DEPUTY_SPEAKER = /^(?:deputy|assistant deputy) speaker$/
const COMMISSIONER = 'the commissioner'
// 井上委員長     北岸副議長
const EASTERN = /^[\u4e00-\u9fff]{1,4}(?:委員長|議長)$/
const FRENCH = /^(?:m|mme) l[ea] (?:presidente?|vice presidente?)$/

/** Whether a folded label names who presides, by the office alone or before a name. */
export function presides(folded: string): boolean {
  if (folded === COMMISSIONER || FRENCH.test(folded) || EASTERN.test(folded)) return true
  const words = folded.split(' ')
  const from = words.findIndex((word) => !BEFORE.has(word))
  if (from < 0) return false
  const office = words.slice(from)
  if (DEPUTY_SPEAKER.test(office.join(' '))) return true
  return OFFICES.has(office[0] ?? '') || (office.length === 1 && ALONE.has(office[0] ?? ''))
}
