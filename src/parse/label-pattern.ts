import { readStamp } from '../recogniser/heads/stamp.ts'
import { LABEL_REACH, type LabelMatch } from '../recogniser/label.ts'
import { clean, skipBlank } from '../text/characters.ts'
import { expressionFault } from '../text/expression-fault.ts'
import { shapeOf } from './label-of.ts'

/** A pattern for labels cannot be used. The message says why. */
export class LabelPatternError extends Error {
  override readonly name = 'LabelPatternError'
}

/** Whatever else is asked for: indices, and the beginning of the line. */
const FLAGS = 'dy'

/** Reads the pattern of a user: its group "speaker" is the label. Throws a LabelPatternError. */
export function compileLabelPattern(pattern: RegExp | string): RegExp {
  const { source, flags } = typeof pattern === 'string' ? { source: pattern, flags: 'u' } : pattern
  const expression = compile(source, flags.replace(/[dgy]/g, '') + FLAGS)
  const groups = compile(`${source}|`, expression.flags).exec('')?.groups ?? {}
  if (!('speaker' in groups)) throw new LabelPatternError('it has no group named "speaker"; write (?<speaker>…) around the name')
  if (expression.test('')) throw new LabelPatternError('it matches the empty string; a label needs at least a letter')
  return expression
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    throw new LabelPatternError(`it is not a regular expression: ${expressionFault(error)}`)
  }
}

/** What the pattern of a user finds at the head of a line, or after the white space there. */
export function matchPattern(pattern: RegExp, line: string): LabelMatch | undefined {
  const head = line.slice(0, LABEL_REACH)
  return matchAt(pattern, head, 0) ?? matchAt(pattern, head, skipBlank(head, 0))
}

function matchAt(pattern: RegExp, line: string, at: number): LabelMatch | undefined {
  pattern.lastIndex = 0
  const found = pattern.exec(line.slice(at))
  const label = clean(found?.groups?.speaker ?? '').trim()
  if (found === null || label === '') return undefined
  const { time: written = '' } = found.groups ?? {}
  const time = readStamp(written, skipBlank(written, 0))
  const [textAt] = found.indices?.groups?.text ?? [found[0].length]
  const speechAt = skipBlank(line, at + textAt)
  return {
    label,
    names: [label],
    shape: shapeOf(label),
    at,
    speechAt,
    ownLine: speechAt === line.length,
    start: time?.start ?? null,
    end: time?.end ?? null,
    affiliation: null,
    prior: 1,
  }
}
