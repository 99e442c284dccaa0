import type { CheckedLabel, CheckRule, Found } from './rule.ts'
import { checkRule } from './samples.ts'

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
export const mixedConventions: CheckRule = checkRule('mixed-conventions', (report) => {
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
})

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
