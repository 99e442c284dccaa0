import { checkRules } from '../../check/index.ts'
import type { CheckRule, CheckSample } from '../../check/rule.ts'
import type { Flag } from '../../flags/flag.ts'
import { flags } from '../../flags/index.ts'
import { SHAPES, type Shape } from '../../recogniser/index.ts'
import { repairs } from '../../repairs/index.ts'
import type { Repair } from '../../repairs/repair.ts'
import { elideRepeats, shortened, withoutHalves } from '../../text/elide.ts'
import type { Paint } from '../color.ts'
import { escapeText } from '../escape.ts'
import { wrapped } from './wrap.ts'

/** Everything that has a page of its own. */
export const PAGE_NAMES: readonly string[] = [...repairs, ...flags, ...SHAPES, ...checkRules].map(({ name }) => name)

const SAFETY: Readonly<Record<Repair['safety'], string>> = {
  safe: 'safe: made unless --repairs says otherwise',
  evidence: 'made when the document itself shows that it is right, unless --repairs says otherwise',
  'opt-in': 'made when --repairs names it, or says all',
}

const NOTATION = 'safe: made in what is said unless --repairs says otherwise, in a repaired source where it is named'

/** The page of a repair, a convention or a rule of check, or undefined when there is none of that name. */
export function pageOf(name: string, paint: Paint): string | undefined {
  const repair = repairs.find((known) => known.name === name)
  if (repair !== undefined) return repairPage(repair, paint)
  const flag = flags.find((known) => known.name === name)
  if (flag !== undefined) return flagPage(flag, paint)
  const convention = SHAPES.find((known) => known.name === name)
  if (convention !== undefined) return conventionPage(convention, paint)
  const rule = checkRules.find((known) => known.name === name)
  return rule === undefined ? undefined : rulePage(rule, paint)
}

function repairPage({ name, title, why, safety, isNotation, examples, counterExamples }: Repair, { heading }: Paint): string {
  return [
    heading(`${name}: ${title}`),
    `A repair; ${isNotation === true ? NOTATION : SAFETY[safety]}.`,
    '',
    wrapped(why).join('\n'),
    '',
    heading('Repaired'),
    ...examples.flatMap(({ before, after }) => [`  - ${shown(before)}`, `  + ${shown(after)}`]),
    '',
    heading('Left as it is'),
    ...counterExamples.map((text) => `    ${shown(text)}`),
    '',
  ].join('\n')
}

function flagPage({ name, title, why, examples, counterExamples }: Flag, { heading }: Paint): string {
  return [
    heading(`${name}: ${title}`),
    'A flag: pointed out as a diagnostic when --repairs names it, or says all; nothing is changed.',
    '',
    wrapped(why).join('\n'),
    '',
    heading('Pointed out'),
    ...examples.flatMap(({ text, at }) => [`    ${shown(brief(text))}`, `      at ${shown(at)}`]),
    '',
    heading('Left alone'),
    ...counterExamples.map((text) => `    ${shown(brief(text))}`),
    '',
  ].join('\n')
}

/** Samples that need many turns are told by their ends. */
function brief(text: string): string {
  return text.length > SAMPLE_WIDTH * 2 ? `${shortened(text, SAMPLE_WIDTH)}${withoutHalves(text.slice(-SAMPLE_WIDTH))}` : text
}

function conventionPage({ name, title, picture, examples, counterExamples }: Shape, { heading }: Paint): string {
  return [
    heading(`${name}: ${title}`),
    'A label convention: how who speaks is written. Whether a line that looks so is a label, the whole document decides.',
    '',
    ...picture.map((line) => `    ${line}`),
    '',
    heading('May be labels'),
    ...examples.map((example) => {
      const [before = '', label = '', after = ''] = example.split(/[«»]/)
      return `    ${shown(before + label + after)}\n      is ${shown(label)}`
    }),
    '',
    heading('No labels'),
    ...counterExamples.map((line) => `    ${shown(line)}`),
    '',
  ].join('\n')
}

function rulePage({ name, title, why, severity, examples, counterExamples }: CheckRule, { heading }: Paint): string {
  return [
    heading(`${name}: ${title}`),
    `A rule of "transcript check"; what it finds is ${severity === 'info' ? 'a note' : 'a warning'} as a rule.`,
    '',
    wrapped(why).join('\n'),
    '',
    heading('Found'),
    ...examples.flatMap(sampleLines),
    '',
    heading('Left alone'),
    ...counterExamples.flatMap(sampleLines),
    '',
  ].join('\n')
}

const SAMPLE_WIDTH = 70

/** What is the matter with a sample, and the line that shows it. */
function sampleLines({ about, source, line }: CheckSample): string[] {
  const text = (typeof source === 'string' ? source : new TextDecoder().decode(source)).split('\n')[line - 1] ?? ''
  return [`  ${about}`, ...(text === '' ? [] : [`    ${shown(shortened(text, SAMPLE_WIDTH))}`])]
}

/** A sample on one line; its line ends are shown as they would be typed. */
function shown(sample: string): string {
  return escapeText(elideRepeats(sample).replaceAll('\n', '\\n'))
}
