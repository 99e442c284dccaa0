import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { isTalkOfNames } from './labelled-lines.ts'

// "bot: Good evening.; human: Hello."  "Mara: Yes. | Jo: No."  "Mara: Yes.\\nJo: No."
//                   ^^                            ^^^                   ^^
const MARK = /[;；|/](?=\s)|\\n/g
const LABEL = /\s{0,3}([^\s:："';|/][^:：.!?\n;|/]{0,40})(?::\s|：)/y

/** Names of a talk that is told in one line. */
const MOST_NAMES = 200

/**
 * A talk that a table or a string tells in one line, with marks between what each says: as the lines that it is; the
 * same line where it is no such talk. Names that made a talk before make one again.
 */
export class TalkPieces {
  readonly #known = new Set<string>()

  of(line: Line): Line[] {
    const { text } = line
    const first = labelAt(text, 0)
    const inner = first === undefined ? [] : innerLabels(text)
    if (first === undefined || inner.length === 0) return [line]
    const names = [first, ...inner.map(({ name }) => name)]
    if (!isTalkOfNames(names) && !names.every((name) => this.#known.has(name))) return [line]
    for (const name of names) if (this.#known.size < MOST_NAMES) this.#known.add(name)
    const ends = [...inner.map(({ mark }) => mark), text.length]
    return [0, ...inner.map(({ from }) => from)].map((from, index) => partOf(line, from, ends[index] ?? text.length))
  }
}

interface InnerLabel {
  readonly name: string
  /** Where the mark before it begins, and what stands behind that. */
  readonly mark: number
  readonly from: number
}

function innerLabels(text: string): InnerLabel[] {
  return [...text.matchAll(MARK)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length
    const name = labelAt(text, from)
    return name === undefined ? [] : { name, mark: index, from }
  })
}

function labelAt(text: string, at: number): string | undefined {
  LABEL.lastIndex = at
  return LABEL.exec(text)?.[1]
}
