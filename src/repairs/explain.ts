import { isLetter } from './characters.ts'
import { splitOf } from './glued-words.ts'
import type { Evidence, Finding, PassageEdit, Repair } from './repair.ts'
import { wordEnd } from './word-edges.ts'

/** What became of a repair that a rule would make, or could make on other evidence. */
export interface Asked {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly after: string
  readonly outcome: 'made' | 'not chosen' | 'kept' | 'no evidence'
  /** Why it was not made. */
  readonly reason: string
}

export interface Question {
  readonly text: string
  /** Units of the text that are asked about. */
  readonly from: number
  readonly to: number
  readonly edits: readonly PassageEdit[]
  readonly evidence: Evidence
  readonly chosen: readonly Repair[]
}

/** Says of each rule what it finds in a stretch of text, and why that was or was not repaired. */
export function explainRepairs(
  question: Question,
  rules: readonly Repair[],
): { asked: readonly Asked[]; silent: readonly string[] } {
  const asked: Asked[] = []
  const silent: string[] = []
  for (const rule of rules) {
    const places = placesOf(rule, question)
    const found = places.flatMap((at) => answer(rule, at, question) ?? [])
    asked.push(...found.filter(isFirst))
    if (places.length > 0 && found.length === 0) silent.push(rule.name)
  }
  return { asked: asked.sort((left, right) => left.from - right.from), silent }
}

function isFirst(asked: Asked, index: number, all: readonly Asked[]): boolean {
  return all.findIndex(({ from, to }) => from === asked.from && to === asked.to) === index
}

/** Where the rule is asked: at its triggers, or at the words that it suspects. */
function placesOf({ triggers, suspects }: Repair, { text, from, to }: Question): number[] {
  const isAsked = (at: number): boolean =>
    triggers.includes(text.charAt(at)) &&
    (suspects === undefined || (!isLetter(text.charCodeAt(at - 1)) && suspects(text.slice(at, wordEnd(text, at)))))
  return Array.from({ length: to - from }, (_, index) => from + index).filter(isAsked)
}

function answer(rule: Repair, at: number, question: Question): Asked | undefined {
  const { text, evidence } = question
  const found = rule.find(text, at, evidence)
  if (found !== undefined) return { rule: rule.name, ...found, ...outcomeOf(rule, found, question) }
  for (const { change, reason } of CHANGES) {
    const other = rule.find(text, at, changed(evidence, change))
    if (other !== undefined) return { rule: rule.name, ...other, outcome: 'no evidence', reason: reason(evidence) }
  }
  return undefined
}

function outcomeOf(rule: Repair, found: Finding, { edits, chosen }: Question): Pick<Asked, 'outcome' | 'reason'> {
  if (edits.some(({ rule: name, from, to }) => name === rule.name && from < found.to && to > found.from))
    return { outcome: 'made', reason: '' }
  if (!chosen.some(({ name }) => name === rule.name)) {
    const reason =
      rule.safety === 'opt-in' ? `it is made when --repairs names ${rule.name}` : 'it is not among the repairs chosen'
    return { outcome: 'not chosen', reason }
  }
  const stronger = edits.find(({ from, to }) => from < found.to && to > found.from)
  if (stronger !== undefined) return { outcome: 'kept', reason: `${stronger.rule} comes first there` }
  return { outcome: 'kept', reason: 'it is in brackets, code, an address or a file name, or next to one' }
}

/** What other evidence would say; the first that suffices is named. */
const CHANGES: readonly { readonly change: Partial<Evidence>; readonly reason: (evidence: Evidence) => string }[] = [
  { change: { english: true }, reason: () => 'the stop words so far do not tell English' },
  { change: { inLabel: () => false }, reason: () => 'the word is part of a speaker’s label' },
  {
    change: { sureJoins: 1_000, freePronouns: 0 },
    reason: ({ sureJoins, freePronouns }) =>
      `the document joins words too rarely for that: ${sureJoins} sure joins so far, ${freePronouns} times “I” that is free`,
  },
  { change: { glued: { isOpen: true, splitOf } }, reason: () => 'the document has not run words together three times, so far' },
  { change: { hyphenated: () => true }, reason: () => 'the two words are not hyphenated elsewhere, so far' },
  {
    change: { knows: () => true, hyphenated: () => false },
    reason: () =>
      'the whole word is not elsewhere, so far, or the two parts are hyphenated, or words are not kept: name the rule in --repairs',
  },
  {
    change: { english: true, inLabel: () => false, sureJoins: 1_000, freePronouns: 0 },
    reason: () => 'the language, the labels and the joins so far do not tell it',
  },
]

function changed(evidence: Evidence, change: Partial<Evidence>): Evidence {
  return {
    english: evidence.english,
    sureJoins: evidence.sureJoins,
    freePronouns: evidence.freePronouns,
    hyphenated: (left, right) => evidence.hyphenated(left, right),
    inLabel: (word) => evidence.inLabel(word),
    pages: evidence.pages,
    glued: evidence.glued,
    knows: (word) => evidence.knows?.(word) === true,
    ...change,
  }
}
