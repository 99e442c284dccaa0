import type { CheckRule, CheckSample } from './rule.ts'
import text from './rules.txt'

// one-off-label info: A name labels one turn only …⏎  why it matters⏎  + 29 a letter has slipped: …⏎  - …
const SECTION = /^([\w-]+) (info|warning): (.*)\n {2}(.*)\n((?: {2}.*\n)*)/gm
const SAMPLE = /^ {2}([+-]) (\d+) (.*?): ?(.*)$/gm

const sections = new Map(Array.from(text.matchAll(SECTION), ([, name = '', ...told]) => [name, told]))

/** A rule, told as rules.txt has it. Its samples are made when they are asked for. */
export function checkRule(name: string, watch: CheckRule['watch']): CheckRule {
  const [severity, title = '', why = '', samples = ''] = sections.get(name) ?? []
  return {
    name,
    title,
    why,
    severity: severity === 'info' ? 'info' : 'warning',
    get examples() {
      return samplesIn(samples, '+')
    },
    get counterExamples() {
      return samplesIn(samples, '-')
    },
    watch,
  }
}

function samplesIn(rows: string, wanted: string): CheckSample[] {
  return Array.from(rows.matchAll(SAMPLE)).flatMap(([, sign, line, about = '', source = '']) => {
    if (sign !== wanted) return []
    const bytes = source.startsWith('bytes:')
      ? Uint8Array.from(expanded(source.slice(6)), (unit) => unit.charCodeAt(0))
      : undefined
    return { about, source: bytes ?? expanded(source), line: Number(line) }
  })
}

/** Sentences for samples; none holds what looks like a label. */
const SENTENCES = [
  'We open the gates at noon, when the tide allows it.',
  'And who decides that?',
  'The keeper of the lock does, with the pilot.',
  'I would rather wait for the evening.',
  'There is less water then, as you know.',
  'Nobody has complained so far.',
]

const sentences = (count: number): string[] => Array.from({ length: count }, (_, at) => SENTENCES[at % SENTENCES.length] ?? '')

// {MARA LUND:|JO VEY: *8 twice}   {1-12   and so we went on}   {39 lines}   [It is noon.\n]*4   \n   \u200b
const SHORTHAND =
  /\{(?<labels>[^{}]+) \*(?<turns>\d+)(?<how> twice| bare)?\}|\{(?<from>\d+)-(?<to>\d+)(?<line>(?:[^{}\d][^{}]*)?)\}|\{(?<count>\d+)(?<lines> lines)?\}|\[(?<block>[^[\]]+)\]\*(?<times>\d+)|\\(?:u(?<code>[\da-f]{4})|(?<sign>[nt]))/g

/** The text that a sample stands for. */
function expanded(sample: string): string {
  return Array.from(sample.matchAll(SHORTHAND)).reduceRight((made, { 0: written, index, groups = {} }) => {
    return made.slice(0, index) + meant(groups) + made.slice(index + written.length)
  }, sample)
}

function meant({ labels, from, count, block, code, sign, ...more }: Readonly<Record<string, string | undefined>>): string {
  if (sign !== undefined) return sign === 'n' ? '\n' : '\t'
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  if (block !== undefined) return expanded(block).repeat(Number(more.times))
  if (count !== undefined) return more.lines === undefined ? sentences(Number(count)).join(' ') : lines(sentences(Number(count)))
  if (from !== undefined) {
    const numbers = Array.from({ length: Number(more.to) - Number(from) + 1 }, (_, at) => Number(from) + at)
    return lines(numbers.map((number) => `${String(number).padStart(4)}${expanded(more.line ?? '')}`))
  }
  const names = expanded(labels ?? '').split('|')
  const turns = sentences(Number(more.turns)).map((said, at) => `${names[at % names.length]} ${said}\n`)
  const [end, bare] = [more.how === ' twice' ? '\nSo they say.\n\n' : '\n', more.how === ' bare' ? /[.?]\n/ : /\n/]
  return turns.map((turn) => turn.replace(bare, '\n') + end).join('')
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}
