import type { Turn } from '../records.ts'

/** Each sign of Chinese and Japanese is a word. */
const SIGN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu
const WORD = /[\p{L}\p{N}]+/gu
/** Words of a label, with what stands before it and the office after it. */
const LONGEST_LABEL = 12

type Said = Pick<Turn, 'line' | 'endLine' | 'text'> & { readonly annotations: readonly { at: number; end: number }[] }

/** `kinds`: what each line is, "speech" or something else. `turns` are read without repairs, so their words are those of the lines. */
export function score(lines: readonly string[], kinds: readonly string[], turns: readonly Said[]) {
  const sum = { faults: [] as string[], words: 0, glued: 0, lost: 0, right: 0, missed: 0, wrong: 0 }
  const places = lines.map((line, index) => ({ words: wordsOf(line), isSpeech: kinds[index] === 'speech', inside: 0, lead: 0 }))
  for (const turn of turns) {
    let said = saidWords(turn)
    for (const [row, place] of places.slice(turn.line - 1, turn.endLine).entries()) {
      const { from, length } = longestRun(place.words, said, row === 0 ? LONGEST_LABEL : 1)
      if (length === 0) continue
      place.lead = Math.max(place.lead, from - place.inside)
      place.inside += said.slice(0, length).filter(({ isNote }) => place.isSpeech || !isNote).length
      said = said.slice(length)
    }
  }
  for (const [index, { words, isSpeech, inside, lead }] of places.entries()) {
    if (words.length === 0) continue
    const count = isSpeech ? words.length - lead - inside : inside
    if (count > 0) sum.faults.push(`${index + 1} ${isSpeech ? 'lost' : 'glued'} ${count}: ${lines[index]?.trim()}`)
    sum[isSpeech ? 'lost' : 'glued'] += count
    if (isSpeech) sum.words += words.length - lead
    if (!isSpeech || inside === 0) sum[isSpeech ? 'wrong' : inside > 0 ? 'missed' : 'right']++
  }
  return { ...sum, f1: f1Of(sum) }
}

/** Of lines that are not speech: how well they are told from those that are. */
export function f1Of({ right, missed, wrong }: Readonly<Record<'right' | 'missed' | 'wrong', number>>): number {
  return (2 * right) / (2 * right + missed + wrong)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(SIGN, ' $& ').match(WORD) ?? []
}

/** A note that the turn marks is not said where it has a line of its own. */
function saidWords({ text, annotations }: Said) {
  const cuts = [...annotations.flatMap(({ at, end }) => [at, end]), text.length]
  const pieces = cuts.map((end, index) => wordsOf(text.slice(cuts[index - 1] ?? 0, end)))
  return pieces.flatMap((words, index) => words.map((word) => ({ word, isNote: index % 2 === 1 })))
}

/** The words of a line that what is said begins with, behind a few at most: half of the others, or they are not from here. */
function longestRun(words: readonly string[], said: readonly { word: string }[], skipped: number) {
  let best = { from: 0, length: 0 }
  for (let from = 0; from <= skipped && from < words.length; from++) {
    let length = 0
    while (from + length < words.length && words[from + length] === said[length]?.word) length++
    if (length > best.length && length * 2 >= words.length - from) best = { from, length }
  }
  return best
}
