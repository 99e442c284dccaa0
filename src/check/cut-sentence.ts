import type { CheckedSpeech, CheckRule, Found } from './rule.ts'
import { dialogue } from './samples.ts'
import { endsSentence, lastWords, openEnd } from './sentence-end.ts'

/** Turns of a document that end sentences with marks, of a hundred, before one without is strange. */
const USUAL = 0.95
const FEW_TURNS = 10
/** A shorter turn is an answer without a full stop. */
const FEW_WORDS = 6
/** Kept until it is known whether the document ends its sentences. */
const KEPT = 1_100
const SMALL_LETTER = /^["'“‘(]?\p{Ll}/u

/** A turn that ends in the midst of a sentence. */
export const cutSentence: CheckRule = {
  name: 'cut-sentence',
  title: 'A turn ends without the mark of an end',
  why: 'Where nearly every turn ends with a full stop, a question mark or a dash, one that ends with a letter or a comma may have lost its end, or what cuts it is no label. It is a warning when the next turn begins with a small letter. Texts that do without full stops are left alone.',
  severity: 'info',
  examples: [
    { about: 'the end is missing', source: cut('and then the keeper of the lock told me that', 'Did he?'), line: 41 },
    { about: 'a comma is the last', source: cut('and then the keeper of the lock told me,', 'Did he?'), line: 41 },
    { about: 'it goes on behind the next label', source: cut('and then the keeper of the', 'lock told me so.'), line: 41 },
  ],
  counterExamples: [
    { about: 'broken off on purpose', source: cut('and then the keeper of the lock told me —', 'Did he?'), line: 41 },
    {
      about: 'a short answer',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 20)}MARA LUND: Yes of course\n\nJO VEY: Did he?\n`,
      line: 41,
    },
    { about: 'nobody writes full stops', source: dialogue(['MARA LUND:', 'JO VEY:'], 20).replaceAll(/[.?]\n/g, '\n'), line: 1 },
  ],
  watch(report) {
    const cuts: Found[] = []
    const counts = { turns: 0, ended: 0 }
    let open: Found | undefined
    return {
      turn({ speaker, endLine }, speech) {
        const { text, words } = speech
        if (open !== undefined && cuts.length < KEPT) cuts.push(judged(open, text))
        open = undefined
        if (text === '') return
        counts.turns++
        if (endsSentence(text)) counts.ended++
        else if (words >= FEW_WORDS && !endsWithTitle(speech)) open = foundAt(text, endLine, speaker)
      },
      matter() {
        open = undefined
      },
      end() {
        if (counts.turns < FEW_TURNS || counts.ended < counts.turns * USUAL) return
        for (const found of cuts) report(found)
      },
    }
  },
}

function foundAt(text: string, line: number, speaker: string | null): Found | undefined {
  const end = openEnd(text)
  if (end === undefined) return undefined
  const what = end === 'comma' ? 'ends with a comma' : 'ends without a full stop or another mark'
  return { message: `the turn of "${speaker ?? ''}" ${what}: "… ${lastWords(text)}"`, line }
}

/** A short paragraph is the last of several: a heading, or a name below a letter. */
function endsWithTitle({ text, paragraphs }: CheckedSpeech): boolean {
  const last = paragraphs.at(-1) ?? 0
  return last > 0 && text.slice(last).split(' ').length < FEW_WORDS
}

function judged(found: Found, next: string): Found {
  if (!SMALL_LETTER.test(next)) return found
  const message = `${found.message}, and the next begins with a small letter: perhaps what cuts it is no label`
  return { ...found, message, severity: 'warning' }
}

function cut(words: string, next: string): string {
  return `${dialogue(['MARA LUND:', 'JO VEY:'], 20)}MARA LUND: I went down to the harbour, ${words}\n\nJO VEY: ${next}\n`
}
