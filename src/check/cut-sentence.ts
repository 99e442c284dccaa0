import type { Turn } from '../model/turn.ts'
import { withoutHalves } from '../text/elide.ts'
import type { CheckRule, Found } from './rule.ts'
import { checkRule } from './samples.ts'

/** Turns of a document that end sentences with marks, of a hundred, before one without is strange. */
const USUAL = 0.95
const FEW_TURNS = 10
/** A shorter turn is an answer without a full stop. */
const FEW_WORDS = 6
/** Kept until it is known whether the document ends its sentences. */
const KEPT = 1_100
const SMALL_LETTER = /^["'“‘(]?\p{Ll}/u

/** A turn that ends in the midst of a sentence. */
export const cutSentence: CheckRule = checkRule('cut-sentence', (report) => {
  const cuts: Found[] = []
  const counts = { turns: 0, ended: 0 }
  let open: Found | undefined
  return {
    turn(turn) {
      const { speaker, endLine, text, words } = turn
      if (open !== undefined && cuts.length < KEPT) cuts.push(judged(open, text))
      open = undefined
      if (text === '') return
      counts.turns++
      if (endsSentence(text)) counts.ended++
      else if (words >= FEW_WORDS && !endsWithTitle(turn)) open = foundAt(text, endLine, speaker)
    },
    matter() {
      open = undefined
    },
    end() {
      if (counts.turns < FEW_TURNS || counts.ended < counts.turns * USUAL) return
      for (const found of cuts) report(found)
    },
  }
})

function foundAt(text: string, line: number, speaker: string | null): Found | undefined {
  const end = openEnd(text)
  if (end === undefined) return undefined
  const what = end === 'comma' ? 'ends with a comma' : 'ends without a full stop or another mark'
  return { message: `the turn of "${speaker ?? ''}" ${what}: "… ${lastWords(text)}"`, line }
}

/** A short paragraph is the last of several: a heading, or a name below a letter. */
function endsWithTitle({ text, paragraphs }: Turn): boolean {
  const last = paragraphs.at(-1) ?? 0
  return last > 0 && text.slice(last).split(' ').length < FEW_WORDS
}

function judged(found: Found, next: string): Found {
  if (!SMALL_LETTER.test(next)) return found
  const message = `${found.message}, and the next begins with a small letter: perhaps what cuts it is no label`
  return { ...found, message, severity: 'warning' }
}

/** Marks that end a sentence or cut it short on purpose, brackets and quotation marks behind them aside. */
const ENDS = '.?!…。！？؟।:;—–-~"”’»)]}*_♪>'
/** Letters with case: where there is none, lists of names end without a mark. */
const LETTER = /[\p{Lu}\p{Ll}\p{M}]/u
const DIGIT = /\d/

/** Whether a text ends with a mark that ends a sentence, breaks it off or closes a bracket. */
function endsSentence(text: string): boolean {
  const end = text.trimEnd()
  return ENDS.includes(end.charAt(end.length - 1))
}

/** What a text ends with that ends no sentence: a letter, a digit or a comma. */
function openEnd(text: string): 'letter' | 'digit' | 'comma' | undefined {
  const end = text.trimEnd()
  const last = end.slice(-1)
  if (last === ',' || last === '\u060c') return 'comma'
  if (DIGIT.test(last)) return 'digit'
  return LETTER.test(last) ? 'letter' : undefined
}

/** The last words of a text, to be shown. */
function lastWords(text: string): string {
  const words = text.slice(-60).split(' ')
  return withoutHalves(words.slice(-Math.min(4, words.length)).join(' ').slice(-50))
}

const DOCUMENT_USUAL = 0.9
const DOCUMENT_FEW_TURNS = 5
/** Fewer are an answer without a full stop. */
const DOCUMENT_FEW_WORDS = 4

/** A document that ends in the midst of a sentence. */
export const cutDocument: CheckRule = checkRule('cut-document', (report) => {
  const counts = { turns: 0, ended: 0 }
  let last: { readonly tail: string; readonly line: number } | undefined
  return {
    turn({ endLine, text, words }) {
      if (text === '') return
      counts.turns++
      if (endsSentence(text)) counts.ended++
      const end = openEnd(text)
      const isOpen = end === 'comma' || (end === 'letter' && words >= DOCUMENT_FEW_WORDS)
      last = isOpen ? { tail: lastWords(text), line: endLine } : undefined
    },
    matter({ kind }) {
      if (kind !== 'blank') last = undefined
    },
    end() {
      if (last === undefined || counts.turns < DOCUMENT_FEW_TURNS || counts.ended < (counts.turns - 1) * DOCUMENT_USUAL) return
      report({
        message: `the document ends in the midst of a sentence: "… ${last.tail}"; the rest may be missing`,
        line: last.line,
      })
    },
  }
})

/** A label without words. */
export const emptyTurn: CheckRule = checkRule('empty-turn', (report) => ({
  turn({ speaker, label, line, words, text }) {
    if (words > 0 || text !== '') return
    report({ message: `"${speaker ?? label ?? ''}" says nothing here`, line })
  },
}))
