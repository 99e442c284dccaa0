import type { Comparison, SpeakerCounts, Version } from '../../compare/compare.ts'
import type { Passage, Place } from '../../compare/passages.ts'
import type { Normalization } from '../../compare/words.ts'
import { shortClock } from '../../write/clock.ts'
import { plural } from '../plural.ts'
import type { Column } from '../tables/tables.ts'

/** What is to be reported, in any format. */
export interface Report {
  readonly reference: Version
  readonly hypothesis: Version
  readonly normalization: Normalization
  readonly comparison: Comparison
  /** All that differ, in order. */
  readonly passages: readonly Passage[]
  /** Those to be shown. */
  readonly shown: readonly Passage[]
}

const NUMBERS = ['words', 'hits', 'substitutions', 'deletions', 'insertions'] as const
const TITLES = ['WORDS', 'HITS', 'SUB', 'DEL', 'INS']

export const COLUMNS: readonly Column<SpeakerCounts>[] = [
  { title: 'SPEAKER', name: 'speaker', shrinksTo: 12, cell: (row) => row.speaker ?? '(not named)' },
  { title: 'IN HYPOTHESIS', name: 'hypothesis', shrinksTo: 13, cell: (row) => row.hypothesis ?? '' },
  ...NUMBERS.map((name, at) => ({
    ...{ title: TITLES[at] ?? '', name, align: 'right' as const },
    cell: (row: SpeakerCounts) => String(row[name]),
  })),
  { title: 'WER', name: 'wer', align: 'right', cell: (row) => (row.words === 0 ? '' : percent(row.wer)) },
]

/** The speakers of the reference, and all of it. */
export function rowsOf({ speakers, counts }: Comparison): readonly SpeakerCounts[] {
  return [...speakers, { speaker: 'all', hypothesis: null, ...counts }]
}

/** 0.09434 -> "9.43 %" */
export function percent(rate: number): string {
  return `${(100 * rate).toFixed(2)} %`
}

/** The figures for people: name and value. */
export function figuresOf({ reference, hypothesis, normalization, comparison }: Report): readonly (readonly [string, string])[] {
  const { counts, mer, wil, cpWer, speakerAttributionError } = comparison
  const [silent] = [reference, hypothesis].filter(({ names }) => names.size === 0)
  const unknown = silent === undefined ? 'unknown: too many speakers' : `unknown: no speakers in ${silent.doc}`
  const side = ({ doc, words, names }: Version): string =>
    `${doc} (${plural(words.length, 'word')}, ${plural(names.size, 'speaker')})`
  return [
    ['Reference', side(reference)],
    ['Hypothesis', side(hypothesis)],
    ['Words compared', normalization === 'exact' ? 'as they are written' : 'without case and punctuation (--exact: as written)'],
    ['Word error rate', percent(counts.wer)],
    ['Match error rate', percent(mer)],
    ['Word information lost', percent(wil)],
    ['cpWER', cpWer === null ? unknown : percent(cpWer)],
    ['Speaker attribution error', speakerAttributionError === null ? unknown : percent(speakerAttributionError)],
  ]
}

export function passagesTitle({ passages, shown }: Report): string {
  return `Passages that differ, the worst first (${shown.length} of ${passages.length})`
}

/** "2 errors, 1 word with the wrong speaker" */
export function passageTitle({ errors, misattributed }: Passage): string {
  const wrong = `${plural(misattributed, 'word')} with the wrong speaker`
  return [errors > 0 ? plural(errors, 'error') : '', misattributed > 0 ? wrong : ''].filter((text) => text !== '').join(', ')
}

/** "talk.txt:12 Mara Lund 0:34" */
export function placeText({ doc, line, speaker, start }: Place): string {
  const parts = [line === null ? doc : `${doc}:${line}`, speaker ?? '', start === null ? '' : shortClock(start)]
  return parts.filter((part) => part !== '').join(' ')
}

/** The object of `--to json`, and the first line of `--to jsonl`. */
export function summaryJson({ reference, hypothesis, normalization, comparison, passages }: Report) {
  const { counts, steps, ...rest } = comparison
  const side = ({ doc, words, names }: Version) => ({ doc, words: words.length, speakers: names.size })
  const sides = { reference: side(reference), hypothesis: side(hypothesis) }
  return { type: 'comparison', ...sides, normalization, ...counts, ...rest, passages: passages.length }
}

/** A line of `--to jsonl`. */
export function passageJson({ steps, ...passage }: Passage) {
  const textOf = (word: { readonly text: string } | undefined): string | null => word?.text ?? null
  const ops = steps.map(({ op, reference, hypothesis }) => ({ op, reference: textOf(reference), hypothesis: textOf(hypothesis) }))
  return { type: 'passage', ...passage, ops }
}
