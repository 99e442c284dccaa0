import { checkRules } from '../../check/index.ts'
import type { CheckRule, CheckSample } from '../../check/rule.ts'
import type { Flag } from '../../flags/flag.ts'
import { flags } from '../../flags/index.ts'
import { ALIASES } from '../../parse/user-labels.ts'
import { SHAPES, type Shape } from '../../recogniser/index.ts'
import { repairs } from '../../repairs/index.ts'
import type { Repair } from '../../repairs/repair.ts'
import { elideRepeats, shortened, withoutHalves } from '../../text/elide.ts'
import type { Paint } from '../color.ts'
import { escapeText } from '../escape.ts'
import { paragraph } from '../tables/wrap.ts'

interface Paged {
  readonly name: string
  readonly title: string
  readonly page: () => Page
}

/** Everything that has a page of its own. */
const PAGES: readonly Paged[] = [
  ...repairs.map((it) => ({ name: it.name, title: it.title, page: () => repairPage(it) })),
  ...flags.map((it) => ({ name: it.name, title: it.title, page: () => flagPage(it) })),
  ...SHAPES.map((it) => ({ name: it.name, title: it.title, page: () => shapePage(it) })),
  ...checkRules.map((it) => ({ name: it.name, title: it.title, page: () => rulePage(it) })),
]

export const PAGE_NAMES: readonly string[] = [...PAGES.map(({ name }) => name), ...Object.keys(ALIASES)]

const SAFETY: Readonly<Record<Repair['safety'], string>> = {
  safe: 'safe: made unless --repairs says otherwise',
  evidence: 'made when the document itself shows that it is right, unless --repairs says otherwise',
  'opt-in': 'made when --repairs names it, or says all',
}

const NOTATION = 'safe: made in what is said unless --repairs says otherwise, in a repaired source where it is named'

/** The page of a repair, a flag, a convention or a rule of check, or undefined when there is none of that name. */
export function pageOf(name: string, { heading }: Paint): string | undefined {
  const paged = PAGES.find((known) => known.name === name)
  if (paged !== undefined) {
    const { about, intro, ...shown } = paged.page()
    const samples = Object.entries(shown).flatMap(([title, lines]) => ['', heading(title), ...lines])
    return [heading(`${name}: ${paged.title}`), about, '', ...intro, ...samples, ''].join('\n')
  }
  const meant = ALIASES[name]
  return (
    meant && `${heading(name)}\nAnother name of ${meant.join(' and ')}: "transcript explain ${meant[0]}" shows what it reads.\n`
  )
}

/** What stands below the title, and samples under headings. */
interface Page extends Record<string, string | readonly string[]> {
  readonly about: string
  readonly intro: readonly string[]
}

function repairPage({ why, safety, isNotation, examples, counterExamples }: Repair): Page {
  return {
    about: `A repair; ${isNotation === true ? NOTATION : SAFETY[safety]}.`,
    intro: paragraph(why),
    Repaired: examples.flatMap(({ before, after }) => [`  - ${shown(before)}`, `  + ${shown(after)}`]),
    'Left as it is': counterExamples.map((text) => `    ${shown(text)}`),
  }
}

function flagPage({ why, examples, counterExamples }: Flag): Page {
  return {
    about: 'A flag: pointed out as a diagnostic when --repairs names it, or says all; nothing is changed.',
    intro: paragraph(why),
    'Pointed out': examples.flatMap(({ text, at }) => [`    ${shown(brief(text))}`, `      at ${shown(at)}`]),
    'Left alone': counterExamples.map((text) => `    ${shown(brief(text))}`),
  }
}

/** Samples that need many turns are told by their ends. */
function brief(text: string): string {
  return text.length > SAMPLE_WIDTH * 2 ? `${shortened(text, SAMPLE_WIDTH)}${withoutHalves(text.slice(-SAMPLE_WIDTH))}` : text
}

function shapePage({ picture, examples, counterExamples }: Shape): Page {
  return {
    about: 'A label convention: how who speaks is written. Whether a line that looks so is a label, the whole document decides.',
    intro: picture.map((line) => `    ${line}`),
    'May be labels': examples.map((example) => {
      const [before = '', label = '', after = ''] = example.split(/[«»]/)
      return `    ${shown(before + label + after)}\n      is ${shown(label)}`
    }),
    'No labels': counterExamples.map((line) => `    ${shown(line)}`),
  }
}

function rulePage({ why, severity, examples, counterExamples }: CheckRule): Page {
  return {
    about: `A rule of "transcript check"; what it finds is ${severity === 'info' ? 'a note' : 'a warning'} as a rule.`,
    intro: paragraph(why),
    Found: examples.flatMap(sampleLines),
    'Left alone': counterExamples.flatMap(sampleLines),
  }
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
