import { type Spread, showSpread } from './statistics.ts'
import { table } from './table.ts'

/** A figure that is promised: at least `must`, hopefully `aim`. */
export interface Bar {
  readonly title: string
  readonly sign: '<=' | '>='
  readonly must: number
  readonly aim: number
  readonly unit: '' | 'MiB' | 'ms'
  readonly digits: number
}

export const BARS = {
  gawk: { title: '`parse` / gawk label splitter, cpu', sign: '<=', must: 1, aim: 0.45, unit: '', digits: 2 },
  idiom: { title: 'Node idiom / `parse`, cpu', sign: '>=', must: 5, aim: 12, unit: '', digits: 2 },
  repairs: { title: '`parse` / `parse --repairs none`, cpu', sign: '<=', must: 2, aim: 1.5, unit: '', digits: 2 },
  memory: { title: 'peak memory of `parse` over `node -e 0`', sign: '<=', must: 40, aim: 20, unit: 'MiB', digits: 1 },
  pipe: { title: 'peak memory, long pipe minus short pipe', sign: '<=', must: 10, aim: 3, unit: 'MiB', digits: 1 },
  start: { title: '`parse` of a 100 KB file over `node -e 0`, cpu', sign: '<=', must: 25, aim: 12, unit: 'ms', digits: 0 },
  grep: { title: '`grep` on JSON Lines / jq, cpu', sign: '<=', must: 0.3, aim: 0.15, unit: '', digits: 2 },
  captions: { title: '`parse` of WebVTT / stream of `subtitle`, cpu', sign: '<=', must: 0.6, aim: 0.4, unit: '', digits: 2 },
  jobs: { title: 'two files, `--jobs 2` / `--jobs 1`, wall', sign: '<=', must: 0.65, aim: 0.55, unit: '', digits: 2 },
} as const satisfies Record<string, Bar>

export type BarName = keyof typeof BARS

/** What was found for a bar: the figure and on what, or why there is none. */
export type Finding = { readonly found: Spread; readonly on: string } | { readonly skipped: string }

export function barTable(findings: ReadonlyMap<BarName, Finding>): string {
  const rows = [...findings].map(([name, finding]) => barRow(BARS[name], finding))
  return table(['figure', 'must', 'aim', 'found: median (least–greatest)', 'reached on this', 'on'], rows)
}

function barRow({ title, sign, must, aim, unit, digits }: Bar, finding: Finding): string[] {
  const bounds = [must, aim].map((bound) => `${sign} ${bound} ${unit}`.trim())
  if ('skipped' in finding) return [title, ...bounds, '', 'not measured', finding.skipped]
  const holds = (bound: number) => (sign === '<=' ? finding.found.median <= bound : finding.found.median >= bound)
  const reached = holds(aim) ? 'aim' : holds(must) ? 'must' : 'no'
  return [title, ...bounds, `${showSpread(finding.found, digits)} ${unit}`.trim(), reached, finding.on]
}
