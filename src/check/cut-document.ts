import type { CheckRule } from './rule.ts'
import { dialogue } from './samples.ts'
import { endsSentence, lastWords, openEnd } from './sentence-end.ts'

const USUAL = 0.9
const FEW_TURNS = 5
/** Fewer are an answer without a full stop. */
const FEW_WORDS = 4

/** A document that ends in the midst of a sentence. */
export const cutDocument: CheckRule = {
  name: 'cut-document',
  title: 'The document ends in the midst of a sentence',
  why: 'A download that broke off, or a copy that was too short, ends like this. It is said where nine of ten turns end with a full stop, a question mark or a dash, and nothing follows the last turn.',
  severity: 'warning',
  examples: [
    {
      about: 'the end is missing',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 12)}MARA LUND: And then the keeper of`,
      line: 25,
    },
    { about: 'within a word', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 12)}MARA LUND: And then the kee`, line: 25 },
    { about: 'behind a comma', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 12)}MARA LUND: And then,\n`, line: 25 },
  ],
  counterExamples: [
    { about: 'it ends as it should', source: dialogue(['MARA LUND:', 'JO VEY:'], 12), line: 23 },
    {
      about: 'matter follows',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 12)}MARA LUND: So be it\n\n[end of recording]\n`,
      line: 25,
    },
    { about: 'nobody writes full stops', source: dialogue(['MARA LUND:', 'JO VEY:'], 20).replaceAll(/[.?]\n/g, '\n'), line: 39 },
  ],
  watch(report) {
    const counts = { turns: 0, ended: 0 }
    let last: { readonly tail: string; readonly line: number } | undefined
    return {
      turn({ endLine }, { text, words }) {
        if (text === '') return
        counts.turns++
        if (endsSentence(text)) counts.ended++
        const end = openEnd(text)
        const isOpen = end === 'comma' || (end === 'letter' && words >= FEW_WORDS)
        last = isOpen ? { tail: lastWords(text), line: endLine } : undefined
      },
      matter({ kind }) {
        if (kind !== 'blank') last = undefined
      },
      end() {
        if (last === undefined || counts.turns < FEW_TURNS || counts.ended < (counts.turns - 1) * USUAL) return
        report({
          message: `the document ends in the midst of a sentence: "… ${last.tail}"; the rest may be missing`,
          line: last.line,
        })
      },
    }
  },
}
