import type { Comparison, SpeakerCounts, Version } from '../../compare/compare.ts'
import type { Passage } from '../../compare/passages.ts'
import type { Normalization, Word } from '../../compare/words.ts'
import { shortClock } from '../../write/clock.ts'
import { plural } from '../plural.ts'
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

export type Side = 'reference' | 'hypothesis'

const NUMBERS = { words: 'WORDS', hits: 'HITS', substitutions: 'SUB', deletions: 'DEL', insertions: 'INS', wer: 'WER' } as const

function numberColumn(name: keyof typeof NUMBERS): Column<SpeakerCounts> {
  return { title: NUMBERS[name], name, align: 'right', cell: (row) => (name === 'wer' ? percent(row.wer) : String(row[name])) }
}

export const COLUMNS: readonly Column<SpeakerCounts>[] = [
  { title: 'SPEAKER', name: 'speaker', shrinksTo: 12, cell: (row) => row.speaker ?? '(not named)' },
  { title: 'IN HYPOTHESIS', name: 'hypothesis', shrinksTo: 13, cell: (row) => row.hypothesis ?? '' },
  ...(['words', 'hits', 'substitutions', 'deletions', 'insertions', 'wer'] as const).map(numberColumn),
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
  const { wer, mer, wil, cpWer, speakerAttributionError } = comparison
  const silent = [reference, hypothesis].find(({ names }) => names.size === 0)
  const why = silent === undefined ? 'too many speakers, or no words of theirs' : `no speakers in ${silent.doc}`
  const side = ({ doc, words, names }: Version): string =>
    `${doc} (${plural(words.length, 'word')}, ${plural(names.size, 'speaker')})`
  return [
    ['Reference', side(reference)],
    ['Hypothesis', side(hypothesis)],
    ['Words compared', normalization === 'exact' ? 'as they are written' : 'without case and punctuation (--exact: as written)'],
    ['Word error rate', percent(wer)],
    ['Match error rate', percent(mer)],
    ['Word information lost', percent(wil)],
    ['cpWER', cpWer === null ? `unknown: ${why}` : percent(cpWer)],
    ['Speaker attribution error', speakerAttributionError === null ? `unknown: ${why}` : percent(speakerAttributionError)],
  ]
}

export function passagesTitle({ comparison: { passages }, shown }: Report): string {
  return `Passages that differ, the worst first (${shown.length} of ${passages.length})`
}

/** "2 errors, 1 word with the wrong speaker" */
export function passageTitle({ errors, misattributed }: Passage): string {
  const wrong = misattributed > 0 ? [`${plural(misattributed, 'word')} with the wrong speaker`] : []
  return [...(errors > 0 ? [plural(errors, 'error')] : []), ...wrong].join(', ')
}

function placeOf(passage: Passage, side: Side, { [side]: { doc, names } }: Report) {
  const [first, last] = passage[side]
  const speakerId = first?.speakerId ?? null
  const speaker = names.get(speakerId ?? '') ?? null
  return { doc, speaker, speakerId, line: first?.line ?? null, start: first?.start ?? null, end: last?.end ?? null }
}

/** "talk.txt:12 Mara Lund 0:34" */
export function placeText(passage: Passage, side: Side, report: Report): string {
  const { doc, line, speaker, start } = placeOf(passage, side, report)
  const place = line === null ? doc : `${doc}:${line}`
  return [place, speaker ?? [], start === null ? [] : shortClock(start)].flat().join(' ')
}

/** The objects of `--to jsonl`; the first is that of `--to json`. */
export function objectsOf(report: Report): object[] {
  const { normalization, comparison, shown } = report
  const side = ({ doc, words, names }: Version) => ({ doc, words: words.length, speakers: names.size })
  const sides = { reference: side(report.reference), hypothesis: side(report.hypothesis) }
  const passages = shown.map((passage) => {
    const { steps, errors, misattributed } = passage
    const places = { reference: placeOf(passage, 'reference', report), hypothesis: placeOf(passage, 'hypothesis', report) }
    const ops = steps.map(({ op, ...words }) => ({
      op,
      reference: textOf(words.reference),
      hypothesis: textOf(words.hypothesis),
    }))
    return { type: 'passage', errors, misattributed, ...places, ops }
  })
  return [{ type: 'comparison', ...sides, normalization, ...comparison, passages: comparison.passages.length }, ...passages]
}

function textOf(word: Word | undefined): string | null {
  return word?.text ?? null
}
