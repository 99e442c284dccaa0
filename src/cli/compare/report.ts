import type { Normalization } from '../../compare/align.ts'
import type { Comparison } from '../../compare/compare.ts'
import type { Passage, Version } from '../../compare/passages.ts'
import type { ComparisonRecord, PassageRecord, SpeakerCounts } from '../../model/comparison.ts'
import { shortClock } from '../../write/timing.ts'
import { plural } from '../escape.ts'
import type { Column } from '../tables/tables.ts'

/** What is reported, in any format. */
export interface Report {
  readonly reference: Version
  readonly hypothesis: Version
  readonly normalization: Normalization
  readonly comparison: Comparison
  /** The passages that are shown. */
  readonly shown: readonly Passage[]
}

function numbers(title: string, name: 'words' | 'hits' | 'substitutions' | 'deletions' | 'insertions'): Column<SpeakerCounts> {
  return { title, name, align: 'right', cell: (row) => String(row[name]) }
}

export const COLUMNS: readonly Column<SpeakerCounts>[] = [
  { title: 'SPEAKER', name: 'speaker', shrinksTo: 12, cell: (row) => row.speaker ?? '(not named)' },
  { title: 'IN HYPOTHESIS', name: 'hypothesis', shrinksTo: 13, cell: (row) => row.hypothesis ?? '' },
  numbers('WORDS', 'words'),
  numbers('HITS', 'hits'),
  numbers('SUB', 'substitutions'),
  numbers('DEL', 'deletions'),
  numbers('INS', 'insertions'),
  { title: 'WER', name: 'wer', align: 'right', cell: ({ wer }) => percent(wer) },
]

/** The speakers of the reference, and all of it. */
export function rowsOf({ comparison }: Report): readonly SpeakerCounts[] {
  return [...comparison.speakers, { ...comparison, speaker: 'all', hypothesis: null }]
}

/** 0.09434 -> "9.43 %" */
export function percent(rate: number): string {
  return `${(100 * rate).toFixed(2)} %`
}

/** The figures for people: name and value. */
export function figuresOf({ reference, hypothesis, normalization, comparison }: Report): readonly (readonly [string, string])[] {
  const silent = [reference, hypothesis].find(({ names }) => names.size === 0)
  const why = silent === undefined ? 'too many speakers, or no words of theirs' : `no speakers in ${silent.doc}`
  const known = (rate: number | null): string => (rate === null ? `unknown: ${why}` : percent(rate))
  const side = ({ doc, words, names }: Version): string =>
    `${doc} (${plural(words.length, 'word')}, ${plural(names.size, 'speaker')})`
  return [
    ['Reference', side(reference)],
    ['Hypothesis', side(hypothesis)],
    ['Words compared', normalization === 'exact' ? 'as they are written' : 'without case and punctuation (--exact: as written)'],
    ['Word error rate', percent(comparison.wer)],
    ['Match error rate', percent(comparison.mer)],
    ['Word information lost', percent(comparison.wil)],
    ['cpWER', known(comparison.cpWer)],
    ['Speaker attribution error', known(comparison.speakerAttributionError)],
  ]
}

export function passagesTitle({ comparison: { passages }, shown }: Report): string {
  if (passages.length === 0) return 'No passages differ.'
  return `Passages that differ, the worst first (${shown.length} of ${passages.length})`
}

/** "2 errors, 1 word with the wrong speaker" */
export function passageTitle({ errors, misattributed }: Passage): string {
  const wrong = misattributed > 0 ? [`${plural(misattributed, 'word')} with the wrong speaker`] : []
  return [...(errors > 0 ? [plural(errors, 'error')] : []), ...wrong].join(', ')
}

/** "talk.txt:12 Mara Lund 0:34" */
export function placeText({ doc, line, speaker, start }: Passage['reference']): string {
  return [line === null ? doc : `${doc}:${line}`, speaker ?? [], start === null ? [] : shortClock(start)].flat().join(' ')
}

/** The object of `--to json`, the first of `--to jsonl`. */
export function comparisonRecord({ reference, hypothesis, normalization, comparison }: Report): ComparisonRecord {
  const side = ({ doc, words, names }: Version) => ({ doc, words: words.length, speakers: names.size })
  const sides = { reference: side(reference), hypothesis: side(hypothesis) }
  return { type: 'comparison', ...sides, normalization, ...comparison, passages: comparison.passages.length }
}

export function passageRecord({ steps, ...passage }: Passage): PassageRecord {
  const ops = steps.map(({ op, reference, hypothesis }) => ({
    op,
    reference: reference?.text ?? null,
    hypothesis: hypothesis?.text ?? null,
  }))
  return { type: 'passage', ...passage, ops }
}
