import * as z from 'zod'
import { alignWords, wordsOf } from './align-words.ts'
import type { SaidTurn } from './doors.ts'
import type { Column } from './figures.ts'
import { f1, type Score, sharesWords, shown } from './score.ts'

const lineRange = z.tuple([z.number(), z.number()])
const questionSchema = z.object({
  line: z.number(),
  by: z.string().nullish(),
  answeredBy: z.array(z.string()).nullish(),
})

/** What the lines of a document are, who asks and answers in it, and who is what. "A|B" is a person with two names. */
export const bodyGoldSchema = z.object({
  genre: z.string(),
  notSpeech: z.array(z.tuple([z.number(), z.number(), z.string()])),
  either: z.array(lineRange),
  questions: z.array(questionSchema).nullish(),
  questionsEither: z.array(z.number()).nullish(),
  roles: z.record(z.string(), z.string()).nullish(),
})

type BodyGold = z.infer<typeof bodyGoldSchema>
type GoldQuestion = z.infer<typeof questionSchema>
type Values = Record<string, number | null>

/** A turn of a build that knows its lines. */
type Turn = SaidTurn & { readonly line: number; readonly endLine: number }
interface Question {
  readonly asks: readonly [Turn, ...Turn[]]
  readonly answers: readonly Turn[]
}

export const BODY_COLUMNS: readonly Column[] = [
  { name: 'lines', of: 'mean', isGuarded: true },
  { name: 'glued', of: 'mean' },
  { name: 'lost', of: 'mean' },
  { name: 'questions', of: 'mean', isGuarded: true },
  { name: 'noneAsked', of: 'mean', isGuarded: true },
  { name: 'asker', of: 'mean', isGuarded: true },
  { name: 'answerer', of: 'mean', isGuarded: true },
  { name: 'roles', of: 'mean', isGuarded: true },
  { name: 'rolesRight', of: 'sum' },
  { name: 'rolesUnknown', of: 'sum' },
  { name: 'rolesWrong', of: 'sum' },
]

/** Roles of gold, and those of ours that say the same. */
const SAME_ROLES: ReadonlyMap<string, string> = new Map([
  ['moderator', 'moderator host operator'],
  ['host', 'moderator host interviewer'],
  ['interviewer', 'moderator host interviewer'],
  ['chair', 'moderator chair court'],
  ['examiner', 'interviewer examiner'],
  ['questioner', 'interviewer examiner analyst audience'],
  ['answerer', 'panelist guest witness executive'],
  ['other', 'unknown'],
])

const LINE_END = /\r?\n/
/** <v Mara Lund> */
const VOICE_TAG = /<\/?v\b[^>]*>/g
const NUMBER = /^\d+$/
/** A sign other than those around labels and times. */
const OTHER_SIGN = /[^\p{L}\p{N}\s[\]<>:.*_()]/u
/** Words before a label in its line, and words before the speech in the line of a label. */
const BEFORE_LABEL = 6
const LONGEST_LABEL = 12

/**
 * `lines`: F1 of lines that nobody says; `glued`: their words that stand in turns, `lost`: words said that stand in none, of a
 * thousand said. `questions`: F1 of those asked, `noneAsked`: 1 where none is asked and none was found, else 0; `asker` and
 * `answerer`: the share of questions found whose people are right. `roles`: the share that is right.
 */
export function scoreBody(text: string, gold: BodyGold, turns: readonly SaidTurn[]): Score {
  const lines = text.split(LINE_END)
  const placed = turns.flatMap((turn) =>
    turn.line === undefined ? [] : [{ ...turn, line: turn.line, endLine: turn.endLine ?? turn.line }],
  )
  const faults: string[] = []
  const note = (line: number, fault: string) =>
    void faults.push(`line ${line} ${fault}: ${shown(lines[line - 1]?.trim() ?? '', 90)}`)
  const values = {
    ...scoreLines(lines, gold, { turns: placed, note }),
    ...scoreQuestions(gold, placed, note),
    ...scoreRoles(gold, placed, faults),
  }
  return { values, faults }
}

/** How the words of one line fare. */
interface LineWords {
  readonly words: readonly string[]
  readonly isIn: boolean[]
  readonly turns: Turn[]
  begins: boolean
}

type Note = (line: number, fault: string) => void

function scoreLines(lines: readonly string[], gold: BodyGold, { turns, note }: { turns: readonly Turn[]; note: Note }): Values {
  const isUnsaid = (line: number) => gold.notSpeech.some(([from, to]) => line >= from && line <= to)
  const isEither = (line: number) => gold.either.some(([from, to]) => line >= from && line <= to)
  const places = lines.map(
    (line): LineWords => ({ words: wordsOf(line.replace(VOICE_TAG, ' ')), isIn: [], turns: [], begins: false }),
  )
  for (const turn of turns) markSaid(turn, places, (line) => isUnsaid(line) || isEither(line))
  const sum = { found: 0, wrong: 0, missed: 0, glued: 0, lost: 0, said: 0 }
  for (const [index, line] of lines.entries()) {
    const [place, number] = [places[index], index + 1]
    if (place === undefined || line.trim() === '' || isEither(number)) continue
    const { inside, rest, lost, isSpeech } = judgeLine(place, line, !isUnsaid(number))
    if (isUnsaid(number)) {
      sum.glued += inside
      sum[isSpeech ? 'missed' : 'found']++
      if (isSpeech) note(number, `glued ${inside}`)
    } else {
      sum.said += rest
      sum.lost += lost
      if (!isSpeech) sum.wrong++
      if (!isSpeech) note(number, `lost ${lost}`)
    }
  }
  const { found, wrong, missed, glued, lost, said } = sum
  const share = (words: number) => (1000 * words) / Math.max(1, said)
  return { lines: f1(found, found + missed, found + wrong), glued: share(glued), lost: share(lost) }
}

/** Marks the words of the lines of a turn that stand in its text; those of a note in a line of its own, which the turn marks, do not count. */
function markSaid(turn: Turn, places: readonly LineWords[], isOther: (line: number) => boolean): void {
  const source: { word: string; line: number; at: number }[] = []
  for (const [row, place] of places.slice(turn.line - 1, turn.endLine).entries()) {
    place.turns.push(turn)
    if (row === 0) place.begins = true
    const from = row === 0 ? afterLabel(place.words, wordsOf(turn.label)) : 0
    for (const [at, word] of place.words.entries()) if (at >= from) source.push({ word, line: turn.line + row, at })
  }
  const said = saidWords(turn)
  const pairs = alignWords(
    source.map(({ word }) => word),
    said.map(({ word }) => word),
  )
  for (const [index, { line, at }] of source.entries()) {
    const pair = pairs[index]
    const isNote = pair !== undefined && said[pair]?.isNote === true && isOther(line)
    const place = places[line - 1]
    if (pair !== undefined && !isNote && place !== undefined) place.isIn[at] = true
  }
}

function afterLabel(words: readonly string[], label: readonly string[]): number {
  for (let at = 0; at <= BEFORE_LABEL && label.length > 0; at++)
    if (label.every((word, index) => words[at + index] === word)) return at + label.length
  return 0
}

function saidWords({ text, annotations = [] }: Turn): { word: string; isNote: boolean }[] {
  const said: { word: string; isNote: boolean }[] = []
  const add = (piece: string, isNote: boolean) => {
    for (const word of wordsOf(piece)) said.push({ word, isNote })
  }
  let from = 0
  for (const { at, end } of annotations.filter((note) => note.end > note.at).sort((one, two) => one.at - two.at)) {
    if (at < from) continue
    add(text.slice(from, at), false)
    add(text.slice(at, end), true)
    from = end
  }
  add(text.slice(from), false)
  return said
}

/** Whether a line is speech for the build; words of labels, times and printed numbers before the speech are not counted. */
function judgeLine({ words, isIn, turns, begins }: LineWords, line: string, isSaid: boolean) {
  const named = new Set(
    turns.flatMap(({ label, speaker, title, affiliation }) => [label, speaker, title, affiliation].flatMap(wordsOf)),
  )
  const isLabel = (word: string) => named.has(word) || NUMBER.test(word)
  const inside = isIn.filter(Boolean).length
  let lead = 0
  while (inside > 0 && isIn[lead] !== true && (isLabel(words[lead] ?? '') || (begins && lead < LONGEST_LABEL))) lead++
  const rest = words.length - lead
  const isLabelAlone = isSaid && inside === 0 && turns.length > 0 && words.every(isLabel) && OTHER_SIGN.test(line)
  const isSign = words.length === 0 && turns.some(({ text }) => text.includes(line.trim()))
  const isSpeech = isLabelAlone || isSign || (inside > 0 && (begins || inside * 2 >= rest))
  const lost = turns.length > 0 && begins && inside === 0 ? Math.max(0, words.length - named.size) : rest - inside
  return { inside, rest, lost, isSpeech }
}

function scoreQuestions({ questions, questionsEither }: BodyGold, turns: readonly Turn[], note: Note): Values {
  if (questions == null) return {}
  const found = askedIn(turns)
  const pairs = pairQuestions(questions, found)
  const taken = new Set(pairs.values())
  const isOpen = ({ asks: [ask] }: Question) =>
    (questionsEither ?? []).some((line) => isNear(line, ask, 1) || isInside(line, ask))
  const extra = found.filter((question) => !taken.has(question) && !isOpen(question))
  for (const { asks } of extra) note(asks[0].line, `asks nothing, found as a question by ${shown(asks[0].speaker ?? '')}`)
  for (const { line } of questions.filter((question) => !pairs.has(question))) note(line, 'asks, not found')
  const askers: number[] = []
  const answerers: number[] = []
  for (const [{ by, answeredBy, line }, { asks, answers }] of pairs) {
    if (by) askers.push(isPerson(by, asks[0]) ? 1 : 0)
    if (!answeredBy?.length) continue
    const people = [...new Map(answers.map((turn) => [turn.speakerId ?? turn.speaker, turn])).values()]
    const isRight =
      answeredBy.every((name) => people.some((turn) => isPerson(name, turn))) &&
      people.every((turn) => answeredBy.some((name) => isPerson(name, turn)))
    answerers.push(isRight ? 1 : 0)
    if (!isRight)
      note(
        line,
        `answered by ${people.map(({ speaker }) => shown(speaker ?? '')).join(', ') || 'nobody'} for ${answeredBy.join(', ')}`,
      )
  }
  const isAsked = questions.length > 0
  return {
    questions: isAsked ? f1(pairs.size, questions.length, pairs.size + extra.length) : null,
    noneAsked: isAsked ? null : extra.length > 0 ? 0 : 1,
    asker: meanOf(askers),
    answerer: meanOf(answerers),
  }
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The numbered questions that somebody asks. */
function askedIn(turns: readonly Turn[]): Question[] {
  const numbers = [...new Set(turns.flatMap(({ question }) => question ?? []))]
  return numbers.flatMap((number) => {
    const own = turns.filter(({ question }) => question === number)
    const [first, ...others] = own.filter(({ part }) => part === 'ask')
    return first === undefined
      ? []
      : [{ asks: [first, ...others] as const, answers: own.filter(({ part }) => part === 'answer') }]
  })
}

/** Each question of gold with one that begins at its line, beside it, or around it, in this order. */
function pairQuestions(questions: readonly GoldQuestion[], found: readonly Question[]): Map<GoldQuestion, Question> {
  const pairs = new Map<GoldQuestion, Question>()
  const taken = new Set<Question>()
  const tests = [
    (line: number, turn: Turn) => isNear(line, turn, 0),
    (line: number, turn: Turn) => isNear(line, turn, 1),
    isInside,
  ]
  for (const test of tests)
    for (const gold of questions) {
      if (pairs.has(gold)) continue
      const question = found.find((one) => !taken.has(one) && test(gold.line, one.asks[0]))
      if (question === undefined) continue
      taken.add(question)
      pairs.set(gold, question)
    }
  return pairs
}

function isNear(line: number, turn: Turn, most: number): boolean {
  return Math.abs(turn.line - line) <= most
}

function isInside(line: number, turn: Turn): boolean {
  return line >= turn.line && line <= turn.endLine
}

function isPerson(names: string, { speaker, label }: SaidTurn): boolean {
  return names.split('|').some((name) => [speaker, label].some((own) => isOneName(name, own)))
}

function isOneName(one: string, other: string | null | undefined): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  return words.length > 0 && others.length > 0 && sharesWords(words, others)
}

/** Each person of gold has the role of most of the turns with exactly that label, else of those with such a name. */
function scoreRoles({ roles }: BodyGold, turns: readonly Turn[], faults: string[]): Values {
  const sum = { rolesRight: 0, rolesUnknown: 0, rolesWrong: 0 }
  for (const [person, wanted] of Object.entries(roles ?? {})) {
    const named = turns.filter(({ label, speaker }) => isOneName(person, label) || isOneName(person, speaker))
    const exact = named.filter(({ label }) => wordsOf(label).join(' ') === wordsOf(person).join(' '))
    const tally = new Map<string, number>()
    for (const { role } of exact.length > 0 ? exact : named) tally.set(role ?? 'unknown', (tally.get(role ?? 'unknown') ?? 0) + 1)
    const [role = 'no turn'] = [...tally].sort(([, one], [, two]) => two - one).map(([name]) => name)
    const isRight = SAME_ROLES.get(wanted)?.split(' ').includes(role) === true
    sum[isRight ? 'rolesRight' : role === 'unknown' || role === 'no turn' ? 'rolesUnknown' : 'rolesWrong']++
    if (!isRight) faults.push(`"${shown(person)}" is ${wanted}, found as ${shown(role)}`)
  }
  const all = sum.rolesRight + sum.rolesUnknown + sum.rolesWrong
  return { ...sum, roles: all === 0 ? null : sum.rolesRight / all }
}
