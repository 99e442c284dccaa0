import type { CheckedLabel, CheckRule, Found } from './rule.ts'
import { dialogue } from './samples.ts'

/** Those who speak between the Q and A of a court. */
const BESIDE_LETTERS = 'colon'
/** A convention with a greater share is one of two that the document lives with. */
const MOST_SHARE = 0.25
const FEW_LABELS = 10

interface Use {
  readonly name: string
  readonly first: CheckedLabel
  last: number
  labels: number
}

/** A second way of writing labels in a part of the document. */
export const mixedConventions: CheckRule = {
  name: 'mixed-conventions',
  title: 'A part of the document writes its labels in another way',
  why: 'Two transcripts may have been joined, a part retyped, or something that is no label was read as one. It is said of each convention with less than a quarter of the labels; the Q and A of a court and its names are one.',
  severity: 'info',
  examples: [
    { about: 'a part in brackets', source: joined(dialogue(['[MARA LUND]', '[JO VEY]'], 6)), line: 49 },
    { about: 'a part with dashes', source: joined(dialogue(['Mara Lund -', 'Jo Vey -'], 6)), line: 49 },
    { about: 'a part in bold', source: joined(dialogue(['**Mara Lund**', '**Jo Vey**'], 6)), line: 49 },
  ],
  counterExamples: [
    { about: 'one convention', source: joined(''), line: 1 },
    { about: 'capitals and small letters', source: joined(dialogue(['Mara Lund:', 'Jo Vey:'], 6)), line: 49 },
    { about: 'counsel between Q and A', source: dialogue(['Q.', 'A.'], 20) + dialogue(['MR. VEY:', 'THE COURT:'], 2), line: 41 },
    { about: 'too few to tell', source: dialogue(['MARA LUND:', '[JO VEY]'], 4), line: 3 },
  ],
  watch(report) {
    const uses = new Map<string, Use>()
    let labels = 0
    return {
      label(label) {
        if (!label.accepted || label.convention === null) return
        labels++
        use(uses, label.match?.shape === 'letter' ? BESIDE_LETTERS : label.convention, label)
      },
      end() {
        if (labels < FEW_LABELS) return
        const [main, ...others] = [...uses.values()].sort((one, other) => other.labels - one.labels)
        for (const other of others) if (main !== undefined && other.labels < labels * MOST_SHARE) report(found(other, main))
      },
    }
  },
}

function use(uses: Map<string, Use>, name: string, label: CheckedLabel): void {
  const known = uses.get(name)
  if (known === undefined) {
    uses.set(name, { name: label.convention ?? name, first: label, last: label.line, labels: 1 })
  } else {
    known.last = label.line
    known.labels++
  }
}

function found({ name, first, last, labels }: Use, main: Use): Found {
  const where = labels === 1 ? 'this label is' : `${labels} labels from here to line ${last} are`
  const { match, text } = first
  return {
    message: `${where} written in another way (${name}) than the other ${main.labels} (${main.name})`,
    line: first.line,
    ...(match === null ? {} : { units: { from: match.at, to: Math.max(match.speechAt, match.at + 1), text } }),
  }
}

function joined(part: string): string {
  return dialogue(['MARA LUND:', 'JO VEY:'], 24) + part
}
