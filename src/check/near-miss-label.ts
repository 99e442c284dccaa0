import type { Diagnostic } from '../model/diagnostic.ts'
import { fold } from '../text/fold.ts'
import { LineQueue } from './line-queue.ts'
import type { CheckedLabel, CheckedMatch, CheckRule, Found } from './rule.ts'
import { dialogue, paragraphs } from './samples.ts'

/** Names of a document that are told apart. */
const KEPT = 5_000
/** So sure the shape of a name with words behind it makes it a warning. */
const LIKELY = 0.3
// ": 144;"  ": https://example.org"  ": '2024-12-02'"
const DATA = /^["'*_(]*(?:\d|https?:|www\.|$)/
/** Names of letters without case are short. */
const LONGEST_WIDE = 12
const COLON = /[:：]/

/** A line that came near to a label. */
interface Miss {
  readonly line: number
  readonly name: string
  readonly found: Found
}

/** A line that looks like a label and was not read as one: its words went to the speaker before. */
export const nearMissLabel: CheckRule = {
  name: 'near-miss-label',
  title: 'A line looks like a label and was not read as one',
  why: 'A label that is missed gives its words to the speaker before, and nobody sees it. It is said of lines inside of turns, once for each name, with the reason of the parser; "transcript explain FILE:LINE" tells more. It is a warning where a name with a colon stands before words.',
  severity: 'warning',
  examples: [
    { about: 'a surname that occurs once', source: `${paragraphs(['MARA LUND:', 'JO VEY:'], 12)}Reed: We go.\n`, line: 49 },
    {
      about: 'a surname in the midst of a paragraph',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 12)}I wait.\nReed: We go.\n`,
      line: 26,
    },
    { about: 'a surname in a list', source: `${paragraphs(['MARA LUND:', 'JO VEY:'], 12)}* Reed: We go.\n`, line: 49 },
  ],
  counterExamples: [
    { about: 'every label was read', source: dialogue(['Mara Lund:', 'Jo Vey:'], 8), line: 1 },
    { about: 'a colon in a sentence', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}I say this: no.\n`, line: 17 },
    { about: 'a number behind a colon', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}Boats: 144\n`, line: 17 },
    {
      about: 'a heading',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}THE HARBOUR\n\n${dialogue(['MARA LUND:'], 1)}`,
      line: 17,
    },
  ],
  watch(report) {
    const queue = new LineQueue<Miss>()
    const misses = new Map<string, { readonly miss: Miss; times: number }>()
    let hasLabels = false
    function settle(line: number, endLine: number): void {
      for (const miss of queue.take(line, endLine)) {
        const known = misses.get(miss.name)
        if (known !== undefined) known.times++
        else if (misses.size < KEPT) misses.set(miss.name, { miss, times: 1 })
      }
    }
    return {
      note(diagnostic, label) {
        if (diagnostic.code !== 'near-miss' || diagnostic.line === null) return
        if (label === undefined) report(recorded(diagnostic, diagnostic.line))
        else if (label.match !== null && mayBeName(label, label.match)) queue.push(missOf(label, label.match))
      },
      turn({ line, endLine }) {
        hasLabels = true
        settle(line, endLine)
      },
      matter({ kind, line, endLine }) {
        if (kind === 'body') settle(line, endLine)
      },
      end() {
        if (hasLabels) for (const { miss, times } of misses.values()) report(counted(miss.found, times))
      },
    }
  },
}

/** Headings, words in small letters and names of numbers and addresses are no names of people. */
function mayBeName({ text }: CheckedLabel, { at, speechAt, shape, ownLine }: CheckedMatch): boolean {
  if (ownLine || shape === 'lower' || (shape === 'uncased' && speechAt - at > LONGEST_WIDE)) return false
  if (shape === 'letter' && !COLON.test(text.slice(at, speechAt))) return false
  return !DATA.test(text.slice(speechAt))
}

function missOf({ line, text, reason }: CheckedLabel, { label, at, speechAt, prior }: CheckedMatch): Miss {
  const isLikely = prior >= LIKELY && COLON.test(text.slice(at, speechAt))
  const found: Found = {
    message: `"${label}" looks like a label and was not read as one: ${reason}`,
    line,
    severity: isLikely ? 'warning' : 'info',
    units: { from: at, to: Math.max(speechAt, at + 1), text },
  }
  return { line, name: fold(label), found }
}

function counted(found: Found, times: number): Found {
  if (times === 1) return found
  return { ...found, message: `${found.message}; ${times - 1} more ${times === 2 ? 'line begins' : 'lines begin'} like this` }
}

/** Records of ours tell of it; the line is not at hand. */
function recorded({ message, severity, byte }: Diagnostic, line: number): Found {
  return { message, line, severity, ...(byte === null ? {} : { bytes: { from: byte, to: byte } }) }
}
