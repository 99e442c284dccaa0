import type { LabelMatch, LabelShape } from '../recogniser/label.ts'
import { type ColonLabel, readColonLabel, toMatch } from './colon.ts'
import { loosely } from './convention.ts'
import { saysSentence } from './dash-speech.ts'
import { isDigit, skipBlank } from './names/units.ts'

// "12 " before a name
const NUMBER = /^\s{0,24}\d{1,4}\s{1,4}(?=\p{Lu})/u

/**
 * The number of a page that has run into the line below it. Rows are numbered as well: only whoever has spoken before speaks.
 *     12 Mara Lund: It is late.
 *        ^                       */
export function matchBehindNumber(line: string, shapes: ReadonlySet<LabelShape>): LabelMatch | undefined {
  const found = labelBehindNumber(line)
  if (found === undefined || found.ownLine || !shapes.has(found.name.shape)) return undefined
  return saysSentence(line, found.speechAt)
    ? loosely(toMatch(found.name, found, { at: skipBlank(line, 0), prior: 0 }))
    : undefined
}

function labelBehindNumber(line: string): ColonLabel | undefined {
  if (!isDigit(line.charCodeAt(skipBlank(line, 0)))) return undefined
  const number = NUMBER.exec(line)?.[0]
  return number === undefined ? undefined : readColonLabel(line, number.length)
}
