import type { LabelConvention } from '../labels/convention.ts'
import { conventions } from '../labels/index.ts'
import { repairs } from '../repairs/index.ts'
import type { Repair } from '../repairs/repair.ts'
import { escapeText } from './escape.ts'
import type { Paint } from './select-turns-paint.ts'

/** Everything that has a page of its own. */
export const PAGE_NAMES: readonly string[] = [...repairs, ...conventions].map(({ name }) => name)

const WIDTH = 78

const SAFETY: Readonly<Record<Repair['safety'], string>> = {
  safe: 'safe: made unless --repairs says otherwise',
  evidence: 'made when the document itself shows that it is right, unless --repairs says otherwise',
  'opt-in': 'made when --repairs names it, or says all',
  flag: 'never made: it is only pointed out',
}

/** The page of a repair or a convention, or undefined when there is none of that name. */
export function pageOf(name: string, paint: Paint): string | undefined {
  const repair = repairs.find((known) => known.name === name)
  if (repair !== undefined) return repairPage(repair, paint)
  const convention = conventions.find((known) => known.name === name)
  return convention === undefined ? undefined : conventionPage(convention, paint)
}

function repairPage({ name, title, why, safety, examples, counterExamples }: Repair, { heading }: Paint): string {
  return [
    heading(`${name}: ${title}`),
    `A repair; ${SAFETY[safety]}.`,
    '',
    wrapped(why),
    '',
    heading('Repaired'),
    ...examples.flatMap(({ before, after }) => [`  - ${shown(before)}`, `  + ${shown(after)}`]),
    '',
    heading('Left as it is'),
    ...counterExamples.map((text) => `    ${shown(text)}`),
    '',
  ].join('\n')
}

function conventionPage({ name, title, about, examples, counterExamples }: LabelConvention, { heading }: Paint): string {
  return [
    heading(`${name}: ${title}`),
    'A label convention: how who speaks is written.',
    '',
    wrapped(about),
    '',
    heading('Labels'),
    ...examples.map(({ line, label }) => `    ${shown(line)}\n      is ${shown(label)}`),
    '',
    heading('No labels'),
    ...counterExamples.map((line) => `    ${shown(line)}`),
    '',
  ].join('\n')
}

/** A sample on one line; its line ends are shown as they would be typed. */
function shown(sample: string): string {
  return escapeText(sample.replaceAll('\n', '\\n'))
}

function wrapped(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line += (line === '' ? '' : ' ') + word
  }
  return [...lines, line].join('\n')
}
