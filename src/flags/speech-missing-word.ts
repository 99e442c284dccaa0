import type { Flag, FlagPlace, FlagReport } from './flag.ts'
import { between, shown, type Token, tokensOf } from './tokens.ts'

/** "to" stands between these and a verb. */
const WANTS_TO = new Set('continues wants needs tends hopes plans refuses intends seeks decides'.split(' '))
const VERBS = new Set(
  'be regard have do see make take give keep think say believe become understand know tell bring put let go get remain ensure provide'.split(
    ' ',
  ),
)
/** Names that take an article. */
const NAMES = new Set([
  'United States',
  'United Kingdom',
  'United Nations',
  'Soviet Union',
  'European Union',
  'White House',
  'Middle East',
])
/** Before the name they take the place of an article, or make it part of something else. */
const BEFORE = new Set(
  'the these those this that our your their its his her my whose a an and or of in for as from to by with between'.split(' '),
)
const AUXILIARIES = new Set('is was has had will would can could should may might does did must'.split(' '))
/** The document must have the article this often. */
const OFTEN = 3
const KEPT = 100

interface Bare {
  readonly name: string
  readonly place: FlagPlace
  readonly message: string
}

/** A small word that is missing. */
export const missingWord: Flag = {
  name: 'speech/missing-word',
  title: 'A small word may be missing',
  why: 'Fast typing loses "to" and "the". A verb after "continues" is pointed out, and a name without its article where the document has it elsewhere. What was said cannot be known from the text, so nothing is put in.',
  safety: 'flag',
  examples: [
    { text: 'The board continues regard it as ours.', at: 'continues regard' },
    { text: 'She wants make it so.', at: 'wants make' },
    {
      text: 'in the United States, to the United States, of the United States; often said United States would pay',
      at: 'United States would',
    },
    { text: 'It tends be late.', at: 'tends be' },
  ],
  counterExamples: [
    'The board continues to regard it as ours.',
    'Its continues, wants and needs',
    'They said United States would pay.',
    'the United States, the United States, the United States; United States policy',
    'He needs help. She wants peace.',
  ],
  watch(report) {
    const counts = new Map<string, number>()
    const bare: Bare[] = []
    return {
      text({ text }) {
        const tokens = tokensOf(text)
        for (const index of tokens.keys()) {
          findLostTo(text, tokens.slice(index, index + 2), report)
          const found = nameAt(text, tokens, index)
          if (found === undefined) continue
          if (found.hasArticle) counts.set(found.name, (counts.get(found.name) ?? 0) + 1)
          else if (found.isBare && bare.length < KEPT)
            bare.push({
              name: found.name,
              place: report.place(found.from),
              message: `${shown(text, found.from, found.to)} may lack its article`,
            })
        }
      },
      end() {
        for (const { name, place, message } of bare) if ((counts.get(name) ?? 0) >= OFTEN) report.foundAt(place, message)
      },
    }
  },
}

function findLostTo(text: string, [first, second]: readonly Token[], report: FlagReport): void {
  if (first === undefined || second === undefined || !WANTS_TO.has(first.word) || !VERBS.has(second.word)) return
  if (between(text, first, second) !== ' ') return
  report.found({ from: first.from, message: `${shown(text, first.from, second.to)} may lack "to"` })
}

interface Named {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly hasArticle: boolean
  /** A word in lower case stands before it, and an auxiliary behind it. */
  readonly isBare: boolean
}

function nameAt(text: string, tokens: readonly Token[], index: number): Named | undefined {
  const [first, second, behind] = tokens.slice(index, index + 3)
  if (first === undefined || second === undefined || !NAMES.has(`${first.word} ${second.word}`)) return undefined
  const before = tokens[index - 1]
  const word = before?.word ?? ''
  const isBare = between(text, before, first) === ' ' && word !== '' && word === word.toLowerCase() && !BEFORE.has(word)
  const goesOn = behind !== undefined && AUXILIARIES.has(behind.word) && between(text, second, behind) === ' '
  const hasArticle = word.toLowerCase() === 'the'
  return {
    name: `${first.word} ${second.word}`,
    from: first.from,
    to: behind?.to ?? second.to,
    hasArticle,
    isBare: isBare && goesOn,
  }
}
