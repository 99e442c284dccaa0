import type { LabelMatch } from '../../recogniser/label.ts'
import { fold } from '../../text/fold.ts'

// "My name is Mara"   "I’m Jo Vey"   "je m’appelle Mara"
const SELF = /[Mm]y name(?: is|[’']s) |\bI(?: am|[’']m) |[Tt]his is /g
const SELF_ELSEWHERE =
  /[Mm]ein Name ist |[Ii]ch (?:bin|heiße) |[Jj]e (?:m[’']appelle|suis) |[Mm]e (?:llamo|chamo) |[Mm]i (?:nombre es|chiamo) |[Mm]ijn naam is /g
/** Whoever says so says it soon. */
const REACH = 600
const LONGEST_NAME = 60
const MOST_WORDS = 4
const CAPITAL = /^\p{Lu}/u

/** Whether somebody says in what stands behind a label that this is his name: "Mara: Good day. My name is Mara Lund." */
export function namesSelf(line: string, { label, speechAt }: Pick<LabelMatch, 'label' | 'speechAt'>): boolean {
  const speech = line.slice(speechAt, speechAt + REACH)
  return [...speech.matchAll(SELF), ...speech.matchAll(SELF_ELSEWHERE)].some(({ 0: phrase, index }) => {
    const behind = speech.slice(index + phrase.length, index + phrase.length + LONGEST_NAME)
    const all = behind.split(' ', MOST_WORDS)
    const small = all.findIndex((word) => !CAPITAL.test(word))
    const said = all.slice(0, small < 0 ? MOST_WORDS : small).map(fold)
    return fold(label)
      .split(' ')
      .every((word) => said.includes(word))
  })
}
