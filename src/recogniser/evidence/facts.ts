import { CLOSES, closeNumber, MARKS } from '../heads/head.ts'
import type { Candidate, Group } from './candidate.ts'
import { type Document, isIntroduced } from './document.ts'
import { RATES, type Tally } from './tally.ts'

interface Named {
  readonly name: string
  readonly title: string
}
/** One named fact; the models weigh it, `explain` prints its title. */
export interface Fact<Of> extends Named {
  readonly of: (it: Of, document: Document) => number
}
type CandidateFact = Fact<Candidate>

export const log = (count: number): number => Math.log1p(count)
const yes = (is: boolean): number => (is ? 1 : 0)
/** Opinions beyond this are as good as sure. */
export const clamp = (z: number): number => Math.max(-8, Math.min(8, z))

const CLOSE_FACTS: readonly CandidateFact[] = (
  ['colon', 'period', 'dash', 'bracket', 'gap', 'bold', 'time', 'end', 'space', 'alone'] as const
).map((close) => ({
  name: `is ${close}`,
  title: `closed by: ${close}`,
  of: ({ head }) => yes(head.close === closeNumber(close)),
}))

const MARK_FACTS: readonly CandidateFact[] = Object.entries(MARKS).map(([name, bit]) => ({
  name: `mark ${name}`,
  title: `after a mark: ${name}`,
  of: ({ head, hasRule }) => yes((head.marks & bit) > 0 || (name === 'heading' && hasRule)),
}))

const HEAD_FACTS: readonly CandidateFact[] = [
  { name: 'close', title: `what closes it, of ${CLOSES.length}`, of: ({ head }) => head.close },
  ...CLOSE_FACTS,
  ...MARK_FACTS,
  { name: 'after', title: 'marks after it', of: ({ head }) => head.after },
  { name: 'timed', title: 'a time after the name', of: ({ isTimed }) => yes(isTimed) },
  { name: 'own line', title: 'alone on its line', of: ({ head }) => yes(head.isOwnLine) },
  { name: 'skip', title: 'lines below that belong to it', of: ({ skip }) => skip },
  { name: 'affiliation', title: 'a position in the line below', of: ({ affiliation }) => affiliation },
  { name: 'indent', title: 'indent', of: ({ head }) => head.indent },
  { name: 'loose', title: 'words between emphasis and colon', of: ({ head }) => yes(head.isLoose) },
  { name: 'stopped', title: 'a period within', of: ({ isStopped }) => yes(isStopped) },
  { name: 'wrapped', title: 'runs over the end of the line', of: ({ head }) => yes(head.lastLine > head.line) },
]

const NAME_COUNTS = [
  ['words', 'words of the name'],
  ['length', 'length of the name'],
  ['caps', 'words in capitals'],
  ['capitalised', 'words with a capital'],
  ['lower', 'small words'],
  ['digits', 'numbers'],
  ['prose', 'words of sentences'],
  ['particles', 'particles'],
  ['titles', 'titles'],
  ['roles', 'roles'],
  ['fields', 'words that head fields'],
  ['sounds', 'words of what is heard besides speech'],
  ['initials', 'initials'],
  ['odd', 'words with odd signs'],
  ['lowerAffiliation', 'small words after the comma'],
  ['given', 'given names'],
] as const

const NAME_FACTS: readonly CandidateFact[] = [
  { name: 'form', title: 'how the name is written', of: ({ name }) => name.form },
  ...NAME_COUNTS.map(([key, title]): CandidateFact => ({ name: `name ${key}`, title, of: ({ name }) => name[key] })),
  { name: 'name aside', title: 'an aside after the name', of: ({ name }) => yes(name.aside !== '') },
  { name: 'name comma', title: 'a comma in the name', of: ({ name }) => yes(name.hasComma) },
  { name: 'name common', title: 'share of words that are seldom names', of: ({ names }) => names.common },
  { name: 'name all common', title: 'no word that may be a name', of: ({ names }) => yes(names.isCommon) },
]

const SPEECH_FACTS: readonly CandidateFact[] = [
  { name: 'speech begins', title: 'first character of the speech', of: ({ speech }) => speech.begins },
  { name: 'rest', title: 'speech in its own line', of: ({ rest }) => log(rest) },
  { name: 'follow', title: 'speech up to the next label of this shape', of: ({ follow }) => log(follow) },
  { name: 'blank', title: 'after a blank line', of: ({ isAfterBlank }) => yes(isAfterBlank) },
  { name: 'blank after', title: 'before a blank line', of: ({ isBeforeBlank }) => yes(isBeforeBlank) },
  { name: 'before', title: 'end of the text before it', of: ({ before }) => before },
  { name: 'held', title: 'in a table, code or front matter', of: ({ held }) => held },
  { name: 'speech ends', title: 'how the line of speech ends', of: ({ speech }) => speech.ends },
  { name: 'speech starts', title: 'begins as speech does', of: ({ speech }) => speech.starter },
  { name: 'space', title: 'white space before the speech', of: ({ space }) => space },
  { name: 'speech personal', title: 'an I or a you speaks', of: ({ speech }) => yes(speech.isPersonal) },
]

/** Facts of the candidate alone: the first look reads no more. */
export const LOCAL_FACTS: readonly CandidateFact[] = [...HEAD_FACTS, ...NAME_FACTS, ...SPEECH_FACTS]

export const TALLY_NUMBERS = [
  ['answered', 'share of questions that another name follows'],
  ['turned', 'how often the name changes'],
  ['back', 'how often names come back'],
  ['words', 'mean words of a name'],
  ['length', 'mean length of a name'],
  ['follow', 'mean speech'],
  ['alternates', 'how often two names alternate'],
  ['distinct', 'share of different names'],
  ['topForm', 'share of the commonest form'],
  ['longest', 'share of the longest speech'],
  ['cover', 'share of the text'],
  ['ofParagraphs', 'per paragraph'],
  ['ofLines', 'per line'],
  ['ofCandidates', 'share of the proposals'],
  ['head', 'text before the first'],
  ['tail', 'text after the last'],
  ['topName', 'share of the commonest name'],
  ['sorted', 'names in the order of the alphabet'],
  ['pairs', 'different neighbours'],
  ['later', 'share of times that go on'],
] as const

/** Facts of a shape: the same for all its candidates. */
const GROUP_FACTS: readonly Fact<Group>[] = [
  ...RATES.map(
    ({ name, title }, index): Fact<Group> => ({ name, title: `share ${title}`, of: ({ tally }) => tally?.rates[index] ?? 0 }),
  ),
  ...TALLY_NUMBERS.map(([key, title]): Fact<Group> => ({ name: key, title, of: ({ tally }) => numberOf(tally, key) })),
]
export const numberOf = (of: Tally | undefined, key: (typeof TALLY_NUMBERS)[number][0]): number => of?.[key] ?? 0

export const DOCUMENT_FACTS: readonly Fact<unknown>[] = [
  { name: 'doc lines', title: 'lines of the document', of: (_, { lines }) => log(lines) },
  { name: 'doc long', title: 'share of long lines', of: (_, { long }) => long },
  { name: 'doc stops', title: 'share of lines that end a sentence', of: (_, { stops }) => stops },
  { name: 'doc blanks', title: 'share of blank lines', of: (_, { blanks }) => blanks },
  { name: 'doc asks', title: 'share of lines that ask', of: (_, { asks, lines }) => asks / lines },
  { name: 'doc personal', title: 'share of lines of an I or a you', of: (_, { personal, lines }) => personal / lines },
  { name: 'doc shapes', title: 'shapes that recur', of: (_, { shapes }) => log(shapes) },
  { name: 'doc talk', title: 'the text calls itself a talk', of: (_, { talkWords }) => log(talkWords) },
  {
    name: 'doc bullets',
    title: 'share of lines with bullets and numbers',
    of: (_, { counts, lines }) => (counts?.bullets ?? 0) / lines,
  },
  {
    name: 'doc candidates',
    title: 'share of lines with a proposal',
    of: (_, { candidateLines, lines }) => candidateLines / lines,
  },
]

/** Facts of the candidate among others. */
const PLACED_FACTS: readonly CandidateFact[] = [
  { name: 'turn personal', title: 'words of an I or a you in the turn', of: ({ turn }) => turn.personal },
  { name: 'turn questions', title: 'questions in the turn', of: ({ turn }) => log(turn.questions) },
  { name: 'turn sentences', title: 'sentences in the turn', of: ({ turn }) => log(turn.sentences) },
  { name: 'turn ends', title: 'how the turn ends', of: ({ turn }) => turn.lastEnds },
  { name: 'fine n', title: 'labels of exactly this shape', of: ({ fine }) => log(fine.list.length) },
  { name: 'coarse n', title: 'labels of this shape', of: ({ coarse }) => log(coarse.list.length) },
  {
    name: 'fine of coarse',
    title: 'share of exactly this shape',
    of: ({ fine, coarse }) => fine.list.length / coarse.list.length,
  },
  { name: 'coarse rank', title: 'rank of the shape', of: ({ coarse }) => coarse.rank },
  {
    name: 'coarse of biggest',
    title: 'size against the commonest shape',
    of: ({ coarse }, { biggest }) => coarse.list.length / biggest,
  },
  { name: 'people', title: 'names in this shape', of: ({ coarse }) => log(coarse.counts.size) },
  { name: 'forms', title: 'forms of names in this shape', of: ({ coarse }) => coarse.tally?.forms ?? 0 },
  { name: 'name count', title: 'how often the name is proposed', of: ({ names }) => log(names.list.length) },
  {
    name: 'name in coarse',
    title: 'how often the name has this shape',
    of: ({ coarse, names }) => log(coarse.counts.get(names) ?? 0),
  },
  { name: 'name in shapes', title: 'shapes of the name', of: ({ names }) => names.shapes },
  { name: 'name introduced', title: 'the name is introduced', of: (candidate) => yes(isIntroduced(candidate)) },
  { name: 'name shared', title: 'names with the same last word', of: ({ names }) => log(names.shared) },
  { name: 'name declared', title: 'initials explained above', of: ({ names }) => yes(names.isDeclared) },
  { name: 'name small', title: 'words that the text writes small', of: ({ names }) => names.small },
  { name: 'name small rate', title: 'how often the text writes them small', of: ({ names }) => names.smallRate },
  { name: 'name called', title: 'the text mentions the name', of: ({ names }) => log(names.called) },
  {
    name: 'same as last',
    title: 'the name of the label before',
    of: ({ previous, name }) => yes(previous?.name.key === name.key),
  },
  { name: 'same as next', title: 'the name of the label after', of: ({ next, name }) => yes(next?.name.key === name.key) },
  {
    name: 'since last',
    title: 'lines since the label before',
    of: ({ previous, head }) => (previous ? Math.min(99, head.line - previous.head.line) : 100),
  },
  { name: 'place', title: 'place in the document', of: ({ nth }, { lines }) => nth / lines },
  { name: 'nth', title: 'lines before it', of: ({ nth }) => log(nth) },
  {
    name: 'length over shape',
    title: 'longer than names of this shape',
    of: ({ name, coarse }) => name.length - (coarse.tally?.length ?? 0),
  },
  {
    name: 'main form',
    title: 'written like most names of this shape',
    of: ({ name, coarse }) => yes(name.form === coarse.tally?.mainForm),
  },
]

const groupNames = (prefix: string, heading: string) =>
  GROUP_FACTS.map(({ name, title }) => ({ name: `${prefix} ${name}`, title: `${heading}: ${title}` }))
/** Facts of the candidate in its document, as `fillContext` writes them. */
export const CONTEXT_FACTS: readonly Named[] = [
  ...PLACED_FACTS,
  ...groupNames('shape', 'this shape'),
  ...groupNames('exact', 'exactly this shape'),
  ...DOCUMENT_FACTS,
]

/** What the look before thought of the candidate, its shape, its name and its neighbours. */
export const OPINION_FACTS: readonly CandidateFact[] = [
  { name: 'z', title: 'the label by itself', of: ({ z }) => clamp(z) },
  { name: 'z fine', title: 'labels of exactly this shape by themselves', of: ({ fine }) => fine.mean },
  { name: 'z coarse', title: 'labels of this shape by themselves', of: ({ coarse }) => coarse.mean },
  { name: 'z name', title: 'labels of this name by themselves', of: ({ names }) => names.mean },
  { name: 'fine mass', title: 'likely labels of exactly this shape', of: ({ fine }) => log(fine.mass) },
  { name: 'name mass', title: 'likely labels of this name', of: ({ names }) => log(names.mass) },
  {
    name: 'coarse of best',
    title: 'against the likeliest shape',
    of: ({ coarse }, { opinion }) => coarse.mass / opinion.bestCoarse,
  },
  {
    name: 'fine of best',
    title: 'against the likeliest exact shape',
    of: ({ fine }, { opinion }) => fine.mass / opinion.bestFine,
  },
  { name: 'alias', title: 'shares a word with a likely name', of: ({ names }) => names.alias },
  { name: 'rival', title: 'the best other reading of the place', of: ({ rival }) => rival },
  { name: 'over rival', title: 'better than the other readings of the place', of: ({ z, rival }) => clamp(z) - rival },
  { name: 'early', title: 'before the first likely label', of: ({ head }, { opinion }) => yes(head.line < opinion.first) },
  { name: 'doc mass', title: 'likely labels of the document', of: (_, { opinion }) => log(opinion.mass) },
  { name: 'z last', title: 'the label before', of: ({ previous }) => (previous ? clamp(previous.z) : -9) },
  { name: 'z next', title: 'the label after', of: ({ next }) => (next ? clamp(next.z) : -9) },
]

interface Into {
  readonly document: Document
  readonly out: Float32Array
  readonly at: number
}

/** Writes CONTEXT_FACTS into `out` from `at` on; returns where they end. */
export function fillContext(candidate: Candidate, { document, out, at }: Into): number {
  let end = fill(PLACED_FACTS, candidate, { document, out, at })
  for (const group of [candidate.coarse, candidate.fine]) {
    if (group.facts.length === 0) {
      group.facts = new Float32Array(GROUP_FACTS.length)
      fill(GROUP_FACTS, group, { document, out: group.facts, at: 0 })
    }
    out.set(group.facts, end)
    end += group.facts.length
  }
  return fill(DOCUMENT_FACTS, undefined, { document, out, at: end })
}

/** Writes the facts of `it` into `out` from `at` on; returns where they end. */
export function fill<Of>(facts: readonly Fact<Of>[], it: Of, { document, out, at }: Into): number {
  for (let index = 0; index < facts.length; index++) out[at + index] = facts[index]?.of(it, document) ?? 0
  return at + facts.length
}
