/** Questions from one number to another, both included. */
export interface QuestionRange {
  readonly from: number
  readonly to: number
}

export type QuestionSelector = readonly QuestionRange[]

/** "7", "3-5", "9-": one number, two, or an open end. */
const RANGE = /^(\d{1,9})(?:(-)(\d{1,9})?)?$/

function parseRange(part: string): QuestionRange | undefined {
  const match = RANGE.exec(part)
  if (match === null) return undefined
  const from = Number(match[1])
  const open = match[2] === undefined ? from : Infinity
  const to = match[3] === undefined ? open : Number(match[3])
  return from >= 1 && to >= from ? { from, to } : undefined
}

/** Reads "7", "3-5", "9-" or "2,4,9-11"; undefined when it is none of them. */
export function parseQuestionSelector(text: string): QuestionSelector | undefined {
  const ranges: QuestionRange[] = []
  for (const part of text.split(',')) {
    const range = parseRange(part.trim())
    if (range === undefined) return undefined
    ranges.push(range)
  }
  return ranges
}

export function selectsQuestion(selector: QuestionSelector, question: number | null): boolean {
  return question !== null && selector.some(({ from, to }) => question >= from && question <= to)
}

function rangeText({ from, to }: QuestionRange): string {
  if (from === to) return String(from)
  return to === Infinity ? `${from}-` : `${from}-${to}`
}

/** The parts of a selector that select none of the questions, as they would be written. */
export function missingQuestions(selector: QuestionSelector, questions: ReadonlySet<number>): string[] {
  const known = [...questions]
  return selector.filter((range) => !known.some((question) => selectsQuestion([range], question))).map(rangeText)
}

/** Rising numbers in short: 1, 2, 3, 7 -> "1-3,7". */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && number === last.to + 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}
